import type { ResolvedActors } from "../../actors/index.js";
import type { ResolvedClaims } from "../../claims/index.js";
import type { Annotated } from "../../language/index.js";
import type { ResolvedTimes } from "../../time/index.js";
import type { VisitDraft } from "../fact.js";

/** Everything known of an article when its facts are read. */
export interface Reading {
  readonly annotated: Annotated;
  readonly actors: ResolvedActors;
  readonly times: ResolvedTimes;
  readonly claims: ResolvedClaims;
  /** The visits the article tells of, for those who read after them. */
  readonly visits?: readonly VisitDraft[];
}
