import type { Saying } from "./claims.js";

/** A saying before all of the article's are known. */
export type Draft = Omit<Saying, "id" | "inside">;
