import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type LedgerStore, openLedgerWith } from "../ledger.js";
import { entry, visit } from "../testing/entries.js";
import { plainMatching } from "../testing/plain-matching.js";
import { SLOW_MS } from "../testing/stores.js";

const folder = mkdtempSync(join(tmpdir(), "relay-"));
const WRITER = fileURLToPath(new URL("../testing/writer.ts", import.meta.url));
let server: LedgerStore;
beforeAll(async () => {
  server = await openLedgerWith(plainMatching, folder, { share: true, command: "chancery serve" });
}, SLOW_MS);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

it("lets others read and write through the process that shares a folder", async () => {
  const client = await openLedgerWith(plainMatching, folder, { waitMs: 0 });
  const [one, two] = ["Norway comes.", "Norway came."].map((text) => entry(text, "2024-03-04", [visit("nor", "prt", "2024-03-08")]));
  await Promise.all([client.add([one ?? entry("", "", [])]), server.add([two ?? entry("", "", [])])]);
  expect(await client.hash()).toBe(await server.hash());
  expect(await client.check({ deep: true })).toMatchObject({ articles: 2, happenings: 1, problems: [] });
  await expect(client.search("norway", -1)).rejects.toThrow(/LIMIT/u);
  await client.close();
});

it(
  "undoes what a client that was killed left unfinished, and works on",
  async () => {
    const child = spawn(process.execPath, ["--import", "tsx", WRITER, folder, "0", "10"], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "close");
    await server.add([entry("Portugal went.", "2024-03-09", [visit("prt", "nor", null)])]);
    expect((await server.check({ deep: true })).problems).toEqual([]);
  },
  SLOW_MS,
);
