import type { AnnotatedSentence } from "../../language/index.js";
import { agreementKnowledge } from "./knowledge.js";

/** Fields of cooperation named by the given tokens, in the order of the words. */
export function fieldsNamed(s: AnnotatedSentence, tokens: readonly number[]): string[] {
  const found: { at: number; field: string }[] = [];
  const words = s.form.map((form) => form.toLowerCase());
  for (const { field, words: wanted } of agreementKnowledge().fields) {
    const pieces = wanted.flatMap((word) => word.split(/(-)/u)).filter((piece) => piece !== "");
    const at = tokens.find((token) => pieces.every((piece, k) => words[token + k] === piece));
    if (at !== undefined) found.push({ at, field });
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ field }) => field))];
}
