/**
 * How well and at what cost matching puts tellings together: `npm run bench:ledger -- [--facts 1000,10000,100000] [--seed 1] [--errors]`.
 * The news is invented (`bench/ledger/world.ts`), so the truth is known at any size; a million facts take some minutes and 8 GB: `--facts 1000000`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { matching, type StoredReading } from "../src/ledger/index.js";
import { articleId, publishedIn, recordFor } from "../src/ledger/store/input.js";
import { score } from "./ledger/score.js";
import { type Truth, world } from "./ledger/world.js";

const { values: options } = parseArgs({
  options: { facts: { type: "string", default: "1000,10000,100000" }, seed: { type: "string", default: "1" }, errors: { type: "boolean" } },
});
/** Tellings a happening has on average in this world. */
const TELLINGS = 4.6;
const AFTER_ALL = "2200-01-01";

const table: Record<string, object> = {};
for (const facts of options.facts.split(",").map(Number)) {
  const truthOf = new Map<string, Truth>();
  const readings: StoredReading[] = [];
  for (const { entry, truths } of world(Math.round(facts / TELLINGS), Number(options.seed)).entries) {
    const id = articleId(entry.article);
    const record = recordFor(id, entry.record);
    readings.push({
      article: id,
      source: entry.article.source,
      published: publishedIn(record),
      sketch: matching.sketchOf(entry.article.text),
      record,
    });
    record.facts.forEach((fact, i) => {
      const truth = truths[i];
      if (truth) truthOf.set(`${id}#${fact.id}`, truth);
    });
  }
  const began = process.cpuUsage();
  const { happenings } = matching.mergeReadings(readings, []);
  const spent = process.cpuUsage(began);
  const result = score(happenings, truthOf, AFTER_ALL);
  const rounded = Object.fromEntries(Object.entries(result).map(([name, value]) => [name, Math.round(value * 1000) / 1000]));
  table[facts] = { ...rounded, "µs an article": Math.round((spent.user + spent.system) / readings.length) };
  if (options.errors)
    for (const happening of happenings) {
      const told = new Set(happening.members.map((id) => truthOf.get(id)?.id));
      if (told.size > 1)
        console.log(
          `TOGETHER ${happening.kind} ${happening.members.map((id) => `${truthOf.get(id)?.id}`).join(" ")} ${JSON.stringify(happening.history)}`,
        );
    }
}
console.table(table);
mkdirSync(new URL("results/", import.meta.url), { recursive: true });
writeFileSync(new URL("results/ledger.json", import.meta.url), `${JSON.stringify({ seed: options.seed, table }, null, 2)}\n`);
