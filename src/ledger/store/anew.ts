import type { Matching } from "../happening.js";
import { oneWriter, reviewsOf } from "./add.js";
import type { Database, Sql } from "./database.js";
import { regroup } from "./regroup.js";

/** Puts together what a step of the schema left to be put together anew, since it hangs on rules that SQL does not know. */
export async function putTogetherAnew(database: Database, matching: Matching): Promise<void> {
  if ((await outdatedIn(database)).length === 0) return;
  await database.transaction(async (sql) => {
    await oneWriter(sql);
    await regroup(sql, matching, await reviewsOf(sql), { fresh: [], broken: await outdatedIn(sql) });
    await sql.query("delete from outdated");
  });
}

const outdatedIn = async (sql: Pick<Sql, "query">): Promise<readonly string[]> =>
  (await sql.query<{ component: string }>("select component from outdated")).map(({ component }) => component);
