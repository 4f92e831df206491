import type { ApproximatorMod, CountedUnit, DurationMeaning, Meaning, ShiftMeaning } from "../meaning.js";
import { APPROX, CARDINAL, INDEFINITE, UNIT, WEEKDAY } from "./fragments.js";
import { type Groups, type Rule, rule } from "./rule.js";
import { approximatorOf, numberOf, unitOf, weekdayNamed } from "./words.js";

const AMOUNT = `(?:${CARDINAL}|${INDEFINITE}|an?|the\\s+same)`;
const APPROX_OPTIONAL = `(?:(?<approx>${APPROX})\\s+)?`;
const MORE =
  "(?:\\s+(?:more|other|additional|further|full|whole|straight|consecutive|long|short|working|business|calendar|fiscal|extra|solid|trading))?";
/** The lesser of two amounts, one of which is meant: "two or three years", "10-15 years". */
const LESSER = `(?:(?!(?:1[5-9]|20)\\d\\d\\b)(?:${CARDINAL}-?\\s+(?:to|or)\\s+|\\d+[-–](?=\\d)))?`;
const COUNTED = `${LESSER}(?<amount>${AMOUNT})${MORE}(?:\\s+|-)(?<unit>${UNIT})(?:\\s+or\\s+(?<or>so|more|two|longer)|(?<half>\\s+and\\s+a\\s+half))?`;

/** Units in the plural, none counted. */
const MANY = "(?:days|weeks|months|quarters|years|decades|centuries)";
const BARE_UNIT = "the\\s+(?:(?:fiscal|full|whole|financial)\\s+)?(?<unit>week|year|month|decade)";

interface Counted {
  readonly amount: number | null;
  readonly unit: CountedUnit;
  readonly mod?: ApproximatorMod;
}

/** The amount, unit and approximator a pattern caught; null where they are no number and unit. */
function counted({ amount, unit, approx, or, half, way }: Groups): Counted | null {
  const number = numberOf((amount ?? "").toLowerCase().replace(/\s+/gu, " "));
  const said = unitOf(unit ?? "");
  if (number === undefined || !said || (!way && isFraction(amount, unit)) || isYear(amount, unit)) return null;
  const mod = approx ? approximatorOf.get(approx.toLowerCase().replace(/\s+/gu, " ")) : or ? (or === "so" ? "APPROX" : "MORE_THAN") : undefined;
  return { amount: number === null ? null : (number + (half ? 0.5 : 0)) * said.times, unit: said.unit, ...(mod && { mod }) };
}

/** "a quarter", "three-quarters" are shares of a whole; "a second" is a place in a row. */
const isFraction = (amount = "", unit = ""): boolean =>
  (/^quarters?$/iu.test(unit) && /^(?:an?|three)$/iu.test(amount)) || (/^second$/iu.test(unit) && /^an?$/iu.test(amount));

/** "the 1988 quarter", "the 1988 second quarter": a year before one unit, no amount of them. */
const isYear = (amount = "", unit = ""): boolean => /^(?:1[5-9]|20)\d\d$/u.test(amount) && !/s$/iu.test(unit);

function shift(groups: Groups, direction: -1 | 1, from: "publication" | "reference"): ShiftMeaning | null {
  const said = counted(groups);
  if (!said) return null;
  const and = secondOf(groups);
  return { kind: "shift", direction, from, ...said, ...(and && { and }) };
}

/** The second amount of "two years and six months". */
function secondOf({ amount2, unit2 }: Groups): DurationMeaning["and"] | null {
  const second = amount2 && unit2 ? counted({ amount: amount2, unit: unit2 }) : null;
  return second?.amount ? { amount: second.amount, unit: second.unit } : null;
}

/** "a week ago Friday", "Friday a week ago", "two weeks from Monday": whole weeks from the nearest such weekday. */
function weeksFrom(groups: Groups, direction: -1 | 1): Meaning | null {
  const said = counted(groups);
  const weekday = weekdayNamed.get((groups.weekday ?? "").toLowerCase());
  if (said?.unit !== "week" || said.amount === null || !Number.isInteger(said.amount) || weekday === undefined) return null;
  return { kind: "calendar", weekday, weeks: direction * said.amount };
}

function duration(groups: Groups): Meaning | null {
  const said = counted(groups);
  const and = said && secondOf(groups);
  return said && { kind: "duration", ...said, ...(and && { and }) };
}

/** "recent weeks", "the coming months", "the years ahead" last so many units; "past years", "coming months" are merely past or to come. */
function unnumbered({ the, the2, way = "coming", unit, unit2, more }: Groups): Meaning {
  const ahead = /coming/iu.test(way);
  const vague = more !== undefined || ((the ?? the2) === undefined && !/recent/iu.test(way));
  if (vague) return { kind: "vague", reference: ahead ? "FUTURE_REF" : "PAST_REF" };
  return { kind: "stretch", amount: null, unit: unitOf(unit ?? unit2 ?? "")?.unit ?? "year", direction: ahead ? 1 : -1 };
}

/** "52 years old", "a 136-year-old bank". */
const NOT_AGE = "(?![\\s-]+(?:old|of\\s+age)\\b)";

const AND_SECOND = `(?:\\s+and\\s+(?<amount2>${CARDINAL}|an?)\\s+(?<unit2>${UNIT}))?`;
const LATER = /later|after|hence|from\s+now|afterwards?|on$/iu;

/** Amounts of time: shifts ("two days ago"), stretches ("the past three months") and durations ("for two hours", "three-day"). */
export const countedTimes: readonly Rule[] = [
  rule("ago", `${APPROX_OPTIONAL}${COUNTED}${AND_SECOND}\\s+(?:ago|back(?=[,.]|$))`, (groups) => shift(groups, -1, "publication")),
  rule("ago today", `${COUNTED}\\s+ago\\s+(?:today|this\\s+(?<sharp>week|month))`, (groups) => {
    const said = shift(groups, -1, "publication");
    return said && { ...said, sharp: groups.sharp?.toLowerCase() === "week" ? "week" : groups.sharp ? "month" : "day" };
  }),
  rule("week ago weekday", `${COUNTED}\\s+ago\\s+(?:on\\s+|last\\s+)?(?<weekday>${WEEKDAY})`, (groups) => weeksFrom(groups, -1)),
  rule("weekday week ago", `(?<weekday>${WEEKDAY}),?\\s+${COUNTED}\\s+ago`, (groups) => weeksFrom(groups, -1)),
  rule("week from weekday", `${COUNTED}\\s+from\\s+(?:next\\s+|this\\s+)?(?<weekday>${WEEKDAY})`, (groups) => weeksFrom(groups, 1)),
  rule("from now", `${APPROX_OPTIONAL}${COUNTED}\\s+(?:from\\s+now|hence)`, (groups) => shift(groups, 1, "publication")),
  rule("time's", `(?<=\\bin\\s)${APPROX_OPTIONAL}${COUNTED}['’]?s?['’]?\\s+time`, (groups) => shift(groups, 1, "publication")),
  rule("later", `${APPROX_OPTIONAL}${COUNTED}\\s+(?<way>earlier|later|before(?=[,.;]|$)|previously|afterwards?|after(?=[,.;]|$))`, (groups) =>
    shift(groups, LATER.test(groups.way ?? "") ? 1 : -1, "reference"),
  ),
  rule(
    "stretch",
    `${APPROX_OPTIONAL}(?:the|these|those|his|her|their)\\s+(?<way>last|past|previous|preceding|next|coming|following)\\s+${LESSER}(?<amount>${CARDINAL}|${INDEFINITE})(?:\\s+|-)(?<unit>${UNIT})(?:\\s+or\\s+(?<or>so|more))?`,
    (groups) => {
      const said = counted(groups);
      return said && { kind: "stretch", direction: /next|coming|following/iu.test(groups.way ?? "") ? 1 : -1, ...said };
    },
  ),
  rule(
    "bare stretch",
    `(?<=\\b(?:in|over|for|during|within)\\s)(?<way>last|past|next|coming)\\s+${LESSER}(?<amount>${CARDINAL}|${INDEFINITE})\\s+(?<unit>${UNIT})`,
    (groups) => {
      const said = counted(groups);
      return said && { kind: "stretch", direction: /next|coming/iu.test(groups.way ?? "") ? 1 : -1, ...said };
    },
  ),
  rule(
    "unnumbered stretch",
    `(?:(?<the>the)\\s+)?(?<way>recent|past|previous|coming)\\s+(?<unit>${MANY})(?<more>\\s+(?:and|or)\\s+${MANY})?|(?<the2>the)\\s+(?<unit2>${MANY})\\s+(?:ahead|to\\s+come)`,
    unnumbered,
  ),
  rule("units ago", `${MANY}\\s+ago`, (): Meaning => ({ kind: "vague", reference: "PAST_REF" })),
  rule("over units", `(?<=\\b(?:over|through|down)\\s)the\\s+(?<unit>${MANY})(?!\\s+(?:of|since|that|in)\\b)`, ({ unit }) => ({
    kind: "duration",
    amount: null,
    unit: unitOf(unit ?? "")?.unit ?? "year",
  })),
  rule(
    "a while",
    '(?<=\\b(?:for|after|in)\\s)(?:quite\\s+)?(?:an?\\s+(?:(?:very\\s+)?(?:long|short|little)\\s+)?(?:while|time)|some\\s+time)(?=\\s*(?:[.,;:)”"]|$|(?:and|but|because|to\\s+come|after|before|now|yet|until|while|as)\\b))',
    (): Meaning => ({ kind: "while" }),
  ),
  rule(
    "counted period",
    `(?:(?:an?|the|this|that|each)\\s+)?${LESSER}(?<amount>${CARDINAL})-(?<unit>day|week|month|year|hour|minute)\\s+(?:period|span|stretch)`,
    duration,
  ),
  rule("unit or so", "the\\s+(?<way>last|past|next|coming)\\s+(?<unit>day|week|month|year|decade)\\s+or\\s+(?:so|two)", ({ way, unit }) => ({
    kind: "stretch",
    amount: 1,
    unit: unitOf(unit ?? "")?.unit ?? "year",
    direction: /next|coming/iu.test(way ?? "") ? 1 : -1,
    mod: "APPROX",
  })),
  rule("within", `(?<=\\bwithin\\s)(?:the\\s+(?:next|coming)\\s+)?${COUNTED}(?!\\s+of\\b)`, (groups) => {
    const said = counted(groups);
    return said && { kind: "stretch", direction: 1, ...said };
  }),
  rule(
    "duration",
    `${APPROX_OPTIONAL}(?:the\\s+(?:(?:first|last|latest)\\s+)?(?=[^\\s-]+\\s+\\S+s\\b)|another\\s+|a\\s+further\\s+|(?<=every\\s))?${COUNTED}${AND_SECOND}${NOT_AGE}`,
    duration,
    true,
  ),
  rule("half a", `${APPROX_OPTIONAL}(?<amount>half)(?:\\s+an?\\s+|-)(?<unit>${UNIT})`, (groups) => duration({ ...groups, amount: "half" })),
  rule("unit and a half", `an?\\s+(?<unit>${UNIT})\\s+and\\s+a\\s+half`, ({ unit }) => {
    const said = unitOf(unit ?? "");
    return said ? { kind: "duration", amount: 1.5 * said.times, unit: said.unit } : null;
  }),
  rule(
    "hyphened",
    `${LESSER}(?<amount>${CARDINAL}|several|multi)-?(?<unit>day|week|month|year|hour|minute)(?:-long)?${NOT_AGE}`,
    ({ amount, unit }) =>
      amount?.toLowerCase() === "multi" ? { kind: "duration", amount: null, unit: unitOf(unit ?? "")?.unit ?? "day" } : duration({ amount, unit }),
    true,
  ),
  rule("unit-long", "(?<unit>hour|day|week|month|year|hours|days|weeks|months|years|decade|decades|century|centuries)-long", ({ unit = "" }) => {
    const said = unitOf(unit);
    return said ? { kind: "duration", amount: /s$/iu.test(unit) || /centuries/iu.test(unit) ? null : said.times, unit: said.unit } : null;
  }),
  rule(
    "bare units",
    "(?<=\\b(?:for|in|over|of|took|after|last|within|lasted|spent|takes|take)\\s)(?<unit>hours|days|weeks|months|years|decades|centuries)(?:\\s+or\\s+(?:days|weeks|months|years|decades))?(?!\\s+of\\s+age|\\s+old)",
    ({ unit }) => ({
      kind: "duration",
      amount: null,
      unit: unitOf(unit ?? "")?.unit ?? "day",
    }),
  ),
  rule(
    "bare amount",
    `${BARE_UNIT}(?=\\s+(?:just\\s+)?(?:ended|ending|ends|to|through|up|ahead|following|since|from)\\b)`,
    ({ unit }) => ({ kind: "duration", amount: 1, unit: unitOf(unit ?? "")?.unit ?? "year" }),
    true,
  ),
  rule(
    "bare unit",
    BARE_UNIT,
    ({ unit }) => ({ kind: "calendar", offset: { unit: unit?.toLowerCase() as "week" | "month" | "year" | "decade", by: 0, from: "publication" } }),
    true,
  ),
  rule("bare day", "the\\s+day", () => ({ kind: "calendar", offset: { unit: "day", by: 0, from: "reference" }, orToday: true }), true),
];
