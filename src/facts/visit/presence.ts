import { datelinePlace, type Mention } from "../../actors/index.js";
import { type AnnotatedSentence, children, hasMark } from "../../language/index.js";
import type { Place } from "../fact.js";
import {
  actorOf,
  clauseHead,
  countryOfActor,
  hasCase,
  isActingPerson,
  placeAt,
  placeOfState,
  placesOf,
  type Reading,
  sequenceAt,
  subjects,
} from "../shared/index.js";
import { destinationAt, destinationBehind, type Found, guestsAmong, homeOf, personsOf } from "./found.js";
import { homeOfSpeaker, isHomeland, placeToldBefore } from "./home.js";
import { hasForm, is, visitKnowledge } from "./knowledge.js";
import { stayedIn } from "./spells.js";

/** "was in Oslo last week to open a bridge", "is in Oslo for talks". */
export function visitsOfPresence(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.form[token]?.toLowerCase() === "here") return here(reading, s, token);
  if (s.form[token]?.toLowerCase() === "there") return there(reading, s, token);
  if (s.upos[token] === "VERB") return whileActing(reading, s, token);
  const whereabouts = s.lemma[token] === "be" ? whereaboutsAt(reading, s, token) : [];
  if (whereabouts.length > 0) return whereabouts;
  if (!children(s, token, "cop").length || !(hasCase(s, token, ["in"]) || isBeenTo(s, token))) return beside(reading, s, token);
  if (children(s, token, "advmod").some((t) => s.form[t]?.toLowerCase() === "never")) return [];
  if (subjects(s, token).some((t) => children(s, t, "det").some((d) => /^(?:no|neither)$/iu.test(s.form[d] ?? "")))) return [];
  const isHome = isHomeland(s, token);
  const place =
    placesOf(reading, s).find((p) => p.from <= token && token < p.to) ??
    (s.lemma[token] === "capital" ? destinationAt(reading, s, token)[0]?.place : undefined) ??
    (isHome ? homeOf(reading)?.place : undefined);
  if (!place?.country) return [];
  if (
    !isHome &&
    s.lemma[token] !== "capital" &&
    place.name === actorOf(reading, place.country.toLowerCase())?.name &&
    !isForAWhile(reading, s, token)
  )
    return [];
  const visitors = guestsAmong(reading, s, subjects(s, token));
  if (isHome && isAbroadToo(reading, s, visitors, place.country)) return [];
  return [
    {
      trigger: token,
      governor: token,
      visitors,
      host: place.country.toLowerCase(),
      place: { name: place.name, country: place.country },
      told: isSince(s, token) ? "ongoing" : isBeenTo(s, token) ? "completed" : null,
      frame: "is in",
    },
  ];
}

/** Another state named in the sentence, neither the guest's nor the article's, may be "the country". */
const isAbroadToo = (reading: Reading, s: AnnotatedSentence, guests: readonly string[], home: string): boolean => {
  const known = new Set([home, ...guests.map((id) => countryOfActor(reading, id))]);
  const states = (reading.actors.mentions[s.index] ?? []).flatMap((m) => m.actors).filter((id) => actorOf(reading, id)?.type === "state");
  return states.some((id) => !known.has(countryOfActor(reading, id)));
};

/** "was in Oslo assuring investors": where somebody is who does something there. */
function whileActing(reading: Reading, s: AnnotatedSentence, verb: number): Found[] {
  const be = children(s, verb, "aux", "cop").find((t) => s.lemma[t] === "be" && s.form[t + 1]?.toLowerCase() === "in");
  const place = be === undefined ? undefined : placesOf(reading, s).find((p) => p.from === be + 2 && p.to === verb);
  if (!place?.country || !/ing$/u.test(s.form[verb] ?? "")) return [];
  const host = { host: place.country.toLowerCase(), place: { name: place.name, country: place.country } };
  return [{ trigger: verb, governor: verb, visitors: guestsAmong(reading, s, subjects(s, verb)), ...host, told: null, frame: "is in" }];
}

/** "was there last week": the place told before. */
function there(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const place = children(s, token, "cop").length > 0 && children(s, token, "nsubj").length > 0 ? placeToldBefore(reading, s, token) : null;
  if (!place?.country) return [];
  const visitors = guestsAmong(reading, s, subjects(s, token));
  return [{ trigger: token, governor: token, visitors, host: place.country.toLowerCase(), place, told: null, frame: "is in" }];
}

/** "has been in Oslo since Monday": and is there still. */
const isSince = (s: AnnotatedSentence, token: number): boolean =>
  children(s, token, "aux").some((t) => /^(?:has|have)$/iu.test(s.form[t] ?? "")) && /^(?:since|for)$/iu.test(s.form[token + 1] ?? "");

/** "is in Norway until Friday", "will be in Ghana for talks": on a visit, not at home there. */
const isForAWhile = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  (reading.times.expressions[s.index] ?? []).length > 0 ||
  children(s, token, "obl", "nmod", "advcl").some((t) => hasCase(s, t, ["for", "on", "until", "to"]) || hasMark(s, t, "to"));

/** "is back in Oslo", "is bound for Oslo", "is just back from Oslo", "was guest of honour at a parade in Oslo". */
function whereaboutsAt(reading: Reading, s: AnnotatedSentence, be: number): Found[] {
  const predicate = s.head[be] ?? -1;
  const subject = predicate < 0 ? [] : subjects(s, predicate);
  const guests = subject.flatMap((t) => personsOf(reading, s, t));
  if (guests.length === 0) return [];
  if (s.form.slice(be + 1, be + 3).some((_, k) => hasForm("back-from", s, be + 1 + k))) {
    const stayed = stayedIn(reading, s, predicate);
    if (stayed.length > 0)
      return stayed.map((to) => ({ trigger: predicate, governor: predicate, visitors: guests, ...to, told: "completed", frame: "returns from" }));
  }
  for (const { phrases, prepositions, status } of visitKnowledge().verbs.whereabouts) {
    const end = phrases.map((phrase) => sequenceAt(s, be, phrase.split(" "))).find((at) => at !== undefined);
    if (end === undefined || !prepositions.includes((s.form[end] ?? "").toLowerCase())) continue;
    const frame = {
      trigger: predicate,
      governor: predicate,
      visitors: guests,
      told: status,
      frame: status === "completed" ? "returns from" : "is in",
    };
    return destinationBehind(reading, s, end - 1, prepositions).map((to) => ({ ...frame, ...to }));
  }
  return attendingAs(reading, s, predicate, guests);
}

/** "was among the mourners at a funeral in Oslo", "will be guest of honour at a parade in Oslo". */
function attendingAs(reading: Reading, s: AnnotatedSentence, predicate: number, guests: readonly string[]): Found[] {
  const { occasions, verbs } = visitKnowledge();
  if (!verbs.guests.words.includes((s.lemma[predicate] ?? "").toLowerCase())) return [];
  const occasion = s.lemma.findIndex((lemma, t) => t > predicate && occasions.words.includes(lemma.toLowerCase()) && hasCase(s, t, ["at"]));
  const [place] = occasion < 0 ? [] : destinationBehind(reading, s, occasion, ["in"]);
  return place ? [{ trigger: predicate, governor: predicate, visitors: guests, ...place, told: null, frame: "attends" }] : [];
}

/** "President Brito, in Oslo for a summit, said …", "…, already in Oslo since Monday, …", "…, fresh from Oslo, …": where somebody named is, what for or since when. */
function beside(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const preposition = s.form[token - 1]?.toLowerCase() ?? "";
  if (preposition !== "in" && preposition !== "from") return [];
  let comma = token - 2;
  while (hasForm("already", s, comma)) comma--;
  const place = placesOf(reading, s).find((p) => p.from === token);
  const isBack = preposition === "from" && comma < token - 2;
  const isStaying =
    preposition === "in" && place !== undefined && (STAYING_FOR.has((s.form[place.to] ?? "").toLowerCase()) || startsTime(reading, s, place.to));
  if (s.form[comma] !== "," || !place?.country || !(isBack || isStaying)) return [];
  const guest = (reading.actors.mentions[s.index] ?? []).find((m) => m.to === comma && m.form === "name");
  const visitors = (guest?.actors ?? []).filter((id) => isActingPerson(reading, id));
  const host = { host: place.country.toLowerCase(), place: { name: place.name, country: place.country } };
  return [
    {
      trigger: token,
      governor: token,
      visitors,
      ...host,
      told: isBack ? "completed" : "ongoing",
      frame: isBack ? "returns from" : "is in",
      isAside: true,
    },
  ];
}
const STAYING_FOR = new Set(["for", "to", "on", "since", "until", "till", "ahead", "after", "as", "at"]);

const startsTime = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  (reading.times.expressions[s.index] ?? []).some((one) => one.from === token || one.from === token + 1);

/** "has been to Oslo twice". */
const isBeenTo = (s: AnnotatedSentence, token: number): boolean =>
  hasCase(s, token, ["to"]) && children(s, token, "cop").some((t) => s.form[t]?.toLowerCase() === "been");

/** "visiting President Brito told the press in Oslo", "the visiting Peruvian minister": a guest of whoever receives, of the place of the clause, or of where the article is filed from. */
export function visiting(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.form[token]?.toLowerCase() !== "visiting") return [];
  const country = visitingTheCountry(reading, s, token);
  if (country.length > 0) return country;
  const guest = (reading.actors.mentions[s.index] ?? []).find(
    (m) => m.form !== "pronoun" && m.from <= token + NEAR && m.to > token + 1 && (m.form !== "demonym" || isSoleMention(reading, s, m)),
  );
  const ids = (guest?.actors ?? []).filter((id) => isActingPerson(reading, id));
  const home = ids[0] === undefined ? null : countryOfActor(reading, ids[0]);
  const filed = datelinePlace(reading.annotated);
  const place = [
    placeAt(reading, s, clauseHead(s, s.head[token] ?? token)),
    hostOf(reading, s, ids, home),
    filed && { name: filed.name, country: filed.country },
  ].find((one) => one?.country != null && one.country !== home);
  if (!place?.country || home === null) return [];
  return [{ trigger: token, governor: token, visitors: ids, host: place.country.toLowerCase(), place, told: "ongoing", frame: "visiting" }];
}
const NEAR = 3;

/** "President Brito, currently visiting the country": whoever is named before the comma, in the state of which the article is. */
function visitingTheCountry(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const home = children(s, token, "obj").some((t) => isHomeland(s, t)) ? homeOf(reading) : undefined;
  let comma = token - 1;
  while (hasForm("currently", s, comma)) comma--;
  const guest = (reading.actors.mentions[s.index] ?? []).find((m) => m.to === comma && m.form === "name");
  const visitors = (guest?.actors ?? []).filter((id) => actorOf(reading, id)?.type === "person");
  if (!home || s.form[comma] !== "," || visitors.length === 0) return [];
  return [{ trigger: token, governor: token, visitors, ...home, told: "ongoing", frame: "visiting", isAside: true }];
}

const isSoleMention = (reading: Reading, s: AnnotatedSentence, mention: Mention): boolean =>
  !(reading.actors.mentions[s.index] ?? []).some((m) => m !== mention && m.from <= mention.from && m.to > mention.to);

/** The one other state whose people the sentence names. */
function hostOf(reading: Reading, s: AnnotatedSentence, guests: readonly string[], home: string | null): Place | null {
  const people = (reading.actors.mentions[s.index] ?? [])
    .flatMap((m) => m.actors)
    .filter((id) => actorOf(reading, id)?.type === "person" && !guests.includes(id));
  const countries = [...new Set(people.flatMap((id) => countryOfActor(reading, id) ?? []))].filter((country) => country !== home);
  const [country] = countries;
  return countries.length === 1 && country ? placeOfState(reading, country) : null;
}

/** "was here in August", "came here", "is due here": where the article is filed from, else in the state the article treats as its own. */
function here(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const verb = children(s, token, "cop").length > 0 ? token : (s.head[token] ?? -1);
  const isAwaited = verb >= 0 && visitKnowledge().verbs.awaited.lemmas.includes(s.lemma[verb] ?? "");
  if (verb < 0 || (verb !== token && !isAwaited && !is("hither", s, verb))) return [];
  const visitors = guestsAmong(reading, s, subjects(s, verb));
  const home = homeOf(reading) ?? homeOfSpeaker(reading, s, verb, visitors);
  if (home === undefined) return [];
  const told = isAwaited ? ("announced" as const) : is("landing", s, verb) ? ("ongoing" as const) : null;
  return [{ trigger: verb, governor: verb, visitors, ...home, told, frame: "is here" }];
}
