import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newToken } from "./guards/access.js";
import { type Listening, listen } from "./listen.js";
import { answerOf, NOW, testApp } from "./testing/app.js";

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
  ])("%s is not fetched", async (url) => {
    const { post } = await testApp();
    const response = await post("/api/read", { url });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: "url-private-address" });
  });

  test.each(["/etc/passwd", "file:///etc/passwd", "../package.json", "-", "gopher://example.org/"])("%s is no file to be read", async (url) => {
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
});

describe("over a real connection", () => {
  let listening: Listening;
  beforeAll(async () => {
    const { app } = await testApp();
    listening = await listen(app, { port: 0, host: "127.0.0.1" });
  });
  afterAll(() => listening.close());

  test("paths do not leave the desk's folder", async () => {
    const { port } = new URL(listening.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), "127.0.0.1", () =>
        socket.end("GET /assets/../../package.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
      );
      let text = "";
      socket.on("data", (part) => {
        text += part.toString();
      });
      socket.on("end", () => resolve(text));
      socket.on("error", reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 404/u);
  });

  test("a body that says it is larger than it may be is refused before it is sent", async () => {
    const { port } = new URL(listening.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const head = "POST /api/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 999999999\r\n\r\n{";
      const socket = connect(Number(port), "127.0.0.1", () => socket.write(head));
      socket.once("data", (part) => {
        resolve(part.toString());
        socket.destroy();
      });
      socket.on("error", reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413/u);
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
    ["the hash of one", bearer(reader.token.hash), 401],
    ["a reader's", bearer(reader.secret), 200],
    ["a reader's in a cookie", { cookie: `chancery=${reader.secret}` }, 200],
  ])("%s: %j", async (_, headers, status) => {
    const { get } = await testApp({ tokens });
    expect((await get("/api/facts", headers)).status).toBe(status);
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
