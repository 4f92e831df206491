import type { AnnotatedSentence } from "../language/index.js";
import { isCapitalised } from "./office-words.js";

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u;

/** The token after a dateline ("LIMA, May 3 (Agency) -"), or 0 where a sentence begins without one. */
export function datelineEnd(s: AnnotatedSentence): number {
  if (s.index > 2 || !isCapitalised(s, 0)) return 0;
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
