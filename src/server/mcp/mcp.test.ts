import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { expect, test } from "vitest";
import { readings } from "../readings.js";
import { NOW, simpleReader, testApp } from "../testing/app.js";
import { mcpServer } from "./tools.js";

async function asked(name: string, given: { readonly [name: string]: unknown }): Promise<{ readonly text: string; readonly isError: boolean }> {
  const { shelf } = await testApp();
  const server = mcpServer({ shelf, readings: readings(async () => simpleReader), now: () => NOW, version: "0.0.0", desk: "http://localhost:8484/" });
  const client = new Client({ name: "test", version: "0.0.0" });
  const [there, here] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(there), client.connect(here)]);
  const { content, isError } = await client.callTool({ name, arguments: { ...given } });
  await client.close();
  return { text: (content as { readonly text: string }[])[0]?.text ?? "", isError: isError === true };
}

test.each([
  ["upcoming_visits", { state: "Turkey", on: "2019-08-22" }, "Soylu is to visit Cambodia on Monday"],
  ["dossier", { first: "Türkiye", second: "Cambodia", on: "2019-08-22" }, "/pair/TUR/KHM?on=2019-08-22"],
  ["search", { words: "soylu monday" }, '"found": 1'],
  ["find_agreements", { state: "Cambodia" }, '"found": 0'],
  ["read_article", { text: "Soylu goes to Phnom Penh." }, '"quote": "Soylu goes to Phnom Penh."'],
])("%s %j answers with %s", async (name, given, part) => {
  const { text, isError } = await asked(name, given);
  expect(text).toContain(part);
  expect(isError).toBe(false);
});

test("why tells the claims of a fact and where they stand", async () => {
  const { facts } = JSON.parse((await asked("search", { words: "soylu monday" })).text) as { facts: { id: string }[] };
  const { text } = await asked("why", { fact: facts[0]?.id });
  expect(text).toContain("http://localhost:8484/article/");
  expect(text).toContain("history");
});

test.each([
  ["why", { fact: "none" }, "no fact of that id"],
  ["read_article", { url: "http://127.0.0.1/" }, "private network"],
  ["dossier", { first: "Atlantis", second: "Cambodia" }, "Atlantis"],
])("%s %j is refused in words: %s", async (name, given, part) => {
  const { text, isError } = await asked(name, given);
  expect(isError).toBe(true);
  expect(text).toContain(part);
});
