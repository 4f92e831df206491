import type { Fact } from "../shelf/shelf.js";
import { hasHappened, quadsOf } from "./telling.js";

/** What passes between two states in a period. */
export interface Tie {
  readonly states: readonly [string, string];
  readonly facts: number;
  readonly visits: number;
  readonly agreements: number;
  readonly warm: number;
  readonly strained: number;
}

const WARM = new Set(["partnership", "alliance", "warming", "relations-established", "recognition"]);

/** Ties of all pairs of states in the facts, strongest first. */
export function networkOf(facts: readonly Fact[]): Tie[] {
  const ties = new Map<string, { -readonly [key in keyof Tie]: Tie[key] }>();
  for (const fact of facts) {
    const quads = quadsOf(fact);
    const warm = quads.some((quad) => quad.endsWith("cooperation")) || (fact.kind === "alignment" && WARM.has(fact.status));
    const strained =
      quads.some((quad) => quad.endsWith("conflict")) ||
      (fact.kind === "alignment" && ["strained", "dispute", "relations-severed"].includes(fact.status));
    for (const [i, a] of fact.states.entries())
      for (const b of fact.states.slice(i + 1)) {
        const tie = ties.get(`${a} ${b}`) ?? { states: [a, b], facts: 0, visits: 0, agreements: 0, warm: 0, strained: 0 };
        tie.facts++;
        if (fact.kind === "visit" && hasHappened(fact)) tie.visits++;
        if (fact.kind === "agreement") tie.agreements++;
        if (warm) tie.warm++;
        if (strained) tie.strained++;
        ties.set(`${a} ${b}`, tie);
      }
  }
  return [...ties.values()].sort((a, b) => b.facts - a.facts || (a.states.join() < b.states.join() ? -1 : 1));
}
