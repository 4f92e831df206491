import type { CalendarMeaning } from "../meaning.js";
import { CLOCK, ELSEWHERE, PART, ZONE } from "./fragments.js";
import { type Rule, rule } from "./rule.js";
import { partOf, zoneOf } from "./words.js";

const two = (number: number): string => String(number).padStart(2, "0");
const time = (sign: string): CalendarMeaning => ({ kind: "calendar", time: sign });

/** "5 p.m.", "17:30", "1730 GMT" as HH or HH:MM; null where there is no such time. */
export function readClock(text: string): string | null {
  const match = /^(?<hour>\d{1,2}?)(?:[:.]?(?<minute>\d\d))?(?:[:.]\d\d)?\s?(?<half>a|p)?\.?m?\.?$/iu.exec(text.trim());
  if (!match?.groups) return null;
  const { hour, minute, half } = match.groups;
  const said = Number(hour);
  if (half && (said < 1 || said > 12)) return null;
  const of24 = half ? (said % 12) + (half.toLowerCase() === "p" ? 12 : 0) : said;
  if (of24 > 24 || Number(minute ?? 0) > 59) return null;
  return `${two(of24)}:${minute ?? "00"}`;
}

/** Times of the day, alone or with a zone: the date is joined to them afterwards. */
export const clock: readonly Rule[] = [
  rule(
    "hour of a part",
    "(?<hour>\\d{1,2}(?::\\d\\d)?)\\s+(?:o['’]clock\\s+)?(?:in\\s+the\\s+(?<part>morning|afternoon|evening)|at\\s+(?<night>night))",
    ({ hour, part }) => {
      const sign = readClock(`${hour}${part?.toLowerCase() === "morning" ? "am" : "pm"}`);
      return sign === null ? null : time(sign);
    },
  ),
  rule("clock", `(?<clock>${CLOCK})${ZONE}?${ELSEWHERE}?`, ({ clock: said, zone }) => {
    const sign = readClock(said ?? "");
    const offset = zoneOf.get((zone ?? "").toLowerCase().replace(/[()]/gu, ""));
    return sign === null ? null : { ...time(sign), ...(offset && { zone: offset }) };
  }),
  rule("o'clock", "(?<hour>\\w+)\\s+o['’]clock", ({ hour }) =>
    hour && /^\d+$/u.test(hour) && Number(hour) <= 12 ? time(`${two(Number(hour))}:00`) : null,
  ),
  rule("noon", "(?<word>noon|midnight)", ({ word }) => time(word?.toLowerCase() === "midnight" ? "24:00" : "12:00")),
  rule(
    "part of the day",
    `(?:the\\s+)?(?:(?:early|late|mid)(?:\\s+|-))?(?<part>${PART})`,
    ({ part }) => time(partOf.get(part?.toLowerCase() ?? "") ?? "MO"),
    true,
  ),
];
