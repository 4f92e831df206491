import { createHash } from "node:crypto";
import { chmodSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Database, Row, Sql } from "./database.js";

/**
 * How other processes use a folder that one process holds: they send it their statements over a socket of the same machine and user.
 * Lines of JSON; `bytes` tells which parameters are bytes, in Base64. A request is a statement, a script, or the beginning and end of a transaction; each is answered by one line.
 */
export type Request =
  | { readonly query: string; readonly parameters: readonly unknown[]; readonly bytes?: readonly number[] }
  | { readonly script: string }
  | { readonly transaction: "begin" | "commit" | "rollback" };
export type Answer = { readonly rows: readonly Row[] } | { readonly error: { readonly message: string; readonly code: string | null } };

/** Paths of sockets are short (`sockaddr_un` has 108 bytes on Linux, 104 elsewhere); a long folder's lies in the folder for temporary files. */
const LONGEST = 90;

/** Where the socket of a folder is. */
export function socketOf(folder: string): string {
  const whole = resolve(folder);
  const hash = createHash("sha256").update(whole).digest("hex").slice(0, 16);
  if (process.platform === "win32") return `\\\\.\\pipe\\chancery-${hash}`;
  const inside = join(whole, "socket");
  return inside.length <= LONGEST ? inside : join(tmpdir(), `chancery-${process.getuid?.() ?? 0}-${hash}.sock`);
}

/** Takes others' statements until it is closed. */
export async function serveRelay(database: Database, path: string): Promise<{ close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    void converse(database, socket).catch(() => socket.destroy());
  });
  if (process.platform !== "win32") rmSync(path, { force: true });
  await new Promise<void>((done, failed) => server.once("error", failed).listen(path, done));
  if (process.platform !== "win32") chmodSync(path, 0o600);
  server.unref();
  return {
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

/** One client: statements one after the other. */
async function converse(database: Database, socket: Socket): Promise<void> {
  const answer = (value: Answer): void => void socket.write(`${JSON.stringify(value)}\n`);
  const requests = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  const next = async (): Promise<Request | null> => {
    const { value, done } = await requests.next();
    return done ? null : (JSON.parse(value) as Request);
  };
  for (let request = await next(); request !== null; request = await next()) {
    if ("transaction" in request) await inTransaction(database, next, answer);
    else answer(await answerTo(database, request));
  }
}

/** Until the client commits or goes. What a client that has gone left unfinished is undone. */
async function inTransaction(database: Database, next: () => Promise<Request | null>, answer: (value: Answer) => void): Promise<void> {
  const undone = Symbol("undone");
  try {
    await database.transaction(async (sql) => {
      answer({ rows: [] });
      for (;;) {
        const request = await next();
        if (request === null || ("transaction" in request && request.transaction === "rollback")) throw undone;
        if ("transaction" in request) return;
        answer(await answerTo(sql, request));
      }
    });
    answer({ rows: [] });
  } catch (error) {
    answer(error === undone ? { rows: [] } : { error: described(error) });
  }
}

async function answerTo(sql: Sql & Partial<Pick<Database, "script">>, request: Exclude<Request, { readonly transaction: string }>): Promise<Answer> {
  try {
    if ("script" in request) {
      await sql.script?.(request.script);
      return { rows: [] };
    }
    return { rows: await sql.query(request.query, parametersOf(request)) };
  } catch (error) {
    return { error: described(error) };
  }
}

const parametersOf = ({ parameters, bytes = [] }: Extract<Request, { readonly query: string }>): readonly unknown[] =>
  parameters.map((parameter, n) => (bytes.includes(n) ? Buffer.from(String(parameter), "base64") : parameter));

const described = (error: unknown): { message: string; code: string | null } => ({
  message: error instanceof Error ? error.message : String(error),
  code: typeof (error as { code?: unknown } | null)?.code === "string" ? (error as { code: string }).code : null,
});
