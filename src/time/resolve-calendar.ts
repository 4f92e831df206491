import { addMonths, civil, type Day, dayOf, easter, isDate, monthLength, weekdayOf } from "./calendar.js";
import type { EdtfDate } from "./edtf.js";
import { feastDays } from "./feasts.js";
import type { CalendarMeaning } from "./meaning.js";
import { enclosing, finer, ofMonths, ofYears, type Period, shifted } from "./period.js";
import type { Moment } from "./resolved.js";

/** The period a calendar meaning says; null where it hangs on a day that is not known. */
export function calendarPeriod(meaning: CalendarMeaning, moment: Moment): Period | null {
  if (meaning.asTold) return moment.reference;
  if (meaning.offset) return withinOffset(meaning, moment);
  if (meaning.century !== undefined) return ofYears("century", meaning.century, 100);
  if (meaning.decade !== undefined && meaning.half !== undefined)
    return { ...ofYears("decade", meaning.decade + meaning.half * 5 - 5, 5), unit: "part" };
  if (meaning.decade !== undefined) return ofYears("decade", meaning.decade, 10);
  if (meaning.year !== undefined && meaning.lastYear !== undefined)
    return { unit: "part", first: dayOf(meaning.year, 1, 1), last: dayOf(meaning.lastYear, 12, 31) };
  if (meaning.year !== undefined && meaning.reported && moment.quarter)
    return ofMonths("quarter", meaning.year, civil(moment.quarter.first).month, 3);
  if (meaning.year !== undefined) return inYear(meaning, meaning.year);
  if (moment.today === null) return null;
  if (meaning.weekday !== undefined && meaning.month === undefined) return day(weekday(meaning, moment.today, moment));
  if (meaning.day !== undefined && meaning.month === undefined) return dayOfMonth(meaning.day, moment.today, moment);
  if (meaning.time !== undefined && meaning.month === undefined) return moment.reference?.unit === "day" ? moment.reference : day(moment.today);
  return nearestYear(meaning, moment.today, moment);
}

const day = (first: Day): Period => ({ unit: "day", first, last: first });

/** A date of which no year and no publication is known, as EDTF writes it: `XXXX-10-23`. */
export const floatingDate = ({ month, day, year, offset, which, weekdayFrom, nth }: CalendarMeaning): EdtfDate | null =>
  month === undefined || weekdayFrom !== undefined || nth !== undefined || year !== undefined || offset !== undefined || which !== undefined
    ? null
    : { year: "XXXX", month, ...(day !== undefined && { day }) };

/** What is said of a year, put into that year; the whole year where nothing more is said. */
function inYear(meaning: CalendarMeaning, year: number): Period | null {
  const { month, day: first, lastDay } = meaning;
  if (meaning.nth !== undefined && month !== undefined) return day(nthWeekday(year, month, meaning.weekday ?? 1, meaning.nth));
  if (meaning.weekOf !== undefined && month !== undefined) return weekOfMonth(meaning, year, month);
  if (month !== undefined && first !== undefined) {
    if (!isDate(year, month, first)) return null;
    if (meaning.weekdayFrom !== undefined) return day(onOrAfter(dayOf(year, month, first), meaning.weekdayFrom));
    return lastDay === undefined
      ? day(dayOf(year, month, first))
      : { unit: "part", first: dayOf(year, month, first), last: dayOf(year, month, Math.min(lastDay, monthLength(year, month))) };
  }
  if (month !== undefined && meaning.firstDays !== undefined) return daysOfMonth(year, month, meaning.firstDays);
  if (month !== undefined) return ofMonths("month", year, month, 1);
  if (meaning.easter !== undefined) return day(easter(year) + meaning.easter);
  if (meaning.feasts) return feastsOf(meaning, year)[0] ?? null;
  if (meaning.quarter !== undefined) return ofMonths("quarter", year, meaning.quarter * 3 - 2, 3);
  if (meaning.half !== undefined) return ofMonths("half", year, meaning.half * 6 - 5, 6);
  if (meaning.season !== undefined) return ofMonths("season", year, (meaning.season - 20) * 3, 3);
  if (meaning.firstMonths !== undefined)
    return ofMonths("part", year, meaning.firstMonths > 0 ? 1 : 13 + meaning.firstMonths, Math.abs(meaning.firstMonths));
  return ofYears("year", year);
}

/** The first so many days of a month, or its last. */
const daysOfMonth = (year: number, month: number, count: number): Period => {
  const { first, last } = ofMonths("month", year, month, 1);
  return count > 0 ? { unit: "part", first, last: first + count - 1 } : { unit: "part", first: last + count + 1, last };
};

/** A feast's days in a year, in order. */
const feastsOf = ({ feasts = [] }: CalendarMeaning, year: number): Period[] =>
  feasts
    .flatMap((feast) => feastDays(feast, year))
    .sort((a, b) => a.first - b.first)
    .map(({ first, last }) => ({ unit: first === last ? "day" : "part", first, last }));

/** The first such weekday from a day on, that day included. */
const onOrAfter = (first: Day, weekday: number): Day => first + ((weekday - weekdayOf(first) + 7) % 7);

/** The first, second … or last such weekday of a month. */
const nthWeekday = (year: number, month: number, weekday: number, nth: number): Day =>
  nth > 0 ? onOrAfter(dayOf(year, month, 1), weekday) + (nth - 1) * 7 : onOrAfter(dayOf(year, month, monthLength(year, month) - 6), weekday);

/** "the first week of May" is its first seven days, "the last week" its last seven. */
function weekOfMonth({ weekOf = 1, weekend }: CalendarMeaning, year: number, month: number): Period {
  const first = weekOf < 0 ? dayOf(year, month, monthLength(year, month) - 6) : dayOf(year, month, 1 + (weekOf - 1) * 7);
  if (!weekend) return { unit: "part", first, last: first + 6 };
  const saturday = first + ((6 - weekdayOf(first) + 7) % 7);
  return { unit: "weekend", first: saturday, last: saturday + 1 };
}

/** "last week", "June last year", "the first half of next year", "Monday of this week", "the following day". */
function withinOffset(meaning: CalendarMeaning, moment: Moment): Period | null {
  const { offset } = meaning;
  if (!offset) return null;
  if (meaning.reported && !moment.quarter) return null;
  if (offset.unit === "quarter" && (offset.from === "reference" || offset.by === -1)) return reportedQuarter(offset, moment);
  if (offset.from === "reference" && moment.reference && finer(offset.unit, moment.reference.unit)) return null;
  const from = offset.from === "reference" ? (moment.reference?.first ?? (meaning.orToday ? moment.today : null)) : moment.today;
  if (from === null) return null;
  const at = offset.from === "reference" && offset.by > 0 ? (moment.reference?.last ?? from) : from;
  const period = shifted(enclosing(offset.unit, at), meaning.nearest ? nearestWeekend(at, moment) : offset.by);
  if (offset.unit === "year") return inYear(meaning, civil(period.first).year);
  if (offset.unit === "month" && (meaning.day ?? meaning.weekOf ?? meaning.firstDays) !== undefined) {
    const { year, month } = civil(period.first);
    return inYear({ ...meaning, month }, year);
  }
  if (offset.unit === "week" && meaning.weekday !== undefined) return day(period.first + meaning.weekday - 1);
  return period;
}

/** "the quarter", "the latest quarter": the one reported on, else the last whole one before the publication. */
function reportedQuarter(offset: { readonly by: number; readonly from: string }, { quarter, today }: Moment): Period | null {
  if (quarter && offset.from === "reference") return shifted(quarter, offset.by);
  if (quarter && (today === null || quarter.last < today)) return quarter;
  return today === null ? null : shifted(enclosing("quarter", today), -1);
}

/** "the weekend": the one before in a story of the past told from Monday on, else this week's. */
const nearestWeekend = (today: Day, { tense }: Moment): number => (tense === "future" || weekdayOf(today) >= 6 ? 0 : tense === "present" ? 0 : -1);

/**
 * A weekday: the day itself where it is today's, else the last one before or the first after, as the verb says.
 * Where no verb governs it ("for Sunday's final"), tomorrow's is tomorrow and yesterday's yesterday.
 */
function weekday(meaning: CalendarMeaning, today: Day, { tense, direct, reference }: Moment): Day {
  const back = (weekdayOf(today) - (meaning.weekday ?? 1) + 7) % 7;
  const ahead = (7 - back) % 7;
  if (meaning.weeks !== undefined) return (meaning.weeks < 0 ? today - back : today + ahead) + 7 * meaning.weeks;
  switch (meaning.which) {
    case "last":
      return today - (back || 7);
    case "next":
      return today + (ahead || 7);
    case "this":
      return tense === "past" ? today - back : today + ahead;
    case "following":
    case "preceding": {
      const from = reference && !LONG.has(reference.unit) ? reference.first : today;
      const gap = (weekdayOf(from) - (meaning.weekday ?? 1) + 7) % 7;
      return meaning.which === "preceding" ? from - (gap || 7) : from + (7 - gap || 7);
    }
    default:
      if (!direct && tense !== "future" && ahead <= (tense === "past" ? 1 : 2)) return today + ahead;
      if (!direct && back === 1) return today - 1;
      return tense === "future" || (tense === "present" && direct) ? today + ahead : today - back;
  }
}

/** A year told before is no day from which "the preceding Thursday" is counted. */
const LONG: ReadonlySet<Period["unit"]> = new Set(["year", "decade", "century"]);

/** "the 22nd": of the month of the last date told, else the nearest as the verb says. */
function dayOfMonth(number: number, today: Day, { tense, reference }: Moment): Period | null {
  const from = reference && reference.unit !== "year" ? reference.first : today;
  const { year, month } = civil(from);
  if (!isDate(year, month, number)) return null;
  const here = dayOf(year, month, number);
  if (reference) return day(here);
  if ((tense === "future" || tense === "present") && here < today) return day(addMonths(here, 1));
  return day(tense !== "future" && here > today ? addMonths(here, -1) : here);
}

/** Days after its end in which a quarter is reported on, and it alone can be meant by its number. */
const REPORTING = 62;
/** A day so few days back is meant whatever the tense ("a visit from May 15 to 18"). */
const JUST_PAST = 10;
/** A date so near is meant rather than one so far, unless a verb of its own says otherwise: nobody leaves the year out of a date eleven months old. */
const NEAR = 75;
const FAR = 255;

/** A month, date, season, quarter, half or feast with no year: the last one, the next one, or the nearest, as the words and the verb say. */
function nearestYear(meaning: CalendarMeaning, today: Day, { tense, direct }: Moment): Period | null {
  const { year } = civil(today);
  const candidates = meaning.feasts
    ? [-1, 0, 1].flatMap((step) => feastsOf(meaning, year + step))
    : [-8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 8].flatMap((step) => inYear(meaning, year + step) ?? []);
  const past = candidates.filter((each) => each.last < today);
  const current = candidates.find((each) => each.first <= today && today <= each.last);
  const ahead = tense === "future" || tense === "present";
  const [last, next] = [past.at(-1), candidates.find((each) => each.first > today)];
  switch (meaning.which) {
    case "last":
    case "preceding":
      return last ?? null;
    case "next":
    case "following":
      return next ?? null;
    case "this": {
      const here = current ?? inYear(meaning, year);
      return here && ahead && today - here.last > NEAR ? (next ?? here) : here;
    }
  }
  if (current) return current;
  if (meaning.weekday !== undefined && meaning.day !== undefined) {
    const fitting = candidates.filter((each) => weekdayOf(each.first) === meaning.weekday && Math.abs(each.first - today) < 550);
    if (fitting.length === 1) return fitting[0] ?? null;
  }
  const [back, forth] = [last ? today - last.last : Infinity, next ? next.first - today : Infinity];
  if (meaning.quarter !== undefined && back <= REPORTING) return last ?? null;
  if (meaning.day !== undefined && back <= JUST_PAST) return last ?? null;
  if (forth <= NEAR && back >= FAR && (meaning.day !== undefined || !(direct && tense === "past"))) return next ?? null;
  if (back <= NEAR && forth >= FAR && !(direct && tense === "future")) return last ?? null;
  if (tense === "past") return last ?? null;
  if (tense === "future") return next ?? null;
  return (back > forth ? next : last) ?? null;
}
