import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeTree, type HeadCandidates } from "./decode-tree.js";

/** Candidates as the model may give them: any governors in any order with any scores, the root among them or not. */
const sentences = fc.integer({ min: 1, max: 24 }).chain((words) =>
  fc.array(
    fc.uniqueArray(fc.tuple(fc.integer({ min: -1, max: words - 1 }), fc.double({ min: -50, max: 50, noNaN: true }), fc.nat(40)), {
      minLength: 0,
      maxLength: 4,
      selector: ([head]) => head,
    }),
    { minLength: words, maxLength: words },
  ),
);
const candidatesOf = (words: readonly (readonly (readonly [number, number, number])[])[]): HeadCandidates[] =>
  words.map((word, i) => {
    const sorted = word.filter(([head]) => head !== i).sort((a, b) => b[1] - a[1]);
    return { heads: sorted.map(([head]) => head), scores: sorted.map(([, score]) => score), relations: sorted.map(([, , relation]) => relation) };
  });

describe("decodeTree", () => {
  it("gives one root and no cycle, whatever the scores", () => {
    fc.assert(
      fc.property(sentences, (words) => {
        const { heads, relations } = decodeTree(candidatesOf(words));
        expect(heads).toHaveLength(words.length);
        expect(relations).toHaveLength(words.length);
        expect(heads.filter((head) => head === -1)).toHaveLength(1);
        for (let word = 0; word < heads.length; word++) {
          let [at, steps] = [word, 0];
          for (; at !== -1 && steps <= heads.length; steps++) at = heads[at] as number;
          expect(at).toBe(-1);
        }
      }),
      { numRuns: 400 },
    );
  });
  it("takes the best governors where they make a tree", () => {
    const word = (head: number, relation: number): HeadCandidates => ({
      heads: [head, head === -1 ? 0 : -1],
      scores: [5, 1],
      relations: [relation, 0],
    });
    expect(decodeTree([word(1, 7), word(-1, 8), word(1, 9)])).toEqual({ heads: [1, -1, 1], relations: [7, 8, 9] });
  });
  it("breaks a cycle where it costs least", () => {
    const words: HeadCandidates[] = [
      { heads: [-1], scores: [9], relations: [1] },
      { heads: [2, 0], scores: [5, 1], relations: [2, 3] },
      { heads: [1, 0], scores: [5, 4.5], relations: [4, 5] },
    ];
    expect(decodeTree(words)).toEqual({ heads: [-1, 2, 0], relations: [1, 2, 5] });
  });
  it("has nothing to say of no words", () => expect(decodeTree([])).toEqual({ heads: [], relations: [] }));
});
