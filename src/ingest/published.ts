import { ChanceryError } from "../text/index.js";

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/iu;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The day of an ISO 8601 day or date-time, as written there: a day is what the publisher's own calendar showed, so no time zone is applied.
 * Null where the text is neither, or no day of the calendar.
 */
export function isoDay(text: string): string | null {
  const day = ISO.exec(text.trim())?.[1];
  return day !== undefined && isDayOfCalendar(day) ? day : null;
}

/** As `isoDay`, and the other forms that web pages carry: `20190826`, RFC 5322 (`Mon, 26 Aug 2019 10:00:00 GMT`), `August 26, 2019`. */
export function looseDay(text: string): string | null {
  const trimmed = text.trim();
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}.*)?$/u.exec(trimmed);
  const dayFirst = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/iu.exec(trimmed);
  const monthFirst = /^(?:[a-z]{3,9},\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})\b/iu.exec(trimmed);
  if (compact) return isoDay(`${compact[1]}-${compact[2]}-${compact[3]}`);
  if (dayFirst) return fromParts(dayFirst[3], dayFirst[2], dayFirst[1]);
  if (monthFirst) return fromParts(monthFirst[3], monthFirst[1], monthFirst[2]);
  return isoDay(trimmed);
}

/** @throws ChanceryError `published-not-a-day` */
export function declaredDay(text: string): string {
  const day = isoDay(text);
  if (day === null)
    throw new ChanceryError("published-not-a-day", `has the publication date "${text}", which is no ISO day; write it as 2019-08-26.`);
  return day;
}

function fromParts(year = "", month = "", day = ""): string | null {
  const index = MONTHS.indexOf(month.toLowerCase());
  return index < 0 ? null : isoDay(`${year}-${String(index + 1).padStart(2, "0")}-${day.padStart(2, "0")}`);
}

function isDayOfCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
