import { expect, test } from "vitest";
import { agreementsTold } from "../testing/told.js";

// families of expressions: text | instrument parties status time
const TABLE: readonly (readonly [string, string])[] = [
  ["Bolivia and Chile are still bound by the treaty of 1904, which fixed their border.", "treaty bol chl in-force"],
  [
    "President Ana Rojas of Peru and her Chilean counterpart, Luis Vera, met in Lima on Monday. They issued a joint statement reviving the 1998 fisheries treaty, which Santiago suspended in 2021.",
    "joint-statement chl per agreed 2024-05-13",
  ],
  [
    "The presidents of Kenya and Uganda signed a declaration restoring the 2005 grazing accord, which Nairobi had frozen in 2019.",
    "joint-statement ken uga signed; agreement ken uga in-force",
  ],
  ["Jordan observes the 1994 peace treaty with Israel, its foreign minister said.", "treaty isr jor in-force"],
  ["The ministry said Oman remained committed to the 2019 agreement with the Republic of Yemen on fishing rights.", "agreement omn yem in-force"],
  [
    "The source recalled that the Kingdom of Bahrain abides by the 2001 agreement with the State of Qatar demarcating their maritime border.",
    "agreement bhr qat in-force",
  ],
  ["Laos relies on the treaty of 1977 with Vietnam, by which Hanoi guarantees its borders.", "treaty lao vnm in-force"],
  ["The 1967 convention between Mali and Guinea obliges both to share the waters of the Niger.", "treaty gin mli in-force 1967"],
  ["Cuba invoked its 1991 defence pact with Angola at the meeting.", "treaty ago cub in-force"],
  ["Under the 2008 accord, Fiji lets Tonga's boats fish in its waters.", "agreement fji ton in-force 2008"],
  ["Norway fulfils its obligations under the 2010 treaty with Russia on the Barents Sea.", "treaty nor rus in-force"],
  [
    "Ministers of Qatar and Nepal signed a Memorandum of Understanding on health and an Executive Programme on youth exchange in Doha on Sunday.",
    "memorandum npl qat signed 2024-05-12; other npl qat signed 2024-05-12",
  ],
  [
    "Oman and Sudan signed an agreement on ports and an executive programme in the field of archives.",
    "agreement omn sdn signed; other omn sdn signed",
  ],
  [
    "The two ministers, Sara Odeh of Jordan and Pavel Novotny of Czechia, signed a protocol on customs and a letter of intent on railways.",
    "protocol cze jor signed; memorandum cze jor signed",
  ],
  ["Then ministers of Laos and Cuba signed a Programme of Cooperation for 2026-2028.", "other cub lao signed"],
  [
    "Minister Ana Soto of Peru met Minister Luis Vega of Chile in Lima. A fishing accord will be signed when the President of Chile, Pedro Rojas, visits Lima.\n\nThe following were signed at the conclusion of the session:\n(a) Memorandum of Understanding on Fisheries Research;\n(b) Memorandum of Understanding on Railways.",
    "agreement chl per agreed; memorandum chl per signed",
  ],
  [
    "President Ana Rojas of Peru received the envoy of Togo on Monday. On Friday Prime Minister Luis Vega of Chile arrives in Lima for talks. The following documents have been prepared for signature:\n\n- a joint statement of the two governments;\n- a memorandum of understanding on railways.",
    "joint-statement chl per agreed 2024-05-17; memorandum chl per agreed 2024-05-17",
  ],
  ["A cultural exchange programme for 2026-2028 was signed by Malta and Serbia on Friday.", "other mlt srb signed 2024-05-10"],
  ["Peru and Chile signed a work plan on vaccines and an action plan on roads.", "other chl per signed; roadmap chl per signed"],
  [
    "Togo and Benin signed a treaty on extradition, a memorandum on forests and a protocol on pensions.",
    "treaty ben tgo signed; memorandum ben tgo signed; protocol ben tgo signed",
  ],
  [
    "The gas transit agreement between Ukraine and Moldova, signed in Odesa in 2004, lapsed last week. Kyiv announced in March 2025 that it would end it, and gave the required six months' notice.",
    "agreement mda ukr terminated 2024-05-06/2024-05-12; agreement mda ukr terminated 2025-03",
  ],
  ["Chad announced in December that it was ending its defence accord with France.", "agreement fra tcd terminated 2023-12"],
  ["Kenya gave Somalia a year's notice of its withdrawal from the maritime accord.", "agreement ken som terminated"],
  ["Poland said on Friday it was quitting the border waters treaty with Belarus.", "treaty blr pol terminated 2024-05-10"],
  ["Senegal has notified Spain that it will not renew their fishing protocol, which expires in November.", "protocol esp sen terminated"],
  ["A Greek draft that would also cover fishing was turned down by the Egyptians.", "other egy grc rejected"],
  ["Egypt rejected a Greek draft of the maritime treaty.", "treaty egy grc rejected"],
  ["A tax treaty between Latvia and Kosovo remains unsigned.", "treaty lva xkx agreed"],
  ["A labour accord between Nepal and Malaysia is still unsigned.", "agreement mys npl agreed"],
  ["A memorandum on seeds, drafted by the farm ministries of Peru and Chile, awaits signing.", "memorandum chl per agreed"],
  [
    "The prime ministers of Spain and Algeria met in Madrid on Monday. An agreement on fishing is still under negotiation, two officials said.",
    "agreement dza esp negotiating",
  ],
  [
    "Denmark and Iceland signed a search-and-rescue pact on Friday. It must now be ratified by the two parliaments.",
    "treaty dnk isl signed 2024-05-10; treaty dnk isl signed",
  ],
  ["A similar pact between Denmark and Norway, the Skagen Agreement, remains unsigned.", "treaty dnk nor agreed"],
  ["Denmark's treaty with Iceland still needs the signature of the king.", "treaty dnk isl agreed"],
  ["The extradition treaty between Peru and Togo has yet to be signed.", "treaty per tgo agreed"],
  ["The fisheries agreement between Peru and Togo is complete but unsigned.", "agreement per tgo agreed"],
  [
    "The president of Turkey and the Iraqi prime minister signed 12 agreements in Baghdad in April, among them one on water. Parliament in Baghdad has yet to ratify it.",
    "agreement irq tur signed 2024-04; agreement irq tur signed",
  ],
  ["Zambia and Angola signed nine agreements on Friday, including one on electricity and another on visas.", "agreement ago zmb signed 2024-05-10"],
  ["Earlier in the week Fiji and Japan exchanged notes on a grant of 500 million yen for a hospital.", "grant fji jpn signed 2024-05-13/2024-05-15"],
  ["Japan and Laos exchanged notes in Vientiane on Friday for a 900 million yen grant for bridges.", "grant jpn lao signed 2024-05-10"],
  [
    "The third round of consultations between Oman and Togo was held on Sunday. During the round it was announced that the agreement on air services, signed in Muscat in 2023, had entered into force on 1 April.",
    "agreement omn tgo in-force 2024-04-01",
  ],
  [
    "The free trade agreement between Mongolia and the Eurasian Economic Union, which was signed in June 2025, has been ratified by the Mongolian parliament on 20 November.",
    "agreement eaeu mng ratified 2023-11-20",
  ],
  ["Georgia and the European Union initialled an aviation agreement on Thursday.", "agreement eu geo agreed 2024-05-09"],
  ["Peru hopes that the 2012 song contest with Chile will be repeated.", ""],
  ["The writer rejected the draft of a Chilean novel.", ""],
];

test.each(TABLE)("%s", async (text, expected) => {
  expect(await agreementsTold(text)).toBe(expected);
});
