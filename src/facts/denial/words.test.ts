import { expect, test } from "vitest";
import { readingOf } from "../testing/pipeline.js";
import { without } from "../testing/without.js";
import { readVisits } from "../visit/index.js";
import { denialKnowledge } from "./knowledge.js";
import { readDenials } from "./read.js";

test.each(Object.entries(denialKnowledge()))("the words of %s do their work in their example", async (_, { words, example }) => {
  const reading = await readingOf(example);
  const visits = readVisits(reading);
  expect(without(words, () => readDenials(reading, visits))).not.toEqual(readDenials(reading, visits));
});
