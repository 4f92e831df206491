import { type AnnotatedSentence, children, hasRelation, subtree } from "../language/index.js";
import type { Span } from "../text/index.js";
import { cues, is } from "./knowledge.js";
import { stretch, wordsIn } from "./stretches.js";

const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();
const isVerb = (s: AnnotatedSentence, i: number): boolean => s.upos[i] === "VERB" || s.upos[i] === "AUX";
const LONGEST_OPENING = 12;

/** "a pact which, she charged, …", "the port, whose opening, he said, …": the words that open the relative clause right before token `end`, or undefined. */
export function relativeBefore(s: AnnotatedSentence, end: number): Span | undefined {
  for (let k = end - 1; k >= Math.max(0, end - LONGEST_OPENING); k--) {
    if (isVerb(s, k) || /^[,;:“”"]$/u.test(s.form[k] ?? "")) return undefined;
    if (!/^(?:which|whose|whom|who)$/u.test(lower(s, k))) continue;
    const from = s.upos[k - 1] === "ADP" ? quantified(s, k - 1) : k;
    return from === 0 ? undefined : stretch(s, from, end);
  }
  return undefined;
}

/** "most of which", "none of whom": with the quantity before the preposition. */
const quantified = (s: AnnotatedSentence, preposition: number): number =>
  lower(s, preposition) === "of" &&
  /^(?:most|much|many|some|all|none|few|part|half|both|several|each|neither|either|one|two|three)$/u.test(lower(s, preposition - 1))
    ? preposition - 1
    : preposition;

/** "which, she charged, was never kept": the relative clause around a cue between commas; what it belongs to is told by whoever tells the rest. */
export function aroundInRelative(s: AnnotatedSentence, before: number, last: number): Span[] | undefined {
  const opening = relativeBefore(s, before);
  const comma = s.form.findIndex((word, k) => k > last && k < last + 4 && word === ",");
  if (!opening || comma < 0) return undefined;
  const verb = s.upos.findIndex((_, k) => k > comma && isVerb(s, k));
  if (verb < 0) return undefined;
  const head = s.upos[verb] === "AUX" ? (s.head[verb] ?? verb) : verb;
  const end = head < comma ? s.form.length : Math.max(verb, ...subtree(s, head)) + 1;
  const rest = stretch(s, comma + 1, end);
  return rest && wordsIn(s, rest) > 1 ? [opening, rest] : undefined;
}

/** "…, a claim the ministry rejected": where, behind what is said, somebody turns down in a clause of its own that it was; else the end of the sentence. */
export function rebuttalAfter(s: AnnotatedSentence, from: number): number {
  for (let k = from + 1; k + 2 < s.form.length; k++) {
    if (!/^(?:an?|the)$/u.test(lower(s, k)) || !/^[,”"–—]$/u.test(s.form[k - 1] ?? "")) continue;
    const noun = [k + 1, k + 2].find((n) => is("spoken", s, n));
    if (noun !== undefined && children(s, noun, "acl").some((c) => hasRelation(s, c, "acl:relcl") && isRebuttal(s, c))) return k;
  }
  return s.form.length;
}

/** Verbs by which words are turned down. */
export const isRebuttal = (s: AnnotatedSentence, i: number): boolean => ["deny", "rebut"].includes(cues().verbs.get(s.lemma[i] ?? "")?.kind ?? "");
