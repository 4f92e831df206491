import { ChanceryError } from "../../text/index.js";
import type { Model } from "./load.js";
import type { Tensor } from "./session.js";
import { shapeOf, type WordPieces } from "./wordpieces.js";

/** A sentence as the encoder takes it: pieces with [CLS] and [SEP], the letter shape of each piece's word, and where each word starts. */
export interface Encoded {
  readonly ids: readonly number[];
  readonly shapes: readonly number[];
  readonly starts: readonly number[];
}

/** Wordpieces of a sentence's words, `most` of each word; words that are among `markers` are one piece of that id. */
export function encodeWords(
  pieces: WordPieces,
  words: readonly string[],
  markers: Readonly<Record<string, number>> = {},
  most = Number.POSITIVE_INFINITY,
): Encoded {
  const ids = [pieces.classifier];
  const shapes = [0];
  const starts: number[] = [];
  for (const word of words) {
    starts.push(ids.length);
    const marker = Object.hasOwn(markers, word) ? markers[word] : undefined;
    const found = marker === undefined ? pieces.of(word).slice(0, most) : [marker];
    const shape = shapeOf(word);
    for (const id of found) {
      ids.push(id);
      shapes.push(shape);
    }
  }
  return { ids: [...ids, pieces.separator], shapes: [...shapes, 0], starts };
}

/** Whole numbers as an int64 tensor of one row. */
export function rowOf(values: readonly number[]): Tensor {
  return { type: "int64", data: BigInt64Array.from(values, BigInt), dims: [1, values.length] };
}

/** Hidden states of one encoded sentence. */
export async function encode(model: Model, { ids, shapes }: Encoded): Promise<Tensor> {
  const { hidden } = await model.encoder.run({ input_ids: rowOf(ids), shape_ids: rowOf(shapes) });
  if (!hidden) throw new ChanceryError("model-broken", "encoder.onnx gives no output `hidden`. Reinstall the package.");
  return hidden;
}
