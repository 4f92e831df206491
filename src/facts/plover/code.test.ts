import { expect, it } from "vitest";
import { readFacts } from "../index.js";
import { readingOf } from "../testing/pipeline.js";
import { codeEvents } from "./index.js";

// sentence | PLOVER types of its events
it.each<[string, readonly string[]]>([
  ["Norwegian Foreign Minister Ida Lund visited Ghana on Monday.", ["CONSULT"]],
  ["Norwegian Foreign Minister Ida Lund did not visit Ghana on Monday.", ["REJECT"]],
  ["Norway's parliament has ratified the free trade agreement with Ghana.", ["SUPPORT"]],
  ["Norway's parliament has not ratified the free trade agreement with Ghana.", []],
  ["Norway refused to sign the fisheries agreement with Ghana.", ["REJECT"]],
  ["Norway has never recognised Kosovo.", []],
])("%s → %j", async (sentence, types) => {
  const reading = await readingOf(sentence);
  const events = readFacts(reading).flatMap((fact) => codeEvents(fact, () => null));
  expect(events.map(({ type }) => type)).toEqual(types);
});
