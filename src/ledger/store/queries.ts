import type { Happening, IsoDay, Kind } from "../happening.js";
import type { Row, Sql } from "./database.js";
import { pairOf, wideOf } from "./write-happenings.js";

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

/** Bodies are fetched only for what is on the page; what is looked through are narrow rows in the order of an index. */
async function page(sql: Sql, wanted: Wanted, further: (put: Put) => readonly string[]): Promise<Page> {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const order = wanted.latest ? "desc" : "asc";
  const limit = `${put(wanted.limit + 1)}::int`;
  const conditions = [...conditionsOf(wanted, put), ...further(put)];
  const where = (...own: readonly string[]): string => ([...own, ...conditions].length > 0 ? `where ${[...own, ...conditions].join(" and ")}` : "");
  const from = (...own: readonly string[]): string =>
    `(select h.id, h.position from party p join happening h on h.id = p.happening ${where(...own)} order by p.position ${order} limit ${limit})`;
  const after = (column: string): readonly string[] => (wanted.after ? [`${column} ${wanted.latest ? "<" : ">"} ${put(wanted.after)}`] : []);
  const kinds = (wanted.kinds ?? []).length > 0 ? [`p.kind in (${(wanted.kinds ?? []).map(put).join(", ")})`] : [];
  const [one, other] = wanted.who ?? [];
  const found =
    one === undefined
      ? `(select h.id, h.position from happening h ${where(...after("h.position"), ...kinds.map((kind) => kind.replace("p.", "h.")))} order by h.position ${order} limit ${limit})`
      : other === undefined
        ? from(`p.who = ${put(one)}`, ...kinds, ...after("p.position"))
        : `${from(`p.who = ${put(pairOf(one, other))}`, ...kinds, ...after("p.position"))} union all ${from(
            `p.who = ${put(wideOf(one))}`,
            `exists (select 1 from party also where also.happening = p.happening and also.who = ${put(other)})`,
            ...kinds,
            ...after("p.position"),
          )}`;
  const rows = await sql.query<HappeningRow>(
    `select found.position, h.body::text as body from (select * from (${found}) any_of order by position ${order} limit ${limit}) found
     join happening h on h.id = found.id order by found.position ${order}`,
    values,
  );
  return pageOf(rows, wanted.limit);
}

function conditionsOf({ from, to, since }: Wanted, put: Put): string[] {
  const conditions: string[] = [];
  if (from !== undefined || to !== undefined) conditions.push(`h.period && daterange(${put(from ?? null)}::date, ${put(to ?? null)}::date, '[]')`);
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
          `select kind, count(*)::int as count from (select kind, happening from party where who = $1
             union select wide.kind, wide.happening from party wide join party also on also.happening = wide.happening and also.who = $2 where wide.who = $3) found
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

/** Articles by their words, as `websearch_to_tsquery` reads them ("quoted phrases", or, -not), the latest first. */
export async function search(sql: Sql, words: string, limit: number): Promise<readonly Found[]> {
  return sql.query<Found>(
    `select a.id as article, a.title, a.source, found.day as published,
            ts_headline('english', left(a.text, 20000), websearch_to_tsquery('english', $1), 'StartSel=«, StopSel=», MaxWords=30, MinWords=12') as excerpt
     from (select x.id, b.last_published::text as day from article x join believed b on b.article = x.id
           where x.words @@ websearch_to_tsquery('english', $1) order by b.last_published desc nulls last, x.id limit $2::int) found
     join article a on a.id = found.id order by found.day desc nulls last, found.id`,
    [words, limit],
  );
}
