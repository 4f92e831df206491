/** chrono-node, as its README has it used: the day of the story as reference, dates by the components it is certain of. */
import { type ParsedComponents, parse } from "chrono-node";
import type { Tagger } from "./tagger.js";

const two = (value: number | null): string => String(value).padStart(2, "0");

function timexValue(start: ParsedComponents): string {
  const year = String(start.get("year")).padStart(4, "0");
  const month = `${year}-${two(start.get("month"))}`;
  const day = `${month}-${two(start.get("day"))}`;
  if (start.isCertain("hour")) return `${day}T${two(start.get("hour"))}:${two(start.get("minute"))}`;
  if (start.isCertain("day") || start.isCertain("weekday")) return day;
  return start.isCertain("month") ? month : year;
}

export const chronoNode: Tagger = {
  name: "chrono-node",
  async tag({ text, published }) {
    const reference = { instant: new Date(`${published}T12:00:00Z`), timezone: 0 };
    return parse(text, reference).map((found) => ({
      start: found.index,
      end: found.index + found.text.length,
      value: timexValue(found.start),
      type: null,
    }));
  },
};
