import type { AnnotatedSentence } from "../language/index.js";
import type { Span } from "../text/index.js";
import type { Saying } from "./claims.js";

/** A saying before all of the article's are known. */
export type Draft = Omit<Saying, "id" | "inside">;

/** A saying heard in a sentence, whoever is named and addressed by it still to be filled in. */
export function draft(
  s: AnnotatedSentence,
  cue: number,
  cueText: string,
  speakers: readonly string[],
  pieces: readonly Span[],
  status: Saying["status"],
  commitment: Saying["commitment"],
): Draft {
  const content = { start: Math.min(...pieces.map((p) => p.start)), end: Math.max(...pieces.map((p) => p.end)) };
  const extent = { start: s.start, end: s.end };
  return {
    sentence: s.index,
    speakers,
    source: null,
    addressee: null,
    cue,
    cueText,
    content,
    pieces,
    extent,
    status,
    commitment,
    quotedBy: null,
    continued: false,
    attitude: false,
  };
}
