import type { Record } from "../../reading/index.js";
import type { Article } from "../../text/index.js";
import { type DayInterval, type Happening, type IsoDay, LAPSED, type Review, type Telling } from "../happening.js";
import { reviewsOf } from "./add.js";
import type { Database, Row, Sql } from "./database.js";
import { isAmong, isId } from "./ids.js";
import { CLAIM, CLAIMS, happeningFrom, hasActor } from "./packed.js";
import { overlap, type Wanted } from "./queries.js";
import { amongJson, cleaned, plainJson } from "./rows.js";
import { lexiconOf, queryOf } from "./words.js";
import { isPair, pairOf, wideOf } from "./write-happenings.js";
import { TELLING, TELLINGS, type TellingRow, tellingOf } from "./write-tellings.js";

/** Narrower than `Wanted`: what a person chooses on a page. All that is given must hold. */
export interface Narrowed extends Omit<Wanted, "limit"> {
  readonly statuses?: readonly string[];
  /** The day as of which statuses are meant; without it, as they were told. */
  readonly on?: IsoDay;
  /** A state that is visited, and one whose people visit. */
  readonly host?: string;
  readonly visitor?: string;
  readonly certainties?: readonly string[];
  readonly source?: string;
  readonly article?: string;
  readonly actor?: string;
  /** Words that must all stand in the happening or in its claims, whatever their case. */
  readonly words?: readonly string[];
}

/** An article as it is kept, with the reading that is believed. */
export interface Kept {
  readonly id: string;
  readonly article: Article;
  readonly record: Record;
  readonly added: string;
}

/** What lists of articles are cut from. */
export interface Head {
  readonly id: string;
  /** Whose reading of it is believed. */
  readonly reader: string;
  readonly source: string | null;
  readonly published: DayInterval;
}

/** What came in; `number` is the millisecond in which it did, so that it only grows. */
export interface Arrival {
  readonly number: number;
  readonly what: "article" | "review";
  readonly id: string;
}

/** Look-ups of a page that shows the ledger. */
export interface Lookups {
  happenings(wanted: Narrowed, limit: number): Promise<{ readonly happenings: readonly Happening[]; readonly next: string | null }>;
  count(wanted: Narrowed): Promise<number>;
  happening(id: string): Promise<Happening | null>;
  happeningsOf(ids: readonly string[]): Promise<readonly Happening[]>;
  /** Ids of all happenings, each with a mark that is another one once it has been written anew; null where there are more than `most`. */
  marks(most: number): Promise<ReadonlyMap<string, string> | null>;
  /** All articles without their texts and records. */
  heads(): Promise<readonly Head[]>;
  articlesOf(ids: readonly string[]): Promise<readonly Kept[]>;
  /** Facts of single articles by their ids. */
  tellings(ids: readonly string[]): Promise<ReadonlyMap<string, Telling>>;
  article(id: string): Promise<Kept | null>;
  articles(wanted: ArticlesWanted): Promise<{ readonly articles: readonly Kept[]; readonly next: string | null; readonly total: number }>;
  /** Pairs of states, those with most happenings first. */
  pairs(limit: number): Promise<readonly { readonly states: readonly [string, string]; readonly facts: number; readonly last: IsoDay | null }[]>;
  reviews(): Promise<readonly Review[]>;
  /** What came in after an arrival; those of one moment always come together, even beyond the limit. */
  arrivals(after: number, limit: number): Promise<readonly Arrival[]>;
  /** Number of the last arrival; 0 where there is none. */
  newest(): Promise<number>;
  /** Is another text whenever anything was written; on a server with other databases now and then without that. */
  version(): Promise<string>;
}

export interface ArticlesWanted {
  readonly source?: string;
  /** Words, "quoted phrases", or, -not, as `search` reads them. */
  readonly words?: string;
  readonly from?: IsoDay;
  readonly to?: IsoDay;
  readonly latest: boolean;
  readonly after?: string;
  readonly limit: number;
}

export const lookupsOf = (database: Database): Lookups => ({
  async happenings(wanted, limit) {
    const { conditions, values } = narrowed(wanted);
    const order = wanted.latest ? "desc" : "asc";
    const rows = await database.query<{ position: string; body: string }>(
      `select shown.position, shown.body from happening shown
       where shown.position in (select h.position from happening h ${where(conditions)} order by h.position ${order} limit $${values.push(limit + 1)}::int) order by shown.position ${order}`,
      values,
    );
    const shown = rows.slice(0, limit);
    return {
      happenings: shown.map(({ body }) => happeningFrom(body)),
      next: rows.length > limit ? (shown.at(-1)?.position ?? null) : null,
    };
  },
  async count({ after: _, ...wanted }) {
    const { conditions, values } = narrowed(wanted);
    return (await database.query<{ count: number }>(`select count(*)::int as count from happening h ${where(conditions)}`, values))[0]?.count ?? 0;
  },
  async happening(id) {
    const rows = await database.query<{ body: string }>(`select body from happening where ${isId("id", "$1::text")}`, [cleaned(id)]);
    return rows[0] ? happeningFrom(rows[0].body) : null;
  },
  async tellings(ids) {
    const rows = await database.query<TellingRow>(`select ${TELLING} from ${TELLINGS} where f.id ${amongJson("$1")}`, [plainJson(ids)]);
    return new Map(rows.map((row) => [row.id, tellingOf(row)]));
  },
  article: async (id) => (await kept(database, "where a.id = $1", [cleaned(id)]))[0] ?? null,
  articles: (wanted) => articlesOf(database, wanted),
  async pairs(limit) {
    const rows = await database.query<{ who: string; facts: number; last: string | null }>(
      `select who, count(*)::int as facts, left(max(position) filter (where position < '9999'), 10) as last from party where substr(who, 4, 1) = '|' and length(who) = 7 group by who order by count(*) desc, who limit $1::int`,
      [limit],
    );
    return rows.map(({ who, facts, last }) => {
      const [a = "", b = ""] = who.split("|");
      return { states: [a, b] as const, facts, last };
    });
  },
  reviews: () => reviewsOf(database),
  async arrivals(after, limit) {
    return database.query<Arrival & Row>(
      `with come as (select (extract(epoch from added) * 1000)::float8 as exact, 'article' as what, id from article
                     union all select (extract(epoch from added) * 1000)::float8, 'review', id from review),
            numbered as (select floor(exact)::float8 as number, what, id from come where floor(exact) > $1::float8),
            bound as (select max(number) as last from (select number from numbered order by number limit $2::int) first)
       select number, what, id from numbered, bound where number <= bound.last order by number, id`,
      [after, limit],
    );
  },
  async newest() {
    const rows = await database.query<{ number: number }>(
      `select coalesce(floor(extract(epoch from greatest((select max(added) from article), (select max(added) from review))) * 1000), 0)::float8 as number`,
    );
    return rows[0]?.number ?? 0;
  },
  // What a statement sees is told by its snapshot: the transactions that have ended.
  version: async () => (await database.query<{ version: string }>("select pg_current_snapshot()::text as version"))[0]?.version ?? "",
  async happeningsOf(ids) {
    const rows = await database.query<{ body: string }>(`select body from happening where ${isAmong("id", "$1")}`, [JSON.stringify(ids)]);
    return rows.map(({ body }) => happeningFrom(body));
  },
  async marks(most) {
    // One text rather than thousands of rows, which cost PGlite ten times as much. `xmin` is the transaction that wrote a row.
    const rows = await database.query<{ count: number; marks: string | null }>(
      "select count(*)::int as count, string_agg(id || ' ' || xmin::text, ',') as marks from (select id, xmin from happening limit $1::int) found",
      [most + 1],
    );
    const { count = 0, marks = null } = rows[0] ?? {};
    if (count > most) return null;
    return new Map((marks ?? "").split(",").flatMap((mark) => (mark === "" ? [] : [mark.split(" ") as [string, string]])));
  },
  async heads() {
    const rows = await database.query<{ heads: string | null }>(
      `select json_agg(json_build_array(b.article, b.reader, a.source, lower(b.published)::text, (upper(b.published) - 1)::text))::text as heads
       from believed b join article a on a.id = b.article`,
    );
    const heads = JSON.parse(rows[0]?.heads ?? "[]") as readonly (readonly [string, string, string | null, IsoDay | null, IsoDay | null])[];
    return heads.map(([id, reader, source, first, last]) => ({ id, reader, source, published: { first, last } }));
  },
  articlesOf: (ids) => kept(database, `where a.id ${amongJson("$1")}`, [JSON.stringify(ids)]),
});

type Put = (value: unknown) => string;

const where = (conditions: readonly string[]): string => (conditions.length > 0 ? `where ${conditions.join(" and ")}` : "");
/** A pattern of `ilike` that finds the word anywhere. */
const anywhere = (word: string): string => `%${word.replace(/[\\%_]/gu, "\\$&")}%`;

function narrowed({ statuses = [], on, host, visitor, certainties = [], source, article, actor, words = [], ...wanted }: Narrowed): {
  conditions: string[];
  values: unknown[];
} {
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(typeof value === "string" ? cleaned(value) : value)}`;
  const conditions = broadly(wanted, put);
  for (const third of wanted.who?.slice(2) ?? []) conditions.push(hasParty(put(third)));
  if (statuses.length > 0) conditions.push(standing(statuses, on, put));
  if (host !== undefined) conditions.push(takesPart("host", host, put));
  if (visitor !== undefined) conditions.push(takesPart("visitors", visitor, put));
  if (certainties.length > 0)
    conditions.push(
      `exists (select 1 from ${CLAIMS} where f.component = h.component and ${CLAIM.certainty} in (${certainties.map(put).join(", ")}))`,
    );
  if (source !== undefined)
    conditions.push(`exists (select 1 from fact f join article a on a.id = f.article where f.component = h.component and a.source = ${put(source)})`);
  if (article !== undefined)
    conditions.push(`h.component in (select f.component from fact f where f.id >= ${put(`${article}#`)} and f.id < ${put(`${article}$`)})`);
  if (actor !== undefined) conditions.push(`h.component in (select f.component from fact f where f.actors @> array[${put(actor)}]::text[])`);
  for (const word of words) {
    const pattern = put(anywhere(word));
    conditions.push(
      `(h.body ilike ${pattern} or exists (select 1 from ${CLAIMS} where f.component = h.component and (${CLAIM.quote} ilike ${pattern} or ${CLAIM.speaker} ilike ${pattern})))`,
    );
  }
  return { conditions, values };
}

/** What stands so on the day: what has lapsed by then stands as nothing else. */
function standing(statuses: readonly string[], on: IsoDay | undefined, put: Put): string {
  const told = `h.status in (${statuses.map(put).join(", ")})`;
  if (on === undefined) return told;
  const lapsed = `coalesce(h.lapses < ${put(on)}::date, false)`;
  return statuses.includes(LAPSED) ? `(${told} or ${lapsed})` : `(${told} and not ${lapsed})`;
}

const hasParty = (who: string): string => `exists (select 1 from party p where p.who = ${who} and p.kind = h.kind and p.position = h.position)`;

/** A state in a role; the index of parties finds those in which it has any. */
const takesPart = (role: string, state: string, put: Put): string =>
  `(h.position in (select position from party where who = ${put(state)}) and ${hasActor(put(role), put(state))})`;

/** Who, which kinds, when, and where the page before ended. */
function broadly({ who = [], kinds = [], from, to, since, latest, after }: Omit<Wanted, "limit">, put: (value: unknown) => string): string[] {
  const conditions: string[] = [];
  const [one, other] = who;
  if (one !== undefined && other === undefined) conditions.push(`h.position in (select position from party where who = ${put(one)})`);
  if (one !== undefined && other !== undefined && !isPair(one, other)) for (const each of [one, other]) conditions.push(hasParty(put(each)));
  else if (one !== undefined && other !== undefined)
    conditions.push(
      `h.position in (select position from party where who = ${put(pairOf(one, other))}
        union select wide.position from party wide join party also on also.kind = wide.kind and also.position = wide.position and also.who = ${put(other)} where wide.who = ${put(wideOf(one))})`,
    );
  if (kinds.length > 0) conditions.push(`h.kind in (${kinds.map(put).join(", ")})`);
  if (from !== undefined || to !== undefined) conditions.push(overlap("h.period", from, to, put));
  if (since !== undefined) conditions.push(`h.last_published >= ${put(since)}::date`);
  if (after) conditions.push(`h.position ${latest ? "<" : ">"} ${put(after)}`);
  return conditions;
}

interface ArticleRow extends Row {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly sha256: string;
  readonly published: string | null;
  readonly record: string;
  readonly added: string;
  readonly position: string;
}

const POSITION = `coalesce(b.last_published::text, '0000') || '|' || a.id`;

async function kept(sql: Sql, rest: string, values: readonly unknown[]): Promise<(Kept & { readonly position: string })[]> {
  const rows = await sql.query<ArticleRow>(
    `select a.id, a.text, a.title, a.source, a.url, a.language, a.sha256, a.published, r.record, ${POSITION} collate "C" as position,
            to_char(a.added at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as added
     from article a join believed b on b.article = a.id join reading r on r.article = a.id and r.reader = b.reader ${rest}`,
    values,
  );
  return rows.map(({ record, added, position, ...article }) => ({
    id: article.id,
    article: { ...article, file: null },
    record: JSON.parse(record) as Record,
    added,
    position,
  }));
}

async function articlesOf(sql: Sql, { source, words, from, to, latest, after, limit }: ArticlesWanted) {
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(typeof value === "string" ? cleaned(value) : value)}`;
  const conditions: string[] = [];
  if (source !== undefined) conditions.push(`a.source = ${put(source)}`);
  if (words !== undefined) {
    const query = await queryOf(lexiconOf(sql), sql, cleaned(words));
    conditions.push(query === "" ? "false" : `a.id in (select article from article_words where words @@ ${put(query)}::tsquery)`);
  }
  if (from !== undefined || to !== undefined) conditions.push(overlap("b.published", from, to, put));
  const counted = await sql.query<{ count: number }>(
    `select count(*)::int as count from article a join believed b on b.article = a.id ${where(conditions)}`,
    [...values],
  );
  if (after !== undefined) conditions.push(`${POSITION} collate "C" ${latest ? "<" : ">"} ${put(after)}`);
  const rows = await kept(sql, `${where(conditions)} order by position ${latest ? "desc" : "asc"} limit ${put(limit + 1)}::int`, values);
  const articles = rows.slice(0, limit);
  return { articles, next: rows.length > limit ? (articles.at(-1)?.position ?? null) : null, total: counted[0]?.count ?? 0 };
}
