/**
 * `npm run bench:reading`: the reader against the gold articles (found, right, grounding) and over the wire stories
 * (crashes, grounding, facts per kind per 100 stories, sentences a second a core, peak memory). Prints tables, writes bench/results/reading.json.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { articleFromText } from "../src/ingest/index.js";
import { createReader, type Record, toRecord } from "../src/reading/index.js";
import { sharedFolder } from "./data.js";
import { WIRE_SETS, writeWireSet } from "./wire-gold/stories.js";

const scratch = mkdtempSync(join(tmpdir(), "chancery-bench-"));
const results: { [name: string]: unknown } = { date: new Date().toISOString(), node: process.version };

const evaluation = sharedFolder("CHANCERY_EVALUATION", "../shared/evaluation");
if (evaluation) {
  const scorer = join(evaluation, "score.mjs");
  results.gold = scoreGold(scorer, evaluation, "articles with gold");
  for (const set of [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
  ])
    results[set] = scoreGold(scorer, fileURLToPath(new URL(`articles/${set}`, import.meta.url)), `articles of our own, ${set} set`);
}
const data = sharedFolder("CHANCERY_DATA", "../shared/data");
if (data && evaluation)
  for (const set of WIRE_SETS)
    results[`wire-${set}`] = scoreGold(
      join(evaluation, "score.mjs"),
      writeWireSet(set, join(data, "wire.jsonl.gz"), scratch),
      `wire stories coded blind, ${set} set`,
    );
if (data) results.wire = await readWire(join(data, "wire.jsonl.gz"));
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/reading.json", `${JSON.stringify(results, null, 2)}\n`);

/** Reads a folder's `texts/listing.jsonl` through the command line and prints the scorer's own table against its `gold/`. */
function scoreGold(scorer: string, folder: string, title: string): unknown {
  const predictions = join(scratch, "gold.jsonl");
  const began = performance.now();
  const records = execFileSync("node", ["dist/cli/main.js", "read", join(folder, "texts/listing.jsonl"), "--format", "jsonl"], {
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const seconds = (performance.now() - began) / 1000;
  writeFileSync(predictions, records);
  const scored = spawnSync(
    "node",
    [scorer, "--predictions", predictions, "--gold", join(folder, "gold"), "--text", join(folder, "texts"), "--json"],
    {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  const lines = scored.stdout.trimEnd().split("\n");
  console.log(
    `${title}\n${lines.slice(0, -1).join("\n")}\n${scored.stderr}read through the command line in ${seconds.toFixed(1)} s, start included\n`,
  );
  return JSON.parse(lines.at(-1) ?? "{}");
}

interface WireStory {
  readonly id: string;
  readonly title: string | null;
  readonly published: string;
  readonly text: string;
}

/** Reads every wire story in this process. */
async function readWire(file: string): Promise<unknown> {
  const stories = gunzipSync(readFileSync(file))
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as WireStory);
  const began = performance.now();
  const reader = await createReader();
  const loaded = performance.now() - began;
  const times: number[] = [];
  const facts = new Map<string, number>();
  const tally = { stories: stories.length, crashed: 0, claims: 0, grounded: 0, sentences: 0 };
  const cpu = process.cpuUsage();
  for (const [i, story] of stories.entries()) {
    const article = articleFromText(story.text, { id: story.id, title: story.title, published: story.published });
    const start = performance.now();
    try {
      const told = await reader.tell(article);
      const record = toRecord(told);
      tally.sentences += told.sentences;
      ground(record, article.text, tally);
      for (const fact of record.facts) facts.set(fact.kind, (facts.get(fact.kind) ?? 0) + 1);
    } catch (error) {
      tally.crashed++;
      console.error(`${story.id}: ${error instanceof Error ? error.stack : error}`);
    }
    times.push(performance.now() - start);
    if (i % 100 === 99) process.stderr.write(`\r${i + 1}/${stories.length} stories`);
  }
  process.stderr.write("\r");
  const used = process.cpuUsage(cpu);
  const cpuSeconds = (used.user + used.system) / 1e6;
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  const perHundred = Object.fromEntries([...facts].sort().map(([kind, count]) => [kind, Number(((count / stories.length) * 100).toFixed(1))]));
  const summary = {
    ...tally,
    factsPerHundredStories: perHundred,
    secondsToLoad: loaded / 1000,
    sentencesPerCpuSecond: tally.sentences / cpuSeconds,
    storyMilliseconds: { median: at(0.5), p95: at(0.95), worst: sorted.at(-1) },
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(`wire stories        ${tally.stories}, crashed ${tally.crashed}`);
  console.log(`grounding           ${tally.grounded} of ${tally.claims} claims`);
  console.log("facts per 100 stories");
  console.table(perHundred);
  console.log(
    `speed               ${summary.sentencesPerCpuSecond.toFixed(0)} sentences a CPU-second (${tally.sentences} sentences), model loaded in ${summary.secondsToLoad.toFixed(2)} s`,
  );
  console.log(`a story             median ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms, worst ${(sorted.at(-1) ?? 0).toFixed(0)} ms`);
  console.log(`peak memory         ${summary.peakMegabytes.toFixed(0)} MB`);
  return summary;
}

function ground(record: Record, text: string, tally: { claims: number; grounded: number }): void {
  const letters = [...text];
  for (const claim of record.facts.flatMap((fact) => fact.claims)) {
    tally.claims++;
    if (letters.slice(claim.start, claim.end).join("") === claim.quote && claim.quote !== "") tally.grounded++;
  }
}
