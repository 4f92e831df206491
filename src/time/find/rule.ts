import type { Meaning } from "../meaning.js";

/** A stretch of a sentence's text that tells a time; offsets are UTF-16 units from the start of that text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  /** The rule that found it, for tests and `--explain`. */
  readonly rule: string;
  /** True where the words alone may be something else (a bare "2000", "second", "May") and the sentence must confirm it. */
  readonly doubtful?: boolean;
}

export type Groups = Readonly<Record<string, string | undefined>>;

export interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  /** What a match means; null where it means no time after all. */
  readonly read: (groups: Groups, matched: string) => Meaning | null;
  readonly doubtful?: boolean;
}

/** What goes on into a longer word after a hyphen: "year-on-year", "a year-earlier loss", "the week-long talks". */
const COMPOUND = "[-–](?:(?:on|over|to|by)[-–]|(?:earlier|ago|end|round|old|long)(?!\\p{L}))";

/** A rule for words that begin and end at word boundaries, in any case. */
export const rule = (name: string, pattern: string, read: Rule["read"], doubtful = false): Rule => ({
  name,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}$€£¥%]|\\d[.,])(?:${pattern})(?![\\p{L}\\p{N}]|${COMPOUND})`, "giu"),
  read,
  doubtful,
});

/** All matches of all rules, the leftmost first and the longest of those that begin together, none overlapping. */
export function matches(rules: readonly Rule[], text: string): Found[] {
  const found: Found[] = [];
  for (const { name, pattern, read, doubtful } of rules)
    for (const match of text.matchAll(pattern)) {
      const meaning = read(match.groups ?? {}, match[0]);
      if (meaning) found.push({ start: match.index, end: match.index + match[0].length, meaning, rule: name, ...(doubtful && { doubtful }) });
    }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const next of found) if (next.start >= (kept.at(-1)?.end ?? 0)) kept.push(next);
  return kept;
}
