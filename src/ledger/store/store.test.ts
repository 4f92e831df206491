import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openLedger } from "../index.js";
import { type LedgerStore, openLedgerWith } from "../ledger.js";
import { entry, tenure, visit } from "../testing/entries.js";
import { plainMatching } from "../testing/plain-matching.js";
import { describeStores, SLOW_MS } from "../testing/stores.js";
import type { Entry } from "./input.js";

const ENTRIES = [
  entry("Norway's minister will come on Friday.", "2024-03-04", [visit("solberg", "prt", "2024-03-08"), tenure("solberg", "foreign minister")]),
  entry("Oslo says its minister comes on Friday.", "2024-03-05", [visit("nor", "prt", "2024-03-08")]),
  entry("Turkey's minister was in Oslo.", "2024-03-06", [visit("tur", "nor", "2024-03-05", "completed"), visit("nor", "tur", null)]),
  entry("Norway has a new minister.", "2024-05-06", [tenure("vik", "foreign minister"), tenure("solberg", "foreign minister", "former")]),
];

/** The same article as another reader dates it. */
const redated = (one: Entry, day: string | null, reader: string): Entry => ({
  ...one,
  reader,
  record: { ...one.record, document: { ...one.record.document, published: { edtf: day, basis: "dateline" } } },
});

describeStores("a ledger", (place) => {
  let ledger: LedgerStore;
  beforeAll(async () => {
    ledger = await openLedgerWith(plainMatching, await place("one"));
    await ledger.add(ENTRIES);
  }, SLOW_MS);
  afterAll(() => ledger.close());

  it("joins what two papers tell of one visit", async () => {
    const { happenings } = await ledger.timeline({ who: ["NOR", "PRT"], limit: 10 });
    expect(happenings.map(({ kind, articles }) => ({ kind, articles }))).toEqual([{ kind: "visit", articles: 2 }]);
  });
  it("adds nothing twice", async () => {
    const hash = await ledger.hash();
    expect(await ledger.add(ENTRIES)).toEqual({ articles: 0, readings: 0 });
    expect(await ledger.hash()).toBe(hash);
    expect(await ledger.unread(ENTRIES, "test 1")).toEqual([]);
    expect(await ledger.unread(ENTRIES, "test 2")).toHaveLength(4);
  });
  it("is the same in any order, one at a time, and rebuilt", async () => {
    const other = await openLedgerWith(plainMatching, await place("two"));
    for (const one of [...ENTRIES].reverse()) await other.add([one]);
    expect(await other.hash()).toBe(await ledger.hash());
    await other.rebuild();
    expect(await other.hash()).toBe(await ledger.hash());
    expect(await other.check({ deep: true })).toMatchObject({ articles: 4, problems: [] });
    await other.close();
  });
  it("pages through everything in its order", async () => {
    const all = [];
    for await (const happening of ledger.all()) all.push(happening.id);
    const paged: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await ledger.timeline({ limit: 2, after: after ?? null });
      paged.push(...page.happenings.map(({ id }) => id));
      after = page.next;
    }
    expect(paged).toEqual(all);
    expect(all).toHaveLength(6);
    const latest = await ledger.timeline({ limit: 10, latest: true });
    expect(latest.happenings.map(({ id }) => id)).toEqual([...all].reverse());
  });
  it("finds by time, kind, day of telling and words", async () => {
    expect((await ledger.timeline({ from: "2024-03-07", to: "2024-03-31", limit: 9 })).happenings).toHaveLength(1);
    expect((await ledger.timeline({ from: "2024-03-31", to: "2024-03-07", limit: 9 })).happenings).toHaveLength(0);
    expect((await ledger.timeline({ kinds: ["tenure"], limit: 9 })).happenings).toHaveLength(3);
    expect((await ledger.timeline({ since: "2024-05-01", limit: 9 })).happenings).toHaveLength(2);
    expect(await ledger.counts(["NOR"])).toEqual(
      new Map([
        ["visit", 3],
        ["tenure", 3],
      ]),
    );
    expect((await ledger.search("minister friday", 9)).map(({ published, excerpt }) => [published, excerpt])).toEqual([
      ["2024-03-05", "Oslo says its «minister» comes on «Friday»."],
      ["2024-03-04", "Norway's «minister» will come on «Friday»."],
    ]);
    expect(await Promise.all(["the of", "the friday"].map((words) => ledger.isSearchable(words)))).toEqual([false, true]);
    expect((await ledger.upcoming({ on: "2024-03-06", limit: 9 })).happenings).toHaveLength(1);
    expect((await ledger.upcoming({ on: "2024-03-09", limit: 9 })).happenings).toHaveLength(0);
  });
  it("finds what was going on, however long it lasts", async () => {
    const other = await openLedgerWith(plainMatching, await place("seven"));
    const stretches = [
      "2024-03-18",
      "2024-03-17/2024-03-20",
      "2024-03-01/2024-03-19",
      "2024-01-01/2024-05-30",
      "2024-02/..",
      "2024-03-02",
      "2024-03-21/..",
    ];
    await other.add([
      entry(
        "Visits, visits.",
        "2024-04-01",
        stretches.map((edtf) => visit("nor", "prt", edtf)),
      ),
    ]);
    const { happenings } = await other.timeline({ from: "2024-03-18", to: "2024-03-19", limit: 9 });
    expect(happenings.map(({ time }) => time?.edtf).sort()).toEqual([...stretches.slice(0, 5)].sort());
    await other.close();
  });
  it("finds what a state has with an organisation, whichever is named first", async () => {
    const other = await openLedger(await place("organisations"));
    const treaty = (...parties: readonly string[]) =>
      ({ kind: "agreement", instrument: "treaty", parties, signatories: [], fields: [], status: "signed" }) as const;
    await other.add([entry("Norway signs with the Union.", "2024-04-01", [treaty("nor", "eu"), treaty("prt", "eu"), treaty("nor", "prt")])]);
    for (const who of [
      ["NOR", "eu"],
      ["eu", "NOR"],
    ]) {
      expect((await other.timeline({ who, kinds: ["agreement"], limit: 9 })).happenings).toHaveLength(1);
      expect((await other.lookups.happenings({ who }, 9)).happenings).toHaveLength(1);
      expect(await other.counts(who)).toEqual(new Map([["agreement", 1]]));
    }
    expect((await other.timeline({ who: ["TUR", "eu"], limit: 9 })).happenings).toHaveLength(0);
    expect(await other.counts(["TUR", "eu"])).toEqual(new Map());
    await other.close();
  });
  it("knows who held an office on a day", async () => {
    const names = async (on: string) => (await ledger.who("minister of foreign affairs", "NOR", on)).map(({ name }) => name);
    expect(await names("2024-03-20")).toEqual(["Kari Solberg", "Jon Vik"]);
    expect(await names("2024-06-01")).toEqual(["Jon Vik", "Kari Solberg"]);
    expect(await ledger.who("deputy foreign minister", "NOR", null)).toEqual([]);
  });
  it("says why", async () => {
    const [visitToPortugal] = (await ledger.timeline({ who: ["PRT"], limit: 1 })).happenings;
    const [because] = await ledger.why(visitToPortugal?.id.slice(0, 8) ?? "");
    expect(because?.evidence.map(({ telling }) => telling.published.first)).toEqual(["2024-03-04", "2024-03-05"]);
    expect((await ledger.why(visitToPortugal?.members[0] ?? ""))[0]?.happening.id).toBe(visitToPortugal?.id);
  });
  it("believes the better reader, in whatever order they come", async () => {
    const better = ENTRIES.map(({ article }) => entry(article.text, article.published ?? "", [visit("nor", "tur", "2024-04-01")], "test 10"));
    const hashes = [];
    for (const [name, batches] of [
      ["three", [ENTRIES, better]],
      ["four", [better, ENTRIES]],
    ] as const) {
      const other = await openLedgerWith(plainMatching, await place(name));
      for (const batch of batches) await other.add(batch);
      expect(await other.check({ deep: true })).toMatchObject({ readings: 8, facts: 4, happenings: 1, problems: [] });
      hashes.push(await other.hash());
      await other.close();
    }
    expect(hashes[0]).toBe(hashes[1]);
  });
  it.each([
    ["later", "test 10", ["2024-06-01", "2024-05-06"]],
    ["never", "test 0", ["2024-05-06", "2024-03-04"]],
  ])("finds words by the days that are believed: a better reader's come %s", async (name, reader, days) => {
    const other = await openLedgerWith(plainMatching, await place(`days_${name}`));
    const told = ENTRIES.map((one) => redated(one, one === ENTRIES[0] ? "2024-06-01" : one.article.published, reader));
    await other.add(ENTRIES);
    await other.add(told);
    const found = async (): Promise<unknown> => (await other.search("Norway minister -Turkey", 9)).map(({ published }) => published);
    expect(await found()).toEqual(days);
    await other.rebuild();
    expect(await found()).toEqual(days);
    expect(await other.check()).toMatchObject({ readings: 8, problems: [] });
    await other.close();
  });
  it("lets persons join and part", async () => {
    const other = await openLedgerWith(plainMatching, await place("five"));
    await other.add(ENTRIES);
    const [one, two] = (await other.timeline({ kinds: ["visit"], limit: 9 })).happenings.map(({ members }) => members[0] ?? "");
    const made = "2024-06-01T10:00:00Z";
    await other.review([{ id: "r1", author: "desk", made, verdict: { kind: "same", tellings: [one ?? "", two ?? ""] }, note: null }]);
    expect((await other.timeline({ kinds: ["visit"], limit: 9 })).happenings).toHaveLength(2);
    await other.review([
      { id: "r2", author: "desk", made: "2024-06-02T10:00:00Z", verdict: { kind: "apart", tellings: [one ?? "", two ?? ""] }, note: null },
    ]);
    expect(await other.hash()).toBe(await ledger.hash());
    await other.close();
  });
  it("takes an article with U+0000 in it, as ingest gives it and as it gave it before", async () => {
    const other = await openLedgerWith(plainMatching, await place("nul"));
    const given = entry("Peru's president\0 visited Chile.", "2024-05-15", []);
    const text = "Chile's president\0 visited Peru.";
    const before = { ...given, article: { ...given.article, text, sha256: createHash("sha256").update(text, "utf8").digest("hex") } };
    await other.add([given, before]);
    expect(await other.check()).toMatchObject({ articles: 2, problems: [] });
    await other.close();
  });
  it("comes back from a backup", async () => {
    const lines: string[] = [];
    for await (const line of ledger.backup()) lines.push(line.trimEnd());
    const stream = async function* (all: readonly string[]) {
      yield* all;
    };
    const other = await openLedgerWith(plainMatching, await place("six"));
    expect(await other.restore(stream(lines))).toEqual({ articles: 4, reviews: 0, fresh: { articles: 4, reviews: 0 } });
    expect(await other.restore(stream(lines))).toEqual({ articles: 4, reviews: 0, fresh: { articles: 0, reviews: 0 } });
    expect(await other.hash()).toBe(await ledger.hash());
    await expect(other.restore(stream(lines.slice(0, -1)))).rejects.toThrow(/not whole: it has no end/u);
    await expect(other.restore(stream(["{}"]))).rejects.toThrow(/no backup/u);
    await other.close();
  });
});

it("says so where a folder cannot be had", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ledger-"));
  const ledger = await openLedgerWith(plainMatching, join(folder, "a"));
  await expect(openLedgerWith(plainMatching, join(folder, "a"), { waitMs: 0 })).rejects.toThrow(/in use by `chancery` \(process \d+/u);
  await ledger.close();
  writeFileSync(join(folder, "b"), "");
  await expect(openLedgerWith(plainMatching, join(folder, "b"), { make: false })).rejects.toThrow(/b is no folder/u);
  await (await openLedgerWith(plainMatching, join(folder, "a"), { waitMs: 0 })).close();
  rmSync(folder, { recursive: true, force: true });
});
