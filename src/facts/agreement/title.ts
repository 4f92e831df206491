import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { InstrumentPhrase } from "./instruments.js";
import { agreementKnowledge } from "./knowledge.js";

export function countOf(s: AnnotatedSentence, head: number): number | null {
  const numeral = children(s, head, "nummod")[0];
  const words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
  const form = (s.form[numeral ?? -1] ?? "").toLowerCase();
  const value = /^\d+$/u.test(form) ? Number(form) : words.indexOf(form);
  return value > 1 && !isYear(form) ? value : null;
}

/** "the 1984 treaty": when it was made, not how many. */
const isYear = (form: string): boolean => /^(?:1[5-9]|20)\d\d$/u.test(form);

/** A title in capitals, without its article: "Treaty of Amity and Cooperation", "Peru-Laos Trade Agreement", "Status of Forces Agreement". */
export function titleOf(s: AnnotatedSentence, phrase: InstrumentPhrase): string | null {
  if (!isCapital(s, phrase.head)) return null;
  let [from, to] = [phrase.head, phrase.head];
  for (let before = wordBefore(s, phrase, from); before !== undefined; before = wordBefore(s, phrase, from)) from = before;
  while (
    to + 1 < s.form.length &&
    phrase.tokens.includes(to + 1) &&
    (isCapital(s, to + 1) || (/^(?:of|on|and|for|the)$/u.test(s.form[to + 1] ?? "") && [to + 2, to + 3].some((t) => isCapital(s, t))))
  )
    to++;
  if (/^(?:the|an?|this)$/iu.test(s.form[from] ?? "")) from++;
  return to > from ? written(s, from, to) : null;
}

const isCapital = (s: AnnotatedSentence, token: number): boolean => /^\p{Lu}/u.test(s.form[token] ?? "");

/** The word before that a title goes on with, past a hyphen, or past the "of" under which the instrument hangs. */
function wordBefore(s: AnnotatedSentence, { head, tokens }: InstrumentPhrase, from: number): number | undefined {
  if (isCapital(s, from - 1) && tokens.includes(from - 1)) return from - 1;
  const joined = s.form[from - 1];
  if (joined !== undefined && /^[-–]$/u.test(joined) && isCapital(s, from - 2) && tokens.includes(from - 2)) return from - 2;
  return joined === "of" && isCapital(s, from - 2) && s.head[head] === from - 2 && isNameOfTitle(s, from - 2) ? from - 2 : undefined;
}

/** "the Status of Visiting Forces Agreement": a noun that the title begins with, and no act or body. */
const isNameOfTitle = (s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "NOUN" &&
  hasRelation(s, token, "obj", "nsubj:pass", "nmod") &&
  children(s, token, "det").length > 0 &&
  !agreementKnowledge().nouns.has((s.lemma[token] ?? "").toLowerCase());

/** The words as they stand, a hyphen without spaces. */
const written = (s: AnnotatedSentence, from: number, to: number): string =>
  s.form
    .slice(from, to + 1)
    .map((form, i) => (i > 0 && s.starts[from + i] !== s.ends[from + i - 1] ? ` ${form}` : form))
    .join("");
