import { findPlaces } from "../../actors/index.js";
import { type AnnotatedSentence, children } from "../../language/index.js";
import { actorOf, actsForSide, hasCase, peopleOfPhrase, type Reading, subjects } from "../shared/index.js";
import type { Found } from "./found.js";

/** "was in Oslo last week to open a bridge", "is in Oslo for talks". */
export function visitsOfPresence(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (!children(s, token, "cop").length || !hasCase(s, token, ["in"])) return beside(reading, s, token);
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
