import { memoised } from "../../text/index.js";
import type { IsoDay, Telling } from "../happening.js";

const DAY_MS = 86_400_000;
/** A longer time ("this year") says too little to tell one happening from another. */
const LOOSE_DAYS = 45;
/** Days from publication within which something with no day of its own is looked for. */
const BEFORE_NEWS = 7;
const AFTER_NEWS = 35;

/** Statuses under which something is still to come, or was to. */
export const TO_COME: ReadonlySet<string> = new Set([
  "announced",
  "possible",
  "postponed",
  "cancelled",
  "denied",
  "proposed",
  "negotiating",
  "agreed",
  "rejected",
]);

const MOST_REMEMBERED = 20_000;

/** Days since 1970-01-01. News speaks of the same days again and again. */
export const dayNumber: (day: IsoDay) => number = memoised(MOST_REMEMBERED, (day) => Date.parse(day) / DAY_MS);

/** Days counted from 1970-01-01, both within. `dated`: the telling says so itself. */
export interface Days {
  readonly from: number;
  readonly to: number;
  readonly dated: boolean;
}

/** The days within which a telling puts its happening; about its publication where it tells none. */
export function daysFor(telling: Telling): Days | null {
  const told = toldDays(telling);
  if (told) return told;
  return daysExpected(publishedOn(telling), telling.status);
}

/** The days within which what was published on a day without a day of its own is looked for. */
export function daysExpected(published: number | null, status: string): Days | null {
  if (published === null) return null;
  return TO_COME.has(status)
    ? { from: published - 2, to: published + AFTER_NEWS, dated: false }
    : { from: published - BEFORE_NEWS, to: published, dated: false };
}

/** The days a telling says, if they are few enough to tell one happening from another. */
export function toldDays({ time }: Telling): Days | null {
  if (!time?.first || !time.last) return null;
  const [from, to] = [dayNumber(time.first), dayNumber(time.last)];
  return to - from <= LOOSE_DAYS ? { from, to, dated: true } : null;
}

/** Is it told as what went on for months, from one day to another or until it was told? Not what happened at some time of a year. */
export function wentOn({ time, status, published }: Telling): boolean {
  if (!time?.edtf?.includes("/") || (status !== "completed" && status !== "ongoing")) return false;
  const last = time.last ?? published.first;
  return time.first !== null && last !== null && dayNumber(last) - dayNumber(time.first) > LOOSE_DAYS;
}

export const publishedOn = ({ published }: Pick<Telling, "published">): number | null => {
  const day = published.first ?? published.last;
  return day === null ? null : dayNumber(day);
};

/** Days between two stretches; 0 where they meet. */
export const gapBetween = (a: Days, b: Days): number => Math.max(0, a.from - b.to, b.from - a.to);
