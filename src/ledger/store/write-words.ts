import type { IsoDay } from "../happening.js";
import type { Row, Sql } from "./database.js";
import { cleaned } from "./rows.js";
import { vectorsOf } from "./vectors.js";
import { articleWords, Lexicon } from "./words.js";

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

/** Writes the words by which articles are found; those that are there already stay. */
export async function writeWords(sql: Sql, lexicon: Lexicon, articles: readonly DatedWords[]): Promise<void> {
  if (articles.length === 0) return;
  await sql.query(
    `insert into article_words (article, words, last_published) select article, words, nullif(day, '')::date
     from rows from (string_to_table($1::text, ' '), string_to_table($2::text, ' '), unnest($3::tsvector[])) as given(article, day, words)
     on conflict (article) do nothing`,
    [idsOf(articles), articles.map(({ last }) => last ?? "").join(" "), await vectors(sql, lexicon, articles)],
  );
}

const idsOf = (articles: readonly Worded[]): string => articles.map(({ id }) => id).join(" ");

const vectors = async (sql: Sql, lexicon: Lexicon, articles: readonly Worded[]): Promise<Uint8Array> =>
  vectorsOf(await lexicon.formsOf(sql, wordsOfEach(articles)));

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

/** Writes the words of all articles of which something is believed. */
export async function fillWords(sql: Sql): Promise<void> {
  const lexicon = new Lexicon();
  const believed = "select a.id, a.title, a.text, b.last_published::text as last from article a join believed b on b.article = a.id";
  for await (const articles of batchesOf<DatedWords & Row>(sql, believed)) await writeWords(sql, lexicon, articles);
}

/** Writes the words of all articles, without days, which came later. */
export async function fillWordsAlone(sql: Sql): Promise<void> {
  const lexicon = new Lexicon();
  for await (const articles of batchesOf<Worded & Row>(sql, "select a.id, a.title, a.text from article a"))
    await sql.query(
      `insert into article_words (article, words) select article, words
       from rows from (string_to_table($1::text, ' '), unnest($2::tsvector[])) as given(article, words) on conflict (article) do nothing`,
      [idsOf(articles), await vectors(sql, lexicon, articles)],
    );
}

const BATCH = 500;

async function* batchesOf<T extends Worded & Row>(sql: Sql, from: string): AsyncGenerator<readonly T[]> {
  for (let after = ""; ; ) {
    const articles = await sql.query<T>(`${from} where a.id > $1 order by a.id limit ${BATCH}`, [after]);
    const last = articles.at(-1);
    if (!last) return;
    yield articles;
    after = last.id;
  }
}
