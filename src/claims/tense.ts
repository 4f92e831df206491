import { type AnnotatedSentence, children, hasMark, hasRelation } from "../language/index.js";
import { modality } from "./knowledge.js";
import { negate, type Weighing } from "./weighing.js";

const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();

/** Tense of a verb or copular predicate from its own form and its auxiliaries (English has no other marks). Leaves a tense that is known alone. */
export function readTense(s: AnnotatedSentence, token: number, weighing: Weighing): void {
  if (weighing.tense || readPlan(s, token, weighing)) return;
  weighing.tense = tenseOf(s, token);
}

function tenseOf(s: AnnotatedSentence, token: number): Weighing["tense"] {
  const auxiliaries = children(s, token, "aux", "cop").map((c) => lower(s, c));
  const form = lower(s, token);
  if (auxiliaries.includes("were") && lower(s, 0) === "were" && hasMark(s, token, "to")) return "future";
  if (auxiliaries.some((a) => /^(?:has|have|had|'ve|did|was|were)$/u.test(a))) return "past";
  if (auxiliaries.some((a) => /^(?:is|are|am|'s|'re|being|do|does)$/u.test(a))) return "present";
  if (/ing$/u.test(form)) return auxiliaries.includes("be") ? "present" : null;
  if (hasMark(s, token, "to") || auxiliaries.includes("be")) return null;
  if (s.upos[token] !== "VERB" && s.upos[token] !== "AUX") return null;
  if (/^(?:was|were|had|did)$/u.test(form)) return "past";
  if (form !== s.lemma[token] && !form.endsWith("s")) return "past";
  return modality().unchanged.has(form) || isPastOfOne(s, token) ? "past" : "present";
}

/** "the court upheld it", where the lemma was not known: one person's present would end in -s. */
function isPastOfOne(s: AnnotatedSentence, token: number): boolean {
  if (lower(s, token) !== s.lemma[token] || hasRelation(s, token, "ccomp", "xcomp", "advcl")) return false;
  const subject = children(s, token, "nsubj")[0];
  if (subject === undefined || subject > token || children(s, subject, "conj").length > 0 || children(s, token, "aux").length > 0) return false;
  if (/^(?:he|she|it)$/u.test(lower(s, subject))) return true;
  return (
    s.upos[subject] === "NOUN" && lower(s, subject) === s.lemma[subject] && /^(?:the|a|an)$/u.test(lower(s, children(s, subject, "det")[0] ?? -1))
  );
}

export const isInfinitive = (s: AnnotatedSentence, token: number): boolean =>
  lower(s, token - 1) === "to" && lower(s, token) === s.lemma[token] && !hasRelation(s, token - 1, "case");

/**
 * "is to visit", "is going to visit" plan; "was to have visited", "was going to visit but …" tell of a plan that came to nothing;
 * "has yet to visit" of what has not been done.
 */
function readPlan(s: AnnotatedSentence, token: number, weighing: Weighing): boolean {
  const at = children(s, token, "aux:pass").some((c) => c === token - 1) ? token - 1 : token;
  const word = (back: number): string => lower(s, at - back);
  if (word(1) === "to" && hasRelation(s, at - 1, "case")) return false;
  if (word(1) === "to" && word(2) === "yet" && ["be", "have"].includes(s.lemma[at - 3] ?? "")) {
    weighing.tense = "past";
    negate("yet to", weighing);
    return true;
  }
  if (word(1) === "to" && (s.lemma[at - 2] === "be" || (modality().planning.has(word(2)) && s.lemma[at - 3] === "be"))) {
    weighing.tense = "future";
    const isDropped = word(2) === "going" && /^(?:was|were)$/u.test(word(3)) && turnsOut(s, at - 2);
    if (isDropped) negate(`${word(3)} going to … but`, weighing);
    else weighing.because.push(`${word(2)} to`);
    return true;
  }
  if (word(1) === "have" && word(2) === "to" && s.lemma[at - 3] === "be") {
    weighing.tense = "future";
    negate(`${word(3)} to have`, weighing);
    return true;
  }
  return false;
}

/** "…, but fell ill": the plan gives way to what is told after it. */
const turnsOut = (s: AnnotatedSentence, plan: number): boolean =>
  s.form.some((_, k) => k > plan && lower(s, k) === "but" && hasRelation(s, k, "cc") && s.upos[s.head[k] ?? -1] === "VERB");

/** "would have signed", "should have signed" did not; "could have", "may have", "must have" weigh the past; "would later sign", in a story, did. */
export function readPastModal(s: AnnotatedSentence, token: number, isReported: boolean, weighing: Weighing): void {
  const auxiliaries = children(s, token, "aux").map((c) => ({ at: c, word: lower(s, c) }));
  const modal = auxiliaries.find(({ word }) => /^(?:would|should|could|may|might|must)$/u.test(word));
  if (!modal) return;
  if (auxiliaries.some(({ at, word }) => word === "have" && at > modal.at)) {
    weighing.tense = "past";
    if (["would", "should"].includes(modal.word)) [weighing.degree, weighing.negative] = ["certain", !weighing.negative];
    if (["would", "should", "could"].includes(modal.word)) weighing.hypothetical = true;
  } else if (modal.word === "would" && !isReported && isToldLater(s, modal.at, token)) weighing.tense = "past";
}

/** "would later become", "who would die a year later". */
function isToldLater(s: AnnotatedSentence, modal: number, token: number): boolean {
  const clause = ` ${s.form
    .slice(modal, token + 5)
    .join(" ")
    .toLowerCase()} `;
  return modality().afterwards.some((phrase) => clause.includes(` ${phrase} `));
}
