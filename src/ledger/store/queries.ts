import type { Happening, IsoDay, Kind } from "../happening.js";
import type { Row, Sql } from "./database.js";
import { pairOf, SHORT_DAYS, wideOf } from "./write-happenings.js";

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
  const branches = sourcesOf(wanted, put).flatMap(({ table, column, conditions }) =>
    stretchesOf(wanted, column, put).map(
      (stretch) =>
        `(select h.id, h.position from ${table} where ${["true", ...conditions, ...stretch, ...common].join(" and ")} order by ${column} ${order} limit ${limit})`,
    ),
  );
  const rows = await sql.query<HappeningRow>(
    `select found.position, h.body::text as body from (select * from (${branches.join(" union all ")}) any_of order by position ${order} limit ${limit}) found
     join happening h on h.id = found.id order by found.position ${order}`,
    values,
  );
  return pageOf(rows, wanted.limit);
}

/** Where to look: through all, through those of one party, or through those of a pair, with the summits that are too wide to have pairs. */
function sourcesOf(
  { who = [], kinds = [], after, latest }: Wanted,
  put: Put,
): { readonly table: string; readonly column: string; readonly conditions: string[] }[] {
  const [one, other] = who;
  const source = (name: "h" | "p", table: string, ...own: readonly string[]) => ({
    table,
    column: `${name}.position`,
    conditions: [
      ...own,
      ...(kinds.length > 0 ? [`${name}.kind in (${kinds.map(put).join(", ")})`] : []),
      ...(after ? [`${name}.position ${latest ? "<" : ">"} ${put(after)}`] : []),
    ],
  });
  const parties = "party p join happening h on h.id = p.happening";
  if (one === undefined) return [source("h", "happening h")];
  if (other === undefined) return [source("p", parties, `p.who = ${put(one)}`)];
  const both = `exists (select 1 from party also where also.happening = p.happening and also.who = ${put(other)})`;
  return [source("p", parties, `p.who = ${put(pairOf(one, other))}`), source("p", parties, `p.who = ${put(wideOf(one))}`, both)];
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
    happenings: shown.map(({ body }) => JSON.parse(body) as Happening),
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
  const [one, other] = who;
  const rows =
    other === undefined
      ? await sql.query<{ kind: Kind; count: number }>("select kind, count(*)::int as count from party where who = $1 group by kind", [one ?? ""])
      : await sql.query<{ kind: Kind; count: number }>(
          `select kind, sum(count)::int as count from (
             select kind, count(*) as count from party where who = $1 group by kind
             union all select wide.kind, count(*) from party wide join party also on also.happening = wide.happening and also.who = $2 where wide.who = $3 group by wide.kind) found
           group by kind`,
          [pairOf(one ?? "", other), other, wideOf(one ?? "")],
        );
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

/** So many matches are sooner all fetched and put in order than looked for from the latest article backwards. */
const FEW_MATCHES = 3000;
const MATCH = "words @@ websearch_to_tsquery('english', $1)";
const LATEST = "order by b.last_published desc nulls last, b.article limit $2::int";

/** Articles by their words, as `websearch_to_tsquery` reads them ("quoted phrases", or, -not), the latest first. */
export async function search(sql: Sql, words: string, limit: number): Promise<readonly Found[]> {
  const matches =
    (await expected(sql, `select id from article where ${MATCH}`, [words])) <= FEW_MATCHES
      ? `with matches as materialized (select id from article where ${MATCH})
         select m.id, b.last_published::text as day from matches m join believed b on b.article = m.id ${LATEST}`
      : `select x.id, b.last_published::text as day from article x join believed b on b.article = x.id where x.${MATCH} ${LATEST}`;
  return sql.query<Found>(
    `select a.id as article, a.title, a.source, found.day as published,
            ts_headline('english', left(a.text, 20000), websearch_to_tsquery('english', $1), 'StartSel=«, StopSel=», MaxWords=30, MinWords=12') as excerpt
     from (${matches}) found join article a on a.id = found.id order by found.day desc nulls last, found.id`,
    [words, limit],
  );
}

/** How many rows the database expects of a query, by its statistics. */
async function expected(sql: Sql, query: string, parameters: readonly unknown[]): Promise<number> {
  const rows = await sql.query<{ "QUERY PLAN": unknown }>(`explain (format json) ${query}`, parameters);
  const told = rows[0]?.["QUERY PLAN"];
  const [plan] = (typeof told === "string" ? JSON.parse(told) : told) as readonly { readonly Plan: { readonly "Plan Rows": number } }[];
  return plan?.Plan["Plan Rows"] ?? 0;
}
