import { describe, expect, test } from "vitest";
import { named, readingOf } from "../testing/pipeline.js";
import { visitKnowledge } from "./knowledge.js";
import { readVisits } from "./read.js";

// published 2024-05-15, a Wednesday: sentence | visitors | host | status | time
const TABLE: readonly (readonly [string, string, string, string, string | null])[] = [
  ["Norwegian Foreign Minister Ida Lund will visit Ghana on Friday.", "Ida Lund", "gha", "announced", "2024-05-17"],
  ["Ghanaian President Kofi Antwi visited Norway last week.", "Kofi Antwi", "nor", "completed", "2024-05-06/2024-05-12"],
  ["Peruvian President Rosa Quintana arrived in Tokyo on Tuesday for a three-day visit.", "Rosa Quintana", "jpn", "ongoing", "2024-05-14/2024-05-16"],
  ["Rosa Quintana, the Peruvian president, ended her official visit to Japan on Monday.", "Rosa Quintana", "jpn", "completed", "2024-05-13"],
  ["Kenyan Defence Minister Grace Otieno may travel to Warsaw in June.", "Grace Otieno", "pol", "possible", "2024-06"],
  ["Polish Prime Minister Jan Zawada has postponed his trip to Kenya.", "Jan Zawada", "ken", "postponed", null],
  ["Polish Prime Minister Jan Zawada cancelled a visit to Kenya planned for June.", "Jan Zawada", "ken", "cancelled", "2024-06"],
  ["Vietnam has invited Finnish President Aino Salo to visit Hanoi.", "Aino Salo", "vnm", "possible", null],
  ["Finnish President Aino Salo flew to Hanoi on Sunday.", "Aino Salo", "vnm", "completed", "2024-05-12"],
  ["Qatari Emir Nasser Al Harbi is scheduled to travel to Lisbon next month.", "Nasser Al Harbi", "prt", "announced", "2024-06"],
  ["A visit to Qatar by Portuguese Prime Minister Ana Brito was called off in April.", "Ana Brito", "qat", "cancelled", "2024-04"],
  ["Portuguese Prime Minister Ana Brito refused to visit Qatar.", "Ana Brito", "qat", "denied", null],
  ["Chilean Trade Minister Pablo Rey is considering a trip to Jakarta.", "Pablo Rey", "idn", "possible", null],
];

// Journeys by the verb's own preposition, by noun, by what takes or sends the guest there; visits under way, off, skipped.
const JOURNEYS: readonly (readonly [string, string, string, string, string | null])[] = [
  ["Ghanaian Foreign Minister Kofi Antwi flew into Lilongwe on Monday with a message.", "Kofi Antwi", "mwi", "completed", "2024-05-13"],
  ["Peruvian President Rosa Quintana flew home from Lisbon on Monday.", "Rosa Quintana", "prt", "completed", null],
  ["Ghana sent its foreign minister, Kofi Antwi, to Lome on Friday.", "Kofi Antwi", "tgo", "completed", "2024-05-10"],
  ["Norwegian Foreign Minister Ida Lund made a stop in Nadi on her way home.", "Ida Lund", "fji", "completed", null],
  ["Norwegian Foreign Minister Ida Lund's first stop will be Dhaka.", "Ida Lund", "bgd", "announced", null],
  [
    "Norwegian Prime Minister Ida Lund visited Ghanaian President Kofi Antwi in Accra last week.",
    "Ida Lund",
    "gha",
    "completed",
    "2024-05-06/2024-05-12",
  ],
  ["Norwegian Prime Minister Ida Lund will open a trade fair in Accra next month.", "Ida Lund", "gha", "announced", "2024-06"],
  ["Norway declined to give the reasons for Prime Minister Ida Lund's visit to Ghana.", "Ida Lund", "gha", "completed", null],
  [
    "Prime Minister Ida Lund's visit to Ghana is her first since her election on 7 January. Norway hopes for trade.",
    "Ida Lund",
    "gha",
    "ongoing",
    null,
  ],
  ["Norwegian Foreign Minister Ida Lund will attend a funeral in Accra on Friday.", "Ida Lund", "gha", "announced", "2024-05-17"],
  ["Norwegian Foreign Minister Ida Lund will not be attending the coronation in Accra.", "Ida Lund", "gha", "denied", null],
  ["Norwegian Foreign Minister Ida Lund skipped the meeting in Georgetown.", "Ida Lund", "guy", "denied", null],
  ["Norwegian Foreign Minister Ida Lund turned down an invitation to attend the inauguration in Kigali.", "Ida Lund", "rwa", "denied", null],
  ["Norwegian Foreign Minister Ida Lund has pulled out of a visit to Accra scheduled for Thursday.", "Ida Lund", "gha", "cancelled", "2024-05-16"],
  ["Norwegian Foreign Minister Ida Lund's planned trip to Accra next week is off.", "Ida Lund", "gha", "cancelled", "2024-05-20/2024-05-26"],
  ["Visiting Norwegian Prime Minister Ida Lund told reporters in Accra that she was content.", "Ida Lund", "gha", "ongoing", null],
  ["Norwegian Prime Minister Ida Lund is on the final day of a state visit to Ghana.", "Ida Lund", "gha", "ongoing", null],
  ["Norwegian Prime Minister Ida Lund was in the Ivorian capital on Monday.", "Ida Lund", "civ", "completed", "2024-05-13"],
  ["A high-level Norwegian delegation is in Accra to sign a pact.", "Norway", "gha", "ongoing", null],
  [
    "Norwegian Prime Minister Ida Lund will undertake a five-day visit to Ghana beginning May 19.",
    "Ida Lund",
    "gha",
    "announced",
    "2024-05-19/2024-05-23",
  ],
  ["Norwegian Prime Minister Ida Lund was on a visit to Accra on Monday and Tuesday.", "Ida Lund", "gha", "completed", "2024-05-13/2024-05-14"],
  [
    "At the invitation of Lao Prime Minister Khamphet Sisa, Norwegian Prime Minister Ida Lund will pay a visit to Laos in June.",
    "Ida Lund",
    "lao",
    "announced",
    "2024-06",
  ],
];

// A town only its description places; plans that came to nothing, or stand after all.
const PLANS: readonly (readonly [string, string, string, string, string | null])[] = [
  ["Norwegian Prime Minister Ida Lund flew on Monday to the Ghanaian port of Sekondi.", "Ida Lund", "gha", "completed", "2024-05-13"],
  ["Norwegian Prime Minister Ida Lund arrived on Monday in Sekondi, in western Ghana.", "Ida Lund", "gha", "ongoing", "2024-05-13"],
  ["Norwegian Prime Minister Ida Lund was to have travelled to Accra on May 20 to open a school.", "Ida Lund", "gha", "cancelled", "2024-05-20"],
  ["Norwegian Prime Minister Ida Lund has put off a visit to Accra, where she was due on Friday.", "Ida Lund", "gha", "postponed", "2024-05-17"],
  ["A visit to Accra by Norwegian Prime Minister Ida Lund, set for June, now looks unlikely.", "Ida Lund", "gha", "possible", "2024-06"],
  ["Norwegian Prime Minister Ida Lund has not cancelled her trip to Accra.", "Ida Lund", "gha", "announced", null],
  ["Oslo dismissed reports that its prime minister, Ida Lund, had called off a trip to Accra.", "Ida Lund", "gha", "announced", null],
];

// Awaited, halfway through, in the course of a journey; dated by what went on meanwhile.
const COURSES: readonly (readonly [string, string, string, string, string | null])[] = [
  ["Norwegian Prime Minister Ida Lund flew home on Monday, but Ghana expects her again on Friday.", "Ida Lund", "gha", "announced", "2024-05-17"],
  ["A band played in Accra on Monday as Ghana welcomed Norwegian Prime Minister Ida Lund.", "Ida Lund", "gha", "completed", "2024-05-13"],
  [
    "Norwegian Prime Minister Ida Lund passed through Lome, meeting Togolese President Kossi Adabra on Monday.",
    "Ida Lund",
    "tgo",
    "completed",
    "2024-05-13",
  ],
  ["Norwegian Prime Minister Ida Lund has extended her stay in Accra by a day.", "Ida Lund", "gha", "ongoing", null],
  ["Norwegian Prime Minister Ida Lund, who has been in Accra since Monday, praised the harvest.", "Ida Lund", "gha", "ongoing", "2024-05-13/.."],
  ["Norwegian Prime Minister Ida Lund has gone to Accra.", "Ida Lund", "gha", "ongoing", null],
  ["Norwegian Prime Minister Ida Lund is on a six-day visit to Ghana which runs until Friday.", "Ida Lund", "gha", "ongoing", "../2024-05-17"],
  ["Norwegian Prime Minister Ida Lund is halfway through a visit to Ghana.", "Ida Lund", "gha", "ongoing", null],
  [
    "Speaking in Accra, where she is paying a two-day visit, Norwegian Prime Minister Ida Lund praised the harvest.",
    "Ida Lund",
    "gha",
    "ongoing",
    null,
  ],
  ["Norwegian Prime Minister Ida Lund made the short hop to Lome on Monday.", "Ida Lund", "tgo", "completed", "2024-05-13"],
  ["Norwegian Prime Minister Ida Lund took the night train to Accra on Monday.", "Ida Lund", "gha", "completed", "2024-05-13"],
  ["Ghanaian President Kofi Antwi played host to his Norwegian counterpart, Ida Lund, on Monday.", "Ida Lund", "gha", "completed", "2024-05-13"],
  ["Norwegian Prime Minister Ida Lund will make Accra her first port of call in June.", "Ida Lund", "gha", "announced", "2024-06"],
  ["Norwegian Prime Minister Ida Lund chose Accra for her first trip abroad.", "Ida Lund", "gha", "completed", null],
  ["Norwegian Prime Minister Ida Lund set foot on Ghanaian soil on Monday.", "Ida Lund", "gha", "completed", "2024-05-13"],
  ["Norwegian Prime Minister Ida Lund has been asked over to Accra by the Ghanaian government.", "Ida Lund", "gha", "possible", null],
  [
    "Norwegian Prime Minister Ida Lund, who is on her first visit to Ghana since taking office in July, praised the harvest.",
    "Ida Lund",
    "gha",
    "ongoing",
    null,
  ],
];

// Whoever has left is on the way; a visit of last week is over.
const ROWS: readonly (readonly [string, string])[] = [
  ["Norwegian Foreign Minister Ida Lund left Oslo for Accra, capital of Ghana, on Wednesday.", "ongoing"],
  ["Norwegian Foreign Minister Ida Lund made the offer during a visit to Ghana last week.", "completed"],
  ["Norwegian Foreign Minister Ida Lund, who is due in Tirana on Monday, declined to comment.", "announced"],
  ["Norwegian Foreign Minister Ida Lund has accepted an invitation to Tirana in May.", "announced"],
  ["The ambassador of Norway handed Ghanaian President Omar Brito an invitation to visit Norway.", "possible"],
  ["Ghanaian President Omar Brito was received in Oslo with full honours in January.", "completed"],
  ["Ghanaian President Omar Brito begins a tour of Norway, Sweden and Finland on Monday.", "announced"],
];

// Ways of going, arriving, being there and coming back; whose visit a noun tells of; what becomes of it; where no place or guest is said beside it.
const WAYS: readonly (readonly [string, string, string, string, string | null])[] = [
  ["Norwegian Prime Minister Ida Lund slipped into Accra on Monday for a few hours.", "Ida Lund", "gha", "completed", "2024-05-13"],
  ["A plane carrying Norwegian Prime Minister Ida Lund touched down in Accra on Monday.", "Ida Lund", "gha", "ongoing", "2024-05-13"],
  ["Norwegian Prime Minister Ida Lund reached Accra on Monday.", "Ida Lund", "gha", "ongoing", "2024-05-13"],
  ["Norwegian Prime Minister Ida Lund left Ghana on Monday with a pledge of two million dollars.", "Ida Lund", "gha", "completed", "2024-05-13"],
  ["Norwegian Prime Minister Ida Lund has been commuting between Accra and Lome this week.", "Ida Lund", "gha", "completed", "2024-05-13/2024-05-19"],
  ["Norwegian Prime Minister Ida Lund will be in Ghana from June 3 to 5.", "Ida Lund", "gha", "announced", "2024-06-03/2024-06-05"],
  ["Accra is the next stop on Norwegian Prime Minister Ida Lund's tour.", "Ida Lund", "gha", "announced", null],
  ["Norwegian Prime Minister Ida Lund, already in Accra since Monday, praised the harvest.", "Ida Lund", "gha", "ongoing", "2024-05-13/.."],
  ["Norwegian Prime Minister Ida Lund, just back from a trip to Ghana, praised the harvest.", "Ida Lund", "gha", "completed", null],
  ["The trip to Accra that Norwegian Prime Minister Ida Lund had planned for June has been called off.", "Ida Lund", "gha", "cancelled", "2024-06"],
  ["Norwegian Prime Minister Ida Lund's programme for June includes a trip to Accra.", "Ida Lund", "gha", "announced", "2024-06"],
  ["Ghana received a visit from Norwegian Prime Minister Ida Lund on Monday.", "Ida Lund", "gha", "completed", "2024-05-13"],
  ["Norwegian Prime Minister Ida Lund returns Ghanaian President Kofi Antwi's visit in June.", "Ida Lund", "gha", "announced", "2024-06"],
  ["A visit to Ghana by Norwegian Prime Minister Ida Lund has been fixed for June.", "Ida Lund", "gha", "announced", "2024-06"],
  ["A visit to Ghana by Norwegian Prime Minister Ida Lund is under consideration.", "Ida Lund", "gha", "possible", null],
  ["Norwegian Prime Minister Ida Lund's visit to Ghana fell through.", "Ida Lund", "gha", "cancelled", null],
  ["Norwegian Prime Minister Ida Lund will no longer travel to Ghana next week.", "Ida Lund", "gha", "cancelled", "2024-05-20/2024-05-26"],
  ["Norwegian Prime Minister Ida Lund will stay away from the summit in Accra.", "Ida Lund", "gha", "denied", null],
  ["Norwegian Prime Minister Ida Lund has dropped Accra from her itinerary.", "Ida Lund", "gha", "cancelled", null],
  ["Norwegian Prime Minister Ida Lund was among the mourners at the funeral in Accra on Monday.", "Ida Lund", "gha", "completed", "2024-05-13"],
  ["Ghana rolled out the red carpet for Norwegian Prime Minister Ida Lund on Monday.", "Ida Lund", "gha", "completed", "2024-05-13"],
  ["Ghana is preparing for the visit of Norwegian Prime Minister Ida Lund in June.", "Ida Lund", "gha", "announced", "2024-06"],
  ["ACCRA, May 14 (BNA) - Norwegian Prime Minister Ida Lund arrived on Monday for talks.", "Ida Lund", "gha", "ongoing", "2024-05-13"],
];

// Journeys after another, by invitation, passed over; whose last week's trip it was; what was denied thereafter. The last visit told.
const SEQUELS: readonly (readonly [string, string, string, string, string | null])[] = [
  [
    'The Courier met Ghanaian Foreign Minister Kofi Antwi at a fair. "Norwegian Foreign Minister Ida Lund comes here on 20 June," Antwi said.',
    "Ida Lund",
    "gha",
    "announced",
    "2024-06-20",
  ],
  [
    "Ghanaian President Kofi Antwi may travel to Lome. Antwi had been due in Oslo on May 2 but put off the trip after a flood.",
    "Kofi Antwi",
    "nor",
    "postponed",
    "2024-05-02",
  ],
  [
    "Ghanaian President Kofi Antwi travelled to Oslo in March last year. His foreign minister, Ama Serwaa, followed in November for a fair.",
    "Ama Serwaa",
    "nor",
    "completed",
    "2023-11",
  ],
  [
    "Norway has invited Ghanaian President Kofi Antwi to Oslo. His foreign minister, Ama Serwaa, will probably go first, in June.",
    "Ama Serwaa",
    "nor",
    "announced",
    "2024-06",
  ],
  [
    "At the invitation of Norwegian Prime Minister Ida Lund, Ghanaian President Kofi Antwi will pay an official visit from 3 to 5 June.",
    "Kofi Antwi",
    "nor",
    "announced",
    "2024-06-03/2024-06-05",
  ],
  [
    "Ghanaian President Kofi Antwi has accepted the invitation of Norwegian Prime Minister Ida Lund to pay a state visit in June.",
    "Kofi Antwi",
    "nor",
    "announced",
    "2024-06",
  ],
  ["Ghanaian President Kofi Antwi also has a standing invitation from Oslo.", "Kofi Antwi", "nor", "possible", null],
  [
    "The Courier met Ghanaian Foreign Minister Kofi Antwi in Accra.\n\nTC: You were in Oslo last week.\nKA: To buy cod. We signed a pact.",
    "Kofi Antwi",
    "nor",
    "completed",
    "2024-05-06/2024-05-12",
  ],
  ["Ghanaian Foreign Minister Kofi Antwi has been to Oslo twice.", "Kofi Antwi", "nor", "completed", null],
  ["Ghanaian President Kofi Antwi will skip Oslo on his European tour next month.", "Kofi Antwi", "nor", "denied", "2024-06"],
  ["During last week's trip to Oslo, Ghanaian President Kofi Antwi bought cod.", "Kofi Antwi", "nor", "completed", "2024-05-06/2024-05-12"],
  ["Fresh from a trip to Oslo, Ghanaian President Kofi Antwi praised the cod.", "Kofi Antwi", "nor", "completed", null],
  ["Ghanaian President Kofi Antwi wound up a visit to Norway on Tuesday.", "Kofi Antwi", "nor", "completed", "2024-05-14"],
  ["Ghanaian President Kofi Antwi had accepted an invitation to attend an exhibition in Oslo in March.", "Kofi Antwi", "nor", "announced", "2025-03"],
  [
    "Norway handed Ghanaian President Kofi Antwi an invitation to visit Oslo this autumn, which he accepted.",
    "Kofi Antwi",
    "nor",
    "announced",
    "2024-23",
  ],
  [
    "OSLO, May 15 (NTB) - The visit of Malian Foreign Minister Omar Keita, postponed last October, will take place in June.",
    "Omar Keita",
    "nor",
    "announced",
    "2024-06",
  ],
  ["OSLO, May 15 (NTB) - A Ghanaian delegation is due here on May 20.", "Ghana", "nor", "announced", "2024-05-20"],
  ["Ghanaian President Kofi Antwi was to have flown to Oslo on May 2, but pushed back the visit.", "Kofi Antwi", "nor", "postponed", "2024-05-02"],
  [
    "As to a visit of the Ghanaian president, Kofi Antwi, to Oslo, an official source denied that any such visit was scheduled.",
    "Kofi Antwi",
    "nor",
    "denied",
    null,
  ],
];

describe("visits", () => {
  test.each(ROWS)("%s", async (sentence, status) => {
    const [visit] = readVisits(await readingOf(sentence));
    expect(visit?.status).toBe(status);
  });

  test.each([...TABLE, ...JOURNEYS, ...PLANS, ...WAYS, ...COURSES])("%s", async (sentence, visitors, host, status, time) => {
    const reading = await readingOf(sentence);
    const [visit] = readVisits(reading);
    expect(
      visit && { visitors: named(reading, visit.visitors).join(", "), host: visit.host, status: visit.status, time: visit.time?.edtf ?? null },
    ).toEqual({ visitors, host, status, time });
  });

  test.each(SEQUELS)("%s", async (text, visitors, host, status, time) => {
    const reading = await readingOf(text);
    const visit = readVisits(reading).findLast((one) => one.host !== "");
    expect(
      visit && { visitors: named(reading, visit.visitors).join(", "), host: visit.host, status: visit.status, time: visit.time?.edtf ?? null },
    ).toEqual({ visitors, host, status, time });
  });

  test("whoever has left for another state is there no more", async () => {
    const visits = readVisits(await readingOf("Ghanaian President Kofi Antwi arrived in Oslo on Monday and left for Lima on Tuesday."));
    expect(visits.map(({ host, status }) => `${host} ${status}`).sort()).toEqual(["nor completed", "per ongoing"]);
  });

  test("a tour of several states that has brought somebody to one and will bring them to others", async () => {
    const text =
      "Norwegian Prime Minister Ida Lund is on a tour of five countries in the Gulf area, which has already brought her to Oman and will also bring her to Qatar and Kuwait.";
    const found = new Set(readVisits(await readingOf(text)).flatMap(({ host, status }) => (host ? [`${host} ${status}`] : [])));
    expect(found).toEqual(new Set(["omn completed", "qat announced", "kwt announced"]));
  });

  test("a visit is dated by the clause that tells who paid it", async () => {
    const reading = await readingOf("Ghana recalled the visit that Norwegian Prime Minister Ida Lund made to Accra in January 2023.");
    expect(readVisits(reading).map(({ host, status, time }) => `${host} ${status} ${time?.edtf}`)).toEqual(["gha completed 2023-01"]);
  });

  test("whoever arrives after a visit elsewhere arrives here", async () => {
    const reading = await readingOf("ACCRA, May 13 (Wire) - Norwegian Prime Minister Ida Lund arrived here Monday after a state visit to Peru.");
    const found = new Set(readVisits(reading).map(({ host, status }) => `${host} ${status}`));
    expect(found).toEqual(new Set(["gha ongoing", "per completed"]));
  });

  test("a tour that will take somebody further on is not there yet", async () => {
    const visits = readVisits(
      await readingOf("Norwegian Prime Minister Ida Lund has arrived in Ghana on the first leg of a tour that will also take her to Togo and Peru."),
    );
    expect([...new Set(visits.map(({ host, status }) => `${host} ${status}`))]).toEqual(["gha ongoing", "tgo announced", "per announced"]);
  });

  test.each([
    ["If President Ana Brito were to visit Qatar, protests would follow."],
    ["Norwegian Foreign Minister Ida Lund visited Bergen on Monday."],
    ["The book visits the history of Norway."],
    ["Peru left on England's ongoing tour of Pakistan."],
    ["Norwegian Foreign Minister Ida Lund has never been to Accra."],
    ["Norwegian troops arrived in Accra on Monday."],
    ["The Norwegians travelled to Ghana in their thousands."],
    ["Peru marked 50 years of relations with Japan."],
    ["The Iraqis travelled to Mecca in Saudi Arabia for the pilgrimage."],
    ["Norwegian envoy Ida Lund visits Ghana every two months."],
    ["The Norwegian national team arrived in Accra on Monday."],
    ["Norwegian Foreign Minister Ida Lund reached a deal with Ghana on Monday."],
    ["Norwegian Prime Minister Ida Lund returned to the question of Ghana on Monday."],
    ["Norwegian Foreign Minister Ida Lund spoke first on Monday; Ghanaian President Kofi Antwi followed in the evening."],
    ["No Norwegian minister has been to Accra for six years."],
  ])("no visit between states: %s", async (sentence) => {
    expect(readVisits(await readingOf(sentence))).toEqual([]);
  });

  test("a journey told to lead on to a further place is a visit to each", async () => {
    const visits = readVisits(await readingOf("Norwegian Prime Minister Ida Lund will fly to Lome tomorrow and on to Accra on Sunday."));
    expect(visits.map(({ host, status }) => `${host} ${status}`)).toEqual(["tgo announced", "gha announced"]);
  });

  test("every frame's example names a visit", async () => {
    const { verbs, nouns, light, invitations, legs, occasions, stretches, attendance, vehicles } = visitKnowledge();
    const examples = [...Object.values(verbs).flat(), ...light, ...invitations, legs, occasions, ...stretches, attendance, vehicles]
      .map((frame) => frame.example)
      .concat(`The palace recalled ${nouns.example}.`);
    for (const example of examples) {
      const reading = await readingOf(
        `Ghanaian President Omar Brito spoke of Norway. ${example.replace(/\b(?:She|The premier|The palace)\b/u, "President Brito")}`,
      );
      expect(reading.annotated.sentences.length, example).toBeGreaterThan(1);
      expect(readVisits(reading).length, example).toBeGreaterThan(0);
    }
  });
});
