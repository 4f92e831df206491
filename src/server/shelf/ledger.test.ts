import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLedger } from "../../ledger/index.js";
import { answerOf, type TestApp, testApp } from "../testing/app.js";
import { ledgerShelf } from "./ledger.js";

describe("the ledger as a shelf", () => {
  let folder: string;
  let kept: TestApp;
  let held: TestApp;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "chancery-shelf-"));
    kept = await testApp(
      {},
      ledgerShelf(await openLedger(join(folder, "ledger")), async () => "test 1"),
    );
    held = await testApp();
  }, 120_000);
  afterAll(async () => {
    await kept.shelf.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each([
    "/api/facts",
    "/api/timeline?pair=tur,khm",
    "/api/timeline?pair=TUR,NOR",
    "/api/visits?state=KHM&status=announced,completed",
    "/api/visits?status=denied",
    "/api/visits?status=lapsed&on=2019-08-27",
    "/api/visits?status=announced&on=2019-08-27",
    "/api/visits?host=KHM",
    "/api/visits?host=TUR",
    "/api/visits?visitor=TUR&host=KHM",
    "/api/facts?kind=visit,meeting&certainty=certain",
    "/api/facts?certainty=possible",
    "/api/facts?source=Test%20Wire",
    "/api/facts?q=soylu%20monday",
    "/api/facts?q=soylu%20friday",
    "/api/facts?from=2019-08-26&to=2019-08-26",
    "/api/facts?from=2020-01-01",
    "/api/articles",
    "/api/articles?source=Test%20Wire",
    "/api/articles?from=2020-01-01",
    "/api/articles?q=ministry",
  ])("%s has as many as in memory", async (path) => {
    const [a, b] = [await answerOf(kept.get(path)), await answerOf(held.get(path))];
    expect([a.total, a.items.length]).toEqual([b.total, b.items.length]);
  });

  test("pages, articles, facts, pairs and the dossier are there", async () => {
    const first = await answerOf(kept.get("/api/facts?limit=1"));
    const second = await answerOf(kept.get(`/api/facts?limit=1&cursor=${first.next}`));
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
    expect(second.next).toBeNull();
    expect((await kept.get(`/api/facts/${first.items[0]?.id}`)).status).toBe(200);
    const [article] = (await answerOf(kept.get("/api/articles?limit=1"))).items;
    expect((await answerOf(kept.get(`/api/articles/${article?.id}`))).text).toContain("Cambodia");
    expect((await answerOf(kept.get("/api/pairs"))).items).toMatchObject([{ states: ["KHM", "TUR"], facts: 2 }]);
    expect((await answerOf(kept.get("/api/dossiers/TUR/KHM"))).facts).toBe(2);
    expect((await answerOf(kept.get("/api/changes"))).items).toHaveLength(2);
  });

  test("a review is kept, and nothing is told twice", async () => {
    const queue = await answerOf(kept.get("/api/reviews/queue"));
    const telling = queue.items[0]?.tellings[0]?.id ?? "";
    expect((await kept.post("/api/reviews", { verdict: { kind: "reject", telling } })).status).toBe(200);
    expect((await answerOf(kept.get("/api/reviews"))).items).toHaveLength(1);
    const again = { text: "Soylu is to visit Cambodia on Monday, the ministry said.", title: "Visit", source: "Test Wire", published: "2019-08-22" };
    expect(await answerOf(kept.post("/api/articles", again))).toMatchObject({ known: true });
  });

  const ATTEMPTS = [
    "'",
    "' or '1'='1",
    "'; drop table article; --",
    "x' union select id, text from article --",
    "\\",
    "%' or ''='",
    "$1",
    "/*",
    "\0",
  ];
  const FREE = ["status", "source", "article", "actor", "q", "cursor", "state", "pair", "kind", "certainty", "from", "to"];
  test.each(FREE)("SQL as %s is text", async (name) => {
    for (const list of ["facts", "upcoming", "articles", "network", "exports/csv"])
      for (const text of ATTEMPTS) {
        const response = await kept.get(`/api/${list}?${name}=${encodeURIComponent(text)}`);
        expect([200, 400], `${list} ${text}`).toContain(response.status);
      }
    expect((await answerOf(kept.get("/api/articles"))).total).toBe(2);
    expect(kept.errors).toEqual([]);
  });

  test("SQL as an id is the id of nothing", async () => {
    for (const text of ATTEMPTS) {
      expect((await kept.get(`/api/facts/${encodeURIComponent(text)}`)).status).toBe(404);
      expect((await kept.get(`/api/articles/${encodeURIComponent(text)}`)).status).toBe(404);
      const verdict = { kind: "confirm", telling: `${text} x` };
      expect((await kept.post("/api/reviews", { verdict, note: text })).status).toBe(404);
    }
    expect((await answerOf(kept.get("/api/reviews"))).items).toHaveLength(1);
    expect(kept.errors).toEqual([]);
  });

  test("no filter is SQL", async () => {
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("'; drop table article; --", "\0", "%", "\\", "TUR", "2019-08-26", "9999-12-31", "0000-01-01"),
    );
    const name = fc.constantFrom("state", "pair", "kind", "status", "certainty", "source", "article", "actor", "q", "from", "to", "cursor");
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("facts", "articles", "upcoming"), fc.array(fc.tuple(name, value), { maxLength: 3 }), async (list, pairs) => {
        const query = pairs.map(([key, text]) => `${key}=${encodeURIComponent(text.replace(/\p{Surrogate}/gu, ""))}`).join("&");
        expect((await kept.get(`/api/${list}?${query}`)).status, query).toBeLessThan(500);
      }),
      { numRuns: 150 },
    );
    expect(kept.errors).toEqual([]);
    expect((await answerOf(kept.get("/api/articles"))).total).toBe(2);
  }, 60_000);
});
