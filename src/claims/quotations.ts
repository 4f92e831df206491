import type { Span } from "../text/index.js";

const OPENING = "“«„";
const CLOSING = "”»";
const LONGEST = 4000;

/**
 * Stretches in quotation marks, the marks included (UTF-16). A quotation may run over sentences; where a paragraph ends before it closes
 * it ends with the paragraph, and the next paragraph's opening mark opens it anew (the convention of English newspapers).
 */
export function findQuotations(text: string): Span[] {
  const found: Span[] = [];
  let open = -1;
  let straight = false;
  const close = (end: number): void => {
    if (open >= 0 && end - open > 1 && end - open < LONGEST) found.push({ start: open, end });
    open = -1;
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? "";
    if (c === "\n" && open >= 0 && /^\n[ \t]*\r?\n/u.test(text.slice(i, i + 4))) close(lastInk(text, i));
    else if (isStraight(text, i) && (open < 0 || straight)) {
      const width = c === '"' ? 1 : 2;
      if (open >= 0) close(i + width);
      else [open, straight] = [i, true];
      i += width - 1;
    } else if (OPENING.includes(c)) {
      if (open < 0) [open, straight] = [i, false];
    } else if (CLOSING.includes(c) && !straight) close(i + 1);
    else if (c === "‘" && open < 0 && closesSingle(text, i)) {
      const end = closesSingle(text, i);
      found.push({ start: i, end });
      i = end - 1;
    }
  }
  close(text.length);
  return found;
}

/** A straight mark; or two single ones, as typewriters and some archives set it. */
const isStraight = (text: string, i: number): boolean => text[i] === '"' || text.startsWith("''", i) || text.startsWith("``", i);

function lastInk(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/u.test(text[at - 1] ?? "")) at--;
  return at;
}

/** End of a stretch in single typographic quotes, told from an apostrophe by what follows the mark; 0 if it never closes. */
function closesSingle(text: string, start: number): number {
  const match = /^‘[^‘“\n]{1,400}?[^\s]’(?![\p{L}\p{N}])/u.exec(text.slice(start, start + 420));
  return match ? start + match[0].length : 0;
}
