import { ChanceryError } from "../text/index.js";

/** Bytes of one article, decompressed. The longest newspaper articles have some 100 kB; a page around one, some 2 MB. */
export const MOST_BYTES = 5_000_000;

export function tooLarge(bytes?: number): ChanceryError {
  const found = bytes === undefined ? "has more than" : `has ${(bytes / 1e6).toFixed(1)} MB, more than`;
  return new ChanceryError(
    "article-too-large",
    `${found} the 5 MB that one article may have. Split it, or list many articles in a .jsonl file, one a line.`,
  );
}

/**
 * The bytes of a stream, reading no further than the limit.
 * @throws ChanceryError `article-too-large`
 */
export async function collect(stream: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk);
    size += bytes.length;
    if (size > MOST_BYTES) throw tooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
