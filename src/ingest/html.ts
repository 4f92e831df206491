import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { ChanceryError } from "../text/index.js";

/** What a page says of its article. `published` is an ISO day. */
export interface PageArticle {
  readonly text: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly published: string | null;
}

export const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>])/iu.test(text.slice(0, 2000));

/** The charset an HTML page declares in its first bytes, or null. */
export const declaredCharset = (bytes: Uint8Array): string | null =>
  /<meta[^>]+charset=["']?([\w-]+)/iu.exec(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"))?.[1] ?? null;

const SHORTEST_ARTICLE = 140;

/**
 * The article of an HTML page, its paragraphs parted by blank lines (Mozilla's Readability finds it), and the page's metadata.
 * @throws {ChanceryError} `html-no-article`
 */
export function articleOfPage(html: string, name: string): PageArticle {
  const { document } = parseHTML(html);
  const about = metadata(document);
  const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], { charThreshold: SHORTEST_ARTICLE }).parse();
  const text = found?.content ? paragraphsOf(found.content) : "";
  if (text.length < SHORTEST_ARTICLE)
    throw new ChanceryError(
      "html-no-article",
      `${name} is a page with no article in it (a front page, a form or a script?). Give the address of one story, or its text.`,
    );
  return {
    text: text.normalize("NFC"),
    title: about.title ?? found?.title ?? null,
    source: about.source ?? found?.siteName ?? null,
    url: about.url,
    published: about.published,
  };
}

function paragraphsOf(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const blocks = [...document.querySelectorAll("p, h2, h3, h4, li, blockquote, pre")].filter(
    (element) => !element.querySelector("p, li, blockquote"),
  );
  return blocks
    .map((element) => (element.textContent ?? "").replace(/\s+/gu, " ").trim())
    .filter((text) => text !== "")
    .join("\n\n");
}

type Page = ReturnType<typeof parseHTML>["document"];

function metadata(document: Page): Omit<PageArticle, "text"> {
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const content = document
        .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
        ?.getAttribute("content")
        ?.trim();
      if (content) return content;
    }
    return null;
  };
  const linked = linkedData(document);
  const stamped = document.querySelector("article time[datetime], time[itemprop=datePublished], time[datetime]")?.getAttribute("datetime") ?? null;
  return {
    title: meta("og:title") ?? linked.headline ?? document.querySelector("h1")?.textContent?.trim() ?? null,
    source: meta("og:site_name", "application-name") ?? linked.publisher,
    url: document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? meta("og:url"),
    published: dayOf(
      linked.published ??
        meta("article:published_time", "datePublished", "date", "dc.date", "DC.date.issued", "pubdate", "publish-date", "parsely-pub-date") ??
        stamped,
    ),
  };
}

const dayOf = (value: string | null): string | null => /^(\d{4}-\d{2}-\d{2})/u.exec(value ?? "")?.[1] ?? null;

interface LinkedData {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
}

/** schema.org's NewsArticle in JSON-LD, wherever in the page it stands. */
function linkedData(document: Page): LinkedData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parseJson(script.textContent ?? ""));
    if (article) return article;
  }
  return { headline: null, publisher: null, published: null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function findArticle(value: unknown): LinkedData | undefined {
  if (Array.isArray(value)) return value.map(findArticle).find(Boolean);
  if (typeof value !== "object" || value === null) return undefined;
  const node = value as { [key: string]: unknown };
  if (/Article|BlogPosting/u.test(String(node["@type"] ?? ""))) {
    const publisher = node.publisher as { name?: unknown } | undefined;
    return { headline: text(node.headline), publisher: text(publisher?.name), published: text(node.datePublished) };
  }
  return findArticle(node["@graph"]);
}

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
