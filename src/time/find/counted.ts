import type { ApproximatorMod, CountedUnit, DurationMeaning, Meaning } from "../meaning.js";
import { APPROX, CARDINAL, INDEFINITE, UNIT } from "./fragments.js";
import { type Groups, type Rule, rule } from "./rule.js";
import { approximatorOf, numberOf, unitOf } from "./words.js";

const AMOUNT = `(?:${CARDINAL}|${INDEFINITE}|an?|the\\s+same)`;
const APPROX_OPTIONAL = `(?:(?<approx>${APPROX})\\s+)?`;
const MORE =
  "(?:\\s+(?:more|other|additional|further|full|whole|straight|consecutive|long|short|working|business|calendar|fiscal|extra|solid|trading))?";
const COUNTED = `(?<amount>${AMOUNT})${MORE}(?:\\s+|-)(?<unit>${UNIT})(?:\\s+or\\s+(?<or>so|more|two|longer))?`;

interface Counted {
  readonly amount: number | null;
  readonly unit: CountedUnit;
  readonly mod?: ApproximatorMod;
}

/** The amount, unit and approximator a pattern caught; null where they are no number and unit. */
function counted({ amount, unit, approx, or }: Groups): Counted | null {
  const number = numberOf((amount ?? "").toLowerCase().replace(/\s+/gu, " "));
  const said = unitOf(unit ?? "");
  if (number === undefined || !said || isFraction(amount, unit) || isYear(amount, unit)) return null;
  const mod = approx ? approximatorOf.get(approx.toLowerCase().replace(/\s+/gu, " ")) : or ? (or === "so" ? "APPROX" : "MORE_THAN") : undefined;
  return { amount: number === null ? null : number * said.times, unit: said.unit, ...(mod && { mod }) };
}

/** "a quarter", "three-quarters" are shares of a whole; "a second" is a place in a row. */
const isFraction = (amount = "", unit = ""): boolean =>
  (/^quarters?$/iu.test(unit) && /^(?:an?|three)$/iu.test(amount)) || (/^second$/iu.test(unit) && /^an?$/iu.test(amount));

/** "the 1988 quarter", "the 1988 second quarter": a year before one unit, no amount of them. */
const isYear = (amount = "", unit = ""): boolean => /^(?:1[5-9]|20)\d\d$/u.test(amount) && !/s$/iu.test(unit);

const shift = (groups: Groups, direction: -1 | 1, from: "publication" | "reference"): Meaning | null => {
  const said = counted(groups);
  return said && { kind: "shift", direction, from, ...said };
};

function duration(groups: Groups): Meaning | null {
  const said = counted(groups);
  if (!said) return null;
  const and = groups.amount2 && groups.unit2 ? counted({ amount: groups.amount2, unit: groups.unit2 }) : null;
  const whole: DurationMeaning = { kind: "duration", ...said };
  return and?.amount ? { ...whole, and: { amount: and.amount, unit: and.unit } } : whole;
}

/** "52 years old", "a 136-year-old bank". */
const NOT_AGE = "(?![\\s-]+(?:old|of\\s+age)\\b)";

const LATER = /later|after|hence|from\s+now|afterwards?|on$/iu;

/** Amounts of time: shifts ("two days ago"), stretches ("the past three months") and durations ("for two hours", "three-day"). */
export const countedTimes: readonly Rule[] = [
  rule("ago", `${APPROX_OPTIONAL}${COUNTED}\\s+(?:ago|back(?=[,.]|$))`, (groups) => shift(groups, -1, "publication")),
  rule("from now", `${APPROX_OPTIONAL}${COUNTED}\\s+(?:from\\s+now|hence)`, (groups) => shift(groups, 1, "publication")),
  rule("time's", `(?<=\\bin\\s)${APPROX_OPTIONAL}${COUNTED}['’]?s?['’]?\\s+time`, (groups) => shift(groups, 1, "publication")),
  rule("later", `${APPROX_OPTIONAL}${COUNTED}\\s+(?<way>earlier|later|before(?=[,.;]|$)|previously|afterwards?|after(?=[,.;]|$))`, (groups) =>
    shift(groups, LATER.test(groups.way ?? "") ? 1 : -1, "reference"),
  ),
  rule(
    "stretch",
    `(?:the|these|those|his|her|their)\\s+(?<way>last|past|previous|preceding|next|coming|following)\\s+(?:${CARDINAL}\\s+to\\s+)?(?<amount>${CARDINAL}|${INDEFINITE})(?:\\s+|-)(?<unit>${UNIT})(?:\\s+or\\s+(?<or>so|more))?`,
    (groups) => {
      const said = counted(groups);
      return said && { kind: "stretch", direction: /next|coming|following/iu.test(groups.way ?? "") ? 1 : -1, ...said };
    },
  ),
  rule(
    "bare stretch",
    `(?<=\\b(?:in|over|for|during|within)\\s)(?<way>last|past|next|coming)\\s+(?<amount>${CARDINAL}|${INDEFINITE})\\s+(?<unit>${UNIT})`,
    (groups) => {
      const said = counted(groups);
      return said && { kind: "stretch", direction: /next|coming/iu.test(groups.way ?? "") ? 1 : -1, ...said };
    },
  ),
  rule("within", `(?<=\\bwithin\\s)(?:the\\s+(?:next|coming)\\s+)?${COUNTED}`, (groups) => {
    const said = counted(groups);
    return said && { kind: "stretch", direction: 1, ...said };
  }),
  rule(
    "duration",
    `${APPROX_OPTIONAL}(?:the\\s+(?:(?:first|last|latest)\\s+)?(?=[^\\s-]+\\s+\\S+s\\b)|another\\s+|a\\s+further\\s+|(?<=every\\s))?(?:${CARDINAL}\\s+to\\s+)?${COUNTED}(?:\\s+and\\s+(?<amount2>${CARDINAL}|an?)\\s+(?<unit2>${UNIT}))?${NOT_AGE}`,
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
    `(?<amount>${CARDINAL}|several|multi)-?(?<unit>day|week|month|year|hour|minute)(?:-long)?${NOT_AGE}`,
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
    "(?<=\\b(?:for|in|over|of|took|after|last|within|lasted|spent|takes|take)\\s)(?<unit>hours|days|weeks|months|years|decades|centuries)(?!\\s+of\\s+age|\\s+old)",
    ({ unit }) => ({
      kind: "duration",
      amount: null,
      unit: unitOf(unit ?? "")?.unit ?? "day",
    }),
  ),
  rule(
    "bare amount",
    "the\\s+(?:(?:fiscal|full|whole|financial)\\s+)?(?:week|year|month|decade)",
    (_, matched) => ({ kind: "duration", amount: 1, unit: unitOf(matched.split(/\s+/u).at(-1) ?? "")?.unit ?? "year" }),
    true,
  ),
];
