import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPublicAddress, publicLookup } from "./address.js";
import { fetchPage } from "./fetch.js";
import { type Ingested, ingest } from "./index.js";

const ENGLISH = "The foreign minister of Norway arrived in Lisbon on Monday for talks with his Portuguese counterpart.";
const PAGE = `<html><head><meta property="og:site_name" content="Wire"></head><body><article><p>${ENGLISH}</p><p>${ENGLISH}</p></article></body></html>`;
const bomb = gzipSync(Buffer.alloc(50_000_000, "a"));

const routes: Readonly<Record<string, RequestListener>> = {
  "/page": (_, response) => response.setHeader("content-type", "text/html; charset=utf-8").end(PAGE),
  "/text": (_, response) =>
    response.setHeader("content-type", 'text/plain; charset="windows-1252"').end(Buffer.from(`${ENGLISH} \x93Caf\xe9\x94`, "latin1")),
  "/gzip": (_, response) => response.setHeader("content-encoding", "gzip").end(gzipSync(PAGE)),
  "/brotli": (_, response) => response.setHeader("content-encoding", "br").end(brotliCompressSync(PAGE)),
  "/bomb": (_, response) => response.setHeader("content-encoding", "gzip").end(bomb),
  "/broken-gzip": (_, response) => response.setHeader("content-encoding", "gzip").end("no gzip"),
  "/deflate": (_, response) => response.setHeader("content-encoding", "deflate").end("x"),
  "/image": (_, response) => response.setHeader("content-type", "image/png").end("x"),
  "/json": (_, response) => response.setHeader("content-type", "application/json").end("{}"),
  "/loop": (_, response) => response.writeHead(302, { location: "/loop" }).end(),
  "/moved": (_, response) => response.writeHead(301, { location: "page" }).end(),
  "/to-file": (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/forbidden": (_, response) => response.writeHead(403).end(),
  "/slow": (_, response) => response.write("The "),
  "/cut": (_, response) => {
    response.writeHead(200, { "content-length": "1000" });
    response.write("The ");
    setTimeout(() => response.destroy(), 20);
  },
};

let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer((request, response) => (routes[request.url ?? ""] ?? ((_, missing) => missing.writeHead(404).end()))(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function one(url: string, allowPrivateAddresses: boolean): Promise<Ingested> {
  for await (const item of ingest([url], { allowPrivateAddresses })) return item;
  throw new Error("nothing came");
}

describe("a web address", () => {
  it.each(["/page", "/gzip", "/brotli"])("%s is read as a page", async (path) => {
    expect(await one(origin + path, true)).toMatchObject({
      article: { text: `${ENGLISH}\n\n${ENGLISH}`, source: "Wire", url: origin + path, file: null },
    });
  });
  it("is followed through redirects", async () => {
    expect(await one(`${origin}/moved`, true)).toMatchObject({ article: { url: `${origin}/page` } });
  });
  it("is decoded as the header says", async () => {
    expect(await one(`${origin}/text`, true)).toMatchObject({ article: { text: `${ENGLISH} “Café”`, url: `${origin}/text` } });
  });
  it.each([
    ["/none", "url-status", /404 Not Found.*taken down/u],
    ["/forbidden", "url-status", /403.*save the page/u],
    ["/loop", "url-too-many-redirects", /more than 5 times/u],
    ["/to-file", "url-scheme", /redirects to file:.*only http and https/u],
    ["/bomb", "article-too-large", /5 MB/u],
    ["/broken-gzip", "url-unreachable", /could not be fetched/u],
    ["/deflate", "url-encoding", /deflate/u],
    ["/image", "url-not-article", /image\/png/u],
    ["/json", "url-not-article", /application\/json/u],
    ["/cut", "url-unreachable", /could not be fetched/u],
  ])("%s is refused: %s", async (path, code, message) => {
    expect(await one(origin + path, true)).toMatchObject({
      failure: { input: origin + path, error: { code, message: expect.stringMatching(message) } },
    });
  });
  it("that answers too slowly is given up, and at the user's wish at once", async () => {
    await expect(fetchPage(`${origin}/slow`, { allowPrivateAddresses: true, timeout: 100 })).rejects.toMatchObject({ code: "url-timeout" });
    const signal = AbortSignal.timeout(50);
    await expect(fetchPage(`${origin}/slow`, { allowPrivateAddresses: true, signal })).rejects.toMatchObject({ name: "TimeoutError" });
  });
  it("that nothing listens at is unreachable", async () => {
    await expect(fetchPage("http://127.0.0.1:1/", { allowPrivateAddresses: true })).rejects.toMatchObject({ code: "url-unreachable" });
  });
});

describe("addresses of this machine and private networks", () => {
  const port = () => new URL(origin).port;
  it.each([
    "127.0.0.1",
    "localhost",
    "2130706433",
    "0x7f.1",
    "0177.0.0.1",
    "127.1",
    "[::ffff:127.0.0.1]",
    "[::1]",
    "0.0.0.0",
    "10.0.0.1",
    "169.254.169.254",
    "[fd00::1]",
  ])("%s is refused", async (host) => {
    expect(await one(`http://${host}:${port()}/page`, false)).toMatchObject({ failure: { error: { code: "url-private-address" } } });
  });
  it("are refused for a name when it connects, whatever the name said before", async () => {
    const error = await new Promise((resolve) => publicLookup("localhost", { all: true }, resolve));
    expect(error).toMatchObject({ code: "url-private-address" });
  });
  it.each([
    ["8.8.8.8", true],
    ["2606:4700::1111", true],
    ["64:ff9b::808:808", true],
    ["64:ff9b::7f00:1", false],
    ["::ffff:8.8.8.8", true],
    ["::ffff:10.0.0.1", false],
    ["::127.0.0.1", false],
    ["2002:7f00:1::", false],
    ["100.64.0.1", false],
    ["168.63.129.16", false],
    ["192.168.1.1", false],
    ["224.0.0.1", false],
    ["255.255.255.255", false],
    ["fe80::1", false],
    ["fec0::1", false],
    ["ff02::1", false],
    ["::", false],
    ["not an address", false],
  ])("isPublicAddress(%s) is %s", (address, expected) => expect(isPublicAddress(address)).toBe(expected));
});
