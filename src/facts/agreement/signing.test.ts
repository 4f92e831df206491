import { expect, test } from "vitest";
import type { AgreementDraft } from "../fact.js";
import { readMeetings } from "../meeting/index.js";
import { readingOf } from "../testing/pipeline.js";
import { readVisits } from "../visit/index.js";
import { readAgreements } from "./read.js";

const inWords = ({ instrument, parties, status, count }: AgreementDraft): string =>
  [...(count === null ? [] : [count]), instrument, ...[...parties].sort(), status].join(" ");

/** Each paper once, with whoever signed it and its fields by all its tellings: "2 memorandum chl per signed by soto + vega on trade". */
async function told(text: string): Promise<string> {
  const reading = await readingOf(text);
  const visits = readVisits(reading);
  const facts = readAgreements(reading, [...visits, ...readMeetings(reading, visits)]);
  const all = (one: string, of: (fact: AgreementDraft) => readonly string[]): string =>
    [...new Set(facts.filter((fact) => inWords(fact) === one).flatMap(of))].sort().join(" + ");
  return [...new Set(facts.map(inWords))]
    .map((one) => {
      const signers = all(one, ({ signatories }) => signatories);
      const fields = all(one, (fact) => fact.fields);
      return [one, ...(signers ? [`by ${signers}`] : []), ...(fields ? [`on ${fields}`] : [])].join(" ");
    })
    .join("; ");
}

// published 2024-05-15: text | count instrument parties status by signatories on fields
const TABLE: readonly (readonly [string, string])[] = [
  // papers called by no better name
  [
    "After the talks in Lima, the presidents of Peru and Chile witnessed the signing of seven cooperation documents covering customs, health and visas.",
    "7 other chl per signed on customs + health + visa",
  ],
  [
    "Following the talks in Lima between President Ana Rojas of Peru and President Luis Vera of Chile, 9 documents were exchanged, including a memorandum on glaciers.",
    "9 other chl per signed; memorandum chl per signed",
  ],
  ["The ministers of Peru and Chile exchanged documents on Monday.", ""],
  [
    "Ana Rojas, president of Peru, and Luis Vera, president of Chile, presided over the signing of five instruments, among them a framework agreement on electricity and a letter of intent for the road link through Arica.",
    "5 other chl per signed; agreement chl per signed on energy; memorandum chl per signed on transport",
  ],
  ["Peru and Chile signed a pact, among friends who drank a toast to the treaty.", "treaty chl per signed"],
  // the same papers once more
  [
    "Ghana and Kenya on Monday signed six instruments, including a rail protocol and a memorandum on seeds.\n\nThe documents were signed at the end of a session in Accra.",
    "6 other gha ken signed on transport; protocol gha ken signed on transport; memorandum gha ken signed",
  ],
  [
    "Peru and Chile yesterday signed five agreements, among them a memorandum on tunnels.\n\nForeign Minister Rosa Quintana of Peru and her Chilean counterpart, Pablo Rey, appended their signatures to the documents.\n\nThe other deals are in the areas of health and sport.",
    "5 agreement chl per signed by quintana + rey on health + sport; memorandum chl per signed by quintana + rey",
  ],
  [
    "Peru and Chile signed five deals on Monday. The two countries signed other agreements on fishing in Lima in May.",
    "5 agreement chl per signed; agreement chl per signed on fisheries",
  ],
  // one with each
  ["Peru wants two more pacts, with Chile and Bolivia, by June.", "treaty chl per proposed; treaty bol per proposed"],
  ["Peru wants three more pacts with Chile and Bolivia.", "3 treaty bol chl per proposed"],
  // whoever signed
  [
    "Peruvian Foreign Minister Ana Soto received her Chilean counterpart Luis Vega in Lima. The two ministers then proceeded to the signing of two memoranda of understanding.",
    "2 memorandum chl per signed by soto + vega",
  ],
  ["Ana Soto of Peru and Luis Vega of Chile attended the signing of a treaty.", "treaty chl per signed"],
  [
    "Minister Ana Soto of Peru and Minister Luis Vega of Chile witnessed the signing of a protocol on bees by Peru's Ambassador to Chile Mr Pablo Rey and Chile's Vice Minister Mrs Maria Costa.",
    "protocol chl per signed by costa + rey",
  ],
  [
    "The pact was signed in New York by Permanent Representative Ali Soto, on behalf of Peru, and his Chilean counterpart, Pablo Rey.",
    "treaty chl per signed by rey + soto",
  ],
  ["Luis Bouva signed the trade pact for Peru, Pablo Rey for Chile.", "treaty chl per signed by bouva + rey on trade"],
  [
    "The premiers of Peru and Chile witnessed the signing of a memorandum on seeds in Lima. Signing on behalf of the Government of Peru was Minister Ana Soto, while Chile was represented by Luis Vega.",
    "memorandum chl per signed by soto + vega",
  ],
  ["Peru and Chile signed a treaty on fish on Monday. Luis Bouva signed for Peru, Pablo Rey for Chile.", "treaty chl per signed by bouva + rey"],
  ["Peru and Chile signed a treaty on fish on Monday. Ana Rojas signed for Benfica.", "treaty chl per signed"],
  [
    "Peru and Chile today signed a Memorandum of Understanding (MOU) on drones. The MOU was signed by Ana Soto and Luis Vega.",
    "memorandum chl per signed by soto + vega",
  ],
  // fields that its own words name
  [
    "The memorandum, inked on Thursday by Peru's Energy Minister Ana Soto and Chile's Deputy Economy Minister Luis Vega, assigns the costs.",
    "memorandum chl per signed by soto + vega",
  ],
  [
    "A memorandum on geological exploration between Peru's Ministry of Industry and the Geological Survey of Chile was signed on Monday.",
    "memorandum chl per signed on mining",
  ],
  ["The agreement between Peru and Chile on the Black River crossing will be signed in June.", "agreement chl per agreed"],
  ["The agreement between Peru and Chile on river patrols will be signed in June.", "agreement chl per agreed on water"],
  [
    "Peru and Chile signed a treaty on social security and a memorandum on vocational training.",
    "treaty chl per signed; memorandum chl per signed on education",
  ],
  [
    "Peru's Ana Soto and Chile's Luis Vega agreed on how to split the bill, removing what people call the last commercial hurdle.",
    "other chl per agreed",
  ],
  ["Ministers of Peru and Chile are to witness the signing of a memorandum on police cooperation.", "memorandum chl per agreed on police"],
];

// text | title
const TITLES: readonly (readonly [string, string | null])[] = [
  ["Peru ratified the Peru-Canada Comprehensive Economic Partnership Agreement.", "Peru-Canada Comprehensive Economic Partnership Agreement"],
  ["Peru's parliament ratified the Status of Visiting Forces Agreement between Peru and New Zealand.", "Status of Visiting Forces Agreement"],
  ["The MoU was signed by Peru and Chile on Monday.", null],
];

test.each(TITLES)("title: %s", async (text, expected) => {
  expect(readAgreements(await readingOf(text))[0]?.title).toBe(expected);
});

test.each(TABLE)("%s", async (text, expected) => {
  expect(await told(text)).toBe(expected);
});
