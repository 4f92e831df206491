import type { DayInterval, Happening, HistoryStep, Kind, LedgerActor, LedgerClaim, Telling } from "../happening.js";

/**
 * How tellings and happenings are kept: as lists without the names of their parts, without what follows from the rest or stands beside them in the database, and without
 * their last parts where these are what they mostly are. Half of the bytes; what comes out is what went in, in the order of parts in which matching makes it.
 */

type PackedActor = readonly [role: string, id: string, name: string, type: LedgerActor["type"], state: string | null];
type PackedClaim = readonly [quote: string, start: number, end: number, speaker: string | null, certainty: string];
type Days = readonly [first: string | null, last: string | null];

/** All of a telling but its id, its article and the article's sketch. States only where they are not those of the actors. */
export type PackedTelling = readonly [
  kind: Kind,
  status: string,
  source: string | null,
  published: Days,
  actors: readonly (PackedActor | LedgerActor)[],
  time: Telling["time"],
  place: Telling["place"],
  claims: readonly PackedClaim[],
  details: Telling["details"],
  states?: readonly string[] | null,
];

/** Of a step, days and tellings only where they are not those of the whole happening. */
type PackedStep = readonly [status: string, time: HistoryStep["time"], published?: DayInterval | null, tellings?: readonly string[] | null];

type PackedHappening = readonly [
  id: string,
  kind: Kind,
  status: string,
  lapses: string | null,
  published: Days,
  time: Happening["time"],
  place: Happening["place"],
  members: readonly string[],
  actors: readonly (PackedActor | LedgerActor)[],
  details: Happening["details"],
  history: readonly PackedStep[],
  articles?: number,
  independent?: number,
  states?: readonly string[] | null,
  disagreements?: Happening["disagreements"],
  reviews?: Happening["reviews"],
  because?: Happening["because"],
];

/** Claims as queries come to them: those of `fact f`, each as `c`. */
export const CLAIMS = "fact f cross join json_array_elements(f.telling::json -> 7) as c";
export const CLAIM = { quote: "c->>0", start: "(c->>1)::int", end: "(c->>2)::int", speaker: "c->>3", certainty: "c->>4" } as const;

/** Has a row `h` of happenings an actor of a state in a role? Actors that are kept whole have names for their parts. */
export const hasActor = (role: string, state: string): string =>
  `exists (select 1 from json_array_elements(h.body::json -> 8) as a where coalesce(a->>0, a->>'role') = ${role} and coalesce(a->>4, a->>'state') = ${state})`;

export function packedTelling({ kind, status, source, published, actors, time, place, claims, details, states }: Telling): PackedTelling {
  const packed = [kind, status, source, daysOf(published), actors.map(packedActor), time, place, claims.map(packedClaim), details] as const;
  return areOf(states, actors) ? packed : [...packed, states];
}

/** A telling by its id, as it is kept, with its article's sketch as JSON, which is read where it is asked for: most that are compared are told apart by their days. */
export function tellingFrom(id: string, packed: PackedTelling, sketch: string | null): Telling {
  let known: readonly number[] | undefined;
  const [kind, status, source, [first, last], actors, time, place, claims, details, states] = packed;
  const unpacked = actors.map(actorFrom);
  return {
    id,
    article: id.slice(0, id.lastIndexOf("#")),
    source,
    published: { first, last },
    get sketch() {
      known ??= JSON.parse(sketch ?? "[]") as readonly number[];
      return known;
    },
    kind,
    status,
    actors: unpacked,
    states: states ?? statesOf(unpacked),
    time,
    place,
    claims: claims.map(([quote, start, end, speaker, certainty]): LedgerClaim => ({ telling: id, quote, start, end, certainty, speaker })),
    details,
  };
}

const packedClaim = ({ quote, start, end, speaker, certainty }: LedgerClaim): PackedClaim => [quote, start, end, speaker, certainty];

export function packedHappening(happening: Happening): PackedHappening {
  const { id, kind, status, lapses, published, time, place, members, actors, details, history } = happening;
  const { articles, independent, states, disagreements, reviews, because } = happening;
  const packed = [
    ...([id, kind, status, lapses, daysOf(published), time, place, members, actors.map(packedActor), details] as const),
    history.map((step) => packedStep(step, happening)),
  ] as const;
  const own = areOf(states, actors) ? null : states;
  if (because.length > 0 || reviews.length > 0 || disagreements.length > 0)
    return [...packed, articles, independent, own, disagreements, reviews, because];
  return own === null && articles === 1 && independent === 1 ? packed : [...packed, articles, independent, own];
}

/** A happening from its row's text. */
export function happeningFrom(body: string): Happening {
  const [id, kind, status, lapses, [first, last], time, place, members, actors, details, history, ...rare] = JSON.parse(body) as PackedHappening;
  const [articles = 1, independent = 1, states, disagreements = [], reviews = [], because = []] = rare;
  const [published, unpacked] = [{ first, last }, actors.map(actorFrom)];
  return {
    ...{ id, kind, actors: unpacked, states: states ?? statesOf(unpacked), time, place, status, lapses },
    history: history.map(
      ([told, at, days, tellings]): HistoryStep => ({ status: told, published: days ?? published, time: at, tellings: tellings ?? members }),
    ),
    ...{ disagreements, details, members, articles, independent, published, reviews, because },
  };
}

function packedStep({ status, time, published, tellings }: HistoryStep, whole: Happening): PackedStep {
  const days = published.first === whole.published.first && published.last === whole.published.last ? null : published;
  const own = isSame(tellings, whole.members) ? null : tellings;
  return days === null && own === null ? [status, time] : [status, time, days, own];
}

const daysOf = ({ first, last }: DayInterval): Days => [first, last];

/** One whose parts stand in another order, as a person's correction may have them, is kept as it is. */
function packedActor(actor: LedgerActor): PackedActor | LedgerActor {
  const { role, id, name, type, state } = actor;
  return Object.keys(actor).join() === PARTS ? [role, id, name, type, state] : actor;
}
const PARTS = "role,id,name,type,state";

const isPacked = (actor: PackedActor | LedgerActor): actor is PackedActor => Array.isArray(actor);

function actorFrom(actor: PackedActor | LedgerActor): LedgerActor {
  if (!isPacked(actor)) return actor;
  const [role, id, name, type, state] = actor;
  return { role, id, name, type, state };
}

/** The states of actors, sorted, each once. */
const statesOf = (actors: readonly LedgerActor[]): string[] => [...new Set(actors.flatMap(({ state }) => state ?? []))].sort();

/** Are they `statesOf` these? */
const areOf = (states: readonly string[], actors: readonly LedgerActor[]): boolean =>
  states.every((state, n) => (n === 0 || (states[n - 1] as string) < state) && actors.some((actor) => actor.state === state)) &&
  actors.every(({ state }) => state === null || states.includes(state));

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one, n) => one === b[n]);
