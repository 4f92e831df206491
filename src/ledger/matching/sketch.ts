const HASHES = 32;
const SHINGLE = 5;
/** A reprint or an updated version shares most of its shingles with the story it was made from. */
const REPRINT = 0.5;

/** MinHash of a text's shingles of five words (Broder 1997): the share of equal numbers is about the share of shingles two texts have in common. */
export function sketchOf(text: string): readonly number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const least = new Array<number>(HASHES).fill(0xffffffff);
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    const base = hashOf(words.slice(i, i + SHINGLE).join(" "));
    for (let n = 0; n < HASHES; n++) {
      const mixed = mix(base ^ Math.imul(n + 1, 0x9e3779b1));
      if (mixed < (least[n] as number)) least[n] = mixed;
    }
  }
  return words.length < SHINGLE ? [] : least;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Finalizer of MurmurHash3. */
function mix(number: number): number {
  let mixed = number;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Was one of two texts made from the other? Their MinHashes tell. */
export const isReprint = (a: readonly number[], b: readonly number[]): boolean =>
  a.length > 0 && b.length > 0 && a.filter((hash, i) => hash === b[i]).length / HASHES >= REPRINT;

/** How many of these articles are independent: those that are reprints or versions of one count once. */
export function independent(articles: ReadonlyMap<string, readonly number[]>): number {
  const groups: (readonly number[])[][] = [];
  for (const [, sketch] of [...articles].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const near = groups.filter((group) => group.some((other) => isReprint(sketch, other)));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([sketch, ...near.flat()]);
  }
  return groups.length;
}
