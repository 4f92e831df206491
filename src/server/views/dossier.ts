import { asOf, type IsoDay } from "../../ledger/index.js";
import { NO_FIELD } from "../fields.js";
import type { Fact } from "../shelf/shelf.js";
import { actorsIn, dayOf, hasHappened, isCalledOff, isHeld, isUpcoming, type Quad, quadsOf } from "./telling.js";

/** One month's happenings between the two by quad category. */
export interface MonthOfRelations {
  readonly month: string;
  readonly counts: { readonly [quad in Quad]: number };
}

export interface Dossier {
  readonly states: readonly [string, string];
  readonly on: IsoDay;
  readonly facts: number;
  /** Planned and not yet past on the day. */
  readonly upcoming: readonly Fact[];
  /** Denied or called off, though its day is not past. */
  readonly calledOff: readonly Fact[];
  /** The last visit that took place, to each of the two. */
  readonly lastVisits: readonly { readonly to: string; readonly fact: Fact | null }[];
  /** Agreements made and not ended, by field of cooperation ("other" where none is told). */
  readonly agreements: readonly { readonly field: string; readonly facts: readonly Fact[] }[];
  readonly disputed: readonly Fact[];
  readonly relations: readonly MonthOfRelations[];
  readonly sources: readonly string[];
  /** Last day on which anything in it was published. */
  readonly lastPublished: IsoDay | null;
}

/** What matters now between two states, out of all facts that name both; each as it stands on the day. */
export function dossierOf(states: readonly [string, string], facts: readonly Fact[], on: IsoDay): Dossier {
  const standing = (some: readonly Fact[]): readonly Fact[] => some.map((fact) => asOf(fact, on));
  return {
    states,
    on,
    facts: facts.length,
    upcoming: standing(facts.filter((fact) => isUpcoming(fact, on))),
    calledOff: standing(facts.filter((fact) => isCalledOff(fact, on))),
    lastVisits: states.map((to) => ({ to, fact: lastVisit(facts, to, on) })),
    agreements: byField(standing(facts.filter(isHeld))),
    disputed: standing(facts.filter((fact) => fact.disagreements.length > 0)),
    relations: relationsByMonth(facts),
    sources: [...new Set(facts.flatMap((fact) => fact.tellings.flatMap(({ source }) => source ?? [])))].sort(),
    lastPublished: greatest(facts.map((fact) => fact.published.last)),
  };
}

const greatest = (days: readonly (IsoDay | null)[]): IsoDay | null =>
  days
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1) ?? null;

function lastVisit(facts: readonly Fact[], to: string, on: IsoDay): Fact | null {
  const made = facts.filter(
    (fact) => fact.kind === "visit" && hasHappened(fact) && actorsIn(fact, "host").some(({ state }) => state === to) && (dayOf(fact) ?? "") <= on,
  );
  return made.sort((a, b) => ((dayOf(a) ?? "") < (dayOf(b) ?? "") ? -1 : 1)).at(-1) ?? null;
}

function byField(agreements: readonly Fact[]): Dossier["agreements"] {
  const groups = new Map<string, Fact[]>();
  for (const fact of agreements) for (const field of fieldsOf(fact)) groups.set(field, [...(groups.get(field) ?? []), fact]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, held]) => ({ field, facts: held }));
}

export function fieldsOf(fact: Fact): readonly string[] {
  const fields = fact.details.fields;
  return Array.isArray(fields) && fields.length > 0 ? fields.map(String) : [NO_FIELD];
}

/** Happenings by month and quad category, months in order. */
export function relationsByMonth(facts: readonly Fact[]): MonthOfRelations[] {
  const months = new Map<string, { [quad in Quad]: number }>();
  for (const fact of facts) {
    const month = dayOf(fact)?.slice(0, 7);
    if (month === undefined) continue;
    for (const quad of quadsOf(fact)) {
      const counts = months.get(month) ?? { "verbal-cooperation": 0, "material-cooperation": 0, "verbal-conflict": 0, "material-conflict": 0 };
      counts[quad]++;
      months.set(month, counts);
    }
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, counts]) => ({ month, counts }));
}
