import { type AnnotatedSentence, children, hasMark, hasRelation } from "../language/index.js";
import { cues } from "./knowledge.js";

const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();

/**
 * "The source recalled that Peru adheres to the pact, and called on Chile to respect it": where the parser joins the second cue to what is said, the
 * tenses tell them apart. The cue with which it goes together, or undefined.
 */
export function fellowCue(s: AnnotatedSentence, i: number): number | undefined {
  const told = s.head[i] ?? -1;
  const cue = s.head[told] ?? -1;
  if (cue < 0 || !hasRelation(s, i, "conj") || !hasRelation(s, told, "ccomp") || told > i || cue > told || hasMark(s, i, "that")) return undefined;
  if (!cues().verbs.has(s.lemma[cue] ?? "") || !isPast(s, i) || !isPast(s, cue) || mayGoOn(s, told, i)) return undefined;
  return cue;
}

/** The conjunction before such a cue within what follows another, or the end of the sentence. */
export function fellowAfter(s: AnnotatedSentence, cue: number): number {
  const fellow = s.form.findIndex((_, k) => k > cue && fellowCue(s, k) === cue);
  return fellow < 0 ? s.form.length : Math.min(fellow, ...children(s, fellow, "cc").filter((c) => c > cue));
}

/** A finite past form with a subject understood. */
const isPast = (s: AnnotatedSentence, i: number): boolean =>
  s.upos[i] === "VERB" && lower(s, i) !== s.lemma[i] && !/(?:ing|s)$/u.test(lower(s, i)) && children(s, i, "aux", "aux:pass").length === 0;

/**
 * "went", "was shut", "had gone": what a second verb in the past may go on with; not "goes", "would go", "was going", nor "is open" or "has been shut" where
 * the second has an object.
 */
const mayGoOn = (s: AnnotatedSentence, i: number, second: number): boolean => {
  const auxiliaries = children(s, i, "aux", "cop", "aux:pass").map((c) => lower(s, c));
  const isActive = children(s, second, "obj", "iobj", "ccomp").length > 0;
  if (auxiliaries.some((word) => /^(?:is|are|was|were|be|been)$/u.test(word)) && !isActive) return true;
  if (children(s, i, "aux:pass").length > 0 && isActive) return false;
  if (auxiliaries.some((word) => /^(?:has|have|had|having|'ve|'d)$/u.test(word))) return true;
  if (auxiliaries.some((word) => !/^(?:was|were)$/u.test(word))) return false;
  return auxiliaries.length > 0 ? !/ing$/u.test(lower(s, i)) : isPast(s, i);
};
