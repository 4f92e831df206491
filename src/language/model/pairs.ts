import { type Encoded, encode, encodeWords, rowOf } from "./inputs.js";
import type { Model } from "./load.js";

/** The PLOVER root of what a marked source does to a marked target, with the model's probability of it. */
export interface PairLabel {
  readonly root: string;
  readonly score: number;
}

const MARKERS = ["<s>", "</s>", "<t>", "</t>"] as const;

/** The encoder knows no position beyond this one. */
const MOST_PIECES = 256;

/** The words of a sentence with `<s>source</s>` and `<t>target</t>` in it, cut as the classifier learnt it: the marks and punctuation stand alone. */
export function markedWords(sentence: string): string[] {
  return sentence.match(/<\/?[st]>|[\p{L}\p{N}_]+(?:['’][\p{L}\p{N}_]+)*|[^\s\p{L}\p{N}_]/gu) ?? [];
}

/**
 * Classifies sentences given as words among which `<s>`, `</s>`, `<t>` and `</t>` stand as words of their own (`markedWords` makes them).
 * Where a mark is missing it reads the sentence as a whole in its place; where one stands twice, the last counts.
 */
export async function classifyPairs(model: Model, sentences: readonly (readonly string[])[]): Promise<PairLabel[]> {
  const found: PairLabel[] = [];
  for (const words of sentences) found.push(await classifyPair(model, words));
  return found;
}

async function classifyPair(model: Model, words: readonly string[]): Promise<PairLabel> {
  const row = shortened(encodeWords(model.pieces, words, model.labels.markers));
  const positions = MARKERS.map((marker) => Math.min(row.starts[words.lastIndexOf(marker)] ?? 0, MOST_PIECES - 1));
  const out = await model.pair.run({ hidden: await encode(model, row), marker_positions: rowOf(positions) });
  return best(out.root_logits?.data as Float32Array, model.labels.roots);
}

const shortened = ({ ids, shapes, starts }: Encoded): Encoded => ({ ids: ids.slice(0, MOST_PIECES), shapes: shapes.slice(0, MOST_PIECES), starts });

function best(logits: Float32Array, roots: readonly string[]): PairLabel {
  const highest = Math.max(...logits);
  const weights = [...logits].map((logit) => Math.exp(logit - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.indexOf(Math.max(...weights));
  return { root: roots[at] ?? "", score: (weights[at] ?? 0) / total };
}
