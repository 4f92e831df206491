import { type AnnotatedSentence, children, hasMark, hasRelation } from "../language/index.js";
import type { Mention } from "./actors.js";
import { lower } from "./office-words.js";
import { holderWords } from "./words.js";

/** One person who follows another in office: tokens of the verb, and the actors' ids. */
export interface Succession {
  readonly successor: Mention;
  readonly replaced: Mention;
  readonly status: "incumbent" | "designate";
}

/** "will replace", "was named to replace": still to come. */
export const isToCome = (s: AnnotatedSentence, verb: number): boolean =>
  hasMark(s, verb, "to") || children(s, verb, "aux").some((c) => lower(s, c) === "will");

/** By whom something is done: "by X" under a passive. */
export const agentsOf = (s: AnnotatedSentence, verb: number): number[] =>
  children(s, verb, "obl").filter((c) => children(s, c, "case").some((k) => lower(s, k) === "by"));

/** "X will succeed him", "X was named to replace Y", "Y was replaced by X": who follows whom, pronouns already resolved. */
export function successions(s: AnnotatedSentence, mentions: readonly Mention[]): Succession[] {
  const at = (token: number | undefined): Mention | undefined =>
    token === undefined ? undefined : mentions.find((m) => m.actors.length === 1 && m.form !== "demonym" && m.from <= token && token < m.to);
  return s.form.flatMap((_, verb) => {
    if (!holderWords().replacing.has(s.lemma[verb] ?? "") || s.upos[verb] !== "VERB" || isUnsure(s, verb)) return [];
    const [passive] = children(s, verb, "nsubj:pass");
    const replaced = at(passive ?? children(s, verb, "obj")[0]);
    const follower = passive === undefined ? followerOf(s, verb) : agentsOf(s, verb)[0];
    const [described] = follower === undefined ? [] : children(s, follower, "appos").filter((t) => at(t)?.form === "name");
    const successor = at(described ?? follower);
    if (!replaced || successor?.form !== "name") return [];
    return [{ successor, replaced, status: isToCome(s, verb) ? ("designate" as const) : ("incumbent" as const) }];
  });
}

/** The subject; of a participle under a verb of appointing, whom that appoints ("named X as envoy, succeeding Y"); of another infinitive or participle, the object or subject of the verb above ("chose X to succeed her", "was named to replace", "became minister, replacing"). */
function followerOf(s: AnnotatedSentence, verb: number): number | undefined {
  const own = children(s, verb, "nsubj")[0];
  if (own !== undefined) return own;
  const above = s.head[verb] ?? -1;
  const chosen = above >= 0 && hasMark(s, verb, "to") ? children(s, above, "obj").find((t) => t < verb) : undefined;
  if (chosen !== undefined) return chosen;
  const appointed =
    above >= 0 && hasRelation(s, verb, "advcl") && holderWords().bestowing.has(s.lemma[above] ?? "") ? children(s, above, "obj")[0] : undefined;
  if (appointed !== undefined) return appointed;
  return above >= 0 && hasRelation(s, verb, "xcomp", "advcl", "conj") ? children(s, above, "nsubj", "nsubj:pass")[0] : undefined;
}

/** "may replace", "did not replace", "could win and replace". */
export const isUnsure = (s: AnnotatedSentence, verb: number): boolean => {
  const helpers = children(s, verb, "aux", "advmod");
  const first = s.head[verb] ?? -1;
  return (
    helpers.some((c) => /^(?:may|might|could|would|should|not|n['’]t|never)$/iu.test(s.form[c] ?? "")) ||
    (hasRelation(s, verb, "conj") && first >= 0 && children(s, verb, "nsubj", "aux").length === 0 && isUnsure(s, first))
  );
};
