import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Command } from "commander";
import { ingest } from "../ingest/index.js";
import { type ConlluDocument, loadModel, modelAnnotator, readConllu, type WordAnnotator } from "../language/index.js";
import { type Article, ChanceryError } from "../text/index.js";
import { outFolder } from "./annotate-files.js";
import { LAYERS, type Layer, type LayerInput } from "./annotate-layers.js";
import { fileProblem } from "./file-problem.js";
import type { LayerName } from "./layer-names.js";
import { MOST_FAILURES } from "./read-command.js";

interface AnnotateOptions {
  readonly layer: LayerName;
  readonly tokens?: boolean;
  readonly out?: string;
  readonly replace?: boolean;
  readonly published?: string;
  readonly language?: string;
  readonly allowPrivateAddresses?: boolean;
}

/** `chancery annotate`: one layer of every document, on standard output or as files in a folder. Returns how many inputs failed. */
export async function annotateCommand(inputs: readonly string[], options: AnnotateOptions, command: Command): Promise<number> {
  if (inputs.length === 0)
    command.error("error: name at least one file, or - for standard input\n\nExample: chancery annotate article.txt --layer conllu");
  const layer: Layer = LAYERS[options.layer];
  const out = options.out === undefined ? undefined : outFolder(options.out, layer, inputs, options.replace === true);
  const model = await loadModel();
  const [annotator, gated] = [modelAnnotator(model), modelAnnotator(model, layer.gate && { gate: layer.gate })];
  let written = 0;
  let failed = 0;
  for await (const item of options.tokens ? tokenised(inputs, options) : texts(inputs, options)) {
    try {
      if ("error" in item) throw item.error;
      if (written > 0 && out === undefined && layer.separator === undefined)
        throw new ChanceryError("layer-needs-files", `this layer tells offsets of one text; name a folder with --out to get a file for each.`);
      const content = layer.write({ ...item, annotated: await annotated(item.article.published === null ? annotator : gated, item) });
      if (out) out.save(item.article, content);
      else await print(written > 0 ? `${layer.separator}${content}` : content);
      written++;
    } catch (error) {
      if (error instanceof ChanceryError && error.code === "file-not-usable" && !("error" in item)) throw error;
      failed++;
      process.stderr.write(
        `chancery: ${"error" in item ? item.input : item.article.id}: ${error instanceof Error ? error.message : String(error)}\n`,
      );
    }
  }
  return Math.min(failed, MOST_FAILURES);
}

type Document = Omit<LayerInput, "annotated">;
type Found = Document | { readonly input: string; readonly error: Error };

const annotated = (annotator: WordAnnotator, { article, tokens }: Document): Promise<LayerInput["annotated"]> =>
  tokens ? annotator.annotateWords(tokens.text, tokens.given) : annotator.annotate(article.text);

async function* texts(inputs: readonly string[], { published, language, allowPrivateAddresses = false }: AnnotateOptions): AsyncIterable<Found> {
  const known = { ...(published !== undefined && { published }), ...(language !== undefined && { language }) };
  for await (const item of ingest(inputs, { allowPrivateAddresses, ...known })) yield "failure" in item ? item.failure : { article: item.article };
}

async function* tokenised(inputs: readonly string[], { published }: AnnotateOptions): AsyncIterable<Found> {
  for (const input of inputs)
    try {
      const source = input === "-" ? (await buffer(process.stdin)).toString("utf8") : readFileSync(input, "utf8");
      const name = input === "-" ? "standard-input" : basename(input).replace(/\.conllu$/iu, "");
      for (const [i, tokens] of readConllu(source.normalize("NFC")).entries())
        yield { article: articleOf(tokens, tokens.id || `${name}-${i + 1}`, published), tokens };
    } catch (error) {
      yield { input, error: told(input, error) };
    }
}

/** The error without the input's name, which stands before it. */
function told(input: string, error: unknown): Error {
  const problem = fileProblem(input, error);
  if (problem instanceof ChanceryError) return new ChanceryError(problem.code, problem.message.replace(`${input} `, ""), { cause: error });
  return problem instanceof Error ? problem : new Error(String(problem));
}

const articleOf = (tokens: ConlluDocument, id: string, published: string | undefined): Article => ({
  id,
  file: null,
  text: tokens.text,
  title: null,
  source: null,
  url: null,
  published: published ?? null,
  language: "en",
  sha256: "",
});

function print(content: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(content)) resolve();
    else process.stdout.once("drain", resolve);
  });
}
