import { type AnnotatedSentence, children, subtree } from "../language/index.js";
import type { Span } from "../text/index.js";
import { type Cue, cues, is } from "./knowledge.js";
import { tokensIn, wordsIn } from "./stretches.js";

/**
 * “I came for three,” he laughs; “Enough!” thundered the envoy: beside somebody's own words, parted from them by their closing mark alone,
 * any verb with a subject tells that they were said.
 */
export function quotativeAt(s: AnnotatedSentence, i: number, quotations: readonly Span[]): Cue | undefined {
  if (s.upos[i] !== "VERB" || is("citing", s, i)) return undefined;
  const subject = children(s, i, "nsubj")[0];
  if (subject === undefined || children(s, i, "aux", "aux:pass", "cop", "xcomp").length > 0) return undefined;
  const phrase = subtree(s, subject).filter((t) => !quotations.some((q) => inside(s, t, q)));
  const [first, last] = [Math.min(i, ...phrase), Math.max(i, ...phrase)];
  const touches = subject < i ? Math.max(...phrase) + 1 === i : i + 1 === Math.min(...phrase);
  if (!touches || last - first > LONGEST_SPEAKER) return undefined;
  const direct = quotations.some((q) => endsBefore(s, q, first) && wordsIn(s, q) > 1);
  return direct ? cues().verbs.get("say") : undefined;
}
const LONGEST_SPEAKER = 14;

const inside = (s: AnnotatedSentence, t: number, q: Span): boolean => (s.starts[t] ?? 0) >= q.start && (s.ends[t] ?? 0) <= q.end;

/** Does the quotation close right before the token, its last word followed by a comma or mark of its own? */
function endsBefore(s: AnnotatedSentence, q: Span, token: number): boolean {
  const last = tokensIn(s, { start: Math.max(q.start, s.start), end: q.end }).at(-1);
  if (last === undefined || q.end > (s.starts[token] ?? 0)) return false;
  const gap = s.form.slice(last + 1, token);
  const inner = /^['’]$/u.test(s.form[last - 1] ?? "") ? last - 2 : last - 1;
  return (gap.length === 0 && /^[,?!…—–-]+$/u.test(s.form[inner] ?? "")) || (gap.length === 1 && gap[0] === ",");
}
