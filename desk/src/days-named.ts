import {
  daysOf,
  type InYear,
  months,
  oneDay,
  type Span,
  shifted,
  type Unit,
  unitAround,
  unitsAway,
  weekdayAround,
  weekOf,
  yearOf,
  years,
} from "./calendar-days.js";

/** What is reckoned from: today, and whether what is asked about is still to come. */
export interface Now {
  readonly today: string;
  readonly forward: boolean;
}

/** Days that words name: settled ones, or some of every year. */
export type When = { readonly span: Span } | { readonly inYear: InYear };
/** What words of a text name. */
export interface NamedDays {
  readonly when: When;
  /** Where in the text they end. */
  readonly end: number;
  /** Do the words mean nothing but days, even alone (`November 2005`, not `2005`, `May` or `today`)? */
  readonly sure: boolean;
  /** Are both a first and a last day named (`10–15 November`)? */
  readonly ranges: boolean;
}

const MONTHS =
  "jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?".split(" ");
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const SEASONS: { readonly [name: string]: number } = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const COUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const ORDINALS = ["first", "second", "third", "fourth"];
/** What lies before the present one, the present one, and what lies after it. */
const STEPS: { readonly [word: string]: number } = { last: -1, previous: -1, past: -1, this: 0, current: 0, next: 1, coming: 1, following: 1 };

const MONTH = `(${MONTHS.join("|")})\\.?`;
const YEAR = "(1[89]\\d\\d|20\\d\\d)";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const DASH = "\\s*(?:-|–|to|and|until|till|through)\\s*";
const STEP = `(?:the\\s+)?(${Object.keys(STEPS).join("|")})\\s+`;
const COUNT = `(\\d{1,3}|${COUNTS.join("|")}|a|an|few|couple\\s+of|several)`;
const UNIT = "(day|week|weekend|month|quarter|year|decade)s?";
const SEASON = `(${Object.keys(SEASONS).join("|")})`;
const WEEKDAY = `(${WEEKDAYS.join("|")})`;

const monthNumber = (name = ""): number => MONTHS.findIndex((each) => new RegExp(`^${each}$`, "u").test(name)) + 1;
const countOf = (word = ""): number => COUNTS.indexOf(word) + 1 || Number(word) || (/^an?$/u.test(word) ? 1 : word.startsWith("couple") ? 2 : 3);
/** Years of four figures, as addresses write them, and so the days beside them. */
const isWritten = (day: string): boolean => /^\d{4}-/u.test(day) && day > "0002" && day < "9999";
const settled = (span: Span | null): When | null => (span && isWritten(span.from) && isWritten(span.to) ? { span } : null);
/** Of a year that is named or not. */
const ofYear = (inYear: InYear, year: string | undefined): When | null => (year === undefined ? { inYear } : settled(inYear(Number(year))));
const season = (name = ""): InYear => {
  const begins = SEASONS[name] ?? 1;
  return (year) => months(year, begins, 3);
};
const days = (month: string | undefined, first: string | undefined, last: string | undefined, year: string | undefined): When | null =>
  ofYear((each) => daysOf(each, monthNumber(month), Number(first), Number(last ?? first)), year);

/** The one of every year that "last", "this" or "next" means: "last November" is over, "next November" has not begun. */
function stepped(inYear: InYear, step: number, today: string): When | null {
  const held = [-2, -1, 0, 1, 2].flatMap((further) => inYear(yearOf(today) + further) ?? []);
  if (step === 0) return settled(inYear(yearOf(today)));
  return settled((step < 0 ? held.filter(({ to }) => to < today).at(-1) : held.find(({ from }) => from > today)) ?? null);
}

/** "The last three weeks" end today, "the next three weeks" begin today. */
const counted = (step: number, count: number, unit: Unit, today: string): Span =>
  step > 0 ? { from: today, to: unitsAway(today, unit, count) } : { from: unitsAway(today, unit, -count), to: today };

type Groups = readonly (string | undefined)[];
interface Form {
  readonly words: RegExp;
  readonly sure: boolean;
  /** Which of the groups is a last day. */
  readonly last: number | null;
  readonly read: (groups: Groups, now: Now) => When | null;
}
const form = (
  source: string,
  read: Form["read"],
  { sure = true, last = null }: { readonly sure?: boolean; readonly last?: number | null } = {},
): Form => ({
  words: new RegExp(`${source}(?![\\p{L}\\p{N}]|-\\d{1,2}(?!\\d))`, "uy"),
  ...{ read, sure, last },
});

/** How days are written, the longer ways first. */
const FORMS: readonly Form[] = [
  form("(\\d{4})-(\\d\\d)-(\\d\\d)", ([year, month, day]) => settled(daysOf(Number(year), Number(month), Number(day)))),
  form("(\\d{4})-(0[1-9]|1[0-2])(?!-)", ([year, month]) => settled(months(Number(year), Number(month)))),
  form(`(\\d{1,2})[./](\\d{1,2})[./]${YEAR}`, ([day, month, year]) => settled(daysOf(Number(year), Number(month), Number(day)))),
  form(`(0?[1-9]|1[0-2])/${YEAR}`, ([month, year]) => settled(months(Number(year), Number(month)))),
  form(
    `${DAY}(?:${DASH}${DAY})?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(?:of\\s+)?${YEAR})?`,
    ([first, last, month, year]) => days(month, first, last, year),
    { last: 1 },
  ),
  form(`${MONTH}\\s+${DAY}(?:${DASH}${DAY})?(?:,?\\s+${YEAR})?`, ([month, first, last, year]) => days(month, first, last, year), { last: 2 }),
  form(`${MONTH}(?:\\s+of)?,?\\s+${YEAR}`, ([month, year]) => settled(months(Number(year), monthNumber(month)))),
  form(`${MONTH}(?:\\s+of)?\\s+${STEP}year`, ([month, step = ""], { today }) =>
    settled(months(yearOf(today) + (STEPS[step] ?? 0), monthNumber(month))),
  ),
  form(`(?:the\\s+)?(${ORDINALS.join("|")})\\s+(half|quarter)\\s+of\\s+${YEAR}`, ([which = "", part, year]) => {
    const [number, length] = [ORDINALS.indexOf(which), part === "half" ? 6 : 3];
    return settled((number + 1) * length > 12 ? null : months(Number(year), number * length + 1, length));
  }),
  form(`q([1-4])\\s+${YEAR}`, ([number, year]) => settled(months(Number(year), 3 * Number(number) - 2, 3))),
  form(`${SEASON}(?:\\s+of)?\\s+${YEAR}`, ([name, year]) => ofYear(season(name), year)),
  form(`(?:the\\s+)?(1[89]\\d0|20\\d0)s`, ([year]) => settled(years(Number(year), 10))),
  form(
    `(?:the\\s+)?week\\s+of\\s+(?:the\\s+)?(?:${DAY}\\s+(?:of\\s+)?${MONTH}|${MONTH}\\s+${DAY}),?\\s+${YEAR}`,
    ([day, month, month2, day2, year]) => {
      const begins = daysOf(Number(year), monthNumber(month ?? month2), Number(day ?? day2));
      return begins && settled(weekOf(begins.from));
    },
  ),
  form(`${STEP}(?:${COUNT}\\s+)?${UNIT}`, ([step = "", count, unit], { today }) => {
    const [further, known] = [STEPS[step] ?? 0, unit as Unit];
    if (count === undefined && unit === "day") return null;
    const rolls = count !== undefined || step === "past";
    return settled(
      rolls && further !== 0 ? counted(further, count === undefined ? 1 : countOf(count), known, today) : unitAround(today, known, further),
    );
  }),
  form(`${STEP}${WEEKDAY}`, ([step = "", name = ""], { today }) => {
    const [further, number] = [STEPS[step] ?? 0, WEEKDAYS.indexOf(name)];
    const ofThisWeek = weekdayAround(today, number, 0);
    if (further === 0 || (further < 0 ? ofThisWeek.from < today : ofThisWeek.from > today)) return settled(ofThisWeek);
    return settled(weekdayAround(today, number, further));
  }),
  form(`${STEP}${MONTH}`, ([step = "", month], { today }) => stepped((year) => months(year, monthNumber(month)), STEPS[step] ?? 0, today)),
  form(`${STEP}${SEASON}`, ([step = "", name], { today }) => stepped(season(name), STEPS[step] ?? 0, today)),
  form(`(?:a\\s+)?${COUNT}\\s+${UNIT}\\s+ago`, ([count, unit], { today }) => settled(unitAround(today, unit as Unit, -countOf(count)))),
  form(`(?:in|within)\\s+(?:the\\s+)?${COUNT}\\s+${UNIT}`, ([count, unit], { today, forward }) =>
    forward ? settled(counted(1, countOf(count), unit as Unit, today)) : null,
  ),
  form("yesterday", (_, { today }) => settled(oneDay(shifted(today, -1)))),
  form("tomorrow", (_, { today }) => settled(oneDay(shifted(today, 1)))),
  form("(?:today|now)", (_, { today }) => settled(oneDay(today)), { sure: false }),
  form(
    WEEKDAY,
    ([name = ""], { today, forward }) => {
      const ofThisWeek = weekdayAround(today, WEEKDAYS.indexOf(name), 0);
      const passed = forward ? ofThisWeek.from < today : ofThisWeek.from > today;
      return settled(passed ? weekdayAround(today, WEEKDAYS.indexOf(name), forward ? 1 : -1) : ofThisWeek);
    },
    { sure: false },
  ),
  form(SEASON, ([name]) => ({ inYear: season(name) }), { sure: false }),
  form(MONTH, ([month]) => ({ inYear: (year) => months(year, monthNumber(month)) }), { sure: false }),
  form(`(?:the\\s+year\\s+)?${YEAR}`, ([year]) => settled(years(Number(year))), { sure: false }),
];

/** The days that are named at a place in a text of small letters; null where none are. */
export function daysAt(text: string, at: number, now: Now): NamedDays | null {
  for (const { words, sure, last, read } of FORMS) {
    words.lastIndex = at;
    const found = words.exec(text);
    const when = found && read(found.slice(1), now);
    if (found && when) return { when, end: at + found[0].length, sure, ranges: last !== null && found[last + 1] !== undefined };
  }
  return null;
}
