import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { articleFromText, ChanceryError, countInputs, createReader, ingest, parseOffices, read, readOffices } from "./index.js";

const TEXT = "Egypt's Prime Minister Omar Fadel will visit Norway next week.";

describe("the library", () => {
  it("gives a record from a text in one call", async () => {
    const record = await read(TEXT, { published: "2024-03-12", source: "Wire" });
    expect(record).not.toHaveProperty("file");
    expect(record.document).toMatchObject({ source: "Wire", language: "en", published: { edtf: "2024-03-12", basis: "metadata" } });
    expect(record.facts.find(({ kind }) => kind === "visit")).toMatchObject({ host: "nor", status: "announced" });
    expect(record.facts[0]).not.toHaveProperty("explanation");
  });
  it("gives the same from an Article and from a reader of one's own, with reasons where asked for", async () => {
    const article = articleFromText(TEXT, { published: "2024-03-12" });
    const reader = await createReader();
    expect(await reader.read(article)).toEqual(await read(article));
    expect((await read(article, { explain: true })).facts[0]?.explanation).toBeDefined();
  });
  it("refuses texts that are empty or not in English", async () => {
    await expect(read(" ")).rejects.toMatchObject({ code: "article-empty" });
    const refused = read("Le premier ministre français s'est rendu à Berlin lundi pour des entretiens avec la chancelière.".repeat(4));
    await expect(refused).rejects.toBeInstanceOf(ChanceryError);
    await expect(refused).rejects.toMatchObject({ code: "article-not-english" });
  });
  it("says what is wrong to those who call it without types", async () => {
    await expect(read(undefined as never)).rejects.toMatchObject({ code: "article-missing" });
    await expect(read({} as never)).rejects.toMatchObject({ code: "article-missing" });
    await expect(read(TEXT, { publishd: "2024-03-12" } as never)).rejects.toThrow(/no option publishd; there are published, source/u);
    await expect(read("")).rejects.toThrow(/^the text that was given to read is empty\.$/u);
  });
});

const GERMAN = "Der Präsident von Peru besuchte am Montag Chile und traf dort den Außenminister zu Gesprächen über den Handel.";
const none = undefined as never;

describe("the library's messages", () => {
  it("take the language that it is told", async () => expect((await read(GERMAN, { language: "en" })).document.language).toBe("en"));

  it.each<readonly [string, () => unknown, string, RegExp]>([
    ["read's options null", () => read(TEXT, null as never), "option-invalid", /as an object: \{ published, source/u],
    ["read's options a text", () => read(TEXT, "2024-05-15" as never), "option-invalid", /as an object/u],
    ["an object with a text", () => read({ text: TEXT } as never), "article-missing", /^read takes the text of an article, or an Article/u],
    ["a Date", () => read(TEXT, { published: new Date() as never }), "option-invalid", /published is to be text\. Write the day as/u],
    ["a number for a source", () => read(TEXT, { source: 5 as never }), "option-invalid", /source is to be text/u],
    ["a text for a switch", () => read(TEXT, { explain: "yes" as never }), "option-invalid", /explain is to be true or false/u],
    ["no day", () => read(TEXT, { published: "2024-02-30" }), "published-not-a-day", /^The article has the publication date/u],
    ["another language", () => read(GERMAN), "article-not-english", /^The article is written in German.*\(language: "en"\)\.$/u],
    ["articleFromText of nothing", async () => articleFromText(none), "article-missing", /^articleFromText takes/u],
    ["articleFromText of an empty text", async () => articleFromText(""), "article-empty", /^The article has no text in it\.$/u],
    ["a reader's unknown option", () => createReader({ ofices: [] } as never), "option-unknown", /no option ofices; there are folder/u],
    ["all of Offices", () => createReader({ offices: { offices: [], skipped: [] } as never }), "option-invalid", /a list\. Give `offices`/u],
    ["no options of a reader", () => createReader(null as never), "option-invalid", /as an object/u],
    ["no annotator", () => createReader({ annotator: {} as never }), "annotator-invalid", /a text `id`/u],
    ["a text for a list of offices", () => readOffices("a.csv" as never), "input-missing", /readOffices\(\["a\.txt"\]\)/u],
    ["ingest of nothing", async () => ingest(none), "input-missing", /^ingest takes a list/u],
    ["ingest of a text", async () => ingest("in/plain.txt" as never), "input-missing", /^ingest takes a list/u],
    ["ingest's unknown option", async () => ingest([], { publised: "" } as never), "option-unknown", /no option publised/u],
    ["counting a text", () => countInputs("a.txt" as never), "input-missing", /^countInputs takes/u],
    ["offices of no name", async () => parseOffices("person,office,state\nA B,Minister,Peru,x\n"), "offices-invalid", /^list:2: /u],
  ])("of %s say what to do", async (_, call, code, message) => {
    const refused = Promise.resolve().then(call);
    await expect(refused).rejects.toBeInstanceOf(ChanceryError);
    await expect(refused).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it("of a reader's article say where one comes from", async () => {
    const cutting = { id: "none", annotate: async (text: string) => ({ text, sentences: [] }) };
    const reader = await createReader({ annotator: cutting });
    await expect(reader.read(TEXT as never)).rejects.toThrow(/^A reader's read takes an Article as articleFromText/u);
    await expect(reader.read(undefined as never)).rejects.toMatchObject({ code: "article-missing" });
  });

  it("of an input name options, not switches", async () => {
    for await (const item of ingest(["http://127.0.0.1/"]))
      expect("failure" in item && item.failure.error.message).toMatch(/\(allowPrivateAddresses: true\)/u);
  });
});

// That the built types hold with every check on is told by `npm run typecheck:built`.
it("the library's types are found by resolvers that know no exports", () => {
  const { types, main, exports } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect([types, main]).toEqual([exports["."].types, exports["."].default]);
});
