import type { Row, Sql } from "./database.js";
import { cleaned, insertRows } from "./rows.js";
import { articleWords, Lexicon, vectorOf } from "./words.js";

/** What of an article its words are taken from. */
export interface Worded {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
}

/** Writes the words by which articles are found; those that are there already stay. */
export async function writeWords(sql: Sql, lexicon: Lexicon, articles: readonly Worded[]): Promise<void> {
  const forms = await lexicon.formsOf(sql, wordsOfEach(articles));
  await insertRows(
    sql,
    "article_words",
    { article: "text", words: "tsvector" },
    articles.map(({ id }, n) => ({
      article: id,
      // Made when its row is, so that no more than one is held.
      get words() {
        return vectorOf(forms[n] ?? []);
      },
    })),
    "on conflict (article) do nothing",
  );
}

function* wordsOfEach(articles: readonly Worded[]): Iterable<readonly string[]> {
  for (const { title, text } of articles) yield articleWords({ title: title && cleaned(title), text: cleaned(text) });
}

const BATCH = 500;

/** Writes the words of all articles. */
export async function fillWords(sql: Sql): Promise<void> {
  const lexicon = new Lexicon();
  for (let after = ""; ; ) {
    const articles: readonly (Worded & Row)[] = await sql.query<Worded & Row>(
      `select id, title, text from article where id > $1 order by id limit ${BATCH}`,
      [after],
    );
    await writeWords(sql, lexicon, articles);
    const last = articles.at(-1);
    if (!last) return;
    after = last.id;
  }
}
