import { describe, expect, test } from "vitest";
import type { Telling } from "../shapes.js";
import { correctionOf, type Draft, draftOf } from "./draft.js";
import { tokensOf } from "./words-editor.js";

const claim = { telling: "a#f1", quote: "Vik goes to Oslo", start: 4, end: 20, speaker: null, certainty: "certain" };
const telling: Telling = {
  ...{
    id: "a#f1",
    article: "a",
    source: null,
    published: { first: null, last: null },
    sketch: [],
    kind: "visit",
    status: "announced",
    states: ["NOR"],
  },
  actors: [{ role: "visitors", id: "NOR/jon-vik", type: "person", name: "Jon Vik", state: "NOR" }],
  time: { edtf: "2019-08", text: "in August", first: "2019-08-01", last: "2019-08-31" },
  ...{ place: null, claims: [claim], details: {} },
};
const draft = draftOf(telling);

describe("a correction says what was changed and nothing else", () => {
  test.each<[string, Partial<Draft>, object | null]>([
    ["nothing", {}, null],
    ["the status", { status: "completed" }, { status: "completed" }],
    ["the date", { edtf: " 2019-08-26 " }, { edtf: "2019-08-26" }],
    ["a date made empty: none is told", { edtf: " " }, { edtf: null }],
    ["a place that was empty and stays so", { place: "" }, null],
    ["the words", { claims: [{ start: 0, end: 20 }] }, { claims: [{ claim: 0, start: 0, end: 20 }] }],
    [
      "who, without rows left empty",
      {
        actors: [
          ...draft.actors,
          { role: "host", type: "state", name: " ", state: null },
          { role: "host", type: "state", name: "Norway", state: "NOR" },
        ],
      },
      { actors: [...draft.actors, { role: "host", type: "state", name: "Norway", state: "NOR" }] },
    ],
  ])("%s", (_, change, correction) => expect(correctionOf({ ...draft, ...change }, telling)).toEqual(correction));
  test("a place made empty: none is told", () => {
    const placed = { ...telling, place: { name: "Oslo", country: "NOR" } };
    expect(correctionOf({ ...draftOf(placed), place: "" }, placed)).toEqual({ place: null });
  });
  test("of parts that are asked for alone", () =>
    expect(correctionOf({ ...draft, status: "completed", place: "Oslo" }, telling, ["place"])).toEqual({ place: "Oslo" }));
});

describe("words of a text", () => {
  test.each([
    ["She’s in Oslo.", ["She’s", " ", "in", " ", "Oslo", "."]],
    ["“𝒜 b”\n\nÜç", ["“", "𝒜", " ", "b", "”", "\n\n", "Üç"]],
  ])("%s", (text, parts) => {
    const tokens = tokensOf(text, 0, Array.from(text).length);
    expect(tokens.map((token) => token.text)).toEqual(parts);
    for (const token of tokens) expect(Array.from(text).slice(token.start, token.end).join("")).toBe(token.text);
  });
});
