import { expect, test } from "vitest";
import { readingOf } from "../testing/pipeline.js";
import { knowledge } from "./knowledge.js";
import { readMemberships } from "./read.js";

// sentence | member organisation status
const TABLE: readonly (readonly [string, string])[] = [
  ["Peru is a member of the Pacific Alliance.", "per pacific-alliance member"],
  ["Norway is not a member of the European Union.", "nor eu not-member"],
  ["Finland, a Nato member since 2023, borders Russia.", "fin nato member"],
  ["Georgia is a candidate for the European Union.", "geo eu candidate"],
  ["Niger left Ecowas in January.", "ner ecowas left"],
  ["The African Union suspended Sudan in 2021.", "sdn au suspended"],
  ["Peru and Chile are both members of the trade bloc Mercosur.", "per mercosur member; chl mercosur member"],
  ["The EU praised Georgia's aspirations to join Nato.", "geo nato candidate"],
  ["Ukraine has applied to join Nato.", "ukr nato candidate"],
  ["Kosovo wants to become a member of the Council of Europe.", "xkx council-of-europe candidate"],
  ["Egypt is a dialogue partner of the SCO.", "egy sco partner"],
  ["Kazakhstan belongs to the Eurasian Economic Union.", "kaz eaeu member"],
  ["Finland joined Nato in 2023.", "fin nato member"],
  ["If Ukraine joined Nato, Moscow would protest.", ""],
  ["Egypt sought membership of the SCO.", "egy sco candidate"],
  ["The presidential candidate of Peru praised the European Union.", ""],
  ["The members of the orchestra left Peru.", ""],
  ["Peru is a member of OPEC; Chile is not.", "per opec member; chl opec not-member"],
  ["Neither Peru nor Chile belongs to OPEC.", "per opec not-member; chl opec not-member"],
  ["The permanent members of the UN Security Council, Britain and China, would be briefed on Monday.", "gbr unsc member; chn unsc member"],
  ["Slovakia, a former member of the Warsaw Pact, bought the jets.", "svk warsaw-pact left"],
  ["Israel arrested three Hamas members in the West Bank.", ""],
  ["The regional bloc Ecowas, to which both Ghana and Togo belong, met on Monday.", "gha ecowas member; tgo ecowas member"],
  ["Ghana is Togo's friendly neighbour and an important member of Ecowas.", "gha ecowas member"],
  ["Ghana expressed interest in joining Ecowas as a full member.", "gha ecowas candidate"],
  ["Chad has been a partner country of BRICS since January 2022.", "tcd brics partner"],
  ["Norway will join the African Union as an observer.", "nor au candidate"],
  ["Norwegian police said the EU had spread the texts among its members.", ""],
  ["Colombia's presidential candidate praised the Organization of American States.", ""],
  ["Albania opened accession talks with the European Union in July 2022.", "alb eu candidate"],
  ["Albania's accession to the European Union is under negotiation.", "alb eu candidate"],
  ["Ghana has belonged to no other bloc since its accession to Ecowas in 1975.", "gha ecowas member"],
  ["Kosovo's bid for membership of the Council of Europe was put off on Thursday.", "xkx council-of-europe candidate"],
  ["Bosnia was granted candidate status by the European Union in December 2022.", "bih eu candidate"],
  ["Moldova has been an EU candidate country since June 2022.", "mda eu candidate"],
  ["Uzbekistan hopes to be admitted to the World Trade Organization by 2026.", "uzb wto candidate"],
  ["Gabon, suspended from the African Union after the coup, held elections.", "gab au suspended"],
  ["The African Union readmitted Gabon on Monday.", "gab au member"],
  ["The OAS lifted its suspension of Honduras in 2011.", "hnd oas member"],
  ["Nicaragua's departure from the Organization of American States took effect in November.", "nic oas left"],
  ["Switzerland is not in the European Union.", "che eu not-member"],
  ["Croatia has been in the European Union since 2013 and in Nato since 2009.", "hrv eu member; hrv nato member"],
  ["Norway has twice voted against joining the European Union.", "nor eu not-member"],
  ["Malta, the smallest state in the EU, abstained.", "mlt eu member"],
  ["Nato ally Turkey bought the missiles.", ""],
  ["The envoy said Iraq was not leaving OPEC.", "irq opec member"],
  ["Fiji lodged a formal application for membership of the Commonwealth.", "fji commonwealth candidate"],
  ["Full members of Mercosur are Paraguay and Uruguay.", "pry mercosur member; ury mercosur member"],
  ["Ghana applied for a loan from the African Union.", ""],
  ["Albania, which began accession talks in 2022, hopes to enter the EU.", "alb eu candidate"],
  ["Serbia is a member of neither Nato nor the European Union.", "srb nato not-member; srb eu not-member"],
  ["Members of Mercosur include Paraguay and Uruguay.", "pry mercosur member; ury mercosur member"],
  ["Peru hopes for a loan from the International Monetary Fund. Gabon invited Chile to join it in setting up a fund.", ""],
  ["The African Union met in Lima. Chile asked Peru to join it in building a dam.", ""],
  ["The Andean Community groups Bolivia and Peru.", "bol andean member; per andean member"],
  ["Chile won the support of nine EU members, the United States and Norway.", ""],
  ["Sierra Leone took its seat on the UN Security Council in January.", "sle unsc member"],
];

test("what is told in several words has the status of its entry", async () => {
  for (const { status, example } of knowledge().phrases) {
    const [fact] = readMemberships(await readingOf(example));
    expect(fact?.status, example).toBe(status);
  }
});

test.each(TABLE)("%s", async (sentence, expected) => {
  const found = readMemberships(await readingOf(sentence)).map((fact) => `${fact.member} ${fact.organisation} ${fact.status}`);
  expect([...new Set(found)].join("; ")).toBe(expected);
});

test("the year in which a body began is not that of its members", async () => {
  const found = readMemberships(await readingOf("The Arab League, established in 1945, currently has 22 members, among them Algeria and Bahrain."));
  expect(found.map((fact) => `${fact.member} ${fact.time?.edtf ?? null}`)).toEqual(["dza null", "bhr null"]);
});

test("a time told of the one named last is not that of both", async () => {
  const found = readMemberships(await readingOf("Norway and Ghana belong to the World Trade Organization, Ghana only since 1998."));
  expect(found.map((fact) => `${fact.member} ${fact.time?.edtf ?? null}`)).toEqual(["nor null", "gha 1998/.."]);
});

test("when members do something is not since when they belong", async () => {
  const reading = await readingOf(
    "The permanent members of the UN Security Council -- Norway, Ghana and Peru -- will discuss the border later this month.",
  );
  expect(readMemberships(reading).map(({ member, time }) => [member, time])).toEqual([
    ["nor", null],
    ["gha", null],
    ["per", null],
  ]);
});
