import { expect, test } from "vitest";
import { answerOf, testApp } from "./testing/app.js";

test("the OpenAPI document is 3.1, has every resource, and each reference in it leads somewhere", async () => {
  const { get } = await testApp();
  const document = await answerOf(get("/openapi.json"));
  expect(document.openapi).toBe("3.1.0");
  const paths = Object.keys(document.paths);
  for (const resource of [
    "read",
    "articles",
    "facts",
    "timeline",
    "agreements",
    "visits",
    "upcoming",
    "offices",
    "changes",
    "reviews",
    "network",
    "pairs",
  ])
    expect(paths).toContain(`/api/${resource}`);
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/gu)].map((match) => match[1] ?? "");
  for (const reference of references)
    expect(
      reference.split("/").reduce((at: unknown, key) => (at as { [key: string]: unknown } | undefined)?.[key], document),
      reference,
    ).toBeDefined();
  const ids = Object.values(document.paths).flatMap((methods) => Object.values(methods as { [method: string]: { responses: object } }));
  for (const { responses } of ids) expect(Object.keys(responses)).toContain("200");
});

test("the reference page names every path", async () => {
  const { get } = await testApp();
  const document = await answerOf(get("/openapi.json"));
  const page = await (await get("/docs")).text();
  for (const path of Object.keys(document.paths)) expect(page).toContain(path);
});
