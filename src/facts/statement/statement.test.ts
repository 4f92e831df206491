import { expect, test } from "vitest";
import { named, readingOf } from "../testing/pipeline.js";
import { readStatements } from "./read.js";

// text | speaker | cue | status
const TABLE: readonly (readonly [string, readonly string[]])[] = [
  ["Norwegian Foreign Minister Ida Lund said the talks would resume.", ["Ida Lund | said | said"]],
  ["“We will not sign this paper,” said Kofi Antwi, the Ghanaian president.", ["Kofi Antwi | said | quoted"]],
  ["Polish President Ewa Zawada told reporters that the visit was off.", ["Ewa Zawada | told | said"]],
  ["According to the Kenyan foreign ministry, the envoy left on Monday.", ["Kenya | according to | said"]],
  ["The border, Prime Minister Jan Zawada added, would stay open.", ["Jan Zawada | added | said"]],
  ["Peruvian President Rosa Quintana denied that a deal had been signed.", ["Rosa Quintana | denied | said"]],
  ["Chilean Trade Minister Pablo Rey referred questions to the palace.", ["Pablo Rey | referred | no-comment"]],
  ["Chilean Trade Minister Pablo Rey referred the bill to the palace.", []],
  ["Chilean Trade Minister Pablo Rey had nothing to add.", ["Pablo Rey | had | no-comment"]],
  ["Chilean Trade Minister Pablo Rey had nothing to lose.", []],
  ["Chilean Trade Minister Pablo Rey said he had nothing to add.", ["Pablo Rey | said | no-comment"]],
  ["Chilean Trade Minister Pablo Rey proposed Peru call on the union to soon lift the ban.", ["Pablo Rey | proposed | said"]],
  [
    "The visit was denied by the Peruvian foreign ministry and confirmed by the Chilean foreign ministry.",
    ["Peru | denied | said", "Chile | confirmed | said"],
  ],
  ["Peru said Chilean boats had crossed the lake, a charge Chile denied.", ["Peru | said | said", "Chile | denied | said"]],
  ["Government spokesman Ali Demir declined to comment.", ["Ali Demir | declined | no-comment"]],
  ["Chilean Trade Minister Pablo Rey vowed to fight smuggling.", ["Pablo Rey | vowed | said"]],
  ["Ida Lund met Kofi Antwi in Accra.", []],
  ["Peruvian minister Rosa Quintana was keen to stress that the pact was dead.", ["Rosa Quintana | stress | said"]],
  ["Peruvian minister Rosa Quintana was not keen to stress that the pact was dead.", []],
  ["Peruvian minister Rosa Quintana wanted to know the way.", []],
  ["Peru will open the road only if Chile declares that it will pay.", []],
  [
    "The press center of the Border Service of the Committee for Mountain Roads of Peru said the road was shut.",
    ["Committee for Mountain Roads of Peru | said | said"],
  ],
  ["Chilean minister Pablo Rey denied that Peru had asked to join the group.", ["Pablo Rey | denied | said"]],
  ["Chilean minister Pablo Rey said that Peru had asked to join the group.", ["Pablo Rey | said | said", "Peru | asked | said"]],
  [
    "“We ate from one pot,” said OSCE Secretary General Eero Salo. “And we shared it,” the Finn remarked.",
    ["Eero Salo | said | quoted", "Eero Salo | remarked | quoted"],
  ],
  ["Peruvian minister Rosa Quintana accused the cabinet of “buying boats that nobody needs”.", ["Rosa Quintana | accused | said"]],
  ["Chinese Ambassador Wei Lin called on Vanuatu's minister. The embassy says only that it “respects the procedures”.", ["China | says | said"]],
];

test.each(TABLE)("%s", async (text, expected) => {
  const reading = await readingOf(text);
  expect(readStatements(reading).map((fact) => `${named(reading, [fact.speaker])} | ${fact.cue} | ${fact.status}`)).toEqual(expected);
});

test.each([
  ["Indonesia, an observer since 2015, said that it would attend.", null],
  ["Trade, Ghanaian minister Kofi Antwi pointed out, had grown last year.", null],
  ["There were forty Peruvians in Togo when the embassy on May 4 urged all Peruvians to leave, Kofi Antwi said.", "2024-05-04"],
  ["Ghanaian minister Kofi Antwi said on Monday that trade had grown last year.", "2024-05-13"],
  ["Ghanaian minister Kofi Antwi said after Monday's talks that trade had grown.", "2024-05-13"],
])("%s: said on %s", async (text, expected) => {
  const [fact] = readStatements(await readingOf(text));
  expect(fact?.time?.edtf ?? null).toBe(expected);
});

// text | who says it, to whom, as told by whom
const TOLD: readonly (readonly [string, readonly string[]])[] = [
  ["Peru and Chile met in Accra. Cypriot and Turkish diplomats said the plan was dead.", ["Cypriot diplomats & Turkish diplomats | - | -"]],
  ["Peru and Chile met in Accra. UN and NATO officials said the plan was dead.", ["NATO officials & UN officials | - | -"]],
  [
    "Mediators said the talks had failed, but rebel representatives warned that they would go on.",
    ["Mediators | - | -", "rebel representatives | - | -"],
  ],
  ["The women have been taken to Oslo, Ghanaian news agencies said.", ["Ghanaian news agencies | - | -"]],
  ["Chile has shut the road, local media reported on Friday.", ["local media | - | -"]],
  ["Engineers said mobile TV showed the road was open.", ["Engineers | - | -"]],
  ["Brito supporters say the vote was fair.", ["Brito supporters | - | -"]],
  ["The army left the town, said reports from Oslo.", []],
  ["Opposition senators say the pact with Peru is void.", ["Opposition senators | - | -"]],
  ["The pact with Peru is void, an older colleague told Reuters.", ["an older colleague | Reuters | -"]],
  ["Peruvian soldiers shot down a drone near Oslo.", []],
  ["An attack blamed on a Norwegian officer threatened to cause a row.", []],
  ["A sailor was held by the Norwegian navy on Monday accused of robbing a shop.", []],
  ["A senior member of Hamas said he had been an agent.", ["A senior member of Hamas | - | -"]],
  ["Ghana's judiciary said the court was open.", ["Ghana | - | -"]],
  ["Norwegian Foreign Minister Ida Lund said in a letter to Ghanaian President Kofi Antwi that the road was open.", ["Ida Lund | Kofi Antwi | -"]],
  ["Norwegian Foreign Minister Ida Lund demanded the release of the crew in a call to Kofi Antwi.", ["Ida Lund | Kofi Antwi | -"]],
  ["Norwegian Foreign Minister Ida Lund met Kofi Antwi and told this newspaper that the road was open.", ["Ida Lund | - | -"]],
  ["Chile hailed Norway. Norwegian Foreign Minister Ida Lund told Parliament that the road to Chile was open.", ["Ida Lund | Norway | -"]],
  ["Norwegian Foreign Minister Ida Lund requested Ambassador Kofi Antwi to convey her greetings.", ["Ida Lund | Kofi Antwi | -"]],
  [
    "Ghanaian minister Kofi Antwi met Norwegian minister Ida Lund. Peruvian minister Pablo Rey was pleased. “Kofi Antwi is a friend,” he told the radio.",
    ["Pablo Rey | - | -"],
  ],
  ["Norwegian Foreign Minister Ida Lund stressed to Kofi Antwi the importance of trade.", ["Ida Lund | Kofi Antwi | -"]],
  ["Peru appealed again to the UN Security Council on Wednesday to lift the sanctions.", ["Peru | United Nations Security Council | -"]],
  ["Reuters quoted Norwegian Foreign Minister Ida Lund as saying that the road was open.", ["Ida Lund | - | Reuters"]],
  ["Norwegian Foreign Minister Ida Lund was quoted by Reuters as saying that the road was open.", ["Ida Lund | - | Reuters"]],
];

test.each(TOLD)("%s: who says it, to whom, and who quotes them", async (text, expected) => {
  const reading = await readingOf(text);
  const name = (ids: readonly string[]): string => named(reading, ids).join(" & ") || "-";
  const told = readStatements(reading).map(({ speaker, coSpeakers, addressee, claims }) =>
    [name([speaker, ...coSpeakers]), name(addressee === null ? [] : [addressee]), name(claims.flatMap((claim) => claim.speaker ?? []))].join(" | "),
  );
  expect(told).toEqual(expected);
});

test.each([
  ["Norwegian Foreign Minister Ida Lund announced a cabinet reshuffle.", "a cabinet reshuffle"],
  ["Norwegian Foreign Minister Ida Lund, for her part, promised jobs and schools.", "jobs and schools"],
  ["Norwegian Foreign Minister Ida Lund called for greater effort, noting that the road was shut.", "for greater effort"],
  ["Norwegian Foreign Minister Ida Lund described Ghana as a rich nation with great hopes.", "Ghana as a rich nation with great hopes"],
  ["Norwegian Foreign Minister Ida Lund called herself a reformer.", "herself a reformer"],
  ["Norwegian Foreign Minister Ida Lund promised a new ferry “within weeks”.", "a new ferry “within weeks”"],
  ["Norwegian Foreign Minister Ida Lund promised “a ferry for all”.", "“a ferry for all”"],
  ["Norway's foreign ministry rejected “in the strongest terms” claims that its ships had left port.", "claims that its ships had left port"],
  ["The debts, most of which the Norwegian ministry says have been paid, came up in Accra.", "most of which … have been paid"],
  ["Norwegian Foreign Minister Ida Lund said that the port was open, and that Ghana would pay.", "the port was open, and that Ghana would pay"],
  [
    "Norwegian Foreign Minister Ida Lund added that the talks would go on, and that nothing had changed.",
    "the talks would go on, and that nothing had changed",
  ],
  ["Ghana said the Norwegian ship had left port, a claim the embassy denied.", "the Norwegian ship had left port"],
  ["Norwegian Foreign Minister Ida Lund noted reports that Ghana had shut the port.", "reports that Ghana had shut the port"],
  ["Norwegian Foreign Minister Ida Lund noted that Ghana had shut the port.", "Ghana had shut the port"],
  ["Norwegian Foreign Minister Ida Lund demanded the release of the crew in a call to Kofi Antwi.", "the release of the crew"],
  ["Norwegian Foreign Minister Ida Lund demanded changes in the letter from Ghana.", "changes in the letter from Ghana"],
])("%s: what is said", async (text, expected) => {
  expect(readStatements(await readingOf(text))[0]?.content).toBe(expected);
});

test.each([
  ["Norwegian Foreign Minister Ida Lund is understood to have told Ghana that the port would stay shut.", "probable"],
  ["Norwegian Foreign Minister Ida Lund told Ghana that the port would stay shut.", "certain"],
])("%s: that it was said is %s", async (text, expected) => {
  expect(readStatements(await readingOf(text))[0]?.claims[0]?.certainty).toBe(expected);
});

test.each([
  ["Ghanaian minister Kofi Antwi recalled the pact with Peru, which, he charged, was never kept by Lima.", "which … was never kept by Lima"],
  ["Ghanaian minister Kofi Antwi praised the new port, whose opening, he said, had been a day of joy.", "whose opening … had been a day of joy"],
  ["Ghanaian minister Kofi Antwi was there. The port, he said, had been open.", "The port … had been open"],
])("%s: what is said around a cue between commas", async (text, expected) => {
  expect(readStatements(await readingOf(text)).map((fact) => fact.content)).toContain(expected);
});
