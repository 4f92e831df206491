import type { ClientBase } from "pg";
import { ChanceryError } from "../../text/index.js";
import type { Database, Row, Sql } from "./database.js";
import { withoutPassword } from "./place.js";
import { storeProblem } from "./problems.js";

/** Serialisation failures and deadlocks (PostgreSQL, appendix A): the transaction may succeed if it is run again. */
const CONFLICTS = new Set(["40001", "40P01"]);
const ATTEMPTS = 5;

/**
 * Words of new articles wait in a list until so many are put into their index at once, in memory of that size: each word's place is a page of its own, which in a large ledger
 * must be fetched. Who searches reads the list.
 */
const PENDING = "16MB";

/**
 * A PostgreSQL server (15 or newer) by its address, `postgres://user@host/database`.
 * @throws {ChanceryError} `ledger-no-server`, `ledger-refused`, `ledger-bad-address`, `ledger-not-unicode`
 */
export async function openServer(address: string): Promise<Database> {
  const name = withoutPassword(address);
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    ...{ connectionString: address, max: 4, application_name: "chancery" },
    onConnect: async (client) => {
      // Quicker than pglz, where the server has it.
      await client.query("set default_toast_compression = lz4").catch(() => {});
      await client.query(`set gin_pending_list_limit = '${PENDING}'; set work_mem = '${PENDING}'`);
    },
  });
  // A connection that breaks while nobody uses it is replaced at the next use.
  pool.on("error", () => {});
  const told = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw storeProblem(name, error);
    }
  };
  const on = (client: Pick<ClientBase, "query">): Sql => ({
    query: async <T extends Row>(text: string, parameters: readonly unknown[] = []) => (await client.query<T>(text, [...parameters])).rows,
  });
  const once = async <T>(work: (sql: Sql) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let broken = false;
    // Node ends a process whose connection breaks with nobody listening. The statement that waits for its answer is told by itself.
    const brokeOff = (): void => {
      broken = true;
    };
    client.on("error", brokeOff);
    const turns = inTurn(on(client));
    try {
      await turns.sql.query("begin");
      const result = await work(turns.sql);
      await turns.end("commit");
      return result;
    } catch (error) {
      await turns.end("rollback").catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.off("error", brokeOff);
      client.release(broken);
    }
  };
  const database: Database = {
    name,
    tendsItself: true,
    query: (text, parameters) => told(() => on(pool as unknown as ClientBase).query(text, parameters)),
    script: (text) => told(async () => void (await pool.query(text))),
    transaction: (work) =>
      told(async () => {
        for (let attempt = 1; ; attempt++) {
          try {
            return await once(work);
          } catch (error) {
            if (attempt === ATTEMPTS || !CONFLICTS.has(String((error as { code?: unknown }).code))) throw error;
          }
        }
      }),
    close: () => pool.end(),
  };
  try {
    await assertUnicode(database);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return database;
}

/** News has names in every script; a database of another encoding refuses or damages them. */
async function assertUnicode(database: Database): Promise<void> {
  const [{ encoding } = { encoding: "" }] = await database.query<{ encoding: string }>("select current_setting('server_encoding') as encoding");
  if (encoding === "UTF8") return;
  throw new ChanceryError(
    "ledger-not-unicode",
    `the database at ${database.name} is encoded in ${encoding}, and a ledger needs UTF8. Make another with \`createdb --encoding=UTF8 --template=template0 --locale=C NAME\` and name that.`,
  );
}

/** One statement after the other on one connection, however many are asked at once; after the last none, so that nothing is written outside the transaction by what still goes on when it failed. */
function inTurn(sql: Sql): { readonly sql: Sql; end(statement: "commit" | "rollback"): Promise<unknown> } {
  let last: Promise<unknown> = Promise.resolve();
  let isOver = false;
  const query = <T extends Row>(text: string, parameters: readonly unknown[] = []): Promise<readonly T[]> => {
    const mine = last.then(() => sql.query<T>(text, parameters));
    last = mine.catch(() => {});
    return mine;
  };
  return {
    sql: { query: (text, parameters) => (isOver ? Promise.reject(new Error("the transaction is over")) : query(text, parameters)) },
    end(statement) {
      isOver = true;
      return query(statement);
    },
  };
}
