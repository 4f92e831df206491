import type { AlignmentStatus } from "../fact.js";

/** What a word tells of how two stand to each other. */
export interface Found {
  readonly trigger: number;
  readonly governor: number;
  readonly status: AlignmentStatus;
  readonly pairs: readonly (readonly [string, string])[];
  readonly mutual: boolean;
  /** Said of what stands beside it or denied by its own words, whatever the clause around it says of other things. */
  readonly stated?: true;
  /** Says itself that it is so no more. */
  readonly denied?: true;
}
