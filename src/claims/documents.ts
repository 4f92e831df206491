import type { ResolvedActors } from "../actors/index.js";
import { type AnnotatedSentence, children, hasRelation } from "../language/index.js";
import type { Draft } from "./draft.js";
import { is, isOneOf } from "./knowledge.js";
import { actorsOf } from "./speakers.js";

/**
 * "The ministry's statement said", "a statement issued by the palace said", "the statement added": whose paper it is that speaks, by its own phrase or
 * because he or she spoke by such a paper just before.
 */
export function issuersOf(
  s: AnnotatedSentence,
  subject: number,
  actors: ResolvedActors,
  earlier: readonly Draft[],
  sentences: readonly AnnotatedSentence[],
): readonly string[] {
  if (!is("documents", s, subject)) return (s.form[subject] ?? "").toLowerCase() === "it" ? lastIssuers(s, earlier, sentences) : [];
  const named = ownersOf(s, subject)
    .map((token) => actorsOf(s, actors, token))
    .find((found) => found.length > 0);
  if (named) return named;
  if (isJoint(s, subject)) {
    const both = lastTwo(s, actors);
    if (both.length > 0) return both;
  }
  const definite = children(s, subject, "det").some((c) => /^(?:the|this|that)$/iu.test(s.form[c] ?? ""));
  return definite && ownersOf(s, subject).length === 0 ? lastIssuers(s, earlier, sentences) : [];
}

/** "A joint statement", "the communique": what two sides put out together. */
const isJoint = (s: AnnotatedSentence, paper: number): boolean =>
  isOneOf("jointPapers", (s.lemma[paper] ?? "").toLowerCase()) ||
  children(s, paper, "amod").some((c) => isOneOf("joint", (s.form[c] ?? "").toLowerCase()));

/** The two of different states who were named last, in this sentence or the two before; none where there are others. */
function lastTwo(s: AnnotatedSentence, actors: ResolvedActors): readonly string[] {
  for (let index = s.index - 1; index >= Math.max(0, s.index - 2); index--) {
    const named = [...new Set((actors.mentions[index] ?? []).filter((m) => m.form !== "demonym").flatMap((m) => m.actors))];
    const countryOf = (id: string): string | null => actors.actors.get(id)?.country ?? null;
    const persons = named.filter((id) => actors.actors.get(id)?.type === "person" && countryOf(id) !== null);
    const states = named.filter((id) => actors.actors.get(id)?.type === "state");
    for (const sides of [persons, states]) if (sides.length === 2 && countryOf(sides[0] ?? "") !== countryOf(sides[1] ?? "")) return sides;
    if (persons.length > 2) return [];
  }
  return [];
}

/** Whose it is: "the ministry's", "from / by / of the ministry", "issued by the ministry", "the ministry issued". */
function ownersOf(s: AnnotatedSentence, paper: number): number[] {
  const of = (token: number, words: RegExp): number[] =>
    children(s, token, "nmod", "obl").filter((c) => children(s, c, "case").some((k) => words.test(s.form[k] ?? "")));
  const issued = children(s, paper, "acl").flatMap((c) => of(c, /^(?:by|from)$/iu));
  const issuing = hasRelation(s, paper, "obj") ? children(s, s.head[paper] ?? -1, "nsubj") : [];
  return [...children(s, paper, "nmod:poss"), ...issued, ...of(paper, /^(?:by|from|of)$/iu), ...issuing];
}

/** The speakers of the last saying within `reach` sentences, if its sentence speaks of such a paper. */
export function lastIssuers(
  s: AnnotatedSentence,
  earlier: readonly Draft[],
  sentences: readonly AnnotatedSentence[],
  reach = REACH,
): readonly string[] {
  const last = earlier.findLast((draft) => draft.speakers.length > 0 && !draft.attitude && draft.sentence < s.index);
  const told = sentences[last?.sentence ?? -1];
  const near = last !== undefined && told !== undefined && last.sentence >= s.index - reach;
  return near && told.form.some((_, t) => is("documents", told, t)) ? last.speakers : [];
}
const REACH = 3;
