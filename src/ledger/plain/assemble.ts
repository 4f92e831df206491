import { createHash } from "node:crypto";
import { daysOf } from "../days.js";
import type { DayInterval, Disagreement, Happening, HistoryStep, IsoDay, LedgerActor, Link, Review, Telling } from "../happening.js";
import { linked } from "./rules.js";
import { independent } from "./sketch.js";
import { surnames } from "./tellings.js";

/** How far a status goes, where two are published on one day. */
const RANK = ["possible", "announced", "postponed", "ongoing", "completed", "cancelled", "denied"];
/** What may still come, and lapses if nothing more is told. */
const OPEN = new Set(["possible", "announced", "postponed"]);
/** What was announced for an unknown day lapses so long after it was last told. */
const UNDATED_MONTHS = 6;

/** One happening out of the tellings of a component. What persons reject is left out; what they correct is told as they corrected it. */
export function assemble(component: readonly Telling[], reviews: readonly Review[]): Happening[] {
  const tellings = [...reviewed(component, reviews)].sort((a, b) => compare(orderOf(a), orderOf(b)));
  const first = tellings[0];
  if (first === undefined) return [];
  const ids = tellings.map(({ id }) => id).sort();
  const history = historyOf(tellings);
  const status = standing(history);
  const time = bestTime(tellings, status);
  const published = spanOf(tellings.map(({ published: days }) => days));
  const sketches = new Map(tellings.map(({ article, sketch }) => [article, sketch]));
  return [
    {
      id: `h${createHash("sha256")
        .update(ids[0] ?? "")
        .digest("hex")
        .slice(0, 16)}`,
      kind: first.kind,
      actors: actorsOf(tellings),
      states: [...new Set(tellings.flatMap(({ states }) => states))].sort(),
      time,
      place:
        tellings.find(({ place, status: told }) => place !== null && told === status)?.place ?? tellings.find(({ place }) => place)?.place ?? null,
      status,
      lapses: OPEN.has(status) ? (time?.last ?? monthsAfter(published.last)) : null,
      history,
      disagreements: disagreementsOf(tellings),
      details: Object.assign({}, ...[...tellings].reverse().map(({ details }) => details)),
      members: ids,
      articles: sketches.size,
      independent: independent(sketches),
      published,
      reviews: reviews.map(({ id }) => id).sort(),
      because: linksOf(tellings),
    },
  ];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** By publication, then by how far the status goes. */
const orderOf = ({ published, status, id }: Telling): string =>
  `${published.first ?? published.last ?? "9999"} ${String(RANK.indexOf(status) + 1).padStart(2, "0")} ${id}`;

function reviewed(tellings: readonly Telling[], reviews: readonly Review[]): readonly Telling[] {
  const inOrder = [...reviews].sort((a, b) => compare(`${a.made} ${a.id}`, `${b.made} ${b.id}`));
  return tellings.flatMap((telling) => {
    let told: Telling | null = telling;
    for (const { verdict } of inOrder) {
      if ("tellings" in verdict || verdict.telling !== telling.id) continue;
      if (verdict.kind === "reject") told = null;
      else if (verdict.kind === "confirm") told ??= telling;
      else if (verdict.kind === "correct") {
        const { status, edtf, place } = verdict;
        told = {
          ...(told ?? telling),
          ...(status && { status }),
          ...(edtf && { time: { edtf, text: edtf, ...daysOf(edtf) } }),
          ...(place && { place: { name: place, country: null } }),
        };
      }
    }
    return told ?? [];
  });
}

/** Each change of status in the order of publication, with the tellings behind it. */
function historyOf(tellings: readonly Telling[]): HistoryStep[] {
  const steps: { status: string; told: Telling[] }[] = [];
  for (const telling of tellings) {
    const last = steps.at(-1);
    // A later story that still calls it announced looks back.
    const over = steps.find(({ status }) => status === "completed");
    const step =
      last?.status === telling.status ? last : over && OPEN.has(telling.status) ? steps.find(({ status }) => status === telling.status) : undefined;
    if (step) step.told.push(telling);
    else if (!(over && OPEN.has(telling.status))) steps.push({ status: telling.status, told: [telling] });
    else over.told.push(telling);
  }
  return steps.map(({ status, told }) => {
    const dated = told.find(({ time, status: own }) => time?.edtf && own === status) ?? told.find(({ time }) => time);
    return {
      status,
      published: spanOf(told.map(({ published }) => published)),
      time: dated?.time ? { edtf: dated.time.edtf, text: dated.time.text } : null,
      tellings: told.map(({ id }) => id).sort(),
    };
  });
}

const standing = (history: readonly HistoryStep[]): string => history.at(-1)?.status ?? "possible";

/** The narrowest time that tellings of the standing status give, else any. */
function bestTime(tellings: readonly Telling[], status: string): Happening["time"] {
  const length = ({ time }: Telling): number => (time?.first && time.last ? Date.parse(time.last) - Date.parse(time.first) : Number.MAX_SAFE_INTEGER);
  const dated = tellings.filter(({ time }) => time?.edtf);
  const fitting = dated.some((telling) => telling.status === status) ? dated.filter((telling) => telling.status === status) : dated;
  const [best] = [...fitting].sort((a, b) => length(a) - length(b) || compare(orderOf(b), orderOf(a)));
  return best?.time ? { edtf: best.time.edtf, first: best.time.first, last: best.time.last } : null;
}

/** Everybody named, a role's in the order of telling; a state where a person of it is named in the same role is left out. */
function actorsOf(tellings: readonly Telling[]): LedgerActor[] {
  const all = new Map(
    tellings
      .flatMap(({ actors }) => actors)
      .map((actor) => [`${actor.role} ${actor.type === "person" ? [...surnames({ actors: [actor] })] : actor.id}`, actor]),
  );
  const actors = [...all.values()];
  const covered = (actor: LedgerActor): boolean =>
    actor.type === "state" && actors.some(({ type, role, state }) => type === "person" && role === actor.role && state === actor.state);
  return actors.filter((actor) => !covered(actor)).sort((a, b) => compare(`${a.role} ${a.id}`, `${b.role} ${b.id}`));
}

function disagreementsOf(tellings: readonly Telling[]): Disagreement[] {
  const among = (about: string, says: (telling: Telling) => string | null): Disagreement[] => {
    const sides = new Map<string, string[]>();
    for (const telling of tellings) {
      const said = says(telling);
      if (said !== null) sides.set(said, [...(sides.get(said) ?? []), telling.id].sort());
    }
    return sides.size < 2
      ? []
      : [{ about, sides: [...sides].sort(([a], [b]) => compare(a, b)).map(([side, ids]) => ({ says: side, tellings: ids })) }];
  };
  return [
    ...among("time", ({ time, status }) => (time?.first && time.first === time.last && !OPEN.has(status) ? time.first : null)),
    ...among("place", ({ place, status }) => (place && !OPEN.has(status) ? (place.country ?? place.name) : null)),
    ...among("whether", ({ status }) => (status === "completed" ? "it happened" : status === "denied" ? "it did not" : null)),
  ];
}

/** One reason a telling: with an earlier one that it is linked to. */
function linksOf(tellings: readonly Telling[]): Link[] {
  const sorted = [...tellings].sort((a, b) => compare(a.id, b.id));
  return sorted.flatMap((telling, i) => {
    for (const other of sorted.slice(0, i)) {
      const link = linked(other, telling);
      if (link) return [link];
    }
    return [];
  });
}

function spanOf(days: readonly DayInterval[]): DayInterval {
  const first = days.flatMap((each) => each.first ?? []).sort();
  const last = days.flatMap((each) => each.last ?? []).sort();
  return { first: first[0] ?? null, last: last.at(-1) ?? null };
}

function monthsAfter(day: IsoDay | null): IsoDay | null {
  if (day === null) return null;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + UNDATED_MONTHS);
  return date.toISOString().slice(0, 10);
}
