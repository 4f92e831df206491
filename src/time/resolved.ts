import type { Edtf } from "./edtf.js";
import type { ApproximatorMod } from "./meaning.js";
import type { Period } from "./period.js";

/** A meaning put on the calendar: what both notations are printed from. */
export interface Resolved {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** The stretch of the calendar; null where there is none (durations, sets, vague words) or it cannot be known. */
  readonly period: Period | null;
  readonly edtf: Edtf | null;
  /** TIMEX3 value (ISO-TimeML) or null. */
  readonly value: string | null;
  readonly mod: ApproximatorMod | "START" | "MID" | "END" | "ON_OR_AFTER" | "ON_OR_BEFORE" | null;
  readonly zone?: string;
  readonly anchor: "absolute" | "publication" | "reference" | "none";
}

/** What a meaning is resolved against. */
export interface Moment {
  /** The day of publication; null where unknown. */
  readonly today: number | null;
  /** The last date told before this one, as a period. */
  readonly reference: Period | null;
  /** The quarter the article reports on: the last one it told that was not a comparison. */
  readonly quarter: Period | null;
  readonly tense: "past" | "present" | "future" | null;
  /** Does the verb of that tense govern the expression itself? */
  readonly direct: boolean;
}
