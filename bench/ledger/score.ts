/** How well happenings were put together: pairs of tellings held together or apart, and the status each happening ended with. */
import { type Happening, statusOn } from "../../src/ledger/index.js";
import type { Truth } from "./world.js";

export interface Score {
  readonly tellings: number;
  readonly truths: number;
  readonly happenings: number;
  readonly largest: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly status: number;
}

const pairs = (n: number): number => (n * (n - 1)) / 2;

/** @param truthOf what each telling, by its id, is true of; @param asOf the day on which statuses are asked for */
export function score(happenings: readonly Happening[], truthOf: ReadonlyMap<string, Truth>, asOf: string): Score {
  const [gold, given, both] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const homes = new Map<string, Map<Happening, number>>();
  const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const happening of happenings)
    for (const member of happening.members) {
      const truth = truthOf.get(member);
      if (!truth) continue;
      add(gold, truth.id);
      add(given, happening.id);
      add(both, `${truth.id} ${happening.id}`);
      const home = homes.get(truth.id) ?? new Map<Happening, number>();
      homes.set(truth.id, home.set(happening, (home.get(happening) ?? 0) + 1));
    }
  const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, n) => sum + pairs(n), 0);
  const [right, wanted, found] = [total(both), total(gold), total(given)];
  const truths = new Map([...truthOf.values()].map((truth) => [truth.id, truth]));
  const ended = [...homes].filter(([id, home]) => {
    const [best] = [...home].sort((a, b) => b[1] - a[1])[0] ?? [];
    const outcome = truths.get(id)?.outcome;
    return best && statusOn(best, asOf) === (best.kind === "agreement" && outcome === "completed" ? "signed" : outcome);
  });
  return {
    tellings: truthOf.size,
    truths: homes.size,
    happenings: happenings.length,
    largest: [...given.values()].reduce((most, count) => Math.max(most, count), 0),
    precision: right / Math.max(1, found),
    recall: right / Math.max(1, wanted),
    f1: (2 * right) / Math.max(1, found + wanted),
    status: ended.length / Math.max(1, homes.size),
  };
}
