import { MOST_BYTES } from "./limits.js";

export interface Line {
  /** Counted from 1, blank lines included. */
  readonly number: number;
  /** Null where the line has more bytes than an article may have. */
  readonly bytes: Buffer | null;
}

const NEWLINE = 0x0a;

/** The lines of a stream that are not blank, one at a time: of a list of any length no more than one line is held. */
export async function* lines(stream: AsyncIterable<Uint8Array | string>): AsyncIterable<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 0;
  const add = (part: Buffer) => {
    size += part.length;
    if (size <= MOST_BYTES) parts.push(part);
    else parts = [];
  };
  const take = (): Line | undefined => {
    number++;
    const bytes = size > MOST_BYTES ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return bytes !== null && isBlank(bytes) ? undefined : { number, bytes };
  };
  for await (const chunk of stream) {
    let rest = Buffer.from(chunk as Uint8Array);
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
      add(rest.subarray(0, end));
      const line = take();
      if (line) yield line;
      rest = rest.subarray(end + 1);
    }
    add(rest);
  }
  const last = take();
  if (last) yield last;
}

function isBlank(bytes: Buffer): boolean {
  return bytes.length < 1000 && bytes.toString("latin1").trim() === "";
}
