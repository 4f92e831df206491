import { isDate } from "../calendar.js";
import type { CalendarMeaning, Meaning } from "../meaning.js";
import { DAY, MONTH, ORDINAL_DAY, SHORT_YEAR, SPOKEN_YEAR, WEEKDAY, WEEKDAY_SHORT, YEAR } from "./fragments.js";
import { type Groups, type Rule, rule } from "./rule.js";
import { monthOf, ordinalOf, weekdayNamed, yearOf } from "./words.js";

const bare = (word: string): string => word.toLowerCase().replace(/\.$/u, "");
const monthIn = (groups: Groups): number | undefined => (groups.month ? monthOf.get(bare(groups.month)) : undefined);
const dayIn = (text: string | undefined): number | undefined => (text === undefined ? undefined : (ordinalOf(text) ?? Number.parseInt(text, 10)));

/** The calendar meaning of what a pattern's groups caught; null where there is no such date. */
function calendar(groups: Groups): Meaning | null {
  const month = monthIn(groups);
  const [day, lastDay] = [dayIn(groups.day), dayIn(groups.lastDay)];
  const year = groups.year === undefined ? undefined : yearOf(groups.year);
  const weekday = groups.weekday === undefined ? undefined : weekdayNamed.get(bare(groups.weekday));
  if (month === undefined || (day !== undefined && !isDate(year, month, day))) return null;
  if (day !== undefined && lastDay !== undefined && (lastDay <= day || !isDate(year, month, lastDay))) return null;
  return {
    kind: "calendar",
    ...(weekday !== undefined && { weekday }),
    month,
    ...(day !== undefined && { day }),
    ...(lastDay !== undefined && { lastDay }),
    ...(year !== undefined && { year }),
  };
}

/** Dates in digits. Day before month unless that cannot be ("8/22/2019"). */
function numeric(groups: Groups): CalendarMeaning | null {
  const [a, b] = [Number(groups.a), Number(groups.b)];
  const year = (groups.year?.length === 2 ? yearOf(`'${groups.year}`) : Number(groups.year)) ?? 0;
  if (isDate(year, b, a)) return { kind: "calendar", year, month: b, day: a };
  return isDate(year, a, b) ? { kind: "calendar", year, month: a, day: b } : null;
}

const iso = ({ year, month, day }: Groups): CalendarMeaning | null =>
  isDate(Number(year), Number(month), Number(day)) ? { kind: "calendar", year: Number(year), month: Number(month), day: Number(day) } : null;

const weekday = `(?:(?:(?:this\\s+(?:coming|past)|this|next|last|the)\\s+)?(?<weekday>${WEEKDAY}|${WEEKDAY_SHORT}),?\\s+(?:the\\s+)?)?`;
const year = `(?:(?:,\\s*|\\s+)(?:of\\s+)?(?<year>${YEAR}|${SHORT_YEAR}))?`;
const lastDay = `(?:(?:\\s?[-–—]\\s?|\\s+(?:to|and|through|till|until)\\s+)(?<lastDay>${DAY}))?`;

/** "22 August 2019", "Aug. 22", "Thursday, June 15–16", "2019-08-22", "22/8/2019", "August 2019", "May". */
export const calendarDates: readonly Rule[] = [
  rule("day month year", `${weekday}(?<day>${DAY})${lastDay}\\s+(?:of\\s+)?(?<month>${MONTH})(?!\\s+\\d{1,2}\\b(?!\\d|,\\d))${year}`, calendar),
  rule("ordinal of month", `${weekday}(?:the\\s+)?(?<day>${ORDINAL_DAY})\\s+(?:day\\s+)?of\\s+(?<month>${MONTH})${year}`, calendar),
  rule(
    "month day year",
    `${weekday}(?<month>${MONTH})(?!,\\s+the\\s+\\p{L})(?:,?\\s+(?:the\\s+)?|(?<=\\.)|-)(?<day>${DAY}|${ORDINAL_DAY})${year}`,
    calendar,
  ),
  rule("iso date", "(?<year>\\d{4})[-/](?<month>\\d\\d)[-/](?<day>\\d\\d)(?:T\\d\\d:\\d\\d(?::\\d\\d)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?", iso),
  rule("date in digits", "(?<a>\\d{1,2})(?<sign>[/.])(?<b>\\d{1,2})\\k<sign>(?<year>\\d{4}|\\d\\d)", numeric),
  rule(
    "month year",
    `(?<month>${MONTH})(?:(?:,\\s*|\\s+)(?:of\\s+)?(?:the\\s+year\\s+)?|['’]s\\s+)(?<year>${YEAR}|${SHORT_YEAR}|${SPOKEN_YEAR})`,
    calendar,
  ),
  rule("month", `(?<month>${MONTH})`, calendar, true),
  rule("the year", `the\\s+(?:calendar\\s+|whole\\s+)?year\\s+(?<year>${YEAR}|${SPOKEN_YEAR})`, readYear),
  rule("spoken year", `(?<year>${SPOKEN_YEAR})`, readYear, true),
  rule("year", `(?<year>${YEAR}|${SHORT_YEAR})`, readYear, true),
  rule(
    "split fiscal year",
    "(?:the\\s+)?(?:fiscal|financial)(?:\\s+year)?\\s+(?<year>(?:19|20)\\d\\d)[/–-](?<next>\\d\\d)",
    ({ year: first, next }) => spanOfYears(Number(first), Number(next)),
  ),
  rule("fiscal year", `(?:the\\s+)?(?:fiscal|financial)(?:\\s+year)?\\s+(?<year>${YEAR})|FY\\s?(?<fy>20\\d\\d)`, (groups) =>
    readYear({ year: groups.year ?? groups.fy }),
  ),
  rule("split year", "(?<year>(?:19|20)\\d\\d)[/–-](?<next>\\d\\d)", ({ year: first, next }) => spanOfYears(Number(first), Number(next)), true),
];

function readYear({ year: said }: Groups): CalendarMeaning | null {
  const number = said === undefined ? undefined : yearOf(said);
  return number === undefined ? null : { kind: "calendar", year: number };
}

/** "2018/19", "1914-18": from the first year to the second. */
function spanOfYears(first: number, next: number): CalendarMeaning | null {
  const last = Math.floor(first / 100) * 100 + next;
  return last > first ? { kind: "calendar", year: first, lastYear: last } : null;
}
