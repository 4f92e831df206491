import { encode, encodeWords, type Model, padded } from "./annotator.js";

/** The PLOVER root of what a marked source does to a marked target, with the model's probability of it. */
export interface PairLabel {
  readonly root: string;
  readonly score: number;
}

const MARKERS = ["<s>", "</s>", "<t>", "</t>"] as const;

/** Classifies sentences given as words among which `<s>`, `</s>`, `<t>` and `</t>` stand as words of their own. */
export async function classifyPairs(model: Model, sentences: readonly (readonly string[])[]): Promise<PairLabel[]> {
  if (sentences.length === 0) return [];
  const rows = sentences.map((words) => encodeWords(model.pieces, words, model.labels.markers));
  const positions = sentences.map((words, i) => MARKERS.map((marker) => rows[i]?.starts[words.indexOf(marker)] ?? 0));
  const out = await model.pair.run({ hidden: await encode(model, rows), marker_positions: padded(positions) });
  const logits = out.root_logits?.data as Float32Array;
  return sentences.map((_, row) => best(logits.subarray(row * model.labels.roots.length, (row + 1) * model.labels.roots.length), model.labels.roots));
}

function best(logits: Float32Array, roots: readonly string[]): PairLabel {
  const highest = Math.max(...logits);
  const weights = [...logits].map((logit) => Math.exp(logit - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.indexOf(Math.max(...weights));
  return { root: roots[at] ?? "", score: (weights[at] ?? 0) / total };
}
