import type { AnnotatedSentence } from "../../language/index.js";
import { daysLater } from "../../time/index.js";
import type { VisitDraft } from "../fact.js";
import { actorOf, isOneDay, type Reading, timeAt } from "../shared/index.js";
import type { Found } from "./found.js";

/** Days within which a guest who is there is still on the same visit. */
const DAYS_OF_A_STAY = 5;

/** "arrived in Norway on Monday and will see Bergen on Thursday": another town of the state in which the guest is told to be, within days. */
export function isLegOfStay(
  reading: Reading,
  s: AnnotatedSentence,
  { trigger, host, place, frame }: Found,
  guests: readonly string[],
  told: readonly VisitDraft[],
): boolean {
  const stay = told.findLast((one) => one.host === host && one.status === "ongoing" && one.visitors.some((id) => guests.includes(id)));
  const isTown = place !== null && place.name !== actorOf(reading, host ?? "")?.name && place.name !== stay?.place?.name;
  if (!stay || !isTown || (frame !== "visits" && frame !== "goes") || reading.claims.factuality(s.index, trigger).tense !== "future") return false;
  const [day, today] = [timeAt(reading, s, trigger)?.edtf ?? null, reading.times.publication.edtf];
  return day === null ? false : today !== null && isOneDay(day) && isOneDay(today) && day <= daysLater(today, DAYS_OF_A_STAY);
}
