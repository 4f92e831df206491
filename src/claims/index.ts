export type * from "./claims.js";
