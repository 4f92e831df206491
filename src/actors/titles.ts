import { memoised } from "../text/index.js";
import { offices } from "./knowledge.js";

const SMALL = new Set(["of", "for", "the", "and"]);

const MOST_KEPT = 5000;

/** The words of a title that tell; an article asks about the same titles again and again. */
const words = memoised(MOST_KEPT, (title): readonly string[] =>
  title
    .toLowerCase()
    .replace(/\bpremier\b|\bpm\b/gu, "prime minister")
    .replace(/\bdpm\b/gu, "deputy prime minister")
    .replace(/\beam\b/gu, "external affairs minister")
    .replace(/\bfm\b/gu, "foreign minister")
    .replace(/\bps\b/gu, "principal secretary")
    .replace(/\bcs\b/gu, "cabinet secretary")
    .split(/\s+/u)
    .filter((word) => !SMALL.has(word)),
);

/** Are these the same office? The shorter title's words are all among the other's, and both say "deputy" or neither does. */
export function sameTitle(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  for (const word of offices().words.parting) if (x.includes(word) !== y.includes(word)) return false;
  return short.length > 0 && short.every((word) => long.includes(word));
}
