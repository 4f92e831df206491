import { ChanceryError } from "../text/index.js";
import type { DomDocument, DomNode } from "./html-dom.js";
import { type PageMetadata, pageMetadata } from "./html-metadata.js";
import { type Paragraph, paragraphs } from "./html-paragraphs.js";
import { assertModestPage } from "./html-size.js";

export interface Page extends PageMetadata {
  /** Paragraphs parted by blank lines. */
  readonly text: string;
}

/** Letters of running prose that make an article; a one-paragraph brief has some 150. */
const FEWEST_LETTERS = 100;
const SHORT_PARAGRAPH = 80;
/** Bytes in which the HTML standard wants the encoding declared. */
const PRESCAN = 1024;

/** Whether the text begins as HTML does (the patterns of WHATWG MIME Sniffing, after comments and an XML declaration). */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 4096).replace(/^\uFEFF?(?:\s+|<!--[\s\S]*?-->|<\?xml[^>]*\?>)*/u, "");
  return /^<(?:!doctype\s+html|html|head|body|title|meta|script|style|article|main|div|table|h1|p|a|b|br|iframe|font)[\s>/]/iu.test(start);
}

/** The encoding that an HTML file declares of itself. */
export function metaCharset(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, PRESCAN)).toString("latin1");
  const label = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(start)?.[1];
  return label !== undefined && /^utf-?16/iu.test(label) ? "utf-8" : label;
}

/**
 * The article of a web page, without navigation, advertisements and captions.
 * @param base the address the page came from, null for a file.
 * @throws ChanceryError `html-no-article`, `html-too-complex`
 */
export async function readPage(html: string, base: string | null): Promise<Page> {
  assertModestPage(html);
  const [{ parseHTML }, { Readability }] = await Promise.all([import("linkedom"), import("@mozilla/readability")]);
  try {
    const { document } = parseHTML(html);
    const metadata = pageMetadata(document as unknown as DomDocument, base);
    const found = new Readability<DomNode>(document, { serializer: (node) => node as unknown as DomNode }).parse();
    const text = found?.content ? paragraphs(found.content) : [];
    if (proseLetters(text) >= FEWEST_LETTERS) return { ...metadata, text: text.map((one) => one.text).join("\n\n") };
  } catch (cause) {
    throw noArticle(cause);
  }
  throw noArticle();
}

function noArticle(cause?: unknown): ChanceryError {
  const advice =
    "Give the page of one article (not a front page, and not one that a browser's scripts fill in), or save its text in a file and give that.";
  return new ChanceryError("html-no-article", `is an HTML page in which no article was found. ${advice}`, cause === undefined ? {} : { cause });
}

/** Letters in paragraphs that are sentences: not mostly links, and long or closed by a stop. */
function proseLetters(all: readonly Paragraph[]): number {
  const prose = all.filter(({ text, linked }) => linked < text.length / 2 && (text.length >= SHORT_PARAGRAPH || /[.!?]["'”’)]*$/u.test(text)));
  return prose.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}
