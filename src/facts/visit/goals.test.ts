import { describe, expect, test } from "vitest";
import { named, readingOf } from "../testing/pipeline.js";
import { readVisits } from "./read.js";

/** Text; each visit it tells of: who, to which state, what became of it, when, how sure its claim is. */
type Row = readonly [string, ...(readonly [string, string, string, string | null, string])[]];

const ROWS: readonly Row[] = [
  ["Norwegian Foreign Minister Ida Lund will visit Accra, but not Lome, in June.", ["Ida Lund", "gha", "announced", "2024-06", "certain"]],
  ["Norwegian Foreign Minister Ida Lund will visit Accra rather than Lome in June.", ["Ida Lund", "gha", "announced", "2024-06", "certain"]],
  [
    "Norwegian Foreign Minister Ida Lund will visit not only Accra but also Lome in June.",
    ["Ida Lund", "gha", "announced", "2024-06", "certain"],
    ["Ida Lund", "tgo", "announced", "2024-06", "certain"],
  ],
  [
    "Ghanaian Foreign Minister Kofi Antwi renewed the invitation extended to Norwegian Foreign Minister Ida Lund in March to pay a visit to Accra.",
    ["Ida Lund", "gha", "possible", null, "possible"],
  ],
  [
    "Norwegian Foreign Minister Ida Lund telephoned Ghanaian Foreign Minister Kofi Antwi. Antwi repeated the invitation extended to him in March to pay a visit to Accra.",
    ["Ida Lund", "gha", "possible", null, "possible"],
  ],
  [
    "Ghanaian Foreign Minister Kofi Antwi renewed his invitation to Norwegian Foreign Minister Ida Lund to visit Accra in June.",
    ["Ida Lund", "gha", "possible", "2024-06", "possible"],
  ],
  [
    "The visit to Accra of the then Deputy Prime Minister of Norway, Ida Lund, in 2022 opened a new page.",
    ["Ida Lund", "gha", "completed", "2022", "certain"],
  ],
  [
    "ACCRA, May 15 (GNA) - Trade Minister Kofi Antwi met with the Norwegian Under-Secretary, Ambassador Ida Lund, currently visiting the country.",
    ["Ida Lund", "gha", "ongoing", null, "certain"],
  ],
  [
    "Norwegian Prime Minister Ida Lund will open a fair in Lome before leaving for Accra.",
    ["Ida Lund", "tgo", "announced", null, "certain"],
    ["Ida Lund", "gha", "announced", null, "certain"],
  ],
  ["Norwegian Prime Minister Ida Lund spoke to the press before leaving for Accra.", ["Ida Lund", "gha", "ongoing", null, "certain"]],
  [
    "Norwegian minister Ida Lund will lead a delegation to the herring meeting in Accra next month.",
    ["Ida Lund", "gha", "announced", "2024-06", "certain"],
  ],
  ["Norwegian minister Ida Lund will lead a delegation to the annual meeting next month."],
];

describe("who goes where, and where not", () => {
  test.each(ROWS.map((row): [string, Row] => [row[0], row]))("%s", async (text, [, ...visits]) => {
    const reading = await readingOf(text);
    const told = readVisits(reading).filter(({ host }) => host !== "");
    const read = told.map((one) => [named(reading, one.visitors).join(", "), one.host, one.status, one.time?.edtf ?? null, one.claims[0]?.certainty]);
    expect(read).toEqual(visits);
  });
});
