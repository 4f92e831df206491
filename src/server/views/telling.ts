import type { IsoDay } from "../../ledger/index.js";
import { statusOn } from "../../ledger/index.js";
import type { Fact } from "../shelf/shelf.js";

const HAPPENED = new Set(["completed", "ongoing"]);
const PLANNED = new Set(["announced", "possible", "confirmed", "postponed"]);
const HOLDS = new Set(["signed", "ratified", "in-force", "agreed"]);

/** The later of two days; one that is not known counts for nothing. */
export const laterDay = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);

/** First day known of a fact: of its time, else of its publication. */
export const dayOf = (fact: Fact): IsoDay | null => fact.time?.first ?? fact.time?.last ?? fact.published.first;

export const actorsIn = (fact: Fact, ...roles: readonly string[]) => fact.actors.filter(({ role }) => roles.includes(role));

/** Is it still to come on that day, or may it be? */
export const isUpcoming = (fact: Fact, on: IsoDay): boolean =>
  (fact.kind === "visit" || fact.kind === "meeting" || fact.kind === "agreement") &&
  PLANNED.has(statusOn(fact, on)) &&
  (fact.time ? fact.time.last === null || fact.time.last >= on : false);

const OFF = new Set(["denied", "cancelled", "rejected"]);
/** Was it denied or called off, and would its day not be past? */
export const isCalledOff = (fact: Fact, on: IsoDay): boolean =>
  (fact.kind === "visit" || fact.kind === "meeting" || fact.kind === "agreement") &&
  OFF.has(fact.status) &&
  fact.time?.last != null &&
  fact.time.last >= on;

export const hasHappened = (fact: Fact): boolean => HAPPENED.has(fact.status);
export const isHeld = (fact: Fact): boolean => fact.kind === "agreement" && HOLDS.has(fact.status);

/** PLOVER's two poles (manual, "Quad categories"): what warms and what strains, in words and in deeds. */
export const QUADS: { readonly [type: string]: "verbal-cooperation" | "material-cooperation" | "verbal-conflict" | "material-conflict" } = {
  AGREE: "verbal-cooperation",
  CONSULT: "verbal-cooperation",
  SUPPORT: "verbal-cooperation",
  CONCEDE: "verbal-cooperation",
  COOPERATE: "material-cooperation",
  AID: "material-cooperation",
  YIELD: "material-cooperation",
  RETREAT: "material-cooperation",
  REQUEST: "verbal-conflict",
  DEMAND: "verbal-conflict",
  ACCUSE: "verbal-conflict",
  DISAPPROVE: "verbal-conflict",
  REJECT: "verbal-conflict",
  THREATEN: "verbal-conflict",
  PROTEST: "material-conflict",
  SANCTION: "material-conflict",
  MOBILIZE: "material-conflict",
  COERCE: "material-conflict",
  ASSAULT: "material-conflict",
};

export type Quad = (typeof QUADS)[string];

/** Quad categories of a fact's PLOVER events; what was denied or only possible gives none. */
export function quadsOf(fact: Fact): Quad[] {
  if (fact.status === "denied" || fact.status === "possible" || fact.status === "cancelled") return [];
  const events = Array.isArray(fact.details.events) ? (fact.details.events as readonly { readonly type?: string }[]) : [];
  return [...new Set(events.flatMap(({ type = "" }) => QUADS[type] ?? []))];
}
