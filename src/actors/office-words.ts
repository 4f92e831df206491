import type { AnnotatedSentence } from "../language/index.js";
import { offices } from "./knowledge.js";

/** Small questions about tokens that office and body phrases are read with. */
export const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();
export const isCapitalised = (s: AnnotatedSentence, i: number): boolean => /^\p{Lu}/u.test(s.form[i] ?? "");
export const isGenitive = (s: AnnotatedSentence, i: number): boolean =>
  /^['’](?:s)?$/u.test(s.form[i] ?? "") && s.ends[i - 1] === s.starts[i] && s.upos[i] !== "AUX";
export const inPerson = (s: AnnotatedSentence, i: number): boolean => s.names.some((n) => n.label === "PER" && n.from <= i && i < n.to);
export const isNominal = (s: AnnotatedSentence, i: number): boolean => ["ADJ", "NOUN", "PROPN"].includes(s.upos[i] ?? "");
export const isHyphen = (s: AnnotatedSentence, i: number): boolean =>
  s.form[i] === "-" && s.ends[i - 1] === s.starts[i] && s.ends[i] === s.starts[i + 1];

/** Is the word a title only where "the", a genitive or a courtesy stands before it, as in "His Highness the Amir", and does none? */
export const isGivenName = (s: AnnotatedSentence, i: number): boolean =>
  offices().words.articled.has(lower(s, i)) && !/^(?:the|['’]s?)$/u.test(lower(s, i - 1)) && !offices().words.addressed.has(s.form[i - 1] ?? "");

/** "Lt", "Sheikh", "Ambassador", "Dr" right before a name or before another such: a rank or courtesy of the person, and no word of a title. */
export function isRankOfName(s: AnnotatedSentence, i: number): boolean {
  let at = i;
  while (isCapitalised(s, at) && offices().honorifics.has(lower(s, at)) && !inPerson(s, at)) at++;
  return at > i && inPerson(s, at);
}

/** "Representatives" of "House of Representatives", "Deputies" of "Chamber of the Deputies": its members give an assembly its name. */
export function isOfAssembly(s: AnnotatedSentence, i: number): boolean {
  const of = lower(s, i - 1) === "the" ? i - 2 : i - 1;
  const isMembers = isCapitalised(s, i) && /s$/u.test(s.form[i] ?? "") && offices().heads.has(singular(lower(s, i)));
  return isMembers && lower(s, of) === "of" && isCapitalised(s, of - 1) && offices().words.assemblies.has(lower(s, of - 1));
}

/** Words with blanks as English writes them: hyphens, slashes and genitives closed up. */
export const spaced = (words: readonly string[]): string =>
  words
    .join(" ")
    .replace(/ ([-/]) /gu, "$1")
    .replace(/ (['’]s?)(?=\s|$)/gu, "$1")
    .replace(/ ,/gu, ",")
    .replace(/ \( .*?\)/gu, "")
    .replace(/^[-,\s]+|[-,\s]+$/gu, "")
    .trim();

/** The words of tokens `from` to `to` (exclusive) without an article in front. */
export function phraseText(s: AnnotatedSentence, from: number, to: number): string {
  return spaced(s.form.slice(["the", "a", "an"].includes(lower(s, from)) ? from + 1 : from, to));
}

/** The words of a title, in small letters. */
export const wordsOf = (title: string): string[] => title.toLowerCase().split(/[^\p{L}\p{N}_]+/u);

/** One of a title's words in the singular: "ministers" → "minister", "spokesmen" → "spokesman", "deputies" → "deputy". */
export function singular(word: string): string {
  if (/men$/u.test(word)) return word.replace(/men$/u, "man");
  if (/people$/u.test(word)) return word.replace(/people$/u, "person");
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.replace(/s$/u, "");
}

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tomorrow|meanwhile|earlier|later|last|this|week|month|year)$/u;
export const isCalendar = (s: AnnotatedSentence, i: number): boolean => CALENDAR.test(lower(s, i));
