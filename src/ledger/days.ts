import { memoised } from "../text/index.js";
import { bounds, parseEdtf } from "../time/index.js";
import type { DayInterval, IsoDay } from "./happening.js";

const MILLISECONDS = 86_400_000;
const UNKNOWN: DayInterval = { first: null, last: null };

/** ISO day of a day counted since 1970-01-01; null outside the years 1 to 9999. */
const isoDay = (day: number | null): IsoDay | null => {
  if (day === null) return null;
  const date = new Date(day * MILLISECONDS);
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date.toISOString().slice(0, 10) : null;
};

/** The days an EDTF covers; both null for none, for what is no EDTF and for a date whose year is not said. */
export const daysOf = (edtf: string | null): DayInterval => (edtf === null ? UNKNOWN : daysCovered(edtf));

const MOST_REMEMBERED = 20_000;
const daysCovered = memoised(MOST_REMEMBERED, (edtf): DayInterval => {
  const parsed = parseEdtf(edtf);
  const days = parsed && bounds(parsed);
  return days ? { first: isoDay(days.first), last: isoDay(days.last) } : UNKNOWN;
});

/** Is it a date of EDTF? */
export const isEdtf = (text: string): boolean => parseEdtf(text) !== null;

/** Does it end no earlier than it begins, as far as that is known? */
export function runsForward(edtf: string): boolean {
  const { first, last } = daysOf(edtf);
  return first === null || last === null || first <= last;
}

/** PostgreSQL's `daterange` with both ends within; null where neither is known. */
export const dateRange = ({ first, last }: DayInterval): string | null => (first === null && last === null ? null : `[${first ?? ""},${last ?? ""}]`);

/** Is this text a day of the calendar? */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
