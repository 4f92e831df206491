import { createColors } from "picocolors";
import wrapAnsi from "wrap-ansi";
import type { Record, RecordClaim, RecordFact } from "../reading/index.js";

type Colours = ReturnType<typeof createColors>;

const HEADINGS: readonly (readonly [RecordFact["kind"], string])[] = [
  ["visit", "Visits"],
  ["meeting", "Meetings"],
  ["agreement", "Agreements"],
  ["membership", "Memberships"],
  ["alignment", "Alignment and strain"],
  ["interaction", "Other dealings"],
  ["tenure", "Offices"],
  ["statement", "Statements"],
];

export interface DossierOptions {
  readonly colour: boolean;
  /** Columns to wrap at. */
  readonly width: number;
  readonly explain: boolean;
}

/** A record for people: facts by kind, each with the sentences that say it. */
export function dossier(record: Record, options: DossierOptions): string {
  const colours = createColors(options.colour);
  const name = names(record);
  const lines = [colours.bold(record.document.title ?? record.file ?? record.document.id), colours.dim(subtitle(record)), ""];
  for (const [kind, heading] of HEADINGS) {
    const facts = record.facts.filter((fact) => fact.kind === kind);
    if (facts.length === 0) continue;
    lines.push(colours.bold(colours.cyan(`${heading} (${facts.length})`)));
    for (const fact of facts) lines.push(...factLines(fact, name, colours, options));
    lines.push("");
  }
  if (record.facts.length === 0) lines.push("Nothing between states was found in this article.", "");
  return `${lines.join("\n")}\n`;
}

const BASIS = { metadata: "as its metadata or you say", dateline: "from the dateline", inferred: "inferred from the text", unknown: "" } as const;

function subtitle({ document }: Record): string {
  const { edtf, basis, because } = document.published;
  const published = edtf === null ? "publication date unknown" : `published ${edtf} (${BASIS[basis]})`;
  return [document.source, published, document.url, ...(because ?? []).map((reason) => `because ${reason}`)].filter(Boolean).join(" · ");
}

/** The name to show for an actor's id; a person's country follows in brackets. */
function names(record: Record): (id: unknown) => string {
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]));
  return (id) => {
    if (Array.isArray(id)) return id.map((one) => names(record)(one)).join(", ");
    const actor = actors.get(String(id));
    if (!actor) return id === null || id === undefined ? "?" : String(id).toUpperCase();
    return actor.type === "person" && actor.country ? `${actor.name} (${actor.country})` : actor.name;
  };
}

type Name = (id: unknown) => string;

/** Who did what to whom, in one line. */
export function headline(fact: RecordFact, name: Name): string {
  switch (fact.kind) {
    case "visit":
      return `${name(fact.visitors)} → ${name(fact.host)}`;
    case "meeting":
      return [name(fact.participants), fact.mode === "in-person" ? null : fact.mode, fact.occasion].filter(Boolean).join(", ");
    case "agreement":
      return [`${fact.title ?? fact.instrument}: ${name(fact.parties)}`, listed(fact.fields)].filter(Boolean).join(" — ");
    case "tenure":
      return `${name(fact.holder)}: ${[fact.office, fact.body].filter(Boolean).join(", ")}`;
    case "membership":
      return `${name(fact.member)} – ${name(fact.organisation)}`;
    case "alignment":
      return `${name(fact.subject)} ${fact.mutual ? "↔" : "→"} ${name(fact.object)}`;
    case "interaction":
      return `${name(fact.source)} → ${name(fact.target)}: ${fact.events.map((event) => event.type).join(", ")}`;
    case "statement":
      return `${name([fact.speaker, ...others(fact.co_speakers)])}${fact.addressee ? ` to ${name(fact.addressee)}` : ""}, ${fact.cue}`;
  }
}

const others = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const listed = (value: unknown): string | null => (Array.isArray(value) && value.length > 0 ? value.join(", ") : null);

function factLines(fact: RecordFact, name: Name, colours: Colours, { width, explain }: DossierOptions): string[] {
  const time = fact.time
    ? [fact.time.edtf, fact.time.text && fact.time.text !== fact.time.edtf ? `“${fact.time.text}”` : null].filter(Boolean).join(" ")
    : null;
  const details = [colours.yellow(fact.status), time, place(fact, name)].filter(Boolean).join(" · ");
  const lines = [wrapped(`• ${headline(fact, name)}  ${details}`, width, "  ", "    ")];
  for (const claim of fact.claims) lines.push(wrapped(quoted(claim, name, colours), width, "      ", "      "));
  if (explain && fact.explanation) {
    const { frame, words, score, notes } = fact.explanation;
    const why = [
      `frame: ${frame}`,
      `words: ${words.join(" + ")}`,
      score === null ? null : `score: ${score.toFixed(2)}`,
      notes.length > 0 ? `decided by: ${notes.join(", ")}` : null,
    ]
      .filter(Boolean)
      .join("; ");
    lines.push(wrapped(colours.magenta(`why: ${why}`), width, "      ", "      "));
  }
  return lines;
}

/** Where it was, unless the headline has said so. */
const place = (fact: RecordFact, name: Name): string | null =>
  fact.place === null || (fact.kind === "visit" && fact.place.name === name(fact.host)) ? null : `in ${fact.place.name}`;

function quoted(claim: RecordClaim, name: Name, colours: Colours): string {
  const voice = claim.speaker === null ? "" : ` — ${name(claim.speaker)}`;
  const certainty = claim.certainty === "certain" ? "" : ` [${claim.certainty}]`;
  return colours.dim(`“${claim.quote.replace(/\s+/gu, " ")}”${voice}${certainty}`);
}

function wrapped(text: string, width: number, first: string, rest: string): string {
  return wrapAnsi(text, Math.max(20, width - rest.length), { trim: true, hard: false })
    .split("\n")
    .map((line, i) => (i === 0 ? first : rest) + line)
    .join("\n");
}
