import type { CountedUnit, Meaning } from "../meaning.js";
import { anyOf, CARDINAL, MONTH, ORDINAL, PART, SEASON, UNIT, WEEKDAY } from "./fragments.js";
import { type Rule, rule } from "./rule.js";
import { monthOf, numberOf, ordinalOf, partOf, seasonOf, unitOf, weekdayNamed, words } from "./words.js";

const SIGNS: Readonly<Record<CountedUnit, string>> = {
  ...{ second: "T1S", minute: "T1M", hour: "T1H", day: "1D", weekend: "1WE", week: "1W", month: "1M", quarter: "1Q" },
  ...{ season: "3M", half: "6M", year: "1Y", decade: "1DE", century: "1CE" },
};
const periodSign = (unit: CountedUnit, amount = 1): string => `P${SIGNS[unit].replace("1", String(amount))}`;
const set = (value: string): Meaning => ({ kind: "set", value });
const two = (number: number): string => String(number).padStart(2, "0");
const single = (word: string): string => word.toLowerCase().replace(/s$/u, "");

/** "annual", "every Monday", "each year", "twice a week", "Sundays". */
export const recurring: readonly Rule[] = [
  rule(
    "set word",
    anyOf(words.sets.flatMap(({ names }) => names)),
    (_, matched) => {
      const entry = words.sets.find(({ names }) => names.includes(matched.toLowerCase().replace(/\s+/gu, " ")));
      return entry ? set(entry.value) : null;
    },
    true,
  ),
  rule(
    "every unit",
    `(?:every|each)\\s+(?:(?<other>other|second)\\s+|(?<amount>${CARDINAL})\\s+|(?<nth>${ORDINAL})\\s+)?(?<unit>${UNIT})`,
    ({ other, amount, nth, unit }) => {
      const said = unitOf(unit ?? "");
      const count = other ? 2 : amount ? numberOf(amount) : nth ? ordinalOf(nth) : 1;
      return said && count ? set(periodSign(said.unit, count * said.times)) : null;
    },
  ),
  rule("every other weekday", `every\\s+(?:other|second)\\s+(?:${WEEKDAY})`, () => set("P2W")),
  rule("nth weekday of each month", `the\\s+(?:first|second|third|fourth|last)\\s+(?:${WEEKDAY})\\s+(?:of|in)\\s+(?:every|each|the)\\s+month`, () =>
    set("P1M"),
  ),
  rule("every weekday", `(?:every|each)\\s+(?<weekday>${WEEKDAY})|(?<plural>${WEEKDAY})s`, ({ weekday, plural }) => {
    const day = weekdayNamed.get((weekday ?? plural ?? "").toLowerCase());
    return day ? set(`XXXX-WXX-${day}`) : null;
  }),
  rule("every month", `(?:every|each)\\s+(?<month>${MONTH})`, ({ month }) => set(`XXXX-${two(monthOf.get((month ?? "").toLowerCase()) ?? 1)}`)),
  rule("every part", `(?:every|each)\\s+(?<part>${PART})|(?<=\\bat\\s)nights`, ({ part }) =>
    set(`XXXX-XX-XXT${partOf.get(part?.toLowerCase() ?? "night") ?? "NI"}`),
  ),
  rule("parts of weekdays", `(?<weekday>${WEEKDAY})\\s+(?<part>mornings|afternoons|evenings|nights)`, ({ weekday, part }) =>
    set(`XXXX-WXX-${weekdayNamed.get((weekday ?? "").toLowerCase()) ?? 1}T${partOf.get(single(part ?? "")) ?? "NI"}`),
  ),
  rule("weekends", "(?<=\\b(?:on|at|most|all)\\s)weekends", () => set("XXXX-WXX-WE")),
  rule("every season", `(?:every|each)\\s+(?<season>${SEASON})`, ({ season }) => {
    const entry = words.seasons.find((each) => each.season === seasonOf.get(single(season ?? "")));
    return entry ? set(`XXXX-${entry.timex}`) : null;
  }),
  rule(
    "a unit",
    "(?<=\\b(?:once|twice|times|minutes|hours|days|nights|weeks)\\s)an?\\s+(?<unit>day|week|month|year)(?!\\s+(?:ago|earlier|later|before|after|or|and))",
    ({ unit }) => {
      const said = unitOf(unit ?? "");
      return said ? set(periodSign(said.unit)) : null;
    },
    true,
  ),
];
