import type { AnnotatedSentence } from "../../language/index.js";
import { sequenceAt, wordsAt } from "./sequence.js";

/** Phrases, each with what a list says of it, by the word they begin with: so only those are compared that may begin at a token. */
export type PhraseList<Entry> = ReadonlyMap<string, readonly Listed<Entry>[]>;

interface Listed<Entry> {
  /** Its place in the list. */
  readonly rank: number;
  readonly phrase: string;
  readonly words: readonly string[];
  readonly entry: Entry;
}

/** A phrase of a list that stands in a sentence. */
export interface StandingPhrase<Entry> {
  readonly phrase: string;
  readonly entry: Entry;
  /** The first token behind it. */
  readonly end: number;
}

export function phraseList<Entry>(entries: Iterable<readonly [entry: Entry, phrases: Iterable<string>]>): PhraseList<Entry> {
  const list = new Map<string, Listed<Entry>[]>();
  let rank = 0;
  for (const [entry, phrases] of entries)
    for (const phrase of phrases) {
      const words = phrase.split(" ");
      const first = words[0] ?? "";
      list.set(first, [...(list.get(first) ?? []), { rank: rank++, phrase, words, entry }]);
    }
  return list;
}

/** The phrases that begin at a token, in the order of the list, as `sequenceAt` finds them. */
export function phrasesAt<Entry>(list: PhraseList<Entry>, s: AnnotatedSentence, token: number): StandingPhrase<Entry>[] {
  const standing: (StandingPhrase<Entry> & { readonly rank: number })[] = [];
  for (const first of wordsAt(s, token))
    for (const { rank, phrase, words, entry } of list.get(first) ?? []) {
      const end = sequenceAt(s, token, words);
      if (end !== undefined) standing.push({ rank, phrase, entry, end });
    }
  return standing.sort((a, b) => a.rank - b.rank);
}
