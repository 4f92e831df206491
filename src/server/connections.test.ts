import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Listening, listen } from "./listen.js";
import { answerOf, type TestApp, testApp } from "./testing/app.js";

let held: TestApp;
let listening: Listening;
beforeAll(async () => {
  held = await testApp();
  listening = await listen(held.app, { port: 0, host: "127.0.0.1", patience: 3000 });
});
afterAll(() => listening.close());

/** All that comes back for bytes as they are, until the other side ends or `until` stands in it. */
function exchange(bytes: string, until?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(Number(new URL(listening.url).port), "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (part) => {
      text += part.toString();
      if (until !== undefined && text.includes(until)) socket.destroy();
    });
    socket.on("close", () => resolve(text)).on("error", reject);
  });
}
const request = (target: string, ...headers: readonly string[]) =>
  `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers.map((header) => `${header}\r\n`).join("")}\r\n`;

describe("paths over a connection that nothing tidies", () => {
  test.each([
    "/assets/../../package.json",
    "/assets/..%2f..%2fpackage.json",
    "/assets/%2e%2e/%2e%2e/package.json",
    "/assets/..%252f..%252fpackage.json",
    "/assets/..\\..\\package.json",
    "/assets/desk.js%00.json",
    "//etc/passwd",
    "/./.././../etc/passwd",
    "/api/articles/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "/api/exports/..%2f..%2fpackage.json",
    "file:///etc/passwd",
  ])("%s leads to no file", async (target) => {
    const answer = await exchange(request(target));
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d/u);
    expect(answer).not.toMatch(/root:|"dependencies"/u);
  });

  test.each(["/%", "/%zz", "/api/facts?q=%zz", "/api/facts?%", "/api/articles/%E0%A4%A", `/${"a".repeat(8000)}`])(
    "%s, which is no address, is no failure of the server",
    async (target) => {
      expect(await exchange(request(target))).toMatch(/^HTTP\/1\.1 [24]\d\d/u);
    },
  );

  test.each([
    ["another site's", "Host: rebound.example"],
    ["a name that only begins like ours", "Host: localhost.evil.example"],
    ["an address of the network", "Host: 192.168.1.5:8484"],
    ["nothing", "Host:"],
  ])("a host that is %s gets no answer", async (_, host) => {
    const answer = await exchange(`GET /api/facts HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 4(?:00|21)/u);
    expect(answer).not.toContain("Soylu");
  });
});

describe("bodies over a connection", () => {
  const head = "POST /api/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
  test.each([
    ["that says it is larger than it may be", `${head}Content-Length: 999999999\r\n\r\n{`, 413],
    ["that dribbles in", `${head}Content-Length: 100\r\n\r\n{`, 408],
    ["whose head never ends", "POST /api/read HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", 408],
    ["whose head is too large", `${head}X-Large: ${"a".repeat(40_000)}\r\n\r\n`, 431],
    ["of a length that is none", `${head}Content-Length: -1\r\n\r\n`, 400],
    ["of two lengths", `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
  ])("one %s is ended", async (_, bytes, status) => {
    expect(await exchange(bytes, "\r\n\r\n")).toMatch(new RegExp(`^HTTP/1\\.1 ${status}`, "u"));
  });

  test("one in pieces without a length is refused once it is too large", async () => {
    const piece = `${(100_000).toString(16)}\r\n${"a".repeat(100_000)}\r\n`;
    expect(await exchange(`${head}Transfer-Encoding: chunked\r\n\r\n${piece.repeat(82)}0\r\n\r\n`, "\r\n\r\n")).toMatch(/^HTTP\/1\.1 413/u);
  });
});

describe("changes as they come", () => {
  const stream = (...headers: readonly string[]) => request("/api/changes", "Accept: text/event-stream", ...headers);

  const add = (name: string) => answerOf(held.post("/api/articles", { text: `Minister ${name} goes to Phnom Penh.` }));

  test("a stream begins with what comes next", async () => {
    let ended = false;
    const heard = exchange(stream(), "event: change").finally(() => {
      ended = true;
    });
    for (let n = 0; !ended; n++) {
      await add(`number ${n}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await heard).toContain("text/event-stream");
    expect(await heard).not.toMatch(/^id: [12]$/mu);
  });

  test("and goes on after the change that the other side saw last", async () => {
    const text = await exchange(stream("Last-Event-ID: 1"), "id: 2");
    expect(text).toMatch(/^id: 2$/mu);
    expect(text).not.toMatch(/^id: 1$/mu);
  });

  test("what comes while a change is being told is told too", async () => {
    const last = await held.shelf.newest();
    const heard = exchange(stream(`Last-Event-ID: ${last}`), `id: ${last + 3}`);
    for (const name of ["Ada", "Ben", "Cy"]) await add(name);
    expect(await heard).toContain(`id: ${last + 3}`);
  });
});
