import { expect, it } from "vitest";
import { handMade, tree } from "./hand-made.js";

it("annotates as docs/own-model.md shows", async () => {
  const annotator = handMade({ Peru: { upos: "PROPN", name: "LOC" }, signed: { upos: "VERB", lemma: "sign" } });
  const { text, sentences } = await annotator.annotate("Peru signed.\n\nIt did.");
  expect(sentences[0]).toMatchObject({
    lemma: ["peru", "sign", "."],
    upos: ["PROPN", "VERB", "X"],
    head: [-1, 0, 0],
    names: [{ from: 0, to: 1, label: "LOC" }],
  });
  for (const { form, starts, ends } of sentences) expect(form).toEqual(form.map((_, i) => text.slice(starts[i], ends[i])));
  expect(sentences.map(({ paragraph }) => paragraph)).toEqual([0, 1]);
});

it("takes a tree written by hand", () =>
  expect(tree("Peru/PROPN/nsubj/2 signed/VERB/root/0")).toMatchObject({
    text: "Peru signed",
    sentences: [{ head: [1, -1], deprel: ["nsubj", "root"], starts: [0, 5] }],
  }));
