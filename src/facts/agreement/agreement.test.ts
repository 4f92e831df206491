import { describe, expect, test } from "vitest";
import { readingOf } from "../testing/pipeline.js";
import { fieldsNamed } from "./fields.js";
import { agreementKnowledge } from "./knowledge.js";
import { readAgreements } from "./read.js";

// published 2024-05-15: sentence | instrument | parties | fields | status
const TABLE: readonly (readonly [string, string, string, string, string])[] = [
  ["Norway and Ghana signed an agreement on fisheries and energy in Accra on Monday.", "agreement", "gha, nor", "fisheries, energy", "signed"],
  ["Peru signed a free trade agreement with Japan last year.", "agreement", "jpn, per", "trade", "signed"],
  ["A memorandum of understanding on health and education was signed by Kenya and Poland.", "memorandum", "ken, pol", "health, education", "signed"],
  ["Finland and Vietnam are negotiating a treaty on extradition.", "treaty", "fin, vnm", "extradition", "negotiating"],
  ["The Kenyan parliament ratified a defence pact with Poland on Tuesday.", "treaty", "ken, pol", "defence", "ratified"],
  ["Chile has suspended a fisheries protocol with Peru.", "protocol", "chl, per", "fisheries", "suspended"],
  ["Qatar and Portugal will sign a memorandum on aviation in June.", "memorandum", "prt, qat", "aviation", "agreed"],
  ["Qatar and Portugal reached a ceasefire on Sunday.", "ceasefire", "prt, qat", "", "agreed"],
  ["The Kenyan parliament voted to ratify a defence pact with Poland.", "treaty", "ken, pol", "defence", "ratified"],
  ["The treaty between Peru and Chile has not been ratified.", "treaty", "chl, per", "", "ratified"],
  ["The treaty between Peru and Chile remains in force.", "treaty", "chl, per", "", "in-force"],
  ["The Peruvian cabinet approved the signing of an aviation pact with Chile.", "treaty", "chl, per", "aviation", "agreed"],
  ["Ghana brokered a ceasefire between Norway and Chad.", "ceasefire", "nor, tcd", "", "agreed"],
  ["Norway will give Ghana a grant of 20 million euros for schools.", "grant", "gha, nor", "", "agreed"],
  ["The ministers of Peru and Chile are expected to sign a plan of consultations on Friday.", "other", "chl, per", "", "agreed"],
  ["Peru has a trade deal with Chile.", "agreement", "chl, per", "trade", "in-force"],
  ["The presidents of Peru and Chile welcomed the entry into force of the air services agreement.", "agreement", "chl, per", "aviation", "in-force"],
  ["Japan withdrew from a whaling treaty with Norway.", "treaty", "jpn, nor", "", "terminated"],
];

describe("agreements", () => {
  test.each(TABLE)("%s", async (sentence, instrument, parties, fields, status) => {
    const [agreement] = readAgreements(await readingOf(sentence));
    expect(
      agreement && {
        instrument: agreement.instrument,
        parties: [...agreement.parties].sort().join(", "),
        fields: agreement.fields.join(", "),
        status: agreement.status,
      },
    ).toEqual({ instrument, parties, fields, status });
  });

  test.each([
    ["If Norway and Ghana signed an agreement, prices would fall."],
    ["Norway and Ghana agree that the weather is fine."],
    ["The singer signed a contract with the club."],
    ["Norwegian and Ghanaian leaders agreed on the urgent need for a budget deal."],
    ["Peru and Chile are neighbours. Peru agreed a deal with the mercenary company Sandpiper International."],
    ["Peru made a gesture to help reach a deal with Chile."],
    ["Peru, Chile and Brazil are holding talks. Contracts worth 20 million dollars were signed at the show."],
  ])("no agreement between states: %s", async (sentence) => {
    expect(readAgreements(await readingOf(sentence))).toEqual([]);
  });

  test("a field is found by each of its words", async () => {
    for (const { field, words } of agreementKnowledge().fields) {
      const { annotated } = await readingOf(`Norway and Ghana signed an agreement on ${words.join(" ")}.`);
      const [s] = annotated.sentences;
      expect(
        s &&
          fieldsNamed(
            s,
            s.form.map((_, i) => i),
          ),
        words.join(" "),
      ).toContain(field);
    }
  });
});
