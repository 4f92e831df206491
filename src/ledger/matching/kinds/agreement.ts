import { folded, wordsInCommon } from "../names.js";
import { type KindRules, listsMeet } from "./rules.js";

/** Titles that share fewer of their words name two agreements. */
const SAME_TITLE = 0.5;
/** Words that any title may have. */
const COMMON_WORDS = new Set(
  "the a an of on for and in to between with agreement agreements treaty pact accord deal memorandum understanding protocol convention cooperation bilateral new joint".split(
    " ",
  ),
);

/** One agreement: the same parties, fields that meet, titles that share half their words. Its signing and its ratification may lie years apart: then its title tells. */
export const agreement: KindRules = {
  common: ({ states }) => (states.length > 1 ? states.join(" ") : null),
  agree: (a, b) => {
    if (!listsMeet(a.details.fields, b.details.fields)) return null;
    const words = wordsInCommon(a.details.title, b.details.title);
    if (words !== null && words < SAME_TITLE) return null;
    return words === null ? [] : [`under one title: ${String(a.details.title)}`];
  },
  slip: 1,
  slipOfOnePerson: 1,
  putOff: 120,
  identity: ({ details }) => {
    const told = folded(String(details.title ?? "")).filter((word) => !COMMON_WORDS.has(word));
    return told.length === 0 ? null : [...new Set(told)].sort().join(" ");
  },
};
