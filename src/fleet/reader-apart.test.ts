import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { articleFromText } from "../ingest/index.js";
import { readerApart } from "./reader-apart.js";

/** Answers with the thread's own number as the document's id; hangs or dies where the text asks it to. */
const SCRIPT = `
import { parentPort, threadId } from "node:worker_threads";
parentPort.on("message", ({ number, name, given: [article] }) => {
  if (name === "who") return parentPort.postMessage({ number, value: { model: "fake", runtime: null } });
  if (article.text.startsWith("Hang")) for (;;);
  if (article.text.startsWith("Die")) process.exit(3);
  if (article.text.startsWith("Refuse")) return parentPort.postMessage({ number, error: { code: "article-odd", message: "is odd." } });
  parentPort.postMessage({ number, value: { document: { id: String(threadId) } } });
});`;
const folder = mkdtempSync(join(tmpdir(), "reader-apart-"));
writeFileSync(join(folder, "worker.mjs"), SCRIPT);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a reader whose thread hangs, dies or refuses reads the next article", async () => {
  const reader = await readerApart({ longest: 3000, script: pathToFileURL(join(folder, "worker.mjs")) });
  const read = async (text: string): Promise<string> => (await reader.read(articleFromText(text))).document.id;
  expect(reader.model).toBe("fake");
  const first = await read("One.");
  expect(await read("Two.")).toBe(first);
  await expect(read("Refuse.")).rejects.toMatchObject({ code: "article-odd" });
  expect(await read("Three.")).toBe(first);
  await expect(read("Hang.")).rejects.toMatchObject({ code: "article-too-slow", message: expect.stringContaining("Split it") });
  const second = await read("Four.");
  expect(second).not.toBe(first);
  await expect(read("Die.")).rejects.toThrow("ended with 3");
  expect(await read("Five.")).not.toBe(second);
});
