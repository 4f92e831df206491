import { type AnnotatedSentence, children } from "../language/index.js";
import { cues, is } from "./knowledge.js";

const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();

/** Where, from a token on, a participle goes on reporting (", adding that …"), or the end of the sentence. */
export function participleAfter(s: AnnotatedSentence, from: number): number {
  for (let k = from + 1; k < s.form.length; k++)
    if (isReportingParticiple(s, k)) return lower(s, k - 1) !== "while" ? k : lower(s, k - 2) === "even" ? k - 2 : k - 1;
  return s.form.length;
}

/** ", adding …", ", noting that …": a participle after a comma whose subject is whoever was speaking. */
export function isReportingParticiple(s: AnnotatedSentence, k: number): boolean {
  const before = s.form[k - 1] ?? "";
  if (s.upos[k] !== "VERB" || !/ing$/u.test(s.form[k] ?? "") || !(/^[,”"]$/u.test(before) || before.toLowerCase() === "while")) return false;
  const cue = cues().verbs.get(s.lemma[k] ?? "");
  if (!cue?.takes.includes("clause")) return false;
  return children(s, k, "nsubj").length === 0 && (children(s, k, "ccomp").length > 0 || /^(?:that|:|“|")$/u.test(lower(s, k + 1)));
}

/** ", but X said …", ", though X told …": where somebody else begins to speak, or the end of the sentence. */
export function contrastAfter(s: AnnotatedSentence, from: number): number {
  for (let k = from + 1; k + 2 < s.form.length; k++) {
    if (s.form[k] !== "," || !/^(?:but|while|though|although|whereas)$/u.test(lower(s, k + 1))) continue;
    const cue = s.upos.findIndex((upos, m) => m > k + 1 && (upos === "VERB" || upos === "AUX"));
    if (cue > 0 && (is("plain", s, cue) || is("telling", s, cue)) && children(s, cue, "nsubj").some((c) => c > k && c < cue)) return k;
  }
  return s.form.length;
}
