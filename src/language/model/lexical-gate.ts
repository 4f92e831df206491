import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";
import { memoised } from "../../text/index.js";
import type { Lemmas } from "./lemmas.js";

const Entry = z.object({ words: z.array(z.string()).nonempty(), example: z.string() });
const Gate = z.strictObject({ public: Entry, happenings: Entry, pointers: Entry });
const Loose = z.record(z.string(), z.unknown());

const MOST_WORDS = 100_000;

/** Says of a sentence, by its words and its text alone, whether it is worth parsing. */
export type LexicalGate = (words: readonly string[], text: string) => boolean;

interface Words {
  /** Lemmas any of which opens the gate. */
  readonly alone: ReadonlySet<string>;
  /** Lemmas that need one of the others beside them. */
  readonly happenings: ReadonlySet<string>;
  readonly pointers: ReadonlySet<string>;
  /** Names of states and organisations in lower case, as words, by their first. */
  readonly names: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/**
 * The gate before the model: a sentence passes that quotes, says (a verb or noun of `cues.yaml`), names an office (`offices.yaml`) or a body that acts for a state, or joins a
 * word of what states do (`gate.yaml`) to a state, an organisation or somebody pointed back to. `npm run bench:gate` measures what it loses.
 */
export function lexicalGate(lemmas: Lemmas): (words: readonly string[]) => boolean {
  const known = wordsOfKnowledge();
  const lemmasOf = memoised(MOST_WORDS, (word) => [...new Set([word.toLowerCase(), lemmas.of(word, "VERB"), lemmas.of(word, "NOUN")])]);
  const has = (word: string, set: ReadonlySet<string>): boolean => lemmasOf(word).some((lemma) => set.has(lemma));
  return (words) => {
    if (words.some((word) => /^(?:["“”«»]|``|'')$/u.test(word) || has(word, known.alone))) return true;
    return words.some((word) => has(word, known.happenings)) && (words.some((word) => has(word, known.pointers)) || namesAny(words, known.names));
  };
}

function namesAny(words: readonly string[], names: Words["names"]): boolean {
  const lower = words.map((word) => word.toLowerCase());
  return lower.some((word, at) => names.get(word)?.some((name) => name.every((part, i) => lower[at + i] === part)));
}

let loaded: Words | undefined;

function wordsOfKnowledge(): Words {
  if (loaded) return loaded;
  const gate = loadKnowledge("gate.yaml", Gate);
  const cues = loadKnowledge("cues.yaml", Loose);
  const verbs = listsUnder(cues, "verbs").map((verb) => verb.split(" ")[0] ?? "");
  const saying = listsUnder(cues.nouns, "words");
  const heads = listsUnder(loadKnowledge("offices.yaml", Loose), "heads").map((title) => title.split(/[ -]/u).at(-1) ?? "");
  const names = new Map<string, string[][]>();
  for (const file of ["states.yaml", "organisations.yaml"])
    for (const name of namesIn(loadKnowledge(file, Loose))) {
      const parts = name.toLowerCase().match(/[\p{L}\p{N}.]+|[^\s\p{L}\p{N}.]/gu) ?? [];
      if (parts[0]) names.set(parts[0], [...(names.get(parts[0]) ?? []), parts]);
    }
  const lower = (words: readonly string[]): Set<string> => new Set(words.map((word) => word.toLowerCase()));
  loaded = {
    alone: lower([...gate.public.words, ...verbs, ...saying, ...heads]),
    happenings: lower(gate.happenings.words),
    pointers: lower(gate.pointers.words),
    names,
  };
  return loaded;
}

/** Every string of the lists that stand under a key, at any depth. */
function listsUnder(value: unknown, key: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && Array.isArray(inner) ? inner.filter((word) => typeof word === "string") : listsUnder(inner, key),
  );
}

const NAMING = ["name", "names", "people", "capital", "seats"];

const namesIn = (entries: Readonly<Record<string, unknown>>): string[] =>
  Object.values(entries).flatMap((entry) =>
    NAMING.flatMap(
      (key) => (typeof entry === "object" && entry !== null ? ((entry as Record<string, unknown>)[key] ?? []) : []) as string | string[],
    ),
  );
