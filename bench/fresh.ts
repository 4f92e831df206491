/**
 * `npx tsx bench/fresh.ts`: the texts of `src/reading/testing/fresh.yaml` against what is read, kind by kind, and everything that is not right.
 * *Found*: the happening and who takes part in it; *right*: all its columns.
 */
import { articleFromText } from "../src/ingest/index.js";
import { createReader } from "../src/reading/index.js";
import { compare, freshRows, PUBLISHED } from "../src/reading/testing/fresh.js";

const reader = await createReader();
const tally = new Map<string, { wanted: number; found: number; right: number; read: number }>();
const count = (line: string) => {
  const kind = line.split(" |")[0] ?? "";
  const one = tally.get(kind) ?? { wanted: 0, found: 0, right: 0, read: 0 };
  tally.set(kind, one);
  return one;
};
for (const row of freshRows()) {
  const result = compare(await reader.read(articleFromText(row.text, { published: PUBLISHED, language: "en" })), row);
  for (const line of row.facts) count(line).wanted++;
  for (const line of result.right) {
    count(line).right++;
    count(line).found++;
    count(line).read++;
  }
  for (const [line] of result.differing) {
    count(line).found++;
    count(line).read++;
  }
  for (const line of result.beside) count(line).read++;
  const faults = [
    ...result.differing.map(([wanted, read]) => `  differs  ${wanted}\n      read ${read}`),
    ...result.missed.map((line) => `  missed   ${line}`),
    ...result.beside.map((line) => `  beside   ${line}`),
  ];
  if (faults.length > 0) console.log(`${row.text}\n${faults.join("\n")}`);
}
const kinds = [...tally].map(([kind, numbers]) => ({ kind, ...numbers }));
const sum = (of: "wanted" | "found" | "right" | "read") => kinds.reduce((n, one) => n + one[of], 0);
const all = { kind: "all", wanted: sum("wanted"), found: sum("found"), right: sum("right"), read: sum("read") };
for (const { kind, wanted, found, right, read } of [...kinds, all])
  console.log(
    `${kind.padEnd(12)} wanted ${String(wanted).padStart(3)}  read ${String(read).padStart(3)}  found P ${share(found, read)} R ${share(found, wanted)}  right P ${share(right, read)} R ${share(right, wanted)}`,
  );

function share(part: number, whole: number): string {
  return whole === 0 ? "  — " : (part / whole).toFixed(3);
}
