import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { SLOW_MS } from "../testing/stores.js";
import { heldBy, lockFolder } from "./lock.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ABOUT = { command: "chancery add", socket: null };
const put = (text: string, ageMs = 0): void => {
  const path = join(folder, "lock");
  writeFileSync(path, text);
  const then = new Date(Date.now() - ageMs);
  utimesSync(path, then, then);
};
/** The number of a process that has ended. */
async function ended(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "close");
  return child.pid ?? 0;
}

it("is had by one, and by the next once it is let go", async () => {
  const first = await lockFolder(folder, ABOUT);
  const second = await lockFolder(folder, ABOUT);
  expect("lock" in first && "holder" in second).toBe(true);
  if ("holder" in second)
    expect(heldBy(folder, second.holder).message).toMatch(
      new RegExp(`in use by \`chancery add\` \\(process ${process.pid} on .*PostgreSQL \\(--db`, "u"),
    );
  if ("lock" in first) first.lock.release();
  const third = await lockFolder(folder, ABOUT);
  expect("lock" in third).toBe(true);
  if ("lock" in third) third.lock.release();
});

it("of a process that is gone is taken over", async () => {
  const holder = { pid: await ended(), host: hostname(), started: "long ago", command: "chancery add", since: "2024-03-04", socket: null };
  for (const left of [holder, { ...holder, pid: process.pid }]) {
    put(JSON.stringify(left));
    const taken = await lockFolder(folder, ABOUT);
    expect("lock" in taken).toBe(true);
    if ("lock" in taken) taken.lock.release();
  }
});

it("on another machine counts as held while its heart beats", async () => {
  const holder = JSON.stringify({ pid: 1, host: "elsewhere", started: null, command: "chancery serve", since: "2024-03-04", socket: null });
  put(holder, 60_000);
  expect("holder" in (await lockFolder(folder, ABOUT))).toBe(true);
  put(holder, 11 * 60_000);
  expect("lock" in (await lockFolder(folder, ABOUT))).toBe(true);
});

it("that is half written is taken over once nobody can be writing it", async () => {
  put('{"pid":');
  expect("holder" in (await lockFolder(folder, ABOUT))).toBe(true);
  put('{"pid":', 5_000);
  expect("lock" in (await lockFolder(folder, ABOUT))).toBe(true);
});

it(
  "of a process that is gone is had by one of many that want it at once",
  async () => {
    put(JSON.stringify({ pid: await ended(), host: hostname(), started: null, command: "gone", since: "2024-03-04", socket: null }));
    const lock = fileURLToPath(new URL("./lock.ts", import.meta.url));
    const script = `
      const { lockFolder } = await import(${JSON.stringify(lock)});
      process.stdout.write("ready ");
      await new Promise((go) => process.stdin.once("data", go));
      process.stdout.write("lock" in (await lockFolder(${JSON.stringify(folder)}, { command: "one of many", socket: null })) ? "mine" : "theirs");
      setTimeout(() => {}, 600_000);`;
    const children = Array.from({ length: 6 }, () => spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]));
    const said = (child: ChildProcess, word: RegExp): Promise<string> =>
      new Promise((resolve) => {
        let out = "";
        child.stdout?.on("data", (text: Buffer) => {
          out += text.toString();
          if (word.test(out)) resolve(out);
        });
      });
    await Promise.all(children.map((child) => said(child, /ready/u)));
    const answers = Promise.all(children.map((child) => said(child, /mine|theirs/u)));
    for (const child of children) child.stdin.write("go\n");
    expect((await answers).filter((answer) => answer.includes("mine"))).toHaveLength(1);
    for (const child of children) child.kill("SIGKILL");
    await Promise.all(children.map((child) => once(child, "close")));
  },
  SLOW_MS,
);
