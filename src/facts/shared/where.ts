import { datelinePlace, type NamedPlace } from "../../actors/index.js";
import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import type { Place } from "../fact.js";
import { clauseHead, insideOtherClause } from "./clauses.js";
import { hasForm } from "./knowledge.js";
import { placesOf } from "./places.js";
import type { Reading } from "./reading.js";
import { loadRepresentatives } from "./represents.js";

/** Where: the place nearest to the trigger inside its clause that is introduced as a place ("in Dushanbe", "at Sochi"); "here" is where the article is filed from. */
export function placeAt(reading: Reading, s: AnnotatedSentence, trigger: number, prepositions: readonly string[] = ["in", "at"]): Place | null {
  const clause = clauseHead(s, trigger);
  const inside = new Set([...subtree(s, trigger), ...subtree(s, clause)]);
  const candidates = placesTold(reading, s).filter(
    (place) =>
      inside.has(place.from) && !isRegion(s, place) && introduced(s, place, prepositions) && !insideOtherClause(s, place.from, clause, trigger),
  );
  const nearest = candidates.sort((a, b) => Math.abs(a.from - trigger) - Math.abs(b.from - trigger))[0];
  if (nearest) return { name: nearest.name, country: nearest.country };
  const whereabouts = placeOfRelative(reading, s, clause);
  if (whereabouts) return whereabouts;
  const told = (word: string): number =>
    s.form.findIndex((form, i) => form.toLowerCase() === word && inside.has(i) && s.upos[i] === "ADV" && !insideOtherClause(s, i, clause, trigger));
  const there = told("there");
  if (there >= 0) return placeBefore(reading, s, there) ?? placeOfSentenceBefore(reading, s);
  const here = told("here");
  const filed = here < 0 ? null : datelinePlace(reading.annotated);
  return filed && { name: filed.name, country: filed.country };
}

/** "is in Oslo for a fair and will meet her there": the last place the sentence has told of. */
function placeBefore(reading: Reading, s: AnnotatedSentence, token: number): Place | null {
  const place = placesTold(reading, s).findLast((one) => one.to <= token && !isRegion(s, one) && introduced(s, one, ["in", "at", "to"]));
  return place ? { name: place.name, country: place.country } : null;
}

/** The one place that the sentence before tells of ("will fly to Minsk. … he is to meet there", "will be in Bishkek for a summit. On its margins he will meet"). */
export function placeOfSentenceBefore(reading: Reading, s: AnnotatedSentence): Place | null {
  const before = reading.annotated.sentences[s.index - 1];
  if (!before || before.paragraph !== s.paragraph) return null;
  const places = placesTold(reading, before).filter((place) => !isRegion(before, place) && introduced(before, place, ["in", "at", "to"]));
  const [place, another] = new Map(places.map((one) => [one.name, one])).values();
  return place && !another ? { name: place.name, country: place.country } : null;
}

/** Where the article is written: the place it is filed from, else the state it is at home in. */
export function homePlace(reading: Reading): (Place & { readonly country: string }) | null {
  const filed = datelinePlace(reading.annotated);
  const country = filed?.country ?? reading.actors.home;
  return country === null ? null : { name: filed?.name ?? reading.actors.state(country)?.name ?? country, country };
}

/** "the Ivorian capital": a place that only its state's name tells. */
const capitals = (reading: Reading, s: AnnotatedSentence): NamedPlace[] =>
  (reading.actors.mentions[s.index] ?? []).flatMap((m) => {
    const state = m.form === "description" && s.lemma[m.head] === "capital" ? reading.actors.actors.get(m.actors[0] ?? "") : undefined;
    return state?.type === "state" && state.country !== null ? [{ from: m.from, to: m.to, name: state.name, country: state.country }] : [];
  });

const placesTold = (reading: Reading, s: AnnotatedSentence): NamedPlace[] => [...placesOf(reading, s), ...capitals(reading, s)];

/** "is in Oslo, where she will meet …": the place a relative clause hangs on. */
function placeOfRelative(reading: Reading, s: AnnotatedSentence, clause: number): Place | null {
  if (!hasRelation(s, clause, "acl", "advcl") || !children(s, clause, "advmod", "mark").some((c) => s.form[c]?.toLowerCase() === "where"))
    return null;
  const where = children(s, clause, "advmod", "mark").find((c) => s.form[c]?.toLowerCase() === "where") ?? clause;
  const before = placesTold(reading, s).filter((place) => place.to <= where && where - place.to <= 2);
  const [place] = before.slice(-1);
  return place ? { name: place.name, country: place.country } : null;
}

/** "in the Asia-Pacific region": no place where anybody meets. */
const isRegion = (s: AnnotatedSentence, place: NamedPlace): boolean =>
  place.country === null && (s.form[place.to] === "-" || hasForm("regions", s, place.to));

/** How many words may stand between a place and its preposition. */
const LONGEST_PHRASE = 5;

/** "in Oslo", "in the Peruvian port city of Ilo". */
function introduced(s: AnnotatedSentence, place: NamedPlace, prepositions: readonly string[]): boolean {
  const isDescribed = s.form[place.from - 1] === "of" && loadRepresentatives().settlements.has((s.lemma[place.from - 2] ?? "").toLowerCase());
  const last = isDescribed ? place.from - 2 : place.from;
  for (let i = last - 1; i >= Math.max(0, last - LONGEST_PHRASE); i--) {
    const word = (s.form[i] ?? "").toLowerCase();
    if (prepositions.includes(word)) return !hasForm("residing", s, i - 1);
    if (!["DET", "ADJ", "PROPN", "NOUN"].includes(s.upos[i] ?? "") && !/^['’]s?$/u.test(word)) return false;
  }
  return false;
}
