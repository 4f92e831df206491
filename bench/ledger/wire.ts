import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { articleFromText } from "../../src/ingest/index.js";
import type { Entry } from "../../src/ledger/index.js";
import { createReader } from "../../src/reading/index.js";

interface Story {
  readonly id: string;
  readonly title: string | null;
  readonly published: string;
  readonly text: string;
}

/** The wire's stories as the reader reads them, in the order of the file; read once where a file for them is named. */
export async function wireEntries(file: string, cache: string | undefined): Promise<readonly Entry[]> {
  if (cache !== undefined && existsSync(cache)) return JSON.parse(readFileSync(cache, "utf8")) as readonly Entry[];
  const reader = await createReader();
  const stories = gunzipSync(readFileSync(file))
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Story);
  const entries: Entry[] = [];
  for (const [i, { id, title, published, text }] of stories.entries()) {
    const article = articleFromText(text, { id, published, source: id.slice(0, 3), language: "en", ...(title && { title }) });
    entries.push({ article, reader: reader.model, record: await reader.read(article) });
    if (i % 50 === 49) process.stderr.write(`${i + 1} of ${stories.length} stories\n`);
  }
  if (cache !== undefined) writeFileSync(cache, JSON.stringify(entries));
  return entries;
}
