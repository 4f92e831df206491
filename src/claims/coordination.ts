import { type AnnotatedSentence, children, hasRelation } from "../language/index.js";
import { cues } from "./knowledge.js";

const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();

/**
 * "The source recalled that Peru adheres to the pact, and called on Chile to respect it": where the parser joins the second cue to what is said, the
 * tenses tell them apart. The cue with which it goes together, or undefined.
 */
export function fellowCue(s: AnnotatedSentence, i: number): number | undefined {
  const told = s.head[i] ?? -1;
  const cue = s.head[told] ?? -1;
  if (cue < 0 || !hasRelation(s, i, "conj") || !hasRelation(s, told, "ccomp") || told > i || cue > told) return undefined;
  if (!cues().verbs.has(s.lemma[i] ?? "") || !isPast(s, i) || !isPast(s, cue) || isSimplePast(s, told)) return undefined;
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

/** "went", "was shut": what a second verb in the past may go on with. */
const isSimplePast = (s: AnnotatedSentence, i: number): boolean =>
  !children(s, i, "aux", "cop", "aux:pass").some((c) => !/^(?:was|were)$/u.test(lower(s, c))) &&
  (isPast(s, i) || children(s, i, "cop", "aux:pass").length > 0);
