import { z } from "zod";
import { loadKnowledge, Words } from "../../knowledge/index.js";
import { type AnnotatedSentence, children } from "../../language/index.js";
import { isOneOf } from "./knowledge.js";

const Representatives = z.strictObject({ representatives: Words, settlements: Words, invented: Words });

interface Loaded {
  readonly representatives: ReadonlySet<string>;
  /** Nouns for a place inside a state. */
  readonly settlements: ReadonlySet<string>;
  /** Nouns for works whose inside is invented. */
  readonly invented: RegExp;
}

let loaded: Loaded | undefined;

/** The words of `representatives.yaml`. */
export const loadRepresentatives = (): Loaded => {
  if (loaded) return loaded;
  const file = loadKnowledge("representatives.yaml", Representatives);
  loaded = {
    representatives: new Set(file.representatives.words),
    settlements: new Set(file.settlements.words),
    invented: new RegExp(` in (?:the|a|an|his|her|this|that|its) (?:\\S+ ){0,2}(?:${file.invented.words.join("|")}) `, "u"),
  };
  return loaded;
};

/** Is it a noun for people who act for the state whose name they carry? */
export const represents = (lemma: string): boolean => loadRepresentatives().representatives.has(lemma.toLowerCase());

/** "In the novel, Peru breaks with Chile": told of an invented world. */
export const isInvented = (s: AnnotatedSentence): boolean => loadRepresentatives().invented.test(` ${s.lemma.join(" ").toLowerCase()} `);

/** "the Norwegian national team", "the football sides of Peru and Chile": no delegation. */
export const isSide = (s: AnnotatedSentence, token: number): boolean =>
  isOneOf("teams", (s.lemma[token] ?? "").toLowerCase()) &&
  [...children(s, token, "amod", "compound"), token - 1].some((c) => isOneOf("sports", (s.lemma[c] ?? "").toLowerCase()));
