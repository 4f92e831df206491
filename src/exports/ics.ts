import { type Happening, headlineOf, type IsoDay } from "../ledger/index.js";

/** Longer stretches ("some time next year") are no entry in a calendar. */
const MOST_DAYS = 31;
const DAY_MS = 86_400_000;
/** RFC 5545, 3.1: lines of at most 75 octets without the break. */
const LINE_OCTETS = 75;

/** RFC 5545, 3.8.1.11. */
const STATUS: Readonly<Record<string, string>> = {
  cancelled: "CANCELLED",
  denied: "CANCELLED",
  possible: "TENTATIVE",
  postponed: "TENTATIVE",
  proposed: "TENTATIVE",
};

/** Happenings with their days as an iCalendar (RFC 5545) of whole-day entries. The same ledger gives the same calendar. */
export async function* calendar(happenings: AsyncIterable<Happening> | Iterable<Happening>): AsyncGenerator<string> {
  yield lines(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Chancery//Ledger//EN", "CALSCALE:GREGORIAN"]);
  for await (const happening of happenings) yield entryOf(happening);
  yield lines(["END:VCALENDAR"]);
}

function entryOf(happening: Happening): string {
  const { id, kind, time, place, status, published, articles } = happening;
  if (!time?.first || !time.last || Date.parse(time.last) - Date.parse(time.first) > (MOST_DAYS - 1) * DAY_MS) return "";
  const told = `${status}; told by ${articles} article${articles === 1 ? "" : "s"}, last on ${published.last ?? "an unknown day"}`;
  return lines([
    "BEGIN:VEVENT",
    `UID:${id}@chancery`,
    `DTSTAMP:${compact(published.last ?? time.first)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(time.first)}`,
    `DTEND;VALUE=DATE:${compact(new Date(Date.parse(time.last) + DAY_MS).toISOString().slice(0, 10))}`,
    `SUMMARY:${escaped(`${kind}: ${headlineOf(happening)}`)}`,
    ...(place ? [`LOCATION:${escaped(place.name)}`] : []),
    `DESCRIPTION:${escaped(told)}`,
    `STATUS:${STATUS[status] ?? "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
}

const compact = (day: IsoDay): string => day.replaceAll("-", "");
const lines = (list: readonly string[]): string => list.map((line) => `${folded(line)}\r\n`).join("");

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/gu, "\\$&").replace(/\r?\n/gu, "\\n");

/** Breaks a long line between characters; what follows begins with a space. */
export function folded(line: string): string {
  let out = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character, "utf8");
    if (octets + size > LINE_OCTETS) {
      out += "\r\n ";
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
