import type { FactTime, VisitDraft } from "../facts/index.js";
import { daysLater } from "../time/index.js";

/** Days within which one guest does not come to one state twice. */
const DAYS_OF_A_STAY = 7;

/** "arrived on Monday", "toured a harbour on Tuesday": two days of one visit, told one by one. */
export function isOneStay(a: VisitDraft, b: VisitDraft): boolean {
  const [first, second] = [daysOf(a.time), daysOf(b.time)].sort((x, y) => (x?.from ?? "").localeCompare(y?.from ?? ""));
  return first != null && second != null && second.from <= daysLater(first.to, DAYS_OF_A_STAY);
}

/** The day a stay begins: of two days of it the earlier one. */
export const beginningOf = (a: FactTime | null, b: FactTime | null): FactTime | null => ((a?.edtf ?? "") <= (b?.edtf ?? "") ? a : b);

function daysOf(time: FactTime | null): { readonly from: string; readonly to: string } | null {
  const [, from, to] = /^(\d{4}-\d\d-\d\d)(?:\/(\d{4}-\d\d-\d\d))?$/u.exec(time?.edtf ?? "") ?? [];
  return from === undefined ? null : { from, to: to ?? from };
}
