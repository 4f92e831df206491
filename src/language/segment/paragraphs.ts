import type { Span } from "../../text/index.js";

/**
 * Paragraphs as published: parted by blank lines, by bullets, or by a line break where the text is not wrapped at a column
 * (a wrapped text breaks its lines in mid-sentence; a list or a headline does not). Offsets are UTF-16 units.
 */
export function paragraphs(text: string): Span[] {
  const wrapped = isWrapped(text);
  const found: Span[] = [];
  for (const block of blocks(text, /\r?\n[ \t]*(?:\r?\n[ \t]*)+|\r?\n(?=[ \t]*(?:[•·▪●*]|[-–—] |\d{1,2}[.)] ))/gu, 0, text.length))
    found.push(...(wrapped ? [block] : blocks(text, /\r?\n/gu, block.start, block.end)));
  return found.map((span) => trimmed(text, span)).filter((span) => span.end > span.start);
}

function blocks(text: string, separator: RegExp, from: number, to: number): Span[] {
  const found: Span[] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(separator)) {
    found.push({ start, end: from + match.index });
    start = from + match.index + match[0].length;
  }
  found.push({ start, end: to });
  return found;
}

/** Share of the column that a line fills before its text is broken: the next word had no room. */
const FULL = 0.6;

/** Most lines that are followed directly by another end without a sentence's end, and as far right as the text goes: a heading over its paragraph does not. */
function isWrapped(text: string): boolean {
  const stacked = blocks(text, /\r?\n[ \t]*(?:\r?\n[ \t]*)+/gu, 0, text.length)
    .map(({ start, end }) =>
      text
        .slice(start, end)
        .trim()
        .split(/[ \t]*\r?\n/u),
    )
    .filter((lines) => lines.length > 1);
  const lengths = stacked.flatMap((lines) => lines.map(({ length }) => length)).sort((a, b) => a - b);
  const column = lengths[Math.floor(0.9 * lengths.length)] ?? 0;
  const followed = stacked.flatMap((lines) => lines.slice(0, -1));
  const inside = followed.filter((line) => line.length >= FULL * column && !/[.!?:”"'’)\]]$/u.test(line)).length;
  return inside / followed.length > 0.5 && inside > 2;
}

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from] ?? "")) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? "")) to--;
  return { start: from, end: to };
}
