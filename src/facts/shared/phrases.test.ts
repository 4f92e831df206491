import { expect, test } from "vitest";
import { readingOf } from "../testing/pipeline.js";
import { phraseList, phrasesAt } from "./phrases.js";
import { sequenceAt } from "./sequence.js";

const SAYINGS: readonly (readonly [string, readonly string[]])[] = [
  ["close", ["draw closer", "grow closer", "be close to", "close ranks"]],
  ["apart", ["drift apart", "be at odds", "be", "break off", "break", "go back on"]],
  ["talk", ["go on", "be on hold", "call off", "fall through"]],
];

test.each([
  "Peru and Chile have drifted apart and remain at odds over the border.",
  "Oslo called the long-awaited visit off after the talks fell through.",
  "The two sides stayed close to each other, drew closer still and went back on nothing.",
  "Broken promises: ties were broken off, the meeting is on hold, and the war goes on.",
])("phrases found by their first word are those found by trying every one: %s", async (text) => {
  const { annotated } = await readingOf(text);
  const list = phraseList(SAYINGS);
  const standing = annotated.sentences.flatMap((s) => s.form.flatMap((_, token) => phrasesAt(list, s, token)));
  expect(standing.length).toBeGreaterThan(0);
  for (const s of annotated.sentences)
    for (const token of s.form.keys()) {
      const tried = SAYINGS.flatMap(([entry, phrases]) =>
        phrases.flatMap((phrase) => {
          const end = sequenceAt(s, token, phrase.split(" "));
          return end === undefined ? [] : [{ entry, phrase, end }];
        }),
      );
      expect(phrasesAt(list, s, token)).toMatchObject(tried);
      expect(phrasesAt(list, s, token)).toHaveLength(tried.length);
    }
});
