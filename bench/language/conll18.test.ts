import { describe, expect, it } from "vitest";
import { parseConllu, score } from "./conll18.js";

/** Words as `form head relation`, a multiword token as `1-2 form`; sentences parted by a bar. */
const file = (source: string): string =>
  source
    .split("|")
    .map((sentence) => {
      let word = 0;
      return sentence
        .trim()
        .split(", ")
        .map((row) => {
          const [first = "", second = "0", third = "root"] = row.split(" ");
          if (first.includes("-")) return [first, second, "_", "_", "_", "_", "_", "_", "_", "_"].join("\t");
          return [++word, first, first, "X", "_", "_", second, third, "_", "_"].join("\t");
        })
        .join("\n");
    })
    .join("\n\n");
const scores = (gold: string, system: string) => score(parseConllu(file(gold)), parseConllu(file(system)));

describe("the CoNLL 2018 metric", () => {
  it("is 1 for the same parse", () => {
    const same = "They 2 nsubj, left 0 root | It 2 nsubj, rained 0 root";
    for (const value of Object.values(scores(same, same))) expect(value).toBe(1);
  });
  it("counts wrong heads and relations, subtypes aside", () => {
    const { uas, las, words } = scores("a 2 nsubj:pass, b 0 root, c 2 obj, d 2 obl", "a 2 nsubj, b 0 root, c 1 obj, d 2 obj");
    expect({ uas, las, words }).toEqual({ uas: 0.75, las: 0.5, words: 1 });
  });
  it("aligns by characters where tokens or sentences differ", () => {
    const { tokens, sentences, words, las } = scores("ab 2 nsubj, c 0 root | d 0 root", "a 2 x, b 3 nsubj, c 0 root, d 3 obj");
    expect(tokens).toBeCloseTo((2 * 2) / 7);
    expect(words).toBeCloseTo((2 * 2) / 7);
    expect(sentences).toBe(0);
    expect(las).toBeCloseTo((2 * 1) / 7);
  });
  it("aligns the words of multiword tokens by their forms", () => {
    const gold = "I 3 nsubj, 2-3 don't, do 3 aux, n't 4 advmod, go 0 root";
    const apart = scores(gold, "I 3 nsubj, do 3 aux, n't 4 advmod, go 0 root");
    expect(apart).toMatchObject({ words: 1, las: 1 });
    expect(apart.tokens).toBeCloseTo((2 * 2) / 7);
    const whole = scores(gold, "I 3 nsubj, don't 3 aux, go 0 root");
    expect(whole.words).toBeCloseTo((2 * 2) / 7);
  });
  it("refuses texts that differ", () => expect(() => scores("a 0 root", "b 0 root")).toThrow(/differ at character 0/u));
});
