import type { Command } from "commander";
import { type IsoDay, type LedgerStore, openLedger, partyOf } from "../../ledger/index.js";
import { ChanceryError } from "../../text/index.js";
import type { LedgerOptions } from "./options.js";

/** States and organisations as arguments; a name that is not known is a wrong command line. */
export function parties(names: readonly string[], command: Command): string[] {
  try {
    return names.map(partyOf);
  } catch (error) {
    if (error instanceof ChanceryError) command.error(`error: ${error.message}`);
    throw error;
  }
}

/** Commands that make a ledger where there is none; the others say so. */
const MAKERS = new Set(["add", "restore"]);

/** Does something with the ledger and closes it, whatever happens. */
export async function withLedger<T>({ db }: Pick<LedgerOptions, "db">, command: Command, work: (ledger: LedgerStore) => Promise<T>): Promise<T> {
  const ledger = await openLedger(db, { command: `chancery ${command.name()}`, make: MAKERS.has(command.name()) });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** The day on which statuses are told: the one asked for, else the last on which anything in the ledger was published. */
export const dayToTell = async (ledger: LedgerStore, on: IsoDay | undefined): Promise<IsoDay> => on ?? (await ledger.lastDay()) ?? "9999-12-31";
