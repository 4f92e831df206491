import { type AnnotatedSentence, ancestors, children, hasMark, hasRelation, subtree } from "../../language/index.js";
import type { AgreementStatus } from "../fact.js";
import { hasCase } from "../shared/index.js";
import { hasTopic, isAuthorised, isConcluded, isDebated, isNominalAct, isTalks } from "./act-of-noun.js";
import { type Act, actLemma, actOf, phraseAt, phraseOf } from "./act-phrases.js";
import { isGift, listedWith } from "./instruments.js";
import { agreementKnowledge, is, isOneOf } from "./knowledge.js";
import { describingActs } from "./participles.js";

/** "an accord, which both capitals say was signed": what is said of it in its own relative clause. */
export function saidToBe(s: AnnotatedSentence, head: number): Act | undefined {
  const { acts } = agreementKnowledge();
  const told = children(s, head, "acl:relcl")
    .flatMap((c) => children(s, c, "ccomp"))
    .find((c) => s.upos[c] === "VERB" && acts.has(actLemma(s, c)) && children(s, c, "aux:pass").length > 0);
  const act = told === undefined ? undefined : acts.get(actLemma(s, told));
  return told !== undefined && act ? { verb: told, lemma: actLemma(s, told), status: act.status, planned: act.planned } : undefined;
}

/** "talks on an update of the pact, which entered into force in May": what the instrument itself is said to have done, whatever is done about it. */
export function ownAct(s: AnnotatedSentence, head: number): Act | undefined {
  const nouns = subtree(s, head).filter((t) => t >= head);
  const clauses = nouns
    .flatMap((t) => children(s, t, "acl:relcl"))
    .filter((c) => children(s, c, "nsubj").some((t) => /^(?:which|that)$/iu.test(s.form[t] ?? "")));
  return clauses.map((verb) => ofSubjectAct(s, verb)).find((act) => act !== undefined);
}

/** What a verb says of the instrument that is its subject: that it comes about or ends. */
export function ofSubjectAct(s: AnnotatedSentence, verb: number): Act | undefined {
  const phrase = [verb, ...children(s, verb, "cop")].map((t) => phraseOf(s, t, true)).find((one) => one !== undefined);
  if (phrase) return actOf(verb, phrase);
  const lemma = actLemma(s, verb);
  const act =
    isOneOf("of-subject", lemma) && children(s, verb, "obj").every((t) => s.lemma[t] === "effect") ? agreementKnowledge().acts.get(lemma) : undefined;
  return act && { verb, lemma, ...act };
}

export function mainAct(s: AnnotatedSentence, head: number): Act | undefined {
  const phrase = phrasalAct(s, head);
  if (phrase) return phrase;
  const act = byNotes(s, head) ?? actAt(s, head) ?? frontedAct(s, head) ?? afterCompany(s, head);
  if (!act) return undefined;
  const adopted = byLaw(s, act.verb);
  if (adopted !== undefined) return { ...act, verb: adopted, lemma: actLemma(s, act.verb) };
  const lemma = actLemma(s, act.verb);
  const latest = children(s, act.verb, "conj").findLast(
    (c) => s.upos[c] === "VERB" && children(s, c, "nsubj", "obj").length === 0 && !isNegated(s, c) && agreementKnowledge().acts.has(actLemma(s, c)),
  );
  const after = latest === undefined ? undefined : agreementKnowledge().acts.get(actLemma(s, latest));
  return latest !== undefined && after && s.upos[act.verb] === "VERB"
    ? { verb: latest, lemma: actLemma(s, latest), status: after.status, planned: after.planned }
    : { ...act, lemma };
}

/** "Signed in Rome on Monday: a treaty", "To be signed in May: a pact": what is done with the instrument behind the colon. */
function frontedAct(s: AnnotatedSentence, head: number): Omit<Act, "lemma"> | undefined {
  const verb = s.deprel.indexOf("root");
  const isHung = hasRelation(s, head, "parataxis", "appos", "obj", "obl", "dep") && (s.head[head] ?? head) < head;
  const colon = s.form.indexOf(":");
  const isFronted = isHung && s.upos[verb] === "VERB" && verb < 3 && verb < colon && colon < head && (s.head[head] ?? head) < colon;
  const act = isFronted && children(s, verb, "nsubj", "nsubj:pass").length === 0 ? agreementKnowledge().acts.get(actLemma(s, verb)) : undefined;
  return act && /(?:ed|en|un|ck)$/u.test(s.form[verb] ?? "") ? { ...act, verb } : undefined;
}

/** "exchanged notes concerning the extension of a grant", "signed letters on a loan": given by them. */
function byNotes(s: AnnotatedSentence, head: number): Omit<Act, "lemma"> | undefined {
  if (!isGift(s, head)) return undefined;
  const notes = ancestors(s, head).find((t) => is("letters", s, t));
  const verb = notes === undefined || !hasRelation(s, notes, "obj", "nsubj:pass") ? -1 : (s.head[notes] ?? -1);
  const act = isOneOf("swapping", actLemma(s, verb)) ? agreementKnowledge().acts.get(actLemma(s, verb)) : undefined;
  return act && { ...act, verb };
}

/** "signed with her Chilean colleague, Luis Vera, a treaty": the object behind whoever it was done with, taken for one more name of theirs. */
function afterCompany(s: AnnotatedSentence, head: number): Omit<Act, "lemma"> | undefined {
  const company = hasRelation(s, head, "appos") ? ancestors(s, head).find((t) => hasRelation(s, t, "obl")) : undefined;
  const verb = company === undefined ? -1 : (s.head[company] ?? -1);
  const isWith = company !== undefined && hasCase(s, company, ["with", "between"]) && children(s, head, "det").length > 0;
  const act =
    isWith && s.upos[verb] === "VERB" && children(s, verb, "obj").length === 0 ? agreementKnowledge().acts.get(actLemma(s, verb)) : undefined;
  return act && { ...act, verb };
}

/** "adopted a law ratifying the treaty": the verb by which it was ratified. */
function byLaw(s: AnnotatedSentence, verb: number): number | undefined {
  const law = hasRelation(s, verb, "acl") ? (s.head[verb] ?? -1) : -1;
  if (law < 0 || !agreementKnowledge().laws.has(s.lemma[law] ?? "") || !hasRelation(s, law, "obj", "nsubj:pass")) return undefined;
  const adopting = s.head[law] ?? -1;
  return s.upos[adopting] === "VERB" ? adopting : undefined;
}

/** "expired and has not been renewed". */
const isNegated = (s: AnnotatedSentence, verb: number): boolean =>
  children(s, verb, "advmod").some((t) => /^(?:not|n't|n’t|never)$/iu.test(s.form[t] ?? ""));

/** "called the deal off", "gave the green light to a pact", "are close to a deal", "the treaty came into force": an act told by several words. */
function phrasalAct(s: AnnotatedSentence, head: number): Act | undefined {
  let at = head;
  for (let steps = 0; steps < 3; steps++) {
    const governor = s.head[at] ?? -1;
    const act = governor < 0 ? undefined : phraseAt(s, governor, at);
    if (act && act.status === "terminated" && isTalks(s, at)) return { ...act, status: "negotiating", planned: "negotiating" };
    if (act && act.status === "negotiating" && isTalks(s, at)) return { ...act, verb: at };
    if (act || governor < 0) return act;
    if (!hasRelation(s, at, "conj", "nmod", "obj", "appos", "obl") || ["VERB", "AUX"].includes(s.upos[governor] ?? "")) return undefined;
    at = governor;
  }
  return undefined;
}

/** "is expected to be signed", "is due to expire": the verb whose subject the instrument is in truth. */
function raisedAct(s: AnnotatedSentence, head: number): Act | undefined {
  const governor = hasRelation(s, head, "nsubj") ? (s.head[head] ?? -1) : -1;
  const verb = governor < 0 ? undefined : children(s, governor, "xcomp").find((c) => s.upos[c] === "VERB");
  if (verb === undefined) return undefined;
  const phrase = phraseOf(s, verb, true);
  if (phrase) return { ...actOf(verb, phrase), denied: undefined };
  const lemma = actLemma(s, verb);
  const act = agreementKnowledge().acts.get(lemma);
  return act && (children(s, verb, "aux:pass").length > 0 || isOneOf("of-subject", lemma)) ? { verb, lemma, ...act } : undefined;
}

function actAt(s: AnnotatedSentence, head: number): Omit<Act, "lemma"> | undefined {
  const { acts, nouns } = agreementKnowledge();
  let at = head;
  for (let steps = 0; steps < 4; steps++) {
    const governor = s.head[at] ?? -1;
    if (governor < 0) break;
    const first = listedWith(s, at);
    if (first !== undefined) {
      at = first;
      continue;
    }
    const lemma = s.upos[governor] === "VERB" ? actLemma(s, governor) : (s.lemma[governor] ?? "").toLowerCase();
    const relation = (s.deprel[at] ?? "").split(":")[0] ?? "";
    const act = s.upos[governor] === "VERB" && (!isPapers(s, governor) || isFateOf(acts.get(lemma))) ? acts.get(lemma) : undefined;
    const talksTo = relation === "obj" && hasMark(s, governor, "to") && hasRelation(s, governor, "acl") ? (s.head[governor] ?? -1) : -1;
    if (talksTo >= 0 && isTalks(s, talksTo))
      return { verb: talksTo, status: isConcluded(s, talksTo) ? "agreed" : "negotiating", planned: "negotiating" };
    if (
      act &&
      ((["obj", "conj", "xcomp", "ccomp"].includes(relation) && !isOneOf("never-done-to", lemma)) ||
        hasRelation(s, at, "nsubj:pass") ||
        (relation === "nsubj" && isParticipleBehind(s, at, governor)) ||
        (relation === "obl" && isBareObject(s, at, governor)) ||
        (relation === "nsubj" && s.form[governor - 1] === "," && /ed$/u.test(s.form[governor] ?? "")) ||
        (relation === "nsubj" && (isOneOf("of-subject", lemma) || isPostponed(s, at))) ||
        (relation === "nsubj" && agreementKnowledge().lasting.has(lemma) && isStillInForce(s, governor)) ||
        (relation === "obl" && takesOblique(s, at, lemma)))
    )
      return { verb: governor, ...act };
    const nominal = nouns.get((s.form[governor] ?? "").toLowerCase()) ?? nouns.get(lemma);
    if (nominal && ["nmod", "obj"].includes(relation) && isNominalAct(s, governor)) {
      if (isMereTalk(s, governor, at)) return { verb: governor, status: "proposed", planned: "proposed" };
      if (nominal === "negotiating") return { verb: governor, status: isConcluded(s, governor) ? "agreed" : nominal, planned: nominal };
      if (isDebated(s, governor)) return { verb: s.head[governor] ?? governor, status: "negotiating", planned: "negotiating" };
      return { verb: governor, status: isAuthorised(s, governor) ? "agreed" : nominal, planned: isYetUnratified(s, governor) ? "signed" : "agreed" };
    }
    const talks =
      ["obl", "nmod"].includes(relation) && hasTopic(s, at)
        ? children(s, governor, "obj", "nsubj:pass", "nsubj", "nmod").find((t) => isTalks(s, t))
        : undefined;
    if (talks !== undefined) return { verb: talks, status: "negotiating", planned: "negotiating" };
    if (!["conj", "nmod", "obj", "appos", "obl"].includes(relation) || (relation === "nmod" && !isPart(s, at))) break;
    if (s.upos[governor] === "VERB" && relation !== "conj") break;
    at = governor;
  }
  return raisedAct(s, head) ?? describingActs(s, head)[0];
}

/** "The ratification of the treaty is expected in May": signed by then. */
const isYetUnratified = (s: AnnotatedSentence, noun: number): boolean =>
  /^(?:ratification|entry)$/iu.test(s.form[noun] ?? "") && !isAuthorised(s, noun);

/** "There is talk of a pact": what people say may come, and no round of talks on it. */
const isMereTalk = (s: AnnotatedSentence, noun: number, paper: number): boolean => /^talk$/iu.test(s.form[noun] ?? "") && hasCase(s, paper, ["of"]);

/** "a series of agreements", "the text of a treaty", but not "the need for a deal". */
const isPart = (s: AnnotatedSentence, token: number): boolean =>
  children(s, token, "case").every((c) => /^(?:of|including)$/iu.test(s.form[c] ?? ""));

/** "a protocol amending the convention": what one paper does to another. */
export const isPapers = (s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "acl") &&
  /ing$/u.test(s.form[verb] ?? "") &&
  agreementKnowledge().instruments.has((s.lemma[s.head[verb] ?? -1] ?? "").toLowerCase());

/** "a declaration reviving the treaty", "a protocol ending the accord": what becomes of the one by the other. */
const isFateOf = (act: { readonly status: AgreementStatus } | undefined): boolean =>
  act !== undefined && (act.status === "in-force" || act.status === "suspended" || act.status === "terminated");

/** "not the same as the treaty signed with Peru": a participle right behind, taken for a verb of its own. */
const isParticipleBehind = (s: AnnotatedSentence, token: number, verb: number): boolean =>
  verb === token + 1 &&
  hasRelation(s, verb, "acl", "advcl") &&
  /(?:ed|en|un|ck)$/u.test(s.form[verb] ?? "") &&
  children(s, verb, "obj", "aux", "ccomp", "xcomp").length === 0 &&
  /^(?:with|by|in|on|at|between)$/iu.test(s.form[verb + 1] ?? "");

/** "ratified by 60 votes to 12 an agreement": the object behind an insertion, taken for one more of its kind. */
const isBareObject = (s: AnnotatedSentence, token: number, verb: number): boolean =>
  token > verb + 1 &&
  children(s, token, "case").length === 0 &&
  children(s, token, "det").length > 0 &&
  children(s, verb, "obj", "aux:pass").length === 0;

/** "renewed, for one year, the accord": the object behind an insertion, taken for a second subject. */
const isPostponed = (s: AnnotatedSentence, token: number): boolean =>
  children(s, s.head[token] ?? -1, "nsubj").some((c) => c < (s.head[token] ?? -1) && (s.head[token] ?? -1) < token);

/** "remains in force", "stays where it is". */
const isStillInForce = (s: AnnotatedSentence, verb: number): boolean =>
  s.form.slice(verb + 1, verb + 5).some((word) => isOneOf("in-force", word.toLowerCase())) ||
  (s.lemma[verb] === "stand" && /^(?:\p{P}+|and|but)?$/u.test(s.form[verb + 1] ?? ""));

const takesOblique = (s: AnnotatedSentence, at: number, lemma: string): boolean => {
  const preposition = children(s, at, "case").map((c) => (s.form[c] ?? "").toLowerCase())[0] ?? "";
  return (
    (lemma === "agree" && ["on", "to"].includes(preposition)) ||
    (lemma === "withdraw" && preposition === "from") ||
    (lemma === "work" && preposition === "on") ||
    (isOneOf("asking-for", lemma) && preposition === "for") ||
    (isOneOf("talking-on", lemma) && preposition === "on")
  );
};
