import { type AnnotatedSentence, ancestors, hasMark, hasRelation } from "../../language/index.js";

/** Does a token stand in a clause of its own below the one that is asked about? */
export function insideOtherClause(s: AnnotatedSentence, token: number, clause: number, trigger: number): boolean {
  for (let at = s.head[token] ?? -1, steps = 0; at >= 0 && at !== clause && at !== trigger && steps < 20; at = s.head[at] ?? -1, steps++)
    if (
      isFurtherOn(s, token, at) ||
      (s.upos[at] === "VERB" &&
        (hasRelation(s, at, "ccomp", "acl:relcl", "conj", "parataxis") || (hasRelation(s, at, "acl") && hasMark(s, at, "to"))))
    )
      return true;
  return false;
}

/** "met him to ask for help for sailors held in Yemen": told with what somebody is to do whom the clause is not about. */
const isFurtherOn = (s: AnnotatedSentence, token: number, purpose: number): boolean => {
  if (!(hasRelation(s, purpose, "advcl") && hasMark(s, purpose, "to"))) return false;
  return ancestors(s, token).some((t) => t !== purpose && s.upos[t] === "VERB" && ancestors(s, t).includes(purpose));
};
