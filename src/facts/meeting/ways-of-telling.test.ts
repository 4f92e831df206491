import { describe, expect, test } from "vitest";
import { readingOf } from "../testing/pipeline.js";
import { readMeetings } from "./read.js";
import { type MeetingRow, meetingsTold } from "./testing/told.js";

const rows = (table: readonly MeetingRow[]): [string, MeetingRow][] => table.map((row) => [row[0], row]);

const CONVERSATIONS: readonly MeetingRow[] = [
  [
    "The telephone conversation held on 12 May between Norwegian Foreign Minister Ida Lund and her Ghanaian colleague, Kofi Antwi, dealt with cod.",
    ["Ida Lund, Kofi Antwi", "completed", "call", "2024-05-12", null],
  ],
  [
    "The conversation held in Lome in April between Norwegian Prime Minister Ida Lund and Ghanaian President Kofi Antwi was frank.",
    ["Ida Lund, Kofi Antwi", "completed", "in-person", "2024-04", "TGO"],
  ],
  [
    "Norwegian Prime Minister Ida Lund and Ghanaian President Kofi Antwi settled it in their conversation on the sidelines of the Lome forum.",
    ["Ida Lund, Kofi Antwi", "completed", "in-person", null, null],
  ],
  [
    "Norwegian Foreign Minister Ida Lund on Monday held separate telephonic conversations with her counterparts from Ghana and Peru.",
    ["Ghana, Ida Lund", "completed", "call", "2024-05-13", null],
    ["Ida Lund, Peru", "completed", "call", "2024-05-13", null],
  ],
  [
    "Norwegian Foreign Minister Ida Lund held two phone conversations on Monday, the first with Ghanaian Foreign Minister Kofi Antwi and the second with Peruvian Foreign Minister Rosa Quintana.",
    ["Ida Lund, Kofi Antwi", "completed", "call", "2024-05-13", null],
    ["Ida Lund, Rosa Quintana", "completed", "call", "2024-05-13", null],
  ],
  [
    "Ghanaian President Kofi Antwi freed the sailors after Norwegian Prime Minister Ida Lund called him on Sunday.",
    ["Ida Lund, Kofi Antwi", "completed", "call", "2024-05-12", null],
  ],
  [
    "Ghanaian President Kofi Antwi hosted a luncheon for Norwegian Prime Minister Ida Lund on Monday.",
    ["Ida Lund, Kofi Antwi", "completed", "in-person", "2024-05-13", "GHA"],
  ],
];

const APART: readonly MeetingRow[] = [
  [
    "Norwegian Ambassador Ida Lund called on President Kofi Antwi and Prime Minister Ama Serwaa of Ghana on Monday.",
    ["Ida Lund, Kofi Antwi", "completed", "in-person", "2024-05-13", null],
    ["Ama Serwaa, Ida Lund", "completed", "in-person", "2024-05-13", null],
  ],
  [
    "Norwegian Foreign Minister Ida Lund met her Ghanaian counterpart, Kofi Antwi, and, later in the day, President Ama Serwaa in Accra on Monday.",
    ["Ida Lund, Kofi Antwi", "completed", "in-person", "2024-05-13", "GHA"],
    ["Ama Serwaa, Ida Lund", "completed", "in-person", "2024-05-13", "GHA"],
  ],
  [
    "Norwegian Foreign Minister Ida Lund met her Ghanaian and Peruvian colleagues Kofi Antwi and Rosa Quintana in Lome on Monday.",
    ["Ida Lund, Kofi Antwi, Rosa Quintana", "completed", "in-person", "2024-05-13", "TGO"],
  ],
  [
    "Ambassadors Ida Lund, Jan Novak and Rosa Quintana, of Norway, Poland and Peru respectively, called on Ghanaian Foreign Minister Kofi Antwi on Monday.",
    ["Ida Lund, Kofi Antwi", "completed", "in-person", "2024-05-13", null],
    ["Jan Novak, Kofi Antwi", "completed", "in-person", "2024-05-13", null],
    ["Kofi Antwi, Rosa Quintana", "completed", "in-person", "2024-05-13", null],
  ],
];

const ENVOYS: readonly MeetingRow[] = [
  [
    "Ghanaian President Kofi Antwi accepted the credentials of a number of heads of mission on Monday. They are Ambassador Ida Lund of Norway, Ambassador Rosa Quintana of Peru, who succeeds Juan Rojas, and High Commissioner Jan Novak of Malta.",
    ["Ida Lund, Jan Novak, Kofi Antwi, Rosa Quintana", "completed", "in-person", "2024-05-13", null],
  ],
  [
    "Two ambassadors handed their letters of credence to Ghanaian President Kofi Antwi at separate ceremonies on Monday: Ida Lund of Norway and Rosa Quintana of Peru.",
    ["Ida Lund, Kofi Antwi", "completed", "in-person", "2024-05-13", null],
    ["Kofi Antwi, Rosa Quintana", "completed", "in-person", "2024-05-13", null],
  ],
  ["Ghanaian President Kofi Antwi accepted the credentials of two envoys on Monday. They are to stay for four years, said Norwegian aide Per Dahl."],
  [
    "Ida Lund, Ambassador of Norway to Ghana with residence in Lome, presented her credentials to President Kofi Antwi on Monday.",
    ["Ida Lund, Kofi Antwi", "completed", "in-person", "2024-05-13", null],
  ],
];

const BODIES: readonly MeetingRow[] = [
  [
    "The seventh session of the Bi-National Commission, co-chaired by Norwegian minister Ida Lund and Ghanaian minister Kofi Antwi, was held in Lome on Monday.",
    ["Ida Lund, Kofi Antwi", "completed", "in-person", "2024-05-13", "TGO"],
  ],
  [
    "The seventh session of the Norway-Ghana Joint Commission, to be co-chaired by ministers Ida Lund and Kofi Antwi, opens in Lome on Friday.",
    ["Ida Lund, Kofi Antwi", "announced", "in-person", "2024-05-17", "TGO"],
  ],
  [
    "Norway and Ghana sent troops to the border. The Border Committee, co-chaired by the two defence ministers, is to meet in Lome on Friday.",
    ["Ghana, Norway", "announced", "in-person", "2024-05-17", "TGO"],
  ],
  [
    "Norway and Ghana quarrel over cod. The two countries' consultation mechanism is supposed to convene later this month.",
    ["Ghana, Norway", "announced", "in-person", "2024-05-15/2024-05-31", null],
  ],
  [
    "Norway, Ghana and Togo form a trilateral mechanism that last met in Lome on May 2.",
    ["Ghana, Norway, Togo", "completed", "in-person", "2024-05-02", "TGO"],
  ],
  [
    "The Ghana-Togo boundary commission was set up in 1990. Salt matters to both. The boundary commission met in Lome in April.",
    ["Ghana, Togo", "completed", "in-person", "2024-04", "TGO"],
  ],
  [
    "The Ghana-Norway Joint Commission, which should have met last Thursday, has been put off.",
    ["Ghana, Norway", "postponed", "in-person", null, null],
  ],
  [
    "Norwegian aide Ida Lund met Ghanaian minister Kofi Antwi in Accra on Monday. It was agreed to hold the next meeting of the mechanism in Oslo in June.",
    ["Ida Lund, Kofi Antwi", "completed", "in-person", "2024-05-13", "GHA"],
    ["Ghana, Norway", "announced", "in-person", "2024-06", "NOR"],
  ],
  ["Norway and Ghana signed a pact on Monday. The budget committee of the parliament will meet on Friday."],
];

const SUMMITS: readonly MeetingRow[] = [
  [
    "The EAC Heads of State summit that was to be held in Arusha this Saturday has been postponed.",
    ["East African Community", "postponed", "in-person", "2024-05-18", "TZA"],
  ],
  [
    "Kuwait is hosting the 138th OPEC conference this week.",
    ["Organization of the Petroleum Exporting Countries", "ongoing", "in-person", "2024-05-13/2024-05-19", "KWT"],
  ],
  [
    "Leaders of the Pacific Islands Forum ended their 54th summit in Apia on Monday.",
    ["Pacific Islands Forum", "completed", "in-person", "2024-05-13", "WSM"],
  ],
  [
    "The GCC-Japan meeting scheduled for Friday has been put back.",
    ["Gulf Cooperation Council, Japan", "postponed", "in-person", "2024-05-17", null],
  ],
  ["The port was opened by Togolese minister Sena Agbodji. It rained. Nobody spoke. The EAC summit will be held in Arusha on Friday."],
  ["Norwegian minister Ida Lund spoke ahead of the EAC summit on Monday."],
];

const HEADS: readonly MeetingRow[] = [
  [
    "Talks between Norway and Ghana were held in Lome on Monday. The Ghanaian side was led by Deputy Foreign Minister Kofi Antwi.",
    ["Ghana, Norway", "completed", "in-person", "2024-05-13", "TGO"],
    ["Kofi Antwi, Norway", "completed", "in-person", "2024-05-13", "TGO"],
  ],
  [
    "Talks between Norway and Ghana were held in Lome on Monday. Norwegian deputy minister Ida Lund and Ghanaian deputy minister Kofi Antwi led their respective delegations.",
    ["Ghana, Norway", "completed", "in-person", "2024-05-13", "TGO"],
    ["Ida Lund, Kofi Antwi", "completed", "in-person", "2024-05-13", "TGO"],
  ],
  [
    "Talks between Norway and Ghana were held in Lome on Monday. Ghanaian Trade Minister Kofi Antwi leads the ruling party.",
    ["Ghana, Norway", "completed", "in-person", "2024-05-13", "TGO"],
  ],
];

const RECEIVED: readonly MeetingRow[] = [
  [
    "The Norwegian ambassador was summoned on Monday and was informed by Ghanaian deputy minister Kofi Antwi that the ship must leave.",
    ["Kofi Antwi, Norway", "completed", "in-person", "2024-05-13", null],
  ],
  [
    "The proposal was delivered by Norway's ambassador, Ida Lund, in a meeting with Ghanaian Foreign Minister Kofi Antwi on Monday.",
    ["Ida Lund, Kofi Antwi", "completed", "in-person", "2024-05-13", null],
  ],
  [
    "Norwegian Ambassador Ida Lund called on Ghanaian minister Kofi Antwi on Monday. The ambassador, during the call, told Antwi that Oslo would pay.",
    ["Ida Lund, Kofi Antwi", "completed", "in-person", "2024-05-13", null],
    ["Ida Lund, Kofi Antwi", "completed", "in-person", null, null],
  ],
  [
    "Ghanaian President Kofi Antwi received ahead of the opening session the UN envoy Ida Lund.",
    ["Ida Lund, Kofi Antwi", "completed", "in-person", null, "GHA"],
  ],
];

const TIMES: readonly MeetingRow[] = [
  ["Talks between Norway and Ghana were slated for May but rescheduled to July.", ["Ghana, Norway", "postponed", "in-person", "2024-07", null]],
  [
    "Norwegian Prime Minister Ida Lund on Monday met Togolese Prime Minister Sena Agbodji in Accra. Earlier, Lund paid a call on Ghanaian President Kofi Antwi.",
    ["Ida Lund, Sena Agbodji", "completed", "in-person", "2024-05-13", "GHA"],
    ["Ida Lund, Kofi Antwi", "completed", "in-person", "2024-05-13", "GHA"],
  ],
];

const NONE: readonly MeetingRow[] = [
  ["Norwegian Ambassador Ida Lund and Ghanaian Ambassador Kofi Antwi, speaking after the ceremony, praised the pact."],
  ["Norwegian Foreign Minister Ida Lund and Ghanaian Foreign Minister Kofi Antwi agreed to explore the possibility of a waiver."],
  ["The envoy of Norway, Ida Lund, handed over a letter of greetings from Ghanaian President Kofi Antwi."],
  ["US ambassador Ida Lund offered an olive branch in a dispute with Canada on Monday at a Toronto luncheon."],
  ["Norwegian Ambassador Ida Lund praised Ghana during a speech at a Lome luncheon on Monday."],
  ["Ghanaian President Kofi Antwi was angry after Norwegian Prime Minister Ida Lund called him to account."],
];

describe("ways of telling of meetings", () => {
  test.each(rows([...CONVERSATIONS, ...APART, ...ENVOYS, ...BODIES, ...SUMMITS, ...HEADS, ...RECEIVED, ...TIMES, ...NONE]))(
    "%s",
    async (text, [, ...meetings]) => {
      expect(await meetingsTold(text)).toEqual(meetings);
    },
  );

  test.each([
    ["Norwegian Foreign Minister Ida Lund met Ghanaian President Kofi Antwi and discussed preparations for the next Session of the Council.", null],
    ["Norwegian Foreign Minister Ida Lund met Ghanaian President Kofi Antwi; they agreed to coordinate at multilateral forums.", null],
    [
      "Norwegian Foreign Minister Ida Lund met Ghanaian President Kofi Antwi at the summit of the Volta Basin, which groups six states.",
      "summit of the Volta Basin",
    ],
  ])("the occasion is where they met, not what they spoke of: %s", async (sentence, occasion) => {
    expect(readMeetings(await readingOf(sentence)).map((meeting) => meeting.occasion)).toEqual([occasion]);
  });
});
