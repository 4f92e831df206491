import { hash } from "node:crypto";
import type { Record } from "../../reading/index.js";
import type { Article } from "../../text/index.js";
import { daysOf } from "../days.js";
import type { DayInterval } from "../happening.js";

/** An article and what one reader read in it: what is added to a ledger. */
export interface Entry {
  readonly article: Article;
  /** Version of programme and model; of several readings of an article the greatest version is believed. */
  readonly reader: string;
  readonly record: Record;
}

/**
 * Id of an article: the same text from the same source, address and day is the same article, wherever and whenever it is added.
 * The name or file under which it came is no part of it.
 */
export function articleId({ sha256, title, source, url, published }: Article): string {
  return `a${hash("sha256", JSON.stringify([sha256, title, source, url, published])).slice(0, 20)}`;
}

/** A record as the ledger keeps it: under the article's id, without the name of a file. */
export function recordFor(id: string, { file: _, document, ...rest }: Record): Record {
  return { document: { ...document, id }, ...rest };
}

/** When an article was published, as far as its record tells. */
export const publishedIn = (record: Record): DayInterval => daysOf(record.document.published.edtf);

const byNumbers = new Intl.Collator("en", { numeric: true });

/** Of two readers the one with the greater version; numbers count as numbers (0.10 is after 0.9). */
export function betterReader(a: string, b: string): string {
  if (a === b) return a;
  const order = byNumbers.compare(a, b);
  return order > 0 || (order === 0 && a > b) ? a : b;
}
