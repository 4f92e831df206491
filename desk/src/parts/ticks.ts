import { dayNumber } from "../dates.js";

export interface Tick {
  readonly day: number;
  readonly name: string;
}

const DAY = 86_400_000;
/** More labels than these run into each other on a phone. */
const MOST = 5;
const MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200] as const;
const DAYS = [1, 2, 7, 14] as const;

const worded = (day: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options }).format(day * DAY);
const yearOf = (day: number): string => worded(day, { year: "numeric" });

/** Labels for days from `low` to `high`, none outside: starts of years, of quarters or of months, and days where the time is too short for these. */
export function ticksOf(low: number, high: number): readonly Tick[] {
  const step = MONTHS.find((months) => startsOf(low, high, months).length <= MOST) ?? 1200;
  const starts = startsOf(low, high, step);
  if (starts.length > 1) return starts.map((day) => ({ day, name: worded(day, { year: "numeric", ...(step < 12 && { month: "short" }) }) }));
  const stride = DAYS.find((days) => Math.floor((high - Math.ceil(low)) / days) < MOST) ?? 14;
  const count = Math.floor((high - Math.ceil(low)) / stride) + 1;
  const days = Array.from({ length: count }, (_, i) => Math.ceil(low) + i * stride);
  return days.map((day, i) => ({
    day,
    name: worded(day, { day: "numeric", month: "short", ...(yearOf(day) !== yearOf(days[i - 1] ?? 0) && { year: "numeric" }) }),
  }));
}

/** First days of every so many months, no more of them than are needed to see that they are too many. */
function startsOf(low: number, high: number, step: number): readonly number[] {
  const [year = 1970, month = 1] = new Date(low * DAY).toISOString().slice(0, 7).split("-").map(Number);
  const starts: number[] = [];
  for (let count = Math.ceil((year * 12 + month - 1) / step) * step; starts.length <= MOST; count += step) {
    const day = dayNumber(`${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}-01`);
    if (!(day <= high)) break;
    if (day >= low) starts.push(day);
  }
  return starts;
}
