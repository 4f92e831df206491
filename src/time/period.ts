import { addMonths, civil, type Day, dayOf, weekStart } from "./calendar.js";

/** Units a period of the calendar can have, the finest first. */
export const UNITS = ["day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century"] as const;
export type Unit = (typeof UNITS)[number];

/** A stretch of the calendar from the first to the last day, both within, and the unit it was said in; `part` for no whole unit ("early May"). */
export interface Period {
  readonly unit: Unit | "part";
  readonly first: Day;
  readonly last: Day;
}

const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, season: 3, half: 6, year: 12, decade: 120, century: 1200 };

/** The period of this unit in which a day lies. Seasons are the northern meteorological ones; a decade is 1990–1999, a century 1900–1999. */
export function enclosing(unit: Unit, day: Day): Period {
  const { year, month } = civil(day);
  if (unit === "day") return { unit, first: day, last: day };
  if (unit === "week") return { unit, first: weekStart(day), last: weekStart(day) + 6 };
  if (unit === "weekend") return { unit, first: weekStart(day) + 5, last: weekStart(day) + 6 };
  if (unit === "decade") return ofYears(unit, Math.floor(year / 10) * 10, 10);
  if (unit === "century") return ofYears(unit, Math.floor(year / 100) * 100, 100);
  const length = MONTHS[unit] ?? 1;
  const first = unit === "season" ? month - (month % 3) : month - ((month - 1) % length);
  return ofMonths(unit, year, first, length);
}

/** The period of the same unit so many units on. */
export function shifted(period: Period, by: number): Period {
  if (period.unit === "part") return period;
  const months = MONTHS[period.unit];
  const first = months === undefined ? period.first + by * (period.unit === "day" ? 1 : 7) : addMonths(period.first, by * months);
  return enclosing(period.unit, first);
}

/** Months `month` to `month + count - 1` of a year; a month out of 1–12 runs into the neighbouring year. */
export const ofMonths = (unit: Unit | "part", year: number, month: number, count: number): Period => ({
  unit,
  first: dayOf(year, month, 1),
  last: dayOf(year, month + count, 1) - 1,
});

export const ofYears = (unit: Unit, year: number, count = 1): Period => ({ unit, first: dayOf(year, 1, 1), last: dayOf(year + count, 1, 1) - 1 });

/** Is one unit finer than another (`part` is finer than none)? */
export const finer = (a: Period["unit"], b: Period["unit"]): boolean => a !== "part" && b !== "part" && UNITS.indexOf(a) < UNITS.indexOf(b);
