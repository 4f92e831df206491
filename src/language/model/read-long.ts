import type { AnnotatedSentence, GivenSentence } from "../annotated.js";
import { encodeWords } from "./inputs.js";
import type { Model } from "./load.js";
import { readSentence } from "./read-sentence.js";

/** The encoder knows no position beyond this one. */
const MOST_PIECES = 512;
/** Words read at once of a sentence that is too long for that. */
const WINDOW = 160;

/**
 * All layers of one sentence of any length. One whose wordpieces are too many for the encoder is read in windows of words, and the root of each later window hangs
 * on the first's as `parataxis`; a window full of words of many pieces keeps the first pieces of each.
 */
export async function readLong(model: Model, sentence: GivenSentence, index: number): Promise<AnnotatedSentence> {
  const encoded = encodeWords(model.pieces, sentence.form);
  if (encoded.ids.length <= MOST_PIECES) return readSentence(model, { index, sentence, encoded });
  const parts: AnnotatedSentence[] = [];
  for (let from = 0; from < sentence.form.length; from += WINDOW) {
    const form = sentence.form.slice(from, from + WINDOW);
    const most = Math.floor((MOST_PIECES - 2) / form.length);
    const whole = encodeWords(model.pieces, form);
    const fitting = whole.ids.length <= MOST_PIECES ? whole : encodeWords(model.pieces, form, {}, most);
    parts.push(await readSentence(model, { index, sentence: { ...sentence, form }, encoded: fitting }));
  }
  return joined(sentence, parts);
}

function joined(sentence: GivenSentence, parts: readonly AnnotatedSentence[]): AnnotatedSentence {
  const first = parts[0] as AnnotatedSentence;
  const root = first.head.indexOf(-1);
  const shifted = <Part extends { readonly from: number; readonly to: number }>(of: (part: AnnotatedSentence) => readonly Part[]): Part[] =>
    parts.flatMap((part, i) => of(part).map((span) => ({ ...span, from: span.from + i * WINDOW, to: span.to + i * WINDOW })));
  return {
    ...first,
    ...sentence,
    lemma: parts.flatMap((part) => part.lemma),
    upos: parts.flatMap((part) => part.upos),
    head: parts.flatMap((part, i) => part.head.map((head) => (head >= 0 ? head + i * WINDOW : i === 0 ? -1 : root))),
    deprel: parts.flatMap((part, i) => part.deprel.map((relation, w) => (i > 0 && part.head[w] === -1 ? "parataxis" : relation))),
    names: shifted((part) => part.names),
    attribution: shifted((part) => part.attribution ?? []),
    ...(first.certainty ? { certainty: parts.flatMap((part) => part.certainty ?? []) } : {}),
  };
}
