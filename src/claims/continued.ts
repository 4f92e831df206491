import type { AnnotatedSentence } from "../language/index.js";
import { overlaps, type Span } from "../text/index.js";
import type { Draft } from "./draft.js";

/**
 * A sentence in quotation marks with no cue of its own goes on with what was said just before: in the same paragraph, or, as agencies write
 * one sentence a paragraph, at the head of the next one.
 */
export function continuation(
  s: AnnotatedSentence,
  last: Draft | undefined,
  sentences: readonly AnnotatedSentence[],
  quotations: readonly Span[],
): Draft | undefined {
  const before = sentences[last?.sentence ?? -1];
  if (!last || !before || last.status === "no-comment" || !isMostlyQuoted(s, quotations)) return undefined;
  const sameParagraph = before.paragraph === s.paragraph && last.sentence >= s.index - 2 && last.status === "quoted";
  const nextParagraph = before.paragraph === s.paragraph - 1 && last.sentence === s.index - 1;
  const follows = before.paragraph === s.paragraph && last.sentence === s.index - 1;
  if (!sameParagraph && !nextParagraph && !follows) return undefined;
  const own = { start: s.start, end: s.end };
  return {
    ...last,
    sentence: s.index,
    cue: -1,
    content: own,
    pieces: [own],
    extent: own,
    status: "quoted",
    commitment: null,
    continued: true,
    attitude: false,
  };
}

function isMostlyQuoted(s: AnnotatedSentence, quotations: readonly Span[]): boolean {
  return quotations.some((q) => overlaps(q, s) && Math.min(q.end, s.end) - Math.max(q.start, s.start) > (s.end - s.start) * 0.8);
}

/** “Nobody left. We were told to go,” he said: a quotation whose cue comes in its last sentence is said from its opening mark on. */
export function reachBack(
  draft: Draft,
  s: AnnotatedSentence,
  earlier: Draft[],
  sentences: readonly AnnotatedSentence[],
  quotations: readonly Span[],
): Draft {
  if (draft.status !== "quoted") return draft;
  const quotation = quotations.find((q) => q.start < s.start && draft.pieces.some((piece) => overlaps(q, piece)));
  const first = quotation && sentences.find((other) => other.start <= quotation.start && quotation.start < other.end);
  if (!quotation || !first || first.paragraph !== s.paragraph) return draft;
  const covered = (other: Draft): boolean => other.sentence >= first.index && other.sentence < s.index;
  if (earlier.some((other) => covered(other) && !other.continued)) return draft;
  while (earlier.at(-1)?.continued && covered(earlier.at(-1) as Draft)) earlier.pop();
  const start = quotation.start;
  const pieces = draft.pieces.map((piece) => (overlaps(quotation, piece) ? { start, end: piece.end } : piece));
  return { ...draft, pieces, content: { start, end: draft.content.end }, extent: { start, end: draft.extent.end } };
}
