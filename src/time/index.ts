export type * from "./times.js";
