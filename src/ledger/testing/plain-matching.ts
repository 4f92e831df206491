import { createHash } from "node:crypto";
import { daysOf } from "../days.js";
import { compareHappenings, type Happening, type LedgerActor, type Matching, type StoredReading, type Telling } from "../happening.js";

/** The plainest matching there can be, to try the store with: facts are one happening where kind, states and time are the same. */
export const plainMatching: Matching = {
  sketchOf: () => [],
  tellingsOf,
  candidateKeys: (telling) => (telling.kind === "statement" ? [] : [keyOf(telling)]),
  glanceOf: () => "",
  mayBeLinked: () => true,
  linked: (a, b) => (keyOf(a) === keyOf(b) ? { a: a.id, b: b.id, because: ["same kind, states and time"] } : null),
  assemble: (component) => [assemble(component)],
  mergeReadings(readings) {
    const groups = new Map<string, Telling[]>();
    for (const telling of [...readings].flatMap(tellingsOf)) {
      const key = telling.kind === "statement" ? telling.id : keyOf(telling);
      groups.set(key, [...(groups.get(key) ?? []), telling]);
    }
    return { happenings: [...groups.values()].map(assemble).sort(compareHappenings) };
  },
};

const keyOf = ({ kind, states, time, published, actors }: Telling): string =>
  [time?.first ?? time?.last ?? published.first, kind, ...(kind === "tenure" ? actors.map(({ id }) => id) : states)].join(" ");
const ROLES = [
  "visitors",
  "host",
  "participants",
  "parties",
  "signatories",
  "holder",
  "member",
  "organisation",
  "subject",
  "object",
  "speaker",
  "co_speakers",
  "addressee",
  "source",
  "target",
];

function tellingsOf({ article, published, source, sketch, record }: StoredReading): Telling[] {
  const known = new Map(record.actors.map((actor) => [actor.id, actor]));
  const named = (id: unknown): { name: string; id: string; type: LedgerActor["type"]; state: string | null } => {
    const actor = known.get(String(id));
    if (!actor) return { id: String(id), name: String(id), type: "group", state: null };
    const slug = actor.name.toLowerCase().replace(/\W+/gu, "-");
    return {
      id: actor.type === "state" ? (actor.country ?? slug) : actor.type === "person" ? `${actor.country ?? "?"}/${slug}` : actor.id,
      name: actor.name,
      type: actor.type,
      state: actor.country,
    };
  };
  return record.facts.map((fact): Telling => {
    const id = `${article}#${fact.id}`;
    const { id: _, kind, status, time, place, claims, ...roles } = fact;
    const actors = ROLES.flatMap((role) => [roles[role] ?? []].flat().map((one) => ({ role, ...named(one) })));
    return {
      ...{ id, article, source, published, sketch, kind, status, actors, place },
      states: [...new Set(actors.flatMap(({ state }) => state ?? []))].sort(),
      time: time && { ...time, ...daysOf(time.edtf) },
      claims: claims.map(({ quote, start, end, speaker, certainty }) => ({
        telling: id,
        quote,
        start,
        end,
        speaker: speaker && named(speaker).name,
        certainty,
      })),
      details: {
        ...Object.fromEntries(Object.entries(roles).filter(([role]) => !ROLES.includes(role))),
        events: fact.events.map((event) => ({ ...event, source: named(event.source).id, target: named(event.target).id })),
      },
    };
  });
}

function assemble(component: readonly Telling[]): Happening {
  const tellings = [...component].sort((a, b) => (a.id < b.id ? -1 : 1));
  const first = tellings[0] as Telling;
  const days = tellings.flatMap(({ published }) => published.first ?? []).sort();
  const published = { first: days[0] ?? null, last: days.at(-1) ?? null };
  return {
    id: `h${createHash("sha256").update(first.id).digest("hex").slice(0, 16)}`,
    ...{ kind: first.kind, actors: first.actors, states: first.states, place: first.place, status: first.status, details: first.details, published },
    time: first.time && { edtf: first.time.edtf, first: first.time.first, last: first.time.last },
    lapses: first.status === "announced" ? (first.time?.last ?? null) : null,
    history: [{ status: first.status, published, time: first.time, tellings: tellings.map(({ id }) => id) }],
    disagreements: [],
    members: tellings.map(({ id }) => id),
    articles: new Set(tellings.map(({ article }) => article)).size,
    independent: new Set(tellings.map(({ article }) => article)).size,
    reviews: [],
    because: tellings.slice(1).map(({ id }) => ({ a: first.id, b: id, because: ["same kind, states and time"] })),
  };
}
