import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calendar, happeningsCsv, happeningsJsonl, ploverJsonl } from "../../src/exports/index.js";
import { type Entry, type LedgerStore, openLedger } from "../../src/ledger/index.js";

const BATCH = 100;

/** Adds entries to an empty ledger, then rebuilds it twice; the SHA-256 of each export after each. */
export async function rebuiltTwice(entries: readonly Entry[], place: string | undefined): Promise<Readonly<Record<string, Exports>>> {
  const folder = place === undefined ? mkdtempSync(join(tmpdir(), "bench-rebuild-")) : undefined;
  const ledger = await openLedger(place ?? folder);
  try {
    for (let i = 0; i < entries.length; i += BATCH) await ledger.add(entries.slice(i, i + BATCH));
    const hashes: Record<string, Exports> = { "as added": await exportsOf(ledger) };
    for (const time of ["rebuilt", "rebuilt again"]) {
      await ledger.rebuild();
      hashes[time] = await exportsOf(ledger);
    }
    const { articles, facts, happenings, problems } = await ledger.check({ deep: true });
    console.log(`${articles} articles, ${facts} facts, ${happenings} happenings; check --deep: ${problems.join("; ") || "all is well"}`);
    return hashes;
  } finally {
    await ledger.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  }
}

export type Exports = Readonly<Record<"jsonl" | "csv" | "plover" | "ics", string>>;

async function exportsOf(ledger: LedgerStore): Promise<Exports> {
  const on = (await ledger.lastDay()) ?? "9999-12-31";
  return {
    jsonl: await hashOf(happeningsJsonl(ledger.all(), on)),
    csv: await hashOf(happeningsCsv(ledger.all(), on)),
    plover: await hashOf(ploverJsonl(ledger.all(), on)),
    ics: await hashOf(calendar(ledger.all(), on)),
  };
}

async function hashOf(chunks: AsyncIterable<string>): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex");
}
