import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { namedBefore, peopleOfPhrase, type Reading, subjects, understoodSubjects } from "../shared/index.js";
import { isCrowd, passengersOf } from "./found.js";
import { hasForm, isOneOf, visitKnowledge } from "./knowledge.js";

/** Whoever comes, as the subject of a verb of motion, its passenger, or whoever it is "for". */
export function comers(reading: Reading, s: AnnotatedSentence, verb: number): string[] {
  const meant = forWhom(reading, s, verb);
  if (meant.length > 0) return meant;
  const inverted = firstToCome(s, verb);
  const own = inverted === undefined ? subjects(s, verb) : [inverted];
  const carried = own.flatMap((t) => passengersOf(reading, s, t));
  if (carried.length > 0) return carried;
  if (own.length > 0) return own.flatMap((t) => (isCrowd(reading, s, t) ? [] : peopleOfPhrase(reading, s, t)));
  const understood = understoodSubjects(reading, s, verb);
  return understood.length > 0 ? understood : namedBefore(reading, s, verb);
}

/** "plans for the premier to fly to Oslo". */
function forWhom(reading: Reading, s: AnnotatedSentence, verb: number): string[] {
  const mark = children(s, verb, "mark").find((t) => s.form[t]?.toLowerCase() === "for");
  const guest =
    mark === undefined ? undefined : (reading.actors.mentions[s.index] ?? []).find((m) => m.from > mark && m.to < verb && m.form !== "demonym");
  return [...(guest?.actors ?? [])];
}

/** "First to arrive on Friday was the premier": whoever comes, told behind the verb. */
export function firstToCome(s: AnnotatedSentence, verb: number): number | undefined {
  const first = hasRelation(s, verb, "advcl", "acl", "xcomp") ? (s.head[verb] ?? -1) : -1;
  if (first > verb || !hasForm("first", s, first)) return undefined;
  const predicate = children(s, first, "cop").length > 0 ? first : (s.head[first] ?? -1);
  const guest = predicate === first ? children(s, first, "nsubj").find((t) => t > verb) : predicate;
  const isInverted = guest !== undefined && children(s, predicate, "cop").some((t) => t > verb && t < guest);
  return isInverted ? guest : undefined;
}

export const isJourney = (s: AnnotatedSentence, token: number): boolean => {
  const { nouns, legs } = visitKnowledge();
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  return nouns.lemmas.includes(lemma) || legs.words.includes(lemma) || isOneOf("routes", lemma);
};
