import type { Span } from "../../text/index.js";
import { dayOf, isDate } from "../calendar.js";
import { DAY, MONTH, YEAR } from "../find/fragments.js";
import { monthOf } from "../find/words.js";

/** A date at the head of an article; `year` null where it is not said ("KUALA LUMPUR, Oct 12"). */
export interface Dateline extends Span {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const year = (name: string): string => `\\s*,?\\s+(?<${name}>${YEAR})`;
const date = (optional: "" | "?"): string =>
  `(?:(?<month>${MONTH})\\s+(?<day>${DAY})(?:${year("year")})${optional}|(?<day2>${DAY})\\s+(?<month2>${MONTH})(?:${year("year2")})${optional}|(?<iso>\\d{4}-\\d\\d-\\d\\d)|(?<dotted>\\d{1,2}\\.\\d{1,2}\\.\\d{4}))`;
const DATE = date("?");
const DATE_WITH_YEAR = date("");
const STAMP = "(?:Published|Posted|Updated|Issued|Released|Last updated|Date)(?:\\s+on|\\s+at)?";
const REST_OF_LINE = "\\s*(?:[|•·,–-]?\\s*\\d{1,2}[:.]\\d\\d[^\\n]{0,20})?(?:\\n|$)";
const WEEKDAY_BEFORE = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?";
const PLACE = "\\p{Lu}[\\p{L}\\p{M}.'’/-]*(?:(?:,?\\s+|\\s*/\\s*)(?:\\p{Lu}[\\p{L}\\p{M}.'’/-]*|de|la|of|the|upon|al|el|du|und|and)){0,6}";
const AGENCY = "(?:\\s*\\([^)\\n]{1,60}\\))";
const DASH = "\\s*(?:--|—|–|-|:|_)";

const BY_WHOM = "\\s+by\\s+[^\\n]{1,60}";
const SPACED_DASH = "\\s+(?:--|—|–|-)\\s+";
const BESIDE = "[|•·]";

/** The head of a paragraph: "ANKARA, March 3, 2025 (Reuters) —", "Phnom Penh (AKP), 26 August 2019 --", "BEIJING, Nov. 3 (Xinhua)", "By Ana Brito | 3 March 2025". */
const DATELINES = [
  new RegExp(`^\\s*${PLACE}${AGENCY}?,?\\s+${WEEKDAY_BEFORE}(?<date>${DATE})(?:${AGENCY}\\s*(?:--|—|–|-|:|_)?|${DASH})`, "u"),
  new RegExp(`^[^\\n]{0,80}?\\((?:\\p{Lu}[\\p{L} .]*,\\s*)(?<date>${DATE})\\)`, "u"),
  new RegExp(`^\\s*\\p{Lu}[\\p{Lu}\\p{M}.'’/ -]+(?:,\\s+\\p{Lu}[\\p{L} ]+)?,\\s+${WEEKDAY_BEFORE}(?<date>${DATE_WITH_YEAR})(?=\\s|$)`, "u"),
  new RegExp(`^\\s*${PLACE},?\\s+${WEEKDAY_BEFORE}(?<date>${DATE_WITH_YEAR})${REST_OF_LINE}`, "u"),
  new RegExp(
    `^\\s*\\[?${PLACE}(?:\\s*\\(|${SPACED_DASH}|,\\s+)${WEEKDAY_BEFORE}(?<date>${DATE_WITH_YEAR})(?:[\\])]|${SPACED_DASH}|\\.\\s+(?=\\p{Lu}))`,
    "u",
  ),
  new RegExp(`^\\s*${PLACE},?\\s+(?<date>${DATE}),\\s*\\p{Lu}{2,8}${DASH}\\s`, "u"),
  new RegExp(`^\\s*(?<date>${DATE})${AGENCY}\\s*(?:--|—|–|-|:)\\s`, "u"),
  new RegExp(`^\\s*${STAMP}:?\\s+${WEEKDAY_BEFORE}(?<date>${DATE})(?:${BY_WHOM})?${REST_OF_LINE}`, "iu"),
  new RegExp(`^(?:[^\\n|•·]{1,80}${BESIDE}\\s*)?${WEEKDAY_BEFORE}(?<date>${DATE_WITH_YEAR})\\s*(?:${BESIDE}[^\\n]{0,80})?$`, "iu"),
  new RegExp(`^\\s*${WEEKDAY_BEFORE}(?<date>${DATE_WITH_YEAR})${REST_OF_LINE}`, "iu"),
] as const;

/** Paragraphs at the head of a text in which a dateline can stand (title, byline, body). */
const HEAD = 4;

/** The dateline of an article, with the offsets of its date; null where there is none. */
export function dateline(text: string): Dateline | null {
  let start = 0;
  for (const line of text.split("\n").slice(0, HEAD * 2)) {
    for (const pattern of DATELINES) {
      const found = readDateline(pattern.exec(line), start);
      if (found) return found;
    }
    start += line.length + 1;
  }
  return null;
}

function readDateline(match: RegExpExecArray | null, offset: number): Dateline | null {
  if (!match?.groups) return null;
  const { date = "", month, month2, day, day2, year, year2, iso, dotted } = match.groups;
  const start = offset + match.index + match[0].lastIndexOf(date);
  const span = { start, end: start + date.length };
  // Where dates are written with dots the day comes first.
  const numbers = iso?.split("-") ?? dotted?.split(".").reverse();
  if (numbers !== undefined) {
    const [y, m, d] = numbers.map(Number) as [number, number, number];
    return isDate(y, m, d) ? { ...span, year: y, month: m, day: d } : null;
  }
  const number = monthOf.get((month ?? month2 ?? "").toLowerCase().replace(/\.$/u, ""));
  const dayNumber = Number.parseInt(day ?? day2 ?? "", 10);
  const said = year ?? year2;
  if (number === undefined || !isDate(said === undefined ? undefined : Number(said), number, dayNumber)) return null;
  return { ...span, year: said === undefined ? null : Number(said), month: number, day: dayNumber };
}

/** The day in an address such as `…/2019/08/26/…` or `…-20190826.html`; null where there is none. */
export function dayInUrl(url: string): number | null {
  const match = /(?:\/|-|_)(?<year>(?:19|20)\d\d)(?<sign>[/-]?)(?<month>\d\d)\k<sign>(?<day>\d\d)(?=[/._-]|$)/u.exec(url);
  if (!match?.groups) return null;
  const [year, month, day] = [Number(match.groups.year), Number(match.groups.month), Number(match.groups.day)];
  return isDate(year, month, day) ? dayOf(year, month, day) : null;
}
