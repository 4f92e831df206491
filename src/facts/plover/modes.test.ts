import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";
import { loadModel, markedWords } from "../../language/index.js";
import { modeOf } from "./index.js";

const { lemmas } = await loadModel();
const lemmasOf = (sentence: string): string[][] => markedWords(sentence).map((word) => lemmas.candidates(word));

const known = loadKnowledge("modes.yaml", z.record(z.string(), z.record(z.string(), z.object({ example: z.string(), words: z.array(z.string()) }))));
const examples = Object.entries(known).flatMap(([type, modes]) => Object.entries(modes).map(([mode, { example }]) => [type, mode, example] as const));

it.each(examples.filter(([type]) => type !== "REQUEST" && type !== "REJECT"))("%s is by %s in: %s", (type, mode, example) =>
  expect(modeOf(type, lemmasOf(example))).toBe(mode),
);
it.each(examples.filter(([type]) => type === "REQUEST"))("%s and REJECT are of %s in: %s", (_, mode, example) => {
  expect(modeOf("REQUEST", lemmasOf(example))).toBe(mode);
  expect(modeOf("REJECT", lemmasOf(example))).toBe(mode);
});

it.each<[string, string, string | null]>([
  ["PROTEST", "Students went on a hunger strike.", "hunger"],
  ["PROTEST", "Dockers went on strike.", "strike"],
  ["ASSAULT", "A suicide bomber blew up a bus.", "suicide-attack"],
  ["YIELD", "The rebels freed two captives.", "release"],
  ["AGREE", "Both sides met at a summit.", null],
  ["ASSAULT", "Peru struck Chile.", null],
])("%s: %s → %s", (type, sentence, mode) => expect(modeOf(type, lemmasOf(sentence))).toBe(mode));

it("is a mode of its type or none, whatever the words", () => {
  const word = fc.oneof(fc.string(), fc.constantFrom(...Object.values(known).flatMap((modes) => Object.values(modes).flatMap(({ words }) => words))));
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(known)), fc.array(word), (type, words) => {
      const mode = modeOf(
        type,
        words.flatMap((phrase) => phrase.split(" ")).map((each) => [each]),
      );
      expect(mode === null || Object.keys(known[type] ?? {}).includes(mode)).toBe(true);
    }),
  );
});
