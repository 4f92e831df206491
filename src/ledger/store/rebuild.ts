import type { Record } from "../../reading/index.js";
import type { Matching } from "../happening.js";
import { believe, oneWriter } from "./add.js";
import type { Database, Row, Sql } from "./database.js";
import { DERIVED } from "./schema.js";

const BATCH = 200;

/**
 * Empties what is derived and derives it again from articles, readings and reviews, in one transaction: others see the old ledger until it is done.
 * The result is the same to the byte.
 */
export function rebuild(database: Database, matching: Matching, step: (articles: number) => void = () => {}): Promise<void> {
  return database.transaction(async (sql) => {
    await oneWriter(sql);
    for (const table of DERIVED) await sql.query(`delete from ${table}`);
    let done = 0;
    for await (const readings of readingsInBatches(sql)) {
      const records = new Map(readings.map(({ article, reader, record }) => [`${article} ${reader}`, record]));
      await believe(sql, matching, readings, ({ article, reader }) => {
        const text = records.get(`${article} ${reader}`);
        return text === undefined ? undefined : (JSON.parse(text) as Record);
      });
      done += new Set(readings.map(({ article }) => article)).size;
      step(done);
    }
  });
}

interface ReadingRow extends Row {
  readonly article: string;
  readonly reader: string;
  readonly record: string;
}

/** All readings, an article's together. */
async function* readingsInBatches(sql: Sql): AsyncGenerator<readonly ReadingRow[]> {
  let after = "";
  for (;;) {
    const rows = await sql.query<ReadingRow>(
      `select article, reader, record::text as record from reading where article in (select id from article where id > $1 order by id limit ${BATCH}) order by article, reader`,
      [after],
    );
    const last = await sql.query<{ id: string | null }>(
      `select max(id) as id from (select id from article where id > $1 order by id limit ${BATCH}) batch`,
      [after],
    );
    if (!last[0]?.id) return;
    after = last[0].id;
    if (rows.length > 0) yield rows;
  }
}
