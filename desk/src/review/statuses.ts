import { rolesOf, STATUSES } from "../../../src/server/vocabulary.js";
import type { FactKind } from "../shapes.js";

export { STATUSES };

/** Roles in the words that are shown for them. */
const WORDS: { readonly [role: string]: string } = {
  ...{ visitors: "visitor", host: "host", participants: "participant", parties: "party", signatories: "signatory", holder: "holder" },
  ...{ member: "member", organisation: "organisation", subject: "subject", object: "object" },
  ...{ speaker: "speaker", co_speakers: "speaks too", addressee: "addressee", source: "who", target: "to whom" },
};

const inWords = (kind: FactKind): { readonly [role: string]: string } => Object.fromEntries(rolesOf(kind).map((role) => [role, WORDS[role] ?? role]));

/** Roles of actors in a fact of a kind, with their words. */
export const ROLES = Object.fromEntries((Object.keys(STATUSES) as FactKind[]).map((kind) => [kind, inWords(kind)])) as {
  readonly [kind in FactKind]: { readonly [role: string]: string };
};
