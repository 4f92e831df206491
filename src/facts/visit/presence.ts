import { findPlaces } from "../../actors/index.js";
import { type AnnotatedSentence, children } from "../../language/index.js";
import { actorOf, actsForSide, hasCase, peopleOfPhrase, type Reading, subjects } from "../shared/index.js";
import type { Found } from "./found.js";

/** "was in Oslo last week to open a bridge", "is in Oslo for talks". */
export function visitsOfPresence(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.form[token]?.toLowerCase() === "here") return here(reading, s, token);
  if (!children(s, token, "cop").length || !(hasCase(s, token, ["in"]) || isBeenTo(s, token))) return beside(reading, s, token);
  const place = findPlaces(s).find((p) => p.from <= token && token < p.to);
  if (!place?.country || place.name === actorOf(reading, place.country.toLowerCase())?.name) return [];
  const visitors = subjects(s, token)
    .flatMap((subject) => peopleOfPhrase(reading, s, subject))
    .filter((id) => actorOf(reading, id)?.type === "person");
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

/** "President Brito, in Oslo for a summit, said …": where somebody named is, and what for. */
function beside(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.form[token - 2] !== "," || s.form[token - 1]?.toLowerCase() !== "in") return [];
  const place = findPlaces(s).find((p) => p.from === token);
  if (!place?.country || !["for", "to"].includes((s.form[place.to] ?? "").toLowerCase())) return [];
  const guest = (reading.actors.mentions[s.index] ?? []).find((m) => m.to === token - 2 && m.form === "name");
  const visitors = (guest?.actors ?? []).filter((id) => actorOf(reading, id)?.type === "person" && actsForSide(reading, id));
  const host = { host: place.country.toLowerCase(), place: { name: place.name, country: place.country } };
  return [{ trigger: token, governor: token, visitors, ...host, told: "ongoing", frame: "is in" }];
}

/** "has been to Oslo twice". */
const isBeenTo = (s: AnnotatedSentence, token: number): boolean =>
  hasCase(s, token, ["to"]) && children(s, token, "cop").some((t) => s.form[t]?.toLowerCase() === "been");

/** "was here in August", "came here": in the state the article treats as its own. */
function here(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const home = reading.actors.home;
  const verb = children(s, token, "cop").length > 0 ? token : (s.head[token] ?? -1);
  if (home === null || verb < 0 || (verb !== token && !["come", "arrive", "land"].includes(s.lemma[verb] ?? ""))) return [];
  const visitors = subjects(s, verb)
    .flatMap((subject) => peopleOfPhrase(reading, s, subject))
    .filter((id) => actorOf(reading, id)?.type === "person");
  const place = { name: reading.actors.state(home)?.name ?? home, country: home };
  return [{ trigger: verb, governor: verb, visitors, host: home.toLowerCase(), place, told: null, frame: "is here" }];
}
