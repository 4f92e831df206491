import type { AnnotatedSentence } from "../../language/index.js";
import { lexicalTense } from "../lexical-tense.js";
import { prepositionBefore } from "../prepositions.js";
import { calendarDates } from "./calendar-dates.js";
import { clock } from "./clock.js";
import { confirmed } from "./confirm.js";
import { countedTimes } from "./counted.js";
import { deictic } from "./deictic.js";
import { join } from "./join.js";
import { namedPeriods } from "./named-periods.js";
import { recurring } from "./recurring.js";
import { type Found, matches } from "./rule.js";
import { sharpen, withArticle } from "./sharpen.js";
import { worthTrying } from "./signs.js";
import { vague } from "./vague.js";

export { readClock } from "./clock.js";
export type { Found } from "./rule.js";

/** All rules, in the order in which the first of two equal finds wins. */
export const rules = [...calendarDates, ...namedPeriods, ...deictic, ...recurring, ...countedTimes, ...vague, ...clock];

/** What the rules find in a text before the sentence confirms it. */
const candidates = (text: string): Found[] =>
  join(matches(worthTrying(rules, text), text), text)
    .map((found) => withArticle(sharpen(found, text), text))
    .filter((found, i, all) => found.rule !== "eve" || all[i + 1] === undefined || (all[i + 1]?.start ?? 0) > found.end);

/**
 * The times told in a sentence, left to right, none overlapping. Offsets are UTF-16 units from the sentence's start.
 * Rules match words; neighbours that tell one time are joined; words that blur or narrow a date are taken in; what is doubtful must be confirmed.
 */
export function find(sentence: AnnotatedSentence, article: string): Found[] {
  const text = article.slice(sentence.start, sentence.end);
  return candidates(text).filter((found) => confirmed(found, sentence, text));
}

/**
 * Must a sentence be parsed to put its times on the calendar? Only where the direction of one hangs on a tense that its words alone leave open.
 * The words are the sentence's tokens in order.
 */
export function needsTree(words: readonly string[], text: string): boolean {
  const hanging = candidates(text).filter((found) => isAmbiguousMonth(found, text) || hangsOnTense(found, text));
  if (hanging.length === 0) return false;
  const starts = tokenStarts(words, text);
  return hanging.some(({ start, end }) => {
    const from = starts.findLastIndex((each) => each <= start);
    const to = starts.findIndex((each) => each >= end);
    return !lexicalTense(words, from, to < 0 ? words.length : to).sure;
  });
}

/** "May", "March", "August" alone and capital: a month, a verb, a person. */
const isAmbiguousMonth = ({ rule, start, end }: Found, text: string): boolean =>
  rule === "month" &&
  start > 0 &&
  /^(?:May|March|August)$/u.test(text.slice(start, end)) &&
  !/\b(?:in|since|until|by|from|of|last|next|this)\s+$/iu.test(text.slice(0, start));

/** Does the direction hang on the verb: a weekday, date, month or season of no year, or "the weekend"? A quarter is told by nearness. */
function hangsOnTense({ rule, meaning, start }: Found, text: string): boolean {
  if (meaning.kind !== "calendar" || meaning.year !== undefined || (rule === "month" && /^\p{Ll}/u.test(text.slice(start)))) return false;
  if (meaning.offset) return meaning.nearest === true;
  if (meaning.which === "last" || meaning.which === "next" || meaning.which === "following" || meaning.which === "preceding") return false;
  if (prepositionBefore(text.slice(0, start)) === "since") return false;
  return (meaning.weekday ?? meaning.month ?? meaning.day ?? meaning.season ?? meaning.easter ?? meaning.feasts) !== undefined;
}

function tokenStarts(words: readonly string[], text: string): number[] {
  let at = 0;
  return words.map((word) => {
    const start = text.indexOf(word, at);
    if (start >= 0) at = start + word.length;
    return start < 0 ? at : start;
  });
}
