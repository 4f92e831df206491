import { describe, expect, it } from "vitest";
import { rules } from "./index.js";
import { matches } from "./rule.js";
import { worthTrying } from "./signs.js";
import { words } from "./words.js";

const examples = [
  ...[words.months, words.weekdays, words.seasons, words.parts, words.units, words.days, words.vague, words.holidays].flat(),
  ...[words.shares, words.edges, words.approximators, words.sets, [words.numbers], [words.forward]].flat(),
].map(({ example }) => example);

describe("rules worth trying", () => {
  it.each([
    ...examples,
    "They met in nineteen ninety-nine, in Q3 and at 5 o'clock, in the '80s, the nineties and the 19th century.",
    "It rose in the 1988 period, in fiscal 2018-19, year-earlier and year-end, half an hour, a day-long talk, 17:30 GMT.",
    "They met every other Monday, at nights, Sundays, each May, on the first Friday of each month and the week of June 4.",
    "He left on the 22nd, the day before last, this very period, a fortnight later, in two thousand, on 2019-08-22 and 22/8/19.",
  ])("find in a text what all rules find: %s", (text) => expect(matches(worthTrying(rules, text), text)).toEqual(matches(rules, text)));
  it("are none where no word tells a time", () => expect(worthTrying(rules, "The minister thanked his hosts.")).toEqual([]));
});
