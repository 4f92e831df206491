import { type AnnotatedSentence, children, subtree } from "../../language/index.js";
import type { OccasionStatus, Place } from "../fact.js";
import { actorOf, countryOfActor, placesOf, type Reading } from "../shared/index.js";
import { visitKnowledge } from "./knowledge.js";

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
}

/** State and place named by a destination phrase ("Turkey", "Paris and Rome", "the Turkish capital"). */
export function destinationAt(reading: Reading, s: AnnotatedSentence, target: number): { host: string; place: Place }[] {
  const heads = [target, ...children(s, target, "conj")];
  const places = placesOf(reading, s);
  return heads.flatMap((head) => {
    const inside = subtree(s, head);
    const within = places.filter((p) => inside.includes(p.from) && p.from >= head - 1 && p.from <= head + 5);
    const place = places.find((p) => p.from <= head && head < p.to) ?? within.find((p) => p.country !== null) ?? within[0];
    if (place?.country) return [{ host: place.country.toLowerCase(), place: { name: place.name, country: place.country } }];
    const state = reading.actors.actorsAt(s.index, head).find((id) => actorOf(reading, id)?.type === "state");
    const country = state ? countryOfActor(reading, state) : null;
    return state && country ? [{ host: state, place: { name: actorOf(reading, state)?.name ?? country, country } }] : [];
  });
}

/** "French troops", "Chilean fishermen", "the Iraqis": people in numbers, who come for no side. */
export function isCrowd(reading: Reading, s: AnnotatedSentence, token: number): boolean {
  const lemma = (s.lemma[token] ?? "").toLowerCase();
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
