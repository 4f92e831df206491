import type { Annotated } from "../../language/index.js";
import type { Article } from "../../text/index.js";
import { civil, dayOf, isDate } from "../calendar.js";
import { bounds, edtfOfDays, parseEdtf, printEdtf } from "../edtf.js";
import type { PublicationDays } from "../expressions.js";
import type { Publication } from "../times.js";
import { type Dateline, dateline, dayInUrl } from "./dateline.js";
import { infer } from "./infer.js";

/** When an article was published, as its record says it and as days to reckon with. */
export interface KnownPublication {
  readonly publication: Publication;
  readonly days: PublicationDays;
  readonly dateline: Dateline | null;
}

const UNKNOWN: PublicationDays = { first: null, last: null };
const oneDay = (day: number): PublicationDays => ({ first: day, last: day });

/** Metadata, else the dateline, else the address, else what the text itself fixes, else unknown. Never a guessed day. */
export function publicationOf(annotated: Annotated, article: Article): KnownPublication {
  const head = dateline(annotated.text);
  const told = article.published === null ? null : parseEdtf(article.published);
  const toldDays = told && bounds(told);
  if (told && toldDays) {
    const there = head && dayThere(head, toldDays);
    const because = [
      "given with the article",
      ...(there == null || !head ? [] : [`told from the dateline's day, "${annotated.text.slice(head.start, head.end)}"`]),
    ];
    return { publication: { edtf: printEdtf(told), basis: "metadata", because }, days: there == null ? toldDays : oneDay(there), dateline: head };
  }
  if (head && head.year !== null)
    return fromDay(dayOf(head.year, head.month, head.day), "dateline", `dateline "${annotated.text.slice(head.start, head.end)}"`, head);
  const inUrl = article.url === null ? null : dayInUrl(article.url);
  if (inUrl !== null) return fromDay(inUrl, "metadata", `the address ${article.url}`, head);
  const inferred = infer(annotated, head);
  if (inferred.days.first !== null || inferred.days.last !== null) {
    const basis = head ? "dateline" : "inferred";
    return { publication: { edtf: printEdtf(edtfOfDays(inferred.days)), basis, because: inferred.because }, days: inferred.days, dateline: head };
  }
  if (head) {
    const edtf = printEdtf({ year: "XXXX", month: head.month, day: head.day });
    return { publication: { edtf, basis: "dateline", because: ["a dateline that says no year"] }, days: UNKNOWN, dateline: head };
  }
  return {
    publication: { edtf: null, basis: "unknown", because: ["no date given, no dateline, and nothing in the text fixes one"] },
    days: UNKNOWN,
    dateline: null,
  };
}

/**
 * The dateline's day where it is the day before or after the one given: where the story was written it was that day ("today" in Tokyo is yesterday's
 * date in New York), and its words go by it. Null where it is the same day, or further off.
 */
function dayThere({ year, month, day }: Dateline, { first, last }: PublicationDays): number | null {
  if (first === null || first !== last) return null;
  const years = year === null ? [-1, 0, 1].map((step) => civil(first).year + step) : [year];
  return (
    years
      .filter((each) => isDate(each, month, day))
      .map((each) => dayOf(each, month, day))
      .find((each) => Math.abs(each - first) === 1) ?? null
  );
}

const fromDay = (day: number, basis: Publication["basis"], because: string, head: Dateline | null): KnownPublication => ({
  publication: { edtf: printEdtf(edtfOfDays(oneDay(day))), basis, because: [because] },
  days: oneDay(day),
  dateline: head,
});
