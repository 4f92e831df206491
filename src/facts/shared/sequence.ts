import { type AnnotatedSentence, hasRelation } from "../../language/index.js";
import { isOneOf } from "./knowledge.js";
import { plainForms } from "./lemmas.js";

/**
 * Where a sequence of words (lemmas or forms) ends that begins at a token; undefined where it does not stand there. Up to two other words may stand between
 * (adverbs, articles, quotation marks), "be" stands for "remain" and "stay" too, and a dependent of the first word may follow at any distance ("called the deal off").
 */
export function sequenceAt(s: AnnotatedSentence, start: number, words: readonly string[]): number | undefined {
  if (!same(s, start, words[0] ?? "")) return undefined;
  let at = start + 1;
  for (const word of words.slice(1)) {
    const next = near(s, at, word) ?? dependent(s, start, at, word, words);
    if (next === undefined) return undefined;
    at = next + 1;
  }
  return at;
}

/** The word here or after at most two loose ones. */
function near(s: AnnotatedSentence, from: number, word: string): number | undefined {
  for (let at = from; at <= from + 2 && at < s.form.length; at++) {
    if (same(s, at, word)) return at;
    if (!isLoose(s, at)) return undefined;
  }
  return undefined;
}

/** A particle or adverb of the first word, or a preposition before another word of the sequence ("put the deal on hold"), further on. */
function dependent(s: AnnotatedSentence, start: number, from: number, word: string, words: readonly string[]): number | undefined {
  const found = s.form.findIndex((_, t) => t >= from && same(s, t, word) && isOf(s, t, start, words));
  return found < 0 ? undefined : found;
}

const isOf = (s: AnnotatedSentence, token: number, verb: number, words: readonly string[]): boolean =>
  (s.head[token] === verb && hasRelation(s, token, "compound:prt", "advmod", "xcomp")) ||
  (hasRelation(s, token, "case") &&
    words.includes(s.lemma[s.head[token] ?? -1] ?? "") &&
    s.upos[verb] === "VERB" &&
    s.head[s.head[token] ?? -1] === verb &&
    hasRelation(s, s.head[token] ?? -1, "obl"));

/** Words that may stand inside a sequence and leave it what it is. */
const isLoose = (s: AnnotatedSentence, token: number): boolean =>
  (["ADV", "PART", "DET", "PUNCT", "ADJ", "AUX"].includes(s.upos[token] ?? "") || hasRelation(s, token, "nmod:poss")) &&
  s.form[token]?.toLowerCase() !== "forward";

const same = (s: AnnotatedSentence, i: number, word: string): boolean => formsAt(s, i).has(word) || (word === "be" && isRemaining(s, i));

/** The words of a list that a token counts as: its lemma, its form, what a verb is a form of, and "be" where it is said to remain or stay. */
export const wordsAt = (s: AnnotatedSentence, token: number): Iterable<string> =>
  isRemaining(s, token) ? new Set([...formsAt(s, token), "be"]) : formsAt(s, token);

const isRemaining = (s: AnnotatedSentence, token: number): boolean => isOneOf("remaining", (s.lemma[token] ?? "").toLowerCase());

const known = new WeakMap<AnnotatedSentence, ReadonlySet<string>[]>();

function formsAt(s: AnnotatedSentence, token: number): ReadonlySet<string> {
  let words = known.get(s);
  if (!words) {
    words = [];
    known.set(s, words);
  }
  words[token] ??= formsOf(s, token);
  return words[token];
}

/** Lemma, form, and what a verb is a form of ("quarrelled" of "quarrel"), whatever lemma it was given. */
function formsOf(s: AnnotatedSentence, token: number): ReadonlySet<string> {
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  const form = (s.form[token] ?? "").toLowerCase();
  const plain = s.upos[token] === "VERB" ? plainForms(form).filter((word) => word[0] === form[0] && form.length + 1 >= word.length) : [];
  return new Set([lemma, form, ...plain]);
}
