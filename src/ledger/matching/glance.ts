import { memoised } from "../../text/index.js";
import { KINDS, type Telling } from "../happening.js";
import { type Days, daysExpected, gapBetween, publishedOn, toldDays } from "./days.js";
import { rulesOf } from "./kinds/index.js";
import { comesAfter, NEAR_NEWS, type Notice, putsOff, REPRINTED_WITHIN, TOLD_TOGETHER, YEAR } from "./link.js";

/** The most by which two dates of one happening may differ: a slip of any kind, or a reprint's. */
const MOST_APART = Math.max(REPRINTED_WITHIN, ...KINDS.map(rulesOf).flatMap(({ slip, slipOfOnePerson }) => [slip, slipOfOnePerson]));
const MOST_PUT_OFF = Math.max(...KINDS.map((kind) => rulesOf(kind).putOff));

/**
 * Of a telling the days it tells, the day it was published, its status, and whether it has a title, as numbers of days: "19790 19792 19786 announced titled"; nothing of what is kept
 * by its month, since all of one month are near.
 */
export function glanceOf(telling: Telling): string {
  const rules = rulesOf(telling.kind);
  if (rules.lasting) return "";
  const told = toldDays(telling);
  return [told?.from ?? "", told?.to ?? "", publishedOn(telling) ?? "", telling.status, ...(rules.identity?.(telling) ? ["titled"] : [])].join(" ");
}

interface Glance extends Notice {
  /** The days it tells, else those within which what it tells is looked for. */
  readonly about: Days | null;
  readonly titled: boolean;
}

const MOST_REMEMBERED = 20_000;

const glanceFrom = memoised(MOST_REMEMBERED, (glance): Glance => {
  const [from = "", to = "", published = "", status = "", titled] = glance.split(" ");
  const told = published === "" ? null : Number(published);
  const days = from === "" ? null : { from: Number(from), to: Number(to), dated: true };
  return { days, about: days ?? daysExpected(told, status), told, status, titled: titled !== undefined };
});

/** May their times allow them to be one? As `nearInTime` asks it, without what stands in the tellings themselves: kinds, persons, titles, sketches. */
export function mayBeLinked(one: string, other: string): boolean {
  if (one === "" || other === "") return true;
  const [a, b] = [glanceFrom(one), glanceFrom(other)];
  if (!a.about || !b.about) return false;
  const published = a.told === null || b.told === null ? Number.POSITIVE_INFINITY : Math.abs(a.told - b.told);
  return (
    areNear(a.about, b.about, published) ||
    putsOff(a, b, MOST_PUT_OFF) ||
    putsOff(b, a, MOST_PUT_OFF) ||
    comesAfter(a, b) ||
    comesAfter(b, a) ||
    (a.titled && b.titled && published <= YEAR)
  );
}

function areNear(a: Days, b: Days, published: number): boolean {
  if (!a.dated && !b.dated) return published <= TOLD_TOGETHER;
  const gap = gapBetween(a, b);
  return gap <= MOST_APART || (a.dated !== b.dated && gap <= NEAR_NEWS && published <= TOLD_TOGETHER);
}
