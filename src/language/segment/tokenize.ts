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
const NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";
const FILE_OR_HOST =
  "com|org|net|edu|gov|mil|int|info|biz|eu|co\\.uk|org\\.uk|gov\\.uk|ac\\.uk|com\\.au|docx?|pdf|xlsx?|csv|pptx?|html?|txt|jpe?g|gif|png|zip|exe|mp[34]|php|asp";

/** What is one token, the first that fits at a place. */
const TOKEN = new RegExp(
  [
    // addresses; their parts are bounded, so that the time to find none is, too
    'https?://[^\\s<>"“”]*[^\\s<>"“”.,;:!?)\'’]',
    'www\\.[^\\s<>"“”]*[^\\s<>"“”.,;:!?)\'’]',
    "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*",
    "[@#][\\p{L}\\p{N}_]+",
    `[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,62}(?:\\.[\\p{L}\\p{N}_-]{1,63}){0,8}\\.(?:${FILE_OR_HOST})${NO_LETTER_AFTER}`,
    "[a-z]{2,32}(?:\\.[a-z-]{2,32}){2,8}(?![\\p{L}\\p{N}])",
    // money, numbers, dates, telephones
    "(?:US|A|C|NZ|HK|S)\\$(?=\\d)",
    `\\d+(?:st|nd|rd|th)${NO_LETTER_AFTER}`,
    `\\d{2,}s${NO_LETTER_AFTER}`,
    "(?:1-)?\\d{3}-\\d{3}-\\d{4}(?!\\d)",
    "\\d{1,4}(?:[/.]\\d{1,4}){2}(?!\\d)",
    "\\d{1,2}-\\d{1,2}-(?:\\d{4}|\\d{2})(?!\\d)",
    "\\d{3,4}-\\d{2}-\\d{2}(?!\\d)",
    "\\d+(?:[.,:/]\\d+)*",
    // words
    `(?<![\\p{L}\\p{N}])(?:b/c|w/o(?:ut)?|w/|c/o)${NO_LETTER_AFTER}`,
    "(?:\\p{L}\\.){2,}",
    `\\p{L}(?:\\.\\p{L})+${NO_LETTER_AFTER}`,
    `[${LETTER}\\p{N}]+(?:(?:['’‘ʼ_]|[&](?=\\p{L}))[${LETTER}\\p{N}]+)*`,
    // marks
    `[:;=]-?[()DP]+${NO_LETTER_AFTER}(?![\\d])`,
    "\\.{2,}[!?]*|…+|[!?]{2,}",
    "-{2,}|—+|–+",
    "([=*_+~#<>$|])\\1+",
    "``|''",
    "(?:\\p{Extended_Pictographic}\\p{M}*(?:\\u200d\\p{Extended_Pictographic}\\p{M}*)*)",
    "[^\\s\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]",
  ].join("|"),
  "giu",
);

const CLITIC = /(n['’]t|['’](?:s|m|d|ll|re|ve))$/iu;
/** Words written as one, by the length of the first: case does not count in these … */
const FUSED: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    cannot: 3,
    gonna: 3,
    gotta: 3,
    wanna: 3,
    dont: 2,
    didnt: 3,
    doesnt: 4,
    isnt: 2,
    wasnt: 3,
    couldnt: 5,
    wouldnt: 5,
    thats: 4,
    theres: 5,
    youre: 3,
  }),
);
/** … and does in these, which are names or abbreviations in other letters. */
const FUSED_IN_LOWER_CASE: ReadonlyMap<string, number> = new Map(Object.entries<number>({ im: 1, ive: 1, cant: 2, wont: 2, hes: 2, aint: 2 }));

/** Whether two tokens that touch are one word of the text, split for syntax: "do" "n't", "can" "not". Universal Dependencies writes these as a multiword token. */
export function isFusion(first: string, second: string): boolean {
  const word = first + second;
  return (
    (/\p{L}$/u.test(first) && clitic(word) === first.length) ||
    FUSED.get(word.toLowerCase()) === first.length ||
    FUSED_IN_LOWER_CASE.get(word) === first.length
  );
}

function splitWord(word: string, start: number, into: Span[]): void {
  const cut = clitic(word) ?? FUSED.get(word.toLowerCase()) ?? FUSED_IN_LOWER_CASE.get(word);
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
