import { expect, test } from "vitest";
import { readingOf } from "../testing/pipeline.js";
import { without } from "../testing/without.js";
import { readVisits } from "../visit/index.js";
import { meetingKnowledge } from "./knowledge.js";
import { readMeetings } from "./read.js";

test.each(Object.entries(meetingKnowledge().words))("the words of %s do their work in their example", async (_, { words, example }) => {
  const reading = await readingOf(example);
  const visits = readVisits(reading);
  expect(without(words, () => readMeetings(reading, visits))).not.toEqual(readMeetings(reading, visits));
});
