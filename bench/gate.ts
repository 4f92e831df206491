/**
 * Shows what the lexical gate loses and saves on wire stories: `npm run bench:gate -- [--data DIR] [--step N]` reads every N-th story with the gate off and on, compares the
 * facts and prints those that are not the same. A fact is the same where its kind, roles, status, date, place and claims are.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { articleFromText } from "../src/ingest/index.js";
import { lexicalGate, loadModel, segment } from "../src/language/index.js";
import { type Record as ArticleRecord, createReader } from "../src/reading/index.js";
import { sharedFolder } from "./data.js";
import { readWire } from "./language/corpora.js";

const { values: options } = parseArgs({ options: { data: { type: "string" }, step: { type: "string", default: "4" } } });
if (options.data) process.env.CHANCERY_DATA = options.data;
const data = sharedFolder("CHANCERY_DATA", "../shared/data");
if (data === null) process.exit(0);

type Fact = ArticleRecord["facts"][number];
const texts = readWire(join(data, "wire.jsonl.gz"), Number(options.step));
const passes = lexicalGate((await loadModel()).lemmas);
const readers = { off: await createReader(), on: await createReader({ gate: true }) };
const seconds = { off: 0, on: 0 };
const counts = { stories: texts.length, sentences: 0, passed: 0, factsOff: 0, factsOn: 0, lost: 0, found: 0, lostClaims: 0, claimsOff: 0 };
const lostKinds: Record<string, number> = {};

/** A fact without its id, as text. */
const told = ({ id: _, ...fact }: Fact): string => JSON.stringify(fact);

for (const text of texts) {
  const article = articleFromText(text, { published: "2005-11-20" });
  for (const { start, end, tokens } of segment(article.text)) {
    counts.sentences++;
    if (end > start && passes(tokens.map((token) => article.text.slice(token.start, token.end)))) counts.passed++;
  }
  const read = async (gate: "off" | "on"): Promise<readonly Fact[]> => {
    const began = process.cpuUsage();
    const { facts } = await readers[gate].read(article);
    const { user, system } = process.cpuUsage(began);
    seconds[gate] += (user + system) / 1e6;
    return facts;
  };
  const [off, on] = [await read("off"), await read("on")];
  const [offTold, onTold] = [new Set(off.map(told)), new Set(on.map(told))];
  const onQuotes = new Set(on.flatMap((fact) => fact.claims.map((claim) => `${fact.kind} ${claim.quote}`)));
  counts.factsOff += off.length;
  counts.factsOn += on.length;
  for (const fact of off) {
    counts.claimsOff += fact.claims.length;
    counts.lostClaims += fact.claims.filter((claim) => !onQuotes.has(`${fact.kind} ${claim.quote}`)).length;
    if (onTold.has(told(fact))) continue;
    counts.lost++;
    lostKinds[fact.kind] = (lostKinds[fact.kind] ?? 0) + 1;
    console.log(`- ${told(fact).slice(0, 300)}`);
  }
  for (const fact of on) {
    if (offTold.has(told(fact))) continue;
    counts.found++;
    console.log(`+ ${told(fact).slice(0, 300)}`);
  }
}
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
const results = {
  ...counts,
  lostKinds,
  passedShare: rounded(counts.passed / counts.sentences),
  sameFactsShare: rounded(1 - counts.lost / counts.factsOff),
  keptClaimsShare: rounded(1 - counts.lostClaims / counts.claimsOff),
  cpuSecondsOff: rounded(seconds.off),
  cpuSecondsOn: rounded(seconds.on),
  gain: rounded(seconds.off / seconds.on),
};
console.log(results);
writeFileSync(
  new URL("results/gate.json", import.meta.url),
  `${JSON.stringify({ model: readers.off.model, runtime: readers.off.runtime, ...results }, null, 2)}\n`,
);
