import { describe, expect, it } from "vitest";
import { lexicalTense } from "./lexical-tense.js";

const read = (text: string, time: string) => {
  const form = text.match(/[\p{L}\p{N}’-]+|['’]s|[^\s]/gu) ?? [];
  const said = time.split(" ");
  const from = form.findIndex((_, at) => said.every((word, i) => form[at + i] === word));
  return lexicalTense(form, from, from + said.length);
};

describe("the tense a sentence's words decide", () => {
  it.each([
    ["The envoys met in Oslo on Monday.", "Monday", "past"],
    ["The envoys will be received in Oslo on Monday.", "Monday", "future"],
    ["On Monday, the king and the queen opened the bridge.", "Monday", "past"],
    ["In a hall by the harbour on Monday, the king will open the bridge.", "Monday", "future"],
    ["The king on Monday held talks in Oslo.", "Monday", "past"],
    ["The treaty is to be signed in Oslo on Monday.", "Monday", "future"],
    ["Talks scheduled for Monday were put off.", "Monday", "future"],
    ["The talks were due to end on Monday.", "Monday", "future"],
    ["The envoy refused to speak on Monday.", "Monday", "past"],
    ["The union said that on Monday it had voted.", "Monday", "past"],
    ["She left due to illness on Monday.", "Monday", "past"],
    ["The index lost nine points to close at 412 on Monday.", "Monday", "past"],
    ["He spoke on Sunday and on Monday will fly home.", "Monday", "future"],
    ["The law comes into force on Monday.", "Monday", "present"],
    ["They had been expected to leave on Monday.", "Monday", "future"],
    ["The consul could not be reached on Monday.", "Monday", "past"],
    ["Neither the consul nor her aide could be reached on Monday.", "Monday", "past"],
    ["The talks could not begin before Monday.", "Monday", "future"],
    ["The talks could be held on Monday.", "Monday", "future"],
    ["Her lawyers will look for a way around Monday's verdict.", "Monday", "past"],
    ["The judges will sit until Monday's verdict.", "Monday", "future"],
  ])("%s", (text, time, tense) => expect(read(text, time)).toMatchObject({ tense, sure: true }));

  it.each([
    ["The ministers visit Oslo and Bern on Monday.", "Monday"],
    ["The new envoy, Aino Lahti, on Monday.", "Monday"],
  ])("leaves open: %s", (text, time) => expect(read(text, time).sure).toBe(false));
});
