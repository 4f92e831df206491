export { attribute, certaintyAt, committed } from "./attribute.js";
export type { Certainty, Factuality, ResolvedClaims, Saying } from "./claims.js";
export { withFirstPersons } from "./first-person.js";
