import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { ChanceryError } from "../../text/index.js";
import { Lemmas } from "./lemmas.js";
import type { LexicalGate } from "./lexical-gate.js";
import { findRuntime, type Graph, type Runtime } from "./session.js";
import { WordPieces } from "./wordpieces.js";

const Labels = z.object({
  upos: z.array(z.string()),
  relations: z.array(z.string()),
  names: z.array(z.string()),
  attribution: z.array(z.string()),
  roots: z.array(z.string()),
  certainty: z.array(z.string()).optional(),
  markers: z.record(z.string(), z.number()),
});
const Manifest = z.object({
  version: z.string(),
  files: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })).default({}),
});

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
  /** Folder with encoder.onnx, sentence.onnx, pair.onnx, labels.json, lemmas.json, vocab.txt, manifest.json; the shipped `model/` if left out. */
  readonly folder?: string | URL;
  readonly runtime?: "native" | "wasm";
  /** Leave sentences that can tell no fact (`lexical-gate.ts`), or that a gate of your own turns away, unparsed; all are parsed if left out. */
  readonly gate?: boolean | LexicalGate;
}

/**
 * Loads the model from its folder and checks every file against the manifest.
 * @throws {ChanceryError} `model-missing` if a file is not there or cannot be used, `model-corrupt` if it is not the file that the manifest tells of,
 * `runtime-missing`, `runtime-unknown`
 */
export async function loadModel(options: ModelOptions = {}): Promise<Model> {
  const given = options.folder ?? new URL("../../../model/", import.meta.url);
  const folder = typeof given === "string" ? given : fileURLToPath(given);
  try {
    const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")));
    const bytes = (file: string): Buffer => checked(folder, file, manifest.files[file]);
    const text = (file: string): string => bytes(file).toString("utf8");
    const [labels, lemmas, pieces] = [text("labels.json"), text("lemmas.json"), text("vocab.txt")];
    const graphs = [bytes("encoder.onnx"), bytes("sentence.onnx"), bytes("pair.onnx")];
    const runtime = await findRuntime(options.runtime);
    const [encoder, sentence, pair] = await Promise.all(graphs.map((graph) => runtime.load(graph)));
    if (!encoder || !sentence || !pair) throw new Error("a part did not load");
    return {
      version: manifest.version,
      runtime: runtime.name,
      labels: Labels.parse(JSON.parse(labels)),
      pieces: new WordPieces(pieces),
      lemmas: Lemmas.parse(lemmas),
      encoder,
      sentence,
      pair,
    };
  } catch (cause) {
    if (cause instanceof ChanceryError) throw cause;
    throw new ChanceryError(
      "model-missing",
      `the model in ${folder} cannot be loaded: ${cause instanceof Error ? cause.message : cause}. Reinstall the package or name another folder.`,
      { cause },
    );
  }
}

function checked(folder: string, file: string, told: { readonly bytes: number; readonly sha256: string } | undefined): Buffer {
  const bytes = readFileSync(join(folder, file));
  const corrupt = (why: string): ChanceryError =>
    new ChanceryError("model-corrupt", `${join(folder, file)} is not the file its manifest tells of: ${why}. Reinstall the package.`);
  if (told && bytes.length !== told.bytes) throw corrupt(`it has ${bytes.length} bytes instead of ${told.bytes}`);
  if (told && createHash("sha256").update(bytes).digest("hex") !== told.sha256) throw corrupt("its SHA-256 is another");
  return bytes;
}
