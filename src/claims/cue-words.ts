import { type AnnotatedSentence, children, hasMark, hasRelation } from "../language/index.js";
import { type Cue, cues, is, isOneOf, modality } from "./knowledge.js";

const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();

/** The class of the cue at a token, or undefined where the word tells of no saying that has taken place. */
export function cueAt(s: AnnotatedSentence, i: number): Cue | undefined {
  if (s.upos[i] !== "VERB" && !(s.upos[i] === "NOUN" && lower(s, i) === "says")) return undefined;
  const { verbs, silences } = cues();
  const lemma = s.lemma[i] ?? "";
  const negated = isNegated(s, i);
  if (wantsToKnow(s, i)) return verbs.get("ask");
  if (isUnsaid(s, i) || isAlternative(s, i) || isAttribute(s, i)) return undefined;
  if (isForgone(s, i)) return silences.has(lemma) ? verbs.get("decline") : undefined;
  if (isAside(s, i)) return undefined;
  if (negated && silences.has(lemma)) return verbs.get("decline");
  if (hasNoComment(s, i) || (isDeferred(s, i) && !negated) || (hasNothingToSay(s, i) && !isToldAgain(s, i))) return verbs.get("decline");
  if (is("seeking", s, i) && !negated && children(s, i, "obj").some((c) => is("sought", s, c))) return verbs.get("demand");
  const particle = children(s, i, "compound:prt")[0];
  if (lettingKnow(s, i) !== undefined) return negated ? undefined : verbs.get("say");
  const phrasal = verbs.get(`${lemma} ${particle === undefined ? lower(s, i + 1) : lower(s, particle)}`);
  const cue = phrasal ?? (particle === undefined ? verbs.get(lemma) : undefined);
  if (cue && !phrasal && isOneOf("predicating", lemma) && !predicates(s, i)) return undefined;
  if (lemma === "admit" && children(s, i, "obj").some((c) => s.upos[c] === "PROPN")) return undefined;
  return negated && cue && !["deny", "rebut", "no-comment"].includes(cue.kind) && !saysOnly(s, i) ? undefined : cue;
}

/** "wanted to know whether …", "wishes to know why …": a question put. */
const wantsToKnow = (s: AnnotatedSentence, i: number): boolean => {
  const head = s.head[i] ?? -1;
  return s.lemma[i] === "know" && hasMark(s, i, "to") && is("wishing", s, head) && !isNegated(s, head) && QUESTION.test(lower(s, i + 1));
};
const QUESTION = /^(?:when|where|why|how|who|what|which|whether|if)$/u;

/** "let it be known that …", "made it plain that …": the first token behind a phrase that says something by several words with an idle "it", or undefined. */
export function lettingKnow(s: AnnotatedSentence, i: number): number | undefined {
  const phrase = cues().letting.find(
    ([verb, ...rest]) => verb === s.lemma[i] && rest.every((word, k) => lower(s, i + 1 + k) === word) && lower(s, i + 1 + rest.length) === "that",
  );
  return phrase && i + phrase.length;
}

/** "stopped short of confirming", "fell short of saying": what was left unsaid. */
export const isForgone = (s: AnnotatedSentence, i: number): boolean =>
  children(s, i, "mark").some((c) => lower(s, c) === "of" && lower(s, c - 1) === "short");

/** "…, without elaborating": that no more was said is nothing said. */
const isAside = (s: AnnotatedSentence, i: number): boolean => hasMark(s, i, "without") && children(s, i, "obj", "ccomp").length === 0;

/** "had no immediate comment", "made no statement". */
export const hasNoComment = (s: AnnotatedSentence, i: number): boolean =>
  is("withholding", s, i) && children(s, i, "obj").some((c) => is("comments", s, c) && children(s, c, "det").some((d) => lower(s, d) === "no"));

/** "said that he had nothing to add": the word before says it. */
const isToldAgain = (s: AnnotatedSentence, i: number): boolean =>
  children(s, i, "nsubj").some((c) => s.upos[c] === "PRON") && (hasRelation(s, i, "ccomp") || hasMark(s, i, "that"));

/** "had nothing to add", "has nothing further to say". */
export const hasNothingToSay = (s: AnnotatedSentence, i: number): boolean =>
  s.lemma[i] === "have" &&
  children(s, i, "obj").some(
    (c) => lower(s, c) === "nothing" && [c, ...children(s, c), ...children(s, i, "xcomp", "advcl")].some((v) => isMore(s, v)),
  );
const isMore = (s: AnnotatedSentence, i: number): boolean =>
  hasMark(s, i, "to") && /^(?:add|say|report|announce|share|offer|disclose)$/u.test(s.lemma[i] ?? "");

/** "referred questions to the ministry": another is to answer. */
export const isDeferred = (s: AnnotatedSentence, i: number): boolean =>
  is("deferring", s, i) && children(s, i, "obj").some((c) => is("enquiries", s, c)) && children(s, i, "aux:pass").length === 0;

/** Denied by a word before it; not by one that stands in what is said (“Probably not,” she said). */
export const isNegated = (s: AnnotatedSentence, i: number): boolean =>
  children(s, i, "nsubj").some((c) => children(s, c, "cc", "cc:preconj", "det").some((d) => /^neither$/iu.test(s.form[d] ?? ""))) ||
  children(s, i).some((c) => modality().negations.has(lower(s, c)) && c < i && !s.form.slice(c + 1, i).some((word) => /^(?:[,”"]|'')$/u.test(word)));

/** "did not say only …, but" is a saying all the same. */
const saysOnly = (s: AnnotatedSentence, i: number): boolean => lower(s, i + 1) === "only";

/** "its disputed programme", "the alleged plot": a participle before its noun tells of no saying. */
const isAttribute = (s: AnnotatedSentence, i: number): boolean => hasRelation(s, i, "amod") && (s.head[i] ?? -1) > i;

/** "nor deny" after "neither confirm". */
const isAlternative = (s: AnnotatedSentence, i: number): boolean =>
  hasRelation(s, i, "conj") && children(s, i, "cc").some((c) => lower(s, c) === "nor") && cues().silences.has(s.lemma[s.head[i] ?? -1] ?? "");

/** To be said, or perhaps: "will announce", "is to ask", "declined to say", "if he says", "sooner than it had said"; but "went on to say" and "is reported to have said" tell of a saying. */
function isUnsaid(s: AnnotatedSentence, i: number): boolean {
  const negated = isNegated(s, i);
  if (!negated && children(s, i, "aux").some((c) => isOneOf("unsaid", lower(s, c)))) return true;
  if (isSubjunctive(s, i)) return true;
  if (["if", "unless", "whether", "than"].some((word) => hasMark(s, i, word))) return true;
  if (!hasMark(s, i, "to")) return false;
  if (children(s, i, "aux").some((c) => lower(s, c) === "have")) return false;
  return insisting(s, i) === undefined;
}

/** "proposed Peru call on the council", "demanded that she apologise": a bare form behind a cue that asks for it. */
const isSubjunctive = (s: AnnotatedSentence, i: number): boolean => {
  const asking = cues().verbs.get(s.lemma[s.head[i] ?? -1] ?? "");
  if (asking?.commitment !== "possible" || !hasRelation(s, i, "ccomp") || (s.head[i] ?? -1) > i) return false;
  return lower(s, i) === s.lemma[i] && children(s, i, "aux").length === 0 && children(s, i, "nsubj").some((c) => c < i && s.upos[c] !== "PRON");
};

/** "went on to say", "was at pains to stress", "went so far as to say": the word whose infinitive has taken place, or undefined. */
export function insisting(s: AnnotatedSentence, i: number): number | undefined {
  const head = s.head[i] ?? -1;
  return hasMark(s, i, "to") && is("continuing", s, head) && !isNegated(s, head) ? head : undefined;
}

/** Verbs that say what something is only together with a predicate: "called the step void", not "called the envoy home". */
const predicates = (s: AnnotatedSentence, i: number): boolean => {
  const next = s.upos.findIndex((upos, k) => k > i && (upos === "VERB" || /^[.;]$/u.test(s.form[k] ?? "")));
  const words = s.form.slice(i + 1, next < 0 ? undefined : next);
  if (s.lemma[i] === "blame") return blames(s, i) || words.some((word) => /^[“"‘«„]$/u.test(word));
  return (
    words.some((word) => /^[“"‘«„]$/u.test(word)) ||
    children(s, i, "xcomp").some((c) => s.upos[c] !== "ADV" && children(s, c, "mark").length === 0) ||
    children(s, i, "obl", "advcl").some((c) =>
      children(s, c, "case", "mark").some((k) => ["as", "to", "with"].includes(lower(s, k)) && s.lemma[i] !== "call"),
    )
  );
};

/** "blamed Peru for the delay", "blamed the delay on Peru", "blamed protocol", not "blamed Peru". */
const blames = (s: AnnotatedSentence, i: number): boolean =>
  children(s, i, "obj").some((c) => s.upos[c] === "NOUN") ||
  children(s, i, "obl", "advcl").some((c) => children(s, c, "case", "mark").some((k) => /^(?:for|on|upon)$/u.test(lower(s, k))));
