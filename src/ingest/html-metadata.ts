import type { DomDocument, DomElement } from "./html-dom.js";
import { looseDay } from "./published.js";

export interface PageMetadata {
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly published: string | null;
}

type Json = { readonly [key: string]: unknown };

const DATE_NAMES =
  "article:published_time og:article:published_time og:published_time parsely-pub-date sailthru.date article.published datepublished date dc.date dc.date.issued dcterms.date dcterms.issued dcterms.created pubdate publishdate publish-date publication_date publication-date cxenseparse:recs:publishtime".split(
    " ",
  );
const TITLE_NAMES = ["og:title", "twitter:title", "dc.title", "title"];
const SOURCE_NAMES = ["og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name"];

/**
 * What a page says about its article: JSON-LD (schema.org `NewsArticle` and its kin), then meta elements (Open Graph, Dublin Core and newspapers'
 * habits), microdata, `<time datetime>` and `<link rel=canonical>`.
 * @param base the address the page came from, null for a file.
 */
export function pageMetadata(document: DomDocument, base: string | null): PageMetadata {
  const metas = metaContents(document);
  const linked = linkedArticle(document);
  const meta = (names: readonly string[]) => names.flatMap((name) => metas.get(name) ?? []);
  const dates = [text(linked?.datePublished), ...meta(DATE_NAMES), ...attributes(document)];
  return {
    title: first([
      text(linked?.headline),
      ...meta(TITLE_NAMES),
      document.querySelector("h1")?.textContent,
      document.querySelector("title")?.textContent,
    ]),
    source: first([...meta(SOURCE_NAMES.slice(0, 1)), name(linked?.publisher), ...meta(SOURCE_NAMES.slice(1))]),
    url: address(document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta(["og:url"])[0], base),
    published: dates.map((date) => (date ? looseDay(date) : null)).find((day) => day !== null) ?? null,
  };
}

function attributes(document: DomDocument): readonly (string | null)[] {
  const said = [...document.querySelectorAll('[itemprop="datePublished"]')];
  const times = [
    ...document.querySelectorAll("time[pubdate], article time[datetime], header time[datetime]"),
    ...document.querySelectorAll("time[datetime]"),
  ];
  const value = (element: DomElement) => element.getAttribute("content") ?? element.getAttribute("datetime");
  return [...said.map((element) => value(element) ?? element.textContent), ...times.map(value)];
}

function metaContents(document: DomDocument): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const key = (element.getAttribute("property") ?? element.getAttribute("name") ?? "").toLowerCase();
    if (key !== "") found.set(key, [...(found.get(key) ?? []), element.getAttribute("content") ?? ""]);
  }
  return found;
}

function linkedArticle(document: DomDocument): Json | undefined {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => graph(parsed(script.textContent ?? "")));
  return nodes.find((node) => isArticle(node) && "datePublished" in node) ?? nodes.find(isArticle);
}

function isArticle(node: Json): boolean {
  return [node["@type"]].flat().some((type) => typeof type === "string" && /(?:article|posting|report)$/iu.test(type));
}

function graph(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(graph);
  if (!isJson(value)) return [];
  return [value, ...graph(value["@graph"]), ...graph(value.mainEntity)];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/gu, ""));
  } catch {
    return undefined;
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

function name(publisher: unknown): string | null {
  const one = Array.isArray(publisher) ? publisher[0] : publisher;
  return isJson(one) ? text(one.name) : text(one);
}

function first(candidates: readonly (string | null | undefined)[]): string | null {
  return candidates.map((one) => one?.replace(/\s+/gu, " ").trim()).find((one) => one) ?? null;
}

function address(link: string | null | undefined, base: string | null): string | null {
  if (!link || !URL.canParse(link, base ?? undefined)) return base;
  const url = new URL(link, base ?? undefined);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : base;
}
