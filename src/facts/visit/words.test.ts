import { expect, test } from "vitest";
import { readingOf } from "../testing/pipeline.js";
import { without } from "../testing/without.js";
import { visitKnowledge } from "./knowledge.js";
import { readVisits } from "./read.js";

test.each(Object.entries(visitKnowledge().words))("the words of %s do their work in their example", async (_, { words, example }) => {
  const reading = await readingOf(example);
  expect(without(words, () => readVisits(reading))).not.toEqual(readVisits(reading));
});
