import type { Feast } from "./feasts.js";
import type { Unit } from "./period.js";

/** A third of a period ("early", "mid-", "late") or its edge ("the end of"). */
export type Share = "start" | "mid" | "end";
/** Which of its kind: `last` is before, `next` after, `this` the one around the publication; `following`, `preceding` go by the last date told. */
export type Which = "last" | "this" | "next" | "following" | "preceding";
export type CountedUnit = Unit | "hour" | "minute" | "second";
/** From its day on ("2026 or later") or up to it ("1990 or earlier"). */
export type OpenSide = "after" | "before";
export type ApproximatorMod = "APPROX" | "EQUAL_OR_MORE" | "EQUAL_OR_LESS" | "MORE_THAN" | "LESS_THAN";

/** How sharp the words are. */
export interface Sharpness {
  readonly share?: Share;
  /** Is the share an edge ("the end of May") rather than a third ("late May")? */
  readonly edge?: boolean;
  readonly mod?: ApproximatorMod;
}

/**
 * A date as the words give it: only what was said. "May last year" says a month and an offset of years; "Thursday evening"
 * a weekday and a part of the day. What was not said is supposed by `resolve`.
 */
export interface CalendarMeaning extends Sharpness {
  readonly kind: "calendar";
  readonly century?: number;
  /** Its first year: 1990. */
  readonly decade?: number;
  readonly year?: number;
  /** Last year of "1914–18". */
  readonly lastYear?: number;
  /** Of the publication ("last week" is week −1) or of the last date told ("that year", "the following week"). */
  readonly offset?: { readonly unit: Unit; readonly by: number; readonly from: "publication" | "reference" };
  readonly half?: 1 | 2;
  readonly quarter?: 1 | 2 | 3 | 4;
  /** The quarter reported on, "the period", or that of another year, "the 1988 period". */
  readonly reported?: boolean;
  /** ISO 8601-2: 21 spring to 24 winter. */
  readonly season?: number;
  readonly month?: number;
  readonly day?: number;
  /** Last day of "June 15–18". */
  readonly lastDay?: number;
  /** 1 to 7, Monday first. */
  readonly weekday?: number;
  /** "the first nine months" of the year; below zero its last. */
  readonly firstMonths?: number;
  /** "the first ten days", "the first two weeks" of a month; below zero its last. */
  readonly firstDays?: number;
  /** "the first week of May": days 1–7; −1 for the last week. `weekend` narrows it to Saturday and Sunday. */
  readonly weekOf?: number;
  readonly weekend?: boolean;
  /** The year, month or week up to the publication, rather than the last whole one: "the past year". TIMEX3 values it as the last one all the same. */
  readonly rolling?: true;
  /** Which of its month its weekday is: "the first Monday of May"; −1 for the last. */
  readonly nth?: number;
  /** The first such weekday (1 to 7) from its month and day on: Thanksgiving. */
  readonly weekdayFrom?: number;
  /** Days from western Easter Sunday. */
  readonly easter?: number;
  /** Feasts of other calendars, one of which is meant ("Eid" is either). */
  readonly feasts?: readonly Feast[];
  readonly which?: Which;
  /** The day before its first: "the eve of May 5". */
  readonly eve?: boolean;
  /** The week its day lies in: "the week of May 5". */
  readonly weekAround?: boolean;
  /** TIMEX3's sign for a part of the day (`MO`, `EV`) or a clock time (`17:00`). */
  readonly time?: string;
  /** Hours from Greenwich of its clock time, "+02:00". */
  readonly zone?: string;
  /** "the weekend": the last or the next one, as the verb says. */
  readonly nearest?: boolean;
  /** Weeks on from its weekday: "a week ago Friday", "two weeks from Monday". */
  readonly weeks?: number;
  /** The last date told itself: "since then". */
  readonly asTold?: true;
  /** Where no day was told before, the day of publication: "later in the day". */
  readonly orToday?: true;
  readonly open?: OpenSide;
  /** The rest of the year, month or week before ("earlier this year") or after ("later this month") the publication. */
  readonly side?: "earlier" | "later";
}

/** So many units from the publication ("ago", "in three days") or from the last date told ("later", "earlier"). */
export interface ShiftMeaning extends Sharpness {
  readonly kind: "shift";
  readonly amount: number | null;
  readonly unit: CountedUnit;
  readonly direction: -1 | 1;
  readonly from: "publication" | "reference";
  /** Second amount of "three years and two months ago". */
  readonly and?: { readonly amount: number; readonly unit: CountedUnit };
  /** How sharp the day it ends on is said to be: "fifty years ago today", "a year ago this week". */
  readonly sharp?: Unit;
}

/** All the time up to ("the past three months") or from ("the next two weeks", "within ten days") the publication. */
export interface StretchMeaning extends Sharpness {
  readonly kind: "stretch";
  readonly amount: number | null;
  readonly unit: CountedUnit;
  readonly direction: -1 | 1;
}

export interface DurationMeaning extends Sharpness {
  readonly kind: "duration";
  readonly amount: number | null;
  readonly unit: CountedUnit;
  /** Second amount of "two years and six months". */
  readonly and?: { readonly amount: number; readonly unit: CountedUnit };
}

export interface SetMeaning {
  readonly kind: "set";
  readonly value: string;
}

export interface VagueMeaning {
  readonly kind: "vague";
  readonly reference: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF";
}

/** A length of time that is not said: "a while", "some time". */
export interface WhileMeaning {
  readonly kind: "while";
}

/** A named time whose date is not reckoned (feasts of lunar calendars). */
export interface UnreckonedMeaning {
  readonly kind: "unreckoned";
}

export type Meaning =
  | CalendarMeaning
  | ShiftMeaning
  | StretchMeaning
  | DurationMeaning
  | SetMeaning
  | VagueMeaning
  | WhileMeaning
  | UnreckonedMeaning;
