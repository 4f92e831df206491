import type { FactKind } from "../shapes.js";

const OCCASION = ["announced", "possible", "ongoing", "completed", "postponed", "cancelled", "denied"];

/** Statuses that a fact of a kind may have. */
export const STATUSES: { readonly [kind in FactKind]: readonly string[] } = {
  visit: OCCASION,
  meeting: OCCASION,
  agreement: ["proposed", "negotiating", "agreed", "signed", "ratified", "in-force", "suspended", "terminated", "rejected"],
  tenure: ["incumbent", "acting", "designate", "former"],
  membership: ["member", "not-member", "candidate", "observer", "partner", "suspended", "left"],
  alignment: [
    ...["partnership", "alliance", "warming", "strained", "dispute", "turning-to", "turning-from"],
    ...["relations-established", "relations-severed", "recognition"],
  ],
  statement: ["said", "quoted", "no-comment"],
  interaction: ["announced", "possible", "completed", "ongoing", "denied"],
};

/** Roles of actors in a fact of a kind, with the words that are shown for them. */
export const ROLES: { readonly [kind in FactKind]: { readonly [role: string]: string } } = {
  visit: { visitors: "visitor", host: "host" },
  meeting: { participants: "participant" },
  agreement: { parties: "party", signatories: "signatory" },
  tenure: { holder: "holder" },
  membership: { member: "member", organisation: "organisation" },
  alignment: { subject: "subject", object: "object" },
  statement: { speaker: "speaker", co_speakers: "speaks too", addressee: "addressee" },
  interaction: { source: "who", target: "to whom" },
};
