import { type AnnotatedSentence, children } from "../../language/index.js";
import type { OccasionStatus } from "../fact.js";
import { visitKnowledge } from "./knowledge.js";

const INVITATION = /^(?:which|that|it|this|invitation|offer)$/iu;
const UNSURE = /^(?:will|would|may|might|could|should|can|not|n['’]t|never)$/iu;

/**
 * "handed her an invitation, which she accepted", "was invited to Oslo and has accepted", "…, an invitation that was declined": what whoever is asked does about it, told in the
 * same sentence behind the word of asking.
 */
export function answerTo(s: AnnotatedSentence, token: number): OccasionStatus | undefined {
  const answers = visitKnowledge().invitations.filter(({ guest, status }) => guest === "subject" && status !== "possible");
  const verb = s.upos.findIndex(
    (upos, t) => t > token && upos === "VERB" && isOfInvitation(s, t) && answers.some(({ lemmas }) => lemmas.includes(s.lemma[t] ?? "")),
  );
  return answers.find(({ lemmas }) => lemmas.includes(s.lemma[verb] ?? ""))?.status;
}

function isOfInvitation(s: AnnotatedSentence, verb: number): boolean {
  const accepted = children(s, verb, "obj", "nsubj:pass");
  const isOpen = accepted.length === 0 && children(s, verb, "xcomp", "ccomp").length === 0;
  return (
    (isOpen || accepted.some((t) => INVITATION.test(s.lemma[t] ?? ""))) &&
    !children(s, verb, "aux", "advmod").some((t) => UNSURE.test(s.form[t] ?? ""))
  );
}
