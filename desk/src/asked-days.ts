import { nearest, type Span, shifted } from "./calendar-days.js";
import { daysAt, type Now, type When } from "./days-named.js";

/** Days that are asked for, both of them among it; null where there is no such limit. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}
interface Found extends Period {
  readonly start: number;
  readonly end: number;
}

interface Link {
  readonly words: RegExp;
  /** The days that are asked for; null where such a word does not stand before days of that length. */
  readonly limit: (span: Span) => Period | null;
}
const link = (words: string, limit: Link["limit"]): Link => ({
  words: new RegExp(`(?:${words.replaceAll(" ", "\\s+")})\\s+(?:the\\s+)?`, "uy"),
  limit,
});

const WITHIN = link("in|during|within|over|throughout|through|for|of|at|dated|around|about", (span) => span);
/** How a word before days limits what is asked for. "On 2030" is what something is about. */
const LINKS: readonly Link[] = [
  link("since|from|starting|beginning|on or after", ({ from }) => ({ from, to: null })),
  link("after|later than", ({ to }) => ({ from: shifted(to, 1), to: null })),
  link("before|prior to|earlier than", ({ from }) => ({ from: null, to: shifted(from, -1) })),
  link("until|till|til|up to|by|on or before|not later than", ({ to }) => ({ from: null, to })),
  link("on", (span) => (span.from === span.to ? span : null)),
  WITHIN,
];
/** What is less sharp than its month or year is taken for the whole of it; the weekday of a date is no more than the date. */
const VAGUE =
  /(?:the\s+)?(?:(?:early|late|mid)[\s-]+(?:in\s+)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+|(?:beginning|start|middle|end|course|month|(?:first|last)\s+(?:days|weeks?))\s+of\s+)(?:the\s+)?/uy;
const BETWEEN = /(?:between|from)\s+(?:the\s+)?/uy;
const AND = /\s*(?:-|–|\b(?:to|until|till|through|and|or)\b)\s*(?:the\s+)?/uy;
const ONWARDS = /\s+(?:onwards?|and\s+later|or\s+later)(?![\p{L}\p{N}])/uy;
/** Words that are a month's name and more. */
const OTHERWISE_TOO = /^(?:may|mar(?:ch)?|jan|dec|fall|spring)\.?$/u;

/** A word that stands at a place of the text: where it ends, else the place itself. */
function past(words: RegExp, text: string, at: number): number {
  words.lastIndex = at;
  return words.test(text) ? words.lastIndex : at;
}

/** What is asked about is still to come: its days are looked for from today on. */
const FORWARD = /\b(?:will|would|shall|upcoming|forthcoming|coming|planned|plans?|scheduled|expected|to come|future|do|does|going to)\b/u;

/**
 * The days that a question names ("in November 2005", "since 2005-11-10", "last week", "between May and July") and the text without them, as long as it was.
 * @param text in small letters; what must not be parted (a state) stands in it as signs that are no letters
 * @param willing whether a year, a month or a weekday that stands alone means days
 */
export function withoutDays(text: string, today: string, willing: boolean): { readonly rest: string; readonly period: Period } {
  const now: Now = { today, forward: FORWARD.test(text) };
  let [rest, period]: [string, Period] = [text, { from: null, to: null }];
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    const found = periodAt(rest, index, now, willing);
    const both = found && narrowed(period, found);
    if (!both) continue;
    period = both;
    rest = rest.slice(0, found.start) + " ".repeat(found.end - found.start) + rest.slice(found.end);
  }
  return { rest, period };
}

/** Days within both; null where there are none. */
function narrowed(a: Period, b: Period): Period | null {
  const [from] = [a.from, b.from]
    .filter((day) => day !== null)
    .sort()
    .slice(-1);
  const [to] = [a.to, b.to].filter((day) => day !== null).sort();
  return from !== undefined && to !== undefined && from > to ? null : { from: from ?? null, to: to ?? null };
}

function periodAt(text: string, start: number, now: Now, willing: boolean): Found | null {
  return rangeAt(text, start, now) ?? limitAt(text, start, now, willing);
}

/** "From May to July 2005", "between 2003 and 2005", "2003–2005". */
function rangeAt(text: string, start: number, now: Now): Found | null {
  const begins = past(BETWEEN, text, start);
  const first = vaguelyAt(text, begins > start ? begins : past(WITHIN.words, text, start), now);
  if (!first) return null;
  if (first.ranges) {
    const span = settledAlone(first.when, now);
    return span && { ...span, start, end: first.end };
  }
  const between = past(AND, text, first.end);
  const second = between > first.end ? vaguelyAt(text, between, now) : null;
  const spans = second && settledTogether(first.when, second.when, now);
  if (!spans || !second) return null;
  const [a, b] = spans[0].from <= spans[1].from ? spans : [spans[1], spans[0]];
  return { from: a.from, to: b.to, start, end: second.end };
}

/** "In November", "since 2005-11-10", "before May 2004", "2005 onwards". */
function limitAt(text: string, start: number, now: Now, willing: boolean): Found | null {
  const linked = LINKS.find(({ words }) => past(words, text, start) > start);
  const begins = linked ? past(linked.words, text, start) : start;
  const named = vaguelyAt(text, begins, now) ?? daysAt(text, start, now);
  const span = named && settledAlone(named.when, now);
  if (!span || (!linked && !named.sure && !(willing && isLikely(text.slice(begins, named.end), span, now)))) return null;
  const limited = linked ? linked.limit(span) : span;
  if (!limited) return null;
  const end = limited.from === null ? named.end : past(ONWARDS, text, named.end);
  return { from: limited.from, to: end > named.end ? null : limited.to, start, end };
}

/** Does a word that stands alone mean days? "The 2030 agenda" does not. */
const isLikely = (words: string, span: Span, { today, forward }: Now): boolean => !OTHERWISE_TOO.test(words) && (forward || span.from <= today);

const vaguelyAt = (text: string, at: number, now: Now): ReturnType<typeof daysAt> =>
  daysAt(text, past(VAGUE, text, at), now) ?? daysAt(text, at, now);

const settledAlone = (when: When, { today, forward }: Now): Span | null => ("span" in when ? when.span : nearest(when.inYear, today, forward));

/** The year of one is that of the other: the second comes after the first. */
function settledTogether(first: When, second: When, now: Now): readonly [Span, Span] | null {
  if ("span" in first) {
    const then = "span" in second ? second.span : nearest(second.inYear, first.span.from, true);
    return then && [first.span, then];
  }
  const end = settledAlone(second, now);
  const begin = end && nearest(first.inYear, end.from, false);
  return begin && end && [begin, end];
}
