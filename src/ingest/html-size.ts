import { ChanceryError } from "../text/index.js";

/** More elements than any page of news has. */
const MOST_ELEMENTS = 60_000;
/** Pages of news nest some thirty deep; browsers stop at 512. Finding the article takes quadratic time in depth. */
const DEEPEST = 200;
/** Elements without content, and those whose end tag HTML lets authors leave out (the HTML standard, 13.1.2.4): they say nothing about depth. */
const NOT_NESTING = new Set(
  "area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot colgroup option optgroup rt rp html head body".split(
    " ",
  ),
);

/**
 * Refuses a page built to exhaust whoever parses it, by a linear scan of its tags.
 * @throws ChanceryError `html-too-complex`
 */
export function assertModestPage(html: string): void {
  let depth = 0;
  let elements = 0;
  for (const [, slash, name = "", rest = ""] of html.matchAll(/<(\/?)([a-z][^\s/<>]*)([^<>]*)/giu)) {
    if (slash === "") elements++;
    if (NOT_NESTING.has(name.toLowerCase()) || rest.endsWith("/")) continue;
    depth = Math.max(0, depth + (slash === "" ? 1 : -1));
    if (depth > DEEPEST) throw tooComplex(`elements nested more than ${DEEPEST} deep`);
    if (elements > MOST_ELEMENTS) break;
  }
  if (elements > MOST_ELEMENTS) throw tooComplex(`more than ${MOST_ELEMENTS} elements`);
}

function tooComplex(found: string): ChanceryError {
  return new ChanceryError(
    "html-too-complex",
    `is an HTML page with ${found}, which is not read. Save the text of its article in a file and give that.`,
  );
}
