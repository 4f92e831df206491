import { type AnnotatedSentence, children } from "../../language/index.js";
import { actorOf, oblique, peopleOfPhrase, phraseAt, type Reading, subjects, timeAt } from "../shared/index.js";
import { comers, isJourney } from "./comers.js";
import { type Found, SEQUEL, strictDestinationAt } from "./found.js";
import { thereAt } from "./home.js";
import { is, isIn, visitKnowledge } from "./knowledge.js";

/** "made Oslo her first port of call", "chose Oslo for his first trip abroad": the place a journey leads to. */
export function choosing(reading: Reading, s: AnnotatedSentence, token: number, lemma: string): Found[] {
  if (!visitKnowledge().verbs.choosing.lemmas.includes(lemma)) return [];
  const places = [...children(s, token, "obj"), ...children(s, token, "xcomp", "ccomp").flatMap((t) => children(s, t, "nsubj"))];
  const journey = s.lemma.findIndex((_, t) => isJourney(s, t) && isAbroad(s, t));
  if (journey < 0) return [];
  return places
    .flatMap((t) => strictDestinationAt(reading, s, t))
    .map((to) => ({ trigger: token, governor: token, visitors: comers(reading, s, token), ...to, told: null, frame: "chooses" }));
}

/** "her first port of call", "his maiden trip", "its first visit abroad": one of several journeys. */
const isAbroad = (s: AnnotatedSentence, noun: number): boolean => isIn("abroad", s.form.slice(Math.max(0, noun - 3), noun + 2).join(" "));

/** "dropped Oslo from her itinerary": the place she will not come to. */
export function dropping(reading: Reading, s: AnnotatedSentence, token: number, lemma: string): Found[] {
  if (!visitKnowledge().verbs.dropping.lemmas.includes(lemma)) return [];
  const lists = [token, ...children(s, token, "obj", "nsubj:pass")].flatMap((t) => oblique(s, t, ["from", "off"])).filter((t) => isJourney(s, t));
  const owners = lists.flatMap((t) => [...children(s, t, "nmod:poss"), ...oblique(s, t, ["of", "by"])]).flatMap((t) => peopleOfPhrase(reading, s, t));
  if (lists.length === 0) return [];
  const guests = owners.length > 0 ? owners : comers(reading, s, token);
  return children(s, token, "obj", "nsubj:pass")
    .flatMap((t) => strictDestinationAt(reading, s, t))
    .map((to) => ({ trigger: token, governor: token, visitors: guests, ...to, told: "cancelled" as const, frame: "drops" }));
}

/** "will skip Oslo on her African tour": a place passed over on a journey. */
export function skipping(reading: Reading, s: AnnotatedSentence, token: number, lemma: string): Found[] {
  if (!visitKnowledge().verbs.skipping.lemmas.includes(lemma)) return [];
  const journeys = [token, ...children(s, token, "obj")].flatMap((t) => oblique(s, t, ["on", "during", "in"])).filter((t) => isJourney(s, t));
  if (journeys.length === 0) return [];
  const guests = comers(reading, s, token).filter((id) => actorOf(reading, id)?.type === "person");
  return children(s, token, "obj")
    .flatMap((t) => strictDestinationAt(reading, s, t))
    .map((to) => ({ trigger: token, governor: token, visitors: guests, ...to, told: "denied" as const, frame: "skips" }));
}

/** "His foreign minister followed in May", "her deputy will go first": the journey told just before, by somebody else of the same side. */
export function followingSuit(reading: Reading, s: AnnotatedSentence, token: number, lemma: string): Found[] {
  if (phraseAt(s, token, lemma, visitKnowledge().verbs.sequel.lemmas) === undefined || timeAt(reading, s, token) === null) return [];
  if (children(s, token, "obj", "ccomp", "nsubj:pass").some((t) => !is("ways", s, t))) return [];
  const guests = comers(reading, s, token).filter((id) => actorOf(reading, id)?.type === "person");
  return guests.length === 0 ? [] : [{ trigger: token, governor: token, visitors: guests, host: null, place: null, told: null, frame: SEQUEL }];
}

/** "He will be followed there next week by his foreign minister", "her deputy will join him there": whoever goes where somebody else is told to be. */
export function joining(reading: Reading, s: AnnotatedSentence, token: number, lemma: string): Found[] {
  if (!is("joining", s, token) || !children(s, token, "advmod").some((t) => s.form[t]?.toLowerCase() === "there")) return [];
  const isPassive = children(s, token, "nsubj:pass", "aux:pass").length > 0;
  const guests = (isPassive ? oblique(s, token, ["by"]) : subjects(s, token))
    .flatMap((t) => peopleOfPhrase(reading, s, t))
    .filter((id) => actorOf(reading, id)?.type === "person");
  return thereAt(reading, s, token).map((to) => ({ trigger: token, governor: token, visitors: guests, ...to, told: null, frame: `${lemma} there` }));
}

/** "the tour will take in Norway and Peru": whoever's journey it is comes. */
export function covering(reading: Reading, s: AnnotatedSentence, token: number, lemma: string): Found[] {
  if (phraseAt(s, token, lemma, visitKnowledge().verbs.covering.lemmas) === undefined) return [];
  const journeys = subjects(s, token).filter((t) => isJourney(s, t));
  const guests = journeys
    .flatMap((t) => [...children(s, t, "nmod:poss", "compound"), ...oblique(s, t, ["by", "of"])])
    .flatMap((t) => peopleOfPhrase(reading, s, t));
  return [...children(s, token, "obj"), ...oblique(s, token, ["in"])]
    .flatMap((t) => strictDestinationAt(reading, s, t))
    .map((to) => ({ trigger: token, governor: token, visitors: guests, ...to, told: null, frame: "takes in" }));
}
