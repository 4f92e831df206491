import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";
import { dayOf } from "../calendar.js";
import { ORDINAL } from "../find/fragments.js";
import { ordinalOf } from "../find/words.js";

const Summits = z.array(
  z.strictObject({
    series: z.string(),
    names: z.array(z.string()).nonempty(),
    editions: z
      .array(z.strictObject({ edition: z.number(), date: z.string().regex(/^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/u), place: z.string() }))
      .nonempty(),
    example: z.string(),
  }),
);
const summits = loadKnowledge("summits.yaml", Summits);

/** An edition of a summit named in a text. */
export interface NamedSummit {
  readonly series: string;
  readonly edition: number;
  /** First and last day, both within. */
  readonly first: number;
  readonly last: number;
  /** UTF-16 offset of the ordinal in the text. */
  readonly at: number;
}

const EDITION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<ordinal>\\d{1,2}(?:st|nd|rd|th)|${ORDINAL})\\s+(?<rest>[^.;!?]{0,160}?\\b(?:[Ss]ummit|[Cc]onference|[Mm]eeting)\\b[^.;!?]{0,120})`,
  "gu",
);
const days = (text: string): number => {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  return dayOf(year, month, day);
};
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");

/** Editions of known summits that a sentence names by their number: "the fifth summit of the Conference on …", "the 12th BRICS summit". */
export function summitsIn(sentence: string): NamedSummit[] {
  return [...sentence.matchAll(EDITION)].flatMap((match) => {
    const edition = ordinalOf(match.groups?.ordinal ?? "");
    const rest = ` ${bare(match.groups?.rest ?? "")} `;
    const series = summits.find(({ names }) => names.some((name) => rest.includes(` ${bare(name).trim()} `)));
    const known = series?.editions.find((each) => each.edition === edition);
    if (!series || !known) return [];
    const [first = known.date, last = first] = known.date.split("/");
    return [{ series: series.series, edition: known.edition, first: days(first), last: days(last), at: match.index }];
  });
}
