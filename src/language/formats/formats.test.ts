import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handMade, tree } from "../testing/hand-made.js";
import { readConllu, refillConllu, toBrat, toConllu, toIob2 } from "./index.js";

const line = (...columns: (string | number)[]): string => columns.join("\t");

describe("toConllu", () => {
  it("writes ids, text, heads, paragraphs, glued tokens and multiword tokens", async () => {
    const annotated = await handMade({ Peru: { upos: "PROPN", lemma: "Peru" } }).annotate("Peru can't go.\n\nIt stays.");
    expect(toConllu(annotated, "a story.txt")).toBe(
      `${[
        "# newdoc id = a_story.txt",
        "# newpar",
        "# sent_id = a_story.txt-1",
        "# text = Peru can't go.",
        line(1, "Peru", "Peru", "PROPN", "_", "_", 0, "root", "_", "_"),
        line("2-3", "can't", "_", "_", "_", "_", "_", "_", "_", "_"),
        line(2, "ca", "ca", "X", "_", "_", 1, "dep", "_", "_"),
        line(3, "n't", "n't", "X", "_", "_", 1, "dep", "_", "_"),
        line(4, "go", "go", "X", "_", "_", 1, "dep", "_", "SpaceAfter=No"),
        line(5, ".", ".", "X", "_", "_", 1, "dep", "_", "_"),
        "",
        "# newpar",
        "# sent_id = a_story.txt-2",
        "# text = It stays.",
        line(1, "It", "it", "X", "_", "_", 0, "root", "_", "_"),
        line(2, "stays", "stays", "X", "_", "_", 1, "dep", "_", "SpaceAfter=No"),
        line(3, ".", ".", "X", "_", "_", 1, "dep", "_", "_"),
      ].join("\n")}\n\n`,
    );
  });
  it("is read back to the same words and text, for any text", async () => {
    const annotator = handMade();
    const unit = fc.constantFrom(..."ab .,'-", "don't ", "Peru’s ", "(", '"', "埃 ", "\n\n", "cannot ", "it's.");
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { maxLength: 30 }), async (units) => {
        const annotated = await annotator.annotate(units.join(""));
        const read = readConllu(toConllu(annotated, "x")).flatMap(({ given }) => given);
        expect(read.map(({ form }) => form)).toEqual(annotated.sentences.map(({ form }) => form));
        const texts = [...toConllu(annotated, "x").matchAll(/^# text = (.*)$/gmu)].map((match) => match[1]);
        expect(texts.map((text) => text?.replaceAll(" ", ""))).toEqual(
          read.map(({ start, end }, i) =>
            annotated.text.slice(annotated.sentences[i]?.start ?? start, annotated.sentences[i]?.end ?? end).replace(/\s/gu, ""),
          ),
        );
      }),
      { numRuns: 200 },
    );
  });
});

const GIVEN = [
  "# newdoc id = d1",
  "# sent_id = given-7",
  "# speaker = someone",
  line(1, "She", "_", "_", "PRP", "Case=Nom", "_", "_", "_", "Gloss=ella"),
  line("2-3", "isn't", "_", "_", "_", "_", "_", "_", "_", "SpaceAfter=No"),
  line(2, "is", "_", "_", "_", "_", "_", "_", "4:cop", "_"),
  line(3, "not", "_", "_", "_", "_", "_", "_", "_", "_"),
  line(4, "!", "_", "_", "_", "_", "_", "_", "_", "_"),
  line("4.1", "there", "_", "_", "_", "_", "_", "_", "1:dep", "_"),
  "",
  "# newdoc id = d2",
  line(1, "Fin", "_", "_", "_", "_", "_", "_", "_", "_"),
  "",
].join("\n");

describe("given tokens", () => {
  it("keep ids, comments, multiword tokens, empty nodes and other columns", () => {
    const [document, second] = readConllu(GIVEN);
    expect(document?.text).toBe("She isn't!");
    expect(document?.given).toEqual([
      { paragraph: 0, start: 0, end: 10, form: ["She", "is", "not", "!"], starts: [0, 4, 4, 9], ends: [3, 9, 9, 10] },
    ]);
    expect(second).toMatchObject({ id: "d2", text: "Fin" });
    const [sentence] = tree("She/PRON/nsubj/3 is/AUX/cop/3 not/PART/root/0 !/PUNCT/punct/3").sentences;
    expect(document && sentence && refillConllu(document, { text: "", sentences: [sentence] })).toBe(
      `${[
        "# newdoc id = d1",
        "# sent_id = given-7",
        "# speaker = someone",
        "# text = She isn't!",
        line(1, "She", "she", "PRON", "PRP", "Case=Nom", 3, "nsubj", "_", "Gloss=ella"),
        line("2-3", "isn't", "_", "_", "_", "_", "_", "_", "_", "SpaceAfter=No"),
        line(2, "is", "is", "AUX", "_", "_", 3, "cop", "_", "_"),
        line(3, "not", "not", "PART", "_", "_", 0, "root", "_", "_"),
        line(4, "!", "!", "PUNCT", "_", "_", 3, "punct", "_", "_"),
        line("4.1", "there", "_", "_", "_", "_", "_", "_", "1:dep", "_"),
      ].join("\n")}\n\n`,
    );
  });
  it.each([
    ["1\tShe", /line 1 .* 2 columns/u],
    [line(2, "She", "_", "_", "_", "_", "_", "_", "_", "_"), /line 1 .* ID is 2 where 1/u],
    [line("x", "She", "_", "_", "_", "_", "_", "_", "_", "_"), /ID is x/u],
    [line(1, "", "_", "_", "_", "_", "_", "_", "_", "_"), /FORM is empty/u],
  ])("are refused as %j", (source, message) => expect(() => readConllu(source)).toThrow(message));
  it("may be none", () => expect(readConllu("\n\n")).toEqual([]));
});

it("writes names as IOB2, a word a line", async () => {
  const annotated = await handMade({ Ana: { name: "PER" }, Lima: { name: "LOC" } }).annotate("Ana left Lima. Ok.");
  expect(toIob2(annotated.sentences)).toBe("Ana\tB-PER\nleft\tO\nLima\tB-LOC\n.\tO\n\nOk\tO\n.\tO\n\n");
});

it("writes attributions as standoff that counts code points, in pieces over line breaks, each cue with what is nearest", () => {
  const text = "😀 Ana said\nit rained";
  const starts = [0, 3, 7, 12, 15];
  const form = ["😀", "Ana", "said", "it", "rained"];
  const [sentence] = tree("😀 Ana said it rained").sentences;
  if (!sentence) throw new Error("no tree");
  const attribution = [
    { from: 1, to: 2, label: "SOURCE" as const },
    { from: 2, to: 3, label: "CUE" as const },
    { from: 2, to: 5, label: "CONTENT" as const },
  ];
  expect(
    toBrat({ text, sentences: [{ ...sentence, form, starts, ends: starts.map((start, i) => start + (form[i]?.length ?? 0)), attribution }] }),
  ).toBe(
    [
      "T1\tSource 2 5\tAna",
      "T2\tCue 6 10\tsaid",
      "T3\tContent 6 10;11 20\tsaid it rained",
      "T4\tAttribution 6 10\tsaid",
      "E1\tAttribution:T4 Cue:T2 Source:T1 Content:T3",
      "",
    ].join("\n"),
  );
});
