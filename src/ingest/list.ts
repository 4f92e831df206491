import { createReadStream } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { z } from "zod";
import { ChanceryError } from "../text/index.js";
import { articleFromText, isoDay } from "./article.js";
import { type Ingested, type IngestOptions, LARGEST } from "./failure.js";
import { textOfFile } from "./file.js";

const optional = z.string().nullish();
const Entry = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: optional,
  file: optional,
  title: optional,
  source: optional,
  url: optional,
  published: optional,
});

/** The articles of a JSON-lines list, one a line; a bad line is a failure and the rest go on. */
export async function* articlesOfList(path: string, options: IngestOptions): AsyncGenerator<Ingested> {
  yield* articlesOfLines(createReadStream(path), path, dirname(path), options);
}

export async function* articlesOfLines(stream: Readable, name: string, folder: string, options: IngestOptions): AsyncGenerator<Ingested> {
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === "") continue;
    const input = `${name}:${number}`;
    try {
      yield { article: await articleOfLine(line, input, folder, options) };
    } catch (error) {
      if (!(error instanceof ChanceryError)) throw error;
      yield { failure: { input, error } };
    }
  }
}

async function articleOfLine(line: string, input: string, folder: string, options: IngestOptions) {
  if (line.length > LARGEST) throw new ChanceryError("article-too-large", `longer than ${LARGEST / 1024 / 1024} MB. Split it into articles.`);
  const entry = parse(line);
  if (!entry.text && !entry.file)
    throw new ChanceryError("list-invalid", 'has neither text nor file. Each line holds one article: {"text": …} or {"file": …}.');
  const text = entry.text ?? (await textOfFile(join(folder, entry.file ?? ""))).text;
  const published = options.published ?? (entry.published ? isoDay(entry.published, input) : null);
  return articleFromText(text, {
    ...(entry.id === null || entry.id === undefined ? {} : { id: String(entry.id) }),
    file: entry.file ?? null,
    title: entry.title ?? null,
    source: options.source ?? entry.source ?? null,
    url: entry.url ?? null,
    published,
  });
}

function parse(line: string): z.infer<typeof Entry> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new ChanceryError(
      "list-invalid",
      `is not JSON (${cause instanceof Error ? cause.message : cause}). Each line holds one article as a JSON object.`,
      { cause },
    );
  }
  const checked = Entry.safeParse(value);
  if (!checked.success)
    throw new ChanceryError(
      "list-invalid",
      `${checked.error.issues[0]?.path.join(".") || "the line"}: ${checked.error.issues[0]?.message}. Each line holds one article as a JSON object.`,
    );
  return checked.data;
}
