import type { Record } from "../../reading/index.js";
import { dateRange } from "../days.js";
import type { Matching, Review, StoredReading, Telling } from "../happening.js";
import { breath, type Database, type Row, type Sql } from "./database.js";
import { articleId, betterReader, type Entry, publishedIn, recordFor } from "./input.js";
import { ADVISORY_LOCK } from "./migrate.js";
import { regroup } from "./regroup.js";
import { amongJson, cleaned, insertRows } from "./rows.js";
import type { Lexicon } from "./words.js";
import { lexiconOf } from "./words.js";
import { deleteTellings } from "./write-tellings.js";
import { dateWords, writeWords } from "./write-words.js";

/** What became of a batch. */
export interface Added {
  /** Articles that were not there before. */
  readonly articles: number;
  /** Readings that were not there before. */
  readonly readings: number;
}

/**
 * Adds articles and their readings and brings the ledger up to date, all in one transaction: when it returns they are kept, and if it throws nothing is.
 * What is there already is left as it is; the order in which things are added makes no difference to the ledger.
 */
export function addEntries(database: Database, matching: Matching, entries: readonly Entry[]): Promise<Added> {
  const given = entries.map(({ article, reader, record }) => {
    const id = articleId(article);
    return { article, id, reader, record: recordFor(id, record) };
  });
  // In one order, so that two writers never wait for each other in a circle.
  given.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  // While the database waits for another writer, and stores and indexes the texts, their facts are made ready here.
  const making = factsOf(matching, given);
  making.catch(() => {});
  return database.transaction(async (sql) => {
    // What was given depends on nothing that is there: a server takes it in beside another writer. What is believed follows from all of it, and is worked out by one writer at a time.
    const [articles, readings, facts] = await Promise.all([insertArticles(sql, lexiconOf(database), given), insertReadings(sql, given), making]);
    await oneWriter(sql);
    await believe(sql, matching, readings, ({ article, reader }) => facts.get(keyOf(article, reader)));
    return { articles, readings: readings.length };
  });
}

type Given = Entry & { readonly id: string };

const keyOf = (article: string, reader: string): string => `${article} ${reader}`;

/** What is believed of an article if a reading is. */
export interface ReadFacts {
  readonly reading: StoredReading;
  readonly tellings: readonly Telling[];
}

export function readFacts(matching: Matching, article: string, text: string, source: string | null, record: Record): ReadFacts {
  const reading: StoredReading = { article, source, published: publishedIn(record), sketch: matching.sketchOf(text), record };
  return { reading, tellings: matching.tellingsOf(reading) };
}

/** So many readings are made ready between two looks at what the database answers. */
const AT_ONCE = 10;

async function factsOf(matching: Matching, given: readonly Given[]): Promise<ReadonlyMap<string, ReadFacts>> {
  const facts = new Map<string, ReadFacts>();
  for (const [i, { id, reader, article, record }] of given.entries()) {
    if (i % AT_ONCE === 0) await breath();
    const source = article.source === null ? null : cleaned(article.source);
    facts.set(keyOf(id, reader), readFacts(matching, id, cleaned(article.text), source, record));
  }
  return facts;
}

/** Writers on a server come one after the other; an embedded ledger has one anyway. */
export const oneWriter = (sql: Sql): Promise<unknown> => sql.query(`select pg_advisory_xact_lock(${ADVISORY_LOCK})`);

async function insertArticles(sql: Sql, lexicon: Lexicon, given: readonly Given[]): Promise<number> {
  const rows = await insertRows<{ id: string }>(
    sql,
    "article",
    { id: "text", text: "text", title: "text", source: "text", url: "text", language: "text", sha256: "text", published: "text", name: "text" },
    given.map(({ id, article }) => {
      const { text, title, source, url, language, sha256, published, id: name } = article;
      return { id, text, title, source, url, language, sha256, published, name };
    }),
    "on conflict (id) do nothing returning id",
  );
  const fresh = new Set(rows.map(({ id }) => id));
  await writeWords(
    sql,
    lexicon,
    [...bestOf(given)]
      .filter(([id]) => fresh.has(id))
      .map(([id, { article, record }]) => ({ id, title: article.title, text: article.text, last: publishedIn(record).last })),
  );
  return rows.length;
}

/** Of each article the reading that is believed if there is no other. */
function bestOf(given: readonly Given[]): ReadonlyMap<string, Given> {
  const best = new Map<string, Given>();
  for (const one of given) if (betterReader(best.get(one.id)?.reader ?? one.reader, one.reader) === one.reader) best.set(one.id, one);
  return best;
}

const insertReadings = (sql: Sql, given: readonly Given[]): Promise<readonly ReadingKey[]> =>
  insertRows<ReadingKey & Row>(
    sql,
    "reading",
    { article: "text", reader: "text", record: "text" },
    given.map(({ id, reader, record }) => ({ article: id, reader, record })),
    "on conflict (article, reader) do nothing returning article, reader",
  );

export interface ReadingKey {
  readonly article: string;
  readonly reader: string;
}

/** Lets the beliefs follow the readings that are new; of an article's readings the best reader's is believed. */
export async function believe(
  sql: Sql,
  matching: Matching,
  readings: readonly ReadingKey[],
  factsOf: (reading: ReadingKey) => ReadFacts | undefined,
): Promise<void> {
  const best = new Map<string, string>();
  for (const { article, reader } of readings) best.set(article, betterReader(best.get(article) ?? reader, reader));
  const ids = JSON.stringify([...best.keys()]);
  const before = await sql.query<ReadingKey & Row>(`select article, reader from believed where article ${amongJson("$1")}`, [ids]);
  for (const { article, reader } of before) if (betterReader(reader, best.get(article) ?? reader) === reader) best.delete(article);
  const replaced = before.map(({ article }) => article).filter((article) => best.has(article));
  const facts = [...best].flatMap(([article, reader]) => factsOf({ article, reader }) ?? []);
  const broken = await forget(sql, replaced);
  const noted = insertRows(
    sql,
    "believed",
    { article: "text", reader: "text", published: "daterange", last_published: "date", sketch: "text" },
    facts.map(({ reading: { article, published, sketch } }) => ({
      ...{ article, reader: best.get(article), published: dateRange(published), last_published: published.last, sketch },
    })),
    "on conflict (article) do update set reader = excluded.reader, published = excluded.published, last_published = excluded.last_published, sketch = excluded.sketch",
  );
  const regrouped = reviewsOf(sql).then((reviews) => regroup(sql, matching, reviews, { fresh: facts.flatMap(({ tellings }) => tellings), broken }));
  const gone = new Set(replaced);
  const dated = facts
    .filter(({ reading }) => gone.has(reading.article))
    .map(({ reading: { article, published } }) => ({ article, last: published.last }));
  await Promise.all([noted, dateWords(sql, dated), regrouped]);
}

/** Takes away what was read in articles before; returns the components that lost a member. */
async function forget(sql: Sql, articles: readonly string[]): Promise<string[]> {
  if (articles.length === 0) return [];
  return deleteTellings(sql, articles);
}

export async function reviewsOf(sql: Sql): Promise<readonly Review[]> {
  const rows = await sql.query<{ id: string; author: string; made: string; verdict: string; note: string | null }>(
    "select id, author, made, verdict::text as verdict, note from review order by id",
  );
  return rows.map((row) => ({ ...row, verdict: JSON.parse(row.verdict) as Review["verdict"] }));
}

/** Adds what persons decided. A review that is there already is left as it is. */
export function addReviews(database: Database, matching: Matching, reviews: readonly Review[]): Promise<number> {
  return database.transaction(async (sql) => {
    await oneWriter(sql);
    const fresh = await insertRows<{ id: string }>(
      sql,
      "review",
      { id: "text", author: "text", made: "text", verdict: "json", note: "text" },
      reviews.map((review) => ({ ...review, note: review.note === null ? null : cleaned(review.note) })),
      "on conflict (id) do nothing returning id",
    );
    const ids = new Set(fresh.map(({ id }) => id));
    const facts = reviews.filter(({ id }) => ids.has(id)).flatMap(({ verdict }) => ("tellings" in verdict ? verdict.tellings : [verdict.telling]));
    const touched = await sql.query<{ component: string }>(`select distinct component from fact where id ${amongJson("$1")}`, [
      JSON.stringify(facts),
    ]);
    await regroup(sql, matching, await reviewsOf(sql), { fresh: [], broken: touched.map(({ component }) => component) });
    return ids.size;
  });
}
