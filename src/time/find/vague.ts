import type { Meaning } from "../meaning.js";
import { anyOf } from "./fragments.js";
import { type Rule, rule } from "./rule.js";
import { words } from "./words.js";

/** A preposition that a name opens with is asked for and left out: "at the moment" is "the moment" after "at". */
const named = (name: string): string => {
  const [, preposition, rest] = /^(?<preposition>at|in) (?<rest>.+)$/u.exec(name) ?? [];
  return preposition === undefined || rest === undefined ? anyOf([name]) : `(?<=\\b${preposition}\\s)${anyOf([rest])}`;
};

/** Words that point to the past, the present or the future without a date: "recently", "now", "soon". */
export const vague: readonly Rule[] = words.vague.map(({ reference, names }) =>
  rule(
    `vague ${reference}`,
    [...names]
      .sort((a, b) => b.length - a.length)
      .map(named)
      .join("|"),
    (): Meaning => ({ kind: "vague", reference }),
    true,
  ),
);
