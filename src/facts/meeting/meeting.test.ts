import { describe, expect, test } from "vitest";
import { named, readingOf } from "../testing/pipeline.js";
import { readVisits } from "../visit/index.js";
import { meetingKnowledge } from "./knowledge.js";
import { readMeetings } from "./read.js";

// published 2024-05-15, a Wednesday: sentence | participants | mode | status | time | place's country
const TABLE: readonly (readonly [string, string, string, string, string | null, string | null])[] = [
  [
    "Norwegian Prime Minister Ida Lund will fly to Accra on Friday. She is to meet there with Ghanaian President Kofi Antwi.",
    "Ida Lund, Kofi Antwi",
    "in-person",
    "announced",
    null,
    "GHA",
  ],
  [
    "Norwegian Prime Minister Ida Lund will be in Accra on Friday for a summit. On the margins of the event she will meet Danish Prime Minister Lars Holm.",
    "Ida Lund, Lars Holm",
    "in-person",
    "announced",
    null,
    "GHA",
  ],
  [
    "Norwegian Ambassador Ida Lund called on Ghanaian Foreign Minister Kofi Antwi on Monday.",
    "Ida Lund, Kofi Antwi",
    "in-person",
    "completed",
    "2024-05-13",
    null,
  ],
  [
    "Norwegian Prime Minister Ida Lund paid a courtesy call to Ghanaian President Kofi Antwi on Monday.",
    "Ida Lund, Kofi Antwi",
    "in-person",
    "completed",
    "2024-05-13",
    null,
  ],
  [
    "Ghanaian President Kofi Antwi received a courtesy call from Norwegian Prime Minister Ida Lund on Monday.",
    "Ida Lund, Kofi Antwi",
    "in-person",
    "completed",
    "2024-05-13",
    "GHA",
  ],
  [
    "Norwegian Foreign Minister Ida Lund met on Monday, on the margins of a summit, which is being held this week, with Ghanaian President Kofi Antwi.",
    "Ida Lund, Kofi Antwi",
    "in-person",
    "completed",
    "2024-05-13",
    null,
  ],
  [
    "Norwegian Foreign Minister Ida Lund met her Ghanaian counterpart Kofi Antwi in Accra on Monday.",
    "Ida Lund, Kofi Antwi",
    "in-person",
    "completed",
    "2024-05-13",
    "GHA",
  ],
  [
    "Peruvian President Rosa Quintana held talks with Japanese Prime Minister Kenji Mori in Tokyo on Tuesday.",
    "Kenji Mori, Rosa Quintana",
    "in-person",
    "completed",
    "2024-05-14",
    "JPN",
  ],
  [
    "Peruvian President Rosa Quintana will meet Japanese Prime Minister Kenji Mori next week.",
    "Kenji Mori, Rosa Quintana",
    "in-person",
    "announced",
    "2024-05-20/2024-05-26",
    null,
  ],
  [
    "Kenyan President Amos Kiptoo telephoned Polish President Ewa Zawada on Sunday.",
    "Amos Kiptoo, Ewa Zawada",
    "call",
    "completed",
    "2024-05-12",
    null,
  ],
  ["Kenyan President Amos Kiptoo spoke by phone with Polish President Ewa Zawada.", "Amos Kiptoo, Ewa Zawada", "call", "completed", null, null],
  ["Talks between Finland and Vietnam were held in Geneva last month.", "Finland, Vietnam", "in-person", "completed", "2024-04", "CHE"],
  [
    "Finnish President Aino Salo was received by Vietnamese President Tran Van Duc in Hanoi.",
    "Aino Salo, Tran Van Duc",
    "in-person",
    "completed",
    null,
    "VNM",
  ],
  [
    "Qatar's foreign minister, Nasser Al Harbi, could meet Portuguese Prime Minister Ana Brito in June.",
    "Ana Brito, Nasser Al Harbi",
    "in-person",
    "possible",
    "2024-06",
    null,
  ],
  [
    "Portuguese Prime Minister Ana Brito refused to meet Qatari Emir Nasser Al Harbi.",
    "Ana Brito, Nasser Al Harbi",
    "in-person",
    "denied",
    null,
    null,
  ],
  [
    "Chilean President Pablo Rey met Indonesian President Joko Santoso on the sidelines of the Apec summit in Lima.",
    "Joko Santoso, Pablo Rey",
    "in-person",
    "completed",
    null,
    "PER",
  ],
  [
    "Chilean President Pablo Rey met Indonesian President Joko Santoso on the sidelines of a summit in the southern Peruvian port city of Pisco.",
    "Joko Santoso, Pablo Rey",
    "in-person",
    "completed",
    null,
    "PER",
  ],
  [
    "Talks between Chilean President Pablo Rey and Indonesian President Joko Santoso, planned for Lima this month, have been put off.",
    "Joko Santoso, Pablo Rey",
    "in-person",
    "postponed",
    "2024-05",
    "PER",
  ],
  [
    "ACCRA, May 14 (BNA) - Norwegian Foreign Minister Ida Lund met Polish President Ewa Zawada on the sidelines of a fisheries forum here on Tuesday.",
    "Ewa Zawada, Ida Lund",
    "in-person",
    "completed",
    "2024-05-14",
    "GHA",
  ],
  [
    "Norwegian Foreign Minister Ida Lund met Polish President Ewa Zawada here on Tuesday.",
    "Ewa Zawada, Ida Lund",
    "in-person",
    "completed",
    "2024-05-14",
    null,
  ],
];

/** The first meeting told, its participants in order of the alphabet. */
async function firstTold(text: string) {
  const reading = await readingOf(text);
  const [meeting] = readMeetings(reading);
  return (
    meeting && { participants: named(reading, meeting.participants).sort().join(", "), status: meeting.status, time: meeting.time?.edtf ?? null }
  );
}

// Named after their town, called in at a ministry, back at the table, under way.
const FRAMES: typeof TABLE = [
  ["The Geneva talks between Ghana and Norway ended on Monday.", "Ghana, Norway", "in-person", "completed", "2024-05-13", "CHE"],
  ["The foreign ministry of Ghana summoned the Norwegian ambassador on Monday.", "Ghana, Norway", "in-person", "completed", "2024-05-13", "GHA"],
  [
    "Ghanaian and Norwegian delegations will go back to the negotiating table in Geneva on Friday.",
    "Ghana, Norway",
    "in-person",
    "announced",
    "2024-05-17",
    "CHE",
  ],
  ["The leaders of Ghana and Norway are locked in talks in Accra this evening.", "Ghana, Norway", "in-person", "ongoing", "2024-05-15", "GHA"],
  [
    "Ghanaian and Norwegian generals faced each other across a table in Geneva on Monday.",
    "Ghana, Norway",
    "in-person",
    "completed",
    "2024-05-13",
    "CHE",
  ],
  ["Norwegian and Ghanaian ministers will log on to a virtual summit next Wednesday.", "Ghana, Norway", "video", "announced", "2024-05-22", null],
  [
    "Norwegian Defence Minister Ida Lund and Ghanaian Defence Minister Kofi Antwi presided over a security dialogue in Accra on Monday.",
    "Ida Lund, Kofi Antwi",
    "in-person",
    "completed",
    "2024-05-13",
    "GHA",
  ],
];

describe("meetings", () => {
  test.each([...TABLE, ...FRAMES])("%s", async (sentence, participants, mode, status, time, country) => {
    const reading = await readingOf(sentence);
    const [meeting] = readMeetings(reading);
    expect(
      meeting && {
        participants: named(reading, meeting.participants).join(", "),
        mode: meeting.mode,
        status: meeting.status,
        time: meeting.time?.edtf ?? null,
        country: meeting.place?.country ?? null,
      },
    ).toEqual({ participants, mode, status, time, country });
  });

  // Meals, receptions and papers; whom a summit brings together; views exchanged; put off, ruled out; purposes of a journey.
  test.each([
    [
      "King Omar Brito of Jordan hosted a dinner in Amman in honour of the visiting president of Norway, Ida Lund.",
      "Ida Lund, Omar Brito",
      "completed",
    ],
    ["Norwegian Foreign Minister Ida Lund received the credentials of the new ambassador of Ghana, Kofi Antwi.", "Ida Lund, Kofi Antwi", "completed"],
    [
      "The summit in Accra will bring together Norwegian Prime Minister Ida Lund and Peruvian President Rosa Quintana.",
      "Ida Lund, Rosa Quintana",
      "announced",
    ],
    ["Norwegian Foreign Minister Ida Lund exchanged views with her Ghanaian counterpart, Kofi Antwi, in Accra.", "Ida Lund, Kofi Antwi", "completed"],
    [
      "The two leaders, Norwegian Prime Minister Ida Lund and Peruvian President Rosa Quintana, sat down for dinner in Lima.",
      "Ida Lund, Rosa Quintana",
      "completed",
    ],
    ["Norwegian Prime Minister Ida Lund called her Ghanaian counterpart, Kofi Antwi, to thank him.", "Ida Lund, Kofi Antwi", "completed"],
    ["Norwegian Defence Minister Ida Lund ruled out talks with Ghanaian Defence Minister Kofi Antwi.", "Ida Lund, Kofi Antwi", "denied"],
    ["Talks between Sudan and Ethiopia have been pushed back to next month.", "Ethiopia, Sudan", "postponed"],
    ["The fourth Malta-Tunisia joint commission met in Valletta on Thursday.", "Malta, Tunisia", "completed"],
    ["Senior diplomats from Peru, Chile and Norway were to meet on Wednesday in New York.", "Chile, Norway, Peru", "announced"],
    [
      "Norwegian Foreign Minister Ida Lund is due to fly to Accra on Friday for talks with Ghanaian President Kofi Antwi.",
      "Ida Lund, Kofi Antwi",
      "announced",
    ],
    [
      "Norwegian Foreign Minister Ida Lund held an official session of talks in Oslo with the President of Ghana, Kofi Antwi.",
      "Ida Lund, Kofi Antwi",
      "completed",
    ],
  ])("%s", async (text, participants, status) => {
    expect(await firstTold(text)).toMatchObject({ participants, status });
  });

  // Beside each verb, and each verb of holding, stands a sentence in which it tells of a meeting.
  test.each([...meetingKnowledge().verbs, ...meetingKnowledge().light].map(({ example }) => [example]))("%s", async (example) => {
    const text = example
      .replace(/The (?:premier|king|envoy)/u, "Norwegian Prime Minister Ida Lund")
      .replace(/[Tt]he (?:ambassador|premier)/u, "Norwegian Ambassador Ida Lund")
      .replace("President Brito", "Ghanaian President Omar Brito");
    expect(readMeetings(await readingOf(text)).length).toBeGreaterThan(0);
  });

  // What people do together, how it is spoken of, whom a ministry calls in, whose programme it stands in, what becomes of it.
  test.each([
    ["Norwegian Prime Minister Ida Lund grabbed a quick pull-aside with Ghanaian President Kofi Antwi in Geneva on Monday.", "completed"],
    ["Norwegian Prime Minister Ida Lund sat across the table from Ghanaian President Kofi Antwi on Monday.", "completed"],
    ["Norwegian Prime Minister Ida Lund ran into Ghanaian President Kofi Antwi in Geneva on Monday.", "completed"],
    ["Norwegian King Ida Lund granted Ghanaian President Kofi Antwi an audience on Monday.", "completed"],
    ["Norwegian Foreign Minister Ida Lund summoned the Ghanaian ambassador, Kofi Antwi, on Monday.", "completed"],
    ["In a phone call on Monday, Norwegian Prime Minister Ida Lund thanked Ghanaian President Kofi Antwi for his help.", "completed"],
    ["Norwegian Prime Minister Ida Lund used a phone call on Monday to press Ghanaian President Kofi Antwi over the arrests.", "completed"],
    ["Over coffee in Geneva on Monday, Norwegian Prime Minister Ida Lund and Ghanaian President Kofi Antwi settled the dispute.", "completed"],
    ["Norwegian Prime Minister Ida Lund was joined by Ghanaian President Kofi Antwi for talks in Geneva on Monday.", "completed"],
    ["Norwegian Prime Minister Ida Lund wound up two days of talks with Ghanaian President Kofi Antwi on Monday.", "completed"],
    ["Norwegian Prime Minister Ida Lund went straight into talks with Ghanaian President Kofi Antwi.", "completed"],
    ["A meeting between Norwegian Prime Minister Ida Lund and Ghanaian President Kofi Antwi is under consideration.", "possible"],
    ["Norwegian Prime Minister Ida Lund's programme includes talks with Ghanaian President Kofi Antwi on Friday.", "announced"],
    ["Norwegian Prime Minister Ida Lund asked for a meeting with Ghanaian President Kofi Antwi.", "possible"],
    ["Norwegian Prime Minister Ida Lund rejected Ghanaian President Kofi Antwi's request for a meeting.", "denied"],
    ["Norwegian Prime Minister Ida Lund pulled out of talks with Ghanaian President Kofi Antwi on Monday.", "cancelled"],
    ["A planned meeting between Norwegian Prime Minister Ida Lund and Ghanaian President Kofi Antwi did not take place.", "cancelled"],
    ["Norwegian Prime Minister Ida Lund snubbed Ghanaian President Kofi Antwi in Geneva on Monday.", "denied"],
  ])("%s", async (text, status) => {
    expect(await firstTold(text)).toMatchObject({ participants: "Ida Lund, Kofi Antwi", status });
  });

  test.each([
    ["Norwegian and Ghanaian leaders came face to face in Geneva.", "Ghana, Norway"],
    ["The chiefs of staff of the Norwegian and Ghanaian armed forces held talks in Accra on Monday.", "Ghana, Norway"],
    ["The joint commission of Norway and Ghana sat in Accra on Monday.", "Ghana, Norway"],
    ["Norway and Ghana conclude Joint Commission in Accra.", "Ghana, Norway"],
    ["Norway and Ghana could send their ministers to Geneva for direct talks next week.", "Ghana, Norway"],
    ["Norway brokered talks between Ghana and Togo in Oslo on Monday.", "Ghana, Togo"],
  ])("%s", async (text, participants) => {
    expect(await firstTold(text)).toMatchObject({ participants });
  });

  test("one with each where they are met one after another", async () => {
    const reading = await readingOf(
      "Norwegian Prime Minister Ida Lund met Ghanaian President Kofi Antwi on Monday and then Peruvian President Rosa Quintana.",
    );
    expect(readMeetings(reading).map(({ participants }) => named(reading, participants))).toEqual([
      ["Ida Lund", "Kofi Antwi"],
      ["Ida Lund", "Rosa Quintana"],
    ]);
  });

  test.each([
    ["Norwegian Prime Minister Ida Lund came face to face with hunger in Ghana on Monday."],
    ["A court in Oslo summoned Ghanaian banker Kofi Antwi on Monday."],
    ["Norwegian Prime Minister Ida Lund ran into trouble over Ghana on Monday."],
    ["Norwegian Prime Minister Ida Lund and Ghanaian President Kofi Antwi condemned the attack on Monday."],
  ])("no meeting: %s", async (text) => {
    expect(readMeetings(await readingOf(text))).toEqual([]);
  });

  // Two sentences or lines where the second leaves out who, where or which day.
  test.each([
    ["Norwegian Prime Minister Ida Lund took a call from Ghanaian President Kofi Antwi.", "Ida Lund, Kofi Antwi", "completed"],
    ["Ghanaian ambassador Kofi Antwi paid a call on Norwegian Prime Minister Ida Lund.", "Ida Lund, Kofi Antwi", "completed"],
    ["The fifth session of the Peruvian-Chilean border commission will be held in Lima.", "Chile, Peru", "announced"],
    ["Peru would not object to a meeting between its prime minister and the Chilean president.", "Chile, Peru", "possible"],
    ["Norwegian Prime Minister Ida Lund and Ghanaian President Kofi Antwi spoke for an hour.", "Ida Lund, Kofi Antwi", "completed"],
    [
      "Ghanaian Foreign Minister Kofi Antwi will fly to Oslo. During the visit the minister will:\n• be received by the President of Norway, Ms. Ida Lund;\n• open a consulate.",
      "Ida Lund, Kofi Antwi",
      "announced",
    ],
  ])("%s", async (text, participants, status) => {
    expect(await firstTold(text)).toMatchObject({ participants, status });
  });

  // Moved, unfulfilled, by video; sessions of a body of two; envoys of a union of states; somebody "seen".
  test.each([
    [
      "A video conference of the leaders of Norway and Ghana, set for Monday, has been moved to Wednesday.",
      "Ghana, Norway",
      "postponed",
      "2024-05-22",
    ],
    ["Talks between Norway and Ghana, planned for May, were shifted to June.", "Ghana, Norway", "postponed", "2024-06"],
    ["Talks between Norway and Ghana were to have been held in May.", "Ghana, Norway", "cancelled", "2024-05"],
    [
      "Norwegian President Ida Lund was in Accra on Monday for the second session of the two countries' Joint Council.",
      "Ghana, Ida Lund",
      "completed",
      "2024-05-13",
    ],
    [
      "The EU's special envoy for the Sahel, Ida Lund, met President Kofi Antwi of Ghana on Monday.",
      "Ida Lund, Kofi Antwi",
      "completed",
      "2024-05-13",
    ],
    ["Ida Lund, the African Union's chief mediator, met President Kofi Antwi of Ghana on Monday.", "Ida Lund, Kofi Antwi", "completed", "2024-05-13"],
    [
      "Norwegian Prime Minister Ida Lund welcomed the truce signed on 2 March. Later in the day, Lund spoke by video conference with Ghanaian President Kofi Antwi.",
      "Ida Lund, Kofi Antwi",
      "completed",
      "2024-05-15",
    ],
    [
      '"Ghanaian President Kofi Antwi rang me on Sunday," Norwegian Foreign Minister Ida Lund said.',
      "Ida Lund, Kofi Antwi",
      "completed",
      "2024-05-12",
    ],
    ["Norwegian Prime Minister Ida Lund saw Ghanaian President Kofi Antwi on Monday.", "Ida Lund, Kofi Antwi", "completed", "2024-05-13"],
  ])("%s", async (text, participants, status, time) => {
    expect(await firstTold(text)).toEqual({ participants, status, time });
  });

  test("bilateral talks with two others are two meetings", async () => {
    const reading = await readingOf(
      "Norwegian Prime Minister Ida Lund will hold bilateral talks with President Kofi Antwi of Ghana and President Rosa Quintana of Peru.",
    );
    expect(readMeetings(reading).map((meeting) => named(reading, meeting.participants).sort().join(", "))).toEqual([
      "Ida Lund, Kofi Antwi",
      "Ida Lund, Rosa Quintana",
    ]);
  });

  test("bilaterals and separate meetings are one with each", async () => {
    const ways = [
      "held bilaterals with Norway and Peru on Sunday",
      "had separate meetings in Geneva on Sunday with the ministers of Norway and Peru",
    ];
    for (const way of ways) {
      const meetings = readMeetings(await readingOf(`Ghanaian President Kofi Antwi ${way}.`));
      expect(meetings.map(({ participants }) => participants.length)).toEqual([2, 2]);
    }
  });

  test.each([
    ["telephoned both Norwegian Prime Minister Ida Lund and Peruvian President Rosa Quintana on Sunday", [2, 2]],
    ["met Norwegian Prime Minister Ida Lund and Peruvian President Rosa Quintana in Geneva on Sunday", [2, 2]],
    ["met Norwegian Prime Minister Ida Lund and Norwegian Foreign Minister Per Dahl in Oslo on Sunday", [2, 2]],
    ["met Norwegian Prime Minister Ida Lund and Peruvian President Rosa Quintana together on Sunday", [3]],
    ["jointly telephoned Norwegian Prime Minister Ida Lund and Peruvian President Rosa Quintana on Sunday", [3]],
  ])("those met or called are met one by one unless together: %s", async (way, sizes) => {
    const meetings = readMeetings(await readingOf(`Ghanaian President Kofi Antwi ${way}.`));
    expect(meetings.map(({ participants }) => participants.length)).toEqual(sizes);
  });

  test.each([
    ["Norway suspended talks with Ghana on Monday.", ["postponed"]],
    ["Norwegian Prime Minister Ida Lund looks forward to continuing her telephone conversation with Ghanaian President Kofi Antwi.", ["announced"]],
    [
      "Norwegian Prime Minister Ida Lund arrived in Accra on Monday for talks with Ghanaian leaders, including a meeting with President Kofi Antwi.",
      ["announced", "announced"],
    ],
  ])("what is put off or still lies ahead has not been held: %s", async (sentence, statuses) => {
    expect(readMeetings(await readingOf(sentence)).map(({ status }) => status)).toEqual(statuses);
  });

  test.each([
    ["a Ghanaian delegation led by Kofi Antwi"],
    ["members of the Ghanaian parliament, headed by Kofi Antwi,"],
    ["a delegation from Ghana's Harbour Party led by Kofi Antwi, director of the party's school,"],
  ])("whoever leads those who are met is met for their state: %s", async (those) => {
    const reading = await readingOf(`Norwegian Foreign Minister Ida Lund met ${those} on Monday.`);
    expect(readMeetings(reading).map((meeting) => named(reading, meeting.participants))).toContainEqual(["Ida Lund", "Kofi Antwi"]);
    expect([...reading.actors.actors.values()].find(({ name }) => name === "Kofi Antwi")?.country).toBe("GHA");
  });

  test("whoever says something during talks with two others takes part in them", async () => {
    const reading = await readingOf(
      "Norwegian Prime Minister Ida Lund said, during talks with the leaders of Ghana and Peru, that she wanted peace.",
    );
    expect(readMeetings(reading).map((meeting) => named(reading, meeting.participants).sort().join(", "))).toEqual(["Ghana, Ida Lund, Peru"]);
  });

  test("a meeting with somebody is no occasion of another", async () => {
    const reading = await readingOf("Norwegian Prime Minister Ida Lund arrived for talks, including a meeting with Ghanaian President Kofi Antwi.");
    expect(readMeetings(reading).map(({ occasion }) => occasion)).toEqual([null]);
  });

  test.each([
    ["Norwegian Prime Minister Ida Lund met Ghanaian National Assembly President Kofi Antwi.", null],
    ["Norwegian Prime Minister Ida Lund met Ghanaian President Kofi Antwi at the third African Assembly in Accra.", 3],
  ])("a body that somebody heads is no occasion: %s", async (sentence, edition) => {
    const [meeting] = readMeetings(await readingOf(sentence));
    expect(meeting?.edition).toBe(edition);
    expect(meeting?.occasion ?? null).toEqual(edition === null ? null : expect.stringContaining("Assembly"));
  });

  test("those who come for an organisation sit there for it", async () => {
    const reading = await readingOf("Two UN investigators met Ghanaian President Kofi Antwi on Friday.");
    expect(readMeetings(reading).map((meeting) => named(reading, meeting.participants).sort().join(", "))).toEqual(["Kofi Antwi, United Nations"]);
  });

  test.each([
    ["Hezbollah leader Kamal Haddad met Norwegian Foreign Minister Ida Lund in Beirut on Monday.", ["Ida Lund, Kamal Haddad"]],
    ["Ghanaian President Kofi Antwi and rebel leader Yaw Boateng will meet on Friday.", ["Kofi Antwi, Yaw Boateng"]],
    ["Ghanaian President Kofi Antwi met opposition leader Yaw Boateng on Friday.", []],
  ])("leaders of movements and rebels meet as a side of their own: %s", async (sentence, sides) => {
    const reading = await readingOf(sentence);
    expect(readMeetings(reading).map((meeting) => named(reading, meeting.participants).sort().join(", "))).toEqual(sides);
  });

  test("whoever heads a council and receives a guest holds office in the state visited", async () => {
    const reading = await readingOf(
      "Norwegian President Ida Lund flew to Accra on Monday. Lund also met the chairman of the Harbours Council, Kofi Antwi.",
    );
    expect(readMeetings(reading, readVisits(reading)).map((meeting) => named(reading, meeting.participants).sort().join(", "))).toEqual([
      "Ida Lund, Kofi Antwi",
    ]);
  });

  test("a guest who talks to somebody of the host's state does so there", async () => {
    const reading = await readingOf("Norwegian officials arrived in Accra on Monday and left after talking to their Ghanaian colleagues.");
    const [meeting] = readMeetings(reading, readVisits(reading));
    expect([meeting?.mode, meeting?.place?.country]).toEqual(["in-person", "GHA"]);
  });

  test("the former date of a meeting is no other meeting", async () => {
    const text = "Norway and Ghana will hold a cabinet meeting in Bergen on June 3. The meeting had originally been scheduled for May 2.";
    expect(readMeetings(await readingOf(text)).map((meeting) => meeting.time?.edtf)).toEqual(["2024-06-03"]);
  });

  test("where something goes on is no place of a meeting that spoke of it", async () => {
    const text = "Norwegian Foreign Minister Ida Lund and Ghanaian President Kofi Antwi held talks that covered the situation in North Korea.";
    expect(readMeetings(await readingOf(text)).map((meeting) => meeting.place)).toEqual([null]);
  });

  test("the occasion and its number", async () => {
    const [meeting] = readMeetings(
      await readingOf("Kenyan President Amos Kiptoo met Polish President Ewa Zawada at the fifth summit of the Arab League."),
    );
    expect(meeting?.edition).toBe(5);
    expect(meeting?.occasion).toContain("summit");
  });

  test.each([
    ["Norwegian Foreign Minister Ida Lund met Norwegian Prime Minister Per Dahl in Oslo."],
    ["The report did not meet expectations in Ghana."],
    ["If Ida Lund met Ghanaian President Kofi Antwi, nobody saw it."],
    ["The Norwegian embassy in Accra welcomed the Ghanaian president's decision."],
    ["Norwegian Foreign Minister Ida Lund and Ghanaian President Kofi Antwi have not met since 1994."],
    ["Ghanaian President Kofi Antwi met Juan Peralta, a bishop."],
    ["Norwegian Prime Minister Ida Lund saw Ghanaian President Kofi Antwi as a friend."],
    ["Norway moved talks with Ghana to Geneva."],
    ["Norway and Ghana exchanged notes on a grant on Monday."],
    ["The Norwegian and Ghanaian national teams meet in Accra on Saturday."],
    [
      "Norwegian Foreign Minister Ida Lund wrote to Ghanaian President Kofi Antwi. The sailors were arrested. They had been drinking. A woman was hurt. The police came late. The sailors left after they met in a bar.",
    ],
  ])("no meeting between states: %s", async (sentence) => {
    expect(readMeetings(await readingOf(sentence))).toEqual([]);
  });
});
