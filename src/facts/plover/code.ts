import type { AgreementDraft, AlignmentDraft, InteractionDraft, MeetingDraft, PloverEvent, VisitDraft } from "../fact.js";

type Pairs = readonly (readonly [string, string])[];

/** What of a fact its codes hang on; a draft is one, and so is what a person made of a fact afterwards. */
export type Codable = { readonly claims: readonly { readonly certainty: string }[] } & (
  | Pick<VisitDraft, "kind" | "status" | "visitors" | "host">
  | Pick<MeetingDraft, "kind" | "status" | "participants" | "mode">
  | Pick<AgreementDraft, "kind" | "status" | "parties" | "fields">
  | Pick<AlignmentDraft, "kind" | "status" | "subject" | "object">
  | Pick<InteractionDraft, "kind" | "status" | "events">
  | { readonly kind: "tenure" | "membership" | "statement"; readonly status: string }
);

/**
 * PLOVER events a fact amounts to, with the CAMEO code each corresponds to (PLOVER manual 0.8 and the CAMEO2PLOVER table of 2021).
 * What is only told not to be the case is none. Facts about holding office, belonging and speaking are no events between two actors.
 */
export function codeEvents(fact: Codable, countryOf: (actor: string) => string | null): PloverEvent[] {
  if (isOnlyNegated(fact)) return [];
  const across = (pairs: Pairs): Pairs => pairs.filter(([a, b]) => a !== b && (countryOf(a) ?? a) !== (countryOf(b) ?? b));
  const events = (pairs: Pairs, type: string, mode: string | null, cameo: string, contexts: readonly string[] = ["diplomatic"]): PloverEvent[] =>
    across(pairs).map(([source, target]) => ({ source, target, type, mode, contexts, cameo }));
  switch (fact.kind) {
    case "visit": {
      const pairs = fact.visitors.map((visitor) => [visitor, fact.host] as const);
      if (fact.status === "denied") return events(pairs, "REJECT", null, "120");
      if (fact.status === "cancelled") return events(pairs, "REJECT", null, "129");
      if (fact.status === "announced" || fact.status === "possible" || fact.status === "postponed") return events(pairs, "AGREE", null, "036");
      return events(pairs, "CONSULT", "visit", "042");
    }
    case "meeting": {
      const pairs = everyPair(fact.participants);
      if (fact.status === "denied" || fact.status === "cancelled") return events(pairs, "REJECT", null, "125");
      if (fact.status === "announced" || fact.status === "possible" || fact.status === "postponed") return events(pairs, "AGREE", null, "036");
      return fact.mode === "in-person" ? events(pairs, "CONSULT", null, "040") : events(pairs, "CONSULT", "phone", "041");
    }
    case "agreement": {
      const pairs = everyPair(fact.parties);
      if (fact.status === "rejected") return events(pairs, "REJECT", null, "120", fact.fields);
      if (fact.status === "terminated" || fact.status === "suspended") return events(pairs, "REJECT", null, "128", fact.fields);
      if (fact.status === "negotiating") return events(pairs, "CONSULT", null, "046");
      if (fact.status === "proposed" || fact.status === "agreed") return events(pairs, "AGREE", null, "030");
      return events(pairs, "SUPPORT", null, "057");
    }
    case "alignment":
      if (fact.status === "relations-severed") return events([[fact.subject, fact.object]], "SANCTION", null, "161");
      if (fact.status === "relations-established" || fact.status === "recognition")
        return events([[fact.subject, fact.object]], "SUPPORT", null, "054");
      return [];
    case "interaction":
      return [...fact.events];
    default:
      return [];
  }
}

/** Statuses that already say that something was not done, or undone. */
const UNDONE: ReadonlySet<string> = new Set(["denied", "rejected", "cancelled", "terminated", "suspended", "postponed", "relations-severed"]);

/** "has not ratified": told as not the case by all who tell it; the manual leaves negated events out (auxiliary mode "negation"). */
const isOnlyNegated = ({ status, claims }: Codable): boolean =>
  !UNDONE.has(status) && claims.length > 0 && claims.every(({ certainty }) => certainty.endsWith("-not"));

/** Each unordered pair once, in the order given. */
const everyPair = (actors: readonly string[]): Pairs => actors.flatMap((a, i) => actors.slice(i + 1).map((b) => [a, b] as const));
