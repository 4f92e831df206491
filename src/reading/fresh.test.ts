import { expect, it } from "vitest";
import { articleFromText } from "../ingest/index.js";
import { createReader } from "./index.js";
import { compare, freshRows, PUBLISHED } from "./testing/fresh.js";

/** Another model may read a few sentences another way; a rule that breaks loses more than that. */
const LEAST_SHARE = 0.95;

it("reads the fresh texts as the table says, but for the gaps it names", async () => {
  const reader = await createReader();
  const rows = freshRows();
  const faults: string[] = [];
  for (const row of rows.filter(({ gap }) => gap === undefined)) {
    const { differing, missed, beside } = compare(await reader.read(articleFromText(row.text, { published: PUBLISHED, language: "en" })), row);
    const wrong = [
      ...differing.map(([wanted, read]) => `${wanted} read as ${read}`),
      ...missed.map((line) => `no ${line}`),
      ...beside.map((line) => `also ${line}`),
    ];
    if (wrong.length > 0) faults.push(`${row.text}\n  ${wrong.join("\n  ")}`);
  }
  const told = rows.filter(({ gap }) => gap === undefined).length;
  if (faults.length > 0) console.warn(faults.join("\n"));
  expect(faults.length, faults.join("\n")).toBeLessThanOrEqual(Math.floor(told * (1 - LEAST_SHARE)));
}, 300_000);
