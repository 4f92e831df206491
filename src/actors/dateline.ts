import type { AnnotatedSentence } from "../language/index.js";
import { findNames } from "./gazetteer.js";
import { isCapitalised } from "./office-words.js";

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u;

/** The token after a dateline ("LIMA, May 3 (Agency) -"), or 0 where a sentence begins without one. */
export function datelineEnd(s: AnnotatedSentence): number {
  if (!isCapitalised(s, 0)) return 0;
  if (s.index > 2) return itemHead(s)?.end ?? 0;
  const end = s.form.slice(0, 18).findIndex((word) => /^(?:[-–—]+|:)$/u.test(word));
  if (end < 1) return 0;
  const head = s.form.slice(0, end);
  const upper = head[0] === head[0]?.toUpperCase() && (head[0]?.length ?? 0) > 2;
  const dated = head.some((word, i) => i > 0 && MONTH.test(word.toLowerCase()) && /^\p{Lu}/u.test(word));
  const agency = head.includes("(");
  const verbal = head.some((_, i) => s.upos[i] === "VERB" || s.upos[i] === "AUX");
  if (s.form[end] === ":" ? end > 4 || verbal : !upper && !dated && !agency) return 0;
  return s.form[end] === "-" && s.ends[end - 1] === s.starts[end] ? 0 : end + 1;
}

/** The state of a place at the head of one of several short items ("AUSTRIA – The cabinet …", "Suva – Talks …"), and the token after it. "Peru – which …" goes on. */
export function itemHead(s: AnnotatedSentence): { readonly code: string; readonly end: number } | undefined {
  const end = headEnd(s);
  const [place] = end === 0 ? [] : findNames(s);
  if (place?.from !== 0 || place.entry.kind !== "state" || place.entry.use === "people") return undefined;
  return end === place.to + 1 ? { code: place.entry.code, end } : undefined;
}

function headEnd(s: AnnotatedSentence): number {
  const end = s.form.slice(0, LONGEST_HEAD).findIndex((word) => /^(?:[-–—]+|:)$/u.test(word));
  if (end < 1 || !opens(s, end + 1) || s.form.slice(end + 1).some((word, k) => isDash(s, end + 1 + k) && /^[-–—]+$/u.test(word))) return 0;
  const isUpper = s.form.slice(0, end).every((word) => word === word.toUpperCase());
  if (s.form[end] === ":" ? !isUpper : !isDash(s, end)) return 0;
  return end + 1;
}
const LONGEST_HEAD = 6;

const opens = (s: AnnotatedSentence, i: number): boolean => i === s.form.length || isCapitalised(s, i) || /^["“‘\p{N}]/u.test(s.form[i] ?? "");

/** A dash with blanks around it. */
const isDash = (s: AnnotatedSentence, i: number): boolean =>
  (s.ends[i - 1] ?? 0) < (s.starts[i] ?? 0) && (s.ends[i] ?? 0) < (s.starts[i + 1] ?? Number.POSITIVE_INFINITY);
