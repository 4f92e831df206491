import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ChanceryError } from "../../text/index.js";
import { lockProblem } from "./problems.js";

/** Who holds a folder. Written into the lock file; `socket` is where a server that holds it takes others' statements. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Of the process, so that a number given out again is not taken for it; null where the system does not tell. */
  readonly started: string | null;
  readonly command: string;
  readonly since: string;
  readonly socket: string | null;
}

export interface Lock {
  release(): void;
}
export type Locked = { readonly lock: Lock } | { readonly holder: Holder };

const HEARTBEAT_MS = 10_000;
/** A holder on another machine cannot be asked whether it lives; without a heartbeat for so long it does not. */
const SILENT_MS = 10 * 60_000;

/**
 * Takes the one lock of a folder, or tells who holds it. A lock whose process is gone is taken over.
 * PGlite itself takes none, and two processes in one folder lose data silently.
 * @throws {ChanceryError} `ledger-not-writable`
 */
export async function lockFolder(folder: string, about: { readonly command: string; readonly socket: string | null }): Promise<Locked> {
  const path = join(folder, "lock");
  const mine: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid), since: new Date().toISOString(), ...about };
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (;;) {
      if (create(path, JSON.stringify(mine))) return { lock: keep(path, mine) };
      const found = read(path);
      if (found === undefined) continue;
      if (found.holder && isAlive(found.holder, path)) return { holder: found.holder };
      // Half-written, or its process is gone. One at a time may take it over, and only while it is still the same lock.
      if (!create(`${path}.takeover`, String(process.pid))) {
        clearAbandoned(`${path}.takeover`);
        await sleep(20);
        continue;
      }
      try {
        if (read(path)?.text === found.text) {
          writeFileSync(`${path}.${process.pid}`, JSON.stringify(mine), { mode: 0o600 });
          renameSync(`${path}.${process.pid}`, path);
          return { lock: keep(path, mine) };
        }
      } finally {
        rmSync(`${path}.takeover`, { force: true });
      }
    }
  } catch (error) {
    throw lockProblem(folder, error);
  }
}

/** What to say to a person who cannot have the folder now. */
export const heldBy = (folder: string, holder: Holder): ChanceryError =>
  new ChanceryError(
    "ledger-locked",
    `the ledger in ${folder} is in use by \`${holder.command}\` (process ${holder.pid} on ${holder.host}, since ${holder.since}). ` +
      "Only one process may open an embedded ledger: wait until it is done, or stop it. To use a ledger from several processes at once, run a server on it or keep it in PostgreSQL (--db postgres://…).",
  );

function create(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Undefined: it has gone in the meantime. No holder: it is not whole. */
function read(path: string): { readonly text: string; readonly holder: Holder | null } | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  try {
    return { text, holder: JSON.parse(text) as Holder };
  } catch {
    // Another may be writing it at this moment: it is given a second before it counts as left behind.
    return { text, holder: ageOf(path) < 1_000 ? { ...NOBODY, pid: process.pid, started: startOf(process.pid) } : null };
  }
}

const NOBODY: Holder = { pid: 0, host: hostname(), started: null, command: "another process", since: "a moment ago", socket: null };

function isAlive(holder: Holder, path: string): boolean {
  if (holder.host !== hostname()) return ageOf(path) < SILENT_MS;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return holder.started === null || startOf(holder.pid) === holder.started;
}

/** When a process began, in the system's own reckoning, with the boot it began in; null where the system does not tell. */
function startOf(pid: number): string | null {
  try {
    // Field 22 of proc(5) `stat`, counted from behind the command's name in brackets.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /su, "")
      .split(" ");
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${fields[19]}`;
  } catch {
    return null;
  }
}

const ageOf = (path: string): number => {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
};

function clearAbandoned(path: string): void {
  const pid = Number(read(path)?.text);
  if (ageOf(path) > 5_000 && pid !== process.pid) rmSync(path, { force: true });
}

/** Lives as long as the process, and says so. */
function keep(path: string, mine: Holder): Lock {
  const beat = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {
      // A folder that has gone has no lock to keep.
    }
  }, HEARTBEAT_MS);
  beat.unref();
  const release = (): void => {
    clearInterval(beat);
    process.off("exit", release);
    try {
      if (read(path)?.text === JSON.stringify(mine)) rmSync(path, { force: true });
    } catch {
      // What cannot be removed is taken over once this process has ended.
    }
  };
  process.on("exit", release);
  return { release };
}
