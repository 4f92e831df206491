import { type IsoDay, statusOn } from "../../ledger/index.js";
import type { Fact } from "../shelf/shelf.js";
import { dayOf } from "./telling.js";

export interface Count {
  readonly value: string;
  readonly facts: number;
}

/** How a set of facts divides: by kind, state, status as of a day and year, most first (years in order). */
export interface Facets {
  readonly total: number;
  readonly kinds: readonly Count[];
  readonly states: readonly Count[];
  readonly statuses: readonly Count[];
  readonly years: readonly Count[];
}

const MOST = 12;

export function facetsOf(facts: readonly Fact[], on: IsoDay): Facets {
  const by = (valuesOf: (fact: Fact) => readonly string[]): Count[] => {
    const counts = new Map<string, number>();
    for (const fact of facts) for (const value of new Set(valuesOf(fact))) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, n]) => ({ value, facts: n })).sort((a, b) => b.facts - a.facts || (a.value < b.value ? -1 : 1));
  };
  return {
    total: facts.length,
    kinds: by(({ kind }) => [kind]),
    states: by(({ states }) => states).slice(0, MOST),
    statuses: by((fact) => [statusOn(fact, on)]).slice(0, MOST),
    years: by((fact) => [dayOf(fact)?.slice(0, 4) ?? []].flat()).sort((a, b) => (a.value < b.value ? -1 : 1)),
  };
}
