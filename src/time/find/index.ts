import type { AnnotatedSentence } from "../../language/index.js";
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
import { vague } from "./vague.js";

export type { Found } from "./rule.js";

const rules = [...calendarDates, ...namedPeriods, ...deictic, ...countedTimes, ...recurring, ...vague, ...clock];

/** May a sentence tell a time? True of every text in which `find` finds one, and of some others. */
export const mayTellTime = (text: string): boolean => matches(rules, text).length > 0;

/**
 * The times told in a sentence, left to right, none overlapping. Offsets are UTF-16 units from the sentence's start.
 * Rules match words; neighbours that tell one time are joined; words that blur or narrow a date are taken in; what is doubtful must be confirmed.
 */
export function find(sentence: AnnotatedSentence, article: string): Found[] {
  const text = article.slice(sentence.start, sentence.end);
  return join(matches(rules, text), text)
    .map((found) => withArticle(sharpen(found, text), text))
    .filter((found) => confirmed(found, sentence, text));
}
