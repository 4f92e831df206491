import type { z } from "zod";
import { Words } from "../../knowledge/index.js";
import type { AnnotatedSentence } from "../../language/index.js";

/** Such a group with its words as a set. */
export const WordGroup = Words.transform(({ words, example }): { readonly words: ReadonlySet<string>; readonly example: string } => ({
  words: new Set(words),
  example,
}));
export type WordGroup = z.infer<typeof WordGroup>;

/** Look-ups in the groups of a room by name: of a word, of a token's lemma, of a token's form in lower case, and of words or phrases anywhere in a text. */
export function groupsOf<Name extends string>(groups: () => Readonly<Record<Name, WordGroup>>) {
  const isOneOf = (group: Name, word: string): boolean => groups()[group].words.has(word);
  return {
    isOneOf,
    is: (group: Name, s: AnnotatedSentence, token: number): boolean => isOneOf(group, s.lemma[token] ?? ""),
    hasForm: (group: Name, s: AnnotatedSentence, token: number): boolean => isOneOf(group, (s.form[token] ?? "").toLowerCase()),
    isIn: (group: Name, text: string): boolean => {
      const spaced = ` ${text.toLowerCase().replace(/\W+/gu, " ")} `;
      for (const word of groups()[group].words) if (spaced.includes(` ${word} `)) return true;
      return false;
    },
  };
}
