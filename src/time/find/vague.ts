import type { Meaning } from "../meaning.js";
import { anyOf } from "./fragments.js";
import { type Rule, rule } from "./rule.js";
import { words } from "./words.js";

/** Words that point to the past, the present or the future without a date: "recently", "now", "soon". */
export const vague: readonly Rule[] = words.vague.map(({ reference, names }) =>
  rule(`vague ${reference}`, anyOf(names), (): Meaning => ({ kind: "vague", reference }), true),
);
