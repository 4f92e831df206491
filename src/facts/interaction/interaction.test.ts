import { describe, expect, test } from "vitest";
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
];

describe("interactions", () => {
  test.each(TABLE)("%s (%s)", async (text, label, expected) => {
    expect(await told(text, label)).toEqual(expected);
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
