import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { expect, test } from "vitest";
import type { AgreementStatus } from "../../facts/fact.js";
import { articleFromText } from "../../ingest/index.js";
import type { Article } from "../../text/index.js";
import { readings } from "../readings.js";
import { NOW, recordOf, simpleReader, testApp } from "../testing/app.js";
import { answered } from "./answer.js";
import { AGREEMENT_STATUSES } from "./arguments.js";
import { mcpServer } from "./tools.js";

type Added = readonly (readonly [text: string, changed: Readonly<Record<string, unknown>>])[];

/** What a tool answers; `added` are further articles, each with what its fact has in place of the simple reader's. */
async function asked(
  name: string,
  given: { readonly [name: string]: unknown },
  added: Added = [],
): Promise<{ readonly text: string; readonly isError: boolean }> {
  const { shelf } = await testApp();
  for (const [text, changed] of added) await shelf.add(...articleWith(text, changed));
  const server = mcpServer({ shelf, readings: readings(async () => simpleReader), now: () => NOW, version: "0.0.0", desk: "http://localhost:8484/" });
  const client = new Client({ name: "test", version: "0.0.0" });
  const [there, here] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(there), client.connect(here)]);
  const { content, isError } = await client.callTool({ name, arguments: { ...given } });
  await client.close();
  return { text: (content as { readonly text: string }[])[0]?.text ?? "", isError: isError === true };
}

function articleWith(text: string, changed: Readonly<Record<string, unknown>>): [Article, ReturnType<typeof recordOf>] {
  const article = articleFromText(text, { source: "Third Wire", published: "2019-08-01" });
  const record = recordOf(article);
  return [article, { ...record, facts: record.facts.map((fact) => ({ ...fact, ...changed })) }];
}

test.each([
  ["upcoming_visits", { state: "Turkey", on: "2019-08-22" }, "Soylu is to visit Cambodia on Monday"],
  ["dossier", { first: "Türkiye", second: "Cambodia", on: "2019-08-22" }, "/pair/TUR/KHM?on=2019-08-22"],
  ["search", { words: "soylu monday" }, '"found":1'],
  ["find_agreements", { state: "Cambodia" }, '"found":0'],
  ["read_article", { text: "Soylu goes to Phnom Penh." }, '"quote":"Soylu goes to Phnom Penh."'],
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
  ["dossier", { first: "Atlantis", second: "Cambodia" }, /^Atlantis is no state or organisation/u],
  ["dossier", { first: "Turkey", second: "Türkiye" }, "TUR stands twice"],
  ["dossier", { first: "Turkey", second: "Cambodia", on: "2005-11-31" }, "no such day"],
  ["upcoming_visits", { on: "2005-02-31" }, "no such day"],
  ["upcoming_visits", { on: "0000-02-03" }, "no such day"],
  ["upcoming_visits", { stat: "Nepal" }, "there is no argument stat here; there are state, other"],
  ["find_agreements", { status: "singed" }, '"signed"'],
  ["find_agreements", { field: "enrgy" }, '"energy"'],
  ["search", { words: "soylu", from: "2019-09-02", to: "2019-09-01" }, "later than"],
  ["read_article", { text: "Soylu goes.", url: "http://example.org/" }, "either text or url"],
  ["read_article", {}, "either text or url"],
  ["read_article", { text: " " }, /^The article has no text in it\.$/u],
  ["read_article", { text: "Der Präsident von Peru besuchte am Montag Chile und traf dort den Außenminister." }, '"language": "en"'],
])("%s %j is refused in words: %s", async (name, given, part) => {
  const { text, isError } = await asked(name, given);
  expect(isError).toBe(true);
  expect(text).toMatch(part);
  expect(text).not.toMatch(/tick|--/u);
});

test("a dossier tells the latest of every kind, as well as what no list of its own has", async () => {
  const meeting = { kind: "meeting", participants: ["soylu", "khm"], mode: "in-person", status: "completed", time: { edtf: "2019-07-30", text: "" } };
  const { text } = await asked("dossier", { first: "TUR", second: "KHM" }, [["Soylu met them in July.", meeting]]);
  const told = JSON.parse(text) as { kinds: object; latest: { meeting: { what: string }[] } };
  expect(told.kinds).toMatchObject({ meeting: 1 });
  expect(told.latest.meeting[0]?.what).toBe("Süleyman Soylu (TUR), Cambodia");
});

test("a dossier with an organisation links to no page, as the desk has none of it", async () => {
  const { text } = await asked("dossier", { first: "the EU", second: "Cambodia" });
  expect(JSON.parse(text)).toMatchObject({ states: ["eu", "KHM"], facts: 0 });
  expect(text).not.toContain("/pair/");
});

test("a long list comes in parts, the latest first, and says how to go on", async () => {
  const visits = Array.from({ length: 12 }, (_, i): Added[number] => [
    `Soylu went there in the year ${2001 + i}.`,
    { status: "completed", time: { edtf: `${2001 + i}-03-01`, text: "" } },
  ]);
  interface Part {
    readonly found: number;
    readonly next?: number;
    readonly facts: readonly { readonly time: string }[];
  }
  const part = async (skip: number): Promise<Part> =>
    JSON.parse((await asked("search", { words: "year", to: "2012-12-31", skip }, visits)).text) as Part;
  const [first, second] = [await part(0), await part(10)];
  expect([first.found, first.next, first.facts.length, first.facts[0]?.time]).toEqual([12, 10, 10, "2012-03-01"]);
  expect([second.next, second.facts.map(({ time }) => time)]).toEqual([undefined, ["2002-03-01", "2001-03-01"]]);
});

test("what is not known of a fact is not told, nor is anything indented", async () => {
  const { text } = await asked("search", { words: "soylu monday" });
  expect(text).not.toMatch(/null|\[\]|\{\}|\n/u);
});

test("agreements are looked for by the statuses that they can have", () => {
  const each: Readonly<Record<AgreementStatus, true>> = {
    ...{ proposed: true, negotiating: true, agreed: true, signed: true, ratified: true },
    ...{ "in-force": true, suspended: true, terminated: true, rejected: true },
  };
  expect([...AGREEMENT_STATUSES].sort()).toEqual(Object.keys(each).sort());
});

test("what went wrong inside is told to whoever runs the server", async () => {
  const errors: unknown[] = [];
  await answered(
    () => Promise.reject(new Error("disk")),
    (error) => errors.push(error),
  );
  expect(errors).toEqual([new Error("disk")]);
});
