import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { closeSync, constants, mkdtempSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Record } from "../reading/index.js";
import { chancery, ended, start } from "./testing/run.js";

const ENGLISH = "Norwegian Foreign Minister Kari Solberg arrived in Lisbon on Monday for talks with her Portuguese counterpart, Rui Teixeira.";
let folder: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "read-"));
  server = createServer((request, response) => {
    if (request.url === "/loop") response.writeHead(302, { location: "/loop" }).end();
    else response.writeHead(404).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const records = (jsonLines: string): Record[] =>
  jsonLines
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record);
const codePoints = (text: string, start: number, end: number): string => [...text].slice(start, end).join("");

it("reports each bad input, reads the others in their order, and counts the failures", async () => {
  const large = put("large.txt", "");
  truncateSync(large, 50_000_000);
  const bad: readonly (readonly [string, RegExp])[] = [
    [put("empty.txt", ""), /has no text/u],
    [put("a.pdf", "%PDF-1.7\n%"), /PDF document/u],
    [put("binary.txt", Uint8Array.of(1, 2, 0, 3, 4)), /binary file/u],
    [put("broken.txt", Buffer.from(`${ENGLISH} \x81\x8d\x9d`, "latin1")), /not UTF-8/u],
    [large, /50\.0 MB, more than the 5 MB/u],
    [
      put("german.txt", "Der norwegische Außenminister ist am Montag zu Gesprächen mit seinem Amtskollegen in Lissabon eingetroffen."),
      /German.*only English/u,
    ],
    [put("front.html", "<!doctype html><html><body><nav><a href='/'>Home</a></nav></body></html>"), /no article was found/u],
    [join(folder, "missing.txt"), /was not found/u],
    [`${origin}/none`, /private network.*--allow-private-addresses/u],
    ["http://[::1]/", /private network/u],
  ];
  const first = put("first.txt", ENGLISH);
  const last = put("last.txt", Buffer.from(`${ENGLISH} \x93Caf\xe9\x94`, "latin1"));
  const { status, out, err } = await chancery(["read", first, ...bad.map(([path]) => path), last, "--format", "jsonl"]);
  expect(status).toBe(bad.length);
  expect(records(out).map(({ file }) => file)).toEqual(["first.txt", "last.txt"]);
  const lines = err.trim().split("\n");
  for (const [i, [path, message]] of bad.entries()) {
    expect(lines[i]).toContain(`chancery: ${path}: `);
    expect(lines[i]).toMatch(message);
  }
  expect(lines.at(-1)).toMatch(/^2 articles read in .* 10 failed\.$/u);
});

it("refuses addresses that are not there or lead in circles, where private ones are allowed", async () => {
  const { status, out, err } = await chancery(["read", `${origin}/none`, `${origin}/loop`, "--allow-private-addresses", "--format", "json"]);
  expect({ status, out }).toEqual({ status: 2, out: "[]\n" });
  expect(err).toMatch(/404 Not Found/u);
  expect(err).toMatch(/redirects more than 5 times/u);
});

it("says at most 100 failures", async () => {
  const { status } = await chancery(["read", put("bad.jsonl", "{}\n".repeat(130)), "--format", "jsonl"]);
  expect(status).toBe(100);
});

describe("texts that are hard to cut or count", () => {
  const words = "and the minister of Norway went on to Portugal ";
  const family = "👩‍👩‍👧";
  const texts: readonly (readonly [string, string])[] = [
    ["no sentence end", ENGLISH.slice(0, -1)],
    ["one sentence of 20,000 words", `${words.repeat(2_223)}.`],
    ["emoji", `🇵🇹 ${family} ${ENGLISH} ${family}😀 “We will sign an agreement on trade,” Solberg said.`],
    ["right-to-left marks", `\u200F\u202B${ENGLISH}\u202C Solberg\u200E said (שלום) that Norway would join.`],
    ["combining characters", `Cafe\u0301 e\u0323\u0302. ${ENGLISH.replace("Kari", "Ka\u030Ari")} \u1100\u1161\u11A8 Solberg said \u201Cyes\u201D.`],
    ["carriage returns", `LISBON, March 4 —\r\n\r\n${ENGLISH}\r\n\r\nSolberg said Norway would ratify the treaty.\r\n`],
  ];
  it("give records whose quotes are the text between their offsets, in code points", async () => {
    const list = put("hard.jsonl", texts.map(([id, text]) => JSON.stringify({ id, text, published: "2024-03-04" })).join("\n"));
    const { status, out, err } = await chancery(["read", list, "--format", "jsonl"]);
    expect(err).not.toMatch(/chancery:/u);
    expect(status).toBe(0);
    const read = records(out);
    expect(read.map(({ document }) => document.id)).toEqual(texts.map(([id]) => id));
    for (const [i, { facts }] of read.entries()) {
      const text = (texts[i]?.[1] ?? "").normalize("NFC");
      for (const claim of facts.flatMap(({ claims }) => claims)) expect(codePoints(text, claim.start, claim.end)).toBe(claim.quote);
    }
    for (const i of [0, 2, 3, 4, 5]) expect(read[i]?.facts.map(({ kind }) => kind)).toContain("visit");
  });
});

describe("output", () => {
  it("is a dossier for people, without colours in a pipe", async () => {
    const { status, out, err } = await chancery(["read", "-", "--published", "2024-03-05", "--source", "Wire", "--explain"], ENGLISH);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain("Wire · published 2024-03-05 (as its metadata or you say)");
    expect(out).toMatch(/Visits \(1\)\n {2}• Kari Solberg \(NOR\) → Portugal/u);
    expect(out).toMatch(/^ {6}why: frame: .*; words: /mu);
    expect(out).not.toContain("\u001b");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });
  it("is one JSON array with --format json, with reasons where they are asked for", async () => {
    const path = put("one.txt", ENGLISH);
    const { out } = await chancery(["read", path, path, "--format", "json", "--explain"]);
    const all = JSON.parse(out) as Record[];
    expect(all).toHaveLength(2);
    expect(all[0]).toEqual(all[1]);
    expect(all[0]?.facts[0]?.explanation).toMatchObject({ frame: expect.any(String), words: expect.any(Array) });
  });
  it("is the same from the same input", async () => {
    const hashes = await Promise.all(
      [1, 2].map(async () =>
        createHash("sha256")
          .update((await chancery(["read", "examples/listing.jsonl", "--format", "jsonl"])).out)
          .digest("hex"),
      ),
    );
    expect(hashes[0]).toBe(hashes[1]);
  });
});

describe("an interrupt", () => {
  const text = readFileSync(new URL("../../examples/lisbon-wire.txt", import.meta.url), "utf8");
  const long = () => put("long.jsonl", `${JSON.stringify({ text })}\n`.repeat(400));
  it.each([
    ["SIGINT", 130, "jsonl"],
    ["SIGTERM", 143, "json"],
  ] as const)("by %s ends with status %i and leaves whole records only", async (signal, expected, format) => {
    const child = start(["read", long(), "--format", format]);
    const end = ended(child);
    await once(child.stdout, "data");
    child.kill(signal);
    const { status, out } = await end;
    expect(status).toBe(expected);
    expect(out.endsWith("\n")).toBe(true);
    const read = format === "json" ? (JSON.parse(out) as Record[]) : records(out);
    expect(read.length).toBeGreaterThan(0);
    expect(read.length).toBeLessThan(400);
  });
  it.skipIf(process.platform === "win32")("stops the wait at a named pipe", async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const child = start(["read", pipe]);
    const end = ended(child);
    const writer = await vi.waitFor(() => openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK), { timeout: 60_000, interval: 20 });
    child.kill("SIGTERM");
    expect((await end).status).toBe(143);
    closeSync(writer);
  });
  it("by a reader of the pipe who has enough is quiet", async () => {
    const child = start(["read", long(), "--format", "jsonl"]);
    const end = ended(child);
    await once(child.stdout, "data");
    child.stdout.destroy();
    expect(await end).toMatchObject({ status: 0, err: "" });
  });
});

it("reads with several workers what it reads with one, in the same order", async () => {
  const list = put(
    "many.jsonl",
    Array.from({ length: 12 }, (_, i) =>
      JSON.stringify({ id: `a${i}`, text: i % 5 === 3 ? "" : `${ENGLISH} ${"They spoke at length. ".repeat(12 - i)}` }),
    ).join("\n"),
  );
  const [alone, together] = [
    await chancery(["read", list, "--format", "jsonl", "--workers", "1"]),
    await chancery(["read", list, "--format", "jsonl", "--workers", "3"]),
  ];
  expect(records(together.out)).toHaveLength(10);
  expect(together.out).toBe(alone.out);
  expect([alone.status, together.status]).toEqual([2, 2]);
  expect((await chancery(["read", list, "--workers", "none"])).err).toMatch(/A whole number from 1 to 64/u);
});

it("tells what of a list of offices is of no use, and reads on", async () => {
  const list = put("offices.csv", "person,office,state\nLuz Arce,president,Ruritania\nIda Roy,Trade Ministry,Peru\n");
  const { status, out, err } = await chancery(["read", join(folder, "missing.txt"), "--format", "jsonl", "--offices", list]);
  expect({ status, out }).toEqual({ status: 1, out: "" });
  expect(err).toContain("--offices: 1 left out, 1 taken:\n  offices.csv:2: no state known as “Ruritania”");
  expect(err).toContain("1 of 1 offices name nobody in an article:\n  offices.csv:3: “Trade Ministry” is no title");
});
