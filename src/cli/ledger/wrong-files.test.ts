import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLedger } from "../../ledger/index.js";
import { chancery } from "../testing/run.js";

const SLOW_MS = 180_000;
const folder = mkdtempSync(join(tmpdir(), "cli-wrong-"));
const at = (name: string): string => join(folder, name);
const there = at("ledger");
const PLAIN = at("plain.txt");

beforeAll(async () => {
  await (await openLedger(there)).close();
  writeFileSync(PLAIN, "no backup\n");
  const noise = Array.from({ length: 4000 }, (_, i) => `{"note":${(i * 7919) % 10007}}\n`).join("");
  const packed = gzipSync(`{"backup":"chancery-backup-1"}\n${noise}`);
  writeFileSync(at("cut.jsonl.gz"), packed.subarray(0, packed.length - 100));
  writeFileSync(at("false.jsonl.gz"), "not packed\n");
  mkdirSync(at("articles"));
  writeFileSync(join(at("articles"), "a1.txt"), "Norwegian Foreign Minister Kari Solberg will visit Portugal on Friday, her ministry said.");
}, SLOW_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("files that cannot be used are told plainly, and no ledger is made for them", () => {
  it.each<[string, readonly string[], RegExp]>([
    ["a folder to back up to", ["backup", folder, "--db", there], /is a folder, not a file\. Name a file\.$/u],
    ["a folder that is not there", ["backup", at("none/b"), "--db", there], /cannot be written: there is no folder .*none\. Make it first/u],
    ["no backup by that name", ["restore", at("nope"), "--db", at("new")], /nope was not found\. Check the spelling/u],
    ["what is no backup", ["restore", PLAIN, "--db", at("new")], /plain\.txt is no backup of a ledger/u],
    ["what is not packed", ["restore", at("false.jsonl.gz"), "--db", at("new")], /not whole: it is damaged, or not packed/u],
    ["a backup that is cut short", ["restore", at("cut.jsonl.gz"), "--db", at("cut")], /not whole: it is cut short\. Get a whole copy/u],
    ["a folder of tokens", ["token", "Ada", "--tokens", folder], /is a folder, not a file/u],
    ["nothing to add", ["add", at("nope.txt"), "--db", at("new")], /nope\.txt: was not found.*\nNothing was added\.$/u],
    ["a folder of articles for a ledger", ["add", PLAIN, "--db", at("articles")], /articles holds other files and no ledger/u],
    ["a folder of articles to serve", ["serve", "--port", "0", "--db", at("articles")], /articles holds other files and no ledger/u],
  ])(
    "%s",
    async (_, args, message) => {
      const { status, out, err } = await chancery(args);
      expect({ status, out }).toEqual({ status: 1, out: "" });
      expect(err.trimEnd()).toMatch(message);
      expect(err).not.toMatch(/^ {4}at /mu);
      expect(existsSync(at("new"))).toBe(false);
      expect(readdirSync(at("articles"))).toEqual(["a1.txt"]);
    },
    SLOW_MS,
  );
  it("a list of offices that is not there is a wrong command line", async () => {
    expect(await chancery(["read", PLAIN, "--offices", at("nothere.csv")])).toMatchObject({
      status: 125,
      out: "",
      err: expect.stringMatching(/^error: --offices: The list of offices .*nothere\.csv was not found/u),
    });
  });
  it(
    "a server says that it makes a ledger",
    async () => {
      const { status, err } = await chancery(["mcp", "--db", at("served")]);
      expect({ status, err }).toEqual({ status: 0, err: `there was no ledger in ${at("served")}; a new one is made\n` });
    },
    SLOW_MS,
  );
});
