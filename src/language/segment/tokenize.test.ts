import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFusion, tokenize } from "./tokenize.js";

const words = (text: string): string[] => tokenize(text).map(({ start, end }) => text.slice(start, end));

describe("tokenize", () => {
  it.each<[string, string]>([
    ["Turkey's", "Turkey 's"],
    ["Turkey’s", "Turkey ’s"],
    ["don't", "do n't"],
    ["DON’T", "DO N’T"],
    ["cannot", "can not"],
    ["gonna", "gon na"],
    ["dont", "do nt"],
    ["im sure", "i m sure"],
    ["Im Dong-won", "Im Dong - won"],
    ["vice-president", "vice - president"],
    ["a 19-year-old", "a 19 - year - old"],
    ["9.5 percent", "9.5 percent"],
    ["1,200.50", "1,200.50"],
    ["$5", "$ 5"],
    ["US$5m", "US$ 5 m"],
    ["20 %", "20 %"],
    ["14:30", "14:30"],
    ["9/11", "9/11"],
    ["12/03/2004", "12/03/2004"],
    ["2004-05-16", "2004-05-16"],
    ["2004-2005", "2004 - 2005"],
    ["713-853-3989", "713-853-3989"],
    ["the 1990s", "the 1990s"],
    ["the 21st", "the 21st"],
    ["U.S.-led", "U.S. - led"],
    ["the U.N", "the U.N"],
    ["AT&T", "AT&T"],
    ["and/or", "and / or"],
    ["w/o", "w/o"],
    ["report.pdf", "report.pdf"],
    ["example.org said", "example.org said"],
    ["see https://example.org/a_b?c=1.", "see https://example.org/a_b?c=1 ."],
    ["mail a.b@example.org,", "mail a.b@example.org ,"],
    ["@user #tag", "@user #tag"],
    ["wait... what?!", "wait ... what ?!"],
    ["really!!!", "really !!!"],
    [":-) fine", ":-) fine"],
    ["Sources:(AFP)", "Sources : ( AFP )"],
    ["<<File>>", "<< File >>"],
    ["*** end", "*** end"],
    ["“Quote,” he", "“ Quote , ” he"],
    ["``Quote,'' he", "`` Quote , '' he"],
    ["O'Brien", "O'Brien"],
    ["Erdoğan", "Erdoğan"],
    ["Łukaszenka–Putin", "Łukaszenka – Putin"],
    ["Ngọc Phúc", "Ngọc Phúc"],
    ["安倍晋三", "安倍晋三"],
    ["👩‍🚀 left", "👩‍🚀 left"],
    ["zero\u200bwidth", "zero width"],
  ])("%s", (text, expected) => expect(words(text).join(" ")).toBe(expected));

  it("covers all but white space and invisible marks, in order, without overlap", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom(..."abZ.,'’\"-!? 1940$@/:;()…—\n"), fc.string({ unit: "binary", minLength: 1, maxLength: 1 })) }),
        (text) => {
          let last = 0;
          for (const { start, end } of tokenize(text)) {
            expect(end).toBeGreaterThan(start);
            expect(text.slice(last, start)).toMatch(/^[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*$/u);
            last = end;
          }
          expect(text.slice(last)).toMatch(/^[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*$/u);
        },
      ),
      { numRuns: 500 },
    );
  });
  it("takes time that grows with the text alone", () => {
    for (const unit of ["a.", "1-", "a_", "a@", "aa.", "'s", "=", ":-", "1/", "w/"]) {
      const began = performance.now();
      tokenize(unit.repeat(20_000));
      expect(performance.now() - began).toBeLessThan(3000);
    }
  });
});

it.each([
  ["do", "n't", true],
  ["Peru", "’s", true],
  ["can", "not", true],
  ["vice", "-", false],
  ["(", "'s", false],
])("%s and %s are one word: %s", (first, second, expected) => expect(isFusion(first, second)).toBe(expected));
