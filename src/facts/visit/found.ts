import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import type { OccasionStatus, Place } from "../fact.js";
import { actorOf, countryOfActor, hasCase, homePlace, isSide, oblique, peopleOfPhrase, placesOf, type Reading, represents } from "../shared/index.js";
import { is, isOneOf, visitKnowledge } from "./knowledge.js";
import { isUnnamedResident } from "./residents.js";

/** A word that tells of a visit, who comes and where. */
export interface Found {
  readonly trigger: number;
  /** The verb that dates the visit and gives its tense; the trigger itself or its light verb. */
  readonly governor: number;
  readonly visitors: readonly string[];
  readonly host: string | null;
  readonly place: Place | null;
  readonly told: OccasionStatus | null;
  readonly frame: string;
  /** Told in passing, beside a clause of another time ("already in Oslo since Monday, will return on Friday"). */
  readonly isAside?: boolean;
  /** Told beside another clause ("did not mention it on a visit"): what is denied there, the visit is not. */
  readonly isBeside?: boolean;
  /** "at the end of a visit": the day is that of what is done as it ends. */
  readonly isEnding?: boolean;
}

/** The frame of a journey of which only who makes it is told: it leads where the one before led. */
export const SEQUEL = "follows suit";

/** Where a journey leads. */
export interface Destination {
  readonly host: string;
  readonly place: Place;
}

/** State and place named by a destination phrase ("Turkey", "Paris and Rome", "the Turkish capital"). */
export function destinationAt(reading: Reading, s: AnnotatedSentence, target: number): Destination[] {
  const heads = goalsAt(s, target);
  const places = placesOf(reading, s);
  return heads.flatMap((head) => {
    const inside = subtree(s, head);
    const within = places.filter((p) => inside.includes(p.from) && p.from >= head - 1 && p.from <= head + 5);
    const place = places.find((p) => p.from <= head && head < p.to) ?? within.find((p) => p.country !== null) ?? within[0];
    if (place?.country) return [{ host: place.country.toLowerCase(), place: { name: place.name, country: place.country } }];
    const owners = isOneOf("stops", (s.lemma[head] ?? "").toLowerCase()) ? children(s, head, "amod", "nmod:poss", "compound") : [];
    const named = reading.actors.actorsAt(s.index, head);
    const states = (named.length > 0 ? named : owners.flatMap((t) => reading.actors.actorsAt(s.index, t))).filter(
      (id) => actorOf(reading, id)?.type === "state",
    );
    const isPlural = /^(?:both|two|three)$/iu.test(s.form[reading.actors.mentionAt(s.index, head)?.from ?? -1] ?? "");
    return states.slice(0, isPlural ? states.length : 1).flatMap((state) => {
      const country = countryOfActor(reading, state);
      return country ? [{ host: state, place: { name: actorOf(reading, state)?.name ?? country, country } }] : [];
    });
  });
}

/** A place and those joined to it, but for those it is set against ("Oslo, but not Lima", "Oslo rather than Lima"). */
const goalsAt = (s: AnnotatedSentence, target: number): number[] => [target, ...children(s, target, "conj").filter((t) => !isSetAgainst(s, t))];

function isSetAgainst(s: AnnotatedSentence, token: number): boolean {
  const before = s.form.slice(Math.max(0, token - WORDS_AGAINST), token).join(" ");
  return /\b(?:(?<!if )not|rather than|instead of)(?: (?:the|in|to))?$/iu.test(before);
}
const WORDS_AGAINST = 4;

/** The place a phrase is, not one inside it ("reached Oslo", "landed at Oslo airport", not "reached a deal with Norway"). */
export const strictDestinationAt = (reading: Reading, s: AnnotatedSentence, target: number): Destination[] =>
  goalsAt(s, target).flatMap((t) => (isPlaceItself(reading, s, t) ? destinationAt(reading, s, t).slice(0, 1) : []));

const isPlaceItself = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  placesOf(reading, s).some((p) => p.from <= token && token < p.to) ||
  isOneOf("stops", (s.lemma[token] ?? "").toLowerCase()) ||
  (s.upos[token] === "PROPN" && reading.actors.actorsAt(s.index, token).some((id) => actorOf(reading, id)?.type === "state"));

/**
 * The place named after a token behind one of the prepositions, read from the order of words alone, with those coordinated with it: "arrived at the head of a delegation in
 * Oslo". It stops where another clause begins. For parses that hang the phrase elsewhere.
 */
export function destinationBehind(reading: Reading, s: AnnotatedSentence, from: number, prepositions: readonly string[]): Destination[] {
  for (let at = from + 1; at < s.form.length && !endsClause(s, at); at++) {
    if (!prepositions.includes((s.form[at] ?? "").toLowerCase())) continue;
    const place = placesOf(reading, s).find((p) => p.from > at && p.from <= at + LONGEST_PHRASE);
    if (place && s.upos.slice(at + 1, place.from).every((upos) => upos !== "ADP" && upos !== "VERB" && upos !== "PUNCT"))
      return destinationAt(reading, s, headOf(s, place.from, place.to));
  }
  return [];
}
const LONGEST_PHRASE = 5;

const endsClause = (s: AnnotatedSentence, at: number): boolean =>
  ["VERB", "AUX", "SCONJ"].includes(s.upos[at] ?? "") ||
  /^(?:[;:“”"]|who|which|that|where|while|but|after|following|before)$/iu.test(s.form[at] ?? "");

const headOf = (s: AnnotatedSentence, from: number, to: number): number => {
  for (let t = from; t < to; t++) if ((s.head[t] ?? -1) < from || (s.head[t] ?? -1) >= to) return t;
  return from;
};

/** Where the article is filed from, else in the state it treats as its own: where a guest comes to of whom no place is told. */
export function homeOf(reading: Reading): Destination | undefined {
  const place = homePlace(reading);
  return place ? { host: place.country.toLowerCase(), place } : undefined;
}

/** "Ida Lund's plane", "a jet carrying the premier": whoever comes with what carries them. */
export function passengersOf(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  if (!visitKnowledge().vehicles.words.includes((s.lemma[token] ?? "").toLowerCase())) return [];
  const carried = children(s, token, "acl")
    .filter((c) => is("carrying", s, c))
    .flatMap((c) => children(s, c, "obj"));
  return [...children(s, token, "nmod:poss"), ...oblique(s, token, ["of", "with"]), ...carried].flatMap((t) => personsOf(reading, s, t));
}

/** The persons that a phrase stands for. */
export const personsOf = (reading: Reading, s: AnnotatedSentence, token: number): string[] =>
  peopleOfPhrase(reading, s, token).filter((id) => actorOf(reading, id)?.type === "person");

/** "French troops", "Chilean fishermen", "the Iraqis": people in numbers, who come for no side. */
export function isCrowd(reading: Reading, s: AnnotatedSentence, token: number): boolean {
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  if (isSide(s, token)) return true;
  if ([lemma, lemma.replace(/s$/u, "")].some((word) => visitKnowledge().crowds.words.includes(word))) return true;
  const [id] = reading.actors.mentionAt(s.index, token)?.actors ?? [];
  const name = id === undefined ? "" : (actorOf(reading, id)?.name ?? "");
  return (
    id !== undefined &&
    actorOf(reading, id)?.type === "state" &&
    /s$/u.test(s.form[token] ?? "") &&
    s.upos[token] !== "ADJ" &&
    isPeopleName(reading, s, token, name)
  );
}

/** "Mauritians": a demonym in the plural, not the name of the state. */
const isPeopleName = (reading: Reading, s: AnnotatedSentence, token: number, name: string): boolean => {
  const mention = reading.actors.mentionAt(s.index, token);
  return mention !== undefined && mention.form !== "description" && mention.to - mention.from === 1 && !name.split(" ").includes(s.form[token] ?? "");
};

/** Those of the subjects who may be guests: persons and delegations. */
export const guestsAmong = (reading: Reading, s: AnnotatedSentence, tokens: readonly number[]): string[] =>
  tokens
    .filter((t) => !isUnnamedResident(s, t))
    .map((t) => personAbove(reading, s, t))
    .flatMap((t) => peopleOfPhrase(reading, s, t).filter((id) => actorOf(reading, id)?.type === "person" || isDelegation(reading, s, t)));

/** "a Turkish delegation", not Turkey itself. */
const isDelegation = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "NOUN" && represents(s.lemma[token] ?? "") && !isCrowd(reading, s, token);

/** "King Harald of the Kingdom of Norway, who is in Accra": a state comes nowhere; whose it is does. */
export function personAbove(reading: Reading, s: AnnotatedSentence, token: number): number {
  let at = token;
  const isStateOf = (t: number): boolean => {
    const named = reading.actors.mentionAt(s.index, t)?.actors ?? [];
    return hasRelation(s, t, "nmod") && hasCase(s, t, ["of"]) && named.length > 0 && named.every((id) => actorOf(reading, id)?.type === "state");
  };
  while (isStateOf(at)) at = s.head[at] ?? -1;
  return at !== token && personsOf(reading, s, at).length > 0 ? at : token;
}
