import type { Mention, ResolvedActors } from "../actors/index.js";
import { type AnnotatedSentence, type AttributionSpan, children, tokenSpan } from "../language/index.js";
import type { Span } from "../text/index.js";
import { cueAt } from "./cue-words.js";
import { hasVerb, trimPunctuation, wordsIn } from "./stretches.js";

/** A saying as the model's attribution head sees it. */
export interface LearnedSpeech {
  readonly cue: number;
  readonly cueText: string;
  readonly source: Span;
  readonly speaker: Mention | undefined;
  readonly content: Span;
}

/**
 * What the model (PolNeAR's source, cue and content) sees in a sentence where the rules see nothing: taken where it finds all three once, the cue holds
 * a verb of saying that we know, and the content a verb.
 */
export function learnedSpeech(s: AnnotatedSentence, actors: ResolvedActors): LearnedSpeech | undefined {
  const only = (label: AttributionSpan["label"]): AttributionSpan | undefined => {
    const spans = (s.attribution ?? []).filter((span) => span.label === label);
    return spans.length === 1 ? spans[0] : undefined;
  };
  const [source, cue, content] = [only("SOURCE"), only("CUE"), only("CONTENT")];
  if (!source || !cue || !content) return undefined;
  const verb = s.form.findIndex((_, i) => i >= cue.from && i < cue.to && isCue(s, i));
  if (verb < 0) return undefined;
  const said = trimPunctuation(s, tokenSpan(s, content.from + (/^that$/iu.test(s.form[content.from] ?? "") ? 1 : 0), content.to));
  if (!hasVerb(s, said) || wordsIn(s, said) < 3) return undefined;
  return {
    cue: verb,
    cueText: s.form[verb] ?? "",
    source: trimPunctuation(s, tokenSpan(s, source.from, source.to)),
    speaker: (actors.mentions[s.index] ?? []).find((m) => m.form !== "demonym" && m.head >= source.from && m.head < source.to),
    content: said,
  };
}

/** A word that tells of a saying that has taken place, by our own knowledge of cues: what one only thinks or expects is not said. */
function isCue(s: AnnotatedSentence, i: number): boolean {
  const kind = cueAt(s, i)?.kind;
  // "responding to the “If I were king” contest": a participle that governs no clause does something else.
  if (/ing$/u.test(s.form[i] ?? "") && children(s, i, "aux", "ccomp", "parataxis").length === 0) return false;
  return kind !== undefined && kind !== "no-comment" && kind !== "think";
}
