import { describe, expect, test } from "vitest";
import { named, readingOf } from "../testing/pipeline.js";
import { readVisits } from "./read.js";

/** Text; each visit it tells of: who, to which state, what became of it, when. */
type Row = readonly [string, ...(readonly [string, string, string, string | null])[]];
const rows = (table: readonly Row[]): [string, Row][] => table.map((row) => [row[0], row]);

const BACK: readonly Row[] = [
  [
    "Ghanaian Trade Minister Omar Brito returned on Saturday from five days in Oslo and Helsinki.",
    ["Omar Brito", "nor", "completed", null],
    ["Omar Brito", "fin", "completed", null],
  ],
  ["Ghanaian Speaker Omar Brito came back on Friday from a week in Norway.", ["Omar Brito", "nor", "completed", null]],
  ["Ghanaian Trade Minister Omar Brito flew home on Monday after three days in Oslo.", ["Omar Brito", "nor", "completed", null]],
  ["Ghanaian Trade Minister Omar Brito was back in Accra on Monday after a weekend in Oslo.", ["Omar Brito", "nor", "completed", null]],
  [
    "Ghanaian Trade Minister Omar Brito is home after four days in Lome and Oslo.",
    ["Omar Brito", "tgo", "completed", null],
    ["Omar Brito", "nor", "completed", null],
  ],
  ["Ghanaian Trade Minister Omar Brito was back from Oslo on Sunday.", ["Omar Brito", "nor", "completed", null]],
];

const NOT_OVER: readonly Row[] = [
  ["Ghanaian President Kofi Antwi will leave Oslo on Friday after a three-day official visit.", ["Kofi Antwi", "nor", "ongoing", null]],
  ["Ghanaian President Kofi Antwi wraps up a four-day visit to Norway on Friday.", ["Kofi Antwi", "nor", "ongoing", null]],
  ["Ghanaian President Kofi Antwi left Oslo on Monday.", ["Kofi Antwi", "nor", "completed", "2024-05-13"]],
  ["Ghanaian President Kofi Antwi called for calm before leaving Oslo on Friday.", ["Kofi Antwi", "nor", "ongoing", null]],
  ["Ghanaian President Kofi Antwi, on the first stop of a five-day visit to Norway, called for calm.", ["Kofi Antwi", "nor", "ongoing", null]],
  ["Ghanaian President Kofi Antwi, at the start of a visit to Norway, called for calm.", ["Kofi Antwi", "nor", "ongoing", null]],
  ["Ghanaian President Kofi Antwi called for a visit to Norway.", ["Kofi Antwi", "nor", "possible", null]],
  ["Ghanaian President Kofi Antwi, on a three-day visit to Norway, did not mention Peru.", ["Kofi Antwi", "nor", "ongoing", null]],
  ["At the end of a visit to Norway, Ghanaian President Kofi Antwi refused to resign.", ["Kofi Antwi", "nor", "completed", null]],
  ["On a three-day visit to Norway, Ghanaian President Kofi Antwi is confident of a deal.", ["Kofi Antwi", "nor", "ongoing", null]],
  ["Ghanaian President Kofi Antwi said trade would grow during a visit to Norway.", ["Kofi Antwi", "nor", "ongoing", null]],
  ["Ghanaian President Kofi Antwi praised the workers ahead of a visit to Norway.", ["Kofi Antwi", "nor", "announced", null]],
  ["Ghanaian President Kofi Antwi scrapped plans to visit Norway.", ["Kofi Antwi", "nor", "cancelled", null]],
  ["Ghanaian President Kofi Antwi spoke to the press before his departure for Oslo.", ["Kofi Antwi", "nor", "announced", null]],
];

const HITHER: readonly Row[] = [
  [
    "ACCRA, May 15 (GNA) - Norwegian Foreign Minister Ida Lund will not be coming next Wednesday after all.",
    ["Ida Lund", "gha", "cancelled", "2024-05-22"],
  ],
  ["ACCRA, May 15 (GNA) - Norwegian Foreign Minister Ida Lund will be coming on Friday.", ["Ida Lund", "gha", "announced", "2024-05-17"]],
  [
    "ACCRA, May 15 (GNA) - Norwegian Foreign Minister Ida Lund will come to town next week.",
    ["Ida Lund", "gha", "announced", "2024-05-20/2024-05-26"],
  ],
  [
    "ACCRA, May 15 (GNA) - Norwegian Transport Minister Ida Lund is coming to Gbewaa next week to see the docks.",
    ["Ida Lund", "gha", "announced", "2024-05-20/2024-05-26"],
  ],
  [
    "ACCRA, May 15 (GNA) - Norwegian Trade Minister Ida Lund was expected in town this week to sign a grant. She never came.",
    ["Ida Lund", "gha", "cancelled", "2024-05-13/2024-05-19"],
  ],
  [
    "ACCRA, May 15 (GNA) - Ghana will reopen the camp at Gbewaa, which Norway's interior minister, Ida Lund, will visit on June 12.",
    ["Ida Lund", "gha", "announced", "2024-06-12"],
  ],
  [
    "ACCRA, May 15 (GNA) - Princess Ingrid of Norway opened a hospital in the northern city of Tamale on Tuesday.",
    ["Ingrid", "gha", "completed", "2024-05-14"],
  ],
  [
    "ACCRA, May 15 (GNA) - Norwegian Foreign Minister Ida Lund laid the foundation stone of a school in Tamale on Tuesday.",
    ["Ida Lund", "gha", "completed", "2024-05-14"],
  ],
];

const COMPANY: readonly Row[] = [
  [
    "Princess Ingrid of Norway will bring 70 companies to Accra and Lome in October.",
    ["Ingrid", "gha", "announced", "2024-10"],
    ["Ingrid", "tgo", "announced", "2024-10"],
  ],
  ["Norwegian Trade Minister Ida Lund will take forty business leaders to Accra in June.", ["Ida Lund", "gha", "announced", "2024-06"]],
  [
    "Ghana's army chief, General Kofi Antwi, is in Oslo. He will be followed there next week by Foreign Minister Ama Serwaa.",
    ["Kofi Antwi", "nor", "ongoing", null],
    ["Ama Serwaa", "nor", "announced", "2024-05-20/2024-05-26"],
  ],
  [
    "Ghanaian President Kofi Antwi flew to Oslo on Monday. Foreign Minister Ama Serwaa will join him there on Thursday.",
    ["Kofi Antwi", "nor", "completed", "2024-05-13"],
    ["Ama Serwaa", "nor", "announced", "2024-05-16"],
  ],
  ["Ghanaian Foreign Minister Ama Serwaa was sworn in last Friday. Her own first journey was to Oslo.", ["Ama Serwaa", "nor", "completed", null]],
  ["Ghanaian Foreign Minister Ama Serwaa took office last Friday. Her maiden visit will be to Oslo.", ["Ama Serwaa", "nor", "announced", null]],
];

const PLANS: readonly Row[] = [
  [
    "Norwegian Prime Minister Ida Lund was to have travelled to Accra last week for a fair, but postponed the trip.",
    ["Ida Lund", "gha", "postponed", "2024-05-06/2024-05-12"],
  ],
  [
    "Norwegian Prime Minister Ida Lund flies to Accra this morning and ends her tour in Lome on Saturday.",
    ["Ida Lund", "gha", "announced", "2024-05-15"],
    ["Ida Lund", "tgo", "announced", "2024-05-18"],
  ],
  [
    "The palace would not say if Ghanaian President Kofi Antwi will attend the Oslo conference on herring on June 9.",
    ["Kofi Antwi", "nor", "possible", "2024-06-09"],
  ],
  [
    "Norway and Ghana issued a statement on Tuesday at the end of a visit by Ghanaian President Kofi Antwi to Norway.",
    ["Kofi Antwi", "nor", "completed", null],
  ],
];

const POSTINGS: readonly string[] = [
  "Norwegian Ambassador Ida Lund said goodbye to Lima on Tuesday. She moves on to Accra at the end of the month.",
  "In 2017 Norwegian diplomat Ida Lund was sent to Accra, where she served as consul until 2022.",
  "Norwegian diplomat Ida Lund goes to Accra as consul general in June.",
  "Norway sent its ambassador back to Accra a week later.",
];

describe("families of visits", () => {
  test.each(rows([...BACK, ...NOT_OVER, ...HITHER, ...COMPANY, ...PLANS]))("%s", async (text, [, ...visits]) => {
    const reading = await readingOf(text);
    const read = readVisits(reading)
      .filter(({ host }) => host !== "")
      .map(({ visitors, host, status, time }) => [named(reading, visitors).join(", "), host, status, time?.edtf ?? null]);
    expect(read).toEqual(visits);
  });

  test.each(POSTINGS)("a posting is no visit: %s", async (text) => {
    expect(readVisits(await readingOf(text))).toEqual([]);
  });
});
