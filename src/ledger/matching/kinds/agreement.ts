import type { Telling } from "../../happening.js";
import { publishedOn, toldDays } from "../days.js";
import { folded, wordsInCommon } from "../names.js";
import type { KindRules } from "./rules.js";

/** Titles that share fewer of their words name two agreements. */
const SAME_TITLE = 0.5;
/** Words that any title may have. */
const COMMON_WORDS = new Set(
  "the a an of on for and in to between with agreement agreements treaty pact accord deal memorandum understanding protocol convention cooperation bilateral new joint".split(
    " ",
  ),
);

/** One agreement: the same parties, fields that meet, titles that share half their words; with neither, both must tell the day, or one must tell it and both be told within weeks. Its signing and its ratification may lie years apart: then its title tells. */
export const agreement: KindRules = {
  common: ({ states }) => (states.length > 1 ? states.join(" ") : null),
  agree: (a, b) => {
    const fields = sharedFields(a, b);
    if (fields === null) return null;
    const words = wordsInCommon(a.details.title, b.details.title);
    if (words !== null && words < SAME_TITLE) return null;
    const named = [...fields.map((field) => `about ${field}`), ...(words === null ? [] : [`under one title: ${String(a.details.title)}`])];
    if (named.length > 0) return named;
    return (a.status === "rejected") === (b.status === "rejected") && isToldTogether(a, b) ? [] : null;
  },
  slip: 1,
  slipOfOnePerson: 1,
  putOff: 120,
  identity: ({ details }) => {
    const told = folded(String(details.title ?? "")).filter((word) => !COMMON_WORDS.has(word));
    return told.length === 0 ? null : [...new Set(told)].sort().join(" ");
  },
};

/** Days of publication within which two papers that name neither title nor field speak of one agreement, where one tells the day. */
const UNNAMED_WITHIN = 35;

function isToldTogether(a: Telling, b: Telling): boolean {
  const dated = [a, b].filter((telling) => toldDays(telling) !== null).length;
  return dated === 2 || (dated === 1 && Math.abs((publishedOn(a) ?? 0) - (publishedOn(b) ?? 0)) < UNNAMED_WITHIN);
}

/** The fields both name; null where both name some and share none. */
function sharedFields(a: Telling, b: Telling): readonly string[] | null {
  const [left, right] = [a.details.fields, b.details.fields].map((list) => (Array.isArray(list) ? list.map(String) : []));
  if (!left || !right || left.length === 0 || right.length === 0) return [];
  const shared = left.filter((field) => right.includes(field));
  return shared.length === 0 ? null : shared;
}
