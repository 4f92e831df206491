import type { Record } from "../../reading/index.js";
import type { Matching } from "../happening.js";
import { believe, oneWriter, readFacts } from "./add.js";
import type { Database, Row, Sql } from "./database.js";
import { recordFor } from "./input.js";
import { DERIVED } from "./schema.js";
import { fillWords } from "./write-words.js";

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
      const found = new Map(readings.map((row) => [`${row.article} ${row.reader}`, row]));
      await believe(sql, matching, readings, ({ article, reader }) => {
        const row = found.get(`${article} ${reader}`);
        return row && readFacts(matching, article, row.text, row.source, recordFor(article, JSON.parse(row.record) as Record));
      });
      done += new Set(readings.map(({ article }) => article)).size;
      step(done);
    }
    await fillWords(sql);
  });
}

interface ReadingRow extends Row {
  readonly article: string;
  readonly reader: string;
  readonly record: string;
  readonly text: string;
  readonly source: string | null;
}

/** All readings, an article's together. */
async function* readingsInBatches(sql: Sql): AsyncGenerator<readonly ReadingRow[]> {
  let after = "";
  for (;;) {
    const rows = await sql.query<ReadingRow>(
      `select r.article, r.reader, r.record, a.text, a.source from reading r join article a on a.id = r.article
       where a.id in (select id from article where id > $1 order by id limit ${BATCH}) order by r.article, r.reader`,
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
