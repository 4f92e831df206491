import { dayNumber, dayOfNumber } from "./dates.js";

/** Days from the first to the last, both of them among it, as YYYY-MM-DD. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A span that comes again every year ("10 November"): that of a year, null where the year has no such day. */
export type InYear = (year: number) => Span | null;

const padded = (number: number, length = 2): string => String(number).padStart(length, "0");
const dayOf = (year: number, month: number, day: number): string => `${padded(year, 4)}-${padded(month)}-${padded(day)}`;
/** The year of a day. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));
const monthOf = (day: string): number => Number(day.slice(5, 7));
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day so many days later, or earlier where the number is negative. */
export const shifted = (day: string, days: number): string => dayOfNumber(dayNumber(day) + days);

export const oneDay = (day: string): Span => ({ from: day, to: day });
/** Days of one month; null where it has no such days. */
export const daysOf = (year: number, month: number, first: number, last = first): Span | null =>
  first >= 1 && last >= first && month >= 1 && month <= 12 && last <= daysIn(year, month)
    ? { from: dayOf(year, month, first), to: dayOf(year, month, last) }
    : null;
/** So many months from one on; a month beyond December is of the next year. */
export function months(year: number, month: number, count = 1): Span {
  const [first, last] = [year * 12 + month - 1, year * 12 + month - 2 + count];
  const [lastYear, lastMonth] = [Math.floor(last / 12), (last % 12) + 1];
  return { from: dayOf(Math.floor(first / 12), (first % 12) + 1, 1), to: dayOf(lastYear, lastMonth, daysIn(lastYear, lastMonth)) };
}
export const years = (year: number, count = 1): Span => months(year, 1, 12 * count);
/** From Monday to Sunday (ISO 8601). */
export function weekOf(day: string): Span {
  const monday = shifted(day, -weekday(day));
  return { from: monday, to: shifted(monday, 6) };
}
/** 0 for Monday (day 0 of 1970 was a Thursday). */
const weekday = (day: string): number => (((dayNumber(day) + 3) % 7) + 7) % 7;

export type Unit = "day" | "week" | "weekend" | "month" | "quarter" | "year" | "decade";

/** The day, week, month … that a day stands in, or one so many further. */
export function unitAround(day: string, unit: Unit, further: number): Span {
  const [year, month] = [yearOf(day), monthOf(day)];
  switch (unit) {
    case "day":
      return oneDay(shifted(day, further));
    case "week":
      return weekOf(shifted(day, 7 * further));
    case "weekend": {
      const { to } = weekOf(shifted(day, 7 * further));
      return { from: shifted(to, -1), to };
    }
    case "month":
      return months(year, month + further);
    case "quarter":
      return months(year, month - ((month - 1) % 3) + 3 * further, 3);
    case "year":
      return years(year + further);
    case "decade":
      return years(year - (year % 10) + 10 * further, 10);
  }
}

/** The day that lies so many units later; a month without such a day gives its last one. */
export function unitsAway(day: string, unit: Unit, count: number): string {
  const inMonths = { month: 1, quarter: 3, year: 12, decade: 120 }[unit as "month"];
  if (inMonths === undefined) return shifted(day, count * (unit === "day" ? 1 : 7));
  const { from, to } = months(yearOf(day), monthOf(day) + inMonths * count);
  return dayOf(yearOf(from), monthOf(from), Math.min(Number(day.slice(8)), Number(to.slice(8))));
}

/** Which one of a weekday (0 for Monday): of the week, so many further. */
export const weekdayAround = (day: string, number: number, further: number): Span => oneDay(shifted(weekOf(shifted(day, 7 * further)).from, number));

/** A year without 29 February is followed by one that has it within so many years. */
const LEAP = 8;

/** Of what comes every year the one that is nearest before the day is out, or after it has begun. */
export function nearest(inYear: InYear, day: string, forward: boolean): Span | null {
  for (let i = -1; i <= LEAP; i++) {
    const span = inYear(yearOf(day) + (forward ? i : -i));
    if (span && (forward ? span.to >= day : span.from <= day)) return span;
  }
  return null;
}
