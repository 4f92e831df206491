import { expect, it } from "vitest";
import { articleFromText } from "../ingest/index.js";
import { createReader } from "./index.js";

const reader = await createReader();
const TELLINGS: readonly (readonly [string, readonly string[]])[] = [
  ["Norwegian Foreign Minister Ida Lund ended a visit to Ghana on Tuesday. Lund flew to Accra on Monday from Lome.", ["Ida Lund gha 2024-05-13"]],
  [
    "Norwegian Foreign Minister Ida Lund flew to Accra on Monday. Lund also visited Accra on 3 February.",
    ["Ida Lund gha 2024-02-03", "Ida Lund gha 2024-05-13"],
  ],
];

it.each(TELLINGS)("days of one visit told one by one are one visit, told far apart they are two: %s", async (text, visits) => {
  const { facts, actors } = await reader.read(articleFromText(text, { published: "2024-05-15" }));
  const name = (id: unknown): string => actors.find((actor) => actor.id === id)?.name ?? "";
  const told = facts
    .filter(({ kind, host }) => kind === "visit" && host === "gha")
    .map(({ visitors, host, time }) => `${Array.isArray(visitors) ? name(visitors[0]) : ""} ${host} ${time?.edtf}`);
  expect(told.sort()).toEqual(visits);
});
