import { expect, it } from "vitest";
import { excerptOf } from "./excerpt.js";
import { type Form, wordsIn } from "./words.js";

const formOf = (word: string): Form => ({ lexeme: word.replace(/s$/u, ""), bytes: Buffer.from(""), first: 0, fifth: 0 });
/** `+` binds words to a phrase. */
const excerpt = (text: string, ...wanted: readonly string[]): string =>
  excerptOf(
    text,
    wordsIn(text).map(formOf),
    wanted.map((phrase) => phrase.split("+").map((lexeme, by) => ({ lexeme, by }))),
  );
const many = (count: number, word = "fish"): string => Array.from({ length: count }, () => word).join(" ");

it.each([
  ["marks what stands there", "The ministers met.", ["minister"], "The «ministers» met."],
  [
    "marks phrases where they stand whole",
    "A prime cut. The Prime Minister ate; a minister.",
    ["prime+minister"],
    "A prime cut. The «Prime» «Minister» ate; a minister.",
  ],
  ["and else their words", "The minister met.", ["prime+minister"], "The «minister» met."],
  ["begins a little before them", `${many(50)} talk, ${many(50)}`, ["talk"], `${many(8)} «talk», ${many(21)}`],
  ["ends with the text", `${many(50)} talk.`, ["talk"], `${many(29)} «talk».`],
  ["prefers where most of them stand", `talk ${many(60)} treaty talk ${many(60)}`, ["talk", "treaty"], `${many(8)} «treaty» «talk» ${many(20)}`],
  ["takes the beginning where none stands", `${many(40)}`, ["talk"], many(30)],
  ["keeps signs that are no words", "“U.N. talks” — İzmir, 3 May", ["un", "talk"], "“«U.N». «talks»” — İzmir, 3 May"],
  ["takes what has no words as it is", "…", ["talk"], "…"],
])("%s", (_, text, wanted, expected) => {
  expect(excerpt(text, ...wanted)).toBe(expected);
});
