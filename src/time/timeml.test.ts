import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "./calendar.js";
import { edtfOfPeriod, parseEdtf, printEdtf } from "./edtf.js";
import { resolveTimes } from "./index.js";
import { enclosing, UNITS } from "./period.js";
import { articleOf, readTimes, unparsed } from "./testing/read.js";
import { toTimeml } from "./timeml.js";
import { edtfOfTimex, timexes, timexOfEdtf } from "./timex3.js";

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

describe("TIMEX3 marks", () => {
  /** Published on a Monday, 26 August 2019. */
  it.each<readonly [sentence: string, ...marks: readonly string[]]>([
    ["Shares rose for the week.", "the week 2019-W35"],
    ["It was the year's largest sale.", "the year 2019"],
    ["Shares fell for the day.", "the day 2019-08-26"],
    ["Profits fell in the year ended March 31.", "the year P1Y", "March 31 2019-03-31"],
    ["She was named Player of the Year."],
    ["Exports rose in the first seven months of this year.", "the first seven months P7M", "this year 2019"],
    ["Exports have grown in recent months.", "recent months PXM"],
    ["Many left in recent weeks and months.", "recent weeks and months PAST_REF"],
    ["Talks will be held in the weeks ahead.", "the weeks ahead PXW"],
    ["Talks will be held in coming months.", "coming months FUTURE_REF"],
    ["Decades ago the valley was dry.", "Decades ago PAST_REF"],
    ["The rules have changed over the years.", "the years PXY"],
    ["The envoys will stay for a while.", "a while PXX"],
    ["Ministers met for the first time."],
    ["They met in May 2018. Two days later they signed.", "May 2018 2018-05", "Two days P2D"],
    ["They met in May 2018. A year earlier they had quarrelled.", "May 2018 2018-05", "A year earlier 2017"],
    ["The king fled the day after rebels took the town.", "the day null"],
    ["They met on the eve of the summit."],
    ["There are no talks at the moment.", "the moment PRESENT_REF"],
    ["At present there are no talks.", "present PRESENT_REF"],
    ["The island may one day be free.", "one day FUTURE_REF"],
    ["The talks took one day.", "one day P1D"],
    ["They met at midday on Friday.", "midday on Friday 2019-08-23TMI"],
    ["Flights leave on Tuesday nights.", "Tuesday nights XXXX-WXX-2TNI"],
    ["The bridge is closed on weekends.", "weekends XXXX-WXX-WE"],
    ["He meets them twice a week.", "a week P1W"],
    ["It sells 900 carpets a year."],
    ["The year-on-year rise was small."],
    ["The year-earlier loss was larger.", "year-earlier 2018"],
    ["The pilgrims returned from the week-long journey.", "week-long P1W"],
    ["The accord held two or three years.", "two or three years P3Y"],
    ["It lasted 10-15 years.", "10-15 years P15Y"],
    ["It is a crucial two- or three-week period.", "two- or three-week period P3W"],
    ["Exports have fallen in the past month.", "the past month 2019-07"],
    ["He has led the party for thirty-seven years.", "thirty-seven years P37Y"],
    ["It would be the first summit in the country in more than 20 years.", "more than 20 years P20Y"],
    ["The paper USA Today wrote so."],
    ["Shortly afterward they signed."],
    ["They will meet this coming week.", "this coming week 2019-W36"],
    ["The report names the period it covers."],
    ["They met a year and a half ago.", "a year and a half ago 2018"],
    ["It lent the sum over a five-year period.", "a five-year period P5Y"],
    ["The law bans it for at least the past six months.", "at least the past six months P6M"],
    ["Exports fell in the past three quarters.", "the past three quarters P3Q"],
    ["The party won in the past five elections."],
    ["They want to rest for the remainder of the year.", "the remainder of the year 2019"],
    ["They will stay for the rest of May 2020.", "the rest of May 2020 2020-05"],
    ["Ties were cool in the latter half of the 1980s.", "the latter half of the 1980s 198"],
    ["He told the programme “This Week” that it was so."],
    ["It works in a way that may help."],
    ["They hope for a turnaround next year.", "next year 2020"],
    ["Shots were heard at 8:30 a.m. (0530 GMT) on Friday.", "8:30 a.m. 2019-08-23T08:30", "0530 GMT 2019-08-23T05:30", "Friday 2019-08-23"],
    ["Shots were heard at about 2 a.m. (2300 GMT).", "about 2 a.m. 2019-08-26T02:00", "2300 GMT 2019-08-25T23:00"],
    ["She said that Wednesday's vote will be fair.", "Wednesday 2019-08-28"],
    ["Output rose from 10 tons in 1995 to 15 years later.", "1995 1995", "15 years P15Y"],
    ["Spending fell in fiscal 2018-19.", "fiscal 2018-19 2018"],
    ["Exports will rise for the first time in three years.", "three years P3Y"],
    ["They met again most recently.", "most recently PAST_REF"],
  ])("%s", async (text, ...marks) => {
    const { times } = await readTimes(text, "2019-08-26");
    expect(timexes(times.expressions).map((each) => `${each.text} ${each.value}`)).toEqual(marks);
    for (const each of timexes(times.expressions)) expect(text.slice(each.start, each.end)).toBe(each.text);
  });
  it("counts a year ago from the quarter reported on, not from the one it is compared with", async () => {
    const { times } = await readTimes("Profit rose in the third quarter. In the 2018 quarter it fell. Sales grew from a year earlier.", "2019-11-04");
    expect(timexes(times.expressions).map((each) => each.value)).toEqual(["2019-Q3", "2018-Q3", "2018-Q3"]);
  });
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
