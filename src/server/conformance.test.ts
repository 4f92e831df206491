import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { answerOf, type TestApp, testApp } from "./testing/app.js";
import { fitting, TROUBLE, unfitting } from "./testing/arbitrary.js";
import { type Answered, type Client, clientOf, type Document, type Operation } from "./testing/client.js";

async function clientAndApp(): Promise<{ readonly client: Client; readonly document: Document; readonly held: TestApp }> {
  const held = await testApp();
  const document = (await answerOf(held.get("/openapi.json"))) as unknown as Document;
  const send = async (path: string, init: RequestInit) =>
    held.app.request(path, { ...init, headers: { host: "localhost:8484", ...(init.headers as { [name: string]: string }) } });
  return { client: clientOf(document, send), document, held };
}

interface Page {
  readonly items: readonly { readonly id: string; readonly tellings: readonly { readonly id: string }[] }[];
  readonly next: string | null;
}
const items = ({ body }: Answered) => (body as Page).items;

test("every operation answers a client made of the document as the document says", async () => {
  const { client, held } = await clientAndApp();
  const article = items(await client.call("getArticles"))[0]?.id ?? "";
  const fact = items(await client.call("getFacts"))[0];
  const telling = fact?.tellings[0]?.id ?? "";
  const values: { readonly [parameter: string]: unknown } = { a: "TUR", b: "KHM", format: "csv", round: "one" };
  const ids: { readonly [operation: string]: string } = { getArticlesById: article, getFactsById: fact?.id ?? "" };
  const text = "The minister of Norway will visit Portugal on Friday.";
  const bodies: { readonly [operation: string]: unknown } = {
    postRead: { text, published: "2019-08-22", title: "Visit", source: "Test Wire", explain: true, include: ["text"] },
    postArticles: { text },
    postReviews: { verdict: { kind: "confirm", telling }, note: null },
    postReviewsTogether: { verdicts: [{ kind: "comment", telling }], note: "seen" },
  };
  const called: string[] = [];
  for (const { operationId, parameters = [], requestBody } of client.operations) {
    const needed = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => [name, ids[operationId] ?? values[name]]);
    expect(requestBody === undefined || operationId in bodies, `give ${operationId} a body in this test`).toBe(true);
    const answer = await client.call(operationId, { path: Object.fromEntries(needed), ...(requestBody && { body: bodies[operationId] }) });
    expect([operationId, answer.status, answer.breach]).toEqual([operationId, 200, null]);
    called.push(operationId);
  }
  expect(new Set(called).size).toBe(client.operations.length);
  expect(called.length).toBeGreaterThan(17);
  expect(held.errors).toEqual([]);
});

test("the client finds it out when an answer is not as the document says", async () => {
  const { document } = await clientAndApp();
  const answered = (body: unknown, status = 200, type = "application/json") =>
    clientOf(document, async () => new Response(JSON.stringify(body), { status, headers: { "content-type": type } })).call("getPairs");
  expect((await answered({ items: [] })).breach).toBeNull();
  expect((await answered({ items: [{ states: ["TUR"], facts: 1, last: null }] })).breach).toContain("items");
  expect((await answered({ items: [] }, 200, "text/plain")).breach).toContain("text/plain");
  expect((await answered({ items: [] }, 404, "application/problem+json")).breach).toContain("required property");
});

describe("requests made at random of the document", () => {
  let client: Client;
  let document: Document;
  let held: TestApp;
  beforeAll(async () => {
    ({ client, document, held } = await clientAndApp());
  });

  const valuesOf = ({ parameters = [] }: Operation, place: "path" | "query", wild: boolean) => {
    const own = parameters.filter((parameter) => parameter.in === place);
    const arbitraries = own.map(({ name, schema }) => {
      const fit = fitting(schema, document);
      return [name, wild ? fc.oneof(fit, fc.constantFrom(...TROUBLE), fc.string({ unit: "binary" })) : fit] as const;
    });
    return fc.record(Object.fromEntries(arbitraries), place === "path" ? {} : { requiredKeys: [] });
  };
  /** Surrogates without a partner cannot be sent in an address at all. */
  const sendable = (given: { readonly [name: string]: unknown }) =>
    Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value).replace(/\p{Surrogate}/gu, "")]));

  async function tried(wild: boolean, runs: number): Promise<ReadonlySet<number>> {
    const statuses = new Set<number>();
    for (const operation of client.operations) {
      const schema = operation.requestBody?.content["application/json"].schema;
      const body = schema ? (wild ? fc.oneof(fitting(schema, document), unfitting) : fitting(schema, document)) : fc.constant(undefined);
      await fc.assert(
        fc.asyncProperty(valuesOf(operation, "path", wild), valuesOf(operation, "query", wild), body, async (path, query, sent) => {
          const answer = await client.call(operation.operationId, { path: sendable(path), query: sendable(query), body: withoutAddress(sent) });
          expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
          expect(answer.breach).toBeNull();
          statuses.add(answer.status);
        }),
        { numRuns: runs },
      );
    }
    return statuses;
  }

  test("as it allows: none is a failure of the server, and all answers are as it says", async () => {
    const statuses = await tried(false, 30);
    expect(statuses).toContain(200);
    expect(held.errors).toEqual([]);
  }, 120_000);

  test("and as it does not", async () => {
    const statuses = await tried(true, 60);
    expect(statuses).toContain(400);
    expect(held.errors).toEqual([]);
  }, 120_000);
});

/** No test asks the network; addresses have tests of their own. */
const withoutAddress = (body: unknown): unknown =>
  typeof body === "object" && body !== null && "url" in body ? { ...body, url: "http://127.0.0.1/" } : body;
