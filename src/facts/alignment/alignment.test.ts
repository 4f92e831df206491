import { expect, test } from "vitest";
import { readingOf } from "../testing/pipeline.js";
import { alignmentKnowledge } from "./knowledge.js";
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
  ["Five EU member states do not recognise Kosovo.", ""],
  ["Fiji and Palau formalised diplomatic relations on Monday.", "fji plw relations-established"],
  ["Relations between Niger and Benin collapsed last year.", "ben ner strained"],
  ["Relations between Peru and Chile are going through a rough patch.", "chl per strained"],
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
  ["Honduras switched diplomatic recognition from Taiwan to China in March 2023.", "hnd twn relations-severed; chn hnd recognition"],
  ["Peru withdrew its recognition of Kosovo in 2013.", "per xkx recognition"],
  ["Colombia called its ambassador in Lima home for consultations on Wednesday.", "col per strained"],
  ["The two neighbours, Rwanda and Burundi, are at loggerheads over the border closure.", "bdi rwa strained"],
  ["North Macedonia and Bulgaria remain at odds over history.", "bgr mkd strained"],
  ["Vietnam has upgraded relations with Australia to a comprehensive strategic partnership.", "aus vnm partnership"],
  ["Fiji has moved to repair its relationship with Kiribati.", "fji kir warming"],
  ["Relations between Ecuador and Mexico hit rock bottom after the raid.", "ecu mex strained"],
  ["Ties between Kuwait and the Philippines frayed after the murder but are now on the mend.", "kwt phl strained; kwt phl warming"],
  ["A fresh chill has settled over relations between Delhi and Ottawa.", "can ind strained"],
  ["Guyana and Suriname have put their border dispute behind them.", "guy sur warming"],
  ["Togo and Gabon are working to settle their border dispute.", "gab tgo dispute"],
  ["Mongolia will open an embassy in Riyadh this year.", "mng sau warming"],
  ["Poland considers Ukraine a strategic partner.", "pol ukr partnership"],
  ["The French general accused allies of the Ivorian president.", ""],
  ["Brunei joined a Japanese-led hydrogen partnership.", ""],
  ["Chile and Peru have strong business ties.", ""],
  ["Peru is looking forward to the visit of the Chilean president.", ""],
];

test("what is said of relations in several words has the status of its entry", async () => {
  for (const [status, { example }] of Object.entries(alignmentKnowledge().conditions)) {
    const [fact] = readAlignments(await readingOf(example));
    expect(fact?.status, example).toBe(status);
  }
});

test("recognition taken back is denied", async () => {
  const [fact] = readAlignments(await readingOf("Peru withdrew its recognition of Kosovo in 2013."));
  expect(fact?.claims[0]?.certainty).toBe("certain-not");
});

test.each(TABLE)("%s", async (sentence, expected) => {
  const found = readAlignments(await readingOf(sentence)).map((fact) => `${[fact.subject, fact.object].sort().join(" ")} ${fact.status}`);
  expect([...new Set(found)].join("; ")).toBe(expected);
});
