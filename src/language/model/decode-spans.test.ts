import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeSpans, spans } from "./decode-spans.js";

const LABELS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"];
/** Scores that favour one label for each word. */
const favouring = (tags: readonly string[]): Float32Array => Float32Array.from(tags.flatMap((tag) => LABELS.map((label) => (label === tag ? 5 : 0))));
const decode = (tags: readonly string[], openAtStart = false) =>
  decodeSpans({ scores: favouring(tags), offset: 0, words: tags.length, labels: LABELS, openAtStart });

describe("decodeSpans", () => {
  it.each<[string[], object[]]>([
    [[], []],
    [["O", "O"], []],
    [["B-PER", "I-PER", "O"], [{ from: 0, to: 2, label: "PER" }]],
    [
      ["B-PER", "B-PER"],
      [
        { from: 0, to: 1, label: "PER" },
        { from: 1, to: 2, label: "PER" },
      ],
    ],
    [
      ["B-PER", "I-PER", "B-LOC", "I-LOC"],
      [
        { from: 0, to: 2, label: "PER" },
        { from: 2, to: 4, label: "LOC" },
      ],
    ],
  ])("reads %j", (tags, expected) => expect(decode(tags)).toEqual(expected));
  it("lets I- stand first only where a span may have begun before", () => {
    expect(decode(["I-PER", "I-PER", "I-PER", "O"], true)).toEqual([{ from: 0, to: 3, label: "PER" }]);
    expect(decode(["I-PER", "I-PER", "I-PER", "O"])).toEqual([{ from: 0, to: 3, label: "PER" }]);
    const weak = Float32Array.from([0, -9, 5, -9, -9]);
    expect(decodeSpans({ scores: weak, offset: 0, words: 1, labels: LABELS })).toEqual([]);
    expect(decodeSpans({ scores: weak, offset: 0, words: 1, labels: LABELS, openAtStart: true })).toEqual([{ from: 0, to: 1, label: "PER" }]);
  });
  it("gives spans within the sentence, in order, none overlapping, for any scores and offset", () => {
    fc.assert(
      fc.property(
        fc.nat(12),
        fc.nat(7),
        fc.infiniteStream(fc.double({ min: -9, max: 9, noNaN: true })),
        fc.boolean(),
        (words, offset, stream, openAtStart) => {
          const scores = Float32Array.from({ length: offset + words * LABELS.length }, () => stream.next().value as number);
          let last = 0;
          for (const { from, to, label } of decodeSpans({ scores, offset, words, labels: LABELS, openAtStart })) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(words);
            expect(["PER", "LOC"]).toContain(label);
            last = to;
          }
        },
      ),
    );
  });
  it("begins a span at an I- that continues nothing", () =>
    expect(spans(["O", "I-PER", "I-LOC"])).toEqual([
      { from: 1, to: 2, label: "PER" },
      { from: 2, to: 3, label: "LOC" },
    ]));
});
