import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { WIRE_SETS, withWords } from "./stories.js";

test("words are put back by code points", () => {
  const coded = { story: "x", published: {}, actors: [], facts: [{ claims: [{ start: 2, end: 6 }], content: [7, 9] as const }] };
  expect(withWords(coded, "😀 Peru is")).toMatchObject({ facts: [{ claims: [{ start: 2, end: 6, quote: "Peru" }], content: "is" }] });
});

test.each(WIRE_SETS)("the %s set holds offsets and no sentences", (set) => {
  const coded = JSON.parse(readFileSync(new URL(`${set}.json`, import.meta.url), "utf8")) as { facts: { claims: object[] }[] }[];
  expect(coded.length).toBeGreaterThanOrEqual(8);
  const claims = coded.flatMap(({ facts }) => facts.flatMap((fact) => fact.claims));
  expect(claims.length).toBeGreaterThan(100);
  for (const claim of claims) expect(claim).not.toHaveProperty("quote");
});
