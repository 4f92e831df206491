import type { Rule } from "./rule.js";
import { words } from "./words.js";

/** What sort of word a rule cannot do without. */
type Sign = "digit" | "number" | "month" | "weekday" | "season" | "part" | "unit" | "day" | "holiday" | "set" | "vague";

const BITS: Readonly<Record<Sign, number>> = {
  ...{ digit: 1, number: 2, month: 4, weekday: 8, season: 16, part: 32, unit: 64, day: 128, holiday: 256, set: 512, vague: 1024 },
};
const bitsOf = (signs: readonly Sign[]): number => signs.reduce((sum, sign) => sum | BITS[sign], 0);

/** By the rule's name, the signs of which a text must show one for the rule to be tried; a rule not listed always is. */
const NEEDS: ReadonlyMap<string, number> = new Map(
  Object.entries<readonly Sign[]>({
    ...{ "day month year": ["month"], "ordinal of month": ["month"], "month day year": ["month"], "month year": ["month"], month: ["month"] },
    ...{ "iso date": ["digit"], "date in digits": ["digit"], "the year": ["digit", "number"], "spoken year": ["number"], year: ["digit"] },
    ...{
      "fiscal year": ["digit"],
      "split fiscal year": ["digit"],
      "split year": ["digit"],
      "ordinal day": ["digit"],
      Q1: ["digit"],
      decade: ["digit", "number"],
    },
    ...{
      clock: ["digit"],
      "hour of a part": ["part"],
      "o'clock": ["part"],
      noon: ["part"],
      "part of the day": ["part"],
      "part of this day": ["part"],
    },
    ...{ ago: ["unit"], "from now": ["unit"], "time's": ["unit"], later: ["unit"], stretch: ["unit"], "bare stretch": ["unit"], within: ["unit"] },
    ...{
      duration: ["unit"],
      "unit-long": ["unit"],
      "half a": ["unit"],
      "unit and a half": ["unit"],
      hyphened: ["unit"],
      "bare units": ["unit"],
      "bare amount": ["unit"],
      "bare unit": ["unit"],
      "bare day": ["unit"],
      "unnumbered stretch": ["unit"],
      "units ago": ["unit"],
      "over units": ["unit"],
      "counted period": ["unit"],
      "rest of the unit": ["unit"],
      "parts of weekdays": ["weekday"],
      weekends: ["unit"],
      "a while": ["vague"],
      "one day to come": ["vague"],
    },
    ...{
      "which unit": ["unit"],
      "unit after": ["unit"],
      "unit before last": ["unit"],
      "the full year": ["unit"],
      "week on": ["unit"],
      "the weekend": ["unit"],
    },
    ...{ "edge of the unit": ["unit"], "unit end": ["unit"], "latest unit": ["unit"], "the quarter": ["unit"], "year-earlier": ["unit"] },
    ...{
      "first months": ["unit"],
      "quarter of a year": ["digit"],
      "week of period": ["unit"],
      quarter: ["unit"],
      century: ["unit"],
      "a unit": ["unit"],
      "every unit": ["set"],
    },
    ...{ "named day": ["day"], "earlier today": ["day"], weekday: ["weekday"], "short weekday": ["weekday"], "which month": ["month"] },
    ...{
      "which season": ["season"],
      season: ["season"],
      "every season": ["set"],
      "every month": ["set"],
      "every weekday": ["set", "weekday"],
      "every other weekday": ["set"],
      "nth weekday of each month": ["weekday"],
      "nth weekday": ["weekday"],
    },
    ...{ holiday: ["holiday"], "which holiday": ["holiday"], "set word": ["set"], "every part": ["set", "part"] },
    ...{ "ago today": ["unit"], "week ago weekday": ["weekday"], "weekday week ago": ["weekday"], "week from weekday": ["weekday"] },
    ...{ "unit or so": ["unit"], "in the day": ["unit"], eve: ["vague"], "half of the month": ["unit"], "since then": ["vague"] },
    ...{ "vague PAST_REF": ["vague"], "vague PRESENT_REF": ["vague"], "vague FUTURE_REF": ["vague"] },
  }).map(([name, signs]) => [name, bitsOf(signs)]),
);

const names = (entries: readonly { readonly names: readonly string[] }[]): string[] => entries.flatMap((entry) => entry.names);
const WORDS: Readonly<Record<Exclude<Sign, "digit">, readonly string[]>> = {
  number: [
    "thousand",
    "eighteen",
    "nineteen",
    "twenty",
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
  ],
  month: names(words.months),
  weekday: [...names(words.weekdays).flatMap((name) => [name, `${name}s`]), ...words.weekdays.flatMap(({ short }) => short)],
  season: names(words.seasons),
  part: [...names(words.parts), "clock"],
  unit: [...names(words.units), "half", "period"],
  day: names(words.days),
  holiday: names(words.holidays),
  set: [...names(words.sets), "every", "each"],
  vague: [...names(words.vague), "then", "eve", "while", "time", "someday", "day"],
};

/** The longest word of each name, in lower case, to the signs it shows. */
const SHOWN: ReadonlyMap<string, number> = Object.entries(WORDS).reduce((shown, [sign, list]) => {
  for (const name of list) {
    const longest = (name.toLowerCase().match(/\p{L}+/gu) ?? []).reduce((a, b) => (b.length > a.length ? b : a), "");
    shown.set(longest, (shown.get(longest) ?? 0) | BITS[sign as Sign]);
  }
  return shown;
}, new Map<string, number>());

function signsOf(text: string): number {
  let signs = 0;
  for (const [word] of text.matchAll(/\p{L}+|\d/gu)) signs |= /^\d/u.test(word) ? BITS.digit : (SHOWN.get(word.toLowerCase()) ?? 0);
  return signs;
}

/** The rules of which a text shows a sign: a cheap look that leaves out only rules that could not match it. */
export function worthTrying(rules: readonly Rule[], text: string): readonly Rule[] {
  const signs = signsOf(text);
  return rules.filter(({ name }) => ((NEEDS.get(name) ?? -1) & signs) !== 0);
}
