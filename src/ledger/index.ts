import { type LedgerStore, openLedgerWith } from "./ledger.js";
import { happeningId, matching } from "./matching/index.js";
import type { OpenOptions } from "./store/open.js";

export { corrected } from "./corrected.js";
export { daysOf, isDay, isEdtf, runsForward } from "./days.js";
export * from "./happening.js";
export { headlineOf } from "./headline.js";
export type { LedgerStore } from "./ledger.js";
export { namedActor } from "./named-actor.js";
export { partyName, partyOf } from "./party.js";
export { asReviewed, heard, inOrder, namedBy, withdrawnIn } from "./reviews.js";
export { beginsBackup } from "./store/backup.js";
export { articleId, type Entry } from "./store/input.js";
export type { Head, Kept, Lookups, Narrowed } from "./store/lookups.js";
export type { MigrationStep } from "./store/migrate.js";
export { defaultPlace } from "./store/open.js";
export type { Found, Page, Wanted } from "./store/queries.js";
export type { Holder } from "./store/who.js";
export type { Evidence, Why } from "./store/why.js";
export { happeningId, matching };

/**
 * Opens the ledger kept in a folder or on a PostgreSQL server (`postgres://…`); by default where `CHANCERY_DB` says, else in a folder of the user's data.
 * @throws {ChanceryError} `ledger-locked`, `ledger-not-writable`, `ledger-disk-full`, `ledger-no-server`, `ledger-refused`, `ledger-newer`
 */
export const openLedger = (place?: string, options?: OpenOptions): Promise<LedgerStore> => openLedgerWith(matching, place, options);
