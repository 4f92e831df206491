import { readClock } from "./find/index.js";
import type { Meaning } from "./meaning.js";
import { enclosing, type Period } from "./period.js";
import type { TimeExpression } from "./times.js";
import { timexOfDuration, timexOfPeriod } from "./timex3.js";

/** Words behind an amount that TIMEX3 takes for signals, not for a part of the expression ("two days later"). */
const SIGNAL_AFTER = /\s+(?:later|after|afterwards?|before)$/iu;
/** "5 p.m. (1500 GMT) on Tuesday": a time, the same by another clock, and the day. */
const BY_TWO_CLOCKS = /^(?<here>.+?)\s?\((?<there>(?<clock>[\d:.]+(?:\s?[ap]\.?m\.?)?)\s?[\p{L} ]+)\)(?:,?\s+(?:on\s+)?(?<day>.+))?$/u;

/** Adds what TIMEX3 marks of an expression where that is not the whole of it. `rule` is the one that found it. */
export function marked(each: TimeExpression, meaning: Meaning, rule: string, period: Period | null): TimeExpression {
  const pieces = withoutSignal(each, meaning) ?? (period && (ofYear(each, rule, period) ?? byTwoClocks(each, period)));
  return pieces ? { ...each, marked: pieces } : each;
}

function withoutSignal(each: TimeExpression, meaning: Meaning): readonly TimeExpression[] | null {
  const signal = meaning.kind === "shift" && meaning.from === "reference" ? SIGNAL_AFTER.exec(each.text) : null;
  if (!signal || meaning.kind !== "shift") return null;
  return [{ ...piece(each, 0, signal.index), type: "DURATION", value: timexOfDuration(meaning.amount, meaning.unit, meaning.and) }];
}

/** "the first two months of 2019": an amount, and the year. */
function ofYear(each: TimeExpression, rule: string, period: Period): readonly TimeExpression[] | null {
  const of = rule.startsWith("first months + ") && each.type === "DURATION" ? / of /u.exec(each.text) : null;
  if (!of) return null;
  const year = {
    ...piece(each, of.index + of[0].length, each.text.length),
    type: "DATE",
    value: timexOfPeriod(enclosing("year", period.first)),
  } as const;
  return [piece(each, 0, of.index), year];
}

function byTwoClocks(each: TimeExpression, period: Period): readonly TimeExpression[] | null {
  const clocks = each.type === "TIME" && period.unit === "day" ? BY_TWO_CLOCKS.exec(each.text)?.groups : undefined;
  const [here, there] = [each.value?.split("T")[1], readClock(clocks?.clock ?? "")];
  if (!clocks || here === undefined || there === null) return null;
  const [first, second] = [clocks.here?.length ?? 0, each.text.indexOf("(") + 1];
  const day =
    (clocks.day?.length ?? 0) > 0
      ? [{ ...piece(each, each.text.length - (clocks.day?.length ?? 0), each.text.length), type: "DATE", value: timexOfPeriod(period) } as const]
      : [];
  const other = period.first + daysApart(Number.parseInt(here, 10), Number.parseInt(there, 10));
  return [
    piece(each, 0, first),
    { ...piece(each, second, second + (clocks.there?.length ?? 0)), value: timexOfPeriod(enclosing("day", other), there) },
    ...day,
  ];
}

/** No two zones lie more than half a day apart, so that 8 in the morning here is 23:30 there on the day before. */
const daysApart = (here: number, there: number): -1 | 0 | 1 => (there - here > 12 ? -1 : here - there > 12 ? 1 : 0);

/** A piece of an expression's text, with what is said of the whole. */
const piece = ({ edtf: _, zone: __, ...each }: TimeExpression, from: number, to: number): TimeExpression => ({
  ...each,
  start: each.start + from,
  end: each.start + to,
  text: each.text.slice(from, to),
  edtf: null,
});
