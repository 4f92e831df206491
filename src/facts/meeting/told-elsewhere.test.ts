import { describe, expect, test } from "vitest";
import { named, readingOf } from "../testing/pipeline.js";
import { readVisits } from "../visit/index.js";
import { meetingKnowledge } from "./knowledge.js";
import { readMeetings } from "./read.js";

async function toldIn(text: string): Promise<string[]> {
  const reading = await readingOf(text);
  const told = readMeetings(reading, readVisits(reading)).map(
    ({ participants, status, time, place }) =>
      `${named(reading, participants).sort().join(", ")} | ${status} ${time?.edtf ?? "-"} ${place?.country ?? "-"}`,
  );
  return [...new Set(told)];
}

// published 2024-05-15, a Wednesday: an article's sentences, and each meeting as "who | status day country"
type Row = readonly [string, readonly string[]];

const LUND_ANTWI = "Ida Lund, Kofi Antwi |";
const OPENING = "The fishery ministers of Norway and Ghana, Ida Lund and Kofi Antwi, sat down in Oslo on Tuesday.";

const SERIES: readonly Row[] = [
  [
    `${OPENING} Earlier rounds were held in Accra in January and by video link in February.`,
    [`${LUND_ANTWI} completed 2024-05-14 NOR`, `${LUND_ANTWI} completed 2024-01 GHA`, `${LUND_ANTWI} completed 2024-02 -`],
  ],
  [
    `${OPENING}\n\nWhat is it about?\n\nMostly cod. The old pact has expired.\n\nPrevious rounds took place in Lome in March, in Accra in April and in Oslo this month.`,
    [
      `${LUND_ANTWI} completed 2024-05-14 NOR`,
      `${LUND_ANTWI} completed 2024-03 TGO`,
      `${LUND_ANTWI} completed 2024-04 GHA`,
      `${LUND_ANTWI} completed 2024-05 NOR`,
    ],
  ],
  [
    "Norway and Ghana opened a third round of talks in Accra on Monday. The first round was held in Oslo last October and the second in Bergen in December. A fourth is planned for June in Oslo.",
    [
      "Ghana, Norway | completed 2024-05-13 GHA",
      "Ghana, Norway | completed 2023-10 NOR",
      "Ghana, Norway | completed 2023-12 NOR",
      "Ghana, Norway | announced 2024-06 NOR",
    ],
  ],
  ["The 12th round of Norway–Ghana Political Consultations took place in Accra on 3 May 2024.", ["Ghana, Norway | completed 2024-05-03 GHA"]],
  [
    "Norwegian Foreign Minister Ida Lund met Ghanaian Foreign Minister Kofi Antwi on Monday. The second round of the election is in June, and a first candidate has come forward.",
    [`${LUND_ANTWI} completed 2024-05-13 -`],
  ],
];

const SIDES: readonly Row[] = [
  [
    "Foreign Minister Ida Lund of Norway visited Accra in February and took part in the 4th meeting of the Intergovernmental Commission.",
    ["Ghana, Ida Lund | completed 2024-02 GHA"],
  ],
  [
    "Norwegian Trade Minister Ida Lund travels to the Ghanaian capital next week for the 8th meeting of the bilateral trade commission.",
    ["Ghana, Ida Lund | announced 2024-05-20/2024-05-26 GHA"],
  ],
  [
    "Ghanaian President Kofi Antwi had promised Norwegian Prime Minister Ida Lund, when they met in Lome in September, that he would come.",
    [`${LUND_ANTWI} completed 2023-09 TGO`],
  ],
  [
    "Norwegian Foreign Minister Ida Lund is in Accra for three days. On Tuesday the delegation met the Ghanaian trade minister, Kofi Antwi.",
    [`${LUND_ANTWI} completed 2024-05-14 GHA`],
  ],
  [
    "Ghanaian President Kofi Antwi met Norwegian Prime Minister Ida Lund on Monday. A planned meeting with the Danish premier, Lars Holm, did not take place.",
    [`${LUND_ANTWI} completed 2024-05-13 -`, "Kofi Antwi, Lars Holm | cancelled - -"],
  ],
  [
    "Ghanaian Prime Minister Kofi Antwi has been invited by his Norwegian colleague, Ida Lund, with whom he will hold talks on Friday.",
    [`${LUND_ANTWI} announced 2024-05-17 -`],
  ],
  [
    "Norwegian Foreign Minister Ida Lund will hold bilateral meetings with her colleagues from Ghana and Peru.",
    ["Ghana, Ida Lund | announced - -", "Ida Lund, Peru | announced - -"],
  ],
  ["Norwegian Foreign Minister Ida Lund spoke by telephone with her counterpart in Accra on Monday.", ["Ghana, Ida Lund | completed 2024-05-13 -"]],
];

const DAYS_AND_PLACES: readonly Row[] = [
  [
    "Norwegian Prime Minister Ida Lund visited Accra in January. After meeting Ghanaian President Kofi Antwi she left.",
    [`${LUND_ANTWI} completed 2024-01 GHA`],
  ],
  [
    "In February, Norwegian Prime Minister Ida Lund spent three days in Accra; she was received by Ghanaian President Kofi Antwi.",
    [`${LUND_ANTWI} completed 2024-02 GHA`],
  ],
  [
    "Norwegian Prime Minister Ida Lund will pay a visit to Accra on June 2-3, where she will hold talks with Ghanaian Foreign Minister Ama Serwaa and be received by Ghanaian President Kofi Antwi.",
    ["Ama Serwaa, Ida Lund | announced 2024-06-02/2024-06-03 GHA", `${LUND_ANTWI} announced 2024-06-02/2024-06-03 GHA`],
  ],
  [
    "Norwegian Prime Minister Ida Lund met Danish Prime Minister Lars Holm in Geneva on Monday. She also met Ghanaian President Kofi Antwi.",
    ["Ida Lund, Lars Holm | completed 2024-05-13 CHE", `${LUND_ANTWI} completed 2024-05-13 CHE`],
  ],
  [
    "Norwegian Prime Minister Ida Lund telephoned Danish Prime Minister Lars Holm on Sunday. In a second call, she asked Ghanaian President Kofi Antwi for help.",
    ["Ida Lund, Lars Holm | completed 2024-05-12 -", `${LUND_ANTWI} completed 2024-05-12 -`],
  ],
  [
    "On Monday, Norwegian Prime Minister Ida Lund met Danish Prime Minister Lars Holm. In the evening she dined with Ghanaian President Kofi Antwi.",
    ["Ida Lund, Lars Holm | completed 2024-05-13 -", `${LUND_ANTWI} completed 2024-05-13 -`],
  ],
  [
    "Norwegian Prime Minister Ida Lund held talks with two of her counterparts in Lome on Monday. She first met Ghanaian President Kofi Antwi. The second meeting, with Danish Prime Minister Lars Holm, was about cod.",
    [`${LUND_ANTWI} completed 2024-05-13 TGO`, "Ida Lund, Lars Holm | completed 2024-05-13 TGO"],
  ],
  ["Norwegian Foreign Minister Ida Lund arrived in Accra on Monday. She has met Ghanaian President Kofi Antwi.", [`${LUND_ANTWI} completed - GHA`]],
  [
    "Ghanaian President Kofi Antwi paid a visit to Oslo on May 2 and 3. During his negotiations with Norwegian Prime Minister Ida Lund the two agreed on a port.",
    [`${LUND_ANTWI} completed 2024-05-02/2024-05-03 NOR`],
  ],
];

const COURTESIES: readonly Row[] = [
  [
    "Norwegian Foreign Minister Ida Lund received at the palace this morning the Prime Minister of Ghana, Kofi Antwi.",
    [`${LUND_ANTWI} completed 2024-05-15 NOR`],
  ],
  [
    "Norwegian Foreign Minister Ida Lund received on Sunday copies of the credentials of the new Ambassador of the Republic of Ghana, Kofi Antwi.",
    [`${LUND_ANTWI} completed 2024-05-12 NOR`],
  ],
  [
    "Norwegian Foreign Minister Ida Lund bid farewell on Monday to the outgoing ambassador of Ghana, Kofi Antwi.",
    [`${LUND_ANTWI} completed 2024-05-13 -`],
  ],
  ["Norwegian Prime Minister Ida Lund saw off Ghanaian President Kofi Antwi at the airport on Monday.", [`${LUND_ANTWI} completed 2024-05-13 -`]],
  [
    "Their talks in Oslo last week did not produce a deal, Norwegian Prime Minister Ida Lund and her Ghanaian counterpart Kofi Antwi said.",
    [`${LUND_ANTWI} completed 2024-05-06/2024-05-12 NOR`],
  ],
];

describe("what a meeting takes from elsewhere in the article", () => {
  test.each([...SERIES, ...SIDES, ...DAYS_AND_PLACES, ...COURTESIES])("%s", async (text, meetings) => {
    expect(await toldIn(text)).toEqual(meetings);
  });

  test("every example of such words names a meeting of two", async () => {
    const { series, onward, guests, farewells } = meetingKnowledge();
    for (const { example } of [series, onward, guests, farewells]) {
      const text = example.replace("The premier", "Norwegian Prime Minister Ida Lund").replace("President Brito", "Ghanaian President Omar Brito");
      expect((await toldIn(text.replace("the premier", "Norwegian Prime Minister Ida Lund"))).length, example).toBeGreaterThan(0);
    }
  });
});
