import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { articleFromText } from "../../ingest/index.js";
import { type LedgerStore, openLedger } from "../../ledger/index.js";
import { recordOf } from "../testing/app.js";
import { ledgerShelf } from "./ledger.js";
import { mirroredShelf } from "./mirror.js";
import type { FactQuery, Shelf } from "./shelf.js";

const reader = async () => "test 1";
const DAYS = ["2019-08-21", "2019-08-22", "2019-08-23", null];
const SOURCES = ["Harbour Wire", "Hill Post", null];
const articleOf = (n: number) =>
  articleFromText(`Report ${n}: the minister of the interior will visit Cambodia, his office said.`, {
    ...{ title: `Report ${n}`, source: SOURCES[n % 3] ?? null, published: DAYS[n % 4] ?? null },
  });

describe("a ledger held in memory", () => {
  let folder: string;
  let ledger: LedgerStore;
  let beneath: Shelf;
  let shelf: Shelf;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "chancery-mirror-"));
    ledger = await openLedger(join(folder, "ledger"));
    beneath = ledgerShelf(ledger, reader);
    shelf = mirroredShelf(ledger, reader, { fresh: 0 });
    for (let n = 0; n < 12; n++) await beneath.add(articleOf(n), recordOf(articleOf(n)));
  }, 120_000);
  afterAll(async () => {
    await shelf.close();
    await rm(folder, { recursive: true, force: true });
  });

  const some = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  const queries = fc.record({
    states: some(["TUR"], ["KHM", "TUR"], ["NOR"], ["nato"]),
    kinds: some(["visit"] as const, ["meeting", "visit"] as const, ["agreement"] as const),
    statuses: some(["announced"], ["denied"], ["lapsed"], ["lapsed", "announced"]),
    on: some("2019-08-26", "2019-08-27", "2020-06-01"),
    host: some("KHM", "TUR"),
    visitor: some("TUR", "NOR"),
    certainties: some(["certain"] as const, ["possible"] as const),
    source: some("Harbour Wire", "Nobody"),
    text: some("minister", "Soylu phnom", "absent"),
    from: some("2019-08-22", "2019-08-27"),
    to: some("2019-08-20", "2019-08-26"),
  });
  const given = (query: object): FactQuery => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));

  test("answers every query as the ledger does, page by page", async () => {
    await fc.assert(
      fc.asyncProperty(queries, fc.constantFrom("asc", "desc"), fc.integer({ min: 1, max: 8 }), async (query, order, limit) => {
        let after: string | null = null;
        do {
          const cut: Parameters<Shelf["facts"]>[1] = { limit, order, ...(after !== null && { after }) };
          const [here, there] = [await shelf.facts(given(query), cut), await beneath.facts(given(query), cut)];
          expect(here.items.map(({ id }) => id)).toEqual(there.items.map(({ id }) => id));
          expect([here.next, here.total]).toEqual([there.next, there.total]);
          after = here.next;
        } while (after !== null);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test.each([{}, { source: "Hill Post" }, { from: "2019-08-22" }, { to: "2019-08-21" }, { text: "report" }])(
    "lists articles by %j as the ledger does",
    async (query) => {
      const cut = { limit: 5, order: "desc" as const };
      const [here, there] = [await shelf.articles(query, cut), await beneath.articles(query, cut)];
      expect(here.items).toEqual(there.items);
      expect([here.next, here.total]).toEqual([there.next, there.total]);
    },
  );

  test("shows pairs, facts and articles one by one", async () => {
    expect(await shelf.pairs()).toEqual(await beneath.pairs());
    expect((await shelf.changes(0, 100)).at(-1)?.number).toBe(await shelf.newest());
    expect(await shelf.changes(await shelf.newest(), 100)).toEqual([]);
    const [fact] = (await shelf.facts({}, { limit: 1, order: "asc" })).items;
    expect(await shelf.fact(fact?.id ?? "")).toEqual(fact);
    expect(await shelf.fact("none")).toBeNull();
    const id = fact?.tellings[0]?.article ?? "";
    expect(await shelf.article(id)).toEqual(await beneath.article(id));
    expect(await shelf.article("none")).toBeNull();
  });

  test("shows what was added through it at once, and what others added soon, with another version each time", async () => {
    const before = await shelf.version();
    const count = async () => (await shelf.allFacts({}, 1000)).flatMap(({ tellings }) => tellings).length;
    const facts = await count();
    await shelf.add(articleOf(20), recordOf(articleOf(20)));
    expect(await count()).toBe(facts + 1);
    const then = await shelf.version();
    expect(then).not.toBe(before);
    expect(await shelf.version()).toBe(then);
    await beneath.add(articleOf(21), recordOf(articleOf(21)));
    await expect.poll(count).toBe(facts + 2);
    expect(await shelf.version()).not.toBe(then);
  });

  test("shows a review at once, and tells who listens only when it is shown", async () => {
    const telling = (await shelf.facts({}, { limit: 1, order: "asc" })).items[0]?.tellings[0]?.id ?? "";
    const seen = new Promise<string>((resolve) => {
      const stop = shelf.onChange(() => {
        stop();
        void shelf.version().then(resolve);
      });
    });
    const before = await shelf.version();
    await shelf.review({ id: "r1", author: "Ada", made: "2019-08-22T12:00:00Z", verdict: { kind: "reject", telling }, note: null });
    expect((await shelf.allFacts({}, 100)).flatMap(({ tellings }) => tellings.map(({ id }) => id))).not.toContain(telling);
    expect(await seen).not.toBe(before);
  });

  test("is left to the ledger where there is too much of it", async () => {
    const large = mirroredShelf(ledger, reader, { most: 3, fresh: 0 });
    const cut = { limit: 4, order: "asc" as const };
    expect((await large.facts({}, cut)).items.map(({ id }) => id)).toEqual((await beneath.facts({}, cut)).items.map(({ id }) => id));
    expect(await large.pairs()).toEqual(await beneath.pairs());
    expect((await large.articles({}, cut)).total).toBe((await beneath.articles({}, cut)).total);
    expect(await large.version()).toBe(await ledger.lookups.version());
  });
});
