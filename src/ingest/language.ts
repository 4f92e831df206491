import { createRequire } from "node:module";
import { ChanceryError } from "../text/index.js";
import { FOREIGN_WORDS, FUNCTION_WORDS, OWN_WORDS } from "./function-words.js";

type Detector = typeof import("tinyld");

/** Fewer letters than these tell nothing about the language; English is assumed. */
const FEWEST_LETTERS = 40;
/** Where its different words have fewer letters, foreign names outweigh the rest: a guess less sure than `UNSURE` (0–1, the detector's scale) then counts for nothing. */
const SHORT = 300;
const UNSURE = 0.3;
/** So many words of another language's grammar are no longer names ("Rio de Janeiro"). */
const FOREIGN_SHARE = 0.1;
/** UTF-16 units looked at; more changes no answer. */
const SAMPLE = 6000;
/** A text with so many English function words is English, whatever names it is full of. */
const FUNCTION_WORD_SHARE = 0.05;
const FEWEST_FUNCTION_WORDS = 2;
/** So many words that only English has, and fewer of another language's grammar, tell a text whose letters are those of names. */
const OWN_SHARE = 0.05;
/** Letters of a script that English is written in. */
const LATIN_SHARE = 0.8;

let detector: Detector | undefined;

/** BCP 47 language subtag of a text; `en` for texts too short to tell. The detector is loaded at the first text that needs it. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  if (lettersIn(sample) < FEWEST_LETTERS) return "en";
  const words = wordsOf(sample);
  if (isPlainlyEnglish(words) || isEnglishByWords(words)) return "en";
  detector ??= createRequire(import.meta.url)("tinyld") as Detector;
  const foreign = shareOf(words, isForeign) >= FOREIGN_SHARE;
  const best = detector.detectAll(sample).find(({ lang }) => lang !== "en" || !foreign);
  if (best === undefined) return "und";
  const little = !foreign && lettersIn([...new Set(words)].join("")) < SHORT;
  return little && best.accuracy < UNSURE ? "en" : best.lang;
}

/** @throws ChanceryError `article-not-english` */
export function assertEnglish(language: string): void {
  if (language === "en" || language.startsWith("en-")) return;
  const name = language === "und" ? "a language that was not recognised" : languageName(language);
  throw new ChanceryError(
    "article-not-english",
    `is written in ${name}; only English is read. Give the English edition or a translation. If it is in English all the same, say so (--language en).`,
  );
}

/** The "s" of a possessive is no word. */
const wordsOf = (sample: string): readonly string[] =>
  sample
    .toLowerCase()
    .replace(/(?<=\p{L})['’]s(?!\p{L})/gu, "")
    .match(/[\p{L}\p{M}]+/gu) ?? [];
const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
const isForeign = (word: string): boolean => FOREIGN_WORDS.has(word);
const shareOf = (words: readonly string[], is: (word: string) => boolean): number => words.filter(is).length / Math.max(1, words.length);

function isPlainlyEnglish(words: readonly string[]): boolean {
  const found = words.filter((word) => FUNCTION_WORDS.has(word));
  return found.length / words.length >= FUNCTION_WORD_SHARE && new Set(found).size >= FEWEST_FUNCTION_WORDS;
}

/** "Egypt's president visited France on May 3, 2024.": names have the letters of any language, and so do a few sentences said again and again; words tell. */
function isEnglishByWords(words: readonly string[]): boolean {
  const all = words.join("");
  if ((all.match(/\p{Script=Latin}/gu)?.length ?? 0) < LATIN_SHARE * lettersIn(all)) return false;
  const own = shareOf(words, (word) => OWN_WORDS.has(word) || FUNCTION_WORDS.has(word));
  return own >= OWN_SHARE && own > shareOf(words, isForeign);
}

function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}
