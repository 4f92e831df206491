/**
 * How fast the ledger's store is: articles already read added a second, and how long a dossier page, a timeline page, a full-text search and an overlap in time take.
 *
 *   npx tsx bench/store.ts [--db FOLDER|postgres://…] [--facts 1000,10000,100000] [--at-once 1] [--server PID] [--out FILE]
 *
 * `--grow COPIES`: then makes the store so many times larger by copies (bench/ledger/grow.ts), asks again and adds 400 articles more: what adding millions would take hours for on a
 * busy machine. `--from ARTICLES`: so many are there already, from a run before; `--facts "" --ask` then only asks. `--at-once`: batches under way at a time, so that one is made ready while another is stored. `--server`: process of a PostgreSQL server on this machine,
 * whose processor time is then printed beside this process's. On a machine with other work, times of the clock say how busy it was; times of the processor say what is done.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openLedger } from "../src/ledger/index.js";
import { openDatabase } from "../src/ledger/store/open.js";
import { A_DAY, generated, random } from "../src/ledger/testing/generate.js";
import { grow } from "./ledger/grow.js";

const FACTS_AN_ARTICLE = 5;
const BATCH = 200;
const ASKED = 60;

const { values } = parseArgs({
  options: {
    ...{ db: { type: "string" }, facts: { type: "string", default: "1000,10000,100000" }, out: { type: "string" } },
    ...{
      "at-once": { type: "string", default: "1" },
      server: { type: "string" },
      grow: { type: "string" },
      ask: { type: "boolean" },
      from: { type: "string", default: "0" },
    },
  },
});
const folder = values.db === undefined ? mkdtempSync(join(tmpdir(), "bench-store-")) : undefined;
let ledger = await openLedger(values.db ?? folder);
const sizes = values.facts.split(",").filter(Boolean).map(Number);
const results: object[] = [];
let added = Number(values.from);
for (const size of sizes) {
  const cost = await adding(Math.ceil(size / FACTS_AN_ARTICLE));
  note({ facts: size, articles: added, ...cost, ...(await questions()) });
}
if (values.ask) note(await questions());
if (values.grow) {
  await ledger.close();
  const database = await openDatabase(values.db ?? folder ?? "");
  const copies = Number(values.grow);
  const days = Math.ceil(added / A_DAY);
  const grown = await grow(database, copies, days, (copy) => process.stderr.write(`copy ${copy}\n`));
  await database.close();
  ledger = await openLedger(values.db ?? folder);
  added = (copies + 1) * days * A_DAY;
  const asked = await questions();
  note({ ...grown, ...asked, thenAdded: await adding(added + 400) });
}
if (values.out) writeFileSync(values.out, `${JSON.stringify(results, null, 2)}\n`);
await ledger.close();
if (folder) rmSync(folder, { recursive: true, force: true });

function note(result: object): void {
  results.push(result);
  console.log(JSON.stringify(result));
}

/** Adds articles until there are so many; what each cost. */
async function adding(articles: number) {
  const began = performance.now();
  const [from, here, there] = [added, process.cpuUsage(), ofServer()];
  const made = { us: 0, ms: 0 };
  await Promise.all(Array.from({ length: Number(values["at-once"]) }, () => addUpTo(articles, made)));
  if (added === from) return {};
  const seconds = (performance.now() - began - made.ms) / 1000;
  const { user, system } = process.cpuUsage(here);
  const each = (us: number): number => Math.round(us / (added - from));
  return {
    articlesPerSecond: Math.round((added - from) / seconds),
    seconds: Math.round(seconds),
    processorUsAnArticle: each(user + system - made.us),
    ...(values.server && { serverUsAnArticle: each(ofServer() - there) }),
  };
}

/** Adds batches, one after the other, until there are so many articles; what inventing them took is told apart. */
async function addUpTo(articles: number, made: { us: number; ms: number }): Promise<void> {
  while (added < articles) {
    const [start, spent] = [performance.now(), process.cpuUsage()];
    const batch = Array.from({ length: Math.min(BATCH, articles - added) }, (_, i) => generated(added + i, FACTS_AN_ARTICLE));
    added += batch.length;
    const { user, system } = process.cpuUsage(spent);
    made.us += user + system;
    made.ms += performance.now() - start;
    await ledger.add(batch);
    if (process.stderr.isTTY) process.stderr.write(`\r${added} articles`);
  }
}

/** Microseconds of processor time that the server's processes have spent. */
function ofServer(): number {
  if (!values.server) return 0;
  const tick = 1_000_000 / Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
  const children = readFileSync(`/proc/${values.server}/task/${values.server}/children`, "utf8").trim().split(" ");
  // Fields of proc(5) `stat`, counted from behind the command's name in brackets: 14 and 15 are a process's own, 16 and 17 its ended children's.
  const fieldsOf = (pid: string): string[] =>
    readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /su, "")
      .split(" ");
  const own = children.map(fieldsOf).map((field) => Number(field[11]) + Number(field[12]));
  const ended = fieldsOf(values.server);
  return [...own, Number(ended[13]) + Number(ended[14])].reduce((sum, ticks) => sum + ticks * tick, 0);
}

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
    searchOne: () => ledger.search(pick(["treaty", "pipeline", "fishing", "grain", "visa"]), 20),
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
