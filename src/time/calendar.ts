/** A day of the proleptic Gregorian calendar as days since 1970-01-01. All arithmetic on dates is done on these. */
export type Day = number;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS = 86_400_000;

/** The day of a civil date; a month or day out of range runs on into the next or previous one, as in `Date.UTC`. */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MILLISECONDS);
}

export function civil(day: Day): CivilDate {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The ISO day so many days on from another: 1 day on from 2024-05-31 is 2024-06-01. */
export const daysLater = (day: string, count: number): string => new Date(Date.parse(day) + count * MILLISECONDS).toISOString().slice(0, 10);

export const monthLength = (year: number, month: number): number => civil(dayOf(year, month + 1, 0)).day;

/** Is there such a day? With no year, 29 February counts as one. */
export const isDate = (year: number | undefined, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year ?? 2000, month);

/** ISO weekday, 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The Monday of the ISO week the day lies in. */
export const weekStart = (day: Day): Day => day - weekdayOf(day) + 1;

/** The day so many months on, held back to the month's last day (31 January + 1 month is 28 or 29 February). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = civil(day);
  const first = civil(dayOf(year, month + months, 1));
  return dayOf(first.year, first.month, Math.min(dayOfMonth, monthLength(first.year, first.month)));
}

/** ISO 8601 week: its year and number. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = weekStart(day) + 3;
  const { year } = civil(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
}

/** The Monday of an ISO week. */
export const isoWeekStart = (year: number, week: number): Day => weekStart(dayOf(year, 1, 4)) + (week - 1) * 7;

/** Easter Sunday of the western churches (Meeus, Jones and Butcher's algorithm). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}
