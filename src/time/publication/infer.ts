import type { Annotated, AnnotatedSentence } from "../../language/index.js";
import { civil, dayOf, isDate, weekdayOf } from "../calendar.js";
import { type Bounds, edtfOfDays, intersection, printEdtf } from "../edtf.js";
import { find } from "../find/index.js";
import type { Tense } from "../governing.js";
import type { CalendarMeaning } from "../meaning.js";
import { tenseAt } from "../tense.js";
import type { Dateline } from "./dateline.js";
import { summitsIn } from "./summits.js";

export interface Inference {
  readonly days: Bounds;
  readonly because: readonly string[];
}

interface Constraint extends Bounds {
  readonly because: string;
}

/** News is told on the day it happens or the day after. */
const FRESH = 1;
/** Sentences at the head of a story in which a full date dates the news. */
const LEAD = 2;

/**
 * The interval in which the text itself fixes its publication: full dates in the lead told as past, and summits of known date.
 * Contradicting constraints fix nothing. A dateline without a year is completed where only one year fits.
 */
export function infer(annotated: Annotated, dateline: Dateline | null): Inference {
  const lead = leadOf(annotated);
  const constraints = [
    ...annotated.sentences.flatMap((sentence) => constraintsOf(annotated, sentence, lead.has(sentence.index))),
    ...weekdayConstraints(annotated, lead),
  ];
  let days: Bounds = { first: null, last: null };
  for (const constraint of constraints) {
    const both = intersection(days, constraint);
    if (!both) return { days: { first: null, last: null }, because: [] };
    days = both;
  }
  const because = constraints.map((each) => each.because);
  if (!dateline) return days.first === null ? { days: { first: null, last: null }, because: [] } : { days, because };
  const year = onlyYear(dateline, days);
  if (year === null) return { days: { first: null, last: null }, because };
  const day = dayOf(year, dateline.month, dateline.day);
  return { days: { first: day, last: day }, because: [...because, `the dateline's day fits ${year} alone`] };
}

/** The one year in which the dateline's day lies within the bounds. */
function onlyYear({ month, day }: Dateline, { first, last }: Bounds): number | null {
  if (first === null || last === null) return null;
  const years = [];
  for (let { year } = civil(first); year <= civil(last).year; year++)
    if (isDate(year, month, day) && dayOf(year, month, day) >= first && dayOf(year, month, day) <= last) years.push(year);
  return years.length === 1 ? (years[0] ?? null) : null;
}

function constraintsOf(annotated: Annotated, sentence: AnnotatedSentence, lead: boolean): Constraint[] {
  const text = annotated.text.slice(sentence.start, sentence.end);
  const named = summitsIn(text);
  if (!lead && named.length === 0) return [];
  const dates = datesIn(annotated, sentence);
  const full = dates.flatMap(({ meaning, said, tense }) => (lead && tense === "past" ? fullDate(meaning, said) : []));
  const summits = named.flatMap((summit): Constraint[] => {
    const token = sentence.ends.findIndex((end) => end > sentence.start + summit.at);
    const { tense } = tenseAt(sentence, token, token + 1);
    const name = `${summit.series} summit ${summit.edition} was held ${printEdtf(edtfOfDays(summit))}`;
    if (tense === "future") return [{ first: null, last: summit.last, because: `${name} and lies ahead` }];
    if (tense !== "past") return [];
    const { year, month } = civil(summit.first);
    const bareMonth = dates.some(({ meaning }) => meaning.month === month && meaning.year === undefined && !meaning.offset && !meaning.which);
    const last = bareMonth ? dayOf(year, 12, 31) : null;
    return [{ first: summit.first, last, because: bareMonth ? `${name}, told as past by its month alone` : `${name} and is told as past` }];
  });
  return [...full, ...summits];
}

interface ToldDate {
  readonly meaning: CalendarMeaning;
  readonly said: string;
  readonly tense: Tense | null;
}

/** The dates a sentence tells, each with the tense of its verb. */
const datesIn = (annotated: Annotated, sentence: AnnotatedSentence): ToldDate[] =>
  find(sentence, annotated.text).flatMap(({ meaning, start, end }) => {
    if (meaning.kind !== "calendar") return [];
    const from = sentence.ends.findIndex((each) => each > sentence.start + start);
    const to = sentence.starts.findLastIndex((each) => each < sentence.start + end) + 1;
    const said = annotated.text.slice(sentence.start + start, sentence.start + end);
    return [{ meaning, said, tense: tenseAt(sentence, from, to).tense }];
  });

/**
 * "on Monday, August 26" told as news, with no year: of the years between the last one told as past and the first one told as yet to come,
 * the only one in which that day is that weekday. Nothing where the text does not say both, or two years fit.
 */
function weekdayConstraints(annotated: Annotated, lead: ReadonlySet<number>): Constraint[] {
  const leading = annotated.sentences.filter(({ index }) => lead.has(index)).flatMap((sentence) => datesIn(annotated, sentence));
  const news = leading.filter(({ meaning: { weekday, month, day, year, offset, which }, tense }) => {
    const dated = weekday !== undefined && month !== undefined && day !== undefined;
    return dated && tense === "past" && year === undefined && !offset && !which;
  });
  if (news.length === 0) return [];
  const years = annotated.sentences.flatMap((sentence) => datesIn(annotated, sentence)).filter(({ meaning }) => meaning.year !== undefined);
  const past = years.flatMap(({ meaning, tense }) => (tense === "past" ? [meaning.year ?? 0] : []));
  const future = years.flatMap(({ meaning, tense }) => (tense === "future" ? [meaning.year ?? 0] : []));
  if (past.length === 0 || future.length === 0) return [];
  const [from, to] = [Math.max(...past), Math.min(...future)];
  return news.flatMap(({ meaning: { weekday, month = 1, day = 1 }, said }) => {
    const fitting = [];
    for (let year = from; year <= to; year++) if (isDate(year, month, day) && weekdayOf(dayOf(year, month, day)) === weekday) fitting.push(year);
    const [year] = fitting;
    if (year === undefined || fitting.length > 1) return [];
    const first = dayOf(year, month, day);
    return [
      {
        first,
        last: first + FRESH,
        because: `"${said}" is told as news, and falls so in ${year} alone of ${from} to ${to}, which the text leaves open`,
      },
    ];
  });
}

/** The first sentences of the body, by their place in the article: a headline, which has no full stop, does not count. */
const leadOf = ({ sentences, text }: Annotated): ReadonlySet<number> =>
  new Set(
    sentences
      .filter(({ start, end }) => /[.!?”"’]\s*$/u.test(text.slice(start, end)))
      .slice(0, LEAD)
      .map(({ index }) => index),
  );

/** A day with its year: with the weekday said too the news is fresh; without, it is only past. */
function fullDate(meaning: CalendarMeaning, said: string): Constraint[] {
  const { year, month, day, weekday } = meaning;
  if (year === undefined || month === undefined || day === undefined || !isDate(year, month, day)) return [];
  const first = dayOf(year, month, day);
  if (weekday === undefined) return [{ first, last: null, because: `"${said}" is told as past` }];
  if (weekday !== weekdayOf(first)) return [];
  return [{ first, last: first + FRESH, because: `the lead tells "${said}" as news` }];
}
