import { findPlaces, type Mention, type NamedPlace, type ResolvedActors } from "../../actors/index.js";
import type { AnnotatedSentence } from "../../language/index.js";
import type { Place } from "../fact.js";
import { loadRepresentatives } from "./represents.js";

/** Of an article, what the places need. */
interface Reading {
  readonly actors: ResolvedActors;
}

/** A state as the place of what is told to be in it, where no town is told. */
export const placeOfState = ({ actors }: Reading, country: string): Place => ({ name: actors.state(country)?.name ?? country, country });

/** How many words may stand between a state's name and the place said to be in it ("the Peruvian southern port city of"). */
const LONGEST_DESCRIPTION = 5;

/** The places a sentence names; of a town nobody knows, the state that its description tells ("the Peruvian port of Ilo", "Ilo, in southern Peru"). */
export function placesOf(reading: Reading, s: AnnotatedSentence): NamedPlace[] {
  const known = findPlaces(s);
  const described = townsDescribed(reading, s, known);
  return [
    ...known.filter((place) => !described.some((town) => town.from < place.to && place.from < town.to)),
    ...described.map((town) => ({ ...town, country: town.country ?? null })),
  ]
    .map((place) => (place.country === null ? { ...place, country: stateAfter(reading, s, place) } : place))
    .sort((a, b) => a.from - b.from);
}

/** "the Iranian city of Ahvaz", "Iran's border town Mehran": names after a noun for a settlement that a state's name stands before. */
function townsDescribed(reading: Reading, s: AnnotatedSentence, known: readonly NamedPlace[]): NamedPlace[] {
  return (reading.actors.mentions[s.index] ?? []).flatMap((owner) => {
    const country = isOwner(s, owner) ? countryOf(reading, owner) : null;
    if (country === null) return [];
    const noun = settlementAfter(s, owner.to);
    if (noun === undefined) return [];
    const from = s.form[noun + 1] === "of" ? noun + 2 : noun + 1;
    const place = known.find((one) => one.from === from);
    if (place) return place.country === null ? [{ ...place, country }] : [];
    let to = from;
    while (s.upos[to] === "PROPN") to++;
    return to > from && !known.some((one) => one.from < to && from < one.to) && isUnclaimed(reading, s, from)
      ? [{ from, to, name: s.form.slice(from, to).join(" "), country }]
      : [];
  });
}

const isUnclaimed = (reading: Reading, s: AnnotatedSentence, token: number): boolean => reading.actors.mentionAt(s.index, token) === undefined;

const isOwner = (s: AnnotatedSentence, m: Mention): boolean => m.form === "demonym" || (m.form === "name" && /^['’]s?$/u.test(s.form[m.to] ?? ""));

function settlementAfter(s: AnnotatedSentence, from: number): number | undefined {
  const { settlements } = loadRepresentatives();
  for (let at = from; at < Math.min(s.form.length, from + LONGEST_DESCRIPTION); at++) {
    if (settlements.has((s.lemma[at] ?? "").toLowerCase()) && !settlements.has((s.lemma[at + 1] ?? "").toLowerCase())) return at;
    if (!["ADJ", "NOUN", "PROPN"].includes(s.upos[at] ?? "") && !/^(?:['’]s?|-)$/u.test(s.form[at] ?? "")) return undefined;
  }
  return undefined;
}

/** "Ilo, in southern Peru", "Ilo in Peru": the state named right after a town. */
function stateAfter(reading: Reading, s: AnnotatedSentence, place: NamedPlace): string | null {
  const at = s.form[place.to] === "," ? place.to + 1 : place.to;
  if (s.form[at] !== "in") return null;
  const state = (reading.actors.mentions[s.index] ?? []).find((m) => m.form === "name" && m.from > at && m.from <= at + 2);
  const between = state ? s.upos.slice(at + 1, state.from) : [];
  return state && between.every((upos) => upos === "ADJ") && !/^['’]s?$/u.test(s.form[state.to] ?? "") ? countryOf(reading, state) : null;
}

const countryOf = (reading: Reading, m: Mention): string | null => {
  const actor = reading.actors.actors.get(m.actors[0] ?? "");
  return m.actors.length === 1 && actor?.type === "state" ? actor.country : null;
};
