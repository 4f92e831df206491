const HASHES = 32;
const SHINGLE = 5;
/** A reprint or an updated version shares most of its shingles with the story it was made from. */
const REPRINT = 0.5;

const SEEDS = Int32Array.from({ length: HASHES }, (_, n) => Math.imul(n + 1, 0x9e3779b1));
/** Unsigned numbers are compared as signed ones with this bit turned over. */
const SIGN = 0x80000000 | 0;

/** MinHash of a text's shingles of five words (Broder 1997): the share of equal numbers is about the share of shingles two texts have in common. */
export function sketchOf(text: string): readonly number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < SHINGLE) return [];
  const shingles = new Int32Array(words.length - SHINGLE + 1);
  for (let i = 0; i < shingles.length; i++) shingles[i] = hashOf(words, i, i + SHINGLE);
  return Array.from(SEEDS, (seed) => leastMixed(shingles, seed));
}

/** The least of all numbers mixed with a seed (finalizer of MurmurHash3), unsigned. */
function leastMixed(numbers: Int32Array, seed: number): number {
  let least = ~SIGN;
  for (let i = 0; i < numbers.length; i++) {
    const number = (numbers[i] as number) ^ seed;
    let mixed = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed = mixed ^ (mixed >>> 16) ^ SIGN;
    if (mixed < least) least = mixed;
  }
  return (least ^ SIGN) >>> 0;
}

/** FNV-1a, 32 bits, of words with a space between them. */
function hashOf(words: readonly string[], from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let n = from; n < to; n++) {
    if (n > from) hash = Math.imul(hash ^ SPACE, PRIME);
    const word = words[n] as string;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  }
  return hash;
}
const PRIME = 0x01000193;
const SPACE = 0x20;

/** Was one of two texts made from the other? Their MinHashes tell. */
export const isReprint = (a: readonly number[], b: readonly number[]): boolean =>
  a.length > 0 && b.length > 0 && a.filter((hash, i) => hash === b[i]).length / HASHES >= REPRINT;

/** How many of these articles are independent: those that are reprints or versions of one count once. */
export function independent(articles: ReadonlyMap<string, readonly number[]>): number {
  if (articles.size === 1) return 1;
  const groups: (readonly number[])[][] = [];
  for (const [, sketch] of [...articles].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const near = groups.filter((group) => group.some((other) => isReprint(sketch, other)));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([sketch, ...near.flat()]);
  }
  return groups.length;
}
