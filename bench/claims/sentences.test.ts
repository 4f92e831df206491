import { expect, test } from "vitest";
import { loadAnnotator } from "../../src/language/index.js";
import { readCertainty, readOwnSentences } from "./sentences.js";

const annotator = await loadAnnotator();
const SENTENCES = readOwnSentences(new URL("../../src/claims/testing/certainty.yaml", import.meta.url));

/** Sentences still read wrongly, by their start. */
const OPEN = [
  "Smugglers could have used",
  "The premier chose to resign rather",
  "In case the army attacks",
  "Police ruled out sabotage",
  "The union suspended its strike",
  "The summit has been shelved",
  "The council authorised the mission",
  "The general went on to rule",
  "The premier is rumoured",
  "Fiji mulls closing",
  "The party is on course",
  "The mayor looks unlikely",
  "The two navies came close",
  "The rebels went back on",
  "Lisbon is leaning towards",
  "The palace described reports",
  "According to unconfirmed reports",
  "The purported treaty bore",
  "The court must decide who",
  "Talks with rebels unlikely",
  "Border deal in doubt",
];

test.each(SENTENCES.filter(({ text }) => !OPEN.some((start) => text.startsWith(start))))("$text ($word)", async (sentence) => {
  const { certainty, tense } = await readCertainty(annotator, sentence);
  expect(sentence.certainty).toContain(certainty);
  expect(sentence.tense).toContain(tense);
});
