import type { AnnotatedSentence, NameSpan } from "../language/index.js";
import { findNames } from "./gazetteer.js";
import { nameText } from "./persons.js";

/** A place named in a sentence: tokens `from` to `to` (exclusive). `country` is null where neither the gazetteer nor the words tell. */
export interface NamedPlace {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly country: string | null;
}

/** Cities, countries and other locations of a sentence; "Dushanbe, Tajikistan" is one place, and an unknown town before ", State" lies there. */
export function findPlaces(s: AnnotatedSentence): NamedPlace[] {
  const hits = findNames(s).filter((hit) => hit.entry.kind === "state" && hit.entry.use !== "people");
  const known: NamedPlace[] = hits.map((hit) => ({
    from: hit.from,
    to: hit.to,
    name: nameText(s, hit.from, hit.to),
    country: hit.entry.kind === "state" ? hit.entry.code : null,
  }));
  const others = s.names
    .flatMap((name) => piecesOf(s, name))
    .filter((name) => name.label === "LOC" && !known.some((place) => place.from < name.to && name.from < place.to))
    .map((name) => ({ from: name.from, to: name.to, name: nameText(s, name.from, name.to), country: null }));
  const all = [...known, ...others].sort((a, b) => a.from - b.from);
  return all.flatMap((place, i) => {
    const next = all[i + 1];
    const before = all[i - 1];
    if (before && apposed(s, before, place)) return [];
    return [next && apposed(s, place, next) ? { ...place, to: next.to, country: next.country ?? place.country } : place];
  });
}

/** A name that runs over a comma ("Kumba, Cameroon") is two. */
function piecesOf(s: AnnotatedSentence, name: NameSpan): NameSpan[] {
  const comma = s.form.findIndex((form, i) => form === "," && name.from < i && i < name.to);
  return comma < 0 ? [name] : [{ ...name, to: comma }, ...piecesOf(s, { ...name, from: comma + 1 })].filter((piece) => piece.to > piece.from);
}

const apposed = (s: AnnotatedSentence, town: NamedPlace, state: NamedPlace): boolean =>
  state.from === town.to + 1 &&
  s.form[town.to] === "," &&
  state.country !== null &&
  (town.country === null || town.country === state.country) &&
  town.name !== state.name;
