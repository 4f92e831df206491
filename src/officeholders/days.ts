import { ChanceryError } from "../text/index.js";

/**
 * A date of a list as a day: `2016-08-31`, `2016-08`, `2016`, with or without a time and Wikidata's sign; a month or year is taken from its first to its last day.
 * Nothing, and Wikidata's unknown value (a blank node), is null, and so is "present" for a last day.
 * @throws {ChanceryError} `offices-invalid`
 */
export function dayOf(written: string, bound: "first" | "last", source: string): string | null {
  const text = written.trim();
  if (text === "" || /^(?:_:|t\d+$|https?:\/\/www\.wikidata\.org\/\.well-known\/genid\/)/u.test(text)) return null;
  if (bound === "last" && /^(?:(?:to |the )?present|now|today|current|incumbent|ongoing|[-–—])$/iu.test(text)) return null;
  const match = /^\+?(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/u.exec(text);
  const [, year, month, day] = match ?? [];
  if (!year) throw noDay(source, text);
  if (!month || month === "00") return bound === "first" ? `${year}-01-01` : `${year}-12-31`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) > 12 || Number(day ?? 1) > last) throw noDay(source, text);
  if (!day || day === "00") return `${year}-${month}-${bound === "first" ? "01" : last}`;
  return `${year}-${month}-${day}`;
}

const noDay = (source: string, text: string): ChanceryError =>
  new ChanceryError("offices-invalid", `${source}: “${text}” is not a date; write it as 2016-08-31, 2016-08 or 2016`);
