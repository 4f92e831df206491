import { type AnnotatedSentence, children, hasMark, hasRelation } from "../../language/index.js";
import type { AgreementStatus } from "../fact.js";
import { hasCase } from "../shared/index.js";
import type { Act } from "./act-phrases.js";
import { agreementKnowledge, is } from "./knowledge.js";

/** How a paper stands for which this is still aimed at. */
const BEFORE: Partial<Record<AgreementStatus, AgreementStatus>> = { ratified: "signed", "in-force": "signed", signed: "agreed" };

/** "The bill aims at the ratification of the treaty", "attaches importance to the signing of a pact": what is to come, so that the paper stands as before it. */
export function aimedAct(s: AnnotatedSentence, head: number): Act | undefined {
  const noun = hasRelation(s, head, "nmod") ? (s.head[head] ?? -1) : -1;
  const lemma = (s.lemma[noun] ?? "").toLowerCase();
  const status = BEFORE[agreementKnowledge().nouns.get(lemma) ?? "proposed"];
  return status && isAim(s, noun) ? { verb: s.head[noun] ?? noun, lemma: `await ${lemma}`, status, planned: status } : undefined;
}

const isAim = (s: AnnotatedSentence, noun: number): boolean => {
  const governor = hasRelation(s, noun, "obl", "nmod") ? (s.head[noun] ?? -1) : -1;
  return (
    (hasCase(s, noun, ["at", "towards", "toward"]) && agreementKnowledge().aiming.has(s.lemma[governor] ?? "")) ||
    (hasCase(s, noun, ["to"]) && isWeighed(s, governor))
  );
};

/** "attach importance to bringing the treaty into force": not done yet. */
export const isOfImportance = (s: AnnotatedSentence, verb: number): boolean =>
  /ing$/u.test(s.form[verb] ?? "") &&
  hasRelation(s, verb, "advcl", "acl", "xcomp", "obl") &&
  (hasMark(s, verb, "to") || hasCase(s, verb, ["to"])) &&
  isWeighed(s, s.head[verb] ?? -1);

const isWeighed = (s: AnnotatedSentence, governor: number): boolean => [governor, ...children(s, governor, "obj")].some((t) => is("weights", s, t));
