import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { articleSchema, factSchema, fullArticleSchema, pageOfSchema, problemSchema, recordSchema } from "./schemas.js";
import { answerOf, testApp } from "./testing/app.js";

const shaped = async <Schema extends z.ZodType>(response: Response, schema: Schema): Promise<z.output<Schema>> => {
  expect(response.status).toBe(200);
  return schema.parse(await response.json());
};

describe("what is asked and what comes", () => {
  const pages = pageOfSchema(factSchema);
  test.each([
    ["/api/facts", 2],
    ["/api/timeline?pair=tur,khm", 2],
    ["/api/timeline?pair=TUR,NOR", 0],
    ["/api/visits?state=KHM&status=announced,completed", 2],
    ["/api/visits?status=denied", 0],
    ["/api/visits?status=lapsed", 0],
    ["/api/visits?status=lapsed&on=2019-08-27", 1],
    ["/api/visits?status=announced&on=2019-08-27", 1],
    ["/api/visits?host=khm&visitor=TUR", 2],
    ["/api/visits?host=TUR", 0],
    ["/api/visits?visitor=KHM", 0],
    ["/api/agreements", 0],
    ["/api/offices", 0],
    ["/api/facts?kind=visit,meeting&certainty=certain", 2],
    ["/api/facts?source=Test%20Wire", 1],
    ["/api/facts?q=soylu%20monday", 1],
    ["/api/facts?q=SULEYMAN", 2],
    ["/api/facts?from=2019-08-26&to=2019-08-26", 1],
    ["/api/facts?from=2020-01-01", 0],
  ])("%s has %d", async (path, count) => {
    const { get } = await testApp();
    const page = await shaped(await get(path), pages);
    expect(page.items).toHaveLength(count);
    expect(page.total).toBe(count);
  });

  test("pages follow one another and end", async () => {
    const { get } = await testApp();
    const first = await shaped(await get("/api/facts?limit=1"), pages);
    const second = await shaped(await get(`/api/facts?limit=1&cursor=${first.next}`), pages);
    expect(second.next).toBeNull();
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(2);
  });

  test("pages of articles follow one another and end", async () => {
    const { get } = await testApp();
    const first = await answerOf(get("/api/articles?limit=1"));
    const second = await answerOf(get(`/api/articles?limit=1&cursor=${first.next}`));
    expect(second.next).toBeNull();
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(2);
  });

  test("an article comes with its text and record, a fact with its claims", async () => {
    const { get } = await testApp();
    const { items } = await shaped(await get("/api/articles"), pageOfSchema(articleSchema));
    const article = await shaped(await get(`/api/articles/${items[0]?.id}`), fullArticleSchema);
    expect(article.text).toContain("visit Cambodia");
    const facts = await shaped(await get(`/api/facts?article=${article.id}`), pages);
    const fact = await shaped(await get(`/api/facts/${facts.items[0]?.id}`), factSchema);
    const claim = fact.tellings[0]?.claims[0];
    expect([...article.text].slice(claim?.start, claim?.end).join("")).toBe(claim?.quote);
  });

  test("actors are those who take part, and each leads to its facts", async () => {
    const { get } = await testApp();
    const { total, items } = await answerOf(get("/api/actors"));
    expect(total).toBe(items.length);
    expect(items.map(({ name, type, state, facts }: (typeof items)[number]) => [name, type, state, facts]).sort()).toEqual([
      ["Cambodia", "state", "KHM", 2],
      ["Süleyman Soylu", "person", "TUR", 2],
    ]);
    const person = (await answerOf(get("/api/actors?type=person&limit=1"))).items[0];
    expect((await answerOf(get(`/api/facts?actor=${encodeURIComponent(person?.id ?? "")}`))).total).toBe(person?.facts);
    expect((await get("/api/actors?type=river")).status).toBe(400);
  });

  test("the dossier knows what comes, by the day", async () => {
    const { get } = await testApp();
    const before = await answerOf(get("/api/dossiers/tur/khm?on=2019-08-22"));
    const after = await answerOf(get("/api/dossiers/TUR/KHM?on=2019-09-01"));
    expect([before.upcoming.length, after.upcoming.length, before.facts]).toEqual([1, 0, 2]);
    expect((await answerOf(get("/api/upcoming"))).items).toHaveLength(1);
    expect((await answerOf(get("/api/pairs"))).items).toEqual([{ states: ["KHM", "TUR"], facts: 2, last: "2019-08-26" }]);
    expect((await answerOf(get("/api/network"))).items[0]).toMatchObject({ states: ["KHM", "TUR"], facts: 2, warm: 2 });
  });

  test("reading keeps nothing, adding does", async () => {
    const { get, post } = await testApp();
    const handed = { text: "Soylu will be in Phnom Penh on Friday.", published: "2019-08-22", include: ["text"] };
    const record = await shaped(await post("/api/read", handed), recordSchema);
    expect(record.text).toBe(handed.text);
    expect((await answerOf(get("/api/articles"))).total).toBe(2);
    const { id } = await answerOf(post("/api/articles", handed));
    expect((await answerOf(get("/api/articles"))).total).toBe(3);
    expect((await get(`/api/articles/${id}`)).status).toBe(200);
    expect(await answerOf(post("/api/articles", handed))).toEqual({ id, known: true });
    expect((await answerOf(get("/api/changes?after=2"))).items).toMatchObject([{ number: 3, what: "article", id }]);
  });

  test("an article that is refused as another language's is read where one says that it is English", async () => {
    const { post } = await testApp();
    const text = "Le ministre Soylu est en visite à Phnom Penh, où il a rencontré le premier ministre.";
    const refused = await post("/api/read", { text });
    expect([refused.status, (await answerOf(refused)).detail]).toEqual([422, expect.stringContaining("tick “It is in English”")]);
    const record = await shaped(await post("/api/read", { text, language: "en" }), recordSchema);
    expect(record.facts).toHaveLength(1);
    expect((await post("/api/read", { text, language: "fr" })).status).toBe(400);
  });

  test("what has not changed is not sent again", async () => {
    const { get, post } = await testApp();
    const tag = (await get("/api/facts")).headers.get("etag") ?? "";
    expect((await get("/api/facts", { "if-none-match": tag })).status).toBe(304);
    await post("/api/articles", { text: "Another minister goes to Phnom Penh." });
    expect((await get("/api/facts", { "if-none-match": tag })).status).toBe(200);
  });

  test("a review takes a fact out of the queue and keeps its author", async () => {
    const { get, post } = await testApp();
    const queue = await answerOf(get("/api/reviews/queue"));
    const telling = queue.items[0]?.tellings[0]?.id ?? "";
    const review = await answerOf(post("/api/reviews", { verdict: { kind: "confirm", telling }, note: "as in the communiqué" }));
    expect(review).toMatchObject({ author: "you", made: "2019-08-22T12:00:00.000Z", verdict: { kind: "confirm", telling } });
    expect((await answerOf(get("/api/reviews"))).items).toHaveLength(1);
    expect((await post("/api/reviews", { verdict: { kind: "confirm", telling: "a#f9" } })).status).toBe(404);
  });

  test.each([
    ["csv", "text/csv", "id,kind,status"],
    ["jsonl", "application/jsonl", '"kind":"visit"'],
    ["ics", "text/calendar", "BEGIN:VCALENDAR"],
    ["plover", "application/jsonl", ""],
  ])("exports %s", async (format, type, part) => {
    const { get } = await testApp();
    const response = await get(`/api/exports/${format}?kind=visit`);
    expect(response.headers.get("content-type")).toContain(type);
    expect(await response.text()).toContain(part);
  });

  test("changes come as events", async () => {
    const { get, shelf } = await testApp();
    const response = await get("/api/changes?after=1", { accept: "text/event-stream" });
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toContain("event: change");
    await reader?.cancel();
    await shelf.close();
  });

  test.each([
    ["/api/facts?kind=war", 400],
    ["/api/facts?from=2019-02-30", 400],
    ["/api/facts?limit=0", 400],
    ["/api/facts?from=2019-08-02&to=2019-08-01", 400],
    ["/api/articles?from=2019-08-02&to=2019-08-01", 400],
    ["/api/facts/none", 404],
    ["/api/articles/..%2f..%2fetc%2fpasswd", 404],
    ["/api/dossiers/T/KHM", 400],
    ["/api/dossiers/KHM/khm", 400],
    ["/api/dossiers/KHM/QQQ", 404],
    ["/api/dossiers/TUR/XXX", 404],
    ["/api/dossiers/TUR/tur", 400],
    ["/api/facts?statu=announced", 400],
    ["/api/facts?status=anounced", 400],
    ["/api/facts?status=announced,lasped", 400],
    ["/api/visits?host=XYZ", 400],
    ["/api/visits?visitor=XYZ", 400],
    ["/api/facts?state=XYZ", 400],
    ["/api/timeline?pair=TUR,XYZ", 400],
    ["/api/facts?cursor=abc", 400],
    ["/api/articles?cursor=YWJj", 400],
    ["/api/offices/holders?cursor=abc", 400],
    ["/api/pairs?limit=3", 400],
    ["/api/visits/flows?states=TUR", 400],
    ["/api/nothing", 404],
    ["/assets/..%2f..%2fpackage.json", 404],
    ["/etc/passwd", 404],
  ])("%s is a problem %d that says what to do", async (path, status) => {
    const { get } = await testApp();
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(problemSchema.parse(await response.json()).detail.length).toBeGreaterThan(20);
  });

  test.each([
    ["GET", "/api/read", 405, "POST, OPTIONS"],
    ["DELETE", "/api/visits", 405, "GET, HEAD, OPTIONS"],
    ["PUT", "/api/read", 405, "POST, OPTIONS"],
    ["OPTIONS", "/api/reviews", 204, "GET, HEAD, POST, OPTIONS"],
    ["POST", "/visits", 405, "GET, HEAD, OPTIONS"],
    ["OPTIONS", "/api/nothing", 404, null],
  ])("%s %s is %d and says what is allowed", async (method, path, status, allow) => {
    const { app } = await testApp();
    const response = await app.request(path, { method, headers: { host: "localhost", "content-type": "application/x-www-form-urlencoded" } });
    expect({ status: response.status, allow: response.headers.get("allow") }).toEqual({ status, allow });
  });

  test.each([
    [{}, 400, "invalid"],
    [{ text: "a", url: "https://example.org/" }, 400, "invalid"],
    ["{", 400, "malformed"],
    [{ text: "  " }, 422, "article-empty"],
    [
      { text: "Министр иностранных дел прибыл с официальным визитом в столицу и провёл переговоры с президентом республики." },
      422,
      "article-not-english",
    ],
    [{ text: "He came.", published: "yesterday" }, 400, "invalid"],
  ])("reading %j is a problem %d %s", async (handed, status, code) => {
    const { post } = await testApp();
    const response = await post("/api/read", handed);
    expect(response.status).toBe(status);
    expect((await answerOf(response)).code).toBe(code);
  });
});
