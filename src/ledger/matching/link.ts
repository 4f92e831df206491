import { memoised } from "../../text/index.js";
import type { Link, Telling } from "../happening.js";
import { type Days, daysFor, gapBetween, publishedOn, toldDays } from "./days.js";
import { rulesOf } from "./kinds/index.js";
import { sharedPersons } from "./names.js";
import { isReprint } from "./sketch.js";

/** Days for keys: two that are near lie in the same stretch or in neighbouring ones. */
const STRETCH = 16;
export const YEAR = 365;
/** What is put off is told of within so many days of the announcement. */
const TOLD_WITHIN = 60;
/** Days by which a reprint's dates may differ from its original's, whose "Monday" it repeats. */
export const REPRINTED_WITHIN = 8;

/** A day so far from what one person's story without a day lets expect is another's. */
export const NEAR_NEWS = 14;
/** Two tellings without a day are one if published so near each other. */
export const TOLD_TOGETHER = 3;

const MOST_REMEMBERED = 20_000;
const monthOf = ({ to }: Days): string => monthOfDay(String(to));
const monthOfDay = memoised(MOST_REMEMBERED, (day) => new Date(Number(day) * 86_400_000).toISOString().slice(0, 7));

const toldWithin = (a: Telling, b: Telling, days: number): boolean => {
  const [one, other] = [publishedOn(a), publishedOn(b)];
  return one !== null && other !== null && Math.abs(one - other) <= days;
};

const commons = new WeakMap<Telling, string | null>();

/** What a telling must have in common with another; worked out once, since each is compared with many. */
function commonOf(telling: Telling): string | null {
  const known = commons.get(telling);
  if (known !== undefined) return known;
  const common = rulesOf(telling.kind).common(telling);
  commons.set(telling, common);
  return common;
}

/** The stretches of time it may lie in, kind, and what must be common; for what may be put off also those it was told in, for what has a title its year. */
export function candidateKeys(telling: Telling): string[] {
  const rules = rulesOf(telling.kind);
  const common = commonOf(telling);
  const days = daysFor(telling);
  if (common === null || days === null) return [];
  const keys = new Set<string>();
  const over = (from: number, to: number, length: number, mark: string): void => {
    for (let at = Math.floor(from / length); at <= Math.floor(to / length); at++) keys.add(`${at} ${telling.kind} ${common}${mark}`);
  };
  if (rules.lasting) return [`${monthOf(days)} ${telling.kind} ${common}`];
  const slip = Math.max(rules.slip, rules.slipOfOnePerson);
  over(days.from - slip, days.to + slip, STRETCH, "");
  const told = publishedOn(telling);
  if (rules.putOff > 0 && told !== null) for (const [from, to] of putOffDays(telling.status, told)) over(from, to, TOLD_WITHIN, " put off");
  const identity = rules.identity?.(telling);
  if (identity && told !== null) over(told - YEAR, told, YEAR, ` “${identity}”`);
  return [...keys].sort();
}

/** Days of publication around which a telling may meet the notice that puts it off, or the notice what it puts off and what is held in its place. */
function putOffDays(status: string, told: number): readonly (readonly [number, number])[] {
  if (status === "postponed") return [[told, told]];
  if (status === "announced" || status === "possible") return [[told - TOLD_WITHIN, told + TOLD_WITHIN]];
  return status === "completed" || status === "ongoing" ? [[told - TOLD_WITHIN, told]] : [];
}

/** Why two tellings are one happening; null where they are not, or nothing tells. */
export function linked(a: Telling, b: Telling): Link | null {
  // Most that share a key are told apart by their days, which is soonest seen. Those of one person may be furthest apart.
  if (a.kind !== b.kind || nearInTime(a, b, true) === null) return null;
  const rules = rulesOf(a.kind);
  const common = commonOf(a);
  if (common === null || common !== commonOf(b)) return null;
  const persons = sharedPersons(a, b);
  const agreed = persons && rules.agree(a, b);
  if (!persons || !agreed) return null;
  const when = nearInTime(a, b, persons.length > 0);
  if (when === null) return null;
  return {
    a: a.id,
    b: b.id,
    because: [`both tell of ${a.kind}: ${common}`, when, ...agreed, ...(persons.length > 0 ? [`both name ${persons.join(", ")}`] : [])],
  };
}

/** Why their times allow them to be one; null where they do not. */
export function nearInTime(a: Telling, b: Telling, onePerson: boolean): string | null {
  const rules = rulesOf(a.kind);
  const [left, right] = [daysFor(a), daysFor(b)];
  if (!left || !right) return null;
  if (rules.lasting) return monthOf(left) === monthOf(right) ? `told for ${monthOf(left)}` : null;
  const gap = gapBetween(left, right);
  if (left.dated && right.dated) {
    if (gap <= (onePerson ? rules.slipOfOnePerson : rules.slip)) return `${a.time?.edtf} and ${b.time?.edtf} meet`;
    if (gap <= REPRINTED_WITHIN && isReprint(a.sketch, b.sketch)) return "one is a reprint of the other";
  } else if (!left.dated && !right.dated) {
    if (toldWithin(a, b, TOLD_TOGETHER)) return `published within ${TOLD_TOGETHER} days of each other`;
  } else if (gap <= rules.slip) return "published near the day told";
  if (onePerson && left.dated !== right.dated && gap <= NEAR_NEWS && a.article !== b.article && toldWithin(a, b, TOLD_TOGETHER))
    return `published within ${TOLD_TOGETHER} days of each other`;
  if (onePerson && (isHeldAfter(a, b) || isHeldAfter(b, a)))
    return `held after it was put off: ${a.time?.edtf ?? "no day"}, ${b.time?.edtf ?? "no day"}`;
  if (isPutOff(a, b) || isPutOff(b, a)) return `put off: ${a.time?.edtf ?? "no day"}, ${b.time?.edtf ?? "no day"}`;
  const [one, other] = [rules.identity?.(a), rules.identity?.(b)];
  return one && one === other && toldWithin(a, b, YEAR) ? "known by its title" : null;
}

/** What decides whether something was put off: a status, the day of publication, and the days told. */
export interface Notice {
  readonly status: string;
  readonly told: number | null;
  readonly days: Days | null;
}
const noticeOf = (telling: Telling): Notice => ({ status: telling.status, told: publishedOn(telling), days: toldDays(telling) });

/** Was what one telling announced put off by the other: told of soon after, for a later day or none? */
export const isPutOff = (announced: Telling, postponed: Telling): boolean =>
  postponed.status === "postponed" && putsOff(noticeOf(postponed), noticeOf(announced), rulesOf(announced.kind).putOff);

/** Does a notice put off what was announced, by so many days at most? */
export function putsOff(postponed: Notice, announced: Notice, most: number): boolean {
  if (postponed.status !== "postponed" || (announced.status !== "announced" && announced.status !== "possible")) return false;
  const [before, after] = [announced.told, postponed.told];
  if (before === null || after === null || before > after || after - before > TOLD_WITHIN) return false;
  const [old, next] = [announced.days, postponed.days];
  if (old && old.to < after - 1) return false;
  return !old || !next || (next.from - old.from >= 0 && next.from - old.from <= most);
}

/** Was what one telling put off to no day held, or set for a day, as the other tells soon after? To be asked of tellings that name one person. */
export const isHeldAfter = (postponed: Telling, later: Telling): boolean =>
  postponed.status === "postponed" && rulesOf(postponed.kind).putOff > 0 && comesAfter(noticeOf(postponed), noticeOf(later));

/** Is one for a day, and told of soon after the notice that put it off to none? */
export function comesAfter(postponed: Notice, later: Notice): boolean {
  if (postponed.status !== "postponed" || postponed.days !== null) return false;
  if (later.status !== "announced" && later.status !== "completed" && later.status !== "ongoing") return false;
  const [notice, after, day] = [postponed.told, later.told, later.days];
  return notice !== null && after !== null && day !== null && after > notice && after - notice <= TOLD_WITHIN && day.from > notice;
}
