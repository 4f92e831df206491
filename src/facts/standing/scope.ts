import type { Draft } from "../fact.js";
import { actorOf, type Reading } from "../shared/index.js";
import { holds } from "./knowledge.js";
import { isSideOfRelations, type Standing, standingOf, standingOfOffice } from "./standing.js";

/**
 * Keeps the facts that belong in a record of relations between states. Words and offices of public standing always do, those of firms, clubs
 * and private persons never, and what the text leaves open does where the article tells of anything between two states.
 * In a report of a match, teams bear the names of states: nothing they do is done by states.
 */
export function withinScope(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const sport = isSportsReport(reading);
  const kept = sport ? drafts.filter((draft) => draft.kind === "tenure" || draft.kind === "statement") : drafts;
  const crosses = !sport && tellsOfRelations(reading, kept);
  const counts = (standing: Standing): boolean => standing === "public" || (standing === "open" && crosses);
  const known = new Map<string, Standing>();
  const standing = (id: string): Standing => {
    const found = known.get(id) ?? standingOf(reading, id);
    known.set(id, found);
    return found;
  };
  return kept.filter((draft) => {
    if (draft.kind === "statement") return counts(standing(draft.speaker)) && !(sport && actorOf(reading, draft.speaker)?.type === "state");
    if (draft.kind === "tenure") return counts(standingOfOffice(draft));
    return true;
  });
}

/**
 * Does it tell of a visit, meeting, agreement, membership or alignment, of an ambassador or of offices of several states, or do people of public
 * standing from two states speak in it?
 */
function tellsOfRelations(reading: Reading, drafts: readonly Draft[]): boolean {
  if (drafts.some((draft) => !["tenure", "statement", "interaction"].includes(draft.kind))) return true;
  const offices = drafts.filter((draft) => draft.kind === "tenure").filter((tenure) => standingOfOffice(tenure) === "public");
  if (offices.some((tenure) => tenure.accreditedTo !== null) || new Set(offices.flatMap(({ country }) => country ?? [])).size > 1) return true;
  const statements = drafts.filter((draft) => draft.kind === "statement").filter(({ speaker }) => standingOf(reading, speaker) === "public");
  if (statements.some(({ speaker, addressee }) => addressee !== null && areTwoSides(reading, speaker, addressee))) return true;
  const speaking = statements.flatMap(({ speaker }) => actorOf(reading, speaker)?.country ?? []);
  return new Set(speaking).size > 1 || drafts.some((draft) => draft.kind === "interaction" && areTwoSides(reading, draft.source, draft.target));
}

/** Does one act or speak for a state or an organisation of states, and the other for another? */
function areTwoSides(reading: Reading, one: string, other: string): boolean {
  const sides = [one, other].filter((id) => isSideOfRelations(reading, id)).map((id) => actorOf(reading, id)?.country ?? id);
  return new Set(sides).size > 1;
}

/** How many words of the playing field a story must hold, and how many for each of its sentences. */
const LEAST_SPORT_WORDS = 4;
const SPORT_WORDS_A_SENTENCE = 0.4;

/** Is the article the report of a match or a championship? */
export function isSportsReport(reading: Reading): boolean {
  const { sentences } = reading.annotated;
  const words = sentences.flatMap((s) => s.form.filter((word) => holds(word, "sport"))).length;
  return words >= LEAST_SPORT_WORDS && words >= SPORT_WORDS_A_SENTENCE * sentences.length;
}
