import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { operationName } from "./routes/document.js";
import { answerOf, testApp } from "./testing/app.js";
import type { Document } from "./testing/client.js";

const documentOf = async (): Promise<Document & { readonly openapi: string }> => {
  const { get } = await testApp();
  return (await answerOf(get("/openapi.json"))) as unknown as Document & { readonly openapi: string };
};

test("the OpenAPI document is valid 3.1 to a validator that is not ours, and an invalid one is not", async () => {
  const document = await documentOf();
  const validator = new Validator();
  expect(await validator.validate({ ...document })).toMatchObject({ valid: true });
  expect(validator.version).toBe("3.1");
  expect(await new Validator().validate({ ...document, paths: { facts: {} } })).toMatchObject({ valid: false });
});

test("it has every resource, each reference leads somewhere, every operation has a name of its own and says what the guards answer", async () => {
  const document = await documentOf();
  const paths = Object.keys(document.paths);
  const resources =
    "read articles facts timeline agreements visits upcoming offices changes reviews network pairs dossiers/{a}/{b} exports/{format}".split(" ");
  for (const resource of resources) expect(paths).toContain(`/api/${resource}`);
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/gu)].map((match) => match[1] ?? "");
  for (const reference of references)
    expect(
      reference.split("/").reduce((at: unknown, key) => (at as { [key: string]: unknown } | undefined)?.[key], document),
      reference,
    ).toBeDefined();
  const operations = Object.values(document.paths).flatMap((methods) => Object.entries(methods));
  expect(new Set(operations.map(([, { operationId }]) => operationId)).size).toBe(operations.length);
  for (const [method, { responses }] of operations)
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(["200", "400", "401", "429", method === "get" ? "304" : "403"]));
});

test.each([
  ["/api/facts", "get", "getFacts"],
  ["/api/facts/{id}", "get", "getFactsById"],
  ["/api/reviews/queue", "get", "getReviewsQueue"],
  ["/api/read", "post", "postRead"],
])("%s %s is named %s", (path, method, name) => expect(operationName(path, method)).toBe(name));

test("patterns are bare expressions, which days and states fit", async () => {
  const document = await documentOf();
  const patterns = [...JSON.stringify(document).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/gu)].map((match) => String(JSON.parse(match[1] ?? "")));
  for (const pattern of patterns) expect(pattern).not.toMatch(/\/[a-z]+$/u);
  const filters = new Map(document.paths["/api/facts"]?.get?.parameters?.map(({ name, schema }) => [name, new RegExp(schema.pattern ?? "^$", "u")]));
  for (const [name, value] of Object.entries({ from: "2019-08-26", state: "TUR", pair: "TUR,KHM" }))
    expect(value).toMatch(filters.get(name) ?? /^$/u);
});

test("the reference page names every path", async () => {
  const { get } = await testApp();
  const document = await answerOf(get("/openapi.json"));
  const page = await (await get("/docs")).text();
  for (const path of Object.keys(document.paths)) expect(page).toContain(path);
});
