import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { ChanceryError } from "../../text/index.js";
import type { Annotated, AnnotatedSentence, Annotator, Upos } from "../annotated.js";
import { type SegmentedSentence, segment } from "../segment/index.js";
import { decodeNames } from "./decode-names.js";
import { decodeTree, type HeadCandidates } from "./decode-tree.js";
import { Lemmas } from "./lemmas.js";
import { findRuntime, type Graph, type Runtime, type Tensors } from "./session.js";
import { shapeOf, WordPieces } from "./wordpieces.js";

const Labels = z.object({
  upos: z.array(z.string()),
  relations: z.array(z.string()),
  names: z.array(z.string()),
  attribution: z.array(z.string()),
  roots: z.array(z.string()),
  markers: z.record(z.string(), z.number()),
});
const Manifest = z.object({ version: z.string() });

/** The model's parts, loaded once and shared by whatever reads sentences or marked pairs. */
export interface Model {
  readonly version: string;
  readonly runtime: Runtime["name"];
  readonly labels: z.infer<typeof Labels>;
  readonly pieces: WordPieces;
  readonly lemmas: Lemmas;
  readonly encoder: Graph;
  readonly sentence: Graph;
  readonly pair: Graph;
}

export interface ModelOptions {
  /** Folder with encoder.onnx, sentence.onnx, pair.onnx, labels.json, lemmas.json, vocab.txt; the shipped `model/` if left out. */
  readonly folder?: string | URL;
  readonly runtime?: "native" | "wasm";
}

/**
 * Loads the model from its folder.
 * @throws {ChanceryError} `model-missing` if a file is not there or not readable.
 */
export async function loadModel(options: ModelOptions = {}): Promise<Model> {
  const folder = options.folder ?? new URL("../../../model/", import.meta.url);
  const at = (file: string): string => (typeof folder === "string" ? `${folder}/${file}` : fileURLToPath(new URL(file, folder)));
  const json = (file: string): unknown => JSON.parse(readFileSync(at(file), "utf8"));
  try {
    const runtime = await findRuntime(options.runtime);
    const [encoder, sentence, pair] = await Promise.all(["encoder.onnx", "sentence.onnx", "pair.onnx"].map((file) => runtime.load(at(file))));
    if (!encoder || !sentence || !pair) throw new Error("a part did not load");
    return {
      version: Manifest.parse(json("manifest.json")).version,
      runtime: runtime.name,
      labels: Labels.parse(json("labels.json")),
      pieces: WordPieces.load(at("vocab.txt")),
      lemmas: Lemmas.load(at("lemmas.json")),
      encoder,
      sentence,
      pair,
    };
  } catch (cause) {
    if (cause instanceof ChanceryError) throw cause;
    throw new ChanceryError(
      "model-missing",
      `the model in ${at("")} cannot be loaded: ${cause instanceof Error ? cause.message : cause}. Reinstall the package or name another folder.`,
      { cause },
    );
  }
}

/** The shipped model as an Annotator. */
export async function loadAnnotator(options: ModelOptions = {}): Promise<Annotator> {
  return modelAnnotator(await loadModel(options));
}

const BATCH = 32;

export function modelAnnotator(model: Model): Annotator {
  return {
    id: `chancery-minilm ${model.version}`,
    async annotate(text) {
      const sentences = segment(text);
      const order = sentences.map((_, i) => i).sort((a, b) => (sentences[a]?.tokens.length ?? 0) - (sentences[b]?.tokens.length ?? 0));
      const done = new Array<AnnotatedSentence>(sentences.length);
      for (let at = 0; at < order.length; at += BATCH) {
        const chosen = order.slice(at, at + BATCH);
        const read = await readBatch(
          model,
          text,
          chosen.map((i) => sentences[i] as SegmentedSentence),
          chosen,
        );
        for (const sentence of read) done[sentence.index] = sentence;
      }
      return { text, sentences: done } satisfies Annotated;
    },
  };
}

interface Encoded {
  readonly ids: number[];
  readonly shapes: number[];
  readonly starts: number[];
}

/** Wordpiece ids with [CLS] and [SEP], the shape of each piece's word, and where each word starts. */
export function encodeWords(pieces: WordPieces, words: readonly string[], markers: Readonly<Record<string, number>> = {}): Encoded {
  const encoded: Encoded = { ids: [pieces.classifier], shapes: [0], starts: [] };
  for (const word of words) {
    encoded.starts.push(encoded.ids.length);
    const marker = Object.hasOwn(markers, word) ? markers[word] : undefined;
    const found = marker === undefined ? pieces.of(word) : [marker];
    const shape = shapeOf(word);
    for (const id of found) {
      encoded.ids.push(id);
      encoded.shapes.push(shape);
    }
  }
  encoded.ids.push(pieces.separator);
  encoded.shapes.push(0);
  return encoded;
}

/** Rows of unequal length as one int64 tensor, padded with zeros. */
export function padded(rows: readonly (readonly number[])[]): Tensors[string] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const data = new BigInt64Array(rows.length * width);
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      data[r * width + c] = BigInt(value);
    });
  });
  return { type: "int64", data, dims: [rows.length, width] };
}

/** Hidden states of encoded sentences. */
export async function encode(model: Model, rows: readonly Encoded[]): Promise<Tensors[string]> {
  const { hidden } = await model.encoder.run({
    input_ids: padded(rows.map((row) => row.ids)),
    attention_mask: padded(rows.map((row) => row.ids.map(() => 1))),
    shape_ids: padded(rows.map((row) => row.shapes)),
  });
  if (!hidden) throw new ChanceryError("model-broken", "encoder.onnx gives no output `hidden`. Reinstall the package.");
  return hidden;
}

async function readBatch(
  model: Model,
  text: string,
  sentences: readonly SegmentedSentence[],
  indices: readonly number[],
): Promise<AnnotatedSentence[]> {
  const forms = sentences.map((sentence) => sentence.tokens.map((token) => text.slice(token.start, token.end)));
  const rows = forms.map((words) => encodeWords(model.pieces, words));
  const hidden = await encode(model, rows);
  const out = await model.sentence.run({
    hidden,
    word_starts: padded(rows.map((row) => row.starts)),
    word_mask: padded(rows.map((row) => row.starts.map(() => 1))),
  });
  const width = out.upos_logits?.dims[1] ?? 0;
  return sentences.map((sentence, row) => sentenceFrom(model, out, row, width, sentence, forms[row] ?? [], indices[row] ?? 0));
}

function sentenceFrom(
  model: Model,
  out: Tensors,
  row: number,
  width: number,
  sentence: SegmentedSentence,
  form: readonly string[],
  index: number,
): AnnotatedSentence {
  const { labels } = model;
  const count = form.length;
  const upos = form.map(
    (_, w) => labels.upos[argmax(out.upos_logits?.data as Float32Array, (row * width + w) * labels.upos.length, labels.upos.length)] as Upos,
  );
  const tree = decodeTree(form.map((_, w) => candidates(out, (row * width + w) * 4, count, w)));
  return {
    index,
    paragraph: sentence.paragraph,
    start: sentence.start,
    end: sentence.end,
    form,
    upos,
    lemma: form.map((word, w) => model.lemmas.of(word, upos[w] ?? "X")),
    head: tree.heads,
    deprel: tree.relations.map((relation, w) => (tree.heads[w] === -1 ? "root" : (labels.relations[relation] ?? "dep"))),
    starts: sentence.tokens.map((token) => token.start),
    ends: sentence.tokens.map((token) => token.end),
    names: decodeNames(out.name_logits?.data as Float32Array, row * width * labels.names.length, count, labels.names),
    parsed: true,
  };
}

function candidates(out: Tensors, offset: number, words: number, self: number): HeadCandidates {
  const heads: number[] = [];
  const scores: number[] = [];
  const relations: number[] = [];
  for (let k = 0; k < 4; k++) {
    const head = Number(out.head_candidates?.data[offset + k]) - 1;
    if (head >= words || head === self) continue;
    heads.push(head);
    scores.push(Number(out.head_scores?.data[offset + k]));
    relations.push(Number(out.head_relations?.data[offset + k]));
  }
  return { heads, scores, relations };
}

function argmax(values: Float32Array, from: number, length: number): number {
  let best = 0;
  for (let i = 1; i < length; i++) if ((values[from + i] ?? 0) > (values[from + best] ?? 0)) best = i;
  return best;
}
