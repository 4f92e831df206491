import type { Database, Row } from "../../src/ledger/store/database.js";

/**
 * Makes a store many times as large without reading anything: everything in it is copied under other ids, and so many days later for each copy that the copies follow each other
 * like further months of the same news. What `add` would have made of such articles is copied with them (facts, keys, happenings, parties …), so that look-ups and further
 * articles meet a store of that size. For measuring only: the copies' readings are those of the first.
 */
export async function grow(database: Database, copies: number, days: number, step: (copy: number) => void = () => {}): Promise<Grown> {
  for (let copy = 1; copy <= copies; copy++) {
    for (const statement of statementsFor(copy, copy * days)) await database.query(statement);
    step(copy);
  }
  await database.script("vacuum analyze");
  const [counted] = await database.query<Grown & Row>(
    "select (select count(*) from article)::int as articles, (select count(*) from fact)::int as facts, (select count(*) from happening)::int as happenings",
  );
  return counted ?? { articles: 0, facts: 0, happenings: 0 };
}

export interface Grown {
  readonly articles: number;
  readonly facts: number;
  readonly happenings: number;
}

/** Only what was there before any copy is copied. */
const FIRST = "not like '%~%'";

function statementsFor(copy: number, days: number): readonly string[] {
  const mark = `~${copy}`;
  const day = (column: string): string => `(${column}::date + ${days})::text`;
  const range = (column: string): string => `daterange(lower(${column}) + ${days}, upper(${column}) + ${days})`;
  const fact = (column: string): string => `replace(${column}, '#', '${mark}#')`;
  const rest = (column: string): string => `substring(${column} from ' .*$')`;
  const stretch = (column: string, length: number): string =>
    `(substring(${column} from '^[0-9]+')::int + ${Math.round(days / length)}) || ${rest(column)}`;
  const key = (column: string): string => `case
       when ${column} ~ ' put off$' then ${stretch(column, 60)}
       when ${column} ~ '^[0-9]{4}-[0-9]{2} ' then to_char(to_date(left(${column}, 7), 'YYYY-MM') + ${days}, 'YYYY-MM') || ${rest(column)}
       else ${stretch(column, 16)} end`;
  const glanced = (n: number): string => `(nullif(split_part(glance, ' ', ${n}), '')::int + ${days})`;
  const glance = `case when glance = '' then '' else concat_ws(' ', coalesce(${glanced(1)}::text, ''), coalesce(${glanced(2)}::text, ''), coalesce(${glanced(3)}::text, ''), substring(glance from '[a-z].*$')) end`;
  const position = (column: string): string =>
    `${day(`left(${column}, 10)`)} || '|' || case when substr(${column}, 12, 4) = '9999' then '9999' || substr(${column}, 16) else ${day(`substr(${column}, 12, 10)`)} || substr(${column}, 22) end || '${mark}'`;
  return [
    `insert into article (id, text, title, source, url, language, sha256, published, name)
     select id || '${mark}', text, title, source, url, language, sha256, ${day("published")}, name from article where id ${FIRST}`,
    `insert into article_words (article, words, last_published) select article || '${mark}', words, last_published + ${days} from article_words where article ${FIRST}`,
    `insert into reading (article, reader, record) select article || '${mark}', reader, record from reading where article ${FIRST}`,
    `insert into believed (article, reader, published, last_published, sketch)
     select article || '${mark}', reader, ${range("published")}, last_published + ${days}, sketch from believed where article ${FIRST}`,
    `insert into fact (id, article, kind, status, period, component, keys, actors, telling)
     select ${fact("f.id")}, f.article || '${mark}', f.kind, f.status, ${range("f.period")}, ${fact("f.component")},
       (select json_agg(${key("each.value")})::text from json_array_elements_text(f.keys::json) as each), f.actors,
       replace(replace(f.telling, b.last_published::text, (b.last_published + ${days})::text),
         coalesce(lower(f.period)::text, '?'), coalesce((lower(f.period) + ${days})::text, '?'))
     from fact f join believed b on b.article = f.article where f.id ${FIRST}`,
    `insert into fact_key (key, fact, glance) select ${key("key")}, ${fact("fact")}, ${glance} from fact_key where fact ${FIRST}`,
    `insert into happening (id, component, kind, status, lapses, period, long, last_published, position, parties, body)
     select id || '${mark}', ${fact("component")}, kind, status, lapses + ${days}, ${range("period")}, long, last_published + ${days}, ${position("position")}, parties,
       replace(replace(replace(body, '#f', '${mark}#f'), id, id || '${mark}'), left(position, 10), ${day("left(position, 10)")})
     from happening where id ${FIRST}`,
    `insert into party (who, kind, position) select who, kind, ${position("position")} from party where position ${FIRST}`,
    `insert into tenure (happening, country, holder, name, office, called, status, period, published)
     select happening || '${mark}', country, holder, name, office, called, status, ${range("period")}, ${range("published")} from tenure where happening ${FIRST}`,
  ];
}
