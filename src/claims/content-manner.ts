import { type AnnotatedSentence, children, subtree } from "../language/index.js";
import { overlaps, type Span } from "../text/index.js";
import { type Cue, is } from "./knowledge.js";
import { hasVerb, stretch, tokensIn } from "./stretches.js";

const isMark = (s: AnnotatedSentence, i: number): boolean => /^[“”"‘’«»„]$/u.test(s.form[i] ?? "");

/** promised a road “within days”, rejected “with disgust” the claim: a phrase in marks, no clause, right behind the object or the cue that it describes. */
export function besideWords(s: AnnotatedSentence, i: number, quotations: readonly Span[]): Span | undefined {
  return quotations.find((q) => {
    if (!overlaps(q, s) || q.start < (s.ends[i] ?? 0) || hasVerb(s, q)) return false;
    const [open] = tokensIn(s, q);
    if (open === undefined || !isMark(s, open) || s.upos[open + 1] !== "ADP") return false;
    if (open === i + 1) return true;
    return children(s, i, "obj").some((c) => c > i && c < open) && /^(?:NOUN|PROPN)$/u.test(s.upos[open - 1] ?? "");
  });
}

/** rejected “with disgust” claims that …: the phrase behind the marks. */
export function mannerBehind(s: AnnotatedSentence, i: number, manner: Span, { kind }: Cue): Span | undefined {
  const inside = tokensIn(s, manner);
  const after = (inside.at(-1) ?? i) + 1;
  if (inside[0] !== i + 1 || !/^(?:NOUN|PROPN|DET|ADJ|PRON)$/u.test(s.upos[after] ?? "")) return undefined;
  const noun = s.upos.findIndex((upos, k) => k >= after && upos === "NOUN");
  if (noun < 0 || noun > after + 3 || (kind === "rebut" && !is("spoken", s, noun))) return undefined;
  return stretch(s, after, Math.max(noun, ...subtree(s, noun)) + 1);
}

/** The object with the phrase in marks behind it. */
export function withManner(s: AnnotatedSentence, object: Span, manner: Span | undefined): Span {
  const open = manner && tokensIn(s, manner)[0];
  const last = tokensIn(s, object).at(-1);
  return manner && open !== undefined && last !== undefined && last + 1 >= open && object.end < manner.end
    ? { start: object.start, end: manner.end }
    : object;
}
