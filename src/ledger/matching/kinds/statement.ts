import type { Telling } from "../../happening.js";
import { personsOf, soundOf, wordsInCommon } from "../names.js";
import type { KindRules } from "./rules.js";

/** Two papers that quote one sentence share most of its words. */
const SAME_WORDS = 0.6;

/** One thing said: by the same person, in nearly the same words. */
export const statement: KindRules = {
  common: (telling) => {
    const speakers = personsOf({ actors: telling.actors.filter(({ role }) => role === "speaker") });
    return speakers.length === 0 ? null : `${telling.states.join(" ")} ${speakers.map(({ words }) => soundOf(words.at(-1) ?? "")).join(" ")}`;
  },
  agree: (a, b) =>
    (wordsInCommon(a.details.content, b.details.content) ?? 0) >= SAME_WORDS && numbersIn(a) === numbersIn(b) ? ["nearly the same words"] : null,
  slip: 1,
  slipOfOnePerson: 1,
  putOff: 0,
};

/** A count that has moved on is another statement. */
const numbersIn = ({ details }: Telling): string => (String(details.content).match(/\d+(?:[.,]\d+)*/gu) ?? []).join(" ");
