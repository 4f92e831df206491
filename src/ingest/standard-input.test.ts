import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { articlesOfStandardInput } from "./standard-input.js";
import { drain } from "./testing/drain.js";

const ENGLISH = "The foreign minister of Norway arrived in Lisbon on Monday for talks with his Portuguese counterpart.";
const list = `\n{"text": "${ENGLISH}"}\nnonsense\n{"text": "${ENGLISH} Again."}\n`;

describe("standard input", () => {
  it.each([
    ["text", ENGLISH, [ENGLISH]],
    ["HTML", `<!doctype html><html><body><article><p>${ENGLISH}</p><p>${ENGLISH}</p></article></body></html>`, [`${ENGLISH}\n\n${ENGLISH}`]],
    ["a list", list, [ENGLISH, "-:3: list-line-invalid", `${ENGLISH} Again.`]],
  ])("tells %s by its beginning, however it comes in pieces", async (_, input, expected) => {
    expect(await drain(articlesOfStandardInput(Readable.from([Buffer.from(input)]), {}))).toEqual(expected);
    const pieces = input.match(/[\s\S]{1,7}/gu) ?? [];
    expect(await drain(articlesOfStandardInput(Readable.from(pieces.map((piece) => Buffer.from(piece))), {}))).toEqual(expected);
  });
  it("is read no further than an article may be long", async () => {
    let taken = 0;
    async function* endless() {
      for (;;) {
        taken += 100_000;
        yield Buffer.alloc(100_000, "a");
      }
    }
    await expect(drain(articlesOfStandardInput(endless(), {}))).rejects.toMatchObject({ code: "article-too-large" });
    expect(taken).toBeLessThan(5_500_000);
  });
});
