import type { AnnotatedSentence, AttributionLabel, GivenSentence, NameLabel, Upos } from "../annotated.js";
import { decodeSpans } from "./decode-spans.js";
import { decodeTree, type HeadCandidates } from "./decode-tree.js";
import { type Encoded, encode, rowOf } from "./inputs.js";
import type { Model } from "./load.js";
import type { Tensors } from "./session.js";

/** A sentence with its wordpieces and its position in the article. */
export interface Prepared {
  readonly index: number;
  readonly sentence: GivenSentence;
  readonly encoded: Encoded;
}

/** Candidates for governor that the model gives for each word. */
const CANDIDATES = 4;

/**
 * All layers of one sentence, in a run of its own: activations are rounded to the range of what is read together, so that in company a sentence's labels
 * would hang on the others; alone it is also the quicker way (docs/decisions/0013).
 */
export async function readSentence(model: Model, prepared: Prepared): Promise<AnnotatedSentence> {
  const { starts } = prepared.encoded;
  const hidden = await encode(model, prepared.encoded);
  const out = await model.sentence.run({ hidden, word_starts: rowOf(starts), word_mask: rowOf(starts.map(() => 1)) });
  return sentenceFrom(model, out, prepared);
}

function sentenceFrom({ labels, lemmas }: Model, out: Tensors, { index, sentence }: Prepared): AnnotatedSentence {
  const { form } = sentence;
  const words = form.length;
  const floats = (name: string): Float32Array => (out[name]?.data as Float32Array | undefined) ?? new Float32Array();
  const upos = bestLabels(floats("upos_logits"), words, labels.upos) as Upos[];
  const tree = decodeTree(form.map((_, w) => candidates(out, w * CANDIDATES, words, w)));
  const layer = (name: string, of: readonly string[]) => ({ scores: floats(name), offset: 0, words, labels: of });
  return {
    index,
    paragraph: sentence.paragraph,
    start: sentence.start,
    end: sentence.end,
    form,
    upos,
    lemma: form.map((word, w) => lemmas.of(word, upos[w] ?? "X")),
    head: tree.heads,
    deprel: tree.relations.map((relation, w) => relationName(labels.relations[relation], tree.heads[w] === -1)),
    starts: sentence.starts,
    ends: sentence.ends,
    names: decodeSpans<NameLabel>(layer("name_logits", labels.names)),
    attribution: decodeSpans<AttributionLabel>({ ...layer("attribution_logits", labels.attribution), openAtStart: true }),
    ...(labels.certainty && out.certainty_logits ? { certainty: bestLabels(floats("certainty_logits"), words, labels.certainty) } : {}),
    parsed: true,
  };
}

/** UD allows `root` on the root alone, and nothing else there. */
const relationName = (relation: string | undefined, isRoot: boolean): string => (isRoot ? "root" : relation === "root" ? "dep" : (relation ?? "dep"));

function candidates(out: Tensors, offset: number, words: number, self: number): HeadCandidates {
  const heads: number[] = [];
  const scores: number[] = [];
  const relations: number[] = [];
  for (let k = 0; k < CANDIDATES; k++) {
    const head = Number(out.head_candidates?.data[offset + k]) - 1;
    if (head >= words || head === self) continue;
    heads.push(head);
    scores.push(Number(out.head_scores?.data[offset + k]));
    relations.push(Number(out.head_relations?.data[offset + k]));
  }
  return { heads, scores, relations };
}

function bestLabels(scores: Float32Array, words: number, labels: readonly string[]): string[] {
  return Array.from({ length: words }, (_, w) => {
    const from = w * labels.length;
    let best = 0;
    for (let i = 1; i < labels.length; i++) if ((scores[from + i] ?? 0) > (scores[from + best] ?? 0)) best = i;
    return labels[best] ?? "";
  });
}
