import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";
import { tokenize } from "../segment/index.js";
import { Lemmas } from "./lemmas.js";
import { lexicalGate } from "./lexical-gate.js";

const passes = lexicalGate(Lemmas.parse(readFileSync(new URL("../../../model/lemmas.json", import.meta.url), "utf8")));
const words = (text: string): string[] => tokenize(text).map(({ start, end }) => text.slice(start, end));

describe("the lexical gate", () => {
  it.each([
    "“We will not,” came back.",
    "The minister had supper.",
    "It said so.",
    "It was according to plan.",
    "Peru signed in haste.",
    "Talks with the African Union dragged on.",
    "Both signed in haste.",
    "He arrived late.",
    "SAO TOME AND PRINCIPE SIGNED IN HASTE.",
  ])("opens for %j", (text) => expect(passes(words(text))).toBe(true));
  it.each(["The bridge is 40 metres long.", "Rain fell in the north all week.", "Peru is a large country.", "The two-storey house burned down.", ""])(
    "stays shut for %j",
    (text) => expect(passes(words(text))).toBe(false),
  );
  it("opens for the examples of its words, and for each word that says", () => {
    const gate = loadKnowledge("gate.yaml", z.record(z.string(), z.object({ words: z.array(z.string()), example: z.string() })));
    for (const { example } of Object.values(gate)) expect([example, passes(words(example))]).toEqual([example, true]);
    const cues = loadKnowledge("cues.yaml", z.record(z.string(), z.unknown()));
    const { nouns } = z.object({ nouns: z.array(z.object({ words: z.array(z.string()) })) }).parse(cues);
    for (const word of nouns.flatMap((entry) => entry.words)) expect([word, passes([word])]).toEqual([word, true]);
    for (const entry of Object.values(cues).filter((one) => !Array.isArray(one))) {
      const { verbs } = z.object({ verbs: z.array(z.string()).default([]) }).parse(entry);
      for (const verb of verbs) expect([verb, passes([verb.split(" ")[0] as string])]).toEqual([verb, true]);
    }
  });
});
