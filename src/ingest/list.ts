import { resolve } from "node:path";
import { z } from "zod";
import { type Article, ChanceryError } from "../text/index.js";
import { finish } from "./content.js";
import { failure } from "./failure.js";
import { articleFromFile } from "./file.js";
import { tooLarge } from "./limits.js";
import { type Line, lines } from "./lines.js";
import type { Ingested, IngestOptions } from "./options.js";
import { declaredDay } from "./published.js";

const optional = z.string().nullish();
const Entry = z.object({
  id: optional,
  text: optional,
  file: optional,
  title: optional,
  source: optional,
  url: optional,
  published: optional,
});
type Entry = z.infer<typeof Entry>;

const SHAPE = 'A line of a list is a JSON object like {"file": "article.txt", "published": "2019-08-26"} or {"text": "…"}.';

/**
 * The articles of a list in JSON Lines: `{id?, text | file, title?, source?, url?, published?}`. A bad line is a failure and the others go on.
 * @param name how failures name the list: `list.jsonl:3` is its third line.
 * @param folder what the entries' `file` is relative to.
 */
export async function* articlesOfList(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  folder: string,
  options: IngestOptions,
): AsyncIterable<Ingested> {
  let empty = true;
  for await (const line of lines(stream)) {
    options.signal?.throwIfAborted();
    empty = false;
    try {
      yield { article: await articleOfEntry(entryOf(line), folder, options) };
    } catch (error) {
      yield failure(`${name}:${line.number}`, error);
    }
  }
  if (empty) yield failure(name, new ChanceryError("list-empty", `is a list with no lines in it. ${SHAPE}`));
}

async function articleOfEntry(entry: Entry, folder: string, options: IngestOptions): Promise<Article> {
  const about = aboutOf(entry);
  if (typeof entry.text === "string") return finish(entry.text, about, options);
  if (typeof entry.file !== "string") throw new ChanceryError("list-line-invalid", `has neither "text" nor "file". ${SHAPE}`);
  try {
    return await articleFromFile(resolve(folder, entry.file), about, options);
  } catch (error) {
    if (error instanceof ChanceryError) throw new ChanceryError(error.code, `names the file ${entry.file}, which ${error.message}`, { cause: error });
    throw error;
  }
}

function aboutOf({ id, file, title, source, url, published }: Entry): Partial<Article> {
  return {
    ...(id != null && { id }),
    ...(file != null && { file }),
    title: title ?? null,
    source: source ?? null,
    url: url ?? null,
    published: published == null ? null : declaredDay(published),
  };
}

function entryOf({ number, bytes }: Line): Entry {
  if (bytes === null) throw tooLarge();
  const parsed = Entry.safeParse(jsonOf(bytes, number));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue && issue.path.length > 0 ? `"${issue.path.join(".")}": ` : "";
  throw new ChanceryError("list-line-invalid", `is no article (${where}${issue?.message ?? "wrong shape"}). ${SHAPE}`);
}

function jsonOf(bytes: Buffer, number: number): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ChanceryError("list-not-utf8", `is not UTF-8, as JSON has to be. Convert the list to UTF-8 (for example with iconv).`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new ChanceryError("list-line-invalid", `line ${number} is not valid JSON (${found.slice(0, 120)}). ${SHAPE}`, { cause });
  }
}
