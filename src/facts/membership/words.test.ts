import { expect, test } from "vitest";
import { readingOf } from "../testing/pipeline.js";
import { without } from "../testing/without.js";
import { knowledge } from "./knowledge.js";
import { readMemberships } from "./read.js";

test.each(Object.entries(knowledge().words))("the words of %s do their work in their example", async (_, { words, example }) => {
  const reading = await readingOf(example);
  expect(without(words, () => readMemberships(reading))).not.toEqual(readMemberships(reading));
});
