import type { Fact, FactKind, RecordFact, RecordShape, Telling } from "./shapes.js";

/** An actor in a role, from a record or from the ledger. */
export interface Part {
  readonly role: string;
  readonly name: string;
  readonly type: string;
  readonly state: string | null;
}
/** What a headline is made of. */
export interface Told {
  readonly kind: FactKind;
  readonly parts: readonly Part[];
  readonly details: { readonly [role: string]: unknown };
}

export const toldOfFact = ({ kind, actors, details }: Fact): Told => ({ kind, parts: actors, details });
export const toldOfTelling = ({ kind, actors, details }: Telling): Told => ({ kind, parts: actors, details });

/** The same for a fact of one record, whose roles hold ids of the record's actors. */
export function toldOfRecord(fact: RecordFact, record: RecordShape): Told {
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]));
  const parts = Object.entries(fact)
    .filter(([role]) => ROLES.has(role))
    .flatMap(([role, ids]) => (Array.isArray(ids) ? ids : ids === null ? [] : [ids]).map((id: unknown) => ({ role, id: String(id) })))
    .map(({ role, id }): Part => {
      const actor = actors.get(id);
      return actor
        ? { role, name: actor.name, type: actor.type, state: actor.country }
        : { role, name: id.toUpperCase(), type: "state", state: id.toUpperCase() };
    });
  return { kind: fact.kind, parts, details: fact };
}
const ROLES = new Set(
  "visitors host participants parties signatories holder member organisation subject object speaker co_speakers addressee source target".split(" "),
);

const nameOf = ({ name, type, state }: Part): string => (type === "person" && state ? `${name} (${state})` : name);
const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Who did what to whom, in one line. */
export function headline({ kind, parts, details }: Told): string {
  const of = (...roles: readonly string[]): string =>
    [...new Set(parts.filter(({ role }) => roles.includes(role)).map(nameOf))].join(", ") || "not told";
  switch (kind) {
    case "visit":
      return `${[of("visitors"), ...officesIn(details)].join(", ")} to ${of("host")}`;
    case "meeting":
      return [of("participants"), details.mode === "in-person" ? "" : text(details.mode), text(details.occasion)].filter(Boolean).join(", ");
    case "agreement": {
      const fields = Array.isArray(details.fields) && details.fields.length > 0 ? ` on ${details.fields.map(inWords).join(", ")}` : "";
      return `${capital(text(details.title) || inWords(text(details.instrument)) || "agreement")}${fields}: ${of("parties")}`;
    }
    case "tenure":
      return `${of("holder")}: ${[text(details.office), text(details.body)].filter(Boolean).join(", ")}`;
    case "membership":
      return `${of("member")} in ${of("organisation")}`;
    case "alignment":
      return `${of("subject")} ${details.mutual === true ? "and" : "towards"} ${of("object")}`;
    case "statement": {
      const addressee = parts.some(({ role }) => role === "addressee") ? ` to ${of("addressee")}` : "";
      return `${of("speaker", "co_speakers")}${addressee}: “${shortened(unquoted(text(details.content)))}”`;
    }
    case "interaction": {
      const events = Array.isArray(details.events) ? (details.events as readonly { readonly type?: string }[]) : [];
      return `${of("source")} → ${of("target")}${events.length > 0 ? `: ${[...new Set(events.map(({ type = "" }) => type.toLowerCase()))].join(", ")}` : ""}`;
    }
  }
}

/** Offices of a visit's visitors, where one can tell whose they are. */
const officesIn = (details: Told["details"]): readonly string[] =>
  Array.isArray(details.offices) && details.offices.length === 1 ? [`${text(details.offices[0])},`] : [];

const unquoted = (content: string): string => content.replace(/^["“”]+|["“”]+$/gu, "");
const LONGEST = 140;
const shortened = (content: string): string => (content.length > LONGEST ? `${content.slice(0, LONGEST).replace(/\s+\S*$/u, "")} …` : content);
export const inWords = (label: string): string => label.replaceAll("-", " ");
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const KIND_NAMES: { readonly [kind in FactKind]: string } = {
  visit: "Visit",
  meeting: "Meeting",
  agreement: "Agreement",
  tenure: "Office",
  membership: "Membership",
  alignment: "Alignment",
  statement: "Statement",
  interaction: "Other dealing",
};

const GOOD = new Set([
  "completed",
  "signed",
  "ratified",
  "in-force",
  "ongoing",
  "member",
  "incumbent",
  "alliance",
  "partnership",
  "warming",
  "recognition",
]);
const BAD = new Set([
  "denied",
  "cancelled",
  "terminated",
  "rejected",
  "suspended",
  "strained",
  "dispute",
  "relations-severed",
  "left",
  "lapsed",
  "not-member",
]);
/** How a status is coloured; the words are always there too. */
export const toneOf = (status: string): "good" | "bad" | "open" => (GOOD.has(status) ? "good" : BAD.has(status) ? "bad" : "open");
