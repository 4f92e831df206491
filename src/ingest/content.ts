import { type Article, ChanceryError } from "../text/index.js";
import { articleFromText } from "./article-from-text.js";
import { decode } from "./decode.js";
import { looksLikeHtml, metaCharset, readPage } from "./html.js";
import { assertEnglish } from "./language.js";
import { MOST_BYTES, tooLarge } from "./limits.js";
import type { IngestOptions } from "./options.js";

/** What is known of bytes before they are read. */
export interface Origin {
  readonly about: Partial<Article>;
  /** Where the bytes were fetched; a page may name a better address of itself. */
  readonly address?: string;
  /** Charset of the HTTP header. */
  readonly charset?: string | undefined;
  /** True where the name or the HTTP header says HTML; otherwise the beginning tells. */
  readonly html?: boolean;
}

/** What the user says of articles that do not tell it themselves. */
type Supposed = Pick<IngestOptions, "published" | "source" | "language">;

/**
 * One article from the bytes of a text or HTML file. The list's line outdoes the page's own metadata; what the user says stands where
 * neither tells.
 * @throws ChanceryError see `decode`, `readPage`, `articleFromText`, `assertEnglish`; `article-is-data`
 */
export async function articleFromBytes(bytes: Uint8Array, origin: Origin, supposed: Supposed): Promise<Article> {
  const text = decode(bytes, [origin.charset, metaCharset(bytes)]);
  if (origin.html || looksLikeHtml(text)) {
    const page = await readPage(text, origin.address ?? origin.about.url ?? null);
    return finish(page.text, { ...page, ...told(origin.about) }, supposed);
  }
  assertProse(text);
  return finish(text, { ...origin.about, url: origin.about.url ?? origin.address ?? null }, supposed);
}

/** Tags by which a page divides its text; a line of news that only begins with a tag has none. */
const DIVIDES = /<(?:\/(?:p|div|article|section|h[1-6]|li|body)|br)\b/iu;

/**
 * One article from text that somebody pasted: prose, or the source of a page. What is said of it outdoes the page's own metadata.
 * @throws ChanceryError see `readPage`, `articleFromText`
 */
export async function articleFromPasted(text: string, about: Partial<Article>): Promise<Article> {
  if (!looksLikeHtml(text) || !DIVIDES.test(text)) return articleFromText(text, about);
  const { text: prose, ...page } = await readPage(text, about.url ?? null);
  return articleFromText(prose, { ...page, ...told(about) });
}

/** As `articleFromText`, with what the user says where the article does not tell, refusing other languages than English. */
export function finish(text: string, about: Partial<Article>, supposed: Supposed): Article {
  if (Buffer.byteLength(text) > MOST_BYTES) throw tooLarge(Buffer.byteLength(text));
  const published = about.published ?? supposed.published ?? null;
  const source = about.source ?? supposed.source ?? null;
  const language = supposed.language ?? about.language;
  const { id, file, title, url } = about;
  const known = { id, file, title, url, published, source, ...(language !== undefined && { language }) };
  const article = articleFromText(text, known);
  assertEnglish(article.language);
  return article;
}

function told(about: Partial<Article>): Partial<Article> {
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined && value !== null));
}

function assertProse(text: string): void {
  if (/^\s*<(?:\?xml|rss|feed|nitf|newsItem|svg)[\s>?]/iu.test(text))
    throw new ChanceryError(
      "article-is-data",
      "is an XML document (a feed or a news item), which is not read. Give the article's text or HTML page.",
    );
  if (/^\s*[[{]\s*["{[]/u.test(text) && isJson(text))
    throw new ChanceryError(
      "article-is-data",
      "is JSON, not the text of an article. A list of articles has one JSON object a line and a name that ends in .jsonl.",
    );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
