import type { Annotated, AnnotatedSentence, GivenSentence, WordAnnotator } from "../annotated.js";
import { segment } from "../segment/index.js";
import { encodeWords } from "./inputs.js";
import { loadModel, type Model, type ModelOptions } from "./load.js";
import { type Prepared, readBatch } from "./read-batch.js";

/** The shipped model as an Annotator. @throws as `loadModel` */
export async function loadAnnotator(options: ModelOptions = {}): Promise<WordAnnotator> {
  return modelAnnotator(await loadModel(options));
}

export function modelAnnotator(model: Model): WordAnnotator {
  return {
    id: `chancery-minilm ${model.version}`,
    async annotate(text) {
      const sentences = segment(text).map(({ paragraph, start, end, tokens }) => ({
        paragraph,
        start,
        end,
        form: tokens.map((token) => text.slice(token.start, token.end)),
        starts: tokens.map((token) => token.start),
        ends: tokens.map((token) => token.end),
      }));
      return { text, sentences: await readAll(model, sentences) } satisfies Annotated;
    },
    annotateWords: async (text, sentences) => ({ text, sentences: await readAll(model, sentences) }),
  };
}

/** A batch holds so many sentences at most, and so many wordpieces with its padding: memory grows with the second, and with long sentences. */
const MOST_SENTENCES = 32;
const MOST_PIECES = 4096;

/** Sentences are read in batches of like length and come back in their order. */
async function readAll(model: Model, sentences: readonly GivenSentence[]): Promise<AnnotatedSentence[]> {
  const prepared = sentences.map((sentence, index) => ({ index, sentence, encoded: encodeWords(model.pieces, sentence.form) }));
  const done = new Array<AnnotatedSentence>(sentences.length);
  for (const batch of batches(prepared)) for (const sentence of await readBatch(model, batch)) done[sentence.index] = sentence;
  return done;
}

function* batches(prepared: readonly Prepared[]): Iterable<Prepared[]> {
  let batch: Prepared[] = [];
  for (const one of [...prepared].sort((a, b) => a.encoded.ids.length - b.encoded.ids.length)) {
    if (batch.length === MOST_SENTENCES || (batch.length + 1) * one.encoded.ids.length > MOST_PIECES) {
      if (batch.length > 0) yield batch;
      batch = [];
    }
    batch.push(one);
  }
  if (batch.length > 0) yield batch;
}
