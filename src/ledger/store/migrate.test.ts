import { beforeAll, expect, it } from "vitest";
import { openLedgerWith } from "../ledger.js";
import { entry, tenure, visit } from "../testing/entries.js";
import { plainMatching } from "../testing/plain-matching.js";
import { describeStores, SLOW_MS } from "../testing/stores.js";
import type { Database } from "./database.js";
import { openEmbedded } from "./embedded.js";
import { migrate } from "./migrate.js";
import { MIGRATIONS } from "./schema.js";
import { openServer } from "./server.js";

const ENTRIES = [
  entry("Norway's ministers will come on Friday.", "2024-03-04", [visit("nor", "prt", "2024-03-08"), tenure("solberg", "foreign minister")]),
  entry("Oslo says its minister comes on Friday.", "2024-03-05", [visit("nor", "prt", "2024-03-08")]),
];
const BETTER = ENTRIES.map(({ article }) => entry(article.text, article.published ?? "", [visit("nor", "tur", "2024-04-01")], "test 10"));
const open = (place: string): Promise<Database> => (place.startsWith("postgres") ? openServer(place) : openEmbedded(place));

/** Columns of the third schema, and what a later one has in their place. */
const OLD: readonly (readonly [table: string, columns: string, rows?: string])[] = [
  ["article", "id, text, title, source, url, language, sha256, published, name"],
  ["reading", "article, reader, record"],
  ["believed", "article, reader, published, last_published, sketch"],
  ["fact", "id, article, kind, status, period, component, telling"],
  ["fact_key", "key, fact"],
  ["claim", "fact, n, quote, first, past, speaker, certainty"],
  ["actor", "id, type, name, state"],
  ["fact_actor", "fact, actor, role, name"],
  ["happening", "id, component, kind, status, lapses, period, long, last_published, position, body"],
  ["party", "who, kind, position, happening", "select *, split_part(position, '|', 4) as happening from party"],
  [
    "tenure",
    "happening, country, holder, name, office, words, status, period, published",
    "select *, to_json(string_to_array(called, ' ')) as words from tenure",
  ],
];

describeStores("an old ledger", (place) => {
  let old: string;
  beforeAll(async () => {
    old = await place("old");
    const now = await place("now");
    const ledger = await openLedgerWith(plainMatching, now);
    await ledger.add(ENTRIES);
    await ledger.close();
    const [from, to] = [await open(now), await open(old)];
    await migrate(
      to,
      MIGRATIONS.filter(({ version }) => version <= 3),
    );
    for (const [table, columns, rows = `select * from ${table}`] of OLD) {
      const [all] = await from.query<{ json: string }>(`select json_agg(one)::text as json from (${rows}) one`);
      await to.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`, [all?.json]);
    }
    await Promise.all([from.close(), to.close()]);
  }, SLOW_MS);

  it("comes to the newest schema with all that it held", async () => {
    const ledger = await openLedgerWith(plainMatching, old);
    expect(await ledger.check({ deep: true })).toMatchObject({ articles: 2, readings: 2, facts: 3, happenings: 2, problems: [] });
    expect((await ledger.search('"minister will come" friday', 9)).map(({ published }) => published)).toEqual(["2024-03-04"]);
    expect((await ledger.who("minister of foreign affairs", "NOR", null)).map(({ name }) => name)).toEqual(["Kari Solberg"]);
    await ledger.add(BETTER);
    expect(await ledger.check({ deep: true })).toMatchObject({ articles: 2, readings: 4, facts: 2, happenings: 1, problems: [] });
    await ledger.close();
  });
});
