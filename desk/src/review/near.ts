import { dayNumber } from "../dates.js";
import type { Fact } from "../shapes.js";

type Dated = Pick<Fact, "id" | "time" | "published">;

/** Two facts so many days apart may still be one happening. */
const AROUND_DAYS = 120;
const DAY = 86_400_000;

const shifted = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** The days around a fact that has a time; null where it has none. */
export function aroundOf({ time }: Pick<Fact, "time">): { readonly from: string; readonly to: string } | null {
  const [first, last] = [time?.first ?? time?.last, time?.last ?? time?.first];
  return first && last ? { from: shifted(first, -AROUND_DAYS), to: shifted(last, AROUND_DAYS) } : null;
}

/** Days that are known of a fact: of its time, and of its telling. */
const daysOf = ({ time, published }: Dated): readonly number[] =>
  [time?.first, time?.last, published.first, published.last].flatMap((day) => (day ? [dayNumber(day)] : []));

/** Days between two facts, in time or in telling; 0 where nothing is known of one of them. */
function apart(a: Dated, b: Dated): number {
  const between = daysOf(a).flatMap((x) => daysOf(b).map((y) => Math.abs(x - y)));
  return between.length === 0 ? 0 : Math.min(...between);
}

/** The other facts that lie near a fact or were told near it, nearest first. */
export const near = <Other extends Dated>(fact: Dated, others: readonly Other[]): readonly Other[] =>
  others
    .filter(({ id }) => id !== fact.id)
    .map((other) => ({ other, days: apart(fact, other) }))
    .filter(({ days }) => days <= AROUND_DAYS)
    .sort((a, b) => a.days - b.days)
    .map(({ other }) => other);
