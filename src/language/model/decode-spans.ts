/** Tokens `from` (inclusive) to `to` (exclusive) with a label. */
export interface LabelledSpan<Label extends string> {
  readonly from: number;
  readonly to: number;
  readonly label: Label;
}

/** One sentence's part of a tensor of scores: `words` rows from `offset`, one column for each of `labels` (O, B-X, I-X …). */
export interface SpanScores {
  readonly scores: Float32Array;
  readonly offset: number;
  readonly words: number;
  readonly labels: readonly string[];
  /** Whether a span may have begun before the sentence, so that its first word may be I-X (what somebody says may run over several sentences). */
  readonly openAtStart?: boolean;
}

/** The best spans: Viterbi over the labels, where I-X may only follow B-X or I-X. */
export function decodeSpans<Label extends string>({ scores, offset, words, labels, openAtStart = false }: SpanScores): LabelledSpan<Label>[] {
  if (words === 0) return [];
  const size = labels.length;
  const before = labels.map((label) => labels.flatMap((previous, i) => (allowed(previous, label) ? [i] : [])));
  const best = new Float64Array(words * size);
  const from = new Int32Array(words * size);
  for (let w = 0; w < words; w++)
    for (let to = 0; to < size; to++) {
      const own = scores[offset + w * size + to] ?? 0;
      let reached = w === 0 && (openAtStart || !labels[to]?.startsWith("I-")) ? 0 : Number.NEGATIVE_INFINITY;
      if (w > 0)
        for (const previous of before[to] ?? []) {
          const score = best[(w - 1) * size + previous] ?? 0;
          if (score <= reached) continue;
          reached = score;
          from[w * size + to] = previous;
        }
      best[w * size + to] = reached + own;
    }
  return spans(path(best, from, words, size).map((label) => labels[label] ?? "O"));
}

const allowed = (before: string, label: string): boolean => !label.startsWith("I-") || (before !== "O" && before.slice(2) === label.slice(2));

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

/** Spans of BIO tags; an I- that continues nothing begins one. */
export function spans<Label extends string>(tags: readonly string[]): LabelledSpan<Label>[] {
  const found: LabelledSpan<Label>[] = [];
  for (let i = 0; i < tags.length; ) {
    const tag = tags[i] ?? "O";
    let end = i + 1;
    if (tag !== "O") {
      while (tags[end] === `I-${tag.slice(2)}`) end++;
      found.push({ from: i, to: end, label: tag.slice(2) as Label });
    }
    i = end;
  }
  return found;
}
