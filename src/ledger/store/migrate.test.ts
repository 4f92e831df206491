import { beforeAll, expect, it } from "vitest";
import type { Happening, LedgerActor, Telling } from "../happening.js";
import { openLedgerWith } from "../ledger.js";
import { matching } from "../matching/index.js";
import { entry, tenure, visit } from "../testing/entries.js";
import { describeStores, SLOW_MS } from "../testing/stores.js";
import type { Database } from "./database.js";
import { openEmbedded } from "./embedded.js";
import { lookupsOf } from "./lookups.js";
import { migrate } from "./migrate.js";
import { MIGRATIONS } from "./schema.js";
import { openServer } from "./server.js";

const ENTRIES = [
  entry("Norway's ministers will come on Friday.", "2024-03-04", [visit("nor", "prt", "2024-03-08"), tenure("solberg", "foreign minister")]),
  entry("Oslo says its minister comes on Friday.", "2024-03-05", [visit("nor", "prt", "2024-03-08")]),
];
/** What has keys of every sort: a title, days that are told, loose, open or not told at all. */
const OTHER = entry("Lisbon and Oslo signed a treaty.", "2024-03-20", [
  { kind: "agreement", instrument: "treaty", parties: ["nor", "prt"], signatories: [], fields: [], title: "Treaty of the Straits", status: "signed" },
  { kind: "agreement", instrument: "treaty", parties: ["nor", "tur"], signatories: [], fields: [], title: null, count: null, status: "proposed" },
  visit("vik", "tur", "2024-04-01/2024-04-03", "postponed"),
  visit("choir", "tur", "2024", "completed"),
  { kind: "meeting", participants: ["solberg", "tur"], mode: "in-person", occasion: null, time: { edtf: "2024-03-18/..", text: "since Monday" } },
  { kind: "statement", speaker: "vik", co_speakers: [], addressee: null, content: "Fishing goes on.", cue: "said", status: "said" },
]);
const BETTER = ENTRIES.map(({ article }) => entry(article.text, article.published ?? "", [visit("nor", "tur", "2024-04-01")], "test 10"));
const open = (place: string): Promise<Database> => (place.startsWith("postgres") ? openServer(place) : openEmbedded(place));

/** Rows of the third schema, made of what a later one has in their place. */
const OLD: readonly (readonly [table: string, columns: string, rows?: string | ((now: Now) => readonly object[])])[] = [
  ["article", "id, text, title, source, url, language, sha256, published, name"],
  ["reading", "article, reader, record", "select article, reader, record::json as record from reading"],
  [
    "believed",
    "article, reader, published, last_published, sketch",
    "select article, reader, published, last_published, sketch::json as sketch from believed",
  ],
  [
    "fact",
    "id, article, kind, status, period, component, telling",
    ({ facts, tellings }) => facts.map((fact) => ({ ...fact, telling: withoutSketch(tellings.get(fact.id) as Telling) })),
  ],
  ["fact_key", "key, fact", String.raw`select regexp_replace(key, '^(\S+) (.*)$', '\2 \1') as key, fact from fact_key`],
  [
    "claim",
    "fact, n, quote, first, past, speaker, certainty",
    ({ tellings }) =>
      [...tellings.values()].flatMap(({ id, claims }) =>
        claims.map(({ start, end, ...claim }, n) => ({ fact: id, n, ...claim, first: start, past: end })),
      ),
  ],
  ["actor", "id, type, name, state", ({ actors }) => [...new Map(actors.map((actor) => [actor.id, actor])).values()]],
  ["fact_actor", "fact, actor, role, name", ({ actors }) => actors.map(({ fact, id, role, name }) => ({ fact, actor: id, role, name }))],
  [
    "happening",
    "id, component, kind, status, lapses, period, long, last_published, position, body",
    ({ rows, happenings }) => rows.map((row) => ({ ...row, body: happenings.find(({ id }) => id === row.id) })),
  ],
  ["party", "who, kind, position, happening", "select *, split_part(position, '|', 4) as happening from party"],
  [
    "tenure",
    "happening, country, holder, name, office, words, status, period, published",
    "select *, to_json(string_to_array(called, ' ')) as words from tenure",
  ],
];

const withoutSketch = ({ sketch: _, ...telling }: Telling): object => telling;

interface Now {
  readonly facts: readonly { readonly id: string }[];
  readonly rows: readonly { readonly id: string }[];
  readonly tellings: ReadonlyMap<string, Telling>;
  readonly happenings: readonly Happening[];
  readonly actors: readonly (LedgerActor & { readonly fact: string })[];
}

async function nowIn(database: Database): Promise<Now> {
  const rowsOf = (columns: string): Promise<readonly { readonly id: string }[]> => database.query<{ id: string }>(`select ${columns}`);
  const facts = await rowsOf("id, article, kind, status, period::text as period, component from fact");
  const rows = await rowsOf(
    "id, component, kind, status, lapses::text as lapses, period::text as period, long, last_published::text as last_published, position from happening",
  );
  const tellings = await lookupsOf(database).tellings(facts.map(({ id }) => id));
  const happenings = await lookupsOf(database).happeningsOf(rows.map(({ id }) => id));
  const actors = [...tellings.values()].flatMap(({ id, actors: all }) => all.map((actor) => ({ ...actor, fact: id })));
  return { facts, rows, tellings, happenings, actors };
}

/** What is found by looking things up: under which keys facts stand, and whom they are of. */
const keptIn = (database: Database): Promise<readonly object[]> =>
  database.query(`select id, keys, array_to_string(array(select unnest(actors) as actor order by actor), ' ') as actors,
    (select string_agg(key || ': ' || glance, ', ' order by key) from fact_key where fact = id) as kept from fact order by id`);

async function rowsOf(from: Database, now: Now, table: string, rows: (typeof OLD)[number][2] = `select * from ${table}`): Promise<string> {
  if (typeof rows !== "string") return JSON.stringify(rows(now));
  const [all] = await from.query<{ json: string }>(`select json_agg(one)::text as json from (${rows}) one`);
  return all?.json ?? "[]";
}

describeStores("an old ledger", (place) => {
  let old: string;
  let hash: string;
  let kept: readonly object[];
  beforeAll(async () => {
    old = await place("old");
    const there = await place("now");
    const ledger = await openLedgerWith(matching, there);
    await ledger.add([...ENTRIES, OTHER]);
    hash = await ledger.hash();
    await ledger.close();
    const [from, to] = [await open(there), await open(old)];
    await migrate(
      to,
      MIGRATIONS.filter(({ version }) => version <= 3),
    );
    const now = await nowIn(from);
    kept = await keptIn(from);
    for (const [table, columns, rows] of OLD)
      await to.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`, [
        await rowsOf(from, now, table, rows),
      ]);
    await Promise.all([from.close(), to.close()]);
  }, SLOW_MS);

  it("shows claims and actors to whoever asks the database itself", async () => {
    const steps: string[] = [];
    const ledger = await openLedgerWith(matching, old, { onMigration: ({ version, newest }) => steps.push(`${version} of ${newest}`) });
    expect(steps).toEqual(MIGRATIONS.slice(3).map(({ version }) => `${version} of ${MIGRATIONS.at(-1)?.version}`));
    await ledger.close();
    const database = await open(old);
    const { tellings, actors } = await nowIn(database);
    const claims = await database.query<{ fact: string; quote: string; certainty: string }>(
      "select fact, quote, certainty from claim order by fact, n",
    );
    const told = [...tellings.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap(({ id, claims: all }) => all.map((claim) => ({ ...claim, fact: id })));
    expect(claims.map(({ fact, quote, certainty }) => `${fact} ${quote} ${certainty}`)).toEqual(
      told.map(({ fact, quote, certainty }) => `${fact} ${quote} ${certainty}`),
    );
    const known = await database.query<{ id: string }>("select id from actor order by id");
    expect(known.map(({ id }) => id).sort()).toEqual([...new Set(actors.map(({ id }) => id))].sort());
    await database.close();
  });

  it("has its facts under the same keys and actors as a new one", async () => {
    const database = await open(old);
    await migrate(database);
    expect((await keptIn(database)).map((fact) => ({ ...fact, keys: JSON.parse((fact as { keys: string }).keys) }))).toEqual(
      kept.map((fact) => ({ ...fact, keys: JSON.parse((fact as { keys: string }).keys) })),
    );
    await database.close();
  });

  it("comes to the newest schema with all that it held", async () => {
    const ledger = await openLedgerWith(matching, old);
    expect(await ledger.check({ deep: true })).toMatchObject({ articles: 3, readings: 3, facts: 9, happenings: 8, problems: [] });
    expect(await ledger.hash()).toBe(hash);
    expect((await ledger.search('"minister will come" friday', 9)).map(({ published }) => published)).toEqual(["2024-03-04"]);
    expect((await ledger.who("minister of foreign affairs", "NOR", null)).map(({ name }) => name)).toEqual(["Kari Solberg"]);
    await ledger.add(BETTER);
    expect(await ledger.check({ deep: true })).toMatchObject({ articles: 3, readings: 5, facts: 8, happenings: 6, problems: [] });
    await ledger.close();
  });
});
