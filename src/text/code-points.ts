/** Turns UTF-16 offsets of one text into offsets in code points. Built once per text; each look-up is O(log n). */
export function codePointOffsets(text: string): (utf16: number) => number {
  const surrogatePairs: number[] = [];
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xdc00) {
      const next = text.charCodeAt(i + 1);
      if (next >= 0xdc00 && next < 0xe000) surrogatePairs.push(i++);
    }
  }
  return (utf16) => utf16 - countBelow(surrogatePairs, utf16);
}

/** How many numbers of a sorted list are smaller than `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
