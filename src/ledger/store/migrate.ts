import { ChanceryError } from "../../text/index.js";
import type { Database } from "./database.js";
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
 * Brings the schema to where this programme needs it, each step in a transaction of its own; two processes that begin at once do it one after the other.
 * @param told of each step before it is taken, where a ledger was there before
 * @returns whether it changed a ledger that was there before
 * @throws {ChanceryError} `ledger-newer`: the ledger was written by a later version
 */
export async function migrate(
  database: Database,
  steps: readonly Migration[] = MIGRATIONS,
  told: (step: MigrationStep) => void = () => {},
): Promise<boolean> {
  const present = await database.query<{ present: boolean }>("select to_regclass('chancery_schema') is not null as present");
  if (!present[0]?.present)
    await database.transaction(async (sql) => {
      await sql.query(`select pg_advisory_xact_lock(${ADVISORY_LOCK})`);
      await sql.query(
        "create table if not exists chancery_schema (version int primary key, name text not null, applied timestamptz not null default now())",
      );
    });
  const newest = steps.at(-1)?.version ?? 0;
  const at = await versionOf(database);
  if (at > newest)
    throw new ChanceryError(
      "ledger-newer",
      `the ledger in ${database.name} was written by a later version of Chancery (schema ${at}, this one knows ${newest}). Install that version; nothing was changed.`,
    );
  const missing = steps.filter((step) => step.version > at);
  for (const { version, name, sql: statements, fill } of missing) {
    if (at > 0) told({ version, newest, name });
    await database.transaction(async (sql) => {
      await sql.query(`select pg_advisory_xact_lock(${ADVISORY_LOCK})`);
      if ((await versionOf(sql)) >= version) return;
      for (const statement of statementsOf(statements)) await sql.query(statement);
      await fill?.(sql);
      await sql.query("insert into chancery_schema (version, name) values ($1::int, $2)", [version, name]);
    });
  }
  return at > 0 && missing.length > 0;
}

const versionOf = async (sql: Pick<Database, "query">): Promise<number> =>
  (await sql.query<{ version: number }>("select coalesce(max(version), 0)::int as version from chancery_schema"))[0]?.version ?? 0;

/** The steps hold no semicolon inside a statement but in comments, which go first. */
const statementsOf = (sql: string): string[] =>
  sql
    .replace(/--.*$/gmu, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter(Boolean);
