export type * from "./fact.js";
