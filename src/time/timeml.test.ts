import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "./calendar.js";
import { edtfOfPeriod, parseEdtf, printEdtf } from "./edtf.js";
import { resolveTimes } from "./index.js";
import { enclosing, UNITS } from "./period.js";
import { articleOf, readTimes, unparsed } from "./testing/read.js";
import { toTimeml } from "./timeml.js";
import { edtfOfTimex, timexOfEdtf } from "./timex3.js";

const UNESCAPED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#13": "\r" };
const textOf = (timeml: string): string =>
  (/<TEXT>(.*)<\/TEXT>/su.exec(timeml)?.[1] ?? "")
    .replace(/<\/?TIMEX3[^<>]*>/gu, "")
    .replace(/&(#?\w+);/gu, (_, name: string) => UNESCAPED[name] ?? "");

describe("TimeML", () => {
  it("puts a TIMEX3 around each expression and the publication in front", async () => {
    const text = "Tom & Ida <ida@example.org> met on Monday. They meet again from May 15 to May 18.";
    const { times } = await readTimes(text, "2019-08-22");
    const timeml = toTimeml(articleOf(text, "2019-08-22"), times);
    expect(timeml).toContain(
      '<DCT><TIMEX3 tid="t0" type="DATE" value="2019-08-22" temporalFunction="false" functionInDocument="CREATION_TIME">2019-08-22</TIMEX3></DCT>',
    );
    expect(timeml).toContain(
      'Tom &amp; Ida &lt;ida@example.org&gt; met on <TIMEX3 tid="t1" type="DATE" value="2019-08-19" temporalFunction="true" functionInDocument="NONE" anchorTimeID="t0">Monday</TIMEX3>.',
    );
    expect(timeml.match(/<TIMEX3 /gu)).toHaveLength(4);
    expect(textOf(timeml)).toBe(text);
  });
  it.each([
    ["The talks lasted two and a half hours.", "DURATION", "PT2H30M"],
    ["The talks lasted three hours.", "DURATION", "PT3H"],
    ["Trade has doubled over the past decade.", "DURATION", "P10Y"],
  ])("%s is a %s of %s", async (text, type, value) => {
    const { times } = await readTimes(text, "2019-08-22");
    expect(toTimeml(articleOf(text, "2019-08-22"), times)).toContain(`type="${type}" value="${value}"`);
  });
  it("takes a year before a quarter for no number of quarters", async () => {
    const text = "Exports fell in the 1988 quarter.";
    const { times } = await readTimes(text, "1989-08-22");
    expect(toTimeml(articleOf(text, "1989-08-22"), times)).not.toContain("P5964M");
    expect(toTimeml(articleOf(text, "1989-08-22"), times)).not.toContain("P1988");
  });
  it("keeps any text, but for what XML may not hold", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (noise) => {
        const text = `${noise} on 12 May 2019 <&"> ${noise}`;
        const timeml = toTimeml(articleOf(text, null), resolveTimes(unparsed(text), articleOf(text, null)));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML may not hold
        expect(textOf(timeml)).toBe(text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, "\uFFFD"));
        expect(timeml).not.toMatch(/&(?!(?:amp|lt|gt|quot|#13);)/u);
      }),
    ));
});

describe("EDTF and TIMEX3", () => {
  it.each([
    ["1999-XX", "1999"],
    ["1999-XX-XX", "1999"],
    ["1999-08-XX", "1999-08"],
    ["199X", "199X"],
    ["199", "199X"],
    ["19XX", "19XX"],
    ["1999-W9", "1999-03-01/1999-03-07"],
    ["1999-WXX", "1999"],
    ["1999-QX", "1999"],
    ["1999-08-20TNI", "1999-08-20"],
    ["PRESENT_REF", null],
    ["P3D", null],
  ])("reads %s as %s, whoever wrote it", (value, edtf) => {
    const read = edtfOfTimex(value);
    expect(read && printEdtf(read)).toBe(edtf);
  });
  it("give back each period of the calendar", () =>
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), fc.integer({ min: dayOf(1600, 1, 1), max: dayOf(2400, 12, 31) }), (unit, day) => {
        const edtf = edtfOfPeriod(enclosing(unit, day));
        const value = timexOfEdtf(edtf);
        expect(value).not.toBeNull();
        const back = edtfOfTimex(value ?? "");
        expect(back && printEdtf(back)).toBe(printEdtf(edtf));
      }),
    ));
  it.each([
    ["2019-08-19/2019-08-25", "2019-W34"],
    ["199X", "199"],
    ["XXXX-10-23", "XXXX-10-23"],
    ["2019-08-26/..", null],
    ["2019-08-20/2019-08-22", null],
  ])("%s is %s", (edtf, value) => {
    const parsed = parseEdtf(edtf);
    expect(parsed && timexOfEdtf(parsed)).toBe(value);
  });
});
