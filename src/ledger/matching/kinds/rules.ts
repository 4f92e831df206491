import type { Telling } from "../../happening.js";

/** What makes two tellings of one kind tell of one happening. Time, reprints and persons are judged alike for all kinds (`link.ts`). */
export interface KindRules {
  /** What both must have in common, as text, by which candidates are looked up; null: this telling is never linked with another. */
  readonly common: (telling: Telling) => string | null;
  /** Words for `chancery why`, of what else they agree in; null where they cannot be one. */
  readonly agree: (a: Telling, b: Telling) => readonly string[] | null;
  /** Days by which two papers' dates for one happening may differ; more where both name the same person. */
  readonly slip: number;
  readonly slipOfOnePerson: number;
  /** Days between an announcement and the new date when it is put off; 0: the kind is not put off. */
  readonly putOff: number;
  /** What goes on for years is kept by the month in which it is told, so that no happening grows without end; views put the months together. */
  readonly lasting?: true;
  /** A text by which two tellings far apart in time may yet be known as one ("signed in March, ratified in May"); null without one. */
  readonly identity?: (telling: Telling) => string | null;
}

/** The states (else ids) of the actors in some roles, sorted, each once. */
export const sidesIn = (telling: Telling, ...roles: readonly string[]): string =>
  [...new Set(telling.actors.filter(({ role }) => roles.includes(role)).map(({ state, id }) => state ?? id))].sort().join(" ");
