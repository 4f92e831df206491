import { hash } from "node:crypto";
import type { Happening, HistoryStep, IsoDay, LedgerActor, Link, Review, Telling } from "../happening.js";
import { asReviewed, heard, namedBy } from "../reviews.js";
import { clusters } from "./cluster.js";
import { dayNumber } from "./days.js";
import { compare, disagreementsOf, historyOf, OPEN, orderOf, spanOf } from "./history.js";
import { linked } from "./link.js";
import { folded, isSamePerson, named } from "./names.js";
import { independent } from "./sketch.js";

/** What was announced for an unknown day lapses so long after it was last told. */
const UNDATED_MONTHS = 6;

/** The happenings of a component. What persons reject is left out; what they correct is told as they corrected it. */
export function assemble(component: readonly Telling[], given: readonly Review[]): Happening[] {
  const reviews = heard(given);
  const told = reviewed(component, reviews);
  const recoded = recodedIn(told, component);
  return clusters(told, reviews).flatMap((members) =>
    happeningOf(
      members,
      reviews.filter((review) => namedBy(review).some((id) => members.some((member) => member.id === id))),
      recoded,
    ),
  );
}

/** Ids of the tellings of which persons put status or actors right, so that their events are others. */
function recodedIn(told: readonly Telling[], read: readonly Telling[]): ReadonlySet<string> {
  if (told === read) return NONE;
  const details = new Map(read.map((telling) => [telling.id, telling.details]));
  return new Set(told.flatMap((telling) => (details.get(telling.id) === telling.details ? [] : [telling.id])));
}
const NONE: ReadonlySet<string> = new Set();

/** The id of the happening whose first telling, in the order of their ids, this is. */
export const happeningId = (telling: string): string => `h${hash("sha256", telling).slice(0, 16)}`;

function happeningOf(members: readonly Telling[], reviews: readonly Review[], recoded: ReadonlySet<string>): Happening[] {
  const tellings = inOrderOf(members);
  const first = tellings[0];
  if (first === undefined) return [];
  const ids = tellings.map(({ id }) => id).sort();
  const history = historyOf(tellings);
  const status = standing(history);
  const told = status === "confirmed" ? "announced" : status;
  const time = bestTime(tellings, told);
  const published = spanOf(tellings.map(({ published: days }) => days));
  const sketches = new Map(tellings.map(({ article, sketch }) => [article, sketch]));
  return [
    {
      id: happeningId(ids[0] ?? ""),
      kind: first.kind,
      actors: actorsOf(tellings),
      states: [...new Set(tellings.flatMap(({ states }) => states))].sort(),
      time,
      place: tellings.find(({ place, status: own }) => place !== null && own === told)?.place ?? tellings.find(({ place }) => place)?.place ?? null,
      status,
      lapses: OPEN.has(status) ? (time?.last ?? monthsAfter(published.last)) : null,
      history,
      disagreements: disagreementsOf(tellings),
      details: detailsOf(tellings, told, recoded),
      members: ids,
      articles: sketches.size,
      independent: independent(sketches),
      published,
      reviews: reviews.map(({ id }) => id).sort(),
      because: linksOf(tellings),
    },
  ];
}

/** Of what several tell, what was told first; events as persons left them where they put one right, of a telling of the standing status. */
function detailsOf(tellings: readonly Telling[], status: string, recoded: ReadonlySet<string>): Happening["details"] {
  const [first] = tellings;
  if (first && isOne(tellings)) return first.details;
  const details = Object.assign({}, ...[...tellings].reverse().map((telling) => telling.details));
  if (!tellings.some(({ id }) => recoded.has(id))) return details;
  const standing = tellings.filter((telling) => telling.status === status);
  const { events } = (standing.find(({ id }) => recoded.has(id)) ?? standing[0] ?? first)?.details ?? {};
  return { ...details, events };
}

/** Most are told once. */
const isOne = (tellings: readonly Telling[]): boolean => tellings.length === 1;

const inOrderOf = (tellings: readonly Telling[]): readonly Telling[] => (isOne(tellings) ? tellings : ordered(tellings));

const ordered = (tellings: readonly Telling[]): readonly Telling[] =>
  tellings
    .map((telling) => ({ telling, order: orderOf(telling) }))
    .sort((a, b) => compare(a.order, b.order))
    .map(({ telling }) => telling);

const reviewed = (tellings: readonly Telling[], reviews: readonly Review[]): readonly Telling[] =>
  reviews.length === 0 ? tellings : tellings.flatMap((telling) => asReviewed(telling, reviews) ?? []);

const standing = (history: readonly HistoryStep[]): string => history.at(-1)?.status ?? "possible";

/** The narrowest time that tellings of the standing status give, else any. */
function bestTime(tellings: readonly Telling[], status: string): Happening["time"] {
  const dated = tellings.filter(({ time }) => time?.edtf);
  const told = dated.filter((telling) => telling.status === status);
  const [best] = [...(told.length > 0 ? told : dated)].sort((a, b) => lengthOf(a) - lengthOf(b) || compare(orderOf(b), orderOf(a)));
  return best?.time ? { edtf: best.time.edtf, first: best.time.first, last: best.time.last } : null;
}

const lengthOf = ({ time }: Telling): number => (time?.first && time.last ? dayNumber(time.last) - dayNumber(time.first) : Number.MAX_SAFE_INTEGER);

/** Everybody named in a role, a person under the fullest name; a state where a person of it is named in the same role is left out. */
function actorsOf(tellings: readonly Telling[]): LedgerActor[] {
  const [first] = tellings;
  if (first && isOne(tellings) && areApart(first.actors)) return [...first.actors].sort((a, b) => compare(a.role, b.role));
  const inOrder = tellings
    .flatMap(({ actors }) => actors)
    .map((actor) => ({ actor, words: folded(actor.name).length }))
    .sort((a, b) => b.words - a.words || compare(a.actor.id, b.actor.id));
  const found: LedgerActor[] = [];
  for (const { actor } of inOrder) if (!found.some((other) => other.role === actor.role && isSameActor(other, actor))) found.push(actor);
  return found.filter((actor) => !isCovered(actor, found)).sort((a, b) => compare(a.role, b.role) || compare(a.id, b.id));
}

/** Each in a role of its own. */
const areApart = (actors: readonly LedgerActor[]): boolean => actors.every(({ role }, n) => actors.findIndex((other) => other.role === role) === n);

const isCovered = (actor: LedgerActor, among: readonly LedgerActor[]): boolean =>
  actor.type === "state" && among.some(({ type, role, state }) => type === "person" && role === actor.role && state === actor.state);

const isSameActor = (a: LedgerActor, b: LedgerActor): boolean =>
  a.id === b.id || (a.type === "person" && b.type === "person" && isSamePerson(named(a.name, a.state), named(b.name, b.state)));

/** One reason a telling: with an earlier one that it is linked to. */
function linksOf(tellings: readonly Telling[]): Link[] {
  if (isOne(tellings)) return [];
  const sorted = [...tellings].sort((a, b) => compare(a.id, b.id));
  return sorted.flatMap((telling, i) => {
    for (const other of sorted.slice(0, i)) {
      const link = linked(other, telling);
      if (link) return [link];
    }
    return [];
  });
}

function monthsAfter(day: IsoDay | null): IsoDay | null {
  if (day === null) return null;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + UNDATED_MONTHS);
  return date.toISOString().slice(0, 10);
}
