import type { Certainty, Factuality } from "../../claims/index.js";
import type { DraftClaim, OccasionStatus } from "../fact.js";

/** Status of a visit or meeting from how it is told: certainty, tense and, where a verb says so outright, that verb's own status. */
export function occasionStatus(factuality: Factuality, claim: Pick<DraftClaim, "certainty">, told: OccasionStatus | null): OccasionStatus {
  const certainty: Certainty = claim.certainty;
  if (told === "cancelled" || told === "postponed" || told === "denied") return told;
  if (certainty.endsWith("-not")) return "denied";
  if (told === "possible" || certainty === "possible") return "possible";
  if (factuality.tense === "future") return certainty === "unknown" ? "possible" : "announced";
  if (told === "announced") return "announced";
  if (told === "ongoing") return "ongoing";
  return told ?? (factuality.tense === "present" ? "ongoing" : "completed");
}
