import { describe, expect, test } from "vitest";
import { readFacts } from "../index.js";
import { named, readingOf } from "../testing/pipeline.js";
import { holds, type StandingClass, standingWords } from "./knowledge.js";
import { isSportsReport } from "./scope.js";
import { standingOf, standingOfOffice } from "./standing.js";

// sentence | name of the actor | standing
const ACTORS: readonly (readonly [string, string, string])[] = [
  ["Peruvian Foreign Minister Rosa Quintana said the border was quiet.", "Rosa Quintana", "public"],
  ["Tamale United coach Peter Agyei said his players were ready.", "Peter Agyei", "private"],
  ["The Kumasi Boiler Company said the plant would reopen.", "Kumasi Boiler Company", "private"],
  ["The Ghana Electoral Commission said the count was over.", "Ghana Electoral Commission", "public"],
  ["Hamas said it would not disarm.", "Hamas", "public"],
  ["Adam Mensah from Kumasi Boiler Factory said they would gather water.", "Adam Mensah", "private"],
  ["Ghanaian journalist Ama Osei told AFP the talks had failed.", "Ama Osei", "open"],
  ["Sociologist Erik Holm said people buy too many telephones.", "Erik Holm", "private"],
  ["A senior Ghanaian official said talks would resume.", "senior Ghanaian official", "public"],
];

// office | body | country | standing
const OFFICES: readonly (readonly [string, string | null, string | null, string])[] = [
  ["Interior Minister", null, null, "public"],
  ["president", null, "GHA", "public"],
  ["president", "Kumasi Motors", null, "private"],
  ["refugee chief", "UN", null, "public"],
  ["vice-president", null, null, "open"],
  ["sales manager", null, "GHA", "private"],
  ["director", "Criminal Investigation", "GHA", "public"],
  ["director", "Institute of Peace", null, "open"],
  ["deputy governor", "Central Bank", "GHA", "public"],
  ["project leader", "University of Accra", null, "private"],
];

// article | kinds and holders that stay
const ARTICLES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "a club and its coach",
    "Tamale United coach Peter Agyei warned his players. “They are dangerous,” Agyei told reporters. United meet Kumasi on Saturday.",
    [],
  ],
  [
    "an analyst beside a meeting of two states",
    "Norwegian Foreign Minister Ida Lund met her Ghanaian counterpart Kofi Antwi in Accra on Monday. Sara Nyman said the visit mattered.",
    ["Sara Nyman"],
  ],
  [
    "an analyst beside a state that speaks to another",
    "Ghana urged Norway to lift the ban. Sara Nyman said nobody would listen.",
    ["Ghana", "Sara Nyman"],
  ],
  ["an analyst beside an ambassador", "Norway's ambassador to Ghana, Ida Lund, lives in Accra. Sara Nyman said the house was old.", ["Sara Nyman"]],
  ["the same person where nothing happens between states", "Sara Nyman said the flowers were late this year.", []],
  [
    "a match between teams that bear the names of states",
    "Russia beat China 2-0 in the final of the world volleyball championship. The Russian captain met China's coach after the match. China had won the cup and the gold medal last year.",
    [],
  ],
];

describe("standing", () => {
  test.each(ACTORS)("%s: %s is %s", async (sentence, name, expected) => {
    const reading = await readingOf(sentence);
    const found = [...reading.actors.actors.values()].find((actor) => actor.name.includes(name));
    expect(found && standingOf(reading, found.id)).toBe(expected);
  });

  test.each(OFFICES)("%s of %s (%s): %s", (office, body, country, expected) => {
    expect(standingOfOffice({ office, body, country })).toBe(expected);
  });

  test.each(ARTICLES)("%s", async (_, text, expected) => {
    const reading = await readingOf(text);
    const facts = readFacts(reading);
    const speakers = facts.flatMap((fact) => (fact.kind === "statement" ? [fact.speaker] : []));
    expect(named(reading, speakers)).toEqual(expected);
    if (expected.length === 0) expect(facts).toEqual([]);
  });

  test.each(Object.keys(standingWords()) as StandingClass[])("the example of %s holds one of its words", (name) => {
    expect(holds(standingWords()[name].example, name)).toBe(true);
  });

  test("a story with the sports minister is no report of a match", async () => {
    const text = "Ghana's sports minister Ama Osei met her Peruvian counterpart in Lima. They discussed a football academy and trade.";
    expect(isSportsReport(await readingOf(text))).toBe(false);
  });
});
