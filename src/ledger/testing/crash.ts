import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type LedgerStore, openLedgerWith } from "../ledger.js";
import { random } from "./generate.js";
import { plainMatching } from "./plain-matching.js";

/** As source, or as built, like this file. */
const BUILT = import.meta.url.endsWith(".js");
const WRITER = fileURLToPath(new URL(BUILT ? "./writer.js" : "./writer.ts", import.meta.url));
const LOADER = BUILT ? [] : ["--import", "tsx"];
const BATCH = 10;

export interface Crashed {
  readonly kills: number;
  /** Articles that the writer said were kept. */
  readonly confirmed: number;
  readonly missing: number;
  readonly problems: readonly string[];
}

interface CrashOptions {
  readonly kills: number;
  readonly seed: number;
  /** Compare the ledger with what its articles give after every so many kills, and at the end. */
  readonly every: number;
  readonly step?: (done: number, state: Crashed) => void;
}

/** Kills a writer again and again at moments drawn by a seed, and tells what was lost. */
export async function crashes(place: string, { kills, seed, every, step = () => {} }: CrashOptions): Promise<Crashed> {
  const next = random(seed);
  const confirmed = new Set<string>();
  let state: Crashed = { kills: 0, confirmed: 0, missing: 0, problems: [] };
  for (let kill = 1; kill <= kills; kill++) {
    const life = await killed(place, kill * 100_000, next);
    for (const id of life.confirmed) confirmed.add(id);
    const ledger = await openLedgerWith(plainMatching, place, { waitMs: 20_000 });
    const { missing } = await lost(ledger, confirmed);
    // A writer that ended of itself was not killed, and proves nothing.
    const failed = life.signal === "SIGKILL" ? [] : [`writer ${kill} ended of itself`];
    const problems = kill % every === 0 || kill === kills ? (await ledger.check({ deep: true })).problems : [];
    await ledger.close();
    state = { kills: kill, confirmed: confirmed.size, missing, problems: [...state.problems, ...failed, ...problems] };
    step(kill, state);
  }
  return state;
}

/** One writer's life: what it confirmed. It is killed some batches after its first, or, one time in five, while it is still opening the ledger. */
async function killed(
  place: string,
  from: number,
  next: () => number,
): Promise<{ readonly confirmed: readonly string[]; readonly signal: NodeJS.Signals | null }> {
  const child = spawn(process.execPath, [...LOADER, WRITER, place, String(from), String(BATCH)], { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  const closed = once(child, "close");
  if (next() < 0.2) await sleep(500 + next() * 2_500);
  else {
    await Promise.race([once(child.stdout, "data"), closed]);
    await sleep(next() * 700);
  }
  child.kill("SIGKILL");
  await closed;
  const confirmed = out
    .slice(0, out.lastIndexOf("\n") + 1)
    .split(/\s+/u)
    .filter(Boolean);
  return { confirmed, signal: child.signalCode };
}

async function lost(ledger: LedgerStore, confirmed: ReadonlySet<string>): Promise<{ missing: number }> {
  const kept = new Set(await ledger.articles());
  return { missing: [...confirmed].filter((id) => !kept.has(id)).length };
}
