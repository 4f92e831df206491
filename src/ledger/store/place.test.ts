import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "./open.js";
import { isOnServer } from "./place.js";

describe("a ledger's place", () => {
  it.each([
    ["postgres://desk@archive/news", true],
    ["postgresql://desk:word@archive:5433/news?sslmode=require", true],
    ["news", false],
    ["/srv/news", false],
    ["./postgres:/news", false],
    ["C:\\news", false],
    ["c:/news", false],
    ["news:today", false],
  ])("%s", (place, onServer) => {
    expect(isOnServer(place)).toBe(onServer);
  });
  it.each([
    ["postgres:/desk@archive/news", /^postgres:\/desk@archive\/news is not the address/u],
    ["mysql://archive/news", /write it as postgres:\/\/user@host\/database/u],
    ["postgres://archive:port/news", /is not the address/u],
    ["postgres:/desk:word@archive/news", /^postgres:\/desk:…@archive/u],
    ["", /^the ledger's place is empty/u],
  ])("%j is refused", (place, message) => {
    expect(() => isOnServer(place)).toThrow(message);
  });
});

describe("a mistyped address", () => {
  let folder: string;
  const before = process.cwd();
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "place-"));
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });
  it("makes no folder", async () => {
    await expect(openDatabase("postgres:/desk@archive/news")).rejects.toMatchObject({ code: "ledger-bad-address" });
    expect(existsSync(join(folder, "postgres:"))).toBe(false);
  });
});
