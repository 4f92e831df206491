import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleFromText } from "../ingest/index.js";
import { newToken } from "./guards/access.js";
import { answerOf, NOW, recordOf, testApp } from "./testing/app.js";

describe("addresses that lead inside", () => {
  test.each([
    "http://127.0.0.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://[::ffff:127.0.0.1]/",
    "http://0.0.0.0/",
    "http://10.0.0.1/",
    "http://0/",
    "http://127.1/",
    "http://127.0.0.1./",
    "http://0x7f.0.0.1/",
    "http://017700000001/",
    "http://[::]/",
    "http://[0:0:0:0:0:ffff:7f00:1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[fe80::1]/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://①②⑦.⓪.⓪.①/",
    "http://172.16.0.1/",
    "http://192.168.0.1/",
    "http://100.100.100.200/latest/meta-data/",
    "http://example.org@127.0.0.1/",
    "http://127.0.0.1:22/",
    "https://localhost:8484/api/facts",
    "HTTP://LOCALHOST/",
  ])("%s is not fetched", async (url) => {
    const { post } = await testApp();
    const response = await post("/api/read", { url });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: "url-private-address" });
  });

  test.each([
    "/etc/passwd",
    "file:///etc/passwd",
    "../package.json",
    "-",
    "gopher://example.org/",
    "ftp://example.org/",
    "data:text/html,<p>He came.",
    "javascript:alert(1)",
    "//127.0.0.1/",
  ])("%s is no file to be read", async (url) => {
    const { post } = await testApp();
    const response = await post("/api/read", { url });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain("root:");
  });
});

describe("other sites and other names", () => {
  test.each<{ readonly [name: string]: string }>([
    { origin: "https://evil.example" },
    { "sec-fetch-site": "cross-site" },
    { origin: "null" },
    { origin: "http://localhost:9999" },
  ])("a change asked for with %j is not made", async (headers) => {
    const { post } = await testApp();
    expect((await post("/api/articles", { text: "He came." }, headers)).status).toBe(403);
  });

  test("a page of this origin may", async () => {
    const { post } = await testApp();
    expect((await post("/api/read", { text: "He came." }, { origin: "http://localhost:8484", "sec-fetch-site": "same-origin" })).status).toBe(200);
  });

  test("a stranger's name that leads here gets no answer", async () => {
    const { get } = await testApp();
    expect((await get("/api/facts", { host: "rebound.example" })).status).toBe(421);
  });
});

describe("scripts in what is read", () => {
  const script = `<script>alert(1)</script><img src=x onerror=alert(1)>`;
  test("are sent back as JSON only, under a policy that runs nothing inline", async () => {
    const { get, post } = await testApp();
    const { id } = await answerOf(post("/api/articles", { text: `${script} Soylu visits Cambodia.`, title: script, source: script }));
    const response = await get(`/api/articles/${id}`);
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    const page = await get("/docs");
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self';");
    expect(page.headers.get("content-security-policy")).not.toContain("unsafe");
    const search = await get(`/api/facts?q=${encodeURIComponent(script)}`);
    expect(search.headers.get("content-type")).toContain("application/json");
    expect(await (await get(`/${encodeURIComponent(script)}`)).text()).not.toContain("<script>alert");
  });
});

test("a script as the name of a file is a name", async () => {
  const name = "<img src=x onerror=alert(1)>.txt";
  const { get, shelf } = await testApp();
  const article = articleFromText("Soylu visits Cambodia.", { file: name, title: name, source: name });
  const { id } = await shelf.add(article, recordOf(article));
  const answer = await get(`/api/articles/${id}`);
  expect(answer.headers.get("content-type")).toContain("application/json");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  for (const path of [`/article/${encodeURIComponent(name)}`, `/assets/${encodeURIComponent(name)}`, "/docs"]) {
    const page = await get(path);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).not.toContain("<img src=x");
  }
  const csv = await get(`/api/exports/csv?source=${encodeURIComponent(name)}`);
  expect(csv.headers.get("content-disposition")).toMatch(/^attachment/u);
});

describe("bodies", () => {
  test("that are too large are refused", async () => {
    const { post } = await testApp();
    const response = await post("/api/read", { text: "a".repeat(8_100_000) });
    expect(response.status).toBe(413);
  });

  test("that are compressed are not unpacked", async () => {
    const { app } = await testApp();
    const body = gzipSync(Buffer.alloc(50_000_000));
    const response = await app.request("/api/read", {
      method: "POST",
      headers: { host: "localhost", "content-type": "application/json", "content-encoding": "gzip" },
      body,
    });
    expect(response.status).toBe(415);
  });

  test.each(["gzip, gzip", "deflate", "br", "x-gzip", "zstd", "identity, gzip"])("that claim to be %s are not taken", async (encoding) => {
    const { post } = await testApp();
    expect((await post("/api/read", { text: "He came." }, { "content-encoding": encoding })).status).toBe(415);
  });

  test.each([
    ["a zip archive", "application/zip", "PK\u0003\u0004", 415],
    ["a form of another site", "text/plain", '{"text":"He came."}', 415],
    ["a form", "application/x-www-form-urlencoded", "text=He+came.", 415],
    ["nested without end", "application/json", "[".repeat(1_000_000), 400],
    ["an object that is no article", "application/json", '{"__proto__":{"text":"He came."}}', 400],
    ["a number as large as a page", "application/json", `{"text":${"9".repeat(100_000)}}`, 400],
    ["nothing", "application/json", "", 400],
    ["bytes that are no UTF-8", "application/json", Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400],
  ])("that are %s are refused", async (_, type, body, status) => {
    const { app, errors } = await testApp();
    const response = await app.request("/api/read", { method: "POST", headers: { host: "localhost", "content-type": type }, body });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(errors).toEqual([]);
  });
});

describe("tokens", () => {
  const reader = newToken("Ada", "reader", null);
  const reviewer = newToken("Ben", "reviewer", null);
  const expired = newToken("Cy", "admin", "2019-08-01");
  const tokens = [reader.token, reviewer.token, expired.token];
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

  test("are kept hashed", () => expect(JSON.stringify(tokens)).not.toContain(reader.secret.slice(4)));

  test.each([
    ["none", {}, 401],
    ["a forged one", bearer("chy_forged"), 401],
    ["an expired one", bearer(expired.secret), 401],
    ["an expired one in a cookie", { cookie: `chancery=${expired.secret}` }, 401],
    ["the hash of one", bearer(reader.token.hash), 401],
    ["one whose last letter is another", bearer(`${reader.secret.slice(0, -1)}${reader.secret.endsWith("A") ? "B" : "A"}`), 401],
    ["one cut short", bearer(reader.secret.slice(0, -1)), 401],
    ["two", bearer(`${reader.secret} ${reviewer.secret}`), 401],
    ["one under another scheme", { authorization: `Basic ${reader.secret}` }, 401],
    ["one in the address", {}, 401, `?token=${reader.secret}`],
    ["a reader's", bearer(reader.secret), 200],
    ["a reader's in a cookie", { cookie: `chancery=${reader.secret}` }, 200],
  ] as readonly [string, { readonly [name: string]: string }, number, string?][])("%s: %j", async (_, headers, status, query = "") => {
    const { get } = await testApp({ tokens });
    expect((await get(`/api/facts${query}`, headers)).status).toBe(status);
  });

  test("one holds until it expires or is taken out, without another start", async () => {
    const today = newToken("Di", "reader", NOW.toISOString());
    expect((await (await testApp({ tokens: [today.token] })).get("/api/facts", bearer(today.secret))).status).toBe(401);
    let held = [reader.token];
    const { get } = await testApp({ tokens: () => held });
    expect((await get("/api/facts", bearer(reader.secret))).status).toBe(200);
    held = [reviewer.token];
    expect((await get("/api/facts", bearer(reader.secret))).status).toBe(401);
    expect((await get("/api/facts", bearer(reviewer.secret))).status).toBe(200);
  });

  test("none opens what is not asked for by whoever has none: every operation but the document needs one", async () => {
    const { app, get } = await testApp({ tokens });
    const document = (await (await get("/openapi.json")).json()) as {
      readonly paths: { readonly [path: string]: { readonly [method: string]: object } };
    };
    for (const [path, methods] of Object.entries(document.paths))
      for (const method of Object.keys(methods)) {
        const response = await app.request(path.replace(/\{\w+\}/gu, "x"), { method: method.toUpperCase(), headers: { host: "localhost" } });
        expect([path, method, response.status]).toEqual([path, method, 401]);
        expect(await response.json()).toMatchObject({ code: "token-needed", detail: expect.stringContaining("/sign-in") });
      }
  });

  test("a reader may read and not add", async () => {
    const { post } = await testApp({ tokens });
    expect((await post("/api/read", { text: "He came." }, bearer(reader.secret))).status).toBe(200);
    expect((await post("/api/articles", { text: "He came." }, bearer(reader.secret))).status).toBe(403);
    expect((await post("/api/articles", { text: "He came." }, bearer(reviewer.secret))).status).toBe(200);
  });

  test("signing in keeps the token where no script reads it", async () => {
    const { post } = await testApp({ tokens });
    const response = await post("/session", { token: reader.secret });
    expect(response.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Strict/u);
    expect((await post("/session", { token: "chy_other" })).status).toBe(401);
  });
});

test("who asks too often is told when to come again", async () => {
  const { get } = await testApp({ rate: { burst: 3, perSecond: 0.001 } });
  const statuses = [];
  for (let i = 0; i < 5; i++) statuses.push((await get("/api/facts")).status);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
});

const INJECTIONS = [
  "'; drop table article; --",
  "' or 1=1 --",
  "%00",
  "\u0000",
  "𝔘\uD800",
  "../..",
  "{{7*7}}",
  "1e999",
  "-1",
  "constructor",
  "__proto__",
];
const LISTS = [
  "facts",
  "timeline",
  "agreements",
  "visits",
  "offices",
  "upcoming",
  "network",
  "articles",
  "changes",
  "reviews",
  "reviews/queue",
  "exports/csv",
];
const NAMES = [
  "state",
  "pair",
  "kind",
  "status",
  "certainty",
  "source",
  "article",
  "actor",
  "q",
  "from",
  "to",
  "cursor",
  "limit",
  "order",
  "on",
  "after",
];

test("random requests give no 5xx", async () => {
  const { get, post, errors } = await testApp();
  const value = fc.oneof(fc.string(), fc.constantFrom(...INJECTIONS, "visit", "TUR", "TUR,KHM", "2019-08-26"), fc.integer().map(String));
  const filters = fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...LISTS), filters, async (list, pairs) => {
      const query = pairs.map(([name, text]) => `${name}=${encodeURIComponent(text.replace(/\p{Surrogate}/gu, ""))}`).join("&");
      const response = await get(`/api/${list}?${query}`);
      expect(response.status, await response.text()).toBeLessThan(500);
    }),
    { numRuns: 400 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("read", "articles", "reviews"),
      fc.oneof(
        fc.json(),
        fc.jsonValue().map((text) => JSON.stringify({ text })),
      ),
      async (path, body) => {
        expect((await post(`/api/${path}`, body)).status).toBeLessThan(500);
      },
    ),
    { numRuns: 200 },
  );
  expect(errors).toEqual([]);
  expect(NOW).toBeInstanceOf(Date);
}, 60_000);
