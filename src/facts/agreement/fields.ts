import type { AnnotatedSentence } from "../../language/index.js";
import { agreementKnowledge } from "./knowledge.js";

/** Fields of cooperation named by the given tokens, in the order of the words. */
export function fieldsNamed(s: AnnotatedSentence, tokens: readonly number[]): string[] {
  const found: { at: number; field: string }[] = [];
  const words = tokens.flatMap((at) => split((s.form[at] ?? "").toLowerCase()).map((word) => ({ at, word })));
  for (const { field, words: wanted } of agreementKnowledge().fields) {
    const pieces = wanted.flatMap(split);
    const start = words.findIndex((_, i) => pieces.every((piece, k) => words[i + k]?.word === piece));
    const first = words[start];
    if (first) found.push({ at: first.at, field });
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ field }) => field))];
}

/** A hyphenated word in its parts, as the tokeniser leaves most of them. */
const split = (word: string): string[] => word.split(/(-)/u).filter((piece) => piece !== "");
