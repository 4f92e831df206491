import type { Database } from "./database.js";

/** A table that has grown by so much since it was last looked through has statistics that no longer say how to look things up. */
const GROWN = 1.5;
/** Smaller ones are looked through as fast in any way. */
const FEW_PAGES = 256;

/** Clears what was replaced and gathers statistics once the ledger has grown much, in a database that does not do so by itself. */
export async function tend(database: Database): Promise<void> {
  if (database.tendsItself) return;
  const grown = await database.query<{ grown: boolean }>(
    `select bool_or(pg_relation_size(oid) / 8192 > $1::float8 * greatest(relpages, $2::int)) as grown
     from pg_class where oid in ('article'::regclass, 'fact'::regclass, 'happening'::regclass, 'party'::regclass)`,
    [GROWN, FEW_PAGES],
  );
  if (grown[0]?.grown) await database.script("vacuum analyze");
}
