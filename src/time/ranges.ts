import { isDate } from "./calendar.js";
import type { Found } from "./find/index.js";
import type { CalendarMeaning, Meaning } from "./meaning.js";

/** Two findings of a sentence that tell one time between them, by their places in its list. */
export interface Range {
  readonly first: number;
  readonly second: number;
  /** An amount counted from a date ("two days before May 5") or up to one ("the six months to June"); absent where the two are ends of a stretch. */
  readonly way?: "before" | "after" | "upTo";
}

const BETWEEN = /^\s*(?:[-–—]|to|until|till|through|and)\s*(?:the\s+)?(?:on\s+)?$/iu;
const BARE_DAY =
  /^(?<glue>\s+(?:to|until|till|through|and)\s+(?:the\s+)?|\s?[-–—]\s?)(?<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\p{L}\p{N}%]|[.,:]\d)(?=(?<year>,?\s+\d{4}\b)?)/u;

/** Adds the second end of "May 15 to 18" and the second day of "May 15 and 16", which is a number alone. */
export function withBareEnds(found: readonly Found[], text: string): Found[] {
  return found.flatMap((each, i) => {
    if (each.meaning.kind !== "calendar" || each.meaning.day === undefined || (each.meaning.month === undefined && each.rule !== "ordinal day"))
      return [each];
    const match = BARE_DAY.exec(text.slice(each.end));
    const next = found[i + 1];
    if (!match?.groups) return [each];
    const start = each.end + (match.groups.glue ?? "").length;
    const end = each.end + match[0].length;
    const day = Number(match.groups.day);
    const isNextDay = /and/iu.test(match.groups.glue ?? "") && day === each.meaning.day + 1 && !/^\s+(?:\p{Ll}+s|percent)\b/u.test(text.slice(end));
    const opened = isNextDay || /\b(?:from|between)\s+$/iu.test(text.slice(0, each.start)) || !/and/iu.test(match.groups.glue ?? "");
    if ((next && next.start < end) || !opened || !isDate(each.meaning.year, each.meaning.month ?? 1, day)) return [each];
    const { weekday: _, ...rest } = each.meaning;
    return [
      each,
      { start, end, rule: "bare end", meaning: { ...rest, day, ...(match.groups.year && { year: Number(match.groups.year.replace(/\D/gu, "")) }) } },
    ];
  });
}

/** The ranges among the findings: "from A to B", "between A and B", "A to B", "A–B". */
export function ranges(found: readonly Found[], text: string): Range[] {
  const pairs: Range[] = [];
  for (let i = 0; i + 1 < found.length; i++) {
    const [a, b] = [found[i], found[i + 1]];
    if (!a || !b) continue;
    const glue = text.slice(a.end, b.start);
    const way = wayOf(a, b, glue);
    if (way) {
      pairs.push({ first: i, second: i + 1, way });
      i++;
      continue;
    }
    if (lasts(a.meaning, b.meaning, glue)) {
      pairs.push({ first: i, second: i + 1 });
      i++;
      continue;
    }
    if (a.meaning.kind !== "calendar" || b.meaning.kind !== "calendar") continue;
    if (!BETWEEN.test(glue)) continue;
    const opener = /\b(?<word>from|between)\s+(?:the\s+)?$/iu.exec(text.slice(0, a.start))?.groups?.word?.toLowerCase();
    const and = /and/iu.test(glue);
    const isNextDay = and && b.rule === "bare end";
    if (!isNextDay && (and ? opener !== "between" : opener === "between")) continue;
    if (!opener && !sameGrain(a.meaning, b.meaning)) continue;
    pairs.push({ first: i, second: i + 1 });
    i++;
  }
  return pairs;
}

/** "two days before May 5", "the day after Easter", "a week after Friday's vote"; "the six months to June", "the year ended 31 March". */
function wayOf(a: Found, b: Found, glue: string): Range["way"] | null {
  if (b.meaning.kind !== "calendar" || b.meaning.time !== undefined) return null;
  if (a.rule === "unit after" && /^\s+(?:the\s+)?$/u.test(glue))
    return a.meaning.kind === "calendar" && (a.meaning.offset?.by ?? 0) < 0 ? "before" : "after";
  if (a.meaning.kind !== "duration" || !Number.isInteger(a.meaning.amount) || a.meaning.mod) return null;
  const counted = /^\s+(?<way>before|after)\s+(?:the\s+)?$/iu.exec(glue)?.groups?.way?.toLowerCase();
  if (counted === "before" || counted === "after") return counted;
  return /^\s+(?:to|through|ended|ending|that\s+ended)\s+(?:on\s+|in\s+)?$/iu.test(glue) && a.meaning.unit !== "day" ? "upTo" : null;
}

/** "for three days from Monday", "on Wednesday for a two-day visit": a day and the days or weeks that begin with it. */
function lasts(a: Meaning, b: Meaning, glue: string): boolean {
  if (isDays(a) && b.kind === "calendar") return /^\s+(?:from|starting|beginning|commencing)\s+(?:on\s+)?$/iu.test(glue);
  return a.kind === "calendar" && isDays(b) && /^\s+for\s+(?:an?\s+|the\s+)?$/iu.test(glue);
}
const isDays = (meaning: Meaning): boolean =>
  meaning.kind === "duration" && (meaning.unit === "day" || meaning.unit === "week") && Number.isInteger(meaning.amount) && !meaning.mod;

const sameGrain = (a: CalendarMeaning, b: CalendarMeaning): boolean =>
  (["day", "month", "weekday"] as const).every((field) => (a[field] === undefined) === (b[field] === undefined)) &&
  (a.time === undefined) === (b.time === undefined);

/** "at 10 am, 10:30 am and 11 am yesterday": times of the day, with the day that the last one says. */
export function sharedDay(a: CalendarMeaning, b: CalendarMeaning): CalendarMeaning | undefined {
  const { time, zone, kind, ...day } = a;
  const isTimeAlone = time !== undefined && Object.values(day).every((value) => value === undefined);
  return isTimeAlone && b.time !== undefined && Object.keys(b).length > 2 ? { ...b, kind, time, ...(zone && { zone }) } : undefined;
}

/** The first of coordinated weekdays, or months, with the week or year that the last one says ("May and June 2018"). */
export function sharedOffset(a: CalendarMeaning, b: CalendarMeaning): CalendarMeaning {
  if (a.offset || a.which || a.year !== undefined) return a;
  if (a.weekday !== undefined && a.month === undefined && b.weekday !== undefined && b.month === undefined && b.offset?.unit === "week")
    return { ...a, offset: b.offset };
  if (a.month === undefined || b.month === undefined || a.month > b.month || (a.day === undefined) !== (b.day === undefined)) return a;
  return b.offset?.unit === "year" ? { ...a, offset: b.offset } : b.year !== undefined && b.day === undefined ? { ...a, year: b.year } : a;
}

/** Each end with the year or offset that only the other says ("from May to July 2020"). */
export function sharedYear(a: CalendarMeaning, b: CalendarMeaning): readonly [CalendarMeaning, CalendarMeaning] {
  if (a.month === undefined || b.month === undefined) return [a, b];
  const turns = a.month > b.month;
  const [said, other] = [a.offset ?? a.year, b.offset ?? b.year];
  if (said === undefined && b.year !== undefined) return [{ ...a, year: b.year - (turns ? 1 : 0) }, b];
  if (other === undefined && a.year !== undefined) return [a, { ...b, year: a.year + (turns ? 1 : 0) }];
  if (said === undefined && b.offset) return [{ ...a, offset: b.offset }, b];
  return [a, b];
}
