import { describe, expect, it } from "vitest";
import { timeOf } from "./index.js";
import { readTimes } from "./testing/read.js";

/** Sentence, the word that tells the happening, and what dates it (published Monday, 26 August 2019). */
const rows: readonly (readonly [string, string, { edtf: string | null; text: string } | null])[] = [
  ["Hun Sen announced on Monday that Tea Banh will visit Turkey next week.", "announced", { edtf: "2019-08-26", text: "on Monday" }],
  ["Hun Sen announced on Monday that Tea Banh will visit Turkey next week.", "visit", { edtf: "2019-09-02/2019-09-08", text: "next week" }],
  ["Hun Sen announced on Monday that Tea Banh will visit Turkey.", "visit", null],
  ["In June, Hun Sen also met the Turkish president.", "met", { edtf: "2019-06", text: "In June" }],
  ["The minister ended his official visit to Turkey on Thursday.", "visit", { edtf: "2019-08-22", text: "on Thursday" }],
  ["The agreement signed in May will be reviewed in October.", "signed", { edtf: "2019-05", text: "in May" }],
  ["The agreement signed in May will be reviewed in October.", "reviewed", { edtf: "2019-10", text: "in October" }],
  ["Italy, which joined in 2016, left the treaty on Friday.", "left", { edtf: "2019-08-23", text: "on Friday" }],
  ["Italy, which joined in 2016, left the treaty on Friday.", "joined", { edtf: "2016", text: "in 2016" }],
  ["The king met the president on Tuesday and signed two accords.", "signed", { edtf: "2019-08-20", text: "on Tuesday" }],
  ["A meeting of the ministers, which had been due to take place on Friday, was put off.", "meeting", { edtf: "2019-08-30", text: "on Friday" }],
  ["Jamaica has recognised Kosovo, the ministry said on Sunday.", "said", { edtf: "2019-08-25", text: "on Sunday" }],
  ["Parliament voted on Wednesday to leave the treaty.", "leave", { edtf: "2019-08-21", text: "on Wednesday" }],
  ["The palace gave its version on Tuesday of a call between the presidents.", "call", null],
  ["The king arrived in Oslo on Sunday for a two-day visit.", "visit", { edtf: "2019-08-25/2019-08-26", text: "on Sunday" }],
  ["Sudan left the bank in 2012, and it is still not a member of the union.", "member", null],
  ["Sudan left the bank in 2012 and will join the union.", "join", null],
  ["The ministers meet every Monday.", "meet", null],
  ["Yesterday saw Peru and Chile sign an accord.", "sign", { edtf: "2019-08-25", text: "Yesterday" }],
  ["Peru and Chile signed an accord to share the river in 2014.", "signed", { edtf: "2014", text: "in 2014" }],
  ["Peru and Chile signed an accord to share the river in 2024.", "signed", null],
];

describe("timeOf", () => {
  it.each(rows)("%s — %s", async (text, word, expected) => {
    const { annotated, times } = await readTimes(text, "2019-08-26");
    const [sentence] = annotated.sentences;
    if (!sentence) throw new Error("no sentence");
    expect(timeOf(times, sentence, sentence.form.indexOf(word))).toEqual(expected);
  });
});
