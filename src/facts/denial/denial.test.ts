import { expect, test } from "vitest";
import { readMeetings } from "../meeting/index.js";
import { readingOf } from "../testing/pipeline.js";
import { readDenials } from "./read.js";

test.each([
  ["A newspaper reported that Ghanaian President Omar Brito had met Norwegian Prime Minister Ida Lund. His spokesman denied it.", 1],
  ["Ghanaian President Omar Brito met Norwegian Prime Minister Ida Lund, and the pair signed a memorandum that Peru promptly rejected.", 0],
])("what is denied is the meeting, or what was reported of it: %s", async (text, count) => {
  const reading = await readingOf(text);
  expect(readDenials(reading, readMeetings(reading)).filter(({ status }) => status === "denied").length).toBe(count);
});
