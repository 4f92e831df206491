/**
 * Kills the writer of a ledger (SIGKILL) at random moments and looks whether anything that was confirmed is missing.
 * After each kill: every article the writer printed is there; at the end, and now and then before, the ledger equals its rebuild.
 *
 *   npx tsx bench/crash.ts --db FOLDER|postgres://… [--kills 200] [--seed 1] [--every 20]
 *
 * Writers start from the source as it is at that moment, so that nobody may edit it meanwhile. To go on working, run it from a build in another folder
 * (with `knowledge/` and `node_modules/` beside it): `npx tsc --noEmit false --rootDir . --outDir FOLDER`, `node FOLDER/bench/crash.js`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { crashes } from "../src/ledger/testing/crash.js";

const { values } = parseArgs({
  options: {
    db: { type: "string" },
    kills: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    every: { type: "string", default: "20" },
  },
});
const folder = values.db === undefined ? mkdtempSync(join(tmpdir(), "bench-crash-")) : undefined;
const began = Date.now();
const outcome = await crashes(values.db ?? folder ?? "", {
  kills: Number(values.kills),
  seed: Number(values.seed),
  every: Number(values.every),
  step: (done, { confirmed, missing }) => process.stderr.write(`${done} kills, ${confirmed} articles confirmed, ${missing} missing\n`),
});
console.log(JSON.stringify({ ...outcome, seconds: Math.round((Date.now() - began) / 1000) }));
if (folder) rmSync(folder, { recursive: true, force: true });
process.exitCode = outcome.missing > 0 || outcome.problems.length > 0 ? 1 : 0;
