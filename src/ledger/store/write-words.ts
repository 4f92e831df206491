import type { IsoDay } from "../happening.js";
import type { Row, Sql } from "./database.js";
import { type Columns, cleaned, insertRows } from "./rows.js";
import { articleWords, Lexicon, vectorOf } from "./words.js";

/** What of an article its words are taken from. */
export interface Worded {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
}

/** With the last day on which it may have been published, as it is believed. */
export interface DatedWords extends Worded {
  readonly last: IsoDay | null;
}

const COLUMNS = { article: "text", words: "tsvector" };
const DATED_COLUMNS = { ...COLUMNS, last_published: "date" };

/** Writes the words by which articles are found; those that are there already stay. */
export const writeWords = (sql: Sql, lexicon: Lexicon, articles: readonly DatedWords[]): Promise<void> =>
  write(sql, lexicon, articles, DATED_COLUMNS);

async function write(sql: Sql, lexicon: Lexicon, articles: readonly (Worded & Partial<DatedWords>)[], columns: Columns): Promise<void> {
  const forms = await lexicon.formsOf(sql, wordsOfEach(articles));
  await insertRows(
    sql,
    "article_words",
    columns,
    articles.map(({ id, last }, n) => ({
      article: id,
      last_published: last,
      // Made when its row is, so that no more than one is held.
      get words() {
        return vectorOf(forms[n] ?? []);
      },
    })),
    "on conflict (article) do nothing",
  );
}

/** Notes on which days articles are now believed to have been published. */
export async function dateWords(sql: Sql, dated: readonly { readonly article: string; readonly last: IsoDay | null }[]): Promise<void> {
  if (dated.length === 0) return;
  await sql.query(
    `update article_words w set last_published = dated.last from json_to_recordset($1::json) as dated(article text, last date)
     where w.article = dated.article and w.last_published is distinct from dated.last`,
    [JSON.stringify(dated)],
  );
}

function* wordsOfEach(articles: readonly Worded[]): Iterable<readonly string[]> {
  for (const { title, text } of articles) yield articleWords({ title: title && cleaned(title), text: cleaned(text) });
}

const BATCH = 500;

/** Writes the words of all articles of which something is believed. */
export const fillWords = (sql: Sql): Promise<void> =>
  fill(sql, "select a.id, a.title, a.text, b.last_published::text as last from article a join believed b on b.article = a.id", DATED_COLUMNS);

/** Writes the words of all articles, without days, which came later. */
export const fillWordsAlone = (sql: Sql): Promise<void> => fill(sql, "select a.id, a.title, a.text from article a", COLUMNS);

async function fill(sql: Sql, from: string, columns: Columns): Promise<void> {
  const lexicon = new Lexicon();
  for (let after = ""; ; ) {
    const articles = await sql.query<Worded & Partial<DatedWords> & Row>(`${from} where a.id > $1 order by a.id limit ${BATCH}`, [after]);
    await write(sql, lexicon, articles, columns);
    const last = articles.at(-1);
    if (!last) return;
    after = last.id;
  }
}
