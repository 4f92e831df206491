import { type AnnotatedSentence, children, subtree } from "../../language/index.js";
import type { Place } from "../fact.js";
import { countryOfActor, oblique, placeOfSentenceBefore, placeOfState, placesOf, type Reading } from "../shared/index.js";
import { type Destination, homeOf } from "./found.js";
import { hasForm, isOneOf } from "./knowledge.js";

/** How many words a phrase may hold between its head and the town it is in ("the camp for refugees at Ilo"). */
const LONGEST_PHRASE = 6;

/**
 * "is coming to Ilo", "opened a school in the northern city of Ilo": a town that neither the gazetteer nor the words place lies in the state of which the article is.
 * Only for guests of another state, and for verbs by which one comes to where they are told from.
 */
export function townAtHome(reading: Reading, s: AnnotatedSentence, target: number): Destination[] {
  const home = homeOf(reading);
  const inside = new Set(subtree(s, target));
  const towns = placesOf(reading, s).filter((one) => inside.has(one.from) && one.from >= target - 1 && one.from <= target + LONGEST_PHRASE);
  const [town] = towns;
  if (!home || !town || towns.some(({ country }) => country !== null) || s.upos[town.from] !== "PROPN") return [];
  return [{ host: home.host, place: { name: town.name, country: home.place.country } }];
}

/** "expected in town this week", "is coming to town": where the article is written. */
export function hereAt(reading: Reading, s: AnnotatedSentence, target: number): Destination[] {
  const home = hasForm("in-town", s, target) && s.head.every((head, t) => head !== target || s.deprel[t] === "case") ? homeOf(reading) : undefined;
  return home ? [home] : [];
}

/** "is due there on Friday", "flew there": the place told before. */
export function thereAt(reading: Reading, s: AnnotatedSentence, token: number): Destination[] {
  const there = children(s, token, "advmod").find((t) => s.form[t]?.toLowerCase() === "there");
  if (there === undefined) return [];
  const place = placeToldBefore(reading, s, token);
  return place?.country ? [{ host: place.country.toLowerCase(), place: { name: place.name, country: place.country } }] : [];
}

/** What "there" points to: the last place told in the sentence, else the one place of the sentence before. */
export function placeToldBefore(reading: Reading, s: AnnotatedSentence, token: number): Place | null {
  const last = placesOf(reading, s).findLast((place) => place.to <= token && place.country !== null);
  return last ? { name: last.name, country: last.country } : placeOfSentenceBefore(reading, s);
}

/** "Oslo's foreign ministry said no visit by the premier was planned", "'The premier comes here in May,' the minister said": whoever speaks of a visit speaks for the host. */
export function homeOfSpeaker(reading: Reading, s: AnnotatedSentence, token: number, guests: readonly string[]): Destination | undefined {
  const own = new Set(guests.map((id) => countryOfActor(reading, id)));
  const country = (reading.claims.sayingAt(s.index, token)?.speakers ?? []).map((id) => countryOfActor(reading, id)).find((one) => one !== null);
  if (country == null || own.has(country) || !reading.actors.state(country)) return undefined;
  return { host: country.toLowerCase(), place: placeOfState(reading, country) };
}

/** "is in the country": the state of which the article is. */
export const isHomeland = (s: AnnotatedSentence, token: number): boolean =>
  isOneOf("homeland", (s.form[token] ?? "").toLowerCase()) &&
  s.form[token - 1]?.toLowerCase() === "the" &&
  children(s, token, "amod", "compound", "nmod:poss").length === 0 &&
  oblique(s, token, ["of"]).length === 0;
