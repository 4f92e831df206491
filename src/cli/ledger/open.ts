import type { Command } from "commander";
import { type IsoDay, type LedgerStore, type MigrationStep, openLedger, partyOf } from "../../ledger/index.js";
import { ChanceryError } from "../../text/index.js";
import type { LedgerOptions } from "./options.js";

/** States and organisations as arguments; a name that is not known is a wrong command line. */
export function parties(names: readonly string[], command: Command): string[] {
  try {
    const ids = names.map(partyOf);
    const twice = names.find((_, i) => ids.indexOf(ids[i] ?? "") < i);
    if (twice !== undefined) command.error(`error: ${twice} stands twice; name two that are not the same, or one`);
    return ids;
  } catch (error) {
    if (error instanceof ChanceryError) command.error(`error: ${error.message}`);
    throw error;
  }
}

/** Commands that make a ledger where there is none; the others say so. */
const MAKERS = new Set(["add", "restore"]);

/** Says on standard error that an older ledger is being brought to the newest schema. */
export const tellMigration = ({ version, newest, name }: MigrationStep): void =>
  void process.stderr.write(
    `bringing the ledger to schema ${version} of ${newest} (${name}); a large one takes minutes, and nothing is lost if it is stopped\n`,
  );

/** Says on standard error that a ledger is made where none was. */
export const tellMade = (folder: string): void => void process.stderr.write(`there was no ledger in ${folder}; a new one is made\n`);

/** Does something with the ledger and closes it, whatever happens. */
export async function withLedger<T>({ db }: Pick<LedgerOptions, "db">, command: Command, work: (ledger: LedgerStore) => Promise<T>): Promise<T> {
  const ledger = await openLedger(db, { command: `chancery ${command.name()}`, make: MAKERS.has(command.name()), onMigration: tellMigration });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** The latest day that it is anywhere on Earth: 14 hours before UTC. */
export const today = (): IsoDay => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

/** The day on which statuses are told: the one asked for, else the last on which anything in the ledger was published, as far as that has come. */
export async function dayToTell(ledger: Pick<LedgerStore, "lastDay">, on: IsoDay | undefined): Promise<IsoDay> {
  if (on !== undefined) return on;
  const last = await ledger.lastDay();
  if (last === null) return "9999-12-31";
  return last > today() ? today() : last;
}
