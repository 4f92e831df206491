import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";

/** Making a database takes seconds, on a busy machine many. */
export const SLOW_MS = 120_000;

/** Gives the place of an empty ledger. */
type Place = (name: string) => Promise<string>;

/** Runs the same tests on both stores. PostgreSQL is the server of `CHANCERY_TEST_POSTGRES`, or one installed here, started for the tests; without one they are skipped. */
export function describeStores(what: string, tests: (place: Place) => void): void {
  describe(`${what} in a folder`, () => {
    const folder = mkdtempSync(join(tmpdir(), "ledger-"));
    afterAll(() => rmSync(folder, { recursive: true, force: true }), SLOW_MS);
    tests(async (name) => join(folder, name));
  });
  const server = postgres();
  describe.skipIf(server === null)(`${what} on PostgreSQL${server === null ? " (none found; set CHANCERY_TEST_POSTGRES)" : ""}`, () => {
    beforeAll(() => server?.start(), SLOW_MS);
    afterAll(() => server?.stop(), SLOW_MS);
    tests((name) => server?.database(name) ?? Promise.reject(new Error("no server")));
  });
}

export interface TestServer {
  start(): Promise<void>;
  /** An empty database. */
  database(name: string): Promise<string>;
  stop(): void;
}

/** The server to test with, or null. */
export function postgres(): TestServer | null {
  const given = process.env.CHANCERY_TEST_POSTGRES;
  if (given) return { start: async () => {}, database: (name) => created(given, name), stop: () => {} };
  const bin = binaries();
  return bin === null ? null : temporary(bin);
}

/** Where `initdb` and `pg_ctl` are: on the path, or where Debian keeps them. */
function binaries(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, "bin")), ...(process.env.PATH ?? "").split(":")];
  return folders.find((folder) => ["initdb", "pg_ctl"].every((name) => existsSync(join(folder, name)))) ?? null;
}

/** A server of our own on a loopback port, in a temporary folder; as an unprivileged user, since PostgreSQL refuses to run as root. */
function temporary(bin: string): TestServer {
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const data = join(folder, "data");
  const user = process.getuid?.() === 0 ? unprivileged() : {};
  let address = "";
  const run = (name: string, args: readonly string[]): void => {
    execFileSync(join(bin, name), args, { ...user, cwd: folder, stdio: "ignore", env: { ...process.env, HOME: folder, LC_ALL: "C.UTF-8" } });
  };
  return {
    async start() {
      const port = await freePort();
      if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
      run("initdb", ["-D", data, "-U", "chancery", "--auth=trust", "--encoding=UTF8", "--no-sync"]);
      run("pg_ctl", [
        "-D",
        data,
        "-w",
        "-l",
        join(folder, "log"),
        "-o",
        `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`,
        "start",
      ]);
      address = `postgres://chancery@127.0.0.1:${port}/postgres`;
    },
    database: (name) => created(address, name),
    stop() {
      spawnSync(join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"], { ...user, cwd: folder, stdio: "ignore" });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function unprivileged(): { uid?: number; gid?: number } {
  const id = (flag: string, name: string): number => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
  const name = spawnSync("id", ["-u", "postgres"]).status === 0 ? "postgres" : "nobody";
  return { uid: id("-u", name), gid: id("-g", name) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function created(address: string, name: string): Promise<string> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const database = `chancery_test_${process.pid}_${name}`;
  await client.query(`drop database if exists ${database} with (force)`);
  await client.query(`create database ${database} template template0 encoding 'UTF8'`);
  await client.end();
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.toString();
}
