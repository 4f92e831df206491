import { type AnnotatedSentence, children, hasRelation, subtree } from "../language/index.js";
import { bodies } from "./bodies.js";
import { lower } from "./office-words.js";

/**
 * "two people familiar with the matter", "a person briefed on the talks", "people with knowledge of the plan": plain people who speak for what they know.
 * @returns where the phrase that begins before `head` ends (exclusive); null where the noun is of no such people
 */
export function endOfKnower(s: AnnotatedSentence, head: number): number | null {
  const { heads, knowing } = bodies().knowers;
  if (!heads.has(lower(s, head)) || s.upos[head] !== "NOUN") return null;
  const knows = children(s, head, "amod", "acl", "nmod", "nmod:with").find(
    (t) => t > head && knowing.has(lower(s, t)) && !hasRelation(s, t, "acl:relcl") && (s.upos[t] !== "NOUN" || lower(s, head + 1) === "with"),
  );
  return knows === undefined ? null : Math.max(...subtree(s, knows)) + 1;
}
