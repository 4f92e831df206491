const PLACE = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:[ /-]\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,4}";
const UPPER_PLACE = "[\\p{Lu}][\\p{Lu}'’.-]+(?:[ /-][\\p{Lu}][\\p{Lu}'’.-]*){0,4}";
const DATE = "(?:\\d{1,2}\\.? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?(?: \\d{1,2})?(?:,? \\d{4})?";
const REGION = `(?:, \\p{Lu}[\\p{L}. ]{1,20})?`;
const AGENCY = "(?: ?\\([^()\\n]{2,40}\\))?";
const DASH = "\\s*(?:—|–|--?)\\s+";

const PATTERNS = [
  new RegExp(`^${PLACE}${REGION},? ${DATE}${AGENCY}${DASH}`, "u"),
  new RegExp(`^${PLACE}${REGION} ?\\([^()\\n]{2,40}\\)${DASH}`, "u"),
  new RegExp(`^${UPPER_PLACE}${REGION}(?:, ${DATE})?${AGENCY}(?:${DASH}|:\\s+)`, "u"),
  new RegExp(`^${PLACE}\\s+[—–]\\s+(?=[\\p{Lu}“"])`, "u"),
];

/**
 * Length of the dateline a story opens with ("LIMA, Aug. 14 (Andean Wire) — "), in UTF-16 units; 0 where there is none.
 * It is no part of the first sentence, and a parser that takes it for one goes wrong.
 */
export function datelineLength(paragraph: string): number {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(paragraph.slice(0, 120));
    if (match && match[0].length < paragraph.length) return match[0].length;
  }
  return 0;
}
