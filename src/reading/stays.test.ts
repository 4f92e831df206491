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

it("a visit called off stays so though somebody says that none was planned", async () => {
  const text =
    "Norwegian Foreign Minister Ida Lund called off her trip to Ghana on Monday. No visit by Lund was planned, Ghanaian spokesman Kofi Antwi said.";
  const { facts } = await reader.read(articleFromText(text, { published: "2024-05-15" }));
  expect(facts.filter(({ kind }) => kind === "visit").map(({ status }) => status)).toEqual(["cancelled"]);
});

it.each(TELLINGS)("days of one visit told one by one are one visit, told far apart they are two: %s", async (text, visits) => {
  const { facts, actors } = await reader.read(articleFromText(text, { published: "2024-05-15" }));
  const name = (id: unknown): string => actors.find((actor) => actor.id === id)?.name ?? "";
  const told = facts
    .filter(({ kind, host }) => kind === "visit" && host === "gha")
    .map(({ visitors, host, time }) => `${Array.isArray(visitors) ? name(visitors[0]) : ""} ${host} ${time?.edtf}`);
  expect(told.sort()).toEqual(visits);
});
