import type { Fact } from "../shelf/shelf.js";
import { actorsIn, dayOf, laterDay } from "./telling.js";

/** Visits from one state to another. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly visits: number;
  /** Day of the last of them, or of its telling. */
  readonly last: string | null;
}

/** Who goes where, most visits first. What was cancelled or denied is no visit. */
export function flowsOf(facts: readonly Fact[]): Flow[] {
  const flows = new Map<string, Flow>();
  for (const fact of facts) {
    if (fact.kind !== "visit" || fact.status === "cancelled" || fact.status === "denied") continue;
    const statesIn = (role: string) => new Set(actorsIn(fact, role).flatMap(({ state }) => state ?? []));
    for (const to of statesIn("host"))
      for (const from of statesIn("visitors")) {
        if (from === to) continue;
        const known = flows.get(`${from} ${to}`) ?? { from, to, visits: 0, last: null };
        const day = dayOf(fact);
        flows.set(`${from} ${to}`, {
          ...known,
          visits: known.visits + 1,
          last: laterDay(known.last, day),
        });
      }
  }
  return [...flows.values()].sort((a, b) => b.visits - a.visits || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
}
