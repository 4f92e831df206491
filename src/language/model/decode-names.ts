import type { NameLabel, NameSpan } from "../annotated.js";

/**
 * Name spans from BIO scores, one row of `labels.length` a word: Viterbi over the labels, where I-X may only follow B-X or I-X.
 */
export function decodeNames(scores: Float32Array, offset: number, words: number, labels: readonly string[]): NameSpan[] {
  const size = labels.length;
  const best = new Float64Array(words * size);
  const from = new Int32Array(words * size);
  for (let w = 0; w < words; w++)
    for (let to = 0; to < size; to++) {
      let score = w === 0 ? (allowed(undefined, labels[to]) ? 0 : Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY;
      for (let before = 0; w > 0 && before < size; before++) {
        const reached = best[(w - 1) * size + before] ?? 0;
        if (reached > score && allowed(labels[before], labels[to])) {
          score = reached;
          from[w * size + to] = before;
        }
      }
      best[w * size + to] = score + (scores[offset + w * size + to] ?? 0);
    }
  return spans(path(best, from, words, size).map((label) => labels[label] ?? "O"));
}

function allowed(before: string | undefined, label: string | undefined): boolean {
  if (!label?.startsWith("I-")) return true;
  return before !== undefined && before !== "O" && before.slice(2) === label.slice(2);
}

function path(best: Float64Array, from: Int32Array, words: number, size: number): number[] {
  const labels = new Array<number>(words);
  let at = 0;
  for (let label = 1; label < size; label++) if ((best[(words - 1) * size + label] ?? 0) > (best[(words - 1) * size + at] ?? 0)) at = label;
  for (let w = words - 1; w >= 0; w--) {
    labels[w] = at;
    at = from[w * size + at] ?? 0;
  }
  return labels;
}

function spans(tags: readonly string[]): NameSpan[] {
  const found: NameSpan[] = [];
  for (let i = 0; i < tags.length; ) {
    const tag = tags[i] ?? "O";
    let end = i + 1;
    if (tag !== "O") {
      while (tags[end] === `I-${tag.slice(2)}`) end++;
      found.push({ from: i, to: end, label: tag.slice(2) as NameLabel });
    }
    i = end;
  }
  return found;
}
