import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { articleFromText } from "../ingest/index.js";
import { readers } from "./readers.js";

/** Answers after a while, with the thread's own number as the document's id. */
const SCRIPT = `
import { parentPort, threadId, workerData } from "node:worker_threads";
parentPort.on("message", ({ number, name, given: [article] }) => {
  if (name === "who") return parentPort.postMessage({ number, value: { model: "fake", runtime: null } });
  const answer = article.text.startsWith("Die") ? () => process.exit(3) : () => parentPort.postMessage({ number, value: { document: { id: String(threadId), title: workerData.offices?.[0]?.person } } });
  setTimeout(answer, 20);
});`;
const folder = mkdtempSync(join(tmpdir(), "readers-"));
const script = pathToFileURL(join(folder, "worker.mjs"));
writeFileSync(script, SCRIPT);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("articles are shared out among as many threads as there are workers, with the offices they were given; one that dies costs its article alone", async () => {
  const offices = [{ person: "Kari Solberg", office: "foreign minister", country: "NOR", from: null, to: null, source: "a list" }];
  const { reader, width } = await readers({ workers: 3, offices, script });
  expect(width).toBeGreaterThanOrEqual(3);
  const read = (text: string) => reader.read(articleFromText(text));
  const all = await Promise.all(["One.", "Two.", "Three.", "Four.", "Five.", "Six."].map(read));
  expect(new Set(all.map(({ document }) => document.id)).size).toBe(3);
  expect(all[0]?.document.title).toBe("Kari Solberg");
  await expect(read("Die.")).rejects.toThrow("ended with 3");
  expect((await Promise.all(["Seven.", "Eight.", "Nine."].map(read))).length).toBe(3);
});
