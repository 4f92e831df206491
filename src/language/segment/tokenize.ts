import type { Span } from "../../text/index.js";

/**
 * Tokens of a stretch of text in the manner of the English Web Treebank (LDC's "new" tokenisation as UD English follows it):
 * clitics and hyphenated compounds are split, affixes ("non-", "ex-"), abbreviations, numbers and addresses stay whole.
 * Offsets are UTF-16 units into `text`.
 */
export function tokenize(text: string, from = 0, to = text.length): Span[] {
  const tokens: Span[] = [];
  const scanner = new RegExp(TOKEN.source, TOKEN.flags);
  scanner.lastIndex = from;
  for (let match = scanner.exec(text); match !== null && match.index < to; match = scanner.exec(text)) {
    const end = Math.min(match.index + match[0].length, to);
    splitWord(text.slice(match.index, end), match.index, tokens);
  }
  return tokens;
}

const LETTER = "\\p{L}\\p{M}";
const TOKEN = new RegExp(
  [
    'https?://[^\\s<>"“”]*[^\\s<>"“”.,;:!?)\'’]',
    'www\\.[^\\s<>"“”]*[^\\s<>"“”.,;:!?)\'’]',
    "[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+",
    "[@#][\\p{L}\\p{N}_]+",
    "(?:US|A|C|NZ|HK|S)\\$(?=\\d)",
    "\\d+(?:st|nd|rd|th)(?![\\p{L}\\p{N}])",
    "\\d{1,4}(?:[/.]\\d{1,4}){2}(?!\\d)",
    "\\d{3,4}-\\d{2}-\\d{2}(?!\\d)",
    "\\d+(?:[.,:/]\\d+)*",
    `(?:\\p{L}\\.){2,}`,
    `[${LETTER}\\p{N}]+(?:(?:['’‘ʼ]|[&](?=\\p{L}))[${LETTER}\\p{N}]+)*`,
    "\\.{2,}|…+",
    "-{2,}|—+|–+",
    "``|''",
    "(?:\\p{Extended_Pictographic}\\p{M}*(?:\\u200d\\p{Extended_Pictographic}\\p{M}*)*)",
    "[^\\s\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]",
  ].join("|"),
  "gu",
);

const CLITIC = /(n['’]t|['’](?:s|m|d|ll|re|ve))$/iu;
const FUSED: ReadonlyMap<string, number> = new Map(Object.entries<number>({ cannot: 3, gonna: 3, gotta: 3, wanna: 3 }));

function splitWord(word: string, start: number, into: Span[]): void {
  const cut = clitic(word) ?? FUSED.get(word.toLowerCase());
  if (cut !== undefined && cut > 0 && cut < word.length) {
    into.push({ start, end: start + cut }, { start: start + cut, end: start + word.length });
    return;
  }
  into.push({ start, end: start + word.length });
}

function clitic(word: string): number | undefined {
  const match = CLITIC.exec(word);
  return match && match.index > 0 ? match.index : undefined;
}
