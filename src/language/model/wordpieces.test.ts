import fc from "fast-check";
import { expect, it } from "vitest";
import { SHAPE, shapeOf, WordPieces } from "./wordpieces.js";

const VOCABULARY = [
  "[PAD]",
  "[UNK]",
  "[CLS]",
  "[SEP]",
  "er",
  "##dog",
  "##an",
  "un",
  "##happy",
  "-",
  "'",
  "e",
  "lukas",
  "##zen",
  "##ka",
  "ł",
  "minister",
];
const pieces = new WordPieces(VOCABULARY.join("\n"));
const named = (word: string): string[] => pieces.of(word).map((id) => VOCABULARY[id] ?? "");

it.each<[string, string[]]>([
  ["minister", ["minister"]],
  ["MINISTER", ["minister"]],
  ["unhappy", ["un", "##happy"]],
  ["Erdoğan", ["er", "##dog", "##an"]],
  ["Erdog\u0306an", ["er", "##dog", "##an"]],
  ["un-e", ["un", "-", "e"]],
  ["é", ["e"]],
  ["Łukaszenka", ["[UNK]"]],
  ["埃", ["[UNK]"]],
  ["\u200b", ["[UNK]"]],
  ["x".repeat(200), ["[UNK]"]],
])("%j is cut into %j", (word, expected) => expect(named(word)).toEqual(expected));

it("gives every word at least one piece and at most twelve, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (word) => {
      const { length } = pieces.of(word);
      expect(length).toBeGreaterThanOrEqual(1);
      expect(length).toBeLessThanOrEqual(12);
    }),
  );
});

it.each([
  ["minister", SHAPE.lower],
  ["Minister", SHAPE.capitalised],
  ["UN", SHAPE.upper],
  ["U", SHAPE.capitalised],
  ["Élysée", SHAPE.capitalised],
  ["iPhone", SHAPE.mixed],
  ["1990", SHAPE.lower],
  ["ŁÓDŹ", SHAPE.upper],
])("%s has shape %i", (word, shape) => expect(shapeOf(word)).toBe(shape));

it("refuses a vocabulary without its special pieces", () => expect(() => new WordPieces("a\nb")).toThrow(RangeError));
