import { z } from "zod";
import { loadKnowledge } from "../knowledge/index.js";
import { once } from "../text/index.js";
import { fold } from "./gazetteer.js";
import { partedByBlanks } from "./knowledge.js";

const Cultures = z.array(
  z.strictObject({
    culture: z.string(),
    states: z.array(z.string().regex(/^[A-Z]{3}$/u)).nonempty(),
    given: partedByBlanks,
    surnames: partedByBlanks,
  }),
);

/** How words of names are spelt in one culture: how often each letter follows two others, and the names themselves. */
interface Spelling {
  readonly states: readonly string[];
  readonly words: ReadonlySet<string>;
  readonly after: ReadonlyMap<string, Letters>;
}
interface Letters {
  total: number;
  readonly counts: Map<string, number>;
}

/** The cultures of `knowledge/name-cultures.yaml`, with the states where their names are borne. */
export const culturesOfNames = (): readonly z.infer<typeof Cultures>[number][] => loadKnowledge("name-cultures.yaml", Cultures);

/** How names are spelt in each culture, and in all of them together. */
const spellings = once((): { readonly cultures: readonly Spelling[]; readonly everywhere: Spelling } => {
  const listed = culturesOfNames().map(({ states, given, surnames }) => ({ states, words: [...given, ...surnames].flatMap(wordsOf) }));
  return {
    cultures: listed.map(({ states, words }) => spelling(states, words)),
    everywhere: spelling(
      [],
      listed.flatMap(({ words }) => words),
    ),
  };
});

/** The words of a name that tell something: folded, without initials. */
const wordsOf = (name: string): string[] =>
  fold(name)
    .split(/[\s-]+/u)
    .map((word) =>
      [...word]
        .map((letter) => PLAIN.get(letter) ?? letter)
        .join("")
        .replace(/[^a-z]/gu, ""),
    )
    .filter((word) => word.length > 1);

/** Letters that papers without them write otherwise. */
const PLAIN: ReadonlyMap<string, string> = new Map(Object.entries({ ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ə: "a", æ: "ae", œ: "oe", ß: "ss" }));

function spelling(states: readonly string[], words: readonly string[]): Spelling {
  const after = new Map<string, Letters>();
  for (const word of new Set(words))
    for (const [context, letter] of contextsOf(word))
      for (const shorter of [context, context.slice(1), ""]) {
        const letters = after.get(shorter) ?? { total: 0, counts: new Map<string, number>() };
        letters.total++;
        letters.counts.set(letter, (letters.counts.get(letter) ?? 0) + 1);
        after.set(shorter, letters);
      }
  return { states, words: new Set(words), after };
}

/** Each letter of a word and its end, with the two letters before it. */
function contextsOf(word: string): [string, string][] {
  const letters = `^^${word}$`;
  return [...letters.slice(2)].map((letter, i) => [letters.slice(i, i + 2), letter]);
}

const ALPHABET = 30;
/** Chance of a letter after others, shorter contexts behind longer ones (Witten and Bell 1991). */
function chance(spelling: Spelling, context: string, letter: string): number {
  const letters = spelling.after.get(context);
  const below = context === "" ? 1 / ALPHABET : chance(spelling, context.slice(1), letter);
  if (!letters) return below;
  const { total, counts } = letters;
  return ((counts.get(letter) ?? 0) + counts.size * below) / (total + counts.size);
}

/** How much likelier the word is in a culture than anywhere, in nats; more where it is one of its names. */
function weight(culture: Spelling, all: Spelling, word: string): number {
  const spelt = contextsOf(word).reduce(
    (sum, [context, letter]) => sum + Math.log(chance(culture, context, letter) / chance(all, context, letter)),
    0,
  );
  return Math.min(MOST, Math.max(-MOST, spelt)) + (culture.words.has(word) ? LISTED : 0);
}
const MOST = 6;
const LISTED = 3;

/**
 * How well a person's name fits each of some states, by how names are spelt in their cultures; the numbers are logarithms of likelihoods up to a constant, and
 * 0 where nothing is known of a state's names. Where two states share a culture, its names tell nothing between them. A hint for what an article leaves
 * unsaid, never a fact: people bear names of everywhere.
 */
export function fitOfName(name: string, states: readonly string[]): ReadonlyMap<string, number> {
  const { cultures, everywhere } = spellings();
  const words = wordsOf(name);
  const fits = cultures
    .filter((culture) => culture.states.some((state) => states.includes(state)))
    .map((culture) => ({ states: culture.states, fit: words.reduce((sum, word) => sum + weight(culture, everywhere, word), 0) }));
  return new Map(
    states.map((state) => {
      const own = fits.filter((one) => one.states.includes(state)).map(({ fit }) => fit);
      return [state, own.length > 0 ? Math.max(...own) : 0];
    }),
  );
}
