import { type Happening, type IsoDay, KINDS, type Kind } from "../happening.js";
import type { Database, Row, Sql } from "./database.js";
import { excerptOf } from "./excerpt.js";
import { happeningFrom } from "./packed.js";
import { type Asked, askedFor, lexiconOf, MOST_LETTERS, wordsIn } from "./words.js";
import { isPair, pairOf, SHORT_DAYS, wideOf } from "./write-happenings.js";

/** Which happenings, in the ledger's order, and how many. */
export interface Wanted {
  /** States (ISO 3166-1 alpha-3) or organisations: none for all, one, or two between which something happened. */
  readonly who?: readonly string[];
  readonly kinds?: readonly Kind[];
  /** Days of which its time must have at least one. */
  readonly from?: IsoDay;
  readonly to?: IsoDay;
  /** Told of on this day or later. */
  readonly since?: IsoDay;
  /** The latest first. */
  readonly latest?: boolean;
  /** Where the page before ended (`Page.next`). */
  readonly after?: string | null;
  readonly limit: number;
}

export interface Page {
  readonly happenings: readonly Happening[];
  /** Pass it as `after` for the next page; null at the end. */
  readonly next: string | null;
}

interface HappeningRow extends Row {
  readonly position: string;
  readonly body: string;
}

/** One page of the happenings wanted. */
export async function timeline(sql: Sql, wanted: Wanted): Promise<Page> {
  return page(sql, wanted, () => []);
}

type Put = (value: unknown) => string;

/** Bodies are fetched only for what is on the page; what is looked through are rows in the order of an index. */
async function page(sql: Sql, wanted: Wanted, further: (put: Put) => readonly string[]): Promise<Page> {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const order = wanted.latest ? "desc" : "asc";
  const limit = `${put(wanted.limit + 1)}::int`;
  const common = [...conditionsOf(wanted, put), ...further(put)];
  const branches = sourcesOf(wanted, put).flatMap(({ of, kinds, conditions }) =>
    stretchesOf(wanted, `${of}.position`, put).map((stretch) => {
      const ofHappening = [...stretch, ...common];
      const table = of === "h" ? "happening h" : ofHappening.length > 0 ? "party p join happening h on h.position = p.position" : "party p";
      const rows = (...kind: readonly string[]): string =>
        `select ${of}.position from ${table} where ${["true", ...kind, ...conditions, ...ofHappening].join(" and ")} order by ${of}.position ${order} limit ${limit}`;
      return kinds === null
        ? `(${rows()})`
        : `(select one.position from json_array_elements_text(${kinds}::json) as each(kind) cross join lateral (${rows(`${of}.kind = each.kind`)}) one)`;
    }),
  );
  const rows = await sql.query<HappeningRow>(
    `select found.position, h.body from (select * from (${branches.join(" union all ")}) any_of order by position ${order} limit ${limit}) found
     join happening h on h.position = found.position order by found.position ${order}`,
    values,
  );
  return pageOf(rows, wanted.limit);
}

/** Rows of a table in the ledger's order; with kinds, of each kind by itself, as the index of parties has them. */
interface Source {
  readonly of: "h" | "p";
  /** Parameter with a list of them. */
  readonly kinds: string | null;
  readonly conditions: readonly string[];
}

/** Where to look: through all, through those of one party, or through those of a pair, with the summits that are too wide to have pairs. */
function sourcesOf({ who = [], kinds = [], after, latest }: Wanted, put: Put): readonly Source[] {
  const [one, other] = who;
  const further = (of: Source["of"]): readonly string[] => (after ? [`${of}.position ${latest ? "<" : ">"} ${put(after)}`] : []);
  if (one === undefined)
    return [{ of: "h", kinds: null, conditions: [...(kinds.length > 0 ? [`h.kind in (${kinds.map(put).join(", ")})`] : []), ...further("h")] }];
  const each = put(JSON.stringify(kinds.length > 0 ? kinds : KINDS));
  const party = (...conditions: readonly string[]): Source => ({ of: "p", kinds: each, conditions: [...conditions, ...further("p")] });
  if (other === undefined) return [party(`p.who = ${put(one)}`)];
  const both = `exists (select 1 from party also where also.who = ${put(other)} and also.kind = p.kind and also.position = p.position)`;
  if (!isPair(one, other)) return [party(`p.who = ${put(one)}`, both)];
  return [party(`p.who = ${put(pairOf(one, other))}`), party(`p.who = ${put(wideOf(one))}`, both)];
}

/** Between two days lies what is short and stands near them in the order, and what is long. */
function stretchesOf({ from, to }: Wanted, column: string, put: Put): string[][] {
  if (from === undefined && to === undefined) return [[]];
  const earliest = from === undefined ? [] : [`${column} >= ${put(new Date(Date.parse(from) - SHORT_DAYS * 86_400_000).toISOString().slice(0, 10))}`];
  const latest = to === undefined ? [] : [`${column} < ${put(`${to}}`)}`];
  return [["not h.long", ...earliest, ...latest], ["h.long"]];
}

/** Has the column one of the days? There are none from a day to one before it, which PostgreSQL takes for an error. */
export const overlap = (column: string, from: IsoDay | undefined, to: IsoDay | undefined, put: Put): string =>
  from !== undefined && to !== undefined && from > to
    ? "false"
    : `${column} && daterange(${put(from ?? null)}::date, ${put(to ?? null)}::date, '[]')`;

function conditionsOf({ from, to, since }: Wanted, put: Put): string[] {
  const conditions: string[] = [];
  if (from !== undefined || to !== undefined) conditions.push(overlap("h.period", from, to, put));
  if (since !== undefined) conditions.push(`h.last_published >= ${put(since)}::date`);
  return conditions;
}

function pageOf(rows: readonly HappeningRow[], limit: number): Page {
  const shown = rows.slice(0, limit);
  return {
    happenings: shown.map(({ body }) => happeningFrom(body)),
    next: rows.length > limit ? (shown.at(-1)?.position ?? null) : null,
  };
}

/** Every happening wanted, page by page. */
export async function* allOf(sql: Sql, wanted: Omit<Wanted, "limit" | "after">): AsyncGenerator<Happening> {
  let after: string | null = null;
  do {
    const page: Page = await timeline(sql, { ...wanted, after, limit: 500 });
    yield* page.happenings;
    after = page.next;
  } while (after !== null);
}

/** How many happenings of each kind there are between these. */
export async function countsOf(sql: Sql, who: readonly string[]): Promise<ReadonlyMap<Kind, number>> {
  const [one = "", other] = who;
  const count = (query: string, values: readonly string[]) => sql.query<{ kind: Kind; count: number }>(query, values);
  const both = (first: string, second: string): string =>
    `select a.kind, count(*)::int as count from party a join party b on b.kind = a.kind and b.position = a.position and b.who = ${second} where a.who = ${first} group by a.kind`;
  const rows =
    other === undefined
      ? await count("select kind, count(*)::int as count from party where who = $1 group by kind", [one])
      : isPair(one, other)
        ? await count(
            `select kind, sum(count)::int as count from (
               select kind, count(*) as count from party where who = $1 group by kind union all ${both("$3", "$2")}) found group by kind`,
            [pairOf(one, other), other, wideOf(one)],
          )
        : await count(both("$1", "$2"), [one, other]);
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

/** The last day on which anything the ledger holds was published: the day on which it speaks. */
export async function lastDay(sql: Sql): Promise<IsoDay | null> {
  return (await sql.query<{ day: IsoDay | null }>("select max(last_published)::text as day from believed"))[0]?.day ?? null;
}

/** Statuses of what may still come. */
const COMING = ["possible", "announced", "confirmed", "ongoing", "postponed", "agreed", "proposed", "negotiating"];

export interface Coming {
  readonly on: IsoDay;
  readonly who?: readonly string[];
  readonly limit: number;
  readonly after?: string | null;
}

/** What is announced or possible and not past on a day, soonest first. */
export const upcoming = (sql: Sql, { on, ...wanted }: Coming): Promise<Page> =>
  page(sql, { ...wanted, kinds: ["visit", "meeting", "agreement", "interaction"] }, (put) => [
    `h.lapses >= ${put(on)}::date`,
    `h.status in (${COMING.map(put).join(", ")})`,
  ]);

/** One article found by its words. */
export interface Found extends Row {
  readonly article: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly published: IsoDay | null;
  /** Where the words stand, each between « and ». */
  readonly excerpt: string;
}

/** So many matches are sooner all put in order than looked for from the latest article backwards; fewer where phrases must be read in each. */
const FEW_MATCHES = 10_000;
const FEW_PHRASES = 3000;
const MATCH = "w.words @@ $1::tsquery";
const latest = (of: string): string => `order by ${of}.last_published desc nulls last, ${of}.article limit $2::int`;

/** Articles by their words ("quoted phrases", or, -not), the latest first. */
export async function search(database: Database, words: string, limit: number): Promise<readonly Found[]> {
  const asked = await askedFor(lexiconOf(database), database, words);
  if (asked.query === "") return [];
  return excerpted(database, await matches(database, asked.query, limit), asked);
}

/** Whether these words can be looked for: not where all of them are too common. */
export const isSearchable = async (sql: Sql, words: string): Promise<boolean> => (await askedFor(lexiconOf(sql), sql, words)).query !== "";

async function matches(database: Database, query: string, limit: number): Promise<readonly Match[]> {
  const few = query.includes("<") ? FEW_PHRASES : FEW_MATCHES;
  if ((await expected(database, `select article from article_words w where ${MATCH}`, [query])) > few)
    return textsOf(database, `believed b join article_words w on w.article = b.article where ${MATCH} ${latest("b")}`, query, limit);
  return database.transaction(async (sql) => {
    // The database does not know what it costs to read vectors that lie out of line: it would sooner look through all of them than into their index.
    await sql.query("select set_config('enable_seqscan', 'off', true)");
    return textsOf(sql, `article_words w where ${MATCH} ${latest("w")}`, query, limit);
  });
}

type Match = Omit<Found, "excerpt"> & { readonly text: string };

/** The articles that a query finds, with what was searched of their texts. */
const textsOf = (sql: Sql, found: string, query: string, limit: number): Promise<readonly Match[]> =>
  sql.query<Match & Row>(
    `select a.id as article, a.title, a.source, found.day as published, left(a.text, ${MOST_LETTERS}) as text
     from (select w.article, w.last_published::text as day from ${found}) found join article a on a.id = found.article order by found.day desc nulls last, found.article`,
    [query, limit],
  );

async function excerpted(database: Database, found: readonly Match[], { wanted }: Asked): Promise<readonly Found[]> {
  const forms = await lexiconOf(database).formsOf(
    database,
    found.map(({ text }) => wordsIn(text)),
  );
  return found.map(({ text, ...article }, n) => ({ ...article, excerpt: excerptOf(text, forms[n] ?? [], wanted) }) as Found);
}

/** How many rows the database expects of a query, by its statistics. */
async function expected(sql: Sql, query: string, parameters: readonly unknown[]): Promise<number> {
  const rows = await sql.query<{ "QUERY PLAN": unknown }>(`explain (format json) ${query}`, parameters);
  const told = rows[0]?.["QUERY PLAN"];
  const [plan] = (typeof told === "string" ? JSON.parse(told) : told) as readonly { readonly Plan: { readonly "Plan Rows": number } }[];
  return plan?.Plan["Plan Rows"] ?? 0;
}
