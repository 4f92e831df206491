import { z } from "zod";
import { loadKnowledge, Words } from "../../knowledge/index.js";

const Modes = z.record(z.string(), z.record(z.string(), Words));

interface Phrase {
  readonly mode: string;
  readonly words: readonly string[];
}

let loaded: ReadonlyMap<string, readonly Phrase[]> | undefined;

const phrases = (): ReadonlyMap<string, readonly Phrase[]> => {
  loaded ??= new Map(
    Object.entries(loadKnowledge("modes.yaml", Modes)).map(([type, modes]) => [
      type,
      Object.entries(modes).flatMap(([mode, { words }]) => words.map((phrase) => ({ mode, words: phrase.split(" ") }))),
    ]),
  );
  return loaded;
};

/**
 * How an event of a PLOVER type is done, by the words it is told in (`modes.yaml`, after the manual's tables of modes): the mode most of whose words stand in the
 * sentence, of equals the one said first; null where none does or the type has no modes. A longer phrase takes the words of a shorter one ("hunger strike").
 * @param lemmas what each word may be a form of, in lower case
 */
export function modeOf(type: string, lemmas: readonly (readonly string[])[]): string | null {
  const known = phrases().get(type === "YIELD" ? "RETREAT" : type) ?? [];
  const hits: { readonly mode: string; readonly at: number; readonly length: number }[] = [];
  for (let at = 0; at < lemmas.length; ) {
    const here = known.filter(({ words }) => words.every((word, i) => lemmas[at + i]?.includes(word)));
    const length = Math.max(0, ...here.map(({ words }) => words.length));
    hits.push(...here.filter(({ words }) => words.length === length).map(({ mode }) => ({ mode, at, length })));
    at += length || 1;
  }
  const tally = new Map<string, { count: number; first: number }>();
  for (const { mode, at, length } of hits) {
    const sum = tally.get(mode) ?? { count: 0, first: at };
    tally.set(mode, { ...sum, count: sum.count + length });
  }
  const [best] = [...tally].sort(([, a], [, b]) => b.count - a.count || a.first - b.first);
  return best?.[0] ?? null;
}
