import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { PGlite } from "@electric-sql/pglite";
import { ChanceryError } from "../../text/index.js";
import type { Database, Row, Sql } from "./database.js";
import { heldBy, type Lock, lockFolder } from "./lock.js";
import { lockProblem, storeProblem } from "./problems.js";

export interface EmbeddedOptions {
  /** Who opens it, for the message to others. */
  readonly command?: string;
  /** How long to wait for another process to be done with the folder. */
  readonly waitMs?: number;
  /** Make a ledger where there is none (default), rather than say that there is none. */
  readonly make?: boolean;
}

/**
 * PostgreSQL in a folder (PGlite), made where there is none, locked for this process.
 * @throws {ChanceryError} `ledger-missing`, `ledger-locked`, `ledger-not-writable`, `ledger-disk-full`, `ledger-not-opened`
 */
export async function openEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<Database> {
  const data = join(folder, "pgdata");
  if (options.make === false && !existsSync(data))
    throw new ChanceryError("ledger-missing", `there is no ledger in ${folder}. chancery add makes one; to look elsewhere use --db or CHANCERY_DB.`);
  const lock = await waitForLock(folder, options);
  try {
    const { PGlite } = await import("@electric-sql/pglite");
    if (!existsSync(data)) await make(PGlite, folder, data);
    return database(folder, await PGlite.create(data), lock);
  } catch (error) {
    lock.release();
    throw lockProblem(folder, error);
  }
}

/** Made beside its place and then moved there, so that what was broken off while it was made is never taken for a ledger. */
async function make(Pglite: typeof PGlite, folder: string, data: string): Promise<void> {
  const fresh = join(folder, "pgdata.new");
  rmSync(fresh, { recursive: true, force: true });
  await (await Pglite.create(fresh)).close();
  renameSync(fresh, data);
}

async function waitForLock(folder: string, { command = "chancery", waitMs = 5_000 }: EmbeddedOptions): Promise<Lock> {
  const until = Date.now() + waitMs;
  for (;;) {
    const locked = await lockFolder(folder, { command, socket: null });
    if ("lock" in locked) return locked.lock;
    if (Date.now() >= until) throw heldBy(folder, locked.holder);
    await sleep(100);
  }
}

function database(folder: string, pglite: PGlite, lock: Lock): Database {
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw storeProblem(folder, error);
    }
  };
  const on = (connection: Pick<PGlite, "query">): Sql => ({
    query: async <T extends Row>(text: string, parameters: readonly unknown[] = []) => (await connection.query<T>(text, [...parameters])).rows,
  });
  return {
    name: folder,
    query: (text, parameters) => told(on(pglite).query(text, parameters)),
    script: async (text) => void (await told(pglite.exec(text))),
    transaction: (work) => told(pglite.transaction((inner) => work(on(inner as unknown as Pick<PGlite, "query">)))),
    async close() {
      try {
        await told(pglite.close());
      } finally {
        lock.release();
      }
    },
  };
}
