export { attribute, certaintyAt } from "./attribute.js";
export type { Certainty, Factuality, ResolvedClaims, Saying } from "./claims.js";
