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
  ["A Ghana-brokered truce was signed by Norway and Chad on Sunday.", "ceasefire", "nor, tcd", "", "signed"],
  ["Qatar and Portugal signed a ceasefire agreement on Sunday.", "ceasefire", "prt, qat", "", "signed"],
  ["The Kenyan parliament voted to ratify a defence pact with Poland.", "treaty", "ken, pol", "defence", "ratified"],
  ["The treaty between Peru and Chile has not been ratified.", "treaty", "chl, per", "", "signed"],
  ["The treaty between Peru and Chile remains in force.", "treaty", "chl, per", "", "in-force"],
  ["The Peruvian cabinet approved the signing of an aviation pact with Chile.", "treaty", "chl, per", "aviation", "agreed"],
  ["Ghana brokered a ceasefire between Norway and Chad.", "ceasefire", "nor, tcd", "", "agreed"],
  ["Uzbekistan and Tajikistan signed the Treaty of Brotherhood in Khiva.", "treaty", "tjk, uzb", "", "signed"],
  ["Peru's decision to sign a fisheries pact with Chile will not hurt anybody.", "treaty", "chl, per", "fisheries", "agreed"],
  ["The ministers of Fiji and Tonga exchanged the instruments of ratification of the treaty on whaling.", "treaty", "fji, ton", "", "ratified"],
  ["The Cabinet approved an aviation pact between Peru and Chile.", "treaty", "chl, per", "aviation", "agreed"],
  [
    "Two memoranda were signed between Malta and Nepal on Friday in the fields of health and tourism.",
    "memorandum",
    "mlt, npl",
    "health, tourism",
    "signed",
  ],
  ["Norway will give Ghana a grant of 20 million euros for schools.", "grant", "gha, nor", "", "agreed"],
  ["The ministers of Peru and Chile are expected to sign a plan of consultations on Friday.", "other", "chl, per", "", "agreed"],
  ["Peru has a trade deal with Chile.", "agreement", "chl, per", "trade", "in-force"],
  ["The presidents of Peru and Chile welcomed the entry into force of the air services agreement.", "agreement", "chl, per", "aviation", "in-force"],
  ["Japan withdrew from a whaling treaty with Norway.", "treaty", "jpn, nor", "", "terminated"],
  ["Albania and Italy put their signatures to a five-year cooperation programme on Monday.", "other", "alb, ita", "", "signed"],
  ["Fiji and Tonga entered into a labour mobility arrangement last week.", "agreement", "fji, ton", "labour", "agreed"],
  ["Nepal pulled out of a power-trading agreement with Bangladesh on Sunday.", "agreement", "bgd, npl", "energy", "terminated"],
  ["A protocol amending the 1998 tax convention between Malta and Jordan came into force on 1 May.", "protocol", "jor, mlt", "tax", "in-force"],
  ["The visa waiver between Jamaica and Serbia has been in force since March.", "other", "jam, srb", "visa", "in-force"],
  ["Rwanda and Denmark are close to a deal on the transfer of asylum seekers.", "agreement", "dnk, rwa", "", "negotiating"],
  ["Papua New Guinea's cabinet has given the green light to a defence pact with France.", "treaty", "fra, png", "defence", "agreed"],
  ["Peru's Congress threw out the free trade treaty with India by 71 votes to 40.", "treaty", "ind, per", "trade", "rejected"],
  ["Zambia and Zimbabwe called off the water agreement they had signed in March.", "agreement", "zmb, zwe", "water", "terminated"],
  [
    "Uzbekistan and Tajikistan exchanged instruments of ratification for their border treaty on Wednesday.",
    "treaty",
    "tjk, uzb",
    "border",
    "ratified",
  ],
  ["An extradition treaty between Paraguay and Ireland is expected to be signed next month.", "treaty", "irl, pry", "extradition", "agreed"],
  ["An extradition treaty between Paraguay and Ireland awaits ratification.", "treaty", "irl, pry", "extradition", "signed"],
  ["Signed in Dakar on Tuesday by the ministers of Senegal and Turkey, the agreement does away with visas.", "agreement", "sen, tur", "", "signed"],
  ["Talks between Malawi and Tanzania on a lake fisheries agreement have broken down.", "agreement", "mwi, tza", "fisheries", "negotiating"],
  ["Norway and Vietnam concluded an eighth round of talks on a trade accord in Hanoi.", "agreement", "nor, vnm", "trade", "negotiating"],
  ["Greece and Egypt wrapped up negotiations on a power agreement.", "agreement", "egy, grc", "energy", "agreed"],
  ["Vietnam and Chile concluded negotiations to upgrade their free trade agreement.", "agreement", "chl, vnm", "trade", "agreed"],
  ["Togo's National Assembly has approved the ratification of the tax convention with Gabon.", "treaty", "gab, tgo", "tax", "ratified"],
  ["Libya and Malta renewed, for one year, the search-and-rescue accord signed in 2020.", "agreement", "lby, mlt", "", "in-force"],
  ["A 2018 accord between Senegal and the Gambia expired in April and has not been renewed.", "agreement", "gmb, sen", "", "terminated"],
  ["Under a deal with Hungary, Serbia will store gas across the border.", "agreement", "hun, srb", "", "agreed"],
  ["Solomon Islands has asked Australia for a defence treaty.", "treaty", "aus, slb", "defence", "proposed"],
  ["Lithuania's parliament backed leaving the Ottawa landmine treaty.", "treaty", "ltu", "", "terminated"],
  ["Chad and Sudan agreed to reopen their border and to set up joint patrols.", "other", "sdn, tcd", "border", "agreed"],
  ["Serbia and Greece agreed on the joint control of a border crossing.", "other", "grc, srb", "border", "agreed"],
  ["Peru reached a deal worth 20 million Canadian dollars with Chile.", "agreement", "chl, per", "", "agreed"],
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
    ["Peru and Chile agreed to meet again in June."],
    ["Botswana and Namibia did away with passports under the treaty that ended the war."],
    ["The shop took in three billion US dollars. It later reached a deal worth five million Canadian dollars."],
  ])("no agreement between states: %s", async (sentence) => {
    expect(readAgreements(await readingOf(sentence))).toEqual([]);
  });

  test.each([
    ["Norway and Ghana have been negotiating a fisheries accord since 2022.", "agreement gha nor negotiating 2022/.."],
    ["Norway and Ghana signed a treaty on the winter catch of cod.", "treaty gha nor signed null"],
    [
      "Norway and Ghana reviewed the talks on an update of the Fisheries Partnership Agreement, which entered into force in March 2021.",
      "agreement gha nor in-force 2021-03",
    ],
    [
      "Norway and Ghana signed a treaty. A tax protocol, promised for years, was not ready.",
      "treaty gha nor signed null; protocol gha nor negotiating null",
    ],
    ["Norway signed health agreements with Ghana and Togo.", "agreement gha nor signed null; agreement nor tgo signed null"],
    [
      "The two presidents, Ida Lund of Norway and Kofi Antwi of Ghana, attended the signing ceremony of the following documents:\n1. Agreement on the Exchange of Nurses\n2. Memorandum of Understanding on Cocoa\n3. Protocol Amending the Maritime Convention",
      "agreement gha nor signed null; memorandum gha nor signed null; protocol gha nor signed null",
    ],
  ])("%s", async (text, told) => {
    const drafts = readAgreements(await readingOf(text));
    expect(
      drafts
        .map(({ instrument, parties, status, time }) => `${instrument} ${[...parties].sort().join(" ")} ${status} ${time?.edtf ?? null}`)
        .join("; "),
    ).toBe(told);
  });

  test("what is done in several words has the status of its entry", async () => {
    for (const { words, status, example } of agreementKnowledge().phrases) {
      const drafts = readAgreements(await readingOf(example));
      expect(drafts[0]?.status, `${words.join(" ")}: ${example}`).toBe(status);
    }
  });

  test("an agreement gone back to by another word is the same", async () => {
    const drafts = readAgreements(
      await readingOf(
        "Kenya and Somalia have agreed to lift visa requirements. The ministers signed the pact with each other on Monday. The accord would take effect in July.",
      ),
    );
    expect(drafts.map(({ instrument, parties }) => `${instrument} ${[...parties].sort().join(" ")}`)).toEqual(Array(3).fill("treaty ken som"));
  });

  test.each([
    ["Peru and Chile agreed to redouble efforts to conclude a fisheries treaty."],
    ["The talks between Peru and Chile are aimed at hammering out a border treaty."],
    ["Peruvian officials are working towards signing a border treaty with Chile."],
    ["The ministers of Peru and Chile agreed to cooperate closely."],
  ])("%s", async (text) => {
    expect(readAgreements(await readingOf(text))).toEqual([]);
  });

  test("a day of something else is not that of the signing", async () => {
    const drafts = readAgreements(await readingOf("An air pact between Peru and Chile, negotiated last year, was also signed."));
    expect(drafts.filter(({ status }) => status === "signed").map(({ time }) => time)).toEqual([null]);
  });

  test("the agreement is between those who have just agreed", async () => {
    const drafts = readAgreements(
      await readingOf("Peru and Chile agreed to resume diplomatic relations. The agreement, brokered by the Vatican, was reached in Ghana."),
    );
    expect(drafts.map(({ parties }) => [...parties].sort())).toContainEqual(["chl", "per"]);
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

test.each([
  ["Norway and Ghana signed three treaties on Monday.", 3],
  ["The 1984 treaty between Norway and Ghana remains in force.", null],
])("%s: %s of them", async (text, count) => {
  expect(readAgreements(await readingOf(text)).map((fact) => fact.count)).toEqual([count]);
});
