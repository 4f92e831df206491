/** Spans that overlap are matched one to one, the longest overlap first; relaxed, strict and value as TempEval-3 counts them; interval: the days meant are the same. */
import { edtfOfTimex, printEdtf } from "../../src/time/index.js";
import type { TaggedTime } from "./tagger.js";
import type { GoldTimex, Story } from "./timebank.js";

export interface Counts {
  gold: number;
  given: number;
  relaxed: number;
  strict: number;
  value: number;
  interval: number;
}
export const noCounts = (): Counts => ({ gold: 0, given: 0, relaxed: 0, strict: 0, value: 0, interval: 0 });

/** Gold and given that overlap; a gold date alone is missed, a given one alone is too many. */
export interface Matched {
  readonly gold: GoldTimex | null;
  readonly given: TaggedTime | null;
}

export function matchTimes(gold: readonly GoldTimex[], given: readonly TaggedTime[]): readonly Matched[] {
  const pairs = gold
    .flatMap((each) => given.map((mine) => ({ gold: each, given: mine, shared: Math.min(each.end, mine.end) - Math.max(each.start, mine.start) })))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  const taken = new Set<object>();
  const matched: Matched[] = [];
  for (const pair of pairs) {
    if (taken.has(pair.gold) || taken.has(pair.given)) continue;
    taken.add(pair.gold).add(pair.given);
    matched.push({ gold: pair.gold, given: pair.given });
  }
  const alone = [
    ...gold.filter((each) => !taken.has(each)).map((each) => ({ gold: each, given: null })),
    ...given.filter((each) => !taken.has(each)).map((each) => ({ gold: null, given: each })),
  ];
  return [...matched, ...alone];
}

/** Adds one story's matches to the counts. */
export function count(counts: Counts, matched: readonly Matched[]): void {
  for (const { gold, given } of matched) {
    if (gold) counts.gold++;
    if (given) counts.given++;
    if (!gold || !given) continue;
    counts.relaxed++;
    if (gold.start === given.start && gold.end === given.end) counts.strict++;
    if (gold.value === given.value) counts.value++;
    if (interval(gold.value) === interval(given.value ?? "")) counts.interval++;
  }
}

/** The days a value covers, as EDTF writes them, so that annotators' ways of writing one week, year or evening are one; another value as it is. */
function interval(value: string): string {
  const edtf = edtfOfTimex(value);
  return edtf ? printEdtf(edtf) : value;
}

const squash = (text: string): string => text.replace(/\s+/gu, " ");

/** One line of tab-separated text for each way a match falls short. */
export function errorsOf(story: Story, matched: readonly Matched[]): readonly string[] {
  const around = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    squash(story.text.slice(Math.max(0, start - 60), end + 30));
  const words = ({ start, end }: { readonly start: number; readonly end: number }): string => squash(story.text.slice(start, end));
  return matched.flatMap(({ gold, given }) => {
    if (!given) return gold ? [["MISS", words(gold), gold.value, around(gold)].join("\t")] : [];
    if (!gold) return [["EXTRA", words(given), given.value ?? "", around(given)].join("\t")];
    const span = gold.start === given.start && gold.end === given.end ? [] : [["SPAN", words(gold), words(given), around(gold)].join("\t")];
    const value = gold.value === given.value ? [] : [["VALUE", words(gold), gold.value, given.value ?? "", story.published, around(gold)].join("\t")];
    return [...span, ...value];
  });
}

const thousandths = (value: number): number => Math.round(1000 * value) / 1000;
const f1 = (right: number, { gold, given }: Counts): number => thousandths((2 * right) / Math.max(1, gold + given));

export const figuresOf = (counts: Counts): Readonly<Record<string, number>> => ({
  gold: counts.gold,
  precision: thousandths(counts.relaxed / Math.max(1, counts.given)),
  recall: thousandths(counts.relaxed / Math.max(1, counts.gold)),
  relaxed: f1(counts.relaxed, counts),
  strict: f1(counts.strict, counts),
  value: f1(counts.value, counts),
  interval: f1(counts.interval, counts),
});
