import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { isListName } from "./file.js";
import { isAddress } from "./ingest.js";
import { lines } from "./lines.js";

/** How many articles or failures `ingest` will yield: one an input, a list's lines counted; null where standard input or a list that is no regular file hides it. */
export async function countInputs(inputs: readonly string[]): Promise<number | null> {
  let sum = 0;
  for (const input of inputs) {
    const count = await countInput(input);
    if (count === null) return null;
    sum += count;
  }
  return sum;
}

async function countInput(input: string): Promise<number | null> {
  if (input === "-") return null;
  if (isAddress(input) || !isListName(input)) return 1;
  const found = await stat(input).catch(() => undefined);
  if (!found || found.isDirectory()) return 1;
  return found.isFile() ? countLines(input) : null;
}

async function countLines(path: string): Promise<number> {
  let count = 0;
  try {
    for await (const _ of lines(createReadStream(path))) count++;
  } catch {
    return 1;
  }
  return Math.max(count, 1);
}
