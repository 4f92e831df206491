import type { AnnotatedSentence } from "../../language/index.js";
import { oblique, type Reading } from "../shared/index.js";
import { type Destination, destinationBehind } from "./found.js";
import { is } from "./knowledge.js";

/** Does a token stand in an expression of time? */
export const isTime = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  (reading.times.expressions[s.index] ?? []).some((one) => one.from <= token && token < one.to);

/** "two days", "the weekend": what is spent in a place. */
export const isSpell = (reading: Reading, s: AnnotatedSentence, token: number): boolean => is("spells", s, token) || isTime(reading, s, token);

/** "returned from five days in Lima and Oslo", "is home after a week in Norway": where the days were spent that somebody is back from. */
export const stayedIn = (reading: Reading, s: AnnotatedSentence, verb: number): Destination[] =>
  oblique(s, verb, ["from", "after", "following"])
    .filter((t) => isSpell(reading, s, t))
    .flatMap((t) => destinationBehind(reading, s, t, ["in", "at", "around"]));
