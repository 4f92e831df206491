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
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const conditions = conditionsOf(wanted, put);
  const order = wanted.latest ? "desc" : "asc";
  const rows = await sql.query<HappeningRow>(
    `select h.position, h.body::text as body from happening h ${conditions.length > 0 ? `where ${conditions.join(" and ")}` : ""}
     order by h.position ${order} limit ${put(wanted.limit + 1)}::int`,
    values,
  );
  return pageOf(rows, wanted.limit);
}

/** Conditions on `happening h`; `put` keeps a value and gives its place. */
export function conditionsOf({ who = [], kinds = [], from, to, since, latest, after }: Wanted, put: (value: unknown) => string): string[] {
  const conditions: string[] = [];
  const [one, other] = who;
  if (one !== undefined && other === undefined) conditions.push(`h.id in (select happening from party where who = ${put(one)})`);
  if (one !== undefined && other !== undefined)
    conditions.push(
      `h.id in (select happening from party where who = ${put(pairOf(one, other))}
        union select wide.happening from party wide join party also on also.happening = wide.happening and also.who = ${put(other)} where wide.who = ${put(wideOf(one))})`,
    );
  if (kinds.length > 0) conditions.push(`h.kind in (${kinds.map(put).join(", ")})`);
  if (from !== undefined || to !== undefined) conditions.push(`h.period && daterange(${put(from ?? null)}::date, ${put(to ?? null)}::date, '[]')`);
  if (since !== undefined) conditions.push(`h.last_published >= ${put(since)}::date`);
  if (after) conditions.push(`h.position ${latest ? "<" : ">"} ${put(after)}`);
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

/** What is announced or possible and not past on a day, soonest first. */
export async function upcoming(
  sql: Sql,
  { on, who = [], limit, after }: { readonly on: IsoDay; readonly who?: readonly string[]; readonly limit: number; readonly after?: string | null },
): Promise<Page> {
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const conditions = conditionsOf({ who, limit, after: after ?? null }, put);
  const rows = await sql.query<HappeningRow>(
    `select h.position, h.body::text as body from happening h
     where h.lapses >= ${put(on)}::date and h.kind in ('visit', 'meeting', 'agreement', 'interaction')
       and h.status in ('possible', 'announced', 'confirmed', 'ongoing', 'postponed', 'agreed', 'proposed', 'negotiating') ${conditions.map((condition) => `and ${condition}`).join(" ")}
     order by h.position limit ${put(limit + 1)}::int`,
    values,
  );
  return pageOf(rows, limit);
}

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
    `select found.id as article, found.title, found.source, found.day as published,
            ts_headline('english', left(found.text, 20000), websearch_to_tsquery('english', $1), 'StartSel=«, StopSel=», MaxWords=30, MinWords=12') as excerpt
     from (select a.id, a.title, a.source, a.text, b.last_published::text as day from article a join believed b on b.article = a.id
           where a.words @@ websearch_to_tsquery('english', $1) order by b.last_published desc nulls last, a.id limit $2::int) found
     order by found.day desc nulls last, found.id`,
    [words, limit],
  );
}
