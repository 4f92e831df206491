import { addMonths, civil, dayOf, isoWeek, isoWeekStart } from "./calendar.js";
import { bounds, type Edtf, edtfOfPeriod, parseEdtf, printEdtf } from "./edtf.js";
import type { CountedUnit } from "./meaning.js";
import { enclosing, ofMonths, type Period } from "./period.js";
import type { TimeExpression } from "./times.js";

const two = (number: number): string => String(number).padStart(2, "0");
const SEASON_SIGNS = ["SP", "SU", "FA", "WI"] as const;

/** TIMEX3 value of a period (ISO 24617-1; TimeML 1.2.1): `1989-W43`, `1989-Q3`, `1989-SU`, `198` for a decade. Null for a stretch of no unit. */
export function timexOfPeriod(period: Period, time?: string): string | null {
  const { year, month, day } = civil(period.first);
  const four = String(year).padStart(4, "0");
  const week = isoWeek(period.first);
  switch (period.unit) {
    case "century":
      return four.slice(0, 2);
    case "decade":
      return four.slice(0, 3);
    case "year":
      return four;
    case "half":
      return `${four}-H${month === 1 ? 1 : 2}`;
    case "quarter":
      return `${four}-Q${(month - 1) / 3 + 1}`;
    case "season":
      return `${four}-${SEASON_SIGNS[month / 3 - 1] ?? "SP"}`;
    case "month":
      return `${four}-${two(month)}`;
    case "week":
      return `${week.year}-W${two(week.week)}`;
    case "weekend":
      return `${week.year}-W${two(week.week)}-WE`;
    case "day":
      return `${four}-${two(month)}-${two(day)}${time === undefined ? "" : `T${time}`}`;
    default:
      return null;
  }
}

const DURATION_SIGNS: Readonly<Record<CountedUnit, readonly [string, number]>> = {
  ...{ second: ["TS", 1], minute: ["TM", 1], hour: ["TH", 1], day: ["D", 1], weekend: ["WE", 1], week: ["W", 1], month: ["M", 1] },
  ...{ quarter: ["Q", 1], season: ["M", 3], half: ["M", 6], year: ["Y", 1], decade: ["Y", 10], century: ["Y", 100] },
};

/** TIMEX3 value of an amount of time: `P3D`, `PT2H`, `P2Y6M`; `PXD` where the amount is not said. */
export function timexOfDuration(amount: number | null, unit: CountedUnit, and?: { readonly amount: number; readonly unit: CountedUnit }): string {
  const [sign, times] = DURATION_SIGNS[unit];
  const clock = sign.startsWith("T") ? "T" : "";
  if (amount === null) return `P${clock}X${unit === "decade" ? "DE" : unit === "century" ? "CE" : sign.replace("T", "")}`;
  if (unit === "year" && !Number.isInteger(amount))
    return `P${Math.floor(amount) > 0 ? `${Math.floor(amount)}Y` : ""}${Math.round((amount % 1) * 12)}M`;
  const finer = unit === "hour" ? "M" : unit === "minute" ? "S" : undefined;
  if (finer && !Number.isInteger(amount))
    return `PT${Math.floor(amount) > 0 ? `${Math.floor(amount)}${unit === "hour" ? "H" : "M"}` : ""}${Math.round((amount % 1) * 60)}${finer}`;
  const [more, moreTimes] = and ? DURATION_SIGNS[and.unit] : ["", 1];
  return `P${clock}${amount * times}${sign.replace("T", "")}${and ? `${and.amount * moreTimes}${more.replace("T", "")}` : ""}`;
}

/**
 * The expressions as TIMEX3 marks them: the ends of a range one by one, an amount without the signal behind it ("two days later", "the day after
 * they met") or the year it opens ("the first two months of 2019"), and "then" and an eve or period of no known date not at all, as the annotators of TimeBank and AQUAINT mostly left them.
 */
export const timexes = (expressions: readonly (readonly TimeExpression[])[]): readonly TimeExpression[] =>
  expressions
    .flat()
    .flatMap((each) => each.ends ?? each.marked ?? [each])
    .filter(({ text, value }) => !/^then$/iu.test(text) && !(value === null && /\b(?:eve|period)$/iu.test(text)))
    .map((each) => (each.value === null ? withoutSignal(each) : each));

function withoutSignal(each: TimeExpression): TimeExpression {
  const text = each.text.replace(/(?<=^the\s(?:day|week|month|year))\s+(?:before|after)$/iu, "");
  return text === each.text ? each : { ...each, text, end: each.start + text.length, to: each.to - 1 };
}

/**
 * The EDTF of a TIMEX3 value of type DATE or TIME; null for durations, sets, references and values that say no year (but for `XXXX-10-23`).
 * Reads the habits of several annotators: `1999-XX`, `1999-WXX` and `1999-QX` are some part of 1999, so the year; `199X` is `199`, `W9` is `W09`.
 */
export function edtfOfTimex(value: string): Edtf | null {
  const date = value
    .replace(/T.*$/u, "")
    .replace(/^(\d{2})(?:(\d)X|XX)(?:-XX){0,2}$/u, "$1$2")
    .replace(/^(\d{4})-(?:XX(?:-XX)?|WXX|QX|HX)$/u, "$1")
    .replace(/^(\d{4}-\d\d)-XX$/u, "$1")
    .replace(/-W(\d)(?!\d)/u, "-W0$1");
  const week = /^(\d{4})-W(\d\d)(?:-(WE|[1-7]))?$/u.exec(date);
  if (week) {
    const monday = isoWeekStart(Number(week[1]), Number(week[2]));
    if (week[3] === "WE") return edtfOfPeriod(enclosing("weekend", monday));
    return edtfOfPeriod(enclosing(week[3] ? "day" : "week", week[3] ? monday + Number(week[3]) - 1 : monday));
  }
  const part = /^(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|AU|WI))$/u.exec(date);
  if (part) {
    const year = Number(part[1]);
    if (part[2]) return edtfOfPeriod(ofMonths("quarter", year, Number(part[2]) * 3 - 2, 3));
    if (part[3]) return edtfOfPeriod(ofMonths("half", year, Number(part[3]) * 6 - 5, 6));
    return edtfOfPeriod(enclosing("season", addMonths(dayOf(year, 3, 1), 3 * { SP: 0, SU: 1, FA: 2, AU: 2, WI: 3 }[part[4] as "SP"])));
  }
  if (/^\d{2}$/u.test(date)) return { year: `${date}XX` };
  if (/^\d{3}$/u.test(date)) return { year: `${date}X` };
  return /^(?:\d{4}|XXXX)(?:-\d\d){0,2}$/u.test(date) ? parseEdtf(date) : null;
}

const DIVISION_SIGNS: Readonly<Record<number, string>> = {
  ...{ 21: "SP", 22: "SU", 23: "FA", 24: "WI", 33: "Q1", 34: "Q2", 35: "Q3", 36: "Q4", 40: "H1", 41: "H2" },
};

/**
 * The TIMEX3 value of an EDTF, the other way of `edtfOfTimex`: `199X` is `199`, `2019-33` is `2019-Q1`, seven days from a Monday are a week.
 * A qualifier is dropped (TIMEX3 says it by `mod`). Null for an interval of no unit, which TIMEX3 says by two expressions.
 */
export function timexOfEdtf(edtf: Edtf): string | null {
  if ("start" in edtf) {
    const days = bounds(edtf);
    if (days?.first == null || days.last === null) return null;
    const unit = (["week", "weekend"] as const).find((each) => {
      const whole = enclosing(each, days.first as number);
      return whole.first === days.first && whole.last === days.last;
    });
    return unit === undefined ? null : timexOfPeriod(enclosing(unit, days.first));
  }
  const { year, month, day } = edtf;
  if (month === undefined) return year === "XXXX" ? null : year.replace(/X+$/u, "");
  if (day === undefined && month > 12) return DIVISION_SIGNS[month] === undefined ? null : `${year}-${DIVISION_SIGNS[month]}`;
  return printEdtf({ year, month, ...(day !== undefined && { day }) });
}
