import type { CalendarMeaning } from "../meaning.js";
import type { Found } from "./rule.js";

/** What a calendar meaning is about, the finest first; a finer one can be joined to a coarser one that it lies in. */
type Grain =
  | "time"
  | "weekday"
  | "week"
  | "day"
  | "date"
  | "month"
  | "division"
  | "year"
  | "decade"
  | "offset-day"
  | "offset-week"
  | "offset-month"
  | "offset-year"
  | "other";

function grain(meaning: CalendarMeaning): Grain {
  if (meaning.offset) {
    const { unit } = meaning.offset;
    return unit === "day" || unit === "week" || unit === "month" || unit === "year" ? `offset-${unit}` : "other";
  }
  if (meaning.weekday !== undefined && meaning.month === undefined) return "weekday";
  if (meaning.weekOf !== undefined || meaning.firstDays !== undefined) return "week";
  if (meaning.month !== undefined && meaning.day !== undefined) return "date";
  if (meaning.month !== undefined) return "month";
  if (meaning.day !== undefined) return "day";
  if (meaning.half ?? meaning.quarter ?? meaning.season ?? meaning.firstMonths ?? meaning.easter ?? meaning.feasts) return "division";
  if (meaning.year !== undefined) return "year";
  if (meaning.decade !== undefined) return "decade";
  return meaning.time === undefined ? "other" : "time";
}

/** For each finer grain, the coarser ones it may stand beside, with the words allowed between them. */
const JOINS: readonly { readonly a: Grain; readonly b: readonly Grain[]; readonly glue: RegExp }[] = [
  { a: "time", b: ["weekday", "date", "offset-day"], glue: /^,?\s+(?:on\s+|of\s+)?(?:the\s+)?$/u },
  { a: "weekday", b: ["time"], glue: /^,?\s+(?:at\s+|in\s+the\s+)?$/u },
  { a: "date", b: ["time"], glue: /^,?\s+(?:at\s+|in\s+the\s+)?$/u },
  { a: "offset-day", b: ["time"], glue: /^,?\s+(?:at\s+|in\s+the\s+)?$/u },
  { a: "weekday", b: ["date"], glue: /^,?\s+(?:the\s+)?$/u },
  { a: "weekday", b: ["offset-week"], glue: /^\s+(?:of\s+|in\s+)?$/u },
  { a: "week", b: ["month", "offset-month"], glue: /^\s+(?:of|in)\s+(?:the\s+)?$/u },
  { a: "day", b: ["month", "offset-month"], glue: /^\s+(?:of\s+|day\s+of\s+)?$/u },
  { a: "date", b: ["year", "offset-year"], glue: /^(?:,?\s+(?:of\s+)?|\s*,\s*)$/u },
  { a: "month", b: ["year", "offset-year"], glue: /^,?\s+(?:of\s+|in\s+)?$/u },
  { a: "division", b: ["year", "offset-year"], glue: /^,?\s+(?:of\s+|in\s+)?(?:the\s+)?(?:fiscal\s+|calendar\s+)?(?:year\s+)?$/u },
  { a: "division", b: ["decade"], glue: /^\s+of\s+$/u },
  { a: "week", b: ["year", "offset-year"], glue: /^\s+of\s+$/u },
  { a: "year", b: ["division"], glue: /^(?:['’]s)?\s+$/u },
  { a: "offset-year", b: ["division"], glue: /^['’]s?\s+$/u },
];

/** Joins neighbours that tell one time between them ("Monday" + "evening", "the first half" of "next year", "May" + "last year"). */
export function join(found: readonly Found[], text: string): Found[] {
  const joined: Found[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const both = last && joinPair(last, next, text.slice(last.end, next.start));
    if (both) joined[joined.length - 1] = both;
    else joined.push(next);
  }
  return joined;
}

function joinPair(a: Found, b: Found, between: string): Found | null {
  if (a.meaning.kind !== "calendar" || b.meaning.kind !== "calendar") return null;
  const [left, right] = [grain(a.meaning), grain(b.meaning)];
  if (a.meaning.year !== undefined && right !== "time" && right !== "division") return null;
  if (a.meaning.time !== undefined && left !== "time") return null;
  if (!JOINS.some((each) => each.a === left && each.b.includes(right) && each.glue.test(between))) return null;
  if (left === "offset-year" && right === "division" && b.rule === "season") return null;
  return {
    start: a.start,
    end: b.end,
    meaning: { ...b.meaning, ...a.meaning },
    rule: `${a.rule} + ${b.rule}`,
    ...(onlyTime(a) && b.doubtful && { doubtful: true }),
  };
}

const onlyTime = (found: Found): boolean => found.meaning.kind === "calendar" && grain(found.meaning) === "time";
