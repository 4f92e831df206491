import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutDays } from "./asked-days.js";

/** A Saturday. */
const TODAY = "2026-11-28";
const days = (words: string): string => {
  const { period } = withoutDays(words, TODAY, true);
  return `${period.from ?? ".."}/${period.to ?? ".."}`;
};

test.each([
  ["2005", "2005-01-01/2005-12-31"],
  ["in the year 2005", "2005-01-01/2005-12-31"],
  ["the 1990s", "1990-01-01/1999-12-31"],
  ["november 2005", "2005-11-01/2005-11-30"],
  ["feb. 2004", "2004-02-01/2004-02-29"],
  ["in 2005-11", "2005-11-01/2005-11-30"],
  ["in late november 2005", "2005-11-01/2005-11-30"],
  ["in november of last year", "2025-11-01/2025-11-30"],
  ["on 10 november 2005", "2005-11-10/2005-11-10"],
  ["on the 10th of november, 2005", "2005-11-10/2005-11-10"],
  ["november 10, 2005", "2005-11-10/2005-11-10"],
  ["on thursday, 10 november 2005", "2005-11-10/2005-11-10"],
  ["2005-11-10", "2005-11-10/2005-11-10"],
  ["10.11.2005", "2005-11-10/2005-11-10"],
  ["on 10/11/2005", "2005-11-10/2005-11-10"],
  ["in 11/2005", "2005-11-01/2005-11-30"],
  ["on 2005-02-31", "../.."],
  ["10-15 november 2005", "2005-11-10/2005-11-15"],
  ["from 10 to 15 november 2005", "2005-11-10/2005-11-15"],
  ["november 10–15, 2005", "2005-11-10/2005-11-15"],
  ["in the first half of 2005", "2005-01-01/2005-06-30"],
  ["q3 2005", "2005-07-01/2005-09-30"],
  ["in the third half of 2005", "2005-01-01/2005-12-31"],
  ["in winter 2005", "2005-12-01/2006-02-28"],
  ["in the week of 10 november 2005", "2005-11-07/2005-11-13"],
])("a stretch of the calendar: %s", (words, expected) => expect(days(words)).toBe(expected));

test.each([
  ["since 2005-11-10", "2005-11-10/.."],
  ["from 2005 onwards", "2005-01-01/.."],
  ["2005 onwards", "2005-01-01/.."],
  ["after november 2005", "2005-12-01/.."],
  ["before november 2005", "../2005-10-31"],
  ["until november 2005", "../2005-11-30"],
  ["up to the end of 2005", "../2005-12-31"],
  ["by 10 november 2005", "../2005-11-10"],
  ["between 2003 and 2005", "2003-01-01/2005-12-31"],
  ["between may and july 2005", "2005-05-01/2005-07-31"],
  ["from november to march 2005", "2004-11-01/2005-03-31"],
  ["from november 2004 to march", "2004-11-01/2005-03-31"],
  ["2003–2005", "2003-01-01/2005-12-31"],
  ["between 2005 and 2003", "2003-01-01/2005-12-31"],
  ["between 2003 and today", "2003-01-01/2026-11-28"],
  ["in november and december 2005", "2005-11-01/2005-12-31"],
  ["since 2003 until 2005", "2003-01-01/2005-12-31"],
  ["since 2005 until 2003", "2005-01-01/.."],
])("with its limits: %s", (words, expected) => expect(days(words)).toBe(expected));

test.each([
  ["today", "2026-11-28/2026-11-28"],
  ["yesterday", "2026-11-27/2026-11-27"],
  ["this week", "2026-11-23/2026-11-29"],
  ["last week", "2026-11-16/2026-11-22"],
  ["next week", "2026-11-30/2026-12-06"],
  ["next weekend", "2026-12-05/2026-12-06"],
  ["last month", "2026-10-01/2026-10-31"],
  ["next month", "2026-12-01/2026-12-31"],
  ["this quarter", "2026-10-01/2026-12-31"],
  ["last year", "2025-01-01/2025-12-31"],
  ["since last year", "2025-01-01/.."],
  ["in the last 10 days", "2026-11-18/2026-11-28"],
  ["in the past month", "2026-10-28/2026-11-28"],
  ["over the next two weeks", "2026-11-28/2026-12-12"],
  ["two years ago", "2024-01-01/2024-12-31"],
  ["last november", "2025-11-01/2025-11-30"],
  ["this november", "2026-11-01/2026-11-30"],
  ["next november", "2027-11-01/2027-11-30"],
  ["last october", "2026-10-01/2026-10-31"],
  ["last monday", "2026-11-23/2026-11-23"],
  ["next monday", "2026-11-30/2026-11-30"],
  ["on sunday", "2026-11-22/2026-11-22"],
  ["will come on sunday", "2026-11-29/2026-11-29"],
  ["in november", "2026-11-01/2026-11-30"],
  ["in december", "2025-12-01/2025-12-31"],
  ["will be in december", "2026-12-01/2026-12-31"],
  ["will be there within three weeks", "2026-11-28/2026-12-19"],
  ["on 29 february", "2024-02-29/2024-02-29"],
])("reckoned from today: %s", (words, expected) => expect(days(words)).toBe(expected));

test.each(["may come", "the march of events", "in 12 states", "of 300 people", "give us this day", "on and on", "sunday times"])(
  "no days where they are not sure: %s",
  (words) => expect(withoutDays(words, TODAY, false)).toEqual({ rest: words, period: { from: null, to: null } }),
);

test.each(["agreement on 2030 agenda", "the 2030 agenda", "may 2005-02-31"])("nor where something else is likely: %s", (words) =>
  expect(days(words)).toBe("../.."),
);

test("whatever is written, there are days of the calendar in their order, or none", () => {
  const day = (text: string | null): boolean => text === null || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
  const words =
    `the in on of since after before until by between and from to last next past this week month year decade days weeks years ago 2005 1999 0000
    999 31 30 12 2 - may november february monday winter q4 second half 2005-11-10 2004-02 9998-12-31 today first end will`.split(/\s+/u);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 9 }), (chosen) => {
      const text = chosen.join(" ");
      const { rest, period } = withoutDays(text, TODAY, true);
      expect([rest.length, day(period.from), day(period.to)]).toEqual([text.length, true, true]);
      expect((period.from ?? "") <= (period.to ?? "9999-12-31")).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("the words for days are gone, the others stand where they stood", () => {
  const words = "visits from november 2005 on energy";
  expect(withoutDays(words, TODAY, true).rest).toBe("visits                    on energy");
});
