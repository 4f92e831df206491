import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber } from "../dates.js";
import { ticksOf } from "./ticks.js";

test.each([
  ["2024-05-07", "2024-06-23", ["7 May 2024", "21 May", "4 Jun", "18 Jun"]],
  ["2024-03-12", "2024-07-20", ["Apr 2024", "May 2024", "Jun 2024", "Jul 2024"]],
  ["2023-12-30", "2024-01-03", ["30 Dec 2023", "31 Dec", "1 Jan 2024", "2 Jan", "3 Jan"]],
  ["2019-02-02", "2024-06-01", ["2020", "2021", "2022", "2023", "2024"]],
])("from %s to %s", (low, high, names) => {
  expect(ticksOf(dayNumber(low), dayNumber(high)).map(({ name }) => name)).toEqual(names);
});

test("there are always two to five labels, none outside", () => {
  const day = fc.integer({ min: dayNumber("1800-01-01"), max: dayNumber("2090-01-01") });
  fc.assert(
    fc.property(day, fc.integer({ min: 6, max: 80_000 }), (low, length) => {
      const ticks = ticksOf(low + 0.4, low + length);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(5);
      for (const tick of ticks) expect(tick.day >= low + 0.4 && tick.day <= low + length).toBe(true);
    }),
  );
});
