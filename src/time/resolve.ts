import { addMonths, type Day } from "./calendar.js";
import { type Edtf, edtfOfDays, edtfOfPeriod, openEnded } from "./edtf.js";
import type { CalendarMeaning, CountedUnit, Meaning, Share, ShiftMeaning, StretchMeaning } from "./meaning.js";
import { enclosing, finer, type Period, shifted, type Unit } from "./period.js";
import { calendarPeriod, floatingDate } from "./resolve-calendar.js";
import type { Moment, Resolved } from "./resolved.js";
import { timexOfDuration, timexOfPeriod } from "./timex3.js";

const SHARE_MODS = { start: "START", mid: "MID", end: "END" } as const;
const nothing = { period: null, edtf: null, value: null, mod: null, anchor: "none" } as const;

/** Puts a meaning on the calendar: the interval is no wider and no narrower than the words and what they are reckoned from allow. */
export function resolve(meaning: Meaning, moment: Moment): Resolved {
  switch (meaning.kind) {
    case "calendar":
      return resolveCalendar(meaning, moment);
    case "shift":
      return resolveShift(meaning, moment);
    case "stretch":
      return resolveStretch(meaning, moment);
    case "duration":
      return { ...nothing, type: "DURATION", value: timexOfDuration(meaning.amount, meaning.unit, meaning.and), mod: meaning.mod ?? null };
    case "set":
      return { ...nothing, type: "SET", value: meaning.value };
    case "vague":
      return {
        ...nothing,
        type: "DATE",
        value: meaning.reference,
        ...(meaning.reference === "FUTURE_REF" &&
          moment.today !== null && { edtf: edtfOfDays({ first: moment.today, last: null }), anchor: "publication" }),
      };
    case "while":
      return { ...nothing, type: "DURATION", value: "PXX" };
    case "unreckoned":
      return { ...nothing, type: "DATE" };
  }
}

function resolveCalendar(meaning: CalendarMeaning, moment: Moment): Resolved {
  const type = meaning.time === undefined ? "DATE" : "TIME";
  const mod = meaning.mod ?? (meaning.share && SHARE_MODS[meaning.share]) ?? (meaning.side && (meaning.side === "earlier" ? "START" : "END")) ?? null;
  const named = calendarPeriod(meaning, moment);
  const period: Period | null = named && aside(named, meaning);
  const anchor = meaning.offset?.from === "reference" ? "reference" : absolute(meaning) ? "absolute" : "publication";
  if (!period) {
    const floating = floatingDate(meaning);
    return {
      type,
      mod,
      period: null,
      edtf: floating && { ...floating },
      value: floating && printFloating(meaning),
      anchor: floating ? "absolute" : "none",
    };
  }
  if (meaning.firstMonths !== undefined)
    return { type: "DURATION", mod, period, anchor, edtf: edtfOfPeriod(period), value: timexOfDuration(Math.abs(meaning.firstMonths), "month") };
  if (meaning.open)
    return {
      type,
      mod: `ON_OR_${meaning.open === "after" ? "AFTER" : "BEFORE"}`,
      period,
      anchor,
      edtf: openEnded(period, meaning.open),
      value: timexOfPeriod(period),
    };
  const edtf = meaning.rolling
    ? upToNow(period, moment.today)
    : meaning.side
      ? sideOf(period, meaning.side, moment.today)
      : meaning.share
        ? edtfOfDays(shareOf(period, meaning.share, meaning.edge === true))
        : edtfOfPeriod(period);
  return {
    type,
    mod,
    period,
    ...(meaning.zone && { zone: meaning.zone }),
    anchor,
    edtf: meaning.feasts?.some(({ sighted }) => sighted) ? seen(edtf) : meaning.mod === "APPROX" ? approximately(edtf) : edtf,
    value: timexOfPeriod(period, meaning.time) ?? timexAround(meaning.lastYear === undefined ? period : enclosing("year", period.first)),
  };
}

/** The value of a stretch that is no unit, "the last half of the '80s": that of the unit around it. */
function timexAround({ first, last }: Period): string | null {
  const around = (["month", "year", "decade"] as const).map((unit) => enclosing(unit, first)).find((each) => each.last >= last);
  return around ? timexOfPeriod(around) : null;
}

const absolute = (meaning: CalendarMeaning): boolean =>
  meaning.offset === undefined && (meaning.year !== undefined || meaning.decade !== undefined || meaning.century !== undefined);
const approximately = (edtf: Edtf): Edtf => ("start" in edtf ? edtf : { ...edtf, qualifier: "~" });
/** Both ends of an interval, or the date, as not sharp: a feast whose first day is seen rather than reckoned. */
const seen = (edtf: Edtf): Edtf =>
  "start" in edtf
    ? { start: edtf.start && { ...edtf.start, qualifier: "~" }, end: edtf.end && { ...edtf.end, qualifier: "~" } }
    : approximately(edtf);
const printFloating = ({ month, day }: CalendarMeaning): string =>
  `XXXX-${String(month).padStart(2, "0")}${day === undefined ? "" : `-${String(day).padStart(2, "0")}`}`;

/** The day before where "the eve of" stands before it, its week where "the week of" does. */
function aside(named: Period, { eve, weekAround }: CalendarMeaning): Period {
  if (weekAround) return enclosing("week", named.first);
  return eve ? { unit: "day", first: named.first - 1, last: named.first - 1 } : named;
}

/** The year, month or week that ends with the publication. */
const upToNow = (period: Period, today: Day | null): Edtf =>
  today === null || period.unit === "part" ? edtfOfPeriod(period) : edtfOfDays({ first: moved(today, period.unit, -1), last: today });

/** "earlier this year": from its first day to the publication; "later this month": from the publication to its last. */
function sideOf(period: Period, side: "earlier" | "later", today: Day | null): Edtf {
  if (today === null || today < period.first || today > period.last) return edtfOfPeriod(period);
  return edtfOfDays(side === "earlier" ? { first: period.first, last: today } : { first: today, last: period.last });
}

/** What share of a period its edge is: a month of a year, two years of a decade, ten of a century. */
const EDGES = { year: 12, decade: 5, century: 10 } as const;

/** A third of a period, or its edge: the last month of a year, the last ten days of a month, the last day of a week. */
export function shareOf(period: Period, share: Share, edge: boolean): Period {
  const part = (first: Day, last: Day): Period => ({ unit: "part", first, last });
  const { first, last, unit } = period;
  const days = last - first + 1;
  const months = Math.round(days / 30.44);
  if (unit === "day") return period;
  if (unit === "month") {
    const ranges = { start: [first, first + 9], mid: [first + 10, first + 19], end: [first + 20, last] } as const;
    return part(...ranges[share]);
  }
  if (months >= 3) {
    const length =
      edge && share !== "mid"
        ? Math.max(1, Math.round(months / EDGES[unit === "decade" || unit === "century" ? unit : "year"]))
        : Math.ceil(months / 3);
    const begin = share === "start" ? 0 : share === "mid" ? Math.floor((months - length) / 2) : months - length;
    return part(addMonths(first, begin), addMonths(first, begin + length) - 1);
  }
  const third = Math.max(1, Math.ceil(days / 3));
  if (share === "mid") return part(first + Math.floor((days - third) / 2), first + Math.floor((days - third) / 2) + third - 1);
  return share === "start" ? part(first, first + third - 1) : part(last - third + 1, last);
}

const MONTHS_OF: Partial<Record<CountedUnit, number>> = { month: 1, quarter: 3, season: 3, half: 6, year: 12, decade: 120, century: 1200 };
const isClock = (unit: CountedUnit): unit is "hour" | "minute" | "second" => unit === "hour" || unit === "minute" || unit === "second";

/** The day so many units on from a day; halves of a unit are rounded to months or days. */
export function moved(day: Day, unit: CountedUnit, amount: number): Day {
  const months = MONTHS_OF[unit];
  if (months !== undefined) return addMonths(day, Math.round(amount * months));
  if (isClock(unit)) return day + Math.round((amount * { hour: 1, minute: 1 / 60, second: 1 / 3600 }[unit]) / 24);
  return day + Math.round(amount * (unit === "week" || unit === "weekend" ? 7 : 1));
}

/** "two weeks ago", "a year earlier": a period as coarse as the unit, or as fine as the date it is counted from where that is finer than years. */
function resolveShift(meaning: ShiftMeaning, moment: Moment): Resolved {
  const compared = meaning.unit === "year" && meaning.direction < 0 && meaning.amount === 1 ? moment.quarter : null;
  if (compared) return quarterBefore(compared, meaning);
  const today = moment.today === null ? null : enclosing("day", moment.today);
  const from = meaning.from === "reference" ? (moment.reference ?? (isStory(meaning, moment) ? null : today)) : today;
  const mod = meaning.mod ?? null;
  if (meaning.amount === null) return { ...nothing, type: "DATE", mod, value: meaning.direction < 0 ? "PAST_REF" : "FUTURE_REF" };
  if (!from || Math.abs(meaning.amount) > 5000) return { ...nothing, type: "DATE", mod };
  const unit = meaning.sharp ?? calendarUnit(meaning.and?.unit ?? meaning.unit);
  const whole = moved(from.first, meaning.unit, meaning.direction * meaning.amount);
  const target = meaning.and ? moved(whole, meaning.and.unit, meaning.direction * meaning.and.amount) : whole;
  const quarterly = meaning.from === "reference" && from.unit === "quarter" && unit === "year";
  const weekly = meaning.from === "reference" && from.unit === "day" && unit === "week";
  const period = enclosing(
    quarterly ? (from.unit as Unit) : weekly ? "day" : finer(unit, from.unit) && from.unit !== "part" ? (from.unit as Unit) : unit,
    target,
  );
  const edtf = edtfOfPeriod(period);
  return {
    type: "DATE",
    mod,
    period,
    edtf: mod || meaning.unit === "decade" || meaning.unit === "century" ? approximately(edtf) : edtf,
    value: timexOfPeriod(period),
    anchor: meaning.from,
  };
}

/** The unit of the calendar that an amount of time ends in. */
const calendarUnit = (unit: CountedUnit): Unit => (isClock(unit) ? "day" : unit === "decade" || unit === "century" ? "year" : unit);

/** "A year later he returned": told of the past, so not reckoned from the publication. */
const isStory = ({ direction }: ShiftMeaning, { tense }: Moment): boolean => direction > 0 && tense === "past";

/** "a year ago" in a report on a quarter is that quarter a year before. */
function quarterBefore(quarter: Period, meaning: ShiftMeaning): Resolved {
  const period = shifted(quarter, -4);
  return { type: "DATE", mod: meaning.mod ?? null, period, edtf: edtfOfPeriod(period), value: timexOfPeriod(period), anchor: meaning.from };
}

/** "the past three months", "within ten days": from or to the day of publication. */
function resolveStretch(meaning: StretchMeaning, { today }: Moment): Resolved {
  const value = timexOfDuration(meaning.amount, meaning.unit);
  const shared = { type: "DURATION", value, mod: meaning.mod ?? null } as const;
  if (today === null || isClock(meaning.unit)) return { ...nothing, ...shared };
  if (meaning.amount === null)
    return meaning.direction > 0
      ? { ...nothing, ...shared, edtf: edtfOfDays({ first: today, last: null }), anchor: "publication" }
      : { ...nothing, ...shared };
  if (meaning.amount > 5000) return { ...nothing, ...shared };
  const other = moved(today, meaning.unit, meaning.direction * meaning.amount);
  const period: Period = { unit: "part", first: Math.min(today, other), last: Math.max(today, other) };
  return { ...shared, period, edtf: edtfOfDays(period), anchor: "publication" };
}
