import type { AnnotatedSentence, Annotator, NameSpan, Upos } from "../../language/index.js";
import { segment } from "../../language/index.js";

/** Cuts into sentences and words, and knows nothing of them. */
export const cutting: Annotator = { id: "cutting", annotate: async (text) => ({ text, sentences: sentences(text) }) };

/** A parse that is a tree, and wrong: tags, relations, heads and names by the numbers of a fixed generator. */
export function guessing(seed: number): Annotator {
  const random = generator(seed);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const guess = (sentence: AnnotatedSentence): AnnotatedSentence => {
    const root = random(sentence.form.length);
    const names: NameSpan[] = [];
    for (let from = random(4); from < sentence.form.length; from += 1 + random(6)) {
      const to = Math.min(sentence.form.length, from + 1 + random(3));
      names.push({ from, to, label: pick(["PER", "ORG", "LOC"]) });
      from = to;
    }
    return {
      ...sentence,
      upos: sentence.form.map(() => pick(TAGS)),
      head: sentence.form.map((_, i) => (i === root ? -1 : i < root ? i + 1 + random(root - i) : root + random(i - root))),
      deprel: sentence.form.map((_, i) => (i === root ? "root" : pick(RELATIONS))),
      names,
      parsed: true,
    };
  };
  return { id: "guessing", annotate: async (text) => ({ text, sentences: sentences(text).map(guess) }) };
}

const TAGS: readonly Upos[] = ["NOUN", "PROPN", "VERB", "VERB", "AUX", "ADJ", "ADP", "PRON", "DET", "NUM", "CCONJ", "SCONJ", "PUNCT", "ADV"];
const RELATIONS = [
  ..."nsubj nsubj:pass obj iobj obl nmod nmod:poss amod compound flat appos conj cc case det xcomp ccomp advcl acl acl:relcl parataxis mark aux aux:pass cop punct".split(
    " ",
  ),
];

function sentences(text: string): AnnotatedSentence[] {
  return segment(text).map(({ start, end, paragraph, tokens }, index) => {
    const form = tokens.map((token) => text.slice(token.start, token.end));
    return {
      index,
      start,
      end,
      paragraph,
      form,
      lemma: form.map((word) => word.toLowerCase()),
      upos: form.map(() => "X" as const),
      head: form.map(() => -1),
      deprel: form.map(() => "dep"),
      starts: tokens.map((token) => token.start),
      ends: tokens.map((token) => token.end),
      names: [],
      parsed: false,
    };
  });
}

/** Numbers below a limit, the same from the same seed (mulberry32). */
function generator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}
