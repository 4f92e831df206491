import type { ResolvedActors } from "../actors/index.js";
import { type AnnotatedSentence, hasRelation } from "../language/index.js";
import type { Span } from "../text/index.js";
import type { Draft } from "./draft.js";
import { inSpan } from "./stretches.js";

/**
 * “Lund is a friend,” he told the radio; "The envoy, he said, insisted": whom one tells of by name or title one is not (the binding theory's principle C). In place of the
 * one told of, whoever spoke before in the paragraph, else the person who is the subject of the sentence before.
 */
export function otherThanToldOf(
  s: AnnotatedSentence,
  cue: number,
  subject: number,
  content: readonly Span[],
  speakers: readonly string[],
  actors: ResolvedActors,
  earlier: readonly Draft[],
  sentences: readonly AnnotatedSentence[],
): readonly string[] {
  const [speaker] = speakers;
  if (speaker === undefined || speakers.length > 1 || !/^(?:he|she)$/iu.test(s.form[subject] ?? "")) return speakers;
  const told = (actors.mentions[s.index] ?? []).filter(
    (m) =>
      m.form !== "pronoun" &&
      m.form !== "demonym" &&
      m.head < cue &&
      !s.form.slice(m.head, cue).some((word) => /^[:;]$/u.test(word)) &&
      content.some((piece) => inSpan(s, m.head, piece)) &&
      hasRelation(s, m.head, "nsubj"),
  );
  if (!told.some((m) => m.actors.length === 1 && m.actors[0] === speaker)) return speakers;
  const isOther = (ids: readonly string[]): boolean => ids.length === 1 && ids[0] !== speaker && actors.actors.get(ids[0] ?? "")?.type === "person";
  const isBefore = (index: number): boolean => index < s.index && sentences[index]?.paragraph === s.paragraph;
  const spoke = earlier.findLast((one) => isBefore(one.sentence) && isOther(one.speakers));
  if (spoke) return spoke.speakers;
  const last = isBefore(s.index - 1) ? sentences[s.index - 1] : undefined;
  const named = last && (actors.mentions[last.index] ?? []).find((m) => isOther(m.actors) && hasRelation(last, m.head, "nsubj"));
  return named?.actors ?? speakers;
}
