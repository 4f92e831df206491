import { type AnnotatedSentence, tokenSpan } from "../language/index.js";
import type { Span } from "../text/index.js";

/** Does token `i` lie wholly in the stretch? */
export const inSpan = (s: AnnotatedSentence, i: number, span: Span): boolean => (s.starts[i] ?? 0) >= span.start && (s.ends[i] ?? 0) <= span.end;

export const tokensIn = (s: AnnotatedSentence, span: Span): number[] => s.form.map((_, i) => i).filter((i) => inSpan(s, i, span));

/** How many words, punctuation left out, the stretch has in this sentence. */
export const wordsIn = (s: AnnotatedSentence, span: Span): number =>
  tokensIn(s, span).filter((i) => s.upos[i] !== "PUNCT" && s.upos[i] !== "SYM").length;

export const hasVerb = (s: AnnotatedSentence, span: Span): boolean => tokensIn(s, span).some((i) => s.upos[i] === "VERB" || s.upos[i] === "AUX");

const isLoose = (s: AnnotatedSentence, token: number | undefined): boolean => token !== undefined && /^[,.;:–—-]+$/u.test(s.form[token] ?? "");

/** The stretch of tokens `from` to `to` (exclusive) without the commas, stops and dashes at its ends; undefined where nothing is left. */
export function stretch(s: AnnotatedSentence, from: number, to: number): Span | undefined {
  let [a, b] = [from, to - 1];
  while (a <= b && isLoose(s, a)) a++;
  while (b >= a && isLoose(s, b)) b--;
  return a > b ? undefined : tokenSpan(s, a, b + 1);
}

/** A stretch without the commas, stops and dashes at its ends. */
export function trimPunctuation(s: AnnotatedSentence, span: Span): Span {
  const inside = tokensIn(s, span);
  const [first, last] = [inside[0], inside.at(-1)];
  return first === undefined || last === undefined ? span : (stretch(s, first, last + 1) ?? span);
}

const FARTHEST_HEADING = 7;

/** "PERU – The road is open": without the line in capitals before a dash; "that such talk was idle": without its "that". */
export function withoutOpening(s: AnnotatedSentence, piece: Span): Span {
  const inside = tokensIn(s, piece);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return piece;
  if (s.form[first] === "that" && s.upos[first] === "SCONJ") return stretch(s, first + 1, last + 1) ?? piece;
  const dash = s.form.findIndex((word, k) => /^(?:[–—-]|--)$/u.test(word) && (s.starts[k] ?? 0) > (s.ends[k - 1] ?? 0));
  const isHeading =
    first === 0 &&
    dash > 0 &&
    dash < FARTHEST_HEADING &&
    s.form.slice(0, dash).every((word) => /^[^\p{Ll}]+$/u.test(word)) &&
    dash < last &&
    /\p{Lu}{3}/u.test(s.form[0] ?? "");
  return isHeading ? (stretch(s, dash + 1, last + 1) ?? piece) : piece;
}
