export type * from "./times.js";
// the lead: temporary, until resolve.ts is done; replace freely
export { resolveTimes, timeOf } from "./stub.js";
