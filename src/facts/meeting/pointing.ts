import { hasStatesAsMembers } from "../../actors/index.js";
import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import type { MeetingDraft } from "../fact.js";
import { actorOf, countryOfActor, oblique, placeAt, type Reading, timeAt } from "../shared/index.js";
import { isBody } from "./bodies.js";
import { type Found, modeBeside } from "./found.js";
import { is, isOneOf, meetingKnowledge } from "./knowledge.js";
import { seriesBefore } from "./series.js";

/** How many sentences back the meeting may stand that "the talks" point to. */
const SENTENCES_BACK = 2;

/**
 * "The call, held on Monday", "a first round will be held in Manila": a meeting whose sides the words leave out, where something is said of it that dates or
 * places it. They are those of the meeting told just before, else the only two states the sentence tells of beside its speaker and the place.
 */
export function pointingBack(reading: Reading, s: AnnotatedSentence, found: Found, told: readonly MeetingDraft[]): Found | undefined {
  if (found.participants.length > 0 || s.upos[found.trigger] !== "NOUN" || !is("pointing", s, found.trigger)) return undefined;
  if (children(s, found.trigger, "nmod", "nmod:poss", "compound").some((c) => namesSomebody(reading, s, c))) return undefined;
  const lemma = s.lemma[found.trigger] ?? "";
  if (
    lemma === "round" &&
    children(s, found.trigger, "nmod").some((c) => children(s, c, "case").some((k) => s.form[k] === "of") && !is("pointing", s, c))
  )
    return undefined;
  const described = children(s, found.trigger, "acl").some((clause) => placeAt(reading, s, clause) !== null);
  const placed = (placeAt(reading, s, found.trigger) !== null && isToldOf(s, found)) || (described && found.governor !== found.trigger);
  const dated = isToldOf(s, found) && (timeAt(reading, s, found.trigger) ?? timeAt(reading, s, found.governor)) !== null;
  if (!placed && !dated) return undefined;
  const last =
    told.findLast((one) => one.claims.some((claim) => s.index - claim.sentence <= SENTENCES_BACK)) ?? seriesBefore(reading, s, found.trigger, told);
  const isSame = last !== undefined && isDefinite(s, found.trigger);
  const others = isAnother(s, found.trigger) ? sidesHere(reading, s, found.trigger) : [];
  const same = last && (isOfBody(s, found.trigger) ? statesOf(reading, last.participants) : last.participants);
  const participants = others.length === 2 ? others : (same ?? twoStates(reading, s, found.trigger));
  return participants.length < 2
    ? undefined
    : {
        ...found,
        told: found.told ?? (isToBe(s, found.governor) ? "announced" : null),
        participants,
        mode: isSame ? last.mode : modeBeside(s, found.governor, found.mode),
        frame: "pointing back",
      };
}

/** "the next meeting of the mechanism": of the states whose it is, whoever is to sit there. */
const isOfBody = (s: AnnotatedSentence, noun: number): boolean => oblique(s, noun, ["of"]).some((t) => isBody(s, t));

const statesOf = (reading: Reading, participants: readonly string[]): string[] => [
  ...new Set(
    participants.map((id) => {
      const state = countryOfActor(reading, id)?.toLowerCase();
      return state !== undefined && actorOf(reading, state)?.type === "state" ? state : id;
    }),
  ),
];

/** "talks with the premier", and not "the next meeting of the mechanism in Oslo". */
const namesSomebody = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  !isWhere(s, token) && subtree(s, token).some((t) => reading.actors.actorsAt(s.index, t).length > 0 && !isWhere(s, t));

const isWhere = (s: AnnotatedSentence, token: number): boolean =>
  children(s, token, "case").some((c) => ["in", "at", "on"].includes((s.form[c] ?? "").toLowerCase()));

const isDefinite = (s: AnnotatedSentence, noun: number): boolean =>
  children(s, noun, "det", "nmod:poss").some((t) => ["the", "this", "that", "these", "their", "both"].includes((s.form[t] ?? "").toLowerCase()));

/** Is the meeting what the clause tells of: the subject or object of a verb of holding, described by one ("the call, held on Monday"), or what something follows? */
const isToldOf = (s: AnnotatedSentence, { trigger, governor }: Found): boolean =>
  governor !== trigger ||
  children(s, trigger, "acl").some((c) => is("holding", s, c)) ||
  (children(s, trigger, "case").some((c) => /^(?:after|following)$/iu.test(s.form[c] ?? "")) && hasRelation(s, trigger, "obl", "nmod")) ||
  (hasRelation(s, trigger, "nmod") && isStretchOrOutcome((s.lemma[s.head[trigger] ?? -1] ?? "").toLowerCase()));

/** "two days of talks", "the outcome of the talks"; years of them are no meeting. */
const isStretchOrOutcome = (lemma: string): boolean => isOneOf("days", lemma) || meetingKnowledge().outcomes.words.includes(lemma);

/** "directed that the next session be held in Lima": what is wanted to come about. */
const isToBe = (s: AnnotatedSentence, verb: number): boolean => {
  const helpers = children(s, verb, "aux", "cop");
  return helpers.length === 1 && s.form[helpers[0] ?? -1]?.toLowerCase() === "be" && hasRelation(s, verb, "ccomp");
};

/** "a first round of negotiations": one not told of yet, of whomever the sentence tells. */
const isAnother = (s: AnnotatedSentence, noun: number): boolean =>
  !isDefinite(s, noun) && s.lemma[noun] === "round" && children(s, noun, "amod").some((t) => /^(?:first|new|fresh)$/iu.test(s.form[t] ?? ""));

/** The sides a sentence names, without the state that speaks and the place. */
function sidesHere(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  const speakers = new Set(
    reading.claims.sayings.filter((one) => one.sentence === s.index).flatMap((one) => one.speakers.map((id) => countryOfActor(reading, id))),
  );
  const place = placeAt(reading, s, token)?.country?.toLowerCase();
  return sidesNamed(reading, s.index).filter((id) => id !== place && !speakers.has(countryOfActor(reading, id)));
}

/** The only two sides of the sentence, without the state that speaks and the place; where it names none, those of the sentence before. */
function twoStates(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  const here = sidesHere(reading, s, token);
  const sides = here.length > 0 ? here : sidesNamed(reading, s.index - 1);
  return sides.length === 2 ? sides : [];
}

/** States a sentence names, whether by their own name or by somebody who acts for them, and unions of states. */
function sidesNamed(reading: Reading, sentence: number): string[] {
  const ids = (reading.actors.mentions[sentence] ?? []).flatMap((m) => m.actors);
  const sides = ids.flatMap((id) => {
    const [actor, country] = [actorOf(reading, id), countryOfActor(reading, id)];
    if (actor?.type === "organisation" && country === null) return hasStatesAsMembers(id, actor.name) ? [id] : [];
    return country !== null && reading.actors.state(country) ? [country.toLowerCase()] : [];
  });
  return [...new Set(sides)];
}
