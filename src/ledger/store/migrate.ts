import { ChanceryError } from "../../text/index.js";
import type { Database, Sql } from "./database.js";
import { MIGRATIONS, type Migration } from "./schema.js";

/** Any number that no other programme on the server is likely to take. */
export const ADVISORY_LOCK = 0x6c656467;

/** A step by which a ledger that was there before is brought to the newest schema. */
export interface MigrationStep {
  readonly version: number;
  readonly newest: number;
  readonly name: string;
}

/**
 * Brings the schema to where this programme needs it; two processes that begin at once do it one after the other. A new ledger is made in one transaction, so that nothing is left
 * where it cannot be; one that was there takes each step in a transaction of its own.
 * @param told of each step before it is taken, where a ledger was there before
 * @returns whether it changed a ledger that was there before
 * @throws {ChanceryError} `ledger-newer`: the ledger was written by a later version; `ledger-not-a-ledger`: tables of the same names are there
 */
export async function migrate(
  database: Database,
  steps: readonly Migration[] = MIGRATIONS,
  told: (step: MigrationStep) => void = () => {},
): Promise<boolean> {
  const newest = steps.at(-1)?.version ?? 0;
  if ((await versionOf(database)) === 0) await inTurn(database, (sql) => make(sql, database.name, steps));
  const at = await versionOf(database);
  if (at > newest)
    throw new ChanceryError(
      "ledger-newer",
      `the ledger in ${database.name} was written by a later version of Chancery (schema ${at}, this one knows ${newest}). Install that version; nothing was changed.`,
    );
  const missing = steps.filter((step) => step.version > at);
  for (const step of missing) {
    told({ version: step.version, newest, name: step.name });
    await inTurn(database, async (sql) => {
      if ((await versionOf(sql)) < step.version) await take(sql, step);
    });
  }
  return missing.length > 0;
}

/** In a transaction, one process after the other. */
const inTurn = (database: Database, work: (sql: Sql) => Promise<void>): Promise<void> =>
  database.transaction(async (sql) => {
    await sql.query(`select pg_advisory_xact_lock(${ADVISORY_LOCK})`);
    await work(sql);
  });

/** All steps from nothing, unless another process has taken them in the meantime. */
async function make(sql: Sql, name: string, steps: readonly Migration[]): Promise<void> {
  if ((await versionOf(sql)) > 0) return;
  await assertOwn(sql, name, steps);
  await sql.query(
    "create table if not exists chancery_schema (version int primary key, name text not null, applied timestamptz not null default now())",
  );
  for (const step of steps) await take(sql, step);
}

async function take(sql: Sql, { version, name, sql: statements, fill }: Migration): Promise<void> {
  for (const statement of statementsOf(statements)) await sql.query(statement);
  await fill?.(sql);
  await sql.query("insert into chancery_schema (version, name) values ($1::int, $2)", [version, name]);
}

/** No ledger is made among another programme's tables where names are the same. */
async function assertOwn(sql: Sql, name: string, steps: readonly Migration[]): Promise<void> {
  const names = steps.flatMap(({ sql: statements }) => [...statements.matchAll(/^create (?:table|view) (\w+)/gmu)].map(([, table]) => table));
  const found = await sql.query<{ name: string }>(
    "select distinct name from json_array_elements_text($1::json) as each(name) where to_regclass(name) is not null order by name",
    [JSON.stringify(names)],
  );
  if (found.length === 0) return;
  throw new ChanceryError(
    "ledger-not-a-ledger",
    `${name} holds no ledger, and none can be made there: another programme has ${found.map((table) => table.name).join(", ")} in it. Make a database for the ledger alone (createdb NAME) and name that; nothing was changed.`,
  );
}

/** The last step taken; 0 where there is no ledger. */
export async function versionOf(sql: Sql): Promise<number> {
  const [present] = await sql.query<{ present: boolean }>("select to_regclass('chancery_schema') is not null as present");
  if (!present?.present) return 0;
  return (await sql.query<{ version: number }>("select coalesce(max(version), 0)::int as version from chancery_schema"))[0]?.version ?? 0;
}

/** The steps hold no semicolon inside a statement but in comments, which go first. */
const statementsOf = (sql: string): string[] =>
  sql
    .replace(/--.*$/gmu, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter(Boolean);
