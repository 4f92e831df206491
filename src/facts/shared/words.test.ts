import { expect, test } from "vitest";
import { readMeetings } from "../meeting/index.js";
import { readMemberships } from "../membership/index.js";
import { readingOf } from "../testing/pipeline.js";
import { without } from "../testing/without.js";
import { readVisits } from "../visit/index.js";
import { clauseKnowledge } from "./knowledge.js";

test.each(Object.entries(clauseKnowledge()))("the words of %s do their work in their example", async (_, { words, example }) => {
  const reading = await readingOf(example);
  const read = (): unknown => {
    const visits = readVisits(reading);
    return [...visits, ...readMeetings(reading, visits), ...readMemberships(reading)];
  };
  expect(without(words, read)).not.toEqual(read());
});
