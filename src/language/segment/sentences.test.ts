import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segment } from "./sentences.js";

const sentences = (text: string): string[] => segment(text).map(({ start, end }) => text.slice(start, end));

describe("segment", () => {
  it.each<[string, string[]]>([
    ["He left. She stayed.", ["He left.", "She stayed."]],
    // initials, titles, abbreviations
    ["J. R. Okello met Gen. A. Diaz. They agreed.", ["J. R. Okello met Gen. A. Diaz.", "They agreed."]],
    ["Lt. Gen. Adan Yusuf met Prof. Amina Diallo in St. John's on Aug. 3.", ["Lt. Gen. Adan Yusuf met Prof. Amina Diallo in St. John's on Aug. 3."]],
    ["Gen. (Rtd.) Omar Brito met Adm. (ret.) Ana Diaz. They agreed.", ["Gen. (Rtd.) Omar Brito met Adm. (ret.) Ana Diaz.", "They agreed."]],
    ["Ma. Teresa Reyes met Md. Karim Uddin. They agreed.", ["Ma. Teresa Reyes met Md. Karim Uddin.", "They agreed."]],
    ["He met Jack Ma. The two agreed.", ["He met Jack Ma.", "The two agreed."]],
    ["The U.S. President left. The U.S. and Peru signed.", ["The U.S. President left.", "The U.S. and Peru signed."]],
    ["It joined the U.N. The vote was close.", ["It joined the U.N.", "The vote was close."]],
    [
      "They met at 3 p.m. on Friday. He spoke at 5 p.m. The talks failed.",
      ["They met at 3 p.m. on Friday.", "He spoke at 5 p.m.", "The talks failed."],
    ],
    ["Article No. 5 stands. Was it signed? No. It was not.", ["Article No. 5 stands.", "Was it signed?", "No.", "It was not."]],
    ["Acme Corp. said Widget Inc. would merge.", ["Acme Corp. said Widget Inc. would merge."]],
    ["Prices rose 1.5 percent. Nos. 3 and 4 fell.", ["Prices rose 1.5 percent.", "Nos. 3 and 4 fell."]],
    // quotes
    ['"We agree. We will sign," he said. "It is good."', ['"We agree.', 'We will sign," he said.', '"It is good."']],
    ["“Why?” he asked. “Because.”", ["“Why?” he asked.", "“Because.”"]],
    ["‘It is over!’ she said.", ["‘It is over!’ she said."]],
    ["He said: ``We met.'' They left.", ["He said: ``We met.''", "They left."]],
    ["(They met in Oslo.) The talks failed.", ["(They met in Oslo.)", "The talks failed."]],
    // ellipses, notes, no capitals, a blank lost
    ["We tried ... and failed. So be it.", ["We tried ... and failed.", "So be it."]],
    ["He left in 1805.[19] She stayed.", ["He left in 1805.[19]", "She stayed."]],
    ["it was great. the food is good", ["it was great.", "the food is good"]],
    ["They met on Monday.The minister left.", ["They met on Monday.", "The minister left."]],
    ["Visit example.com. The site is new.", ["Visit example.com.", "The site is new."]],
    // datelines
    ["LIMA, Aug. 14 (Andean Wire) -- Peru signed. Chile did not.", ["LIMA, Aug. 14 (Andean Wire) --", "Peru signed.", "Chile did not."]],
    ["KUALA LUMPUR, April 1 (AFP) - Shares fell.", ["KUALA LUMPUR, April 1 (AFP) -", "Shares fell."]],
    ["OSLO: Norway agreed. It signed.", ["OSLO:", "Norway agreed.", "It signed."]],
    ["WASHINGTON (Reuters) - The U.S. agreed.", ["WASHINGTON (Reuters) -", "The U.S. agreed."]],
    // headline, byline, bullets, lines
    ["Peru, Chile sign pact\n\nBy Ana Soto\n\nThey signed it.", ["Peru, Chile sign pact", "By Ana Soto", "They signed it."]],
    ["They agreed:\n• to meet again\n• to trade more", ["They agreed:", "• to meet again", "• to trade more"]],
    ["They agreed:\n- to meet again\n- to trade more", ["They agreed:", "- to meet again", "- to trade more"]],
    ["1. Open the border.\n2. Trade more.", ["1. Open the border.", "2. Trade more."]],
    ["", []],
    [" \n\n \t", []],
  ])("%j", (text, expected) => expect(sentences(text)).toEqual(expected));

  it("puts a text wrapped at a column together again", () => {
    const text =
      "The two ministers met in Oslo on Monday and\nagreed to open the border to trade before the\nend of the year, a statement that was given\nout after the talks said. They meet again in\nMay.";
    expect(sentences(text)).toHaveLength(2);
  });
  it("keeps headings apart from the paragraphs under them", () => {
    const text = ["Rain in Lima", "Salt and fish", "A late goodbye", "Who comes next"]
      .map(
        (heading, n) =>
          `${heading}\nDeputy Minister Ana Soto was back on Sunday with a cold, a smile and ${n + 2} new suitcases, her aides said. She had little to tell of the talks.`,
      )
      .join("\n\n");
    expect(sentences(text).filter((_, n) => n % 3 === 0)).toEqual(["Rain in Lima", "Salt and fish", "A late goodbye", "Who comes next"]);
  });
  it("bounds the length of a sentence, however long the text runs without a stop", () => {
    const long = segment(Array.from({ length: 2000 }, (_, i) => (i % 12 === 11 ? "word," : "word")).join(" "));
    expect(Math.max(...long.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(160);
    const began = performance.now();
    expect(segment("word ".repeat(20_000)).length).toBe(125);
    expect(performance.now() - began).toBeLessThan(3000);
  });
  it("gives tokens in order inside their sentence, and loses no visible character of any text", () => {
    const unit = fc.constantFrom(..."aB .,!?\"'“”’()-\n…1:;[]é埃", "Mr. ", "U.S. ", "\n\n", "\n- ", "p.m. ", "The ", "\ud83d\ude00");
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const text = units.join("");
        let last = 0;
        for (const { start, end, tokens } of segment(text)) {
          expect(start).toBe(tokens[0]?.start);
          expect(end).toBe(tokens.at(-1)?.end);
          for (const token of tokens) {
            expect(text.slice(last, token.start).trim()).toBe("");
            expect(token.end).toBeGreaterThan(token.start);
            last = token.end;
          }
        }
        expect(text.slice(last).trim()).toBe("");
      }),
      { numRuns: 500 },
    );
  });
});
