import { describe, expect, it } from "vitest";
import type { Row, Sql } from "./database.js";
import { articleWords, Lexicon, queryOf, wordsIn } from "./words.js";

it.each([
  ["Norway's minister came on 2.5 days.", "norway s minister came on 2 5 days"],
  ["The U.S. and U.N.-backed talks, e.g. in Türkiye", "the us and un backed talks eg in türkiye"],
  ["Plan B.We met. A.B", "plan b we met ab"],
  ["B2B and COVID-19", "b2b and covid 19"],
  ["…", ""],
])("%s", (text, words) => expect(wordsIn(text).join(" ")).toBe(words));

it("puts a title's words before the text's", () =>
  expect(articleWords({ title: "Talks end", text: "They met." })).toEqual(["talks", "end", "they", "met"]));

/** As a database would answer: no plurals, and stop words. */
function stems(asked: string[]): Sql {
  return {
    async query<T extends Row>(_: string, parameters: readonly unknown[] = []) {
      const words = String(parameters[0]).split("\x1f");
      asked.push(...words);
      const lexemes = words.map((word) => (["the", "of", "s"].includes(word) ? "" : word.replace(/s$/u, "")));
      return [{ lexemes: lexemes.join("\x1f") }] as unknown as readonly T[];
    },
  };
}

describe("a lexicon", () => {
  it("asks for each word once, and never for what has figures", async () => {
    const asked: string[] = [];
    const lexicon = new Lexicon();
    await lexicon.formsOf(stems(asked), [["the", "ministers", "b2b"], ["ministers"]]);
    await lexicon.formsOf(stems(asked), [["the", "talks"]]);
    expect(asked).toEqual(["the", "ministers", "talks"]);
  });
  it("tells of each word its form and the first of its bytes, nothing of stop words and of what is too long", async () => {
    const words = ["the", "ministers", "2024", "ål", "x".repeat(81)];
    const [forms = []] = await new Lexicon().formsOf(stems([]), [words]);
    expect(forms.map(({ lexeme, bytes, first, fifth }) => [lexeme, Buffer.from(bytes).toString(), first, fifth])).toEqual([
      ["", "", 0, 0],
      ["minister", "minister", 0x6d696e69, 0x73],
      ["2024", "2024", 0x32303234, 0],
      ["ål", "ål", 0xc3a56c00, 0],
      ["", "", 0, 0],
    ]);
  });
});

describe("what is typed", () => {
  it.each([
    ["Ministers talks", "('minister') & ('talk')"],
    ['"minister of the talks" 2024', "('minister' <3> 'talk') & ('2024')"],
    ["minister or talks or", "('minister') | ('talk')"],
    ['talks -minister -"the talks"', "('talk') & !('minister') & !('talk')"],
    ["Norway's U.N.-talks", "('norway') & ('un' <1> 'talk')"],
    ["the of", ""],
    ["' & | ! ( ) : * \\ <->", ""],
    ["or", ""],
    ['"minister', "('minister')"],
  ])("%s", async (typed, query) => expect(await queryOf(new Lexicon(), stems([]), typed)).toBe(query));
});
