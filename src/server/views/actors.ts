import type { LedgerActor } from "../../ledger/index.js";
import type { Fact } from "../shelf/shelf.js";
import { dayOf, laterDay } from "./telling.js";

/** Somebody who takes part in facts, and in how many. */
export interface ActorInFacts {
  /** The ledger's id, by which `/api/facts?actor=` finds the facts. */
  readonly id: string;
  readonly type: LedgerActor["type"];
  readonly name: string;
  readonly state: string | null;
  /** Offices held, as facts of tenure tell them, each once. */
  readonly offices: readonly string[];
  readonly facts: number;
  /** Day of the last fact, or of its telling. */
  readonly last: string | null;
}

/** Who takes part in facts, most facts first. */
export function actorsOf(facts: readonly Fact[], type?: LedgerActor["type"]): ActorInFacts[] {
  const found = new Map<string, ActorInFacts>();
  for (const fact of facts) {
    const day = dayOf(fact);
    const inFact = new Map(fact.actors.filter((actor) => type === undefined || actor.type === type).map((actor) => [actor.id, actor]));
    for (const { id, type: kind, name, state } of inFact.values()) {
      const known = found.get(id) ?? { id, type: kind, name, state, offices: [], facts: 0, last: null };
      const holds = fact.actors.some((actor) => actor.id === id && actor.role === "holder");
      const { office } = fact.details;
      found.set(id, {
        ...known,
        offices: holds && typeof office === "string" && !known.offices.includes(office) ? [...known.offices, office] : known.offices,
        facts: known.facts + 1,
        last: laterDay(known.last, day),
      });
    }
  }
  return [...found.values()].sort((a, b) => b.facts - a.facts || (a.id < b.id ? -1 : 1));
}
