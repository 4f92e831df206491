import { afterAll, beforeAll, expect, it } from "vitest";
import { describeStores, SLOW_MS } from "../testing/stores.js";
import type { Database } from "./database.js";
import { openDatabase } from "./open.js";
import { vectorsOf } from "./vectors.js";
import { Lexicon } from "./words.js";

describeStores("vectors of words", (place) => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(await place("vectors"));
  }, SLOW_MS);
  afterAll(() => database.close());

  it.each([
    ["nothing", [[]]],
    ["stop words, counted and left out", [["the", "ministers", "of", "2024", "minister", "x".repeat(81)]]],
    [
      "words that begin alike, whatever their order",
      [["ministry", "minist", "ministries", "minis", "m", "minister", "ministerial", "mini", "minis"]],
    ],
    ["letters of more bytes than one", [["ål", "al", "šuma", "łódź", "東京", "🏛", "z", "ω"]]],
    ["several texts", [["b", "a"], [], ["c", "a", "b", "a"]]],
    ["more places than are kept", [Array.from({ length: 700 }, (_, n) => (n % 2 === 0 ? "sea" : `w${n}`))]],
    ["places beyond the last", [[...Array.from({ length: 16_390 }, () => "the"), "sea", "salt", "sea"]]],
  ])("are those that the server would read: %s", async (_, texts) => {
    const forms = await new Lexicon().formsOf(database, texts);
    const asText = forms.map((words) => words.map(({ lexeme }, n) => (lexeme === "" ? "" : `'${lexeme}':${n + 1} `)).join(""));
    const rows = await database.query(
      `select bool_and(one = told::tsvector) as equal, bool_and(one::text = told::tsvector::text) as alike, count(*)::int as count
       from rows from (unnest($1::tsvector[]), json_array_elements_text($2::json)) as each(one, told)`,
      [vectorsOf(forms), JSON.stringify(asText)],
    );
    expect(rows).toEqual([{ equal: true, alike: true, count: texts.length }]);
  });
});
