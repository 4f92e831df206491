export type * from "./actors.js";
