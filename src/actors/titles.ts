const SMALL = new Set(["of", "for", "the", "and"]);

const read = new Map<string, readonly string[]>();
const MOST_KEPT = 5000;

/** The words of a title that tell; kept, since an article asks about the same titles again and again. */
function words(title: string): readonly string[] {
  const known = read.get(title);
  if (known) return known;
  const made = title
    .toLowerCase()
    .replace(/\bpremier\b/gu, "prime minister")
    .split(/\s+/u)
    .filter((word) => !SMALL.has(word));
  if (read.size >= MOST_KEPT) read.clear();
  read.set(title, made);
  return made;
}

/** Are these the same office? The shorter title's words are all among the other's, and both say "deputy" or neither does. */
export function sameTitle(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (["deputy", "vice", "prime", "assistant"].some((word) => x.includes(word) !== y.includes(word))) return false;
  return short.length > 0 && short.every((word) => long.includes(word));
}
