import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleFromPasted, articleFromText } from "./index.js";
import { detectLanguage } from "./language.js";
import { isoDay, looseDay } from "./published.js";

describe("articleFromText", () => {
  it("fills in what was not told", () => {
    const article = articleFromText("The minister left.");
    expect(article).toEqual({
      id: article.sha256.slice(0, 16),
      file: null,
      text: "The minister left.",
      title: null,
      source: null,
      url: null,
      published: null,
      language: "en",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
  });
  it("refuses texts without a letter, and days that are none", () => {
    expect(() => articleFromText(" — ")).toThrow(expect.objectContaining({ code: "article-empty" }));
    expect(() => articleFromText("A text.", { published: "26 August" })).toThrow(expect.objectContaining({ code: "published-not-a-day" }));
  });
  it.each([
    ["Is <b>this</b> a page?", "Is <b>this</b> a page?"],
    ["<script>alert(1)</script> Soylu came.", "<script>alert(1)</script> Soylu came."],
  ])("takes pasted prose as it is: %s", async (pasted, text) => expect((await articleFromPasted(pasted, {})).text).toBe(text));
  it("takes the article out of a page's pasted source, with what the page says of itself", async () => {
    const told = "The minister of foreign affairs of Norway arrived in Peru on Monday for a visit of three days, and will meet the president.";
    const page = `<html><head><title>A visit</title></head><body><nav><a href="/">Home</a></nav><article><h1>A visit</h1><p>${told}</p><p>${told}</p></article></body></html>`;
    const { text, title, source } = await articleFromPasted(page, { title: null, source: "Wire" });
    expect(text).toContain(`${told}\n\n${told}`);
    expect(text).not.toMatch(/[<>]|Home/u);
    expect([title, source]).toEqual(["A visit", "Wire"]);
    await expect(articleFromPasted("<div><p>No.</p></div>", {})).rejects.toThrow(expect.objectContaining({ code: "html-no-article" }));
  });
  it("keeps every well-formed text in NFC as it is", () => {
    const texts = fc.string({ unit: "binary" }).map((text) => `a${text.replaceAll("\0", "").normalize("NFC")}`);
    fc.assert(
      fc.property(texts, (text) => {
        expect(articleFromText(text, { language: "en" }).text).toBe(text.normalize("NFC"));
      }),
    );
  });
  it.each(["\uD800", "\0"])("has nothing that no database keeps: %j", (sign) => {
    const told = `a${sign}b`;
    expect(articleFromText(told, { title: told, source: told, url: told })).toMatchObject({
      ...{ text: "a\uFFFDb", title: "a\uFFFDb", source: "a\uFFFDb", url: "a\uFFFDb" },
      sha256: articleFromText("a\uFFFDb").sha256,
    });
  });
});

it.each([
  ["Annan in Baghdad", "en"],
  ["Norwegian Foreign Minister Kari Moe was in Tirana last week.", "en"],
  ["A Sudanese delegation headed by Finance Minister Omar Taha is expected in Riyadh next week.", "en"],
  ["Der norwegische Minister war letzte Woche in Tirana und traf dort den Premier.", "de"],
  ["BAGHDAD, Nov. 12 (Xinhua) -- UN Secretary General Kofi Annan paid a surprise visit to Iraq on Saturday.", "en"],
  ["Thủ tướng Việt Nam Nguyễn Xuân Phúc đã đến thăm Campuchia hôm thứ Hai và hội đàm với ông Hun Sen.", "vi"],
  ["De Nederlandse premier is maandag in Berlijn aangekomen voor overleg met zijn Duitse collega.", "nl"],
  ["中国外交部发言人星期一在北京表示，中国愿意同美国就贸易问题进行磋商，希望双方能够相向而行，妥善处理分歧，推动关系发展。", "zh"],
])("detectLanguage(%j) is %s", (text, expected) => expect(detectLanguage(text)).toBe(expected));

it.each([
  ["2019-08-26", "2019-08-26"],
  ["2019-08-26T23:59:59.123-05:00", "2019-08-26"],
  ["2019-08-26 10:00", "2019-08-26"],
  ["2019-02-30", null],
  ["2019-08", null],
  ["26.08.2019", null],
  ["2019-08-26 or so", null],
])("isoDay(%j) is %j", (text, expected) => expect(isoDay(text)).toBe(expected));

it.each([
  ["20190826T100000Z", "2019-08-26"],
  ["Mon, 26 Aug 2019 10:00:00 GMT", "2019-08-26"],
  ["Aug. 6, 2019", "2019-08-06"],
  ["Monday, August 26, 2019", "2019-08-26"],
  ["08/26/2019", null],
])("looseDay(%j) is %j", (text, expected) => expect(looseDay(text)).toBe(expected));
