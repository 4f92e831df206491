import { type AnnotatedSentence, children } from "../../language/index.js";
import { oblique } from "./clauses.js";
import { clauseKnowledge } from "./knowledge.js";

/** "Fiji, like Tonga and Samoa, recognises Kosovo": the tokens of those of whom a verb is told as well. */
export const alike = (s: AnnotatedSentence, verb: number): number[] =>
  [verb, ...children(s, verb, "nsubj")]
    .flatMap((t) => oblique(s, t, [...clauseKnowledge().alike.words]))
    .flatMap((t) => [t, ...children(s, t, "conj")]);
