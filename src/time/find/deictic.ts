import type { CalendarMeaning, Meaning, Share } from "../meaning.js";
import { UNITS, type Unit } from "../period.js";
import { anyOf, EDGE, MONTH, PART, WEEKDAY } from "./fragments.js";
import { type Groups, type Rule, rule } from "./rule.js";
import { partOf, shareOf, unitOf, words } from "./words.js";

/** Units of the calendar, singular: "week", "year". */
const CALENDAR_UNIT = "(?:day|week|weekend|month|quarter|year|decade|century)";
const offset = (unit: Unit, by: number, from: "publication" | "reference" = "publication", rest: Partial<CalendarMeaning> = {}): CalendarMeaning => ({
  kind: "calendar",
  offset: { unit, by, from },
  ...rest,
});

const asUnit = (word: string | undefined): Unit | undefined => UNITS.find((unit) => unit === unitOf(word ?? "")?.unit);
const clean = (text: string): string => text.toLowerCase().replaceAll("’", "'").replace(/\s+/gu, " ").trim();

function namedDay(matched: string): Meaning | null {
  const entry = words.days.find(({ names }) => names.includes(clean(matched)));
  return entry ? offset("day", entry.by, "publication", entry.timex === undefined ? {} : { time: entry.timex }) : null;
}

const STEPS: ReadonlyMap<string, readonly [number, "publication" | "reference"]> = new Map(
  Object.entries<readonly [number, "publication" | "reference"]>({
    ...{ last: [-1, "publication"], past: [-1, "publication"], this: [0, "publication"], current: [0, "publication"], next: [1, "publication"] },
    ...{ coming: [1, "publication"], upcoming: [1, "publication"], the: [0, "publication"], same: [0, "reference"], that: [0, "reference"] },
    ...{
      previous: [-1, "reference"],
      preceding: [-1, "reference"],
      following: [1, "reference"],
      latest: [0, "publication"],
      ensuing: [1, "reference"],
    },
  }),
);

const ROLLING: ReadonlySet<Unit> = new Set(["week", "month", "year"]);

/** "last week", "the following year", "this quarter's". */
function whichUnit({ which, unit, side }: Groups): Meaning | null {
  const said = asUnit(unit);
  const step = STEPS.get(clean(which ?? "").replace(/^(?:the|that|this) (?=\S)/u, ""));
  if (!said || !step) return null;
  const [by, from] = step;
  const which0 = clean(which ?? "");
  // "the past decade" is the ten years until now, not the 1980s.
  if ((said === "decade" || said === "century") && !side && /past|last|next|coming/u.test(which0))
    return { kind: "stretch", direction: by < 0 ? -1 : 1, amount: 1, unit: said };
  if (said === "day" && !/same|following|previous|preceding|that|next/u.test(which0)) return null;
  if (said === "day" && /next/u.test(which0)) return offset("day", 1, "reference");
  if (/^(?:the last|the past|this past)$/u.test(which0) && ROLLING.has(said)) return offset(said, by, from, { rolling: true });
  return offset(said, by, from, side ? { side: clean(side) === "later" ? "later" : "earlier" } : {});
}

const edgeOfUnit = ({ edge, unit }: Groups): Meaning | null => {
  const said = asUnit(unit);
  const share: Share | undefined = edge ? shareOf.get(clean(edge)) : "end";
  return said && share ? offset(said, 0, "publication", { share, edge: true }) : null;
};

/** Days, weeks, months, quarters and years told from the day of publication or from the last date told. */
export const deictic: readonly Rule[] = [
  rule("named day", anyOf(words.days.flatMap(({ names }) => names)), (_, matched) => namedDay(matched), true),
  rule(
    "one day to come",
    "(?<=\\b(?:will|would|could|may|might|can|['’]ll)\\s+(?:\\p{L}+\\s+)?)(?:one|some)\\s+day|someday",
    (): Meaning => ({ kind: "vague", reference: "FUTURE_REF" }),
  ),
  rule(
    "which unit",
    `(?:(?<side>earlier|later|sometime|some time)\\s+(?:on\\s+|in\\s+)?)?(?<which>(?<=(?:earlier|later)\\s+in\\s+)the|(?:(?:the|this)\\s+)?(?:last|past|current|next|coming|upcoming|previous|preceding|following|ensuing|same)|this|that(?:\\s+same)?)\\s+(?:fiscal\\s+|calendar\\s+|financial\\s+|whole\\s+|full\\s+)?(?<unit>${CALENDAR_UNIT})(?!-)`,
    (groups) => whichUnit({ ...groups, side: /^some/iu.test(groups.side ?? "") ? undefined : groups.side }),
    true,
  ),
  rule("rest of the unit", `(?:the\\s+)?(?:rest|remainder|balance)\\s+of\\s+(?:the|this)\\s+(?<unit>${CALENDAR_UNIT})(?![’'])`, ({ unit }) => {
    const said = asUnit(unit);
    return said ? offset(said, 0, "publication", { side: "later" }) : null;
  }),
  rule("in the day", "(?:(?:earlier|later|late|early)\\s+)in\\s+the\\s+day", () => offset("day", 0, "reference", { orToday: true })),
  rule(
    "since then",
    "(?<=\\b(?:since|until|till)\\s)then(?!\\s*-)|(?<=\\b(?:by|before)\\s)then(?=\\s*(?:[,.;]|$))",
    (): Meaning => ({ kind: "calendar", asTold: true }),
  ),
  rule(
    "eve",
    "(?:the\\s+)?eve(?=\\s+of\\s+(?:the|an?|this|that|his|her|its|their|\\p{L}+['’]s?|\\p{Lu}\\p{L}+)\\s)",
    (): Meaning => ({ kind: "unreckoned" }),
  ),
  rule("unit after", `the\\s+(?<unit>day|week|month|year)\\s+(?<which>before|after)`, ({ unit, which }) => {
    const said = asUnit(unit);
    return said ? offset(said, which?.toLowerCase() === "before" ? -1 : 1, "reference") : null;
  }),
  rule("the full year", "the\\s+(?:full|whole|calendar)\\s+year", () => offset("year", 0)),
  rule(
    "unit before last",
    `the\\s+(?<unit>${CALENDAR_UNIT})\\s+(?<way>before\\s+last|after\\s+next)(?!\\s+(?:${WEEKDAY}|${MONTH}))`,
    ({ unit, way }) => {
      const said = asUnit(unit);
      return said ? offset(said, /before/iu.test(way ?? "") ? -2 : 2) : null;
    },
  ),
  rule("week on", "(?:a\\s+)?week\\s+(?:on|from)\\s+(?:today|tomorrow)", () => offset("day", 7)),
  rule("the weekend", "(?:the|the\\s+past|this\\s+past)\\s+weekend", (_, matched) =>
    /past/iu.test(matched) ? offset("weekend", -1) : { kind: "calendar", offset: { unit: "weekend", by: 0, from: "publication" }, nearest: true },
  ),
  rule("part of this day", `(?<which>this|that|the\\s+same|the\\s+following|the\\s+next|the\\s+previous)\\s+(?<part>${PART})`, ({ which, part }) => {
    const [by, from] = STEPS.get(clean(which ?? "").replace(/^the (?=\S)/u, "")) ?? [0, "publication"];
    return offset("day", by, /that|same|following|next|previous/iu.test(which ?? "") ? "reference" : from, {
      time: partOf.get(clean(part ?? "")) ?? "MO",
    });
  }),
  rule("edge of the unit", `(?<edge>${EDGE})\\s+the\\s+(?:current\\s+|calendar\\s+)?(?<unit>${CALENDAR_UNIT})`, edgeOfUnit),
  rule("unit end", "(?:the\\s+)?(?<unit>year|month|week|quarter)(?:-|['’]s\\s+|\\s+)end", edgeOfUnit),
  rule("earlier today", "(?:earlier|later|early|late)\\s+(?<day>today|yesterday|tomorrow)", (_, matched) =>
    namedDay(matched.replace(/^\S+\s+/u, "")),
  ),
  rule("latest unit", `the\\s+(?:latest|most\\s+recent)\\s+(?:fiscal\\s+)?(?<unit>quarter|year|month|week)`, ({ unit }) => {
    const said = asUnit(unit);
    return said ? offset(said, -1) : null;
  }),
  rule(
    "the quarter",
    "the\\s+(?:latest\\s+)?(?:quarter|period)(?!\\s+a\\s+year\\s+ago)",
    (_, matched) => ({
      kind: "calendar",
      offset: { unit: "quarter", by: 0, from: "reference" },
      ...(/^the\s+period$/iu.test(matched) && { reported: true }),
    }),
    true,
  ),
  rule(
    "year-earlier",
    "the\\s+(?:comparable\\s+|same\\s+)?year-(?:earlier|ago)\\s+(?:(?:first|second|third|fourth)\\s+)?(?:quarter|period|month)|year-(?:earlier|ago)(?:\\s+(?:quarter|period|month))?|the\\s+quarter\\s+a\\s+year\\s+ago|the\\s+(?:corresponding|same|comparable)\\s+(?:period|quarter|month)\\s+(?:last\\s+year|a\\s+year\\s+(?:ago|earlier))",
    () => ({
      kind: "shift",
      amount: 1,
      unit: "year",
      direction: -1,
      from: "reference",
    }),
  ),
];
