import type { Kind } from "../ledger/index.js";

/** What facts are made of, for the server and, since nothing else is needed for it, for the page. */

const OCCASION = ["announced", "possible", "ongoing", "completed", "postponed", "cancelled", "denied"] as const;

/** Statuses that a fact of a kind may have, as it is told. */
export const STATUSES: { readonly [kind in Kind]: readonly string[] } = {
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

/** Roles of actors in a fact of a kind: those without which it is none, and those that it may have besides. */
export const ROLES: { readonly [kind in Kind]: { readonly needed: readonly string[]; readonly besides?: readonly string[] } } = {
  visit: { needed: ["visitors", "host"] },
  meeting: { needed: ["participants"] },
  agreement: { needed: ["parties"], besides: ["signatories"] },
  tenure: { needed: ["holder"] },
  membership: { needed: ["member", "organisation"] },
  alignment: { needed: ["subject", "object"] },
  statement: { needed: ["speaker"], besides: ["co_speakers", "addressee"] },
  interaction: { needed: ["source", "target"] },
};

export const rolesOf = (kind: Kind): readonly string[] => [...ROLES[kind].needed, ...(ROLES[kind].besides ?? [])];

/** The roles of all kinds. */
export const ALL_ROLES = Object.keys(ROLES).flatMap((kind) => rolesOf(kind as Kind)) as [string, ...string[]];
