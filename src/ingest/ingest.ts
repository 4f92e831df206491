import { basename, dirname } from "node:path";
import type { Article } from "../text/index.js";
import { ChanceryError } from "../text/index.js";
import { articleFromBytes } from "./content.js";
import { failure } from "./failure.js";
import { fetchPage } from "./fetch.js";
import { articleFromFile, isListName, openable } from "./file.js";
import { articlesOfList } from "./list.js";
import { openFile } from "./open-file.js";
import type { Ingested, IngestOptions } from "./options.js";
import { articlesOfStandardInput } from "./standard-input.js";

/** Whether an input is an address (it has a scheme and two slashes) and not a path. */
export const isAddress = (input: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//iu.test(input);

/**
 * Articles from files, lists (`.jsonl`), standard input (`-`) and web addresses, in the order given, one at a time. One bad input or line of a list is a
 * failure, and the rest go on. All articles are in English and NFC; the text of a file or list line is otherwise as published.
 * @throws only the signal's reason, where `options.signal` was aborted
 */
export async function* ingest(inputs: readonly string[], options: IngestOptions = {}): AsyncIterable<Ingested> {
  for (const input of inputs) {
    options.signal?.throwIfAborted();
    try {
      yield* articlesOf(input, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      yield failure(input === "" ? '""' : input, error);
    }
  }
}

async function* articlesOf(input: string, options: IngestOptions): AsyncIterable<Ingested> {
  if (input === "-") return yield* articlesOfStandardInput(process.stdin, options);
  if (isAddress(input)) return yield { article: await articleFromAddress(input, options) };
  if (!isListName(input)) {
    const file = basename(input);
    return yield { article: await articleFromFile(input, { id: file, file }, options) };
  }
  await openable(input);
  yield* articlesOfList(openFile(input), input, dirname(input), options);
}

/** @throws ChanceryError as `fetchPage` and `articleFromBytes`; `url-not-article` */
async function articleFromAddress(input: string, options: IngestOptions): Promise<Article> {
  const { bytes, address, mediaType, charset } = await fetchPage(input, options);
  const html = mediaType === "text/html" || mediaType === "application/xhtml+xml";
  const readable = html || mediaType === undefined || mediaType === "text/plain" || mediaType === "application/octet-stream";
  if (!readable)
    throw new ChanceryError("url-not-article", `is of type ${mediaType}, not a web page or text. Give the address of the article's page.`);
  return articleFromBytes(bytes, { about: {}, address, charset, html }, options);
}
