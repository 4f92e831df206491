import { createHash } from "node:crypto";
import type { Record } from "../../reading/index.js";
import type { Happening, Matching, StoredReading } from "../happening.js";
import { reviewsOf } from "./add.js";
import type { Database, Row, Sql } from "./database.js";
import { articleId, publishedIn, recordFor } from "./input.js";
import { CLAIM, CLAIMS, happeningFrom, packedHappening } from "./packed.js";
import { allOf } from "./queries.js";

/** What is wrong with a ledger, in words; nothing where all is well. */
export interface Checked {
  readonly articles: number;
  readonly readings: number;
  readonly facts: number;
  readonly happenings: number;
  readonly problems: readonly string[];
}

/** Each finds rows that must not be there. */
const RULES: readonly (readonly [string, string])[] = [
  ["articles without a reading", "select a.id from article a left join reading r on r.article = a.id where r.article is null"],
  ["readings of articles that are not there", "select r.article as id from reading r left join article a on a.id = r.article where a.id is null"],
  ["articles whose words are not kept", "select a.id from article a left join article_words w on w.article = a.id where w.article is null"],
  [
    "articles whose words are kept under another day",
    "select w.article as id from article_words w join believed b on b.article = w.article where w.last_published is distinct from b.last_published",
  ],
  [
    "readings that are believed in and are not there",
    "select b.article as id from believed b left join reading r on r.article = b.article and r.reader = b.reader where r.article is null",
  ],
  [
    "articles with a reading that nothing is believed of",
    "select r.article as id from reading r left join believed b on b.article = r.article where b.article is null",
  ],
  ["facts of articles that are not there", "select f.id from fact f left join believed b on b.article = f.article where b.article is null"],
  [
    "facts in no happening",
    "select f.id from fact f left join happening h on h.component = f.component where h.id is null and not exists (select 1 from review r, fact g where g.component = f.component and r.verdict->>'kind' = 'reject' and r.verdict->>'telling' = g.id)",
  ],
  ["happenings that are there twice", "select id from happening group by id having count(*) > 1"],
  ["happenings of no fact", "select h.id from happening h left join fact f on f.component = h.component where f.id is null"],
  ["keys of facts that are not there", "select k.fact as id from fact_key k left join fact f on f.id = k.fact where f.id is null"],
  [
    "facts with a key that is not kept",
    "select f.id from fact f, json_array_elements_text(f.keys::json) as each where not exists (select 1 from fact_key k where k.key = each.value and k.fact = f.id)",
  ],
  [
    "parties of happenings that are not there",
    "select p.position as id from party p left join happening h on h.position = p.position where h.id is null",
  ],
  [
    "claims whose quote is not in their article",
    `select f.id from ${CLAIMS} join article a on a.id = f.article where substr(a.text, ${CLAIM.start} + 1, ${CLAIM.end} - ${CLAIM.start}) <> ${CLAIM.quote}`,
  ],
];

/** Looks for broken links and changed texts; with `deep`, derives the ledger again in memory and compares it with what is stored. */
export async function check(database: Database, matching: Matching, { deep = false }: { readonly deep?: boolean } = {}): Promise<Checked> {
  const problems: string[] = [];
  for (const [what, query] of RULES) {
    const rows = await database.query<{ id: string; count: number }>(`select min(id) as id, count(*)::int as count from (${query}) wrong`);
    const [{ id, count } = { id: "", count: 0 }] = rows;
    if (count > 0) problems.push(`${count} ${what} (the first: ${id})`);
  }
  problems.push(...(await changedTexts(database)));
  if (deep && (await ledgerHash(database)) !== (await derivedHash(database, matching)))
    problems.push("the ledger is not what its articles and reviews give; run chancery rebuild");
  const count = async (table: string): Promise<number> => (await database.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? 0;
  return {
    articles: await count("article"),
    readings: await count("reading"),
    facts: await count("fact"),
    happenings: await count("happening"),
    problems,
  };
}

interface ArticleRow extends Row {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly sha256: string;
}

async function changedTexts(sql: Sql): Promise<string[]> {
  const problems: string[] = [];
  for (let after = ""; ; ) {
    const rows: readonly ArticleRow[] = await sql.query<ArticleRow>(
      "select id, text, title, source, url, published, language, sha256 from article where id > $1 order by id limit 500",
      [after],
    );
    for (const row of rows) if (!isWhole(row) && !isWhole(withNuls(row))) problems.push(`article ${row.id} is not as it was added`);
    const last = rows.at(-1);
    if (!last) return problems;
    after = last.id;
  }
}

const isWhole = (row: ArticleRow): boolean =>
  createHash("sha256").update(row.text, "utf8").digest("hex") === row.sha256 && articleId({ ...row, file: null }) === row.id;

/** As it was added before U+0000 was replaced in `ingest`: the database took U+FFFD, and the checksum was of what was given. */
function withNuls(row: ArticleRow): ArticleRow {
  const before = <T extends string | null>(text: T): T => (text?.replaceAll("\uFFFD", "\0") ?? null) as T;
  return { ...row, text: before(row.text), title: before(row.title), source: before(row.source), url: before(row.url) };
}

/** SHA-256 of the whole ledger as `timeline --format jsonl` prints it, without the day it speaks on. */
export async function ledgerHash(sql: Sql): Promise<string> {
  const hash = createHash("sha256");
  for await (const happening of allOf(sql, {})) hash.update(`${JSON.stringify(happening)}\n`);
  return hash.digest("hex");
}

/** With its parts in the order in which the ledger gives them. */
const asKept = (happening: Happening): Happening => happeningFrom(JSON.stringify(packedHappening(happening)));

async function derivedHash(sql: Sql, matching: Matching): Promise<string> {
  const rows = await sql.query<{ id: string; text: string; source: string | null; record: string }>(
    "select a.id, a.text, a.source, r.record from believed b join article a on a.id = b.article join reading r on r.article = b.article and r.reader = b.reader",
  );
  const readings = rows.map(({ id, text, source, record }): StoredReading => {
    const parsed = JSON.parse(record) as Record;
    return { article: id, source, published: publishedIn(parsed), sketch: matching.sketchOf(text), record: recordFor(id, parsed) };
  });
  const hash = createHash("sha256");
  for (const happening of matching.mergeReadings(readings, await reviewsOf(sql)).happenings) hash.update(`${JSON.stringify(asKept(happening))}\n`);
  return hash.digest("hex");
}
