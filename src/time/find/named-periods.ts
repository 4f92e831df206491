import type { CalendarMeaning, Meaning, Which } from "../meaning.js";
import { anyOf, DAY, HOLIDAY, MONTH, ORDINAL, SEASON, WEEKDAY, WEEKDAY_SHORT, YEAR } from "./fragments.js";
import { type Groups, type Rule, rule } from "./rule.js";
import { monthOf, numberOf, ordinalOf, seasonOf, unitOf, weekdayNamed, words } from "./words.js";

const WHICH: ReadonlyMap<string, Which> = new Map(
  Object.entries<Which>({
    ...{ last: "last", past: "last", previous: "preceding", preceding: "preceding", this: "this", current: "this" },
    ...{ next: "next", coming: "next", upcoming: "next", following: "following" },
  }),
);
/** "last", "this coming", "the following". */
export const WHICH_WORD =
  "(?:this\\s+(?:past|coming)|(?:the\\s+)?(?:last|past|previous|preceding|next|coming|upcoming|following|current)|this|that|the\\s+same)";

/** Which of its kind the word before says. */
export function whichOf(word: string | undefined): Which | undefined {
  const bare = word?.toLowerCase().replace(/^(?:the|this)\s+(?=\S)/u, "");
  return bare === undefined ? undefined : WHICH.get(bare);
}

const calendar = (said: Omit<CalendarMeaning, "kind">, which?: Which): CalendarMeaning => ({ kind: "calendar", ...said, ...(which && { which }) });
const strip = (word: string): string => word.toLowerCase().replace(/\.$/u, "");

/** "11th", "the 11th to the 13th". */
const DAYS_IN_ORDER =
  "(?<day>\\d{1,2}(?:st|nd|rd|th))(?:(?:\\s+(?:to|until|till|through|and)\\s+(?:the\\s+)?|\\s?[-–]\\s?)(?<lastDay>\\d{1,2}(?:st|nd|rd|th)))?";

const DECADES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    twenties: 20,
    thirties: 30,
    forties: 40,
    fifties: 50,
    sixties: 60,
    seventies: 70,
    eighties: 80,
    nineties: 90,
  }),
);

function decade({ decade: said, short, spoken }: Groups): Meaning | null {
  if (said) return calendar({ decade: Number(said) });
  const tens = short ? Number(short) : spoken ? DECADES.get(spoken.toLowerCase()) : undefined;
  return tens === undefined ? null : calendar({ decade: (tens >= 30 ? 1900 : 2000) + tens });
}

function holiday(name: string): Meaning | null {
  const said = name.toLowerCase().replaceAll("’", "'").replace(/\s+/gu, " ");
  const entry = words.holidays.find((each) => each.names.some((other) => other.toLowerCase() === said));
  if (entry?.easter !== undefined) return calendar({ easter: entry.easter });
  if (entry?.feasts) return calendar({ feasts: entry.feasts });
  return entry?.month && entry.day
    ? calendar({ month: entry.month, day: entry.day, ...(entry.weekday && { weekdayFrom: entry.weekday }) })
    : { kind: "unreckoned" };
}

const period = (groups: Groups): Omit<CalendarMeaning, "kind"> | null => {
  const number = groups.ordinal ? (ordinalOf(groups.ordinal) ?? 0) : groups.digit ? Number(groups.digit) : groups.last ? -1 : 0;
  const unit = strip(groups.unit ?? "").replace(/s$/u, "");
  if (unit === "half") return number === -1 ? { half: 2 } : number === 1 || number === 2 ? { half: number } : null;
  if (number === -1) return { quarter: 4 };
  return number >= 1 && number <= 4 ? { quarter: number as 1 | 2 | 3 | 4 } : null;
};

/** Weekdays, seasons, quarters, halves, decades, centuries, feasts, with "last", "this" or "next" where said. */
export const namedPeriods: readonly Rule[] = [
  rule(
    "weekday",
    `(?:(?!that\\s+\\S+['’]s)(?<which>${WHICH_WORD})\\s+)?(?<weekday>${WEEKDAY})(?:\\s+(?<after>next|last)(?!\\s+(?:week|month|year|night)))?`,
    ({ which, weekday, after }) => calendar({ weekday: weekdayNamed.get(strip(weekday ?? "")) ?? 1 }, whichOf(which ?? after)),
    true,
  ),
  rule(
    "nth weekday",
    `the\\s+(?<ordinal>first|second|third|fourth|last|final)\\s+(?<weekday>${WEEKDAY})(?:\\s+(?:of|in)\\s+|,\\s+)(?<month>${MONTH})(?:,?\\s+(?<year>${YEAR}))?`,
    ({ ordinal = "", weekday, month, year }) =>
      calendar({
        nth: /last|final/iu.test(ordinal) ? -1 : (ordinalOf(ordinal) ?? 1),
        weekday: weekdayNamed.get(strip(weekday ?? "")) ?? 1,
        month: monthOf.get(strip(month ?? "")) ?? 1,
        ...(year !== undefined && { year: Number(year) }),
      }),
  ),
  rule("short weekday", `(?<weekday>${WEEKDAY_SHORT})`, ({ weekday }) => calendar({ weekday: weekdayNamed.get(strip(weekday ?? "")) ?? 1 }), true),
  rule(
    "which month",
    `(?<which>${WHICH_WORD})\\s+(?<month>${MONTH})(?:,?\\s+(?<day>${DAY})(?![\\d:/]|,\\d|\\s+\\p{Ll}+s\\b))?`,
    ({ which, month = "", day }) =>
      /^\p{Lu}/u.test(month)
        ? calendar({ month: monthOf.get(strip(month)) ?? 1, ...(day !== undefined && { day: Number.parseInt(day, 10) }) }, whichOf(which))
        : null,
  ),
  rule("which season", `(?<which>${WHICH_WORD})\\s+(?<season>${SEASON})`, ({ which, season }) =>
    calendar({ season: seasonOf.get(strip(season ?? "")) ?? 21 }, whichOf(which)),
  ),
  rule(
    "season",
    `(?:the\\s+)?(?<season>${SEASON})(?=(?<of>\\s+(?:of\\s+)?(?:\\d{4}|(?:this|last|next)\\s+year|nineteen))?)`,
    ({ season }) => calendar({ season: seasonOf.get(strip(season ?? "")) ?? 21 }),
    true,
  ),
  rule(
    "quarter",
    `(?:the\\s+(?!\\w+(?:-|\\s\\w+-)quarter))?(?:fiscal[\\s-])?(?:(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)|(?<last>last|latter|final)(?=\\s+half|-half))[ -](?:fiscal\\s+)?(?<unit>quarter|half)(?!-?(?:hour|century|dozen|mile|finals?|an?\\b))`,
    (groups) => {
      const said = period(groups);
      return said && calendar(said);
    },
  ),
  rule(
    "quarter of a year",
    `the\\s+(?<year>${YEAR})\\s+(?:(?<ordinal>first|second|third|fourth)(?:\\s+|-))?(?:fiscal\\s+)?(?<unit>quarter|period)`,
    ({ year, ordinal, unit }) => {
      const number = ordinal === undefined ? undefined : ordinalOf(ordinal);
      if (number === undefined) return calendar({ year: Number(year), reported: true });
      return unit?.toLowerCase() === "quarter" ? calendar({ year: Number(year), quarter: number as 1 | 2 | 3 | 4 }) : null;
    },
  ),
  rule("Q1", "(?:Q(?<digit>[1-4])|(?<digit2>[1-4])Q)", ({ digit, digit2 }) => calendar({ quarter: Number(digit ?? digit2) as 1 | 2 | 3 | 4 })),
  rule(
    "first months",
    "(?:the\\s+)?(?<edge>first|last|final)\\s+(?<count>\\w+)\\s+(?<unit>days|weeks|months|quarters)(?=\\s+of\\s+(?:the\\s+(?:year|month)\\b|this\\b|last\\b|next\\b|that\\b|\\d{4}\\b|fiscal\\b|" +
      `${MONTH}))`,
    atEdge,
  ),
  rule(
    "half of the month",
    `the\\s+(?<ordinal>first|second|latter|last)\\s+half\\s+of\\s+(?:(?<which>the|this|next|last)\\s+month|(?<month>${MONTH}))`,
    ({ ordinal, which, month }) => {
      const days = ordinal?.toLowerCase() === "first" ? { day: 1, lastDay: 15 } : { day: 16, lastDay: 31 };
      if (month) return calendar({ month: monthOf.get(strip(month)) ?? 1, ...days });
      const by = which?.toLowerCase() === "next" ? 1 : which?.toLowerCase() === "last" ? -1 : 0;
      return calendar({ offset: { unit: "month", by, from: "publication" }, ...days });
    },
  ),
  rule(
    "decade",
    "(?:the\\s+)?(?:(?<decade>(?:1[5-9]|20)\\d0)['’]?s|['’](?<short>[2-9]0)['’]?s|(?<=\\bthe\\s(?:early |late |mid-)?)(?<spoken>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))",
    decade,
  ),
  rule("century", `(?:the\\s+)?(?<ordinal>\\d{1,2}(?:st|nd|rd|th)|${ORDINAL})[ -]century`, ({ ordinal }) => {
    const number = ordinalOf(ordinal ?? "");
    return number === undefined || number > 22 ? null : calendar({ century: (number - 1) * 100 });
  }),
  rule("holiday", HOLIDAY, (_, matched) => holiday(matched), true),
  rule(
    "which holiday",
    `(?<which>${WHICH_WORD})\\s+(?<name>${HOLIDAY})`,
    ({ which, name }) => {
      const said = holiday(name ?? "");
      const kind = whichOf(which);
      return said?.kind === "calendar" && kind ? { ...said, which: kind } : said;
    },
    true,
  ),
  rule(
    "ordinal day",
    `(?<=\\b(?:on|by|until|till|since|from)\\s)the\\s+(?<day>\\d{1,2}(?:st|nd|rd|th))(?!\\s+(?:\\p{L}+\\s+)?${anyOf(words.doubts.counting.names)})`,
    ({ day }) => {
      const number = ordinalOf(day ?? "");
      return number && number <= 31 ? calendar({ day: number }) : null;
    },
  ),
  rule("days of this month", `(?:the\\s+)?${DAYS_IN_ORDER}\\s+(?:of\\s+)?(?<which>this|next|last)\\s+month`, ({ day, lastDay, which }) => {
    const [first, last] = [ordinalOf(day ?? ""), ordinalOf(lastDay ?? "")];
    if (!first || first > 31 || (last && (last > 31 || last <= first))) return null;
    const by = { last: -1, next: 1 }[which?.toLowerCase() ?? ""] ?? 0;
    return calendar({ offset: { unit: "month", by, from: "publication" }, day: first, ...(last && { lastDay: last }) });
  }),
  rule(
    "week of period",
    `the\\s+(?<ordinal>first|second|third|fourth|last|final)\\s+(?<unit>week|weekend)(?=\\s+(?:of|in)\\s+(?:\\S+\\s+)?(?:${MONTH}|(?:last|this|next)\\s+(?:month|year)))`,
    ({ ordinal, unit }) =>
      calendar({
        weekOf: ordinal === undefined || /last|final/iu.test(ordinal) ? -1 : (ordinalOf(ordinal) ?? 1),
        ...(unitOf(unit ?? "")?.unit === "weekend" && { weekend: true }),
      }),
  ),
];

/** "the first nine months", "the last two quarters", "the first ten days" of what follows. */
function atEdge({ edge, count, unit }: Groups): CalendarMeaning | null {
  const number = numberOf(count ?? "");
  const said = unitOf(unit ?? "")?.unit;
  if (typeof number !== "number" || !Number.isInteger(number) || number < 1) return null;
  const by = edge?.toLowerCase() === "first" ? number : -number;
  if (said === "day" || said === "week")
    return number * (said === "week" ? 7 : 1) < 28 ? calendar({ firstDays: by * (said === "week" ? 7 : 1) }) : null;
  if (said === "quarter" && number === 2) return calendar({ half: by > 0 ? 1 : 2 });
  const months = by * (said === "quarter" ? 3 : 1);
  return Math.abs(months) <= 11 ? calendar({ firstMonths: months }) : null;
}
