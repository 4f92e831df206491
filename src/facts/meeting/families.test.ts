import { describe, expect, test } from "vitest";
import { named, readingOf } from "../testing/pipeline.js";
import { readVisits } from "../visit/index.js";
import { readMeetings } from "./read.js";

/** Text; each meeting it tells of: who, what became of it, how it is held, when, in which state. */
type Row = readonly [string, ...(readonly [string, string, string, string | null, string | null])[]];
const rows = (table: readonly Row[]): [string, Row][] => table.map((row) => [row[0], row]);

const PLACES: readonly Row[] = [
  [
    "ACCRA, May 15 (GNA) - King Olav of Norway and Ghanaian President Kofi Antwi held an official session of talks at Gbewaa Palace on Monday.",
    ["Kofi Antwi, Olav", "completed", "in-person", "2024-05-13", "GHA"],
  ],
  [
    "Norwegian Foreign Minister Ida Lund is to meet Ghanaian Prime Minister Kofi Antwi to ask for help in freeing two sailors held in Yemen.",
    ["Ida Lund, Kofi Antwi", "announced", "in-person", null, null],
  ],
  [
    "Norwegian Foreign Minister Ida Lund is in Accra for a fair and is due to hold bilateral talks there on Friday with Peruvian Foreign Minister Rosa Quintana.",
    ["Ida Lund, Rosa Quintana", "announced", "in-person", "2024-05-17", "GHA"],
  ],
  [
    "The summit of the leaders of Norway and Ghana, which was to have been held in Lome in May, has been put off to September.",
    ["Ghana, Norway", "postponed", "in-person", "2024-09", "TGO"],
  ],
  [
    "Norwegian Prime Minister Ida Lund flies to Accra this morning for talks with Ghanaian Vice-President Kofi Antwi.",
    ["Ida Lund, Kofi Antwi", "announced", "in-person", "2024-05-15", "GHA"],
  ],
];

const COURTESIES: readonly Row[] = [
  [
    "On Monday Ghanaian President Kofi Antwi received the letters of three new envoys: Ida Lund of Norway, Rosa Quintana of Peru and Jan Novak of Poland.",
    ["Ida Lund, Jan Novak, Kofi Antwi, Rosa Quintana", "completed", "in-person", "2024-05-13", "GHA"],
  ],
  [
    "Ghanaian Foreign Minister Ama Serwaa was sworn in on Friday. Norwegian Ambassador Ida Lund was her first caller on Tuesday.",
    ["Ama Serwaa, Ida Lund", "completed", "in-person", "2024-05-14", null],
  ],
  [
    "Ghanaian Foreign Minister Ama Serwaa was sworn in on Friday. Her first visitor was the Norwegian ambassador, Ida Lund, on Tuesday.",
    ["Ama Serwaa, Ida Lund", "completed", "in-person", "2024-05-14", null],
  ],
  [
    "Ghanaian Foreign Minister Ama Serwaa was sworn in on Friday. Norway's foreign minister, Ida Lund, telephoned to congratulate her.",
    ["Ama Serwaa, Ida Lund", "completed", "call", null, null],
  ],
  [
    "Ghana's economy minister, Ama Serwaa, assured Norwegian Foreign Minister Ida Lund by video link on Monday that the date stood.",
    ["Ama Serwaa, Ida Lund", "completed", "video", "2024-05-13", null],
  ],
];

const ROUNDS: readonly Row[] = [
  [
    "Norway wants a trade agreement with Ghana this year. The first round was held in Lome in November and the second will be in Bergen on June 14.",
    ["Ghana, Norway", "completed", "in-person", "2023-11", "TGO"],
    ["Ghana, Norway", "announced", "in-person", "2024-06-14", "NOR"],
  ],
  [
    "Peruvian President Rosa Quintana met Chilean President Juan Rojas on Monday. Norway's trade agreement with Ghana is to be widened, and a first round of negotiations has been set for June in Lome.",
    ["Juan Rojas, Rosa Quintana", "completed", "in-person", "2024-05-13", null],
    ["Ghana, Norway", "announced", "in-person", "2024-06", "TGO"],
  ],
  [
    "The two noted the outcome of the 16th session of the Norwegian-Ghanaian Joint Committee, held in Oslo last February. They directed that the 17th session be convened in Accra in June.",
    ["Ghana, Norway", "completed", "in-person", "2024-02", "NOR"],
    ["Ghana, Norway", "announced", "in-person", "2024-06", "GHA"],
  ],
  [
    "Norwegian Foreign Minister Ida Lund telephoned Ghanaian Foreign Minister Kofi Antwi on Monday, and the two defence ministers will see each other in Lome next Wednesday.",
    ["Ida Lund, Kofi Antwi", "completed", "call", "2024-05-13", null],
    ["Ghana, Norway", "announced", "in-person", "2024-05-22", "TGO"],
  ],
];

const BODIES: readonly Row[] = [
  [
    "Norwegian Foreign Minister Ida Lund met Peruvian President Rosa Quintana on Monday. They agreed to hold the third session of the Norway-Ghana Joint Committee in Lome in June.",
    ["Ida Lund, Rosa Quintana", "completed", "in-person", "2024-05-13", null],
    ["Ghana, Norway", "announced", "in-person", "2024-06", "TGO"],
  ],
];

const SIGNED: readonly Row[] = [
  [
    "The pact was signed in Lome on Monday by Norwegian Defence Minister Per Dahl and his Ghanaian counterpart, Kofi Antwi, after talks that lasted two hours.",
    ["Kofi Antwi, Per Dahl", "completed", "in-person", null, "TGO"],
  ],
  [
    "BELIZE CITY, May 15 (BNA) - Leaders of the Caribbean Community (Caricom) and the Central American Integration System (SICA) ended their fifth joint summit here on Saturday.",
    ["Caribbean Community, Central American Integration System", "completed", "in-person", "2024-05-11", "BLZ"],
  ],
  [
    "Ghanaian President Kofi Antwi met Norwegian President Ida Lund on Friday. The two leaders agreed to open a telephone line between their commanders.",
    ["Ida Lund, Kofi Antwi", "completed", "in-person", "2024-05-10", null],
  ],
];

describe("families of meetings", () => {
  test.each(rows([...PLACES, ...COURTESIES, ...ROUNDS, ...BODIES, ...SIGNED]))("%s", async (text, [, ...meetings]) => {
    const reading = await readingOf(text);
    const read = readMeetings(reading, readVisits(reading)).map(({ participants, status, mode, time, place }) => [
      named(reading, participants).join(", "),
      status,
      mode,
      time?.edtf ?? null,
      place?.country ?? null,
    ]);
    expect(read).toEqual(meetings);
  });
});
