import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { ChanceryError } from "../text/index.js";
import { articleFromText } from "./article.js";
import { type Ingested, type IngestOptions, LARGEST } from "./failure.js";
import { fetchPage } from "./fetch.js";
import { textOfBytes, textOfFile } from "./file.js";
import type { PageArticle } from "./html.js";
import { articlesOfLines, articlesOfList } from "./list.js";

const isUrl = (input: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//iu.test(input);
const isList = (input: string): boolean => /\.(?:jsonl|ndjson)$/iu.test(input);

/**
 * Articles of files, lists (`.jsonl`), http(s) addresses and standard input (`-`), in the order given.
 * One bad input or list line is a failure in its place; the rest go on.
 */
export async function* ingest(inputs: readonly string[], options: IngestOptions = {}): AsyncGenerator<Ingested> {
  for (const input of inputs) {
    try {
      if (input === "-") yield* fromStandardInput(options);
      else if (isUrl(input)) yield { article: await fromUrl(input, options) };
      else if (isList(input)) yield* articlesOfList(input, options);
      else yield { article: build(await textOfFile(input), { file: basename(input) }, options) };
    } catch (cause) {
      yield { failure: { input, error: asError(cause, input) } };
    }
  }
}

function asError(cause: unknown, input: string): ChanceryError {
  if (cause instanceof ChanceryError) return cause;
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === "ENOENT") return new ChanceryError("file-missing", `${input}: no such file. Check the name.`, { cause });
  return new ChanceryError("file-unreadable", `${input}: cannot be read (${message}).`, { cause });
}

function build(page: PageArticle, about: { readonly file?: string; readonly url?: string }, options: IngestOptions) {
  return articleFromText(page.text, {
    ...about,
    title: page.title,
    source: options.source ?? page.source,
    url: about.url ?? page.url,
    published: options.published ?? page.published,
    ...(about.url ? { id: about.url } : {}),
  });
}

async function fromUrl(input: string, options: IngestOptions) {
  const { url, bytes, charset, isHtml } = await fetchPage(input, options.allowPrivateAddresses === true);
  return build(textOfBytes(bytes, input, charset, isHtml), { url }, options);
}

/** Standard input: JSON lines where it opens with a brace, otherwise one article of text or HTML. */
async function* fromStandardInput(options: IngestOptions): AsyncGenerator<Ingested> {
  const chunks: Buffer[] = [];
  let size = 0;
  const iterator = process.stdin[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    chunks.push(Buffer.from(next.value));
    size += next.value.length;
    if (size > 1 && /^\s*\{/u.test(Buffer.concat(chunks).toString("utf8"))) {
      yield* articlesOfLines(Readable.from(resumed(chunks, iterator)), "standard input", process.cwd(), options);
      return;
    }
    if (size > LARGEST)
      throw new ChanceryError("article-too-large", `standard input is larger than ${LARGEST / 1024 / 1024} MB. Split it into articles.`);
  }
  yield { article: build(textOfBytes(Buffer.concat(chunks), "standard input"), {}, options) };
}

async function* resumed(first: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** How many articles the inputs hold: lines of lists, one for each other; null where standard input is among them. */
export async function countInputs(inputs: readonly string[]): Promise<number | null> {
  let total = 0;
  for (const input of inputs) {
    if (input === "-") return null;
    total += isList(input) && !isUrl(input) ? await countLines(input) : 1;
  }
  return total;
}

async function countLines(path: string): Promise<number> {
  let lines = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(path) })) if (line.trim() !== "") lines++;
  } catch {
    return 1;
  }
  return lines;
}
