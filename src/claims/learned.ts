import type { Mention, ResolvedActors } from "../actors/index.js";
import { type AnnotatedSentence, type AttributionSpan, children, tokenSpan } from "../language/index.js";
import { overlaps, type Span } from "../text/index.js";
import { cueAt, isNegated } from "./cue-words.js";
import { is } from "./knowledge.js";
import { isPassive } from "./speakers.js";
import { hasVerb, trimPunctuation, wordsIn } from "./stretches.js";

/** A saying as the model's attribution head sees it. */
export interface LearnedSpeech {
  /** Wanted, planned or held rather than said. */
  readonly attitude: boolean;
  readonly cue: number;
  readonly cueText: string;
  readonly source: Span;
  readonly speaker: Mention | undefined;
  readonly content: Span;
}

/**
 * What the model (PolNeAR's source, cue and content) sees in a sentence outside of what the rules see (`taken`): each cue that holds a verb, with the
 * content next to it, one to one, and the source next to it, which several may share.
 */
export function learnedSpeech(s: AnnotatedSentence, actors: ResolvedActors, taken: readonly Span[]): LearnedSpeech[] {
  const free = (s.attribution ?? []).filter((span) => !taken.some((other) => overlaps(other, tokenSpan(s, span.from, span.to))));
  const labelled = (label: AttributionSpan["label"]): AttributionSpan[] => free.filter((span) => span.label === label);
  const contents = new Set(labelled("CONTENT"));
  return labelled("CUE").flatMap((cue) => {
    const [source, content] = [nearest(cue, labelled("SOURCE")), nearest(cue, [...contents])];
    const speech = source && content ? speechOf(s, actors, { source, cue, content }) : undefined;
    if (!content || !speech) return [];
    contents.delete(content);
    return [speech];
  });
}

/** The stretch with the fewest tokens between it and the cue. */
function nearest(cue: AttributionSpan, spans: readonly AttributionSpan[]): AttributionSpan | undefined {
  const gap = (span: AttributionSpan): number => Math.max(span.from - cue.to, cue.from - span.to);
  return [...spans].sort((a, b) => gap(a) - gap(b))[0];
}

function speechOf(
  s: AnnotatedSentence,
  actors: ResolvedActors,
  { source, cue, content }: Readonly<Record<"source" | "cue" | "content", AttributionSpan>>,
): LearnedSpeech | undefined {
  const verbs = s.form.map((_, i) => i).filter((i) => i >= cue.from && i < cue.to && isAct(s, i));
  const verb = verbs.find((i) => isCue(s, i)) ?? verbs[0];
  if (verb === undefined) return undefined;
  const said = trimPunctuation(s, tokenSpan(s, content.from + (/^that$/iu.test(s.form[content.from] ?? "") ? 1 : 0), content.to));
  if (!hasVerb(s, said) || wordsIn(s, said) < 3) return undefined;
  return {
    attitude: !isCue(s, verb),
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
  return kind !== undefined && kind !== "no-comment" && kind !== "think";
}

/** A verb of the source's own doing that is no refusal to speak, and no participle that governs nothing ("responding to the “If I were king” contest"). */
const isAct = (s: AnnotatedSentence, i: number): boolean =>
  s.upos[i] === "VERB" &&
  cueAt(s, i)?.kind !== "no-comment" &&
  !is("hearing", s, i) &&
  !isNegated(s, i) &&
  !isPassive(s, i) &&
  (!/ing$/u.test(s.form[i] ?? "") || children(s, i, "aux", "ccomp", "parataxis").length > 0);
