import { createHash } from "node:crypto";
import type { Record } from "../../reading/index.js";
import { type Article, ChanceryError } from "../../text/index.js";
import type { Matching, Review } from "../happening.js";
import { addEntries, addReviews, reviewsOf } from "./add.js";
import type { Database, Row } from "./database.js";

const FORMAT = "chancery-backup-1";
const BATCH = 100;

/** What was put in, one thing a line; the last line counts the lines and holds their checksum. */
type Line =
  | { readonly backup: typeof FORMAT }
  | { readonly article: Article; readonly readings: readonly { readonly reader: string; readonly record: Record }[] }
  | { readonly review: Review }
  | { readonly end: { readonly lines: number; readonly sha256: string } };

/** Everything that was ever put in, as lines of JSON. What the ledger believes is not in it: it follows from this. */
export async function* backup(database: Database): AsyncGenerator<string> {
  const hash = createHash("sha256");
  let lines = 0;
  const line = (value: Line): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    lines++;
    return text;
  };
  yield line({ backup: FORMAT });
  for (let after = ""; ; ) {
    const articles = await database.query<Row & { id: string; name: string | null }>(
      `select id, name, text, title, source, url, language, sha256, published from article where id > $1 order by id limit ${BATCH}`,
      [after],
    );
    for (const { id, name, ...article } of articles) {
      const readings = await database.query<{ reader: string; record: string }>(
        "select reader, record from reading where article = $1 order by reader",
        [id],
      );
      yield line({
        article: { ...article, id: name ?? id, file: null } as unknown as Article,
        readings: readings.map(({ reader, record }) => ({ reader, record: JSON.parse(record) as Record })),
      });
    }
    const last = articles.at(-1);
    if (!last) break;
    after = last.id;
  }
  for (const review of await reviewsOf(database)) yield line({ review });
  yield `${JSON.stringify({ end: { lines, sha256: hash.digest("hex") } } satisfies Line)}\n`;
}

/** Whether a file that begins with this line is a backup. */
export function beginsBackup(line: string): boolean {
  try {
    return (JSON.parse(line) as { readonly backup?: unknown } | null)?.backup === FORMAT;
  } catch {
    return false;
  }
}

/** What a backup held, and how much of it was not there before. */
export interface Restored {
  readonly articles: number;
  readonly reviews: number;
  readonly fresh: { readonly articles: number; readonly reviews: number };
}

/**
 * Adds what a backup holds to a ledger, empty or not. Safe to repeat after it was broken off.
 * @throws {ChanceryError} `backup-not-whole`, `backup-not-one`
 */
export async function restore(
  database: Database,
  matching: Matching,
  lines: AsyncIterable<string>,
  step: (articles: number) => void = () => {},
): Promise<Restored> {
  const hash = createHash("sha256");
  let [count, articles, waiting, end] = [0, 0, 0, undefined as { lines: number; sha256: string } | undefined];
  let batch: Parameters<typeof addEntries>[2][number][] = [];
  const reviews: Review[] = [];
  let fresh = 0;
  const flush = async (): Promise<void> => {
    fresh += (await addEntries(database, matching, batch)).articles;
    articles += waiting;
    step(articles);
    [batch, waiting] = [[], 0];
  };
  let broken: unknown;
  try {
    for await (const text of lines) {
      const value = parsed(text, count);
      if ("end" in value) {
        end = value.end;
        break;
      }
      hash.update(`${text}\n`);
      count++;
      if ("article" in value) {
        batch.push(...value.readings.map(({ reader, record }) => ({ article: value.article, reader, record })));
        if (++waiting >= BATCH) await flush();
      } else if ("review" in value) reviews.push(value.review);
    }
  } catch (error) {
    broken = error; // What stands before it is kept.
  }
  await flush();
  const freshReviews = await addReviews(database, matching, reviews);
  if (broken !== undefined) throw broken;
  if (end === undefined || end.lines !== count || end.sha256 !== hash.digest("hex"))
    throw new ChanceryError(
      "backup-not-whole",
      `the backup is not whole: ${end ? "its lines are not those it was written with" : "it has no end"}. ${articles} articles are kept from it; what they hold may be less than there was.`,
    );
  return { articles, reviews: reviews.length, fresh: { articles: fresh, reviews: freshReviews } };
}

function parsed(text: string, line: number): Line {
  try {
    if (line > 0 || beginsBackup(text)) return JSON.parse(text) as Line;
  } catch {
    // Told below.
  }
  throw line === 0
    ? new ChanceryError("backup-not-one", "this is no backup of a ledger (chancery backup writes one).")
    : new ChanceryError("backup-not-whole", `the backup is not whole: line ${line + 1} is not JSON. What stands before it was added.`);
}
