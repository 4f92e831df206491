import type { AnnotatedSentence } from "../language/index.js";
import type { Mention } from "./actors.js";
import { bodies } from "./bodies.js";
import type { Discourse } from "./discourse.js";
import type { Way } from "./noun-ways.js";
import { inPerson, isNominal, lower } from "./office-words.js";
import { joinedSubjects } from "./pronouns.js";
import type { Known } from "./registry.js";
import { sidesOfOthers } from "./sides-of-others.js";
import { sameTitle } from "./titles.js";
import { mentionWords } from "./words.js";

// Nouns for several whom the text has told of together: "the two", "both leaders", "the sides".

const COUNTS: ReadonlyMap<string, number> = new Map(Object.entries<number>({ two: 2, both: 2, three: 3, four: 4 }));
const countIn = (words: readonly string[]): number | undefined => words.map((word) => COUNTS.get(word)).find((count) => count !== undefined);
const isDefinite = (words: readonly string[]): boolean => ["the", "both", "all", "these", "those", "their", "our"].includes(words[0] ?? "");

/** "the two", with no noun behind the number. */
const countsAlone = (s: AnnotatedSentence, head: number): boolean =>
  lower(s, head - 1) === "the" && !isNominal(s, head + 1) && s.upos[head + 1] !== "NUM" && s.form[head + 1] !== "-";

/** The last two office-holders, where this sentence up to a token or the one before it names them. */
function personsJustNamed(d: Discourse, s: AnnotatedSentence, before: number, into: readonly Mention[]): Known[] {
  const near = [...into.filter((m) => m.to <= before), ...d.mentionsOf(s.index - 1)];
  return d.latestPersons(s, before, into).filter((person) => near.some((m) => m.actors.includes(person.id)));
}

/** "The duo signed it", "the pair flew on": the two persons named last. */
export const pairAlone: Way = ({ d, s, head, from, words, into }, noun) => {
  if (!mentionWords().pairs.has(noun) || words.length !== 1 || words[0] !== "the" || /^(?:of|for|that|who)$/u.test(lower(s, head + 1))) return null;
  const actors = personsJustNamed(d, s, from, into);
  return actors.length === 2 ? { from, to: head + 1, actors } : null;
};

/** "The two reviewed the agenda": persons if two were just named, else states. */
export const bareTwo: Way = ({ d, s, head, into }, noun) => {
  if (noun !== "two" || !countsAlone(s, head)) return null;
  const persons = personsJustNamed(d, s, head, into);
  const actors = persons.length === 2 ? persons : d.latestStates(s, head, 2, []);
  return actors.length === 2 ? { from: head - 1, to: head + 1, actors } : null;
};

/** "The three agreed on a plan": as many as were just named, persons or else states. */
export const bareThree: Way = ({ d, s, head }, noun) => {
  const count = COUNTS.get(noun) ?? 0;
  if (count < 3 || !countsAlone(s, head)) return null;
  const named = [
    ...new Set(
      d
        .mentionsOf(s.index - 1)
        .filter((m) => m.form !== "demonym")
        .flatMap((m) => m.actors),
    ),
  ].map((id) => d.registry.get(id));
  for (const type of ["person", "state"] as const) {
    const actors = named.filter((actor) => actor?.type === type).filter((actor) => actor !== undefined);
    if (actors.length === count) return { from: head - 1, to: head + 1, actors };
  }
  return null;
};

export const statesTogether: Way = ({ d, s, head, from, words, into }, noun) => {
  const count = countIn(words);
  if (!bodies().pairsOfStates.has(noun) || count === undefined || !isDefinite(words) || inPerson(s, head)) return null;
  const actors =
    (count === 2 && /^(?:sides|parties)$/u.test(noun) ? sidesOfOthers(d, s, from, into) : undefined) ?? d.latestStates(s, from, count, into);
  return actors.length === count ? { from, to: head + 1, actors } : null;
};

const LEADING = new Set(["leaders", "statesmen", "presidents", "premiers"]);

export const personsTogether: Way = ({ d, s, head, from, words, into }, noun) => {
  if (!bodies().pairsOfPersons.has(noun) || countIn(words) === undefined || !isDefinite(words)) return null;
  const latest = LEADING.has(noun)
    ? d.latestLeaders(s, from, into)
    : d.latestPersons(s, from, into, ({ rank }) => noun !== "ministers" || rank === "minister");
  const holders = holdersOf(d, noun);
  const actors = holders.length === 2 && !latest.some((actor) => holders.includes(actor)) ? holders : latest;
  return actors.length === 2 ? { from, to: head + 1, actors } : null;
};

/** Those of the article who hold the office that a plural names ("both presidents"). */
const holdersOf = (d: Discourse, noun: string): Known[] =>
  d.tenures.told
    .holders((tenure) => tenure.status !== "former" && sameTitle(tenure.office, noun.replace(/s$/u, "")))
    .flatMap((id) => d.registry.get(id) ?? []);

/** "the neighbours", "the Nordic countries", "the sides": the states that the sentence before joins as its subject. */
export const statesJustJoined: Way = ({ d, s, head, from, words }, noun) => {
  if (!bodies().pairsOfStates.has(noun) || countIn(words) !== undefined || !["the", "these"].includes(words[0] ?? "") || inPerson(s, head))
    return null;
  if (/^(?:of|in|from|that|which|who)$/u.test(lower(s, head + 1)) || words.some((word) => mentionWords().others.has(word))) return null;
  const before = d.sentence(s.index - 1);
  const actors = before ? joinedSubjects(d, before, d.mentionsOf(s.index - 1)) : [];
  return actors.length > 1 && actors.every(({ type }) => type === "state") ? { from, to: head + 1, actors } : null;
};

/** "each side", "neither side", "either country": both of the two states spoken of. */
export const oneOfTwo: Way = ({ d, s, head, from, words, into }, noun) => {
  if (!["each", "neither", "either"].includes(words[0] ?? "") || words.length !== 1 || !bodies().pairsOfStates.has(pluralOf(noun))) return null;
  const actors = d.latestStates(s, from, 2, into);
  return actors.length === 2 ? { from, to: head + 1, actors } : null;
};
const pluralOf = (noun: string): string => (/[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);
