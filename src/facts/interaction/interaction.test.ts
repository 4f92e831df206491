import { describe, expect, it, test } from "vitest";
import { named, readingOf } from "../testing/pipeline.js";
import { without } from "../testing/without.js";
import { interactionCandidates, interactionFrom } from "./index.js";
import { interactionVerbs } from "./verbs.js";

/** "source TYPE target" of every candidate, as if the classifier were sure of `label`. */
async function told(text: string, label: string): Promise<string[]> {
  const reading = await readingOf(text);
  return interactionCandidates(reading, []).flatMap((candidate) => {
    const fact = interactionFrom(reading, candidate, label, 0.9);
    return fact ? [`${named(reading, [fact.source])} ${fact.events[0]?.type} ${named(reading, [fact.target])}`] : [];
  });
}

// published 2024-05-15: text | what the classifier says | facts
const TABLE: readonly (readonly [string, string, readonly string[]])[] = [
  ["Norway accused Ghana of spying on Monday.", "ACCUSE", ["Norway ACCUSE Ghana"]],
  ["Norwegian Foreign Minister Ida Lund called on Ghana to free the crew.", "SUPPORT", ["Ida Lund REQUEST Ghana"]],
  ["Norway borders Sweden.", "ASSAULT", []],
  ["Norway thanked Ghana for its help.", "ASSAULT", []],
  ["Norwegian Foreign Minister Ida Lund told Agence France-Presse so.", "SUPPORT", []],
  ["Norwegian envoy Ida Lund attacked Ghana for its arms sales.", "ACCUSE", ["Ida Lund ACCUSE Ghana"]],
  ["Norwegian troops attacked Ghana for no reason.", "ASSAULT", ["Norway ASSAULT Ghana"]],
  ["Norway lodged a protest with Ghana over the raid.", "PROTEST", ["Norway PROTEST Ghana"]],
  ["The Norwegian government expressed condolences to Ghana.", "SUPPORT", ["Norway SUPPORT Ghana"]],
  ["Norway sent 200 tonnes of wheat to Ghana.", "AID", ["Norway AID Ghana"]],
  ["Norway condemned the arrest by Ghana of three sailors.", "ACCUSE", ["Norway ACCUSE Ghana"]],
  ["Norway threatened to close its border with Sweden.", "THREATEN", ["Norway THREATEN Sweden"]],
  ["Norwegian Foreign Minister Ida Lund hit out at Ghana over the arrest.", "ACCUSE", ["Ida Lund ACCUSE Ghana"]],
  ["Norway accused Ghana, Togo and Peru of arming rebels.", "ACCUSE", ["Norway ACCUSE Ghana", "Norway ACCUSE Togo", "Norway ACCUSE Peru"]],
  ["Norway invaded Ghana in 1974.", "ASSAULT", []],
  ["Norway sent a mission to help Ghana.", "AID", []],
  ["If Norway expelled Ghanaian diplomats, trade would fall.", "SANCTION", []],
  ["Ghana declared a counsellor at the Norwegian embassy persona non grata.", "SUPPORT", ["Ghana SANCTION Norway"]],
  ["Norway declared the plan dead, and Ghana agreed.", "SANCTION", []],
  ["Ghana gave the first secretary at the Norwegian embassy 48 hours to leave the country.", "YIELD", ["Ghana SANCTION Norway"]],
  ["Three Norwegian diplomats were expelled from Ghana.", "YIELD", ["Ghana SANCTION Norway"]],
  ["Norway pledged 5 million dollars in aid to Ghana.", "SUPPORT", ["Norway AID Ghana"]],
  ["Norway gave Ghana 48 hours to leave the talks.", "SANCTION", []],
  ["Norway recalled its ambassador to Ghana.", "CONSULT", ["Norway SANCTION Ghana"]],
  ["Norway recalled its talks with Ghana.", "SANCTION", []],
  ["The Norwegian foreign ministry handed the Ghanaian ambassador a note of protest.", "THREATEN", ["Norway PROTEST Ghana"]],
  ["A formal note of protest was handed over to the Ghanaian envoy by the Norwegian foreign ministry.", "YIELD", ["Norway PROTEST Ghana"]],
  ["The Ghanaian envoy was summoned to the Norwegian foreign ministry and handed a demarche.", "ACCUSE", ["Norway PROTEST Ghana"]],
  ["Norway sent a diplomatic note to Ghana over the arrests.", "SUPPORT", ["Norway PROTEST Ghana"]],
  ["Norway sent a diplomatic note to Ghana about its holidays.", "PROTEST", []],
  ["Norway is seeking the extradition of the banker from Ghana.", "ACCUSE", ["Norway REQUEST Ghana"]],
  ["Norway announced new sanctions targeting Ghanaian officials.", "COERCE", ["Norway SANCTION Ghana"]],
  ["The ambulances were donated by the Norwegian government to Ghana.", "YIELD", ["Norway AID Ghana"]],
  ["Ghana has received humanitarian assistance from Norway, Togo and Peru.", "AID", ["Norway AID Ghana", "Togo AID Ghana", "Peru AID Ghana"]],
  ["Ghana had received assistance from Norway.", "AID", []],
  ["The Norwegian ambassador handed over a consignment of medicines to the Ghanaian ministry.", "YIELD", ["Norway AID Ghana"]],
  ["The Norwegian ambassador handed over a letter to the Ghanaian ministry.", "YIELD", []],
  ["Three Ghanaian fishermen detained by Togo are at sea again.", "YIELD", ["Togo COERCE Ghana"]],
  ["A Ghanaian patrol came under fire from Togolese guards.", "COERCE", ["Togo ASSAULT Ghana"]],
  ["Togolese guards and Ghanaian troops exchanged fire on Monday.", "REJECT", ["Togo ASSAULT Ghana"]],
  ["Norwegian and Ghanaian forces kicked off a joint exercise on Monday.", "SANCTION", ["Norway COOPERATE Ghana"]],
  ["An exchange of fire between Togolese guards and Ghanaian troops left two dead.", "REJECT", ["Togo ASSAULT Ghana"]],
  ["A naval drill between Norway and Ghana ended on Monday.", "SANCTION", ["Norway COOPERATE Ghana"]],
  ["A naval drill between Norway and Ghana was called off.", "COOPERATE", []],
  ["An exchange of letters between Norway and Ghana ended on Monday.", "COOPERATE", []],
  ["Norwegian and Ghanaian ministers exchanged letters on Monday.", "COOPERATE", []],
  ["Norway was accused by a Ghanaian woman.", "ACCUSE", []],
  ["Norway appreciated Ghana's insights.", "SUPPORT", []],
  ["Two Norwegian consuls have been declared personae non gratae in Ghana.", "YIELD", ["Ghana SANCTION Norway"]],
  ["Two Norwegian consuls were received in Ghana.", "SANCTION", []],
  ["Norway gave US$ 400,000 to Ghana.", "AID", ["Norway AID Ghana"]],
  ["Norway gave US$400,000 to Ghana.", "AID", ["Norway AID Ghana"]],
  ["Norway handed over 900 tonnes of maize to Ghana.", "ASSAULT", ["Norway AID Ghana"]],
  ["A gift of 900 bags of rice was handed over to Ghana by Norway.", "YIELD", ["Norway AID Ghana"]],
  ["Norway handed over a gift to the Ghanaian president.", "AID", []],
  ["Ghana accepted a gift of maize from Norway.", "YIELD", ["Norway AID Ghana"]],
  ["Ghana accepted a gift from Norway.", "YIELD", []],
  ["Eleven Ghanaian fishermen are being held by the Togolese coast guard.", "YIELD", ["Togo COERCE Ghana"]],
  ["Togo held Ghanaian envoys in high regard.", "COERCE", []],
  ["A Togolese patrol vessel water-cannoned a Ghanaian trawler.", "COERCE", ["Togo ASSAULT Ghana"]],
  ["Togo is holding a cargo of Ghanaian cocoa at the port.", "YIELD", ["Togo COERCE Ghana"]],
  ["Togolese police seized a shipment of Ghanaian gold dust.", "COERCE", []],
  ["Norwegian and Ghanaian divers drilled off the coast.", "COOPERATE", []],
  ["Ghanaian and Togolese troops concluded two weeks of jungle exercises.", "SANCTION", ["Ghana COOPERATE Togo"]],
  ["Soldiers from Norway, Ghana and Togo began Exercise Green Palm.", "SANCTION", ["Norway COOPERATE Ghana", "Norway COOPERATE Togo"]],
  [
    "Norwegian Foreign Minister Ida Lund summoned the Ghanaian ambassador, Ama Dede, to the ministry, where she was handed a note verbale protesting the raid.",
    "ACCUSE",
    ["Ida Lund PROTEST Ama Dede"],
  ],
  ["The Norwegian envoy visited the Ghanaian ministry, where he was handed a protest.", "PROTEST", []],
  ["Norway sent a note verbale to Ghana protesting the raid.", "SUPPORT", ["Norway PROTEST Ghana"]],
  ["Norway sent a note verbale to Ghana on the holidays.", "PROTEST", []],
  ["Norway asked Ghana what would become of the crew.", "REQUEST", []],
  ["Norway asked Ghana to tell what became of the crew.", "REQUEST", ["Norway REQUEST Ghana"]],
  ["Norway asked Ghana about the crew.", "REQUEST", []],
];

describe("interactions", () => {
  test.each(TABLE)("%s (%s)", async (text, label, expected) => {
    expect(await told(text, label)).toEqual(expected);
  });

  it("takes the day of the summons, not of what is complained of, for a note handed over there", async () => {
    const reading = await readingOf("On Monday the Norwegian ministry summoned the Ghanaian envoy and handed him a protest over last week's raid.");
    const facts = interactionCandidates(reading, []).flatMap((candidate) => interactionFrom(reading, candidate, "PROTEST", 0.9) ?? []);
    expect(facts.filter((fact) => fact.events[0]?.type === "PROTEST").map((fact) => fact.time?.edtf)).toEqual(["2024-05-13"]);
  });

  it("puts off what is only the means of something to come", async () => {
    const reading = await readingOf("Norway will respond by expelling two Ghanaian diplomats.");
    const facts = interactionCandidates(reading, []).flatMap((candidate) => interactionFrom(reading, candidate, "SANCTION", 0.9) ?? []);
    expect(facts.map((fact) => fact.status)).toEqual(["announced"]);
  });

  test.each(interactionVerbs().examples)("$example", async ({ type, example }) => {
    expect((await told(example, type)).some((fact) => fact.includes(` ${type} `))).toBe(true);
  });

  test.each(Object.entries(interactionVerbs().words))("the words of %s do their work in their example", async (_, { words, example }) => {
    const reading = await readingOf(example);
    const read = (): unknown =>
      interactionCandidates(reading, []).map((candidate) => [
        candidate,
        interactionFrom(reading, candidate, "REQUEST", 0.9),
        interactionFrom(reading, candidate, "ASSAULT", 0.9),
      ]);
    expect(without(words, read)).not.toEqual(read());
  });
});
