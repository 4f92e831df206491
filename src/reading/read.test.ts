import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleFromText } from "../ingest/index.js";
import { createReader } from "./index.js";
import { cutting, guessing } from "./testing/annotators.js";
import { faults } from "./testing/faults.js";

const reader = await createReader();
const example = readFileSync(new URL("../../examples/lisbon-wire.txt", import.meta.url), "utf8");
const PASSAGES: readonly (readonly [string, string])[] = [
  ["a wire story", example],
  ["a headline alone", "Norway, Portugal sign pact on fisheries"],
  [
    "every kind",
    "MANILA, May 6 — Peruvian President Ana Quispe, who arrived in Manila on Sunday for a three-day visit, met Philippine President Leo Santos " +
      "on Monday. They signed an agreement on fisheries and mining. “We will join the treaty next year,” Quispe told reporters. Peru, a member of " +
      "the Pacific Alliance, has strained relations with Bolivia. Bolivia accused Peru of arming rebels and expelled two of its diplomats. " +
      "Former ambassador Juan Rojas said that Chile might suspend the 1998 extradition treaty with Peru, and declined to comment further.",
  ],
  ["emoji before every name", "🇳🇴 Norway's foreign minister visited 🇵🇹 Portugal on Monday. “👍 We agreed,” 🧑‍💼 Kari Solberg said."],
];

describe("a record", () => {
  it.each(PASSAGES)("of %s keeps to record.md", async (_, text) => {
    const article = articleFromText(text, { published: "2024-05-07" });
    expect(faults(await reader.read(article), article.text)).toEqual([]);
    expect(faults(await reader.read(article, { explain: true }), article.text)).toEqual([]);
  });
  it("has facts with every word in bounds whatever stands in between", async () => {
    const strange = fc.string({ unit: "grapheme", maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(strange, { minLength: 3, maxLength: 3 }), async ([a, b, c]) => {
        const text = `${a} Norway's foreign minister ${b} visited Portugal on Monday. “We agreed,” Kari Solberg ${c} said.`;
        const article = articleFromText(text, { language: "en" });
        expect(faults(await reader.read(article), article.text)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

/** Words that rules look for, and characters that upset offsets, in any order. */
const jumble = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...new Set(PASSAGES.flatMap(([, text]) => text.split(/\s+/u)))) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom("\n\n", "\r\n", "\u200F", "\uFEFF", "e\u0301", "—", "“", "”", '"', "'", "(", ")", "2019", "Mr.", "U.S."),
      },
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((words) => `A ${words.join(" ")}`);

describe("reading with an annotator of one's own", () => {
  it("takes every text", async () => {
    const bare = await createReader({ annotator: cutting });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), jumble), async (text) => {
        const article = articleFromText(`a${text}`, { language: "en" });
        expect(faults(await bare.read(article), article.text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
  it("refuses an annotator that is none, and answers that are not as they have to be", async () => {
    await expect(createReader({ annotator: {} as never })).rejects.toMatchObject({ code: "annotator-invalid" });
    const shifted = { id: "shifted", annotate: async (text: string) => ({ ...(await cutting.annotate(` ${text}`)), text }) };
    const reader = await createReader({ annotator: shifted });
    await expect(reader.read(articleFromText("Peru visited Chile."))).rejects.toThrow(/shifted gave sentence 0 a column end that is 20/u);
  });
  it("takes every parse, however wrong", async () => {
    await fc.assert(
      fc.asyncProperty(jumble, fc.integer(), async (text, seed) => {
        const wild = await createReader({ annotator: guessing(seed) });
        const article = articleFromText(text, { language: "en", published: "2024-05-07" });
        expect(faults(await wild.read(article, { explain: true }), article.text)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
