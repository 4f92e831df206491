import type { Annotated, AnnotatedSentence } from "../language/index.js";
import { bounds, parseEdtf, printEdtf } from "./edtf.js";
import type { CountedUnit } from "./meaning.js";
import type { Period } from "./period.js";
import { summitsIn } from "./publication/summits.js";
import { resolve } from "./resolve.js";
import { timeOf } from "./time-of.js";
import type { ResolvedTimes, TimeExpression } from "./times.js";
import { timexOfEdtf } from "./timex3.js";

/** How far, in sentences, the happening may be dated before and after the words that count from it. */
const BACK = 12;
const AHEAD = 4;
/** A happening told to have lasted longer than so many days is no point to count from. */
const POINT = 31;

interface Count {
  readonly amount: number;
  readonly unit: CountedUnit;
  readonly direction: -1 | 1;
  /** Where the words for the happening begin. */
  readonly from: number;
}

/**
 * "on the eve of the summit", "the day after the vote", "two weeks before his visit": counted from the day on which the article dates that summit,
 * vote or visit elsewhere, or from the days of a known edition of a summit. Left as they were where it dates none.
 */
export function toldFromEvents(annotated: Annotated, times: ResolvedTimes): ResolvedTimes {
  const expressions = times.expressions.map((list, index) => {
    const sentence = annotated.sentences[index];
    return sentence?.parsed ? list.map((each) => counted(annotated, times, sentence, each)) : list;
  });
  return { ...times, expressions };
}

function counted(annotated: Annotated, times: ResolvedTimes, sentence: AnnotatedSentence, each: TimeExpression): TimeExpression {
  const count = each.ends ? null : countIn(sentence, each);
  const noun = count && headNoun(sentence, count.from);
  if (!count || noun == null) return each;
  const happening = knownSummit(annotated, sentence, count.from, noun) ?? datedElsewhere(annotated, times, sentence, noun);
  if (!happening) return each;
  const day = count.direction < 0 ? happening.first : happening.last;
  const reference: Period = { unit: "day", first: day, last: day };
  const { edtf } = resolve(
    { kind: "shift", amount: count.amount, unit: count.unit, direction: count.direction, from: "reference" },
    { today: null, reference, quarter: null, tense: null, direct: false },
  );
  return edtf ? { ...each, type: "DATE", edtf: printEdtf(edtf), value: timexOfEdtf(edtf), anchor: "reference" } : each;
}

const UNITS: Readonly<Record<string, CountedUnit>> = { D: "day", W: "week", M: "month", Y: "year" };

/** What an expression counts, and where the words for what it counts from begin. */
function countIn(sentence: AnnotatedSentence, { text, to, type, value }: TimeExpression): Count | null {
  const word = (sentence.form[to] ?? "").toLowerCase();
  if (/\beve$/iu.test(text) && word === "of") return { amount: 1, unit: "day", direction: -1, from: to + 1 };
  const next = /^the\s+(?<unit>day|week|month|year)\s+(?<way>before|after)$/iu.exec(text)?.groups;
  if (next) return { amount: 1, unit: next.unit?.toLowerCase() as CountedUnit, direction: next.way?.toLowerCase() === "before" ? -1 : 1, from: to };
  const amount = type === "DURATION" ? /^P(?<amount>\d{1,3})(?<unit>[DWMY])$/u.exec(value ?? "")?.groups : undefined;
  const unit = UNITS[amount?.unit ?? ""];
  if (!amount || !unit || (word !== "before" && word !== "after")) return null;
  return { amount: Number(amount.amount), unit, direction: word === "before" ? -1 : 1, from: to + 1 };
}

/** The noun of the phrase that begins at a token; null where a clause begins there ("two days before he left"). */
function headNoun(sentence: AnnotatedSentence, from: number): number | null {
  for (let at = from; at < sentence.form.length && at < from + 8; at++) {
    const tag = sentence.upos[at] ?? "";
    const isNoun = tag === "NOUN";
    if (isNoun && sentence.upos[at + 1] !== "NOUN") return at;
    if (!isNoun && !/^(?:DET|ADJ|NUM|PROPN|PART|PRON)$/u.test(tag)) return null;
    if (tag === "PRON" && sentence.deprel[at] !== "nmod:poss") return null;
  }
  return null;
}

function knownSummit(
  annotated: Annotated,
  sentence: AnnotatedSentence,
  from: number,
  noun: number,
): { readonly first: number; readonly last: number } | null {
  const start = (sentence.starts[from] ?? 0) - sentence.start;
  const end = (sentence.ends[noun] ?? 0) - sentence.start;
  return summitsIn(annotated.text.slice(sentence.start, sentence.end)).find(({ at }) => start <= at && at < end) ?? null;
}

/** The days on which the article dates a happening of that name, the nearest sentence before first, then those after. */
function datedElsewhere(
  annotated: Annotated,
  times: ResolvedTimes,
  sentence: AnnotatedSentence,
  noun: number,
): { readonly first: number; readonly last: number } | null {
  const lemma = sentence.lemma[noun];
  const before = annotated.sentences.slice(Math.max(0, sentence.index - BACK), sentence.index).reverse();
  for (const other of [...before, ...annotated.sentences.slice(sentence.index + 1, sentence.index + 1 + AHEAD)]) {
    for (let token = 0; other.parsed && token < other.form.length; token++) {
      if (other.lemma[token] !== lemma || other.upos[token] !== "NOUN") continue;
      const edtf = parseEdtf(timeOf(times, other, token)?.edtf ?? "");
      const days = edtf && bounds(edtf);
      if (days?.first != null && days.last !== null && days.last - days.first < POINT) return { first: days.first, last: days.last };
    }
  }
  return null;
}
