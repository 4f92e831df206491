import { expect, test } from "vitest";
import { readMeetings } from "../meeting/index.js";
import { readingOf } from "../testing/pipeline.js";
import { without } from "../testing/without.js";
import { readVisits } from "../visit/index.js";
import { agreementKnowledge } from "./knowledge.js";
import { readAgreements } from "./read.js";

test.each(Object.entries(agreementKnowledge().words))("the words of %s do their work in their example", async (_, { words, example }) => {
  const reading = await readingOf(example);
  const visits = readVisits(reading);
  const before = [...visits, ...readMeetings(reading, visits)];
  expect(without(words, () => readAgreements(reading, before))).not.toEqual(readAgreements(reading, before));
});
