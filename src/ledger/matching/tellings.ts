import type { RecordFact } from "../../reading/index.js";
import { daysOf } from "../days.js";
import type { LedgerActor, StoredReading, Telling } from "../happening.js";
import { folded } from "./names.js";

/** Roles that name actors, in the order in which they are told. */
const ROLES = [
  ...["visitors", "host", "participants", "parties", "signatories", "holder", "member", "organisation"],
  ...["subject", "object", "speaker", "co_speakers", "addressee", "source", "target"],
];

const IS_ROLE: ReadonlySet<string> = new Set(ROLES);
/** What a telling has in places of its own. */
const OWN: ReadonlySet<string> = new Set(["id", "kind", "status", "time", "place", "claims", "events"]);

/** The facts of one reading with the ledger's ids of actors. */
export function tellingsOf({ article, published, source, sketch, record }: StoredReading): Telling[] {
  const known = new Map(record.actors.map((actor) => [actor.id, { id: actorId(actor), name: actor.name, type: actor.type, state: actor.country }]));
  const named = (id: unknown): Omit<LedgerActor, "role"> => known.get(String(id)) ?? { id: String(id), name: String(id), type: "group", state: null };
  return record.facts.map((fact): Telling => {
    const id = `${article}#${fact.id}`;
    const { kind, status, time, place } = fact;
    const actors = actorsIn(fact, named);
    return {
      id,
      article,
      source,
      published,
      sketch,
      kind,
      status,
      actors,
      place,
      states: [...new Set(actors.flatMap(({ state }) => state ?? []))].sort(),
      time: time && { edtf: time.edtf, text: time.text, ...daysOf(time.edtf) },
      claims: fact.claims.map(({ quote, start, end, speaker, certainty }) => ({
        telling: id,
        quote,
        start,
        end,
        certainty,
        speaker: speaker === null ? null : named(speaker).name,
      })),
      details: detailsOf(fact, named),
    };
  });
}

type Named = (id: unknown) => Omit<LedgerActor, "role">;

function actorsIn(fact: RecordFact, named: Named): LedgerActor[] {
  const actors: LedgerActor[] = [];
  for (const role of ROLES) {
    const told = fact[role] ?? [];
    for (const one of Array.isArray(told) ? told : [told]) {
      const { id, name, type, state } = named(one);
      actors.push({ role, id, name, type, state });
    }
  }
  return actors;
}

/** What else is told of a fact; events with the ledger's ids of actors. */
function detailsOf(fact: RecordFact, named: Named): Telling["details"] {
  const details: { [role: string]: unknown } = {};
  for (const role in fact) if (!OWN.has(role) && !IS_ROLE.has(role)) details[role] = fact[role];
  details.events = fact.events.map((event) => ({ ...event, source: named(event.source).id, target: named(event.target).id }));
  return details;
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
