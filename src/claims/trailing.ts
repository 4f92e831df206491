import type { Mention, ResolvedActors } from "../actors/index.js";
import { type AnnotatedSentence, children } from "../language/index.js";
import type { Span } from "../text/index.js";
import { hasVerb, stretch, wordsIn } from "./stretches.js";

/** "…, an official who declined to be named said": from the comma before the phrase to the verb nothing but the clause that tells who it is. */
const isDescribedUpTo = (s: AnnotatedSentence, mention: Mention, end: number): boolean =>
  mention.to < end &&
  s.form[mention.from - 1] === "," &&
  s.form[mention.to]?.toLowerCase() === "who" &&
  !s.form.slice(mention.from, end).includes(",");

/**
 * "A grant has been approved by the fund, its director, Mariam Suwaidi, announced.": a cue behind its speaker at the end of the sentence,
 * whatever the parser made of it. The content ends at the first comma after its last verb.
 */
export function trailingCue(
  s: AnnotatedSentence,
  i: number,
  actors: ResolvedActors,
): { speakers: readonly string[]; source: Span; content: Span } | undefined {
  if (/ing$/u.test(s.form[i] ?? "") || children(s, i, "nsubj", "nsubj:pass", "obj", "ccomp", "xcomp").length > 0) return undefined;
  if (s.upos.slice(i + 1).some((upos) => upos === "VERB" || upos === "AUX")) return undefined;
  const end = s.form[i - 1] === "," ? i - 1 : i;
  const named = (actors.mentions[s.index] ?? []).filter((m) => m.form !== "demonym");
  const speaker = named.find((m) => m.to === end) ?? named.find((m) => isDescribedUpTo(s, m, end));
  if (!speaker || speaker.from < 3) return undefined;
  const verb = s.upos.findLastIndex((upos, k) => k < speaker.from && (upos === "VERB" || upos === "AUX"));
  const comma = s.form.findIndex((word, k) => k > verb && k < i && /^[,”"]$/u.test(word));
  if (verb < 0 || comma < 0 || comma > speaker.from) return undefined;
  const content = stretch(s, 0, comma);
  return content && hasVerb(s, content) && wordsIn(s, content) > 2
    ? { speakers: speaker.actors, source: { start: speaker.start, end: speaker.end }, content }
    : undefined;
}
