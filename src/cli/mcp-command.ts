import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { readerApart } from "../fleet/index.js";
import { openLedger } from "../ledger/index.js";
import type { Reader } from "../reading/index.js";
import { allAnswered, ledgerShelf, mcpServer, readings } from "../server/index.js";
import { beforeInterrupt } from "./interrupt.js";
import { tellMade, tellMigration } from "./ledger/open.js";
import { version } from "./version.js";

export interface McpOptions {
  readonly db?: string;
  readonly desk: string;
}

/** `chancery mcp`: answers a language model's programme over standard input and output until it closes them. */
export async function mcpCommand({ db, desk }: McpOptions): Promise<void> {
  const ledger = await openLedger(db, { command: "chancery mcp", share: true, onMigration: tellMigration, onMade: tellMade });
  let reader: Promise<Reader> | undefined;
  const load = (): Promise<Reader> => (reader ??= readerApart());
  const shelf = ledgerShelf(ledger, async () => `chancery ${version()}, ${(await load()).model}`);
  const server = mcpServer({
    shelf,
    readings: readings(load),
    now: () => new Date(),
    version: version(),
    desk: desk.endsWith("/") ? desk : `${desk}/`,
    onError: (error) => process.stderr.write(`chancery: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  });
  const transport = new StdioServerTransport();
  const forget = beforeInterrupt(() => shelf.close());
  const ended = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once("end", () => setImmediate(() => void allAnswered().then(() => setImmediate(() => server.close()))));
  });
  await server.connect(transport);
  await ended;
  forget();
  await shelf.close();
}
