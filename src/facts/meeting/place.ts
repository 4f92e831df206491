import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import type { Place } from "../fact.js";
import {
  countryOfActor,
  hasCase,
  homePlace,
  oblique,
  peopleOfPhrase,
  placeAt,
  placeOfSentenceBefore,
  placeOfState,
  placesOf,
  type Reading,
  subjects,
} from "../shared/index.js";
import type { Found } from "./found.js";
import { hasForm, is, isIn, meetingKnowledge } from "./knowledge.js";

/** Where it is said to be; a palace nobody knows stands in its host's country. */
export function placeOf(reading: Reading, s: AnnotatedSentence, found: Found): Place | null {
  const described = [...children(s, found.trigger, "acl"), ...heldOfNoun(s, found.trigger)].map((clause) => placeAt(reading, s, clause));
  const said =
    placeAt(reading, s, found.trigger) ??
    placeAt(reading, s, found.governor) ??
    described.find((place) => place !== null) ??
    namedAfterPlace(reading, s, found.trigger) ??
    plannedFor(reading, s, found) ??
    (found.frame.endsWith(" for") || hasCase(s, found.trigger, ["for"]) ? placeAt(reading, s, found.trigger, ["to", "in", "at", "into"]) : null);
  if (said && isTopic(s, found, said)) return null;
  const home = hostPlace(reading, s, found);
  if (said) return { ...said, country: said.country ?? home?.country ?? null };
  const ministry = home ?? (found.isSummons ? ministryPlace(reading, s, found) : null);
  return ministry ?? (isBesideEvent(s) ? placeOfSentenceBefore(reading, s) : null);
}

/** "talks planned for Lima": where it is meant to be. */
const plannedFor = (reading: Reading, s: AnnotatedSentence, { trigger, governor }: Found): Place | null =>
  [trigger, governor, ...children(s, trigger, "acl")]
    .filter((t) => hasForm("planned", s, t))
    .map((t) => placeAt(reading, s, t, ["for"]))
    .find((place) => place !== null) ?? null;

/** "the summit of the leaders of Peru and Chile, which was held in Lima": said of the meeting, whatever noun of its phrase the parse hung it on. */
const heldOfNoun = (s: AnnotatedSentence, noun: number): number[] =>
  s.upos[noun] === "NOUN" ? subtree(s, noun).filter((t) => hasRelation(s, t, "acl:relcl") && is("holding", s, t) && s.head[t] !== noun) : [];

/** "at the State Palace", "at Hotel Bristol": a building nobody knows stands where the guest is, else in the state of which the article is, where its people take part. */
export function inItsCountry(reading: Reading, place: Place | null, participants: readonly string[], guestOf: string | null): Place | null {
  if (!place || place.country !== null || !isIn("buildings", place.name)) return place;
  const home = homePlace(reading)?.country ?? null;
  const country = guestOf ?? (home !== null && participants.some((id) => countryOfActor(reading, id) === home) ? home : null);
  return { ...place, country };
}

/** "the Geneva talks", "their Vienna meeting": the town a meeting is called by. */
function namedAfterPlace(reading: Reading, s: AnnotatedSentence, noun: number): Place | null {
  if (s.upos[noun] !== "NOUN") return null;
  const place = placesOf(reading, s).find(
    (one) =>
      one.country !== null &&
      children(s, noun, "compound", "amod").some((t) => one.from <= t && t < one.to) &&
      one.name !== reading.actors.state(one.country)?.name &&
      (reading.actors.mentionAt(s.index, one.from)?.actors.length ?? 0) === 0,
  );
  return place ? { name: place.name, country: place.country } : null;
}

/** An envoy is called in where the ministry is that calls. */
function ministryPlace(reading: Reading, s: AnnotatedSentence, found: Found): Place | null {
  const callers = children(s, found.trigger, "nsubj:pass").length > 0 ? oblique(s, found.trigger, ["by"]) : subjects(s, found.trigger);
  const country = callers.flatMap((t) => peopleOfPhrase(reading, s, t)).flatMap((id) => countryOfActor(reading, id) ?? [])[0];
  return country ? placeOfState(reading, country) : null;
}

/** "On the margins of the event he will meet …": where the sentence before said that the event is. */
const isBesideEvent = (s: AnnotatedSentence): boolean =>
  s.form.some(
    (form, t) =>
      meetingKnowledge().sidelines.words.includes(form.toLowerCase()) && /^of (?:the|this|that) \p{Ll}+$/u.test(s.form.slice(t + 1, t + 4).join(" ")),
  );

/** "the situation in North Korea": named after a noun for what goes on there. */
function isSpokenOf(s: AnnotatedSentence, place: number): boolean {
  const preposition = [place - 1, place - 2, place - 3].find((t) => /^(?:in|at)$/iu.test(s.form[t] ?? ""));
  return preposition !== undefined && meetingKnowledge().topics.words.includes((s.lemma[preposition - 1] ?? "").toLowerCase());
}

/** "discussed the situation in Mali": what they spoke of, not where. */
function isTopic(s: AnnotatedSentence, { trigger }: Found, place: Place): boolean {
  const word = place.name.split(" ").at(-1) ?? "";
  const named = s.form.flatMap((form, t) => (form === word ? [t] : []));
  if (named.length > 0 && named.every((t) => isSpokenOf(s, t))) return true;
  return (
    ["discuss", "review"].includes(s.lemma[trigger] ?? "") &&
    children(s, trigger, "obj").some((t) => subtree(s, t).some((c) => c > trigger && s.form[c] === word))
  );
}

/** Whoever receives a guest does so at home, where the text says nothing else. */
function hostPlace(reading: Reading, s: AnnotatedSentence, found: Found): Place | null {
  if (!["host", "receive", "welcome"].includes(s.lemma[found.governor] ?? "")) return null;
  const passive = children(s, found.governor, "nsubj:pass", "aux:pass").length > 0;
  const host = (passive ? oblique(s, found.governor, ["by"]) : subjects(s, found.governor)).flatMap((t) => peopleOfPhrase(reading, s, t))[0];
  const country = host ? countryOfActor(reading, host) : null;
  return country ? placeOfState(reading, country) : null;
}
