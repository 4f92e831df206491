import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { loadAnnotator } from "../language/index.js";
import { factualityOf } from "./factuality.js";

const annotator = await loadAnnotator();
const TABLE = (parse(readFileSync(new URL("testing/factuality.yaml", import.meta.url), "utf8")) as string[]).map(
  (row) => row.split(" | ") as [string, string, string],
);

test.each(TABLE)("%s (%s: %s)", async (text, word, expected) => {
  const { sentences } = await annotator.annotate(text);
  const s = sentences.find((sentence) => sentence.form.includes(word));
  if (!s) throw new Error(`no sentence has the word ${word}`);
  const { certainty, tense, hypothetical } = factualityOf(s, s.form.indexOf(word));
  expect([certainty, tense, ...(hypothetical ? ["hypothetical"] : [])].join(" ")).toBe(expected);
});
