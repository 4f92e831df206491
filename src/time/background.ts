import { type AnnotatedSentence, ancestors, children, hasRelation } from "../language/index.js";

/**
 * "the truce signed on 2 March", "Lund, who arrived on Monday, …": a day that only tells which truce is meant or says more of whoever acts is not the
 * day gone on with ("later in the day").
 */
export const isBeside = (sentence: AnnotatedSentence, token: number): boolean =>
  ancestors(sentence, token).some(
    (t) =>
      sentence.upos[t] === "VERB" &&
      ((sentence.deprel[t] === "acl" && /(?:ed|en|un|ck|ld|de)$/u.test(sentence.form[t] ?? "")) || isAside(sentence, t)),
  );

/** "Lund, who arrived on Monday, …": a clause between commas, with more to come behind it. */
const isAside = (sentence: AnnotatedSentence, verb: number): boolean => {
  const pronoun = sentence.deprel[verb] === "acl:relcl" ? children(sentence, verb, "nsubj", "nsubj:pass")[0] : undefined;
  const noun = sentence.head[verb] ?? -1;
  return (
    pronoun !== undefined &&
    /^(?:who|which)$/iu.test(sentence.form[pronoun] ?? "") &&
    sentence.form[pronoun - 1] === "," &&
    hasRelation(sentence, noun, "nsubj", "nsubj:pass") &&
    (sentence.head[noun] ?? -1) > verb
  );
};
