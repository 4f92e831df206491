import { expect, test } from "vitest";
import { readingOf } from "../testing/pipeline.js";
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
];

test.each(TABLE)("%s", async (sentence, expected) => {
  const found = readMemberships(await readingOf(sentence)).map((fact) => `${fact.member} ${fact.organisation} ${fact.status}`);
  expect([...new Set(found)].join("; ")).toBe(expected);
});
