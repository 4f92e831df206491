import { type AnnotatedSentence, children, hasRelation } from "../language/index.js";
import { modality } from "./knowledge.js";
import { negate, type Weighing, weaker } from "./weighing.js";

const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();

/** Does the head only hold or tell what the token tells: "is believed to have signed", "it is reported that …", "believes that …", "seems to have"? */
export function isEvidence(s: AnnotatedSentence, token: number, head: number): boolean {
  const { opinions, hearsay } = modality();
  if (!hasRelation(s, token, "xcomp", "ccomp", "csubj")) return false;
  const lemma = s.lemma[head] ?? "";
  return opinions.has(lemma) || (isPassive(s, head) && hearsay.has(lemma));
}

const isPassive = (s: AnnotatedSentence, head: number): boolean => children(s, head, "aux:pass", "nsubj:pass", "cop").length > 0;

/** What is held or told is probable; what one does not hold is probably not so ("I do not think it will"). */
export function readEvidence(s: AnnotatedSentence, token: number, head: number, weighing: Weighing): void {
  if (!isEvidence(s, token, head)) return;
  weighing.degree = weaker(weighing.degree, "probable");
  if (weighing.tense === null && children(s, token, "aux").some((c) => lower(s, c) === "have")) weighing.tense = "past";
  weighing.because.push(s.form[head] ?? "");
  const not =
    children(s, head, "advmod").find((c) => modality().negations.has(lower(s, c))) ??
    children(s, head, "nsubj").find((c) => modality().nobody.has(lower(s, c)));
  if (not !== undefined && hasRelation(s, token, "ccomp")) negate(s.form[not] ?? "", weighing);
}

/** A predicate without a subject behind a noun that hangs on the same verb, which the parser parted from it ("Reports … were untrue, he said"). */
const orphans = (s: AnnotatedSentence, noun: number): number[] =>
  children(s, s.head[noun] ?? -1, "ccomp").filter((at) => at > noun && children(s, at, "nsubj").length === 0 && children(s, at, "cop").length > 0);

/** "described reports that … as false": what the reports are called. */
const calledSo = (s: AnnotatedSentence, noun: number): number[] =>
  hasRelation(s, noun, "obj") ? children(s, s.head[noun] ?? -1, "xcomp", "obl", "advcl").filter((at) => at > noun) : [];

/** "reports that X is negotiating … are false", "denied rumours that …": what the noun's clause tells stands or falls with what is said of the noun. */
export function readRumour(s: AnnotatedSentence, token: number, noun: number, weighing: Weighing): void {
  const { rumours, refutations } = modality();
  if (!hasRelation(s, token, "acl") || !rumours.has(s.lemma[noun] ?? "")) return;
  const verdict = [s.head[noun] ?? -1, ...children(s, noun, "ccomp", "parataxis", "appos"), ...calledSo(s, noun), ...orphans(s, noun)].find(
    (at) => at >= 0 && refutations.has(s.lemma[at] ?? "") && (at !== s.head[noun] || hasRelation(s, noun, "nsubj", "obj", "nsubj:pass", "appos")),
  );
  if (verdict !== undefined) negate(s.form[verdict] ?? "", weighing);
  else {
    weighing.degree = weaker(weighing.degree, "probable");
    weighing.because.push(s.form[noun] ?? "");
  }
}
