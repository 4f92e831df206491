import { describe, expect, it } from "vitest";
import { articleFromText, ChanceryError, createReader, read } from "./index.js";

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
