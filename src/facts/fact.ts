import type { Certainty } from "../claims/index.js";
import type { Span } from "../text/index.js";

export type OccasionStatus = "announced" | "possible" | "ongoing" | "completed" | "postponed" | "cancelled" | "denied";

export interface FactTime {
  readonly edtf: string | null;
  readonly text: string;
}
export interface Place {
  readonly name: string;
  readonly country: string | null;
}
/** One claim: the exact words (UTF-16 span), who vouches for them (actor id; null the article), how sure. */
export interface DraftClaim extends Span {
  readonly sentence: number;
  readonly speaker: string | null;
  readonly addressee: string | null;
  readonly certainty: Certainty;
}

export interface PloverEvent {
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly cameo: string | null;
  readonly score?: number;
}

/** Which words, which frame, which score: what `--explain` prints. */
export interface Explanation {
  readonly frame: string;
  readonly words: readonly string[];
  readonly score: number | null;
  readonly notes: readonly string[];
}

interface Shared {
  readonly time: FactTime | null;
  readonly place: Place | null;
  readonly claims: readonly DraftClaim[];
  readonly explanation: Explanation;
}

export interface VisitDraft extends Shared {
  readonly kind: "visit";
  readonly visitors: readonly string[];
  readonly host: string;
  readonly offices: readonly string[];
  readonly purpose: string | null;
  readonly status: OccasionStatus;
}
export interface MeetingDraft extends Shared {
  readonly kind: "meeting";
  readonly participants: readonly string[];
  readonly occasion: string | null;
  readonly edition: number | null;
  readonly mode: "in-person" | "call" | "video";
  readonly status: OccasionStatus;
}
export type Instrument =
  | "treaty"
  | "agreement"
  | "memorandum"
  | "protocol"
  | "communique"
  | "joint-statement"
  | "contract"
  | "loan"
  | "grant"
  | "roadmap"
  | "ceasefire"
  | "other";
export type AgreementStatus = "proposed" | "negotiating" | "agreed" | "signed" | "ratified" | "in-force" | "suspended" | "terminated" | "rejected";
export interface AgreementDraft extends Shared {
  readonly kind: "agreement";
  readonly instrument: Instrument;
  readonly parties: readonly string[];
  readonly signatories: readonly string[];
  readonly fields: readonly string[];
  readonly title: string | null;
  readonly count: number | null;
  readonly status: AgreementStatus;
}
export interface TenureDraft extends Shared {
  readonly kind: "tenure";
  readonly holder: string;
  readonly office: string;
  readonly body: string | null;
  readonly country: string | null;
  readonly accreditedTo: string | null;
  readonly status: "incumbent" | "acting" | "designate" | "former";
}
export interface MembershipDraft extends Shared {
  readonly kind: "membership";
  readonly member: string;
  readonly organisation: string;
  readonly status: "member" | "not-member" | "candidate" | "observer" | "partner" | "suspended" | "left";
}
export type AlignmentStatus =
  | "partnership"
  | "alliance"
  | "warming"
  | "strained"
  | "dispute"
  | "turning-to"
  | "turning-from"
  | "relations-established"
  | "relations-severed"
  | "recognition";
export interface AlignmentDraft extends Shared {
  readonly kind: "alignment";
  readonly subject: string;
  readonly object: string;
  readonly mutual: boolean;
  readonly status: AlignmentStatus;
}
export interface StatementDraft extends Shared {
  readonly kind: "statement";
  readonly speaker: string;
  readonly coSpeakers: readonly string[];
  readonly addressee: string | null;
  readonly content: string;
  readonly cue: string;
  readonly status: "said" | "quoted" | "no-comment";
}
export interface InteractionDraft extends Shared {
  readonly kind: "interaction";
  readonly source: string;
  readonly target: string;
  readonly status: "announced" | "possible" | "completed" | "ongoing" | "denied";
  readonly events: readonly PloverEvent[];
}

export type Draft = VisitDraft | MeetingDraft | AgreementDraft | TenureDraft | MembershipDraft | AlignmentDraft | StatementDraft | InteractionDraft;
export type FactKind = Draft["kind"];
