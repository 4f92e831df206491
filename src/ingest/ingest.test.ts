import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countInputs, type Ingested, type IngestOptions, ingest } from "./index.js";
import { drain } from "./testing/drain.js";

const ENGLISH = "The foreign minister of Norway arrived in Lisbon on Monday for talks with his Portuguese counterpart.";
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ingest-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function one(path: string, options?: IngestOptions): Promise<Ingested> {
  for await (const item of ingest([path], options)) return item;
  throw new Error("nothing came");
}

async function articleOf(path: string, options?: IngestOptions) {
  const item = await one(path, options);
  if ("failure" in item) throw item.failure.error;
  return item.article;
}

const refusal = async (path: string) => {
  const item = await one(path);
  return "failure" in item ? item.failure.error : undefined;
};

describe("a plain text file", () => {
  it("comes back by its name, every character kept", async () => {
    const text = `\r\n  ${ENGLISH}\r\n\r\n\tShe said: “Yes.” 🇵🇹 👩‍👩‍👧 \u200Fשלום\u200E  \n\n`;
    const article = await articleOf(put("kept.txt", text));
    expect(article).toMatchObject({ id: "kept.txt", file: "kept.txt", text, title: null, source: null, url: null, published: null, language: "en" });
    expect(article.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });
  it("loses its byte order mark and is put into NFC", async () => {
    const { text } = await articleOf(put("nfc.txt", `\uFEFFThe cafe\u0301 of the minister`));
    expect(text).toBe("The café of the minister");
  });
  it("takes day and source from the user", async () => {
    expect(await articleOf(put("told.txt", ENGLISH), { published: "2019-08-26", source: "The Bugle" })).toMatchObject({
      published: "2019-08-26",
      source: "The Bugle",
    });
  });
  it("lets a page's or a list line's own day and source stand before the user's", async () => {
    const page = `<html><head><meta property="article:published_time" content="2019-08-20"><meta property="og:site_name" content="Harbour Wire"></head><body><article>${`<p>${ENGLISH}</p>`.repeat(8)}</article></body></html>`;
    const line = JSON.stringify({ text: ENGLISH, published: "2019-08-20", source: "Harbour Wire" });
    for (const path of [put("own.html", page), put("own.jsonl", line)])
      expect(await articleOf(path, { published: "2024-01-01", source: "The Bugle" })).toMatchObject({
        published: "2019-08-20",
        source: "Harbour Wire",
      });
  });
});

describe("character encodings", () => {
  const said = "The minister said “yes” in the café on Monday — and the talks with his counterpart went on.";
  const windows1252 = Buffer.from(said.replace("“", "\x93").replace("”", "\x94").replace("—", "\x97"), "latin1");
  const utf16be = Buffer.from(`\uFEFF${said}`, "utf16le").swap16();
  it.each([
    ["windows-1252", windows1252],
    ["UTF-16 little-endian with a mark", Buffer.from(`\uFEFF${said}`, "utf16le")],
    ["UTF-16 big-endian with a mark", utf16be],
    ["UTF-16 without a mark", Buffer.from(said, "utf16le")],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${said}`)],
  ])("%s", async (_, bytes) => {
    expect((await articleOf(put("encoded.txt", bytes))).text).toBe(said);
  });
  it("declared by an HTML file", async () => {
    const page = `<html><head><meta charset="windows-1251"></head><body><article><p>${`${ENGLISH} `.repeat(4)} \xcc\xe8\xf0.</p></article></body></html>`;
    expect((await articleOf(put("declared.html", Buffer.from(page, "latin1")))).text).toContain("Мир.");
  });
});

/** Russian letters in KOI8-R (RFC 1489). */
function koi8(text: string): Uint8Array {
  const order = "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ";
  return Buffer.from([...text].map((letter) => (order.includes(letter) ? 0xc0 + order.indexOf(letter) : letter.charCodeAt(0))));
}

describe("refused files", () => {
  const long = (sentence: string) => `${sentence} `.repeat(5);
  it.each<[string, string | Uint8Array, string, RegExp]>([
    ["empty.txt", "", "article-empty", /no text/u],
    ["blank.txt", " \n\t\u00a0\n", "article-empty", /no text/u],
    ["a.pdf", "%PDF-1.7\n%âãÏÓ", "not-text", /PDF/u],
    ["a.docx", Buffer.from("PK\x03\x04\x14\0", "latin1"), "not-text", /\.docx/u],
    ["a.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), "not-text", /PNG/u],
    ["a.jpg", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "not-text", /JPEG/u],
    ["a.gz", Uint8Array.of(0x1f, 0x8b, 8, 0), "not-text", /gzip/u],
    ["nul.txt", `The minister\0${ENGLISH}`, "not-text", /byte 12 is NUL/u],
    ["invalid.txt", Buffer.from(`${ENGLISH} \x81\x8d\x9d`, "latin1"), "encoding-unknown", /UTF-8/u],
    ["damaged.txt", Buffer.concat([Buffer.from(`“${ENGLISH}” café `), Buffer.of(0xff)]), "encoding-damaged", /damaged at byte 114\./u],
    ["feed.xml", '<?xml version="1.0"?><rss><channel/></rss>', "article-is-data", /XML/u],
    ["data.json", '{"a": 1}', "article-is-data", /JSON/u],
    ["km.txt", long("នាយករដ្ឋមន្ត្រីកម្ពុជាបានទៅដល់ទីក្រុងហាណូយ"), "article-not-english", /Khmer.*only English/u],
    ["fr.txt", long("Le premier ministre français s'est rendu à Berlin lundi pour des entretiens."), "article-not-english", /French/u],
    ["koi8.txt", koi8(long("Премьер-министр России прибыл в Пекин с официальным визитом.")), "article-not-english", /Russian/u],
    ["ru.txt", long("Премьер-министр России прибыл в Пекин с официальным визитом."), "article-not-english", /Russian/u],
  ])("%s", async (name, content, code, message) => {
    const error = await refusal(put(name, content));
    expect(error).toMatchObject({ name: "ChanceryError", code });
    expect(error?.message).toMatch(message);
  });
  it("no text that is said to be in English", async () => {
    const path = put("fr.txt", long("Le premier ministre français s'est rendu à Berlin lundi pour des entretiens."));
    expect((await refusal(path))?.message).toContain("(--language en)");
    expect(await drain(ingest([path], { language: "en" }))).toEqual([expect.stringContaining("premier ministre")]);
  });
  it("one too large, without reading it", async () => {
    const path = put("large.txt", "");
    truncateSync(path, 50_000_000);
    const error = await refusal(path);
    expect(error).toMatchObject({ code: "article-too-large" });
    expect(error?.message).toMatch(/50\.0 MB, more than the 5 MB/u);
  });
  it("missing files, folders and other schemes, and goes on", async () => {
    const missing = join(folder, "missing.txt");
    const list = join(folder, "missing.jsonl");
    const good = put("good.txt", ENGLISH);
    expect(await drain(ingest([missing, folder, list, "ftp://example.org/a", "http://[", good]))).toEqual([
      `${missing}: file-not-found`,
      `${folder}: file-is-directory`,
      `${list}: file-not-found`,
      "ftp://example.org/a: url-scheme",
      "http://[: url-invalid",
      ENGLISH,
    ]);
  });
});

it("stops with the signal's reason", async () => {
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(drain(ingest([put("never.txt", ENGLISH)], { signal }))).rejects.toThrow("enough");
});

describe("a list", () => {
  it("gives articles in order; a bad line fails alone", async () => {
    put("beside.txt", `${ENGLISH} File.`);
    const path = put(
      "list.jsonl",
      [
        JSON.stringify({ text: `${ENGLISH} One.`, published: "2019-08-26T23:10:00+07:00" }),
        "{ not json",
        "",
        JSON.stringify({ file: "beside.txt" }),
        JSON.stringify({ file: "nowhere.txt" }),
        JSON.stringify({ title: "neither" }),
        JSON.stringify({ text: 5 }),
        JSON.stringify({ text: ENGLISH, published: "last Monday" }),
        JSON.stringify({ text: "x".repeat(5_000_001) }),
        JSON.stringify({ file: "list.jsonl" }),
        Buffer.from('{"text": "caf\xe9"}', "latin1").toString("latin1"),
      ].join("\n"),
    );
    expect(await drain(ingest([path]))).toEqual([
      `${ENGLISH} One.`,
      `${path}:2: list-line-invalid`,
      `${ENGLISH} File.`,
      `${path}:5: file-not-found`,
      `${path}:6: list-line-invalid`,
      `${path}:7: list-line-invalid`,
      `${path}:8: published-not-a-day`,
      `${path}:9: article-too-large`,
      `${path}:10: list-in-list`,
      "café",
    ]);
    expect(await countInputs([path])).toBe(10);
  });
  it("gives a file's name back as it was written, and the day as the publisher wrote it", async () => {
    put("beside.txt", ENGLISH);
    const path = put(
      "names.jsonl",
      '\uFEFF{"file":"./beside.txt","title":"Talks","source":"Harbour Wire","url":"https://example.org/a","published":"2019-08-26T23:10:00Z"}\r\n',
    );
    expect(await articleOf(path)).toMatchObject({
      id: "./beside.txt",
      file: "./beside.txt",
      title: "Talks",
      source: "Harbour Wire",
      url: "https://example.org/a",
      published: "2019-08-26",
    });
  });
  it("without lines is a failure, and so is one that is not UTF-8", async () => {
    const empty = put("empty.jsonl", "\n\n");
    const latin = put("latin.jsonl", Buffer.from('{"text": "caf\xe9"}', "latin1"));
    expect(await drain(ingest([empty, latin]))).toEqual([`${empty}: list-empty`, `${latin}:1: list-not-utf8`]);
  });
});

describe("countInputs", () => {
  it("counts files and addresses as one, lists by their lines, and does not know standard input", async () => {
    const list = put("count.jsonl", "{}\n\n{}\n{}");
    expect(await countInputs([list, "a.txt", "https://example.org/"])).toBe(5);
    expect(await countInputs([list, "-"])).toBeNull();
    expect(await countInputs([join(folder, "none.jsonl")])).toBe(1);
  });
});
