import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { createConnection } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { PGlite, PGliteOptions } from "@electric-sql/pglite";
import { ChanceryError } from "../../text/index.js";
import type { Database, Row, Sql } from "./database.js";
import { heldBy, type Lock, type Locked, lockFolder } from "./lock.js";
import { lockProblem, noLedger, storeProblem } from "./problems.js";
import { serveRelay, socketOf } from "./relay.js";
import { openRelayed } from "./relayed.js";

export interface EmbeddedOptions {
  /** Who opens it, for the message to others. */
  readonly command?: string;
  /** How long to wait for another process to be done with the folder. */
  readonly waitMs?: number;
  /** Make a ledger where there is none (default), rather than say that there is none. */
  readonly make?: boolean;
  /** Let other processes of this user use the folder through this one, as a server does. */
  readonly share?: boolean;
  /** Told of the folder or database in which a ledger is made because there is none. */
  readonly onMade?: (place: string) => void;
}

/**
 * PostgreSQL in a folder (PGlite), made where there is none, locked for this process; through the process that holds it where that shares it.
 * @throws {ChanceryError} `ledger-missing`, `ledger-not-a-ledger`, `ledger-locked`, `ledger-not-writable`, `ledger-disk-full`, `ledger-not-opened`
 */
export async function openEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<Database> {
  const data = join(folder, "pgdata");
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw lockProblem(folder, { code: "ENOTDIR" });
  if (options.make === false && !existsSync(data)) throw noLedger(folder);
  if (!existsSync(data)) assertOwn(folder);
  const locked = await waitForLock(folder, options);
  if ("holder" in locked) return openRelayed(folder, locked.holder.socket ?? socketOf(folder));
  const { lock } = locked;
  try {
    const { PGlite } = await import("@electric-sql/pglite");
    if (!existsSync(data)) {
      options.onMade?.(folder);
      await make(PGlite, folder, data);
    }
    const opened = database(folder, await PGlite.create(data, { serializers: BYTES_OF_TEXT }), lock);
    return options.share ? await shared(opened, socketOf(folder)) : opened;
  } catch (error) {
    lock.release();
    throw lockProblem(folder, error);
  }
}

/** What a ledger's folder holds before its database is there, and what systems leave in any folder. */
const OWN = /^(?:lock(?:\..*)?|socket|pgdata\.new|\.DS_Store|desktop\.ini|Thumbs\.db)$/u;

/** No ledger is made among somebody's other files. */
function assertOwn(folder: string): void {
  if (!existsSync(folder) || entriesOf(folder).every((name) => OWN.test(name))) return;
  throw new ChanceryError(
    "ledger-not-a-ledger",
    `${folder} holds other files and no ledger, and none is made among them. Name a new or empty folder with --db or CHANCERY_DB.`,
  );
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw lockProblem(folder, error);
  }
}

/** OID of `text`, in PostgreSQL's catalogue. */
const TEXT = 25;
/** PGlite sends bytes as they are, but turns what is to be text into text first. */
const BYTES_OF_TEXT: NonNullable<PGliteOptions["serializers"]> = {
  [TEXT]: (value: unknown) => (value instanceof Uint8Array ? (value as unknown as string) : String(value)),
};

/** Others' statements come in over a socket as long as it is open. */
async function shared(database: Database, path: string): Promise<Database> {
  const relay = await serveRelay(database, path);
  return {
    ...database,
    async close() {
      await relay.close();
      await database.close();
    },
  };
}

/** Made beside its place and then moved there, so that what was broken off while it was made is never taken for a ledger. */
async function make(Pglite: typeof PGlite, folder: string, data: string): Promise<void> {
  const fresh = join(folder, "pgdata.new");
  rmSync(fresh, { recursive: true, force: true });
  await (await Pglite.create(fresh)).close();
  renameSync(fresh, data);
}

/** The lock, or a holder that shares. A holder that does not is waited for. */
async function waitForLock(folder: string, { command = "chancery", waitMs = 5_000, share = false }: EmbeddedOptions): Promise<Locked> {
  const until = Date.now() + waitMs;
  for (;;) {
    const locked = await lockFolder(folder, { command, socket: share ? socketOf(folder) : null });
    if ("lock" in locked) return locked;
    if (locked.holder.socket !== null && (await answers(locked.holder.socket))) return locked;
    if (Date.now() >= until) throw heldBy(folder, locked.holder);
    await sleep(100);
  }
}

/** Is somebody listening there? A server that is just beginning is not, yet. */
const answers = (path: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = createConnection(path, () => done(socket.end() !== undefined));
    socket.once("error", () => done(false));
  });

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
    tendsItself: false,
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
