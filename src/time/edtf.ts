import { civil, type Day, dayOf, isDate, monthLength } from "./calendar.js";
import type { Period } from "./period.js";

/** First and last day, both within; null where that side is open. */
export interface Bounds {
  readonly first: Day | null;
  readonly last: Day | null;
}

/**
 * One date of EDTF (Library of Congress, Extended Date/Time Format; ISO 8601-2:2019), levels 0 to 2 as far as news needs them:
 * `2019`, `201X`, `20XX`, `2019-08`, `2019-08-22`, `2019-21` (season, quarter, quadrimester, half), `XXXX-10-23`, with `?`, `~` or `%`.
 */
export interface EdtfDate {
  /** Four characters, digits or X from the right. */
  readonly year: string;
  /** 1 to 12, or 21 to 41 for a season, quarter or half. */
  readonly month?: number;
  readonly day?: number;
  readonly qualifier?: "?" | "~" | "%";
}
/** A date, or an interval with null for an open side (`..`). */
export type Edtf = EdtfDate | { readonly start: EdtfDate | null; readonly end: EdtfDate | null };

/** ISO 8601-2 divisions of a year: [first month, number of months]. Seasons with no hemisphere are taken as northern. */
const DIVISIONS: Readonly<Record<number, readonly [number, number]>> = {
  ...{ 21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3], 25: [3, 3], 26: [6, 3], 27: [9, 3], 28: [12, 3] },
  ...{ 29: [9, 3], 30: [12, 3], 31: [3, 3], 32: [6, 3], 33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3] },
  ...{ 37: [1, 4], 38: [5, 4], 39: [9, 4], 40: [1, 6], 41: [7, 6] },
};

/** Reads EDTF; null for anything else. A time of day after `T` is dropped. */
export function parseEdtf(text: string): Edtf | null {
  const sides = text.split("/");
  if (sides.length === 1) return parseDate(text);
  const [left, right] = sides;
  if (sides.length !== 2 || left === undefined || right === undefined || (isOpen(left) && isOpen(right))) return null;
  const start = isOpen(left) ? null : parseDate(left);
  const end = isOpen(right) ? null : parseDate(right);
  if ((!isOpen(left) && !start) || (!isOpen(right) && !end)) return null;
  return { start, end };
}

const isOpen = (side: string): boolean => side === ".." || side === "";

function parseDate(text: string): EdtfDate | null {
  const match =
    /^(?<year>\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(?<month>\d\d))?(?:-(?<day>\d\d))?(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?<qualifier>[?~%])?$/u.exec(text);
  if (!match?.groups) return null;
  const { year = "", month, day, qualifier } = match.groups;
  const known = /^\d{4}$/u.test(year);
  if (month !== undefined && !known && year !== "XXXX") return null;
  if (year === "XXXX" && month === undefined) return null;
  const [m, d] = [month, day].map((part) => (part === undefined ? undefined : Number(part)));
  if (m !== undefined && d === undefined && !(m >= 1 && m <= 12) && !DIVISIONS[m]) return null;
  if (m !== undefined && d !== undefined && !isDate(known ? Number(year) : undefined, m, d)) return null;
  return {
    year,
    ...(m !== undefined && { month: m }),
    ...(d !== undefined && { day: d }),
    ...(qualifier !== undefined && { qualifier: qualifier as "?" | "~" | "%" }),
  };
}

export function printEdtf(edtf: Edtf): string {
  if ("start" in edtf) return `${edtf.start ? printDate(edtf.start) : ".."}/${edtf.end ? printDate(edtf.end) : ".."}`;
  return printDate(edtf);
}

const two = (number: number): string => String(number).padStart(2, "0");
const printDate = ({ year, month, day, qualifier }: EdtfDate): string =>
  `${year}${month === undefined ? "" : `-${two(month)}`}${day === undefined ? "" : `-${two(day)}`}${qualifier ?? ""}`;

/** The days an EDTF covers; null where the year is not said (`XXXX-10-23`). */
export function bounds(edtf: Edtf): Bounds | null {
  if (!("start" in edtf)) return boundsOfDate(edtf);
  const start = edtf.start && boundsOfDate(edtf.start);
  const end = edtf.end && boundsOfDate(edtf.end);
  if ((edtf.start && !start) || (edtf.end && !end)) return null;
  return { first: start?.first ?? null, last: end?.last ?? null };
}

function boundsOfDate({ year, month, day }: EdtfDate): { first: Day; last: Day } | null {
  if (year === "XXXX") return null;
  const low = Number(year.replaceAll("X", "0"));
  const high = Number(year.replaceAll("X", "9"));
  if (month === undefined) return { first: dayOf(low, 1, 1), last: dayOf(high + 1, 1, 1) - 1 };
  if (day !== undefined) return { first: dayOf(low, month, day), last: dayOf(low, month, day) };
  const [from, count] = DIVISIONS[month] ?? [month, 1];
  return { first: dayOf(low, from, 1), last: dayOf(low, from + count, 1) - 1 };
}

/** What both cover, or null where nothing is. */
export function intersection(a: Bounds, b: Bounds): Bounds | null {
  const first = a.first === null ? b.first : b.first === null ? a.first : Math.max(a.first, b.first);
  const last = a.last === null ? b.last : b.last === null ? a.last : Math.min(a.last, b.last);
  return first !== null && last !== null && first > last ? null : { first, last };
}

/** Does the outer cover all of the inner? */
export const encloses = (outer: Bounds, inner: Bounds): boolean =>
  (outer.first === null || (inner.first !== null && outer.first <= inner.first)) &&
  (outer.last === null || (inner.last !== null && outer.last >= inner.last));

const year4 = (year: number): string => String(year).padStart(4, "0");
const atDay = (day: Day): EdtfDate => {
  const date = civil(day);
  return { year: year4(date.year), month: date.month, day: date.day };
};

/** The EDTF of stretches of days: as one date where they are a whole day, month or year, as an interval of the coarsest such dates otherwise. */
export function edtfOfDays({ first, last }: Bounds): Edtf {
  if (first !== null && last !== null) {
    const [from, to] = [civil(first), civil(last)];
    if (first === last) return atDay(first);
    const wholeMonths = from.day === 1 && to.day === monthLength(to.year, to.month);
    const wholeYears = wholeMonths && from.month === 1 && to.month === 12;
    const coarse = wholeYears
      ? [{ year: year4(from.year) }, { year: year4(to.year) }]
      : wholeMonths
        ? [from, to].map(({ year, month }) => ({ year: year4(year), month }))
        : [atDay(first), atDay(last)];
    const [start, end] = coarse as [EdtfDate, EdtfDate];
    return printDate(start) === printDate(end) ? start : { start, end };
  }
  return { start: first === null ? null : atDay(first), end: last === null ? null : atDay(last) };
}

/** The EDTF of a period of the calendar, as coarse as its unit: `1990s` is `199X`, a quarter `2019-35`, a season `2019-21`, a week an interval of days. */
export function edtfOfPeriod(period: Period): Edtf {
  const { year, month } = civil(period.first);
  const whole = year4(year);
  switch (period.unit) {
    case "century":
      return { year: `${whole.slice(0, 2)}XX` };
    case "decade":
      return { year: `${whole.slice(0, 3)}X` };
    case "year":
      return month === 1 ? { year: whole } : edtfOfDays(period);
    case "half":
      return { year: whole, month: month === 1 ? 40 : 41 };
    case "quarter":
      return { year: whole, month: 33 + (month - 1) / 3 };
    case "season":
      return { year: whole, month: 20 + month / 3 };
    case "month":
      return { year: whole, month };
    default:
      return edtfOfDays(period);
  }
}

/** A period opened on one side: `2018/..`, `../2019-03`. */
export function openEnded(period: Period, side: "before" | "after"): Edtf {
  const edtf = edtfOfPeriod(period);
  if ("start" in edtf) return side === "after" ? { start: edtf.start, end: null } : { start: null, end: edtf.end };
  return side === "after" ? { start: edtf, end: null } : { start: null, end: edtf };
}
