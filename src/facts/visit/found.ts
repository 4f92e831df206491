import { findPlaces } from "../../actors/index.js";
import { type AnnotatedSentence, children, subtree } from "../../language/index.js";
import type { OccasionStatus, Place } from "../fact.js";
import { actorOf, countryOfActor, type Reading } from "../shared/index.js";

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
  const places = findPlaces(s);
  return heads.flatMap((head) => {
    const inside = subtree(s, head);
    const place =
      places.find((p) => p.from <= head && head < p.to) ?? places.find((p) => inside.includes(p.from) && p.from >= head - 1 && p.from <= head + 3);
    if (place?.country) return [{ host: place.country.toLowerCase(), place: { name: place.name, country: place.country } }];
    const state = reading.actors.actorsAt(s.index, head).find((id) => actorOf(reading, id)?.type === "state");
    const country = state ? countryOfActor(reading, state) : null;
    return state && country ? [{ host: state, place: { name: actorOf(reading, state)?.name ?? country, country } }] : [];
  });
}
