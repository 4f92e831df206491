import { type AnnotatedSentence, children, hasMark, hasRelation, subtree } from "../../language/index.js";
import { type Act, actLemma, actOf, phraseOf } from "./act-phrases.js";
import { agreementKnowledge, is, isOneOf } from "./knowledge.js";

/** What a participle or relative clause says was done with it: "a pact reached in Vienna", "the protocol they signed", "the accord they were meant to sign". */
export function describingActs(s: AnnotatedSentence, head: number): Act[] {
  const { acts } = agreementKnowledge();
  const participles = children(s, head, "acl").filter((c) => !hasRelation(s, c, "acl:relcl") && isPassiveClause(s, c));
  const next = [head + 1, head + 2].filter(
    (t) =>
      s.upos[t] === "VERB" &&
      hasRelation(s, t, "advcl", "acl") &&
      /(?:ed|en|un|ck)$/u.test(s.form[t] ?? "") &&
      children(s, t, "nsubj", "mark").length === 0,
  );
  const trailing = trailingParticiple(s, head);
  const parts = children(s, head, "nmod").filter((t) => s.form[subtree(s, t)[0] ?? -1] === "of" && children(s, t, "nummod").length > 0);
  const relatives = [head, ...parts]
    .flatMap((t) => children(s, t, "acl:relcl"))
    .filter(
      (c) => children(s, c, "nsubj:pass").length > 0 || children(s, c, "nsubj").some((t) => !/^(?:which|that|who|whom)$/iu.test(s.form[t] ?? "")),
    );
  return [...new Set([...participles, ...next, ...trailing, ...relatives, ...frontedParticiples(s, head)])].flatMap((verb) => {
    const phrase = phraseOf(s, verb, false);
    if (phrase) return [actOf(verb, phrase)];
    const intended = children(s, verb, "xcomp").find((t) => hasMark(s, t, "to") && acts.has(actLemma(s, t)) && is("intended", s, verb));
    const plan = intended === undefined ? undefined : acts.get(actLemma(s, intended));
    if (intended !== undefined && plan) return [{ verb: intended, lemma: actLemma(s, intended), status: plan.status, planned: plan.planned }];
    const act = acts.get(actLemma(s, verb));
    return act ? [{ verb, lemma: actLemma(s, verb), status: act.status, planned: act.planned }] : [];
  });
}

/** "signed in Vienna", "to be signed in May", but not "ending the war" or "to end the war", which the agreement itself does. */
const isPassiveClause = (s: AnnotatedSentence, verb: number): boolean =>
  !/ing$/u.test(s.form[verb] ?? "") && (!hasMark(s, verb, "to") || children(s, verb, "aux:pass").length > 0);

/** "Signed in Dakar on Tuesday, the agreement …". */
function frontedParticiples(s: AnnotatedSentence, head: number): number[] {
  if (!hasRelation(s, head, "nsubj")) return [];
  return children(s, s.head[head] ?? -1, "advcl").filter((c) => c < head && isBareParticiple(s, c));
}

/** A past participle with neither subject nor auxiliary: what was done to the noun it goes with. */
export const isBareParticiple = (s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "acl", "advcl") &&
  !hasRelation(s, verb, "acl:relcl") &&
  /(?:ed|en|un|ck)$/u.test(s.form[verb] ?? "") &&
  children(s, verb, "nsubj", "aux", "mark", "obj").length === 0;

/** "asked for the entry into force of the Agreement on Visas, initialled in Lima": a participle behind the comma after the instrument's last word, wherever it hangs. */
function trailingParticiple(s: AnnotatedSentence, head: number): number[] {
  const end = (subtree(s, head).findLast((t) => t >= head && !hasRelation(s, t, "punct")) ?? head) + 1;
  const isBeside =
    s.form[end] === "," && s.upos[end + 1] === "VERB" && isBareParticiple(s, end + 1) && !isOneOf("of-subject", s.lemma[end + 1] ?? "");
  return isBeside && (s.head[end + 1] ?? head) < end ? [end + 1] : [];
}
