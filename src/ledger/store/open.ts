import { homedir } from "node:os";
import { join } from "node:path";
import type { Database } from "./database.js";
import { type EmbeddedOptions, openEmbedded } from "./embedded.js";
import { type MigrationStep, migrate, versionOf } from "./migrate.js";
import { isOnServer } from "./place.js";
import { noLedger } from "./problems.js";
import { MIGRATIONS } from "./schema.js";
import { openServer } from "./server.js";

/** Where a ledger is kept if nobody says: `CHANCERY_DB`, else a folder of the user's data (XDG Base Directory Specification). */
export const defaultPlace = (): string =>
  process.env.CHANCERY_DB || join(process.env.XDG_DATA_HOME || join(homedir(), ".local", "share"), "chancery");

export interface OpenOptions extends EmbeddedOptions {
  /** Told of each step by which an older ledger is brought to the newest schema, before it is taken: with a million facts one may last minutes. */
  readonly onMigration?: (step: MigrationStep) => void;
}

/**
 * Opens a ledger's database, made and brought to the newest schema where needed.
 * @param place a folder, or the address of a PostgreSQL server (`postgres://…`)
 * @throws {ChanceryError} `ledger-bad-address`, `ledger-missing`, `ledger-locked`, `ledger-not-writable`, `ledger-no-server`, `ledger-newer` …
 */
export async function openDatabase(place: string, options: OpenOptions = {}): Promise<Database> {
  const onServer = isOnServer(place);
  const database = onServer ? await openServer(place) : await openEmbedded(place, options);
  try {
    if (onServer && (await versionOf(database)) === 0) {
      if (options.make === false) throw noLedger(database.name);
      options.onMade?.(database.name);
    }
    // What was written anew leaves the old behind, and statistics that no longer hold.
    if ((await migrate(database, MIGRATIONS, options.onMigration)) && !database.tendsItself) await database.script("vacuum analyze");
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
