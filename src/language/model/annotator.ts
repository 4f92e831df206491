import type { Annotated, AnnotatedSentence, GivenSentence, WordAnnotator } from "../annotated.js";
import { segment } from "../segment/index.js";
import { type LexicalGate, lexicalGate } from "./lexical-gate.js";
import { loadModel, type Model, type ModelOptions } from "./load.js";
import { readLong } from "./read-long.js";

/** The shipped model as an Annotator. @throws as `loadModel` */
export async function loadAnnotator(options: ModelOptions = {}): Promise<WordAnnotator> {
  return modelAnnotator(await loadModel(options), options);
}

/** A loaded model as an Annotator. With `gate`, sentences that can tell no fact by their words keep their tokens and are not parsed; words given to it always are. */
export function modelAnnotator(model: Model, { gate }: Pick<ModelOptions, "gate"> = {}): WordAnnotator {
  const passes: LexicalGate = typeof gate === "function" ? gate : gate ? lexicalGate(model.lemmas) : () => true;
  return {
    id: `chancery-minilm ${model.version}${gate ? " gated" : ""}`,
    async annotate(text) {
      const sentences = segment(text).map(({ paragraph, start, end, tokens }) => ({
        paragraph,
        start,
        end,
        form: tokens.map((token) => text.slice(token.start, token.end)),
        starts: tokens.map((token) => token.start),
        ends: tokens.map((token) => token.end),
      }));
      return { text, sentences: await readAll(model, text, sentences, passes) } satisfies Annotated;
    },
    annotateWords: async (text, sentences) => ({ text, sentences: await readAll(model, text, sentences, () => true) }),
  };
}

async function readAll(model: Model, text: string, sentences: readonly GivenSentence[], passes: LexicalGate): Promise<AnnotatedSentence[]> {
  const done: AnnotatedSentence[] = [];
  for (const [index, sentence] of sentences.entries())
    done.push(passes(sentence.form, text.slice(sentence.start, sentence.end)) ? await readLong(model, sentence, index) : unparsed(sentence, index));
  return done;
}

/** A sentence as the gate leaves it: its tokens alone. */
const unparsed = (sentence: GivenSentence, index: number): AnnotatedSentence => ({
  ...sentence,
  index,
  lemma: sentence.form,
  upos: sentence.form.map(() => "X"),
  head: sentence.form.map(() => -1),
  deprel: sentence.form.map(() => "dep"),
  names: [],
  parsed: false,
});
