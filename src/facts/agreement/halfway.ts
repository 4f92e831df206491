import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { clauseHead, hasCase, type Reading } from "../shared/index.js";
import type { Act } from "./act-phrases.js";
import { is, isOneOf } from "./knowledge.js";

/** "The Senate gave its consent. The lower house has yet to act", "approved the treaty. The bill now goes to the King": one of those who must agree has, and it is not ratified yet. */
export function isHalfway(reading: Reading, s: AnnotatedSentence, act: Act): boolean {
  if (act.status !== "ratified" || isOneOf("unratified", s.lemma[act.verb] ?? "")) return false;
  const next = reading.annotated.sentences[s.index + 1];
  return [s, ...(next?.paragraph === s.paragraph ? [next] : [])].some((one) =>
    one.form.some(
      (_, t) => (one !== s || t > act.verb) && isOneOf("second-say", (one.lemma[t] ?? "").toLowerCase()) && (isYetToAct(one, t) || isNext(one, t)),
    ),
  );
}

/** "The lower house has yet to act", "the President must still sign". */
const isYetToAct = (s: AnnotatedSentence, token: number): boolean =>
  /^(?:(?:has|have) yet to|must (?:still|now|also)|still (?:has|have|needs?) to|is still to)\b/iu.test(s.form.slice(token + 1, token + 5).join(" "));

/** "now goes to the King". */
const isNext = (s: AnnotatedSentence, token: number): boolean => {
  const verb = clauseHead(s, token);
  return (
    hasRelation(s, token, "obl") &&
    hasCase(s, token, ["to", "before"]) &&
    is("going-on", s, verb) &&
    children(s, verb, "advmod").some((t) => /^(?:now|next|then|still)$/iu.test(s.form[t] ?? ""))
  );
};
