/**
 * How fast the ledger's store is: articles already read added a second, and how long a dossier page, a timeline page, a full-text search and an overlap in time take.
 *
 *   npx tsx bench/store.ts [--db FOLDER|postgres://…] [--facts 1000,10000,100000] [--out FILE]
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openLedger } from "../src/ledger/index.js";
import { generated, random } from "../src/ledger/testing/generate.js";

const FACTS_AN_ARTICLE = 5;
const BATCH = 200;
const ASKED = 60;

const { values } = parseArgs({
  options: { db: { type: "string" }, facts: { type: "string", default: "1000,10000,100000" }, out: { type: "string" } },
});
const folder = values.db === undefined ? mkdtempSync(join(tmpdir(), "bench-store-")) : undefined;
const ledger = await openLedger(values.db ?? folder);
const sizes = values.facts.split(",").map(Number);
const results: object[] = [];
let added = 0;
for (const size of sizes) {
  const from = added;
  const began = performance.now();
  let working = 0;
  while (added < size / FACTS_AN_ARTICLE) {
    const until = Math.min(added + BATCH, Math.ceil(size / FACTS_AN_ARTICLE));
    const batch = [];
    while (added < until) batch.push(generated(added++, FACTS_AN_ARTICLE));
    const start = performance.now();
    await ledger.add(batch);
    working += performance.now() - start;
    if (process.stderr.isTTY) process.stderr.write(`\r${added} articles, ${Math.round(((added - from) / working) * 1000)}/s`);
  }
  const result = {
    facts: size,
    articles: added,
    articlesPerSecond: Math.round(((added - from) / working) * 1000),
    seconds: Math.round((performance.now() - began) / 1000),
    ...(await questions()),
  };
  results.push(result);
  console.log(JSON.stringify(result));
}
if (values.out) writeFileSync(values.out, `${JSON.stringify(results, null, 2)}\n`);
await ledger.close();
if (folder) rmSync(folder, { recursive: true, force: true });

/** Median and 95th percentile in milliseconds of each question, asked of varied states, days and words. */
async function questions() {
  const next = random(42);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const hot = ["AFG", "ALB", "DZA", "AND", "AGO", "ATG", "ARG", "ARM", "AUS", "AUT", "FRA", "TUR", "USA", "PRT"];
  const last = (await ledger.lastDay()) ?? "2010-01-01";
  const day = (): string =>
    new Date(Date.UTC(2010, 0, 1) + Math.floor(next() * (Date.parse(last) - Date.UTC(2010, 0, 1)))).toISOString().slice(0, 10);
  const after = (from: string, days: number): string => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
  const asked: Readonly<Record<string, () => Promise<unknown>>> = {
    dossier: async () => {
      const who = [pick(hot), pick(hot)].sort();
      await ledger.counts(who);
      await ledger.timeline({ who, latest: true, limit: 50 });
    },
    timeline: () => ledger.timeline({ after: day(), limit: 50 }),
    timelineOfState: () => ledger.timeline({ who: [pick(hot)], after: day(), limit: 50 }),
    overlap: () => {
      const from = day();
      return ledger.timeline({ from, to: after(from, 6), limit: 50 });
    },
    overlapOfState: () => {
      const from = day();
      return ledger.timeline({ who: [pick(hot)], from, to: after(from, 6), limit: 50 });
    },
    search: () => ledger.search(`${pick(["treaty", "pipeline", "fishing"])} ${Math.floor(next() * added)}`, 20),
    searchOften: () => ledger.search(`${pick(["treaty", "pipeline", "fishing"])} ${pick(["grain", "visa", "railway"])}`, 20),
    upcoming: () => ledger.upcoming({ on: last, limit: 50 }),
    who: () => ledger.who("foreign minister", pick(hot), day()),
  };
  const times: Record<string, { median: number; p95: number }> = {};
  for (const [name, ask] of Object.entries(asked)) {
    const took: number[] = [];
    for (let i = 0; i < ASKED; i++) {
      const start = performance.now();
      await ask();
      took.push(performance.now() - start);
    }
    took.sort((a, b) => a - b);
    const at = (share: number): number => Number((took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? 0).toFixed(1));
    times[name] = { median: at(0.5), p95: at(0.95) };
  }
  return { ...times, rssMb: Math.round(process.memoryUsage().rss / 1e6) };
}
