import { articleFromBytes } from "./content.js";
import { collect } from "./limits.js";
import { articlesOfList } from "./list.js";
import type { Ingested, IngestOptions } from "./options.js";

const OPENING_BRACE = 0x7b;
/** Bytes by which a list shows itself: its first line begins as a JSON object. */
const LIST_START = /^\uFEFF?\s*\{\s*"/u;

type Chunks = AsyncIterable<Uint8Array | string>;

/** Standard input: a list where it begins as a JSON object, else one article in text or HTML. A list's files are relative to the working folder. */
export async function* articlesOfStandardInput(stream: Chunks, options: IngestOptions): AsyncIterable<Ingested> {
  const { start, whole } = await peek(stream);
  if (start.includes(OPENING_BRACE) && LIST_START.test(start.toString("utf8"))) yield* articlesOfList(whole, "-", process.cwd(), options);
  else yield { article: await articleFromBytes(await collect(whole), { about: {} }, options) };
}

/** The first bytes that are not white space, and the whole stream again. */
async function peek(stream: Chunks): Promise<{ readonly start: Buffer; readonly whole: Chunks }> {
  const iterator = stream[Symbol.asyncIterator]();
  const seen: Buffer[] = [];
  let size = 0;
  while (size < 4096) {
    const next = await iterator.next();
    if (next.done) break;
    const chunk = Buffer.from(next.value as Uint8Array);
    seen.push(chunk);
    size += chunk.length;
    if (chunk.toString("latin1").trim().length > 2) break;
  }
  const start = Buffer.concat(seen);
  async function* whole() {
    yield start;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { start, whole: whole() };
}
