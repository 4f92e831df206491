import { createRequire } from "node:module";
import { ChanceryError } from "../text/index.js";

type Detector = typeof import("tinyld");

/** Fewer letters than these tell nothing about the language; English is assumed. */
const FEWEST_LETTERS = 40;
/** In a text of fewer letters, foreign names outweigh the rest: a guess less sure than `UNSURE` (0–1, the detector's scale) then counts for nothing. */
const SHORT = 300;
const UNSURE = 0.3;
/** UTF-16 units looked at; more changes no answer. */
const SAMPLE = 6000;
/** Common English function words that hardly any other language spells so; a text with so many of them is English, whatever names it is full of. */
const FUNCTION_WORDS = new Set("the of and to that for with his from has have will said which their been".split(" "));
const FUNCTION_WORD_SHARE = 0.05;
const FEWEST_FUNCTION_WORDS = 2;

/** Words of short English news that other languages do not have, and others that they may share. */
const OWN_WORDS = new Set(
  "by who were would after before about into during between foreign visit visited visiting arrived expected headed due next month year leader talks day night office spokesman meeting agreed signed they she".split(
    " ",
  ),
);
const SHARED_WORDS = new Set(
  "a an is in was on at as be it he or not no last week minister president premier prime state new trade finance defence".split(" "),
);
const SHORT_SHARE = 0.4;

let detector: Detector | undefined;

/** BCP 47 language subtag of a text; `en` for texts too short to tell. The detector is loaded at the first text that needs it. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS || isPlainlyEnglish(sample) || (letters < SHORT && isShortEnglish(sample))) return "en";
  detector ??= createRequire(import.meta.url)("tinyld") as Detector;
  const best = detector.detectAll(sample)[0];
  if (best === undefined) return "und";
  return letters < SHORT && best.accuracy < UNSURE ? "en" : best.lang;
}

/** @throws ChanceryError `article-not-english` */
export function assertEnglish(language: string): void {
  if (language === "en" || language.startsWith("en-")) return;
  const name = language === "und" ? "a language that was not recognised" : languageName(language);
  throw new ChanceryError("article-not-english", `is written in ${name}; only English is read. Give the English edition or a translation.`);
}

const wordsOf = (sample: string): readonly string[] => sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

/** "Norwegian Foreign Minister Kari Moe was in Tirana last week.": too few words to guess by their letters, most of them English ones. */
function isShortEnglish(sample: string): boolean {
  const words = wordsOf(sample);
  const own = words.filter((word) => OWN_WORDS.has(word) || FUNCTION_WORDS.has(word));
  const shared = words.filter((word) => SHARED_WORDS.has(word));
  return own.length > 0 && (own.length + shared.length) / words.length >= SHORT_SHARE;
}

function isPlainlyEnglish(sample: string): boolean {
  const words = wordsOf(sample);
  const found = words.filter((word) => FUNCTION_WORDS.has(word));
  return found.length / words.length >= FUNCTION_WORD_SHARE && new Set(found).size >= FEWEST_FUNCTION_WORDS;
}

function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}
