import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));
/** The repository's root, from which commands of the tests are run. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the command line as its source stands. */
export function start(args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ["--import", "tsx", MAIN, ...args], { cwd: ROOT, env: { ...process.env, NO_COLOR: "1" } });
}

/** Resolves when a process has ended and all that it printed has come. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (status) => resolve({ status, out, err }));
  });
}

/** Runs the command line to its end, with `input` on its standard input. */
export function chancery(args: readonly string[], input = ""): Promise<Ended> {
  const child = start(args);
  child.stdin.end(input);
  return ended(child);
}
