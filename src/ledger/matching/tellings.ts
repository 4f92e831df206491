import { daysOf } from "../days.js";
import type { LedgerActor, StoredReading, Telling } from "../happening.js";
import { folded } from "./names.js";

/** Roles that name actors, in the order in which they are told. */
const ROLES = [
  ...["visitors", "host", "participants", "parties", "signatories", "holder", "member", "organisation"],
  ...["subject", "object", "speaker", "co_speakers", "addressee", "source", "target"],
];

/** The facts of one reading with the ledger's ids of actors. */
export function tellingsOf({ article, published, source, sketch, record }: StoredReading): Telling[] {
  const known = new Map(record.actors.map((actor) => [actor.id, actor]));
  const named = (id: unknown): Omit<LedgerActor, "role"> => {
    const actor = known.get(String(id));
    if (!actor) return { id: String(id), name: String(id), type: "group", state: null };
    return { id: actorId(actor), name: actor.name, type: actor.type, state: actor.country };
  };
  return record.facts.map((fact): Telling => {
    const id = `${article}#${fact.id}`;
    const { id: _, kind, status, time, place, claims, events, ...roles } = fact;
    const actors = ROLES.flatMap((role) => [roles[role] ?? []].flat().map((one) => ({ role, ...named(one) })));
    const details = Object.fromEntries(Object.entries(roles).filter(([role]) => !ROLES.includes(role)));
    return {
      ...{ id, article, source, published, sketch, kind, status, actors, place },
      states: [...new Set(actors.flatMap(({ state }) => state ?? []))].sort(),
      time: time && { edtf: time.edtf, text: time.text, ...daysOf(time.edtf) },
      claims: claims.map(({ quote, start, end, speaker, certainty }) => ({
        ...{ telling: id, quote, start, end, certainty },
        speaker: speaker === null ? null : named(speaker).name,
      })),
      details: { ...details, events: events.map((event) => ({ ...event, source: named(event.source).id, target: named(event.target).id })) },
    };
  });
}

/** `TUR` for a state, the name without its marks for others, a person's behind the state. */
function actorId({
  type,
  id,
  name,
  country,
}: {
  readonly type: LedgerActor["type"];
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
}): string {
  if (type === "state" && country !== null) return country;
  if (type !== "person") return id;
  return `${country ?? "?"}/${folded(name).join("-")}`;
}
