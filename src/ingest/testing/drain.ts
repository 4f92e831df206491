import type { Ingested } from "../options.js";

/** What `ingest` yielded, shortened for comparing: an article's text, or a failure as `input: code`. */
export async function drain(items: AsyncIterable<Ingested>): Promise<string[]> {
  const all: string[] = [];
  for await (const item of items) all.push("article" in item ? item.article.text : `${item.failure.input}: ${item.failure.error.code}`);
  return all;
}
