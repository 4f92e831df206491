import type { Annotated, AnnotatedSentence, GivenSentence, WordAnnotator } from "../annotated.js";
import { segment } from "../segment/index.js";
import { encodeWords } from "./inputs.js";
import { loadModel, type Model, type ModelOptions } from "./load.js";
import { readSentence } from "./read-sentence.js";

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

async function readAll(model: Model, sentences: readonly GivenSentence[]): Promise<AnnotatedSentence[]> {
  const done: AnnotatedSentence[] = [];
  for (const [index, sentence] of sentences.entries())
    done.push(await readSentence(model, { index, sentence, encoded: encodeWords(model.pieces, sentence.form) }));
  return done;
}
