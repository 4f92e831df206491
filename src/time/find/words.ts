import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";
import type { ApproximatorMod, CountedUnit, Share } from "../meaning.js";

const names = z.array(z.string()).nonempty();
const example = z.string();
const Names = z.strictObject({ names, example });
const Words = z.strictObject({
  months: z.array(z.strictObject({ month: z.number(), names, example })),
  weekdays: z.array(z.strictObject({ weekday: z.number(), names, short: names, example })),
  seasons: z.array(z.strictObject({ season: z.number(), names, timex: z.string(), example })),
  parts: z.array(z.strictObject({ names, timex: z.string(), example })),
  units: z.array(z.strictObject({ unit: z.string(), names, timex: z.string(), example })),
  numbers: z.strictObject({
    cardinals: z.record(z.string(), z.number()),
    ordinals: z.record(z.string(), z.number()),
    indefinite: names,
    example,
  }),
  days: z.array(z.strictObject({ by: z.number(), names, timex: z.string().optional(), example })),
  vague: z.array(
    z.strictObject({ reference: z.enum(["PAST_REF", "PRESENT_REF", "FUTURE_REF"]), names, adjective: z.boolean().default(false), example }),
  ),
  holidays: z.array(
    z.strictObject({
      names,
      month: z.number().optional(),
      day: z.number().optional(),
      weekday: z.number().optional(),
      easter: z.number().optional(),
      feasts: z
        .array(
          z.strictObject({
            calendar: z.string(),
            month: z.string().optional(),
            sign: z.number().optional(),
            day: z.number(),
            days: z.union([z.number(), z.literal("month")]).optional(),
            sighted: z.boolean().optional(),
          }),
        )
        .nonempty()
        .optional(),
      example,
    }),
  ),
  shares: z.array(z.strictObject({ share: z.enum(["start", "mid", "end"]), names, example })),
  edges: z.array(z.strictObject({ share: z.enum(["start", "mid", "end"]), names, example })),
  approximators: z.array(z.strictObject({ mod: z.enum(["APPROX", "EQUAL_OR_MORE", "EQUAL_OR_LESS", "MORE_THAN", "LESS_THAN"]), names, example })),
  zones: z.array(
    z.strictObject({
      names,
      offset: z
        .string()
        .regex(/^[+-]\d\d:\d\d$/u)
        .optional(),
      example,
    }),
  ),
  sets: z.array(z.strictObject({ value: z.string(), names, example })),
  forward: z.strictObject({ verbs: names, words: names, moved: names, participles: names, told: names, starting: names, example }),
  happened: z.strictObject({ nouns: names, before: names, example }),
  fulfilled: z.strictObject({ verbs: names, stems: names, forms: names, example }),
  results: z.strictObject({ verbs: names, unless: names, example }),
  past: z.strictObject({ irregular: names, present: names, not: names, unchanged: names, example }),
  doubts: z.strictObject({
    numbered: Names,
    counted: Names,
    measured: Names,
    called: Names,
    days: Names,
    editions: Names,
    counting: Names,
    kin: Names,
    uprisings: Names,
  }),
  dating: z.strictObject({
    light: z.strictObject({ verbs: names, nouns: names, example }),
    decisions: z.strictObject({ verbs: names, example }),
    witnessing: z.strictObject({ verbs: names, example }),
    occasions: z.strictObject({ prepositions: names, example }),
    prepositions: z.strictObject({ words: names, example }),
  }),
});

/** `knowledge/times.yaml`. */
export const words = loadKnowledge("times.yaml", Words);

/** Lower-case word to its value, out of entries with names. */
const index = <Entry extends { readonly names: readonly string[] }, Value>(entries: readonly Entry[], value: (entry: Entry) => Value) =>
  new Map(entries.flatMap((entry) => entry.names.map((name) => [name.toLowerCase(), value(entry)] as const)));

export const monthOf = index(words.months, (entry) => entry.month);
export const weekdayNamed = new Map([
  ...index(words.weekdays, (e) => e.weekday),
  ...index(
    words.weekdays.map((e) => ({ ...e, names: e.short })),
    (e) => e.weekday,
  ),
]);
export const seasonOf = index(words.seasons, (entry) => entry.season);
export const partOf = index(words.parts, (entry) => entry.timex);
/** A zone's hours from Greenwich; undefined where its name alone does not fix them. */
export const zoneOf = index(words.zones, (entry) => entry.offset);
export const approximatorOf = index(words.approximators, (entry): ApproximatorMod => entry.mod);
export const shareOf = new Map([...index(words.shares, (e): Share => e.share), ...index(words.edges, (e): Share => e.share)]);
const unitNames = index(words.units, (entry) => entry.unit);

/** The unit a word names and how many of it ("fortnight" is two weeks). */
export function unitOf(word: string): { readonly unit: CountedUnit; readonly times: number } | undefined {
  const unit = unitNames.get(word.toLowerCase());
  if (unit === undefined) return undefined;
  if (unit === "fortnight") return { unit: "week", times: 2 };
  return { unit: (unit === "night" ? "day" : unit) as CountedUnit, times: 1 };
}

/** Reads "3", "1,200", "2.5", "2 1/2", "twenty-five", "a hundred", "two and a half", "a"; null for "several"; undefined for anything else. */
export function numberOf(text: string): number | null | undefined {
  const said = text.toLowerCase().trim().replace(/’/gu, "'");
  if (said === "a couple of" || said === "couple of") return 2;
  if (words.numbers.indefinite.includes(said)) return null;
  if (/^\d[\d,]*(?:\.\d+)?$/u.test(said)) return Number(said.replaceAll(",", ""));
  const mixed = /^(?:(\d+)[ -])?(\d)\/(\d)$/u.exec(said);
  if (mixed) return Number(mixed[1] ?? 0) + Number(mixed[2]) / Number(mixed[3] || 1);
  if (/^(?:an?|the|one)$/u.test(said)) return 1;
  if (/^half(?: an?)?$/u.test(said) || said === "a half") return 0.5;
  const half = / and a half$/u.test(said) ? 0.5 : 0;
  let total = 0;
  let group = 0;
  for (const word of said.replace(/ and a half$/u, "").split(/[ -]+(?:and )?/u)) {
    const value = word === "a" || word === "an" ? 1 : words.numbers.cardinals[word];
    if (value === undefined) return undefined;
    if (value === 100) group = Math.max(1, group) * 100;
    else if (value === 1000) {
      total += Math.max(1, group) * 1000;
      group = 0;
    } else group += value;
  }
  return total + group + half;
}

export const ordinalOf = (text: string): number | undefined => {
  const digits = /^(\d+)(?:st|nd|rd|th)$/iu.exec(text);
  return digits ? Number(digits[1]) : words.numbers.ordinals[text.toLowerCase()];
};

/** "1999", "'99", "nineteen ninety-nine", "two thousand", "twenty twenty-one" as a year. */
export function yearOf(text: string): number | undefined {
  if (/^\d{4}$/u.test(text)) return Number(text);
  const short = /^['’](\d\d)$/u.exec(text);
  if (short) return Number(short[1]) + (Number(short[1]) > 50 ? 1900 : 2000);
  const spoken = /^(eighteen|nineteen|twenty)[ -](.+)$/iu.exec(text);
  const rest = spoken?.[2] === undefined ? undefined : numberOf(spoken[2].replace(/^hundred and |^oh[ -]/iu, ""));
  if (spoken && typeof rest === "number" && rest < 100) return (numberOf(spoken[1] ?? "") ?? 0) * 100 + rest;
  const whole = numberOf(text);
  return typeof whole === "number" && whole >= 1900 && whole < 2100 ? whole : undefined;
}
