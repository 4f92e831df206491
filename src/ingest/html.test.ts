import { describe, expect, it } from "vitest";
import { looksLikeHtml, readPage } from "./html.js";

const FIRST = "The foreign minister of Norway arrived in Lisbon on Monday for talks with his Portuguese counterpart, officials said.";
const SECOND = 'They signed an agreement on offshore wind, the ministry said in a statement. "This is a good day," she added.';

const page = (head: string, body = "") => `<!DOCTYPE html>
<html lang="en"><head><title>Talks in Lisbon | Harbour Wire</title>${head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Talks in Lisbon</h1>${body}
<p>The foreign minister of <a href="/norway">Norway</a> arrived in Lisbon
 on Monday for talks with his   Portuguese counterpart, officials said.</p>
<figure><img src="a.jpg"><figcaption>Ministers shake hands on Monday.</figcaption></figure>
<p>They signed an agreement on offshore wind, the ministry said in a statement. &quot;This is a <em>good</em> day,&quot; she added.</p>
<script>document.write("spam")</script></article>
<footer><a href="/imprint">Imprint</a></footer></body></html>`;

describe("a page", () => {
  it("gives its paragraphs parted by blank lines, without navigation, captions and scripts", async () => {
    const { text, title } = await readPage(page(""), null);
    expect(text).toBe(`${FIRST}\n\n${SECOND}`);
    expect(title).toBe("Talks in Lisbon");
  });

  const linked = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
  it.each<[string, string, string, string | null]>([
    ["JSON-LD", linked({ "@type": "NewsArticle", datePublished: "2019-08-26T10:00:00Z" }), "", "2019-08-26"],
    [
      "JSON-LD in a graph",
      linked({
        "@graph": [
          { "@type": "WebPage", datePublished: "2001-01-01" },
          { "@type": ["Article"], datePublished: "2019-08-26" },
        ],
      }),
      "",
      "2019-08-26",
    ],
    [
      "Open Graph, past broken JSON-LD",
      '<script type="application/ld+json">{oops</script><meta property="article:published_time" content="2019-08-26T01:00:00+07:00">',
      "",
      "2019-08-26",
    ],
    ["meta date", '<meta name="date" content="20190826">', "", "2019-08-26"],
    ["Dublin Core", '<meta name="DC.date.issued" content="2019-08-26">', "", "2019-08-26"],
    ["RFC 5322", '<meta name="pubdate" content="Mon, 26 Aug 2019 10:00:00 GMT">', "", "2019-08-26"],
    ["microdata", '<meta itemprop="datePublished" content="August 26, 2019">', "", "2019-08-26"],
    ["a time element", "", '<time datetime="2019-08-26T09:00">today</time>', "2019-08-26"],
    ["none", '<meta name="date" content="2019-13-45">', "", null],
  ])("gives its day from %s", async (_, head, body, published) => {
    expect((await readPage(page(head, body), null)).published).toBe(published);
  });

  it("gives its publisher and its own address", async () => {
    const head = '<meta property="og:site_name" content=" Harbour  Wire "><link rel="canonical" href="/2019/talks">';
    expect(await readPage(page(head), "https://wire.example/x?utm=1")).toMatchObject({
      source: "Harbour Wire",
      url: "https://wire.example/2019/talks",
    });
    const publisher = linked({ "@type": "NewsArticle", publisher: { name: "Levant Newswire" } });
    expect(await readPage(page(publisher), "https://wire.example/x")).toMatchObject({ source: "Levant Newswire", url: "https://wire.example/x" });
    expect(await readPage(page('<link rel="canonical" href="javascript:alert(1)">'), null)).toMatchObject({ url: null });
  });

  it("parts paragraphs at two line breaks and keeps one", async () => {
    const { text } = await readPage(`<html><body><div>${FIRST}<br>${SECOND}<br><br>${FIRST}</div></body></html>`, null);
    expect(text).toBe(`${FIRST}\n${SECOND}\n\n${FIRST}`);
  });

  const links = Array.from(
    { length: 40 },
    (_, i) => `<li><a href="/${i}">Minister number ${i} arrives in Lisbon for talks with his counterpart</a></li>`,
  ).join("");
  it.each([
    ["empty", "<html><body></body></html>"],
    ["a front page of links", `<html><body><ul>${links}</ul></body></html>`],
    ["filled in by scripts", '<html><body><div id="root"></div><noscript>Please enable scripts.</noscript></body></html>'],
  ])("with no article is refused: %s", async (_, html) => {
    await expect(readPage(html, null)).rejects.toMatchObject({ code: "html-no-article" });
  });
});

describe("a page built to exhaust the parser", () => {
  it.each([
    ["nested", "<div>".repeat(50_000)],
    ["nested in elements of its own", "<x-y>".repeat(50_000)],
    ["of too many elements", "<p>a</p>".repeat(100_000)],
  ])("is refused: %s", async (_, body) => {
    await expect(readPage(`<html><body>${body}</body></html>`, null)).rejects.toMatchObject({ code: "html-too-complex" });
  });
  it("is told from an old page with end tags left out, and from drawings", async () => {
    const drawing = `<svg>${'<path d="M0 0"/>'.repeat(1000)}</svg>`;
    const { text } = await readPage(`<html><body>${drawing}<article>${`<p>${FIRST}`.repeat(600)}</article></body></html>`, null);
    expect(text.split("\n\n")).toHaveLength(600);
  });
  it("is read while it is within the bounds", { timeout: 30_000 }, async () => {
    const deep = `${"<div>".repeat(190)}<p>${FIRST}</p><p>${SECOND}</p>${"</div>".repeat(190)}`;
    expect((await readPage(`<html><body>${deep}</body></html>`, null)).text).toBe(`${FIRST}\n\n${SECOND}`);
  });
});

it.each([
  ["<!DOCTYPE html>", true],
  ["\uFEFF \n<!-- x --><HTML lang=en>", true],
  ['<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "">', true],
  ["<rss>", false],
  ["<unnamed> officials said", false],
  ["The <html> element", false],
])("looksLikeHtml(%j) is %s", (text, expected) => expect(looksLikeHtml(text)).toBe(expected));
