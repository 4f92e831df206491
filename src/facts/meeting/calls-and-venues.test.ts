import { describe, expect, test } from "vitest";
import { readingOf } from "../testing/pipeline.js";
import { readMeetings } from "./read.js";
import { type MeetingRow, meetingsTold } from "./testing/told.js";

const CALLS: readonly MeetingRow[] = [
  [
    "Norwegian Ambassador Ida Lund demanded an apology in a call to Ghanaian Foreign Minister Kofi Antwi on Monday.",
    ["Ida Lund, Kofi Antwi", "completed", "call", "2024-05-13", null],
  ],
  [
    "Norwegian Foreign Minister Ida Lund, in a call to her Ghanaian counterpart, Kofi Antwi, said the port was open.",
    ["Ida Lund, Kofi Antwi", "completed", "call", null, null],
  ],
  ["Norwegian Foreign Minister Ida Lund made a plea in a call to Ghanaian Foreign Minister Kofi Antwi to resign."],
  ["Norwegian Foreign Minister Ida Lund made a plea in a call to Ghana."],
];

const VENUES: readonly MeetingRow[] = [
  ["Peru has offered Lima as a venue for talks between Norway and Ghana.", ["Ghana, Norway", "possible", "in-person", null, null]],
  ["Norway and Ghana held talks on Monday at the venue that Peru had offered.", ["Ghana, Norway", "completed", "in-person", "2024-05-13", null]],
];

const PLACES: readonly MeetingRow[] = [
  [
    "Ghanaian President Kofi Antwi thanked Norway for keeping its soldiers in Tamale, following talks with Norwegian Defence Minister Ida Lund.",
    ["Ida Lund, Kofi Antwi", "completed", "in-person", null, null],
  ],
  [
    "Norwegian Prime Minister Ida Lund held talks with Ghanaian President Kofi Antwi in Accra on Monday. Lund was also received by Speaker Ama Serwaa, who accepted an invitation to visit Oslo.",
    ["Ida Lund, Kofi Antwi", "completed", "in-person", "2024-05-13", "GHA"],
    ["Ama Serwaa, Ida Lund", "completed", "in-person", "2024-05-13", "GHA"],
  ],
];

const DAYS: readonly MeetingRow[] = [
  [
    "A meeting of the foreign ministers of Norway, Ghana and Togo, scheduled for May 12 in Lome, was put off for want of a quorum.",
    ["Ghana, Norway, Togo", "postponed", "in-person", "2024-05-12", "TGO"],
  ],
  [
    "A meeting of the foreign ministers of Norway and Ghana was put off until February.",
    ["Ghana, Norway", "postponed", "in-person", "2025-02", null],
  ],
];

describe("calls to somebody, places offered and spoken of, days given up", () => {
  test.each([...CALLS, ...VENUES, ...PLACES, ...DAYS].map((row): [string, MeetingRow] => [row[0], row]))("%s", async (text, [, ...meetings]) => {
    expect(await meetingsTold(text)).toEqual(meetings);
  });

  test.each([
    [
      "Norwegian minister Ida Lund spoke by telephone with Ghanaian minister Kofi Antwi on Monday before the meeting of the border committee in Lome on Friday.",
      null,
    ],
    ["Norwegian minister Ida Lund met Ghanaian minister Kofi Antwi on Monday at the Volta Forum in Lome.", "Volta Forum in Lome"],
  ])("what comes later is no occasion: %s", async (sentence, occasion) => {
    expect((await readMeetingsOf(sentence)).slice(0, 1).map((meeting) => meeting.occasion)).toEqual([occasion]);
  });
});

const readMeetingsOf = async (text: string) => readMeetings(await readingOf(text));
