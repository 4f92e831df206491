import { type Happening, headlineOf, type IsoDay, statusOn } from "../ledger/index.js";

/** Longer stretches ("some time next year") would cover the calendar. */
const MOST_DAYS = 31;
const DAY_MS = 86_400_000;
/** RFC 5545, 3.1: lines of at most 75 octets without the break. */
const LINE_OCTETS = 75;

/** RFC 5545, 3.8.1.11, which has three values for an event. What has lapsed is tentative: nobody called it off, and nobody tells that it took place. */
const STATUS: Readonly<Record<string, string>> = {
  cancelled: "CANCELLED",
  denied: "CANCELLED",
  lapsed: "TENTATIVE",
  possible: "TENTATIVE",
  postponed: "TENTATIVE",
  proposed: "TENTATIVE",
};

/**
 * Happenings as an iCalendar (RFC 5545), each as it stands on the day. Those whose days are known are whole-day events; the others, which have no place in a calendar,
 * are journal entries without a date (3.6.3), so that a calendar holds the same happenings as every other export. The same ledger gives the same calendar.
 */
export async function* calendar(happenings: AsyncIterable<Happening> | Iterable<Happening>, on: IsoDay): AsyncGenerator<string> {
  yield lines(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Chancery//Ledger//EN", "CALSCALE:GREGORIAN"]);
  for await (const happening of happenings) yield lines(entryOf(happening, statusOn(happening, on)));
  yield lines(["END:VCALENDAR"]);
}

function entryOf(happening: Happening, status: string): readonly string[] {
  const days = daysOf(happening);
  if (!days) return ["BEGIN:VJOURNAL", ...namedOf(happening), ...toldOf(happening, status), "END:VJOURNAL"];
  return [
    "BEGIN:VEVENT",
    ...namedOf(happening),
    `DTSTART;VALUE=DATE:${compact(days.first)}`,
    `DTEND;VALUE=DATE:${compact(new Date(Date.parse(days.last) + DAY_MS).toISOString().slice(0, 10))}`,
    ...toldOf(happening, status),
    ...(happening.place ? [`LOCATION:${escaped(happening.place.name)}`] : []),
    `STATUS:${STATUS[status] ?? "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** First and last day, where they are known and few enough to be entered. */
function daysOf({ time }: Happening): { readonly first: IsoDay; readonly last: IsoDay } | null {
  if (!time?.first || !time.last || Date.parse(time.last) - Date.parse(time.first) > (MOST_DAYS - 1) * DAY_MS) return null;
  return { first: time.first, last: time.last };
}

const namedOf = ({ id, time, published }: Happening): readonly string[] => [
  `UID:${id}@chancery`,
  `DTSTAMP:${compact(published.last ?? time?.first ?? UNDATED)}T000000Z`,
];
/** Every entry must have a stamp; of one that tells no day at all it means nothing. */
const UNDATED: IsoDay = "1970-01-01";

function toldOf(happening: Happening, status: string): readonly string[] {
  const { kind, time, published, articles } = happening;
  const when = daysOf(happening) ? [] : [time?.edtf ?? "on an unknown day"];
  const told = `told by ${articles} article${articles === 1 ? "" : "s"}, last on ${published.last ?? "an unknown day"}`;
  return [`SUMMARY:${escaped(`${kind}: ${headlineOf(happening)}`)}`, `DESCRIPTION:${escaped([status, ...when, told].join("; "))}`];
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
