import { datelinePlace, type Mention } from "../../actors/index.js";
import { type AnnotatedSentence, children } from "../../language/index.js";
import type { Place } from "../fact.js";
import {
  actorOf,
  actsForSide,
  clauseHead,
  countryOfActor,
  hasCase,
  peopleOfPhrase,
  placeAt,
  placesOf,
  type Reading,
  represents,
  subjects,
} from "../shared/index.js";
import { destinationAt, type Found, isCrowd } from "./found.js";

/** "was in Oslo last week to open a bridge", "is in Oslo for talks". */
export function visitsOfPresence(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.form[token]?.toLowerCase() === "here") return here(reading, s, token);
  if (!children(s, token, "cop").length || !(hasCase(s, token, ["in"]) || isBeenTo(s, token))) return beside(reading, s, token);
  if (children(s, token, "advmod").some((t) => s.form[t]?.toLowerCase() === "never")) return [];
  const place =
    placesOf(reading, s).find((p) => p.from <= token && token < p.to) ??
    (s.lemma[token] === "capital" ? destinationAt(reading, s, token)[0]?.place : undefined);
  if (!place?.country || (s.lemma[token] !== "capital" && place.name === actorOf(reading, place.country.toLowerCase())?.name)) return [];
  const visitors = subjects(s, token).flatMap((subject) =>
    peopleOfPhrase(reading, s, subject).filter((id) => actorOf(reading, id)?.type === "person" || isDelegation(reading, s, subject)),
  );
  return [
    {
      trigger: token,
      governor: token,
      visitors,
      host: place.country.toLowerCase(),
      place: { name: place.name, country: place.country },
      told: null,
      frame: "is in",
    },
  ];
}

/** "a Turkish delegation", not Turkey itself. */
const isDelegation = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "NOUN" && represents(s.lemma[token] ?? "") && !isCrowd(reading, s, token);

/** "President Brito, in Oslo for a summit, said …": where somebody named is, and what for. */
function beside(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.form[token - 2] !== "," || s.form[token - 1]?.toLowerCase() !== "in") return [];
  const place = placesOf(reading, s).find((p) => p.from === token);
  if (!place?.country || !["for", "to"].includes((s.form[place.to] ?? "").toLowerCase())) return [];
  const guest = (reading.actors.mentions[s.index] ?? []).find((m) => m.to === token - 2 && m.form === "name");
  const visitors = (guest?.actors ?? []).filter((id) => actorOf(reading, id)?.type === "person" && actsForSide(reading, id));
  const host = { host: place.country.toLowerCase(), place: { name: place.name, country: place.country } };
  return [{ trigger: token, governor: token, visitors, ...host, told: "ongoing", frame: "is in" }];
}

/** "has been to Oslo twice". */
const isBeenTo = (s: AnnotatedSentence, token: number): boolean =>
  hasCase(s, token, ["to"]) && children(s, token, "cop").some((t) => s.form[t]?.toLowerCase() === "been");

/** "visiting President Brito told the press in Oslo", "the visiting Peruvian minister": a guest of whoever receives, of the place of the clause, or of where the article is filed from. */
export function visiting(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.form[token]?.toLowerCase() !== "visiting") return [];
  const guest = (reading.actors.mentions[s.index] ?? []).find(
    (m) => m.form !== "pronoun" && m.from <= token + NEAR && m.to > token + 1 && (m.form !== "demonym" || isSoleMention(reading, s, m)),
  );
  const ids = (guest?.actors ?? []).filter((id) => actorOf(reading, id)?.type === "person" && actsForSide(reading, id));
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

const isSoleMention = (reading: Reading, s: AnnotatedSentence, mention: Mention): boolean =>
  !(reading.actors.mentions[s.index] ?? []).some((m) => m !== mention && m.from <= mention.from && m.to > mention.to);

/** The one other state whose people the sentence names. */
function hostOf(reading: Reading, s: AnnotatedSentence, guests: readonly string[], home: string | null): Place | null {
  const people = (reading.actors.mentions[s.index] ?? [])
    .flatMap((m) => m.actors)
    .filter((id) => actorOf(reading, id)?.type === "person" && !guests.includes(id));
  const countries = [...new Set(people.flatMap((id) => countryOfActor(reading, id) ?? []))].filter((country) => country !== home);
  const [country] = countries;
  return countries.length === 1 && country ? { name: reading.actors.state(country)?.name ?? country, country } : null;
}

/** "was here in August", "came here": where the article is filed from, else in the state the article treats as its own. */
function here(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const filed = datelinePlace(reading.annotated);
  const home = filed?.country ?? reading.actors.home;
  const verb = children(s, token, "cop").length > 0 ? token : (s.head[token] ?? -1);
  if (home === null || verb < 0 || (verb !== token && !["come", "arrive", "land", "fly", "travel"].includes(s.lemma[verb] ?? ""))) return [];
  const visitors = subjects(s, verb)
    .flatMap((subject) => peopleOfPhrase(reading, s, subject))
    .filter((id) => actorOf(reading, id)?.type === "person");
  const place = { name: filed?.name ?? reading.actors.state(home)?.name ?? home, country: home };
  const told = ["arrive", "land"].includes(s.lemma[verb] ?? "") ? ("ongoing" as const) : null;
  return [{ trigger: verb, governor: verb, visitors, host: home.toLowerCase(), place, told, frame: "is here" }];
}
