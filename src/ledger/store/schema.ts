import type { Sql } from "./database.js";
import { fillWordsAlone } from "./write-words.js";

/** One step of the schema. Steps are never changed once released, only added. SQL that PostgreSQL 15 and 18 both take, without extensions. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** What SQL alone cannot do, after it and in the same transaction. */
  readonly fill?: (sql: Sql) => Promise<void>;
}

/** Of what is JSON in a column, the actors as lists; one with its parts in another order, as a person put it, as it is. For the seventh step. */
const packedActorsOf = (column: string): string =>
  `(select coalesce(json_agg(case when (select string_agg(part, ',' order by at) from json_object_keys(a) with ordinality as parts(part, at)) = 'role,id,name,type,state'
       then json_build_array(a->'role', a->'id', a->'name', a->'type', a->'state') else a end order by n), '[]')
    from json_array_elements(${column}->'actors') with ordinality as each(a, n))`;

/** A key with its stretch of time, a number or a month, in front rather than behind. For the ninth step. */
const timeFirst = (column: string): string => `regexp_replace(${column}, '^(.*) (-?[0-9]+(-[0-9]{2})?)$', '\\2 \\1')`;

/** For whoever asks the database directly. */
const VIEWS = `
create view claim as                         -- code points of the article's text, half-open
  select f.id as fact, (c.n - 1)::int as n, c.value->>0 as quote, (c.value->>1)::int as first, (c.value->>2)::int as past, c.value->>3 as speaker, c.value->>4 as certainty
  from fact f, json_array_elements(f.telling::json->7) with ordinality as c(value, n);
create view actor as
  select distinct on (id) id, type, name, state from (
    select coalesce(a->>'id', a->>1) as id, coalesce(a->>'type', a->>3) as type, coalesce(a->>'name', a->>2) as name, coalesce(a->>'state', a->>4) as state
    from fact f, json_array_elements(f.telling::json->4) as a) as told
  order by id, name collate "C"`;

/**
 * Inputs (article, reading, review) are only ever added to. Everything else is derived from them and can be emptied and made again (`rebuild`).
 * Order and paging use `collate "C"`, so that they are the same on every server.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: "inputs",
    sql: `
create table article (
  id text collate "C" primary key,           -- from content: articleId()
  text text not null,
  title text,
  source text,
  url text,
  language text not null,
  sha256 text not null,
  published text,                            -- ISO day told by metadata or user; what the text tells is in the reading
  name text,                                 -- id or file under which it was first added; no part of the ledger
  added timestamptz not null default now(),
  words tsvector generated always as (
    setweight(to_tsvector('english', coalesce(title, '')), 'A') || to_tsvector('english', left(text, 200000))) stored
);
create index article_words on article using gin (words);
create table reading (
  article text collate "C" not null references article,
  reader text not null,                      -- version of the programme and of the model
  record json not null,                      -- json, not jsonb: kept to the byte
  added timestamptz not null default now(),
  primary key (article, reader)
);
create table review (
  id text collate "C" primary key,
  author text not null,
  made text not null,
  verdict json not null,
  note text,
  added timestamptz not null default now()
);`,
  },
  {
    version: 2,
    name: "beliefs",
    sql: `
create table believed (                      -- which reading of an article the beliefs rest on
  article text collate "C" primary key references article,
  reader text not null,
  published daterange,
  last_published date
);
create index believed_last on believed (last_published);
create table fact (                          -- one fact as one article tells it
  id text collate "C" primary key,
  article text collate "C" not null references article,
  kind text not null,
  status text not null,
  period daterange,
  component text collate "C" not null,       -- least fact of those that links hold together
  telling json not null
);
create index fact_component on fact (component);
create index fact_article on fact (article);
create table fact_key (                      -- what two facts must share to be compared
  key text collate "C" not null,
  fact text collate "C" not null
);
create index fact_key_key on fact_key (key);
create index fact_key_fact on fact_key (fact);
create table claim (
  fact text collate "C" not null,
  n int not null,
  quote text not null,
  first int not null,                        -- code points of the article's text, half-open
  past int not null,
  speaker text,
  certainty text not null,
  primary key (fact, n)
);
create table actor (
  id text collate "C" primary key,
  type text not null,
  name text not null,
  state text
);
create table fact_actor (
  fact text collate "C" not null,
  actor text collate "C" not null,
  role text not null,
  name text not null
);
create index fact_actor_actor on fact_actor (actor, name);
create index fact_actor_fact on fact_actor (fact);
create table happening (
  id text collate "C" primary key,
  component text collate "C" not null,
  kind text not null,
  status text not null,
  lapses date,
  period daterange,
  last_published date,
  position text collate "C" not null,        -- place in the ledger's fixed order
  long boolean not null,                     -- open, or of more than SHORT_DAYS: its position says little of when it is over
  body json not null
);
create index happening_component on happening (component);
create unique index happening_position on happening (position);
create index happening_kind on happening (kind, position);
create index happening_period on happening using gist (period) where long;
create index happening_last on happening (last_published, position);
create index happening_lapses on happening (lapses, position) where lapses is not null;
create table party (                         -- by whom happenings are found: a state, an organisation, or two states "KHM|TUR"
  who text collate "C" not null,
  kind text not null,
  position text collate "C" not null,
  happening text collate "C" not null
);
create index party_who on party (who, position);
create index party_kind on party (who, kind, position);
create index party_happening on party (happening);
create table tenure (
  happening text collate "C" not null,
  country text,
  holder text collate "C" not null,
  name text not null,
  office text not null,
  words json not null,                       -- of office and body, without small words
  status text not null,
  period daterange,
  published daterange
);
create index tenure_country on tenure (country);
create index tenure_happening on tenure (happening);`,
  },
  {
    version: 3,
    name: "sketches, the latest articles, a week is long",
    sql: `
alter table believed add column sketch json; -- of the article's text; before it was kept with each fact
drop index believed_last;
create index believed_latest on believed (last_published desc nulls last, article);
update happening set long = true where not long and upper(period) - lower(period) > 8;`,
  },
  {
    version: 4,
    name: "words of articles in a table of their own",
    sql: `
drop index article_words;
create table article_words (                 -- out of line, so that those found are few pages; compressing them gains little
  article text collate "C" primary key,
  words tsvector not null
) with (toast_tuple_target = 128);
alter table article_words alter column words set storage external;`,
    fill: fillWordsAlone,
  },
  {
    version: 5,
    name: "fewer indexes",
    sql: `
create index article_words_words on article_words using gin (words);
alter table article drop column words;
alter table fact drop constraint if exists fact_article_fkey;
alter table believed drop constraint if exists believed_article_fkey;
alter table fact add column keys json;       -- its keys in fact_key, by which those are taken away with it
update fact f set keys = (select json_agg(k.key) from fact_key k where k.fact = f.id);
drop index fact_article;                     -- ids of an article's facts begin with its own
drop index fact_key_key;
drop index fact_key_fact;
create index fact_key_key on fact_key (key, fact);
drop index fact_actor_actor;
drop index fact_actor_fact;
create index fact_actor_actor on fact_actor (actor, fact);
alter table happening add column parties json; -- who of its rows in party
update happening h set parties = (select json_agg(p.who) from party p where p.happening = h.id);
drop index party_who;
drop index party_happening;
alter table party drop column happening;     -- its position tells
drop index tenure_country;
alter table tenure add column called text collate "C" not null default ''; -- the words of office and body
update tenure set called = (select coalesce(string_agg(word, ' ' order by n), '') from json_array_elements_text(words) with ordinality as each(word, n));
alter table tenure drop column words;
create index tenure_called on tenure (country, called);`,
  },
  {
    version: 6,
    name: "days beside words, holders in their index",
    sql: `
drop index article_words_words;
alter table article_words add column last_published date; -- as in believed, so that the latest are known without looking there
update article_words w set last_published = b.last_published from believed b where b.article = w.article and b.last_published is not null;
create index article_words_words on article_words using gin (words);
drop index tenure_called;
create index tenure_called on tenure (country, called, holder) include (happening, name, office, status, period, published);`,
  },
  {
    version: 7,
    name: "facts and happenings without the names of their parts",
    sql: `
alter table reading drop constraint if exists reading_article_fkey;
alter table reading alter column record type text; -- JSON, which the database never looks into
alter table believed alter column sketch type text;
create table unpacked_fact as select * from fact;
drop table fact;
create table fact (                          -- one fact as one article tells it
  id text collate "C" not null,
  article text collate "C" not null,
  kind text not null,
  status text not null,
  period daterange,
  component text collate "C" not null,       -- least fact of those that links hold together
  keys text,                                 -- its keys in fact_key as JSON, by which those are taken away with it
  telling text not null                      -- JSON, as packed.ts has it
);
insert into fact select id, article, kind, status, period, component, keys::text, json_build_array(
    telling->'kind', telling->'status', telling->'source', json_build_array(telling->'published'->'first', telling->'published'->'last'),
    ${packedActorsOf("telling")}, telling->'time', telling->'place',
    (select coalesce(json_agg(json_build_array(c->'quote', c->'start', c->'end', c->'speaker', c->'certainty') order by n), '[]')
     from json_array_elements(telling->'claims') with ordinality as each(c, n)),
    telling->'details', telling->'states')::text
  from unpacked_fact;
drop table unpacked_fact;
alter table fact add primary key (id);
create index fact_component on fact (component);
create table unpacked_happening as select * from happening;
drop table happening;
create table happening (
  id text collate "C" not null,
  component text collate "C" not null,
  kind text not null,
  status text not null,
  lapses date,
  period daterange,
  last_published date,
  position text collate "C" not null,        -- place in the ledger's fixed order
  long boolean not null,                     -- open, or of more than SHORT_DAYS: its position says little of when it is over
  parties text,                              -- who of its rows in party, as JSON
  body text not null                         -- JSON, as packed.ts has it
);
insert into happening select id, component, kind, status, lapses, period, last_published, position, long, parties::text, json_build_array(
    body->'id', body->'kind', body->'status', body->'lapses', json_build_array(body->'published'->'first', body->'published'->'last'),
    body->'time', body->'place', body->'members', ${packedActorsOf("body")}, body->'details',
    (select coalesce(json_agg(json_build_array(h->'status', h->'time', h->'published', h->'tellings') order by n), '[]')
     from json_array_elements(body->'history') with ordinality as each(h, n)),
    body->'articles', body->'independent', body->'states', body->'disagreements', body->'reviews', body->'because')::text
  from unpacked_happening;
drop table unpacked_happening;
alter table happening add primary key (id);
create index happening_component on happening (component);
create unique index happening_position on happening (position);
create index happening_kind on happening (kind, position);
create index happening_period on happening using gist (period) where long;
create index happening_last on happening (last_published);
create index happening_lapses on happening (lapses, position) where lapses is not null;
alter table fact_actor drop column role;
alter table fact_actor drop column name;
drop table actor;                            -- nothing asked for it
drop table claim;                            -- a fact's telling has its claims`,
  },
  {
    version: 8,
    name: "claims and actors, for whoever asks the database directly",
    sql: VIEWS,
  },
  {
    version: 9,
    name: "keys by their time, with a glance of what they are of; actors beside facts",
    sql: `
create table later_key (                     -- what two facts must share to be compared
  key text collate "C" not null,             -- begins with its stretch of time
  fact text collate "C" not null,
  glance text collate "C" not null           -- of the fact, for those that look under the key: glanceOf()
);
insert into later_key select ${timeFirst("k.key")}, k.fact,
    case when f.kind in ('tenure', 'membership', 'alignment') then '' else
      concat(from_day, ' ', past_day - 1, ' ', coalesce(lower(b.published), upper(b.published) - 1) - date '1970-01-01', ' ', f.status, case when f.keys like '%“%' then ' titled' end) end
  from fact_key k join fact f on f.id = k.fact join believed b on b.article = f.article
    left join lateral (select lower(f.period) - date '1970-01-01' as from_day, upper(f.period) - date '1970-01-01' as past_day
      where upper(f.period) - 1 - lower(f.period) <= 45) as told on true;
drop table fact_key;
alter table later_key rename to fact_key;
create index fact_key_key on fact_key (key, fact) include (glance);
drop view claim;
drop view actor;
create table later_fact (                    -- one fact as one article tells it
  id text collate "C" not null,
  article text collate "C" not null,
  kind text not null,
  status text not null,
  period daterange,
  component text collate "C" not null,       -- least fact of those that links hold together
  keys text,                                 -- its keys in fact_key as JSON, by which those are taken away with it
  actors text[] collate "C" not null,
  telling text not null                      -- JSON, as packed.ts has it
);
insert into later_fact select id, article, kind, status, period, component,
    (select json_agg(${timeFirst("each.key")} order by n)::text from json_array_elements_text(keys::json) with ordinality as each(key, n)),
    coalesce((select array_agg(distinct coalesce(a->>'id', a->>1)) from json_array_elements(telling::json->4) as a), '{}'), telling
  from fact;
drop table fact;
alter table later_fact rename to fact;
alter table fact add primary key (id);
create index fact_component on fact (component);
create index fact_actors on fact using gin (actors) with (gin_pending_list_limit = 1024); -- put in many at a time: each actor's are elsewhere
drop table fact_actor;
alter table happening drop constraint happening_pkey;
create index happening_id on happening (left(id, 5)); -- see ids.ts
analyze fact;
analyze fact_key;
analyze happening;
${VIEWS}`,
  },
  {
    version: 10,
    name: "what persons corrected, to be coded and placed anew",
    sql: `
create table outdated (                      -- components whose happenings are put together anew when the ledger is opened: anew.ts
  component text collate "C" primary key
);
insert into outdated select distinct f.component from review r join fact f on f.id = r.verdict->>'telling' where r.verdict->>'kind' = 'correct'`,
  },
];

/** What is derived, in an order in which it can be emptied. */
export const DERIVED = ["tenure", "party", "happening", "fact_key", "fact", "believed", "article_words"] as const;
