import type { Review, Telling } from "../happening.js";
import { Components, linkOf, type Verdicts, verdictsOf } from "../store/components.js";
import { daysFor, gapBetween, publishedOn, TO_COME, toldDays } from "./days.js";
import { rulesOf } from "./kinds/index.js";
import { isHeldAfter, isPutOff, linked } from "./link.js";
import { sharedPersons } from "./names.js";

/** A telling of more days than these says too little to stand for a happening of its own beside others. */
const PRECISE_DAYS = 10;

/** A group without a day stands this many days further off. */
const DATELESS = 1;
/** What is called off was hardly held: a group that was stands this many days further off. */
const OVER = 20;
const undoes = ({ status }: Telling): boolean => status === "cancelled" || status === "postponed" || status === "denied";

const judge = { linked };
const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Cuts a component into happenings. Links alone would chain: a story without a day stands between two visits of one month and would make them one. So those with a day are
 * put together first, each only with whom it is linked to *all* of; then a new date with the old one that was put off; then each without a day with the nearest.
 * What a person says is one is one, and what is said to be apart is never put together. Depends on the set of tellings and reviews alone.
 */
export function clusters(component: readonly Telling[], reviews: readonly Review[]): readonly (readonly Telling[])[] {
  const [first] = component;
  if (first === undefined) return [];
  if (component.length === 1) return [component];
  const verdicts = verdictsOf(reviews);
  const found = rulesOf(first.kind).putOff === 0 ? [[...component]] : apart(component, verdicts);
  return joinedByPersons(found, verdicts);
}

function apart(component: readonly Telling[], verdicts: Verdicts): Telling[][] {
  const sorted = [...component].sort((a, b) => compare(daysFor(a)?.from ?? 0, daysFor(b)?.from ?? 0) || compare(a.id, b.id));
  const precise = sorted.filter(isPrecise);
  const groups: Telling[][] = [];
  for (const telling of precise) {
    const home = nearest(
      groups.filter((group) => group.every((member) => linkOf(judge, verdicts, member, telling) && !isNewDate(member, telling))),
      telling,
    );
    if (home) home.push(telling);
    else groups.push([telling]);
  }
  putOff(groups);
  const loose = sorted
    .filter((telling) => !isPrecise(telling))
    .sort((a, b) => compare(publishedOn(a) ?? 0, publishedOn(b) ?? 0) || compare(a.id, b.id));
  for (const telling of loose) {
    const home = nearest(
      groups.filter(
        (group) => group.some((member) => linkOf(judge, verdicts, member, telling)) && group.every((member) => agree(verdicts, member, telling)),
      ),
      telling,
    );
    if (home) home.push(telling);
    else groups.push([telling]);
  }
  heldAfter(groups, verdicts);
  return groups;
}

/** Is one the new date of the other, which was put off? Not the same date told otherwise. */
function isNewDate(a: Telling, b: Telling): boolean {
  const [one, other] = [toldDays(a), toldDays(b)];
  const { slip, slipOfOnePerson } = rulesOf(a.kind);
  const allowed = (sharedPersons(a, b)?.length ?? 0) > 0 ? slipOfOnePerson : slip;
  return one !== null && other !== null && gapBetween(one, other) > allowed && (isPutOff(a, b) || isPutOff(b, a));
}

const isPrecise = (telling: Telling): boolean => {
  const told = toldDays(telling);
  return told !== null && told.to - told.from <= PRECISE_DAYS;
};

/** Does nothing but time keep them apart? */
const agree = (verdicts: Verdicts, a: Telling, b: Telling): boolean =>
  sharedPersons(a, b) !== null &&
  rulesOf(a.kind).agree(a, b) !== null &&
  verdicts.get(a.id < b.id ? `${a.id}|${b.id}` : `${b.id}|${a.id}`)?.same !== false;

/** The group whose days lie nearest to a telling's; of equals the one with the least member. */
function nearest(groups: readonly Telling[][], telling: Telling): Telling[] | undefined {
  const days = daysFor(telling);
  const distance = (group: readonly Telling[]): number => {
    const precise = group.filter(isPrecise);
    const gaps = (precise.length > 0 ? precise : group).map((member) => {
      const other = daysFor(member);
      return days && other ? gapBetween(days, other) + Math.abs(days.from - other.from) / 1000 : Number.MAX_SAFE_INTEGER;
    });
    return (
      Math.min(...gaps) + (precise.length > 0 ? 0 : DATELESS) + (undoes(telling) && group.some(({ status }) => status === "completed") ? OVER : 0)
    );
  };
  return [...groups].sort((a, b) => compare(distance(a), distance(b)) || compare(leastOf(a), leastOf(b)))[0];
}

const leastOf = (group: readonly Telling[]): string => group.map(({ id }) => id).sort()[0] ?? "";

/** A new date joins the one put off, where that never took place: the latest such before it. */
function putOff(groups: Telling[][]): void {
  for (const later of [...groups].sort((a, b) => compare(leastOf(a), leastOf(b)))) {
    if (!groups.includes(later)) continue;
    const notice = later.filter(({ status }) => status === "postponed");
    const earlier = groups
      .filter((group) => group !== later && group.every(({ status }) => TO_COME.has(status)))
      .filter((group) => group.every((member) => later.every((other) => sharedPersons(member, other) !== null)))
      .filter((group) => notice.some((postponed) => group.some((announced) => isPutOff(announced, postponed))))
      .sort((a, b) => compare(daysFor(b[0] as Telling)?.from ?? 0, daysFor(a[0] as Telling)?.from ?? 0) || compare(leastOf(a), leastOf(b)))[0];
    if (!earlier) continue;
    later.push(...earlier);
    groups.splice(groups.indexOf(earlier), 1);
  }
}

/** What was put off to no day joins the first group for a later day that one person is named in, of which nothing was told before. */
function heldAfter(groups: Telling[][], verdicts: Verdicts): void {
  for (const earlier of [...groups].sort((a, b) => compare(leastOf(a), leastOf(b)))) {
    const notices = earlier.filter(({ status }) => status === "postponed");
    if (notices.length === 0 || !groups.includes(earlier) || earlier.some(({ status }) => !TO_COME.has(status))) continue;
    const since = Math.min(...notices.map((notice) => publishedOn(notice) ?? 0));
    const later = groups
      .filter(
        (group) =>
          group !== earlier &&
          group.every((member) => (publishedOn(member) ?? 0) > since && earlier.every((other) => agree(verdicts, member, other))),
      )
      .filter((group) =>
        notices.some((notice) => group.some((member) => isHeldAfter(notice, member) && (sharedPersons(notice, member)?.length ?? 0) > 0)),
      )
      .sort((a, b) => compare(daysFor(a[0] as Telling)?.from ?? 0, daysFor(b[0] as Telling)?.from ?? 0) || compare(leastOf(a), leastOf(b)))[0];
    if (!later) continue;
    later.push(...earlier);
    groups.splice(groups.indexOf(earlier), 1);
  }
}

/** Groups of which a person says that one telling of each tells of the same are one. */
function joinedByPersons(groups: readonly Telling[][], verdicts: Verdicts): readonly (readonly Telling[])[] {
  const together = new Components();
  for (const group of groups) for (const { id } of group) together.join(leastOf(group), id);
  const known = new Set(groups.flat().map(({ id }) => id));
  for (const { same, pair } of verdicts.values()) if (same && pair.every((id) => known.has(id))) together.join(...pair);
  const joined = new Map<string, Telling[]>();
  for (const telling of groups.flat()) joined.set(together.least(telling.id), [...(joined.get(together.least(telling.id)) ?? []), telling]);
  return [...joined.values()];
}
