import { expect, test } from "vitest";
import { readingOf } from "../testing/pipeline.js";
import { readAlignments } from "./read.js";

// sentence | subject object status
const TABLE: readonly (readonly [string, string])[] = [
  ["Analysts point to the warming ties between Peru and Chile.", "chl per warming"],
  ["Relations between Norway and Ghana have soured.", "gha nor strained"],
  ["Kenya and Poland agreed to strengthen bilateral relations.", "ken pol warming"],
  ["Paris used its close relations with Berlin.", "deu fra partnership"],
  ["Ankara is at odds with Cairo over Libya.", "egy tur strained"],
  ["Hanoi and Helsinki established diplomatic relations in 1973.", "fin vnm relations-established"],
  ["Qatar severed diplomatic relations with Chad on Monday.", "qat tcd relations-severed"],
  ["Peru recognised Kosovo in 2008.", "per xkx recognition"],
  ["Peru turned to China for loans.", "chn per turning-to"],
  ["Japan and Australia are strategic partners.", "aus jpn partnership"],
  ["A border dispute between Thailand and Cambodia flared up again.", "khm tha dispute"],
  ["Closer trade could increase Peru's presence in Asia.", ""],
  ["The minister hoped his visit would help to promote ties between Peru and Chile.", ""],
  ["The talks were aimed at improving relations between Peru and Chile.", ""],
  ["Ghana and Norway have grown closer since the autumn.", "gha nor warming"],
  ["Ghana and Norway drifted apart.", "gha nor strained"],
  ["Relations had soured after Oslo expelled a Ghanaian consul.", "gha nor strained"],
  ["Oslo has no diplomatic relations with Chad.", "nor tcd relations-severed"],
  ["Peru and Chile have maintained diplomatic relations since 1955.", "chl per relations-established"],
  ["Peru recalled its ambassador to Chile.", "chl per strained"],
  ["Chile is Peru's main trading partner.", ""],
  ["Malaysia is committed to strengthening relations with Zimbabwe.", ""],
  ["Ghana's policy is to boost relations with Togo.", ""],
  ["Norway seems to be selective on the Israeli-Palestinian dispute.", "isr pse dispute"],
  ["If relations between Norway and Ghana improved, trade would grow.", ""],
];

test.each(TABLE)("%s", async (sentence, expected) => {
  const found = readAlignments(await readingOf(sentence)).map((fact) => `${[fact.subject, fact.object].sort().join(" ")} ${fact.status}`);
  expect([...new Set(found)].join("; ")).toBe(expected);
});
