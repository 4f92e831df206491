import { expect, test } from "vitest";
import type { AnnotatedSentence } from "./annotated.js";
import { heldTo } from "./held.js";
import { handMade } from "./testing/hand-made.js";

const TEXT = "Peru visited Chile. Chile thanked Peru.";
const annotated = await handMade({ Peru: { upos: "PROPN", name: "LOC" }, Chile: { upos: "PROPN", name: "LOC" }, visited: { upos: "VERB" } }).annotate(
  TEXT,
);

const changed = (change: { readonly [column: string]: unknown }) => ({
  text: TEXT,
  sentences: annotated.sentences.map((sentence, i) => (i === 1 ? ({ ...sentence, ...change } as AnnotatedSentence) : sentence)),
});

test("what an annotator gives is taken as it is", () => {
  expect(heldTo(TEXT, annotated, "mine")).toBe(annotated);
  expect(() => heldTo(TEXT, changed({ parsed: false, head: [-1, -1, -1, -1] }), "mine")).not.toThrow();
});

test.each([
  ["starts", { starts: [19, 25, 33, 37], ends: [24, 32, 37, 38] }, /“ Chil” for token 0, whose form is “Chile”|at 19 to 24/u],
  ["starts", { starts: [20, 500, 1300, 1800], ends: [25, 1200, 1800, 1900] }, /token 1 \(thanked\) at 500 to 1200/u],
  ["starts", { starts: [20, 27, 34, 38] }, /“hanked” for token 1/u],
  ["start", { start: 3 }, /before 19/u],
  ["end", { end: 1800 }, /the text's end 39/u],
  ["upos", { upos: ["PROPN"] }, /1 entries where form has 4/u],
  ["upos", { upos: ["NNP", "VBD", "NNP", "."] }, /has NNP/u],
  ["head", { head: [2, 0, 2, 2] }, /2 for token 2/u],
  ["head", { head: [1, -1, 99, 1] }, /99 for token 2/u],
  ["head", { head: [1, -1, -1, 1] }, /2 roots/u],
  ["head", { head: [1, 2, 3, 0] }, /0 roots/u],
  ["head", { head: [-1, 2, 1, 0] }, /circle from token 1/u],
  ["names", { names: undefined }, /no list/u],
  ["names", { names: [{ from: 0, to: 1, label: "GPE" }] }, /label GPE/u],
  ["names", { names: [{ from: 3, to: 9, label: "PER" }] }, /outside/u],
  ["attribution", { attribution: [{ from: 2, to: 1, label: "CUE" }] }, /outside/u],
  ["certainty", { certainty: ["O"] }, /1 entries/u],
  ["parsed", { parsed: undefined }, /neither true nor false/u],
  ["index", { index: 2 }, /counts sentences from 0/u],
])("a wrong column %s is refused, with its sentence: %j", (column, change, what) => {
  const held = () => heldTo(TEXT, changed(change), "mine 1.0");
  expect(held).toThrow(what);
  expect(held).toThrow(new RegExp(`^The annotator mine 1\\.0 gave sentence 1 a column ${column}`, "u"));
});

test.each([
  [undefined, /gave no \{ text, sentences \}/u],
  [{ text: TEXT }, /gave no/u],
  [{ text: TEXT.toUpperCase(), sentences: annotated.sentences }, /another text/u],
])("an answer that is none is refused: %j", (given, what) => expect(() => heldTo(TEXT, given as never, "mine")).toThrow(what));
