import { describe, expect, it } from "vitest";
import { civil } from "./calendar.js";
import { type Feast, feastDays } from "./feasts.js";

const iso = (day: number): string => {
  const { year, month, day: dayOfMonth } = civil(day);
  return [year, month, dayOfMonth].map((part) => String(part).padStart(2, "0")).join("-");
};
const firsts = (feast: Feast, year: number): string[] => feastDays(feast, year).map(({ first }) => iso(first));

describe("days that governments have published", () => {
  const newYear: Feast = { calendar: "chinese", sign: 11, day: 1 };
  const tet: Feast = { calendar: "vietnamese", sign: 11, day: 1 };
  const autumn: Feast = { calendar: "chinese", sign: 6, day: 15 };
  const diwali: Feast = { calendar: "hindu", sign: 7, day: 1 };
  const passover: Feast = { calendar: "hebrew", month: "Nisan", day: 15, days: 7 };
  const nowruz: Feast = { calendar: "persian", month: "1", day: 1 };
  const easternEaster: Feast = { calendar: "eastern-easter", day: 0 };
  it.each<readonly [Feast, number, string]>([
    [newYear, 2007, "2007-02-18"],
    [tet, 2007, "2007-02-17"],
    [newYear, 2015, "2015-02-19"],
    [newYear, 2024, "2024-02-10"],
    [newYear, 2030, "2030-02-03"],
    [tet, 2030, "2030-02-02"],
    [autumn, 2006, "2006-10-06"],
    [autumn, 2025, "2025-10-06"],
    [diwali, 2001, "2001-11-14"],
    [diwali, 2017, "2017-10-19"],
    [diwali, 2022, "2022-10-24"],
    [passover, 2019, "2019-04-20"],
    [passover, 2024, "2024-04-23"],
    [nowruz, 2020, "2020-03-20"],
    [easternEaster, 2016, "2016-05-01"],
    [easternEaster, 2017, "2017-04-16"],
  ])("%o in %d begins on %s", (feast, year, day) => expect(firsts(feast, year)).toEqual([day]));
});

describe("feasts of the moon's year", () => {
  const fitr: Feast = { calendar: "islamic-umalqura", month: "10", day: 1, sighted: true };
  it("can fall twice in a year of the sun", () => expect(firsts(fitr, 2000)).toEqual(["2000-01-08", "2000-12-27"]));
  it("last a whole month where they do", () => {
    const [ramadan] = feastDays({ calendar: "islamic-umalqura", month: "9", day: 1, days: "month" }, 2019);
    expect(ramadan && [iso(ramadan.first), iso(ramadan.last)]).toEqual(["2019-05-06", "2019-06-03"]);
  });
  it("are left without a date where the runtime has no such calendar", () =>
    expect(firsts({ calendar: "invented", month: "1", day: 1 }, 2019)).toEqual([]));
});
