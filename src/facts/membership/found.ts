import type { MembershipDraft } from "../fact.js";

export interface Found {
  readonly trigger: number;
  readonly members: readonly string[];
  readonly organisations: readonly string[];
  readonly status: MembershipDraft["status"];
  readonly planned: MembershipDraft["status"];
  readonly frame: string;
}
