import { describe, expect, test } from "vitest";
import { readMeetings } from "../meeting/index.js";
import { readingOf } from "../testing/pipeline.js";
import { fateOf, isGivenUp, occasionKnowledge } from "./fates.js";

const { fates, givenUp } = occasionKnowledge();

describe("what becomes of a visit or meeting", () => {
  test.each(fates.map(({ example, status }) => [example, status]))("%s", async (example, status) => {
    const { annotated } = await readingOf(example);
    const [s] = annotated.sentences;
    expect(s && fateOf(s, s.lemma.indexOf("meeting"))?.status).toBe(status);
  });

  test("what was put off before is history where the verb tells something else", async () => {
    const { annotated } = await readingOf("The meeting between Peru and Chile, put off in May, took place on Monday.");
    const [s] = annotated.sentences;
    expect(s && fateOf(s, s.lemma.indexOf("meeting"))).toBeUndefined();
  });

  test("a plan given up", async () => {
    const text = `Peruvian Prime Minister Ana Soto spoke. ${givenUp.example.replace("The premier", "She").replace("President Brito", "Ghanaian President Omar Brito")}`;
    const reading = await readingOf(text);
    const s = reading.annotated.sentences[1];
    expect(s && isGivenUp(s, s.lemma.indexOf("meet"))).toBe(true);
    expect(readMeetings(reading)[0]?.status).toBe("cancelled");
  });
});
