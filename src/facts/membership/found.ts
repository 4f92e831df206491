import type { MembershipDraft } from "../fact.js";

export interface Found {
  readonly trigger: number;
  readonly members: readonly string[];
  readonly organisations: readonly string[];
  readonly status: MembershipDraft["status"];
  readonly planned: MembershipDraft["status"];
  readonly frame: string;
  /** So whatever the clause around it says will be done or left undone. */
  readonly held?: true;
}
