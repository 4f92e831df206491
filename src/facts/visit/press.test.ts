import { describe, expect, test } from "vitest";
import { named, readingOf } from "../testing/pipeline.js";
import { readVisits } from "./read.js";

/** Text; each visit it tells of: who, to which state, what became of it, when, how sure its claim is. */
type Row = readonly [string, ...(readonly [string, string, string, string | null, string])[]];

const INVITED: readonly Row[] = [
  [
    "Norwegian Prime Minister Ida Lund said President Kofi Antwi of Ghana had accepted an invitation to pay a return visit to Oslo.",
    ["Kofi Antwi", "nor", "announced", null, "certain"],
  ],
  [
    "Prime Minister Ida Lund of Norway invited President Kofi Antwi of Ghana to visit Oslo in 2027, which President Antwi accepted.",
    ["Kofi Antwi", "nor", "announced", "2027", "certain"],
  ],
  [
    "The Norwegian Prime Minister invited President Kofi Antwi of Ghana to pay a working visit to Bergen in Norway, an invitation that was gladly accepted.",
    ["Kofi Antwi", "nor", "announced", null, "certain"],
  ],
  [
    "Norwegian Prime Minister Ida Lund invited President Kofi Antwi of Ghana to Oslo, which he may accept.",
    ["Kofi Antwi", "nor", "possible", null, "possible"],
  ],
  [
    "Norwegian Prime Minister Ida Lund extended an invitation to Ghanaian President Kofi Antwi to attend the centenary of the parliament.",
    ["Kofi Antwi", "nor", "possible", null, "possible"],
  ],
  [
    "Ghanaian President Kofi Antwi accepted an invitation from Norwegian Prime Minister Ida Lund to attend a fair there in June.",
    ["Kofi Antwi", "nor", "announced", "2024-06", "certain"],
  ],
  ["President Kofi Antwi of Ghana should invite Norwegian Prime Minister Ida Lund to Accra this autumn."],
  ['Norwegian Prime Minister Ida Lund said: "I have been inviting Ghana\'s President Kofi Antwi to come to the negotiating table."'],
];

const ENVOYS: readonly Row[] = [
  ["ACCRA, May 15 (GNA) - The Norwegian ambassador, Ida Lund, paid a courtesy visit to the bishop in Tamale on Monday."],
  ["ACCRA, May 15 (GNA) - Kenyan envoy Omar Brito completes his tour of duty in Accra in June."],
  ['"The ambassador is in Accra for consultations," Norwegian foreign ministry spokeswoman Ida Lund said.'],
  ["The Norwegian ambassador to Ghana, Ida Lund, paid a visit to Togo on Monday.", ["Ida Lund", "tgo", "completed", "2024-05-13", "certain"]],
];

const WHEREABOUTS: readonly Row[] = [
  [
    "Norwegian Foreign Minister Ida Lund told the press on her return from Accra that the talks had gone well.",
    ["Ida Lund", "gha", "completed", null, "certain"],
  ],
  ["Norwegian Foreign Minister Ida Lund spoke to the press before her return from exile."],
  ["Norwegian Foreign Minister Ida Lund was in Accra assuring growers that prices would hold.", ["Ida Lund", "gha", "completed", null, "certain"]],
  [
    "ACCRA, May 15 (GNA) - The minister received Norwegian Trade Minister Ida Lund, who is in the country at the head of a delegation.",
    ["Ida Lund", "gha", "ongoing", null, "certain"],
  ],
  ["ACCRA, May 15 (GNA) - Norwegian Trade Minister Ida Lund said of Togo that rice was grown in the country."],
  ["The herring talks were held in Accra in May. Norwegian Trade Minister Ida Lund was there.", ["Ida Lund", "gha", "completed", null, "certain"]],
  ["Norwegian Trade Minister Ida Lund is not expected in Accra until Sunday.", ["Ida Lund", "gha", "announced", "2024-05-19", "certain"]],
  ["Norwegian Trade Minister Ida Lund said she would not stay overnight in Accra."],
  [
    "ACCRA, May 15 (GNA) - Leaders gathered for the summit. First to arrive Tuesday was Norwegian Prime Minister Ida Lund.",
    ["Ida Lund", "gha", "ongoing", "2024-05-14", "certain"],
  ],
  [
    "Norwegian Trade Minister Ida Lund, who arrived in Ghana on Tuesday, will visit Tamale in Ghana tomorrow before departing.",
    ["Ida Lund", "gha", "ongoing", "2024-05-14", "certain"],
  ],
];

const TOGETHER: readonly Row[] = [
  [
    "Norwegian Trade Minister Ida Lund, who accompanied Prime Minister Jonas Vik to Accra in April, praised the deal.",
    ["Ida Lund, Jonas Vik", "gha", "completed", "2024-04", "certain"],
  ],
  [
    "Norwegian Prime Minister Jonas Vik visited Accra on Monday. He was accompanied by the trade minister, Ida Lund.",
    ["Jonas Vik", "gha", "completed", "2024-05-13", "certain"],
    ["Ida Lund, Jonas Vik", "gha", "completed", null, "certain"],
  ],
  [
    "Norwegian Prime Minister Jonas Vik visited Accra on Monday. Accompanied by Ghanaian Foreign Minister Ama Serwaa, he toured the harbour.",
    ["Jonas Vik", "gha", "completed", "2024-05-13", "certain"],
    ["Jonas Vik", "gha", "completed", null, "certain"],
  ],
  ["Norway sent a high-level delegation to the cocoa summit in Accra last week.", ["Norway", "gha", "completed", "2024-05-06/2024-05-12", "certain"]],
  [
    "Norway's trade minister, Ida Lund, said Norway looked forward to welcoming a Ghanaian trade mission in June.",
    ["Ghana", "nor", "possible", "2024-06", "probable"],
  ],
  ["Norway welcomed the Ghanaian delegation's pledge in May."],
  ["Norway sent tents to the camp in Accra last week."],
  ["Norway's trade minister, Ida Lund, said Oslo was desirous of sending a trade mission to Ghana.", ["Norway", "gha", "possible", null, "possible"]],
];

const WHOSE: readonly Row[] = [
  [
    "The President of Ghana hosted a dinner for King Harald of the Kingdom of Norway, who is in Accra for talks.",
    ["Harald", "gha", "completed", null, "certain"],
    ["Harald", "gha", "ongoing", null, "certain"],
  ],
  [
    "Norwegian Prime Minister Jonas Vik left for Accra on Monday. Trade Minister Ida Lund is in the delegation.",
    ["Jonas Vik", "gha", "ongoing", "2024-05-13", "certain"],
    ["Ida Lund, Jonas Vik", "gha", "ongoing", null, "certain"],
  ],
  ["Trade Minister Ida Lund of Norway is in the delegation."],
  [
    "Norwegian Deputy Foreign Minister Ida Lund's visit has been cancelled at Ghana's request.",
    ["Ida Lund", "gha", "cancelled", null, "certain-not"],
  ],
];

const WHEN: readonly Row[] = [
  ["The pact was drafted last June, when Norwegian Prime Minister Ida Lund visited Accra.", ["Ida Lund", "gha", "completed", "2023-06", "certain"]],
  ["In June, when Norwegian Prime Minister Ida Lund visited Accra, cocoa was cheap.", ["Ida Lund", "gha", "completed", "2023-06", "certain"]],
  ["Cocoa was cheap in June, but not when Norwegian Prime Minister Ida Lund visited Accra.", ["Ida Lund", "gha", "completed", null, "certain"]],
  [
    "The pact was signed when Norwegian Prime Minister Ida Lund came on a state visit to Ghana in January 2024.",
    ["Ida Lund", "gha", "completed", "2024-01", "certain"],
    ["Ida Lund", "gha", "completed", "2024-01", "certain"],
  ],
];

const AFOOT: readonly Row[] = [
  [
    "The opening was announced on Monday at the close of talks between the Ghanaian Minister of Trade, Mr. Kofi Antwi, and his Norwegian counterpart, Mrs. Ida Lund, currently on a working visit to Ghana.",
    ["Ida Lund", "gha", "ongoing", null, "certain"],
  ],
  [
    "ACCRA, May 15 (GNA) - Talks were held on Monday with Norwegian Trade Minister Ida Lund, currently on a working visit to the Republic.",
    ["Ida Lund", "gha", "ongoing", null, "certain"],
  ],
  [
    "ACCRA, May 15 (GNA) - Ghana and Norway today signed a memorandum in conjunction with the visit of Norwegian Prime Minister Ida Lund to Ghana.",
    ["Ida Lund", "gha", "ongoing", null, "certain"],
  ],
  [
    "Ghana and Norway signed a memorandum last week in conjunction with the visit of Norwegian Prime Minister Ida Lund to Ghana.",
    ["Ida Lund", "gha", "completed", null, "certain"],
  ],
];

const POINTING: readonly Row[] = [
  [
    "Norwegian Prime Minister Ida Lund will visit Accra in June. Rumours spread that the trip had been called off.",
    ["Ida Lund", "gha", "announced", "2024-06", "certain"],
    ["Ida Lund", "gha", "announced", null, "certain"],
  ],
  [
    "Norwegian Prime Minister Ida Lund will visit Accra in June. Foreign Minister Jonas Vik spoke on his return from Lima. The trip has been put off.",
    ["Ida Lund", "gha", "announced", "2024-06", "certain"],
    ["Jonas Vik", "per", "completed", null, "certain"],
    ["Ida Lund", "gha", "postponed", null, "certain"],
  ],
  [
    "Norwegian Prime Minister Ida Lund scrapped a trip to Ghana after she was told that Ghanaian President Kofi Antwi would be in Lima. The visit was put on ice.",
    ["Ida Lund", "gha", "cancelled", null, "certain-not"],
    ["Kofi Antwi", "per", "announced", null, "certain"],
    ["Ida Lund", "gha", "postponed", null, "certain"],
  ],
];

const OPEN: readonly Row[] = [
  ["Nothing has been decided about a visit by Norwegian Prime Minister Ida Lund to Ghana.", ["Ida Lund", "gha", "possible", null, "possible"]],
  ["A visit by Norwegian Prime Minister Ida Lund to Ghana is being looked into.", ["Ida Lund", "gha", "possible", null, "possible"]],
  ["He spoke of his expectation that Norwegian Prime Minister Ida Lund would visit Accra.", ["Ida Lund", "gha", "possible", null, "possible"]],
  [
    "A visit to Accra by Norwegian Prime Minister Ida Lund was being pencilled in for the autumn.",
    ["Ida Lund", "gha", "announced", "2024-23", "certain"],
  ],
  ["Norwegian Prime Minister Ida Lund scrapped a three-day swing through Ghana.", ["Ida Lund", "gha", "cancelled", null, "certain-not"]],
];

describe("visits as the press of the world tells them", () => {
  test.each(
    [...INVITED, ...ENVOYS, ...WHEREABOUTS, ...TOGETHER, ...WHOSE, ...WHEN, ...AFOOT, ...POINTING, ...OPEN].map((row): [string, Row] => [
      row[0],
      row,
    ]),
  )("%s", async (text, [, ...visits]) => {
    const reading = await readingOf(text);
    const told = readVisits(reading).filter(({ host }) => host !== "");
    const read = told.map(({ visitors, host, status, time, claims }) => [
      named(reading, visitors).join(", "),
      host,
      status,
      time?.edtf ?? null,
      claims[0]?.certainty,
    ]);
    expect(read).toEqual(visits);
  });
});
