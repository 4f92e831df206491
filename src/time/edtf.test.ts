import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civil, dayOf, easter, isoWeek, isoWeekStart, weekdayOf } from "./calendar.js";
import { bounds, edtfOfDays, edtfOfPeriod, encloses, intersection, parseEdtf, printEdtf } from "./edtf.js";
import { enclosing, shifted, UNITS } from "./period.js";
import { edtfOfTimex, timexOfPeriod } from "./timex3.js";

const anyDay = fc.integer({ min: dayOf(1600, 1, 1), max: dayOf(2400, 12, 31) });

describe("calendar", () => {
  it("gives back the day of each civil date", () =>
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: dayOfMonth } = civil(day);
        expect(dayOf(year, month, dayOfMonth)).toBe(day);
      }),
    ));
  it("gives back the Monday of each ISO week", () =>
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, week } = isoWeek(day);
        expect(isoWeekStart(year, week)).toBe(day - weekdayOf(day) + 1);
      }),
    ));
  it.each([
    [2019, 4, 21],
    [2024, 3, 31],
    [2025, 4, 20],
  ])("knows Easter %i", (year, month, day) => expect(easter(year)).toBe(dayOf(year, month, day)));
});

describe("EDTF", () => {
  it.each([
    "2019-08-22",
    "2019-08",
    "2019",
    "2019-08-19/2019-08-25",
    "2019-08-26/..",
    "../2019-03",
    "2019-21",
    "2026-40",
    "1990~",
    "199X",
    "19XX",
    "XXXX-10-23",
    "XXXX-06",
  ])("reads and prints %s", (text) => expect(printEdtf(parseEdtf(text) ?? { start: null, end: null })).toBe(text));

  it.each(["", "yesterday", "2019-13", "2019-02-30", "../..", "2019/2020/2021", "20-1", "XXXX", "2019-50"])("does not take %j for EDTF", (text) =>
    expect(parseEdtf(text)).toBeNull(),
  );

  it.each([
    ["2019", "2019-01-01/2019-12-31"],
    ["2019-02", "2019-02-01/2019-02-28"],
    ["2024-21", "2024-03-01/2024-05-31"],
    ["2024-24", "2024-12-01/2025-02-28"],
    ["2025-40", "2025-01-01/2025-06-30"],
    ["199X", "1990-01-01/1999-12-31"],
  ])("%s covers %s", (text, days) => {
    const [first, last] = days.split("/").map((side) => bounds(parseEdtf(side) ?? { start: null, end: null })?.first);
    expect(bounds(parseEdtf(text) ?? { start: null, end: null })).toEqual({ first, last });
  });

  it("prints any stretch of days so that it covers the same days", () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 4000 }), (first, length) => {
        const printed = printEdtf(edtfOfDays({ first, last: first + length }));
        expect(bounds(parseEdtf(printed) ?? { start: null, end: null })).toEqual({ first, last: first + length });
      }),
    ));

  it("prints any period of the calendar so that it covers the same days, and its neighbours touch it", () =>
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...UNITS), (day, unit) => {
        const period = enclosing(unit, day);
        expect(bounds(edtfOfPeriod(period))).toEqual({ first: period.first, last: period.last });
        if (unit !== "weekend") {
          expect(encloses(period, { first: day, last: day })).toBe(true);
          expect(shifted(period, 1).first).toBe(period.last + 1);
          expect(shifted(period, -1).last).toBe(period.first - 1);
        }
      }),
    ));

  it("says in TIMEX3 what it says in EDTF", () =>
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...UNITS), (day, unit) => {
        const period = enclosing(unit, day);
        const back = edtfOfTimex(timexOfPeriod(period) ?? "");
        expect(back && printEdtf(back)).toBe(printEdtf(edtfOfPeriod(period)));
      }),
    ));

  it("intersects to what both enclose", () =>
    fc.assert(
      fc.property(fc.tuple(anyDay, anyDay, anyDay, anyDay), ([a, b, c, d]) => {
        const [x, y] = [
          { first: Math.min(a, b), last: Math.max(a, b) },
          { first: Math.min(c, d), last: Math.max(c, d) },
        ];
        const both = intersection(x, y);
        if (both) expect(encloses(x, both) && encloses(y, both)).toBe(true);
        else expect(x.last < y.first || y.last < x.first).toBe(true);
      }),
    ));
});
