import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { ledgerApart } from "./ledger-apart.js";

/** Tells which function was called with what; refuses to open a place that is locked. */
const SCRIPT = `
import { parentPort, workerData } from "node:worker_threads";
parentPort.on("message", ({ number, name, given }) => {
  if (workerData.place === "locked") return parentPort.postMessage({ number, error: { code: "ledger-locked", message: "the ledger is in use." } });
  parentPort.postMessage({ number, value: name === "name" ? workerData.place : { name, given } });
});`;
const folder = mkdtempSync(join(tmpdir(), "ledger-apart-"));
writeFileSync(join(folder, "worker.mjs"), SCRIPT);
const script = pathToFileURL(join(folder, "worker.mjs"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a ledger in another thread is called there by name, and closed once", async () => {
  const ledger = await ledgerApart("news", {}, script);
  expect(ledger.name).toBe("news");
  expect(await ledger.lookups.article("a1")).toEqual({ name: "lookups.article", given: ["a1"] });
  expect(await ledger.review([])).toEqual({ name: "review", given: [[]] });
  await ledger.close();
  await ledger.close();
  await expect(ledger.lookups.version()).rejects.toThrow("ended");
});

test("what it refuses, it refuses here", async () => {
  await expect(ledgerApart("locked", {}, script)).rejects.toMatchObject({ code: "ledger-locked" });
});
