import { spawn } from "node:child_process";
import { watchFile } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { z } from "zod";
import { readerApart } from "../fleet/index.js";
import { countInputs, ingest } from "../ingest/index.js";
import { matching } from "../ledger/index.js";
import type { Reader } from "../reading/index.js";
import {
  createApp,
  ledgerApart,
  listen,
  memoryShelf,
  mirroredShelf,
  type Readings,
  readings,
  type Shelf,
  type Token,
  tokenSchema,
} from "../server/index.js";
import { ChanceryError } from "../text/index.js";
import { beforeInterrupt } from "./interrupt.js";
import { version } from "./version.js";

export interface ServeOptions {
  readonly port: string;
  readonly db?: string;
  readonly host?: string;
  readonly tokens?: string;
  readonly open?: string | boolean;
}

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);
const SHARED_RATE = { burst: 200, perSecond: 20 };
const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** `chancery serve`: the desk and its API on this machine until interrupted. Resolves once it listens and the inputs have been read. */
export async function serveCommand(inputs: readonly string[], options: ServeOptions, command: Command): Promise<void> {
  const port = Number(options.port);
  if (!/^\d{1,5}$/u.test(options.port) || port > 65_535) command.error(`error: --port ${options.port} is no port; give a number from 0 to 65535`);
  const host = options.host ?? "127.0.0.1";
  const shared = !LOOPBACK.has(host);
  if (shared && options.tokens === undefined)
    command.error(
      "error: --host shares the desk with others, which needs --tokens FILE; make one with `chancery token NAME --role reader --tokens FILE`",
    );
  const tokens = options.tokens === undefined ? null : await followTokens(options.tokens);
  let reader: Promise<Reader> | undefined;
  const load = (): Promise<Reader> => (reader ??= readerApart());
  const shelf = await openShelf(inputs, options.db, async () => `chancery ${version()}, ${(await load()).model}`);
  beforeInterrupt(() => shelf.close());
  const reads = readings(load);
  const app = createApp(
    { shelf, readings: reads, now: () => new Date() },
    {
      tokens,
      version: version(),
      rate: shared ? SHARED_RATE : null,
      clientOf: ({ env }) =>
        (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? "unknown",
      onError: (error) => say(`chancery: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    },
  );
  const { url } = await listen(app, { port, host }).catch(async (error) => {
    await shelf.close();
    throw error;
  });
  const path = typeof options.open === "string" ? options.open.replace(/^\/+/u, "") : "";
  void shelf.version().catch(() => {}); // What is looked up at the first request is looked up now.
  say(`The desk is at ${url}${path}  (Ctrl-C ends it)`);
  if (options.open !== undefined && options.open !== false) openBrowser(url + path);
  if (inputs.length > 0) await readAll(inputs, shelf, reads);
}

/** The ledger; or, for articles that are only to be shown, a shelf in memory. */
async function openShelf(inputs: readonly string[], db: string | undefined, reader: () => Promise<string>): Promise<Shelf> {
  if (inputs.length > 0 && db === undefined) return memoryShelf(matching);
  return mirroredShelf(await ledgerApart(db, { command: "chancery serve", share: true }), reader);
}

/** Reads the inputs one after the other onto the shelf; a bad one is told and the rest go on. */
async function readAll(inputs: readonly string[], shelf: Shelf, reads: Readings): Promise<void> {
  const count = await countInputs(inputs);
  let read = 0;
  for await (const item of ingest(inputs)) {
    try {
      if ("failure" in item) throw item.failure.error;
      await shelf.add(item.article, await reads.readArticle(item.article));
      read++;
    } catch (error) {
      const input = "failure" in item ? item.failure.input : (item.article.file ?? item.article.id);
      say(`chancery: ${input}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  say(`${read} of ${count ?? read} articles are read and on the desk.`);
}

const LOOK_MS = 1000;

/** The tokens of a file as it stands: one that is added lets in, and one that is taken out no longer does, within a second or two. */
async function followTokens(file: string): Promise<() => readonly Token[]> {
  let tokens = await readTokens(file);
  watchFile(file, { interval: LOOK_MS, persistent: false }, () => {
    readTokens(file).then(
      (read) => {
        tokens = read;
      },
      (error: Error) => say(`chancery: ${error.message} The tokens read before hold on.`),
    );
  });
  return () => tokens;
}

/** @throws ChanceryError `tokens-invalid` */
export async function readTokens(file: string): Promise<readonly Token[]> {
  try {
    return z.array(tokenSchema).parse(JSON.parse(await readFile(file, "utf8")));
  } catch (cause) {
    throw new ChanceryError("tokens-invalid", `${file} holds no tokens. Make one with \`chancery token NAME --role reader --tokens ${file}\`.`, {
      cause,
    });
  }
}

/** Shows an address in the user's browser where there is one; says nothing where there is none. */
function openBrowser(url: string): void {
  if (process.env.CI || (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)) return;
  const [program, ...before] = process.platform === "darwin" ? ["open"] : process.platform === "win32" ? ["explorer.exe"] : ["xdg-open"];
  const child = spawn(program as string, [...before, url], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
