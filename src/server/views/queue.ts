import type { Fact } from "../shelf/shelf.js";

const DOUBT: { readonly [certainty: string]: number } = { unknown: 3, possible: 2, "possible-not": 2, probable: 1, "probable-not": 1 };

/** How much a fact needs a person: what is disputed or uncertain, and of it what most articles carry. Statements, which claim nothing themselves, come last. */
export function needOf(fact: Fact): number {
  const doubt = Math.max(0, ...fact.tellings.flatMap(({ claims }) => claims.map(({ certainty }) => DOUBT[certainty] ?? 0)));
  const undated = fact.time === null || (fact.time.first === null && fact.time.last === null) ? 1 : 0;
  const base = fact.kind === "statement" ? -20 : 0;
  return base + fact.disagreements.length * 4 + doubt * 2 + undated + Math.log2(1 + fact.articles);
}

/** Facts nobody has reviewed, in the order in which they need it. */
export const queueOf = (facts: readonly Fact[]): Fact[] =>
  facts
    .filter(({ reviews }) => reviews.length === 0)
    .map((fact) => ({ fact, need: needOf(fact) }))
    .sort((a, b) => b.need - a.need || (a.fact.id < b.fact.id ? -1 : 1))
    .map(({ fact }) => fact);
