import { expect, test } from "vitest";
import { readingOf } from "../testing/pipeline.js";
import { without } from "../testing/without.js";
import { alignmentKnowledge } from "./knowledge.js";
import { readAlignments } from "./read.js";

test.each(Object.entries(alignmentKnowledge().words))("the words of %s do their work in their example", async (_, { words, example }) => {
  const reading = await readingOf(example);
  expect(without(words, () => readAlignments(reading))).not.toEqual(readAlignments(reading));
});
