import { createConnection, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { ChanceryError } from "../../text/index.js";
import type { Database, Row, Sql } from "./database.js";
import { storeProblem } from "./problems.js";
import type { Answer, Request } from "./relay.js";

/**
 * A folder that another process holds, through that process.
 * @throws {ChanceryError} `ledger-relay-gone` where it does not answer
 */
export async function openRelayed(folder: string, path: string): Promise<Database> {
  const plain = await connect(folder, path);
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw storeProblem(folder, error);
    }
  };
  return {
    name: folder,
    tendsItself: false,
    query: (text, parameters) => told(on(plain).query(text, parameters)),
    script: async (script) => void (await told(plain.ask({ script }))),
    transaction: (work) => told(transaction(folder, path, work)),
    async close() {
      plain.close();
    },
  };
}

/** A transaction has a connection of its own, so that its end is the transaction's. */
async function transaction<T>(folder: string, path: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const connection = await connect(folder, path);
  try {
    await connection.ask({ transaction: "begin" });
    const result = await work(on(connection));
    await connection.ask({ transaction: "commit" });
    return result;
  } catch (error) {
    await connection.ask({ transaction: "rollback" }).catch(() => {});
    throw error;
  } finally {
    connection.close();
  }
}

const on = (connection: Connection): Sql => ({
  query: async <T extends Row>(query: string, parameters: readonly unknown[] = []) =>
    (await connection.ask({
      query,
      parameters: parameters.map((each) => (each instanceof Uint8Array ? Buffer.from(each).toString("base64") : each)),
      bytes: parameters.flatMap((each, n) => (each instanceof Uint8Array ? [n] : [])),
    })) as readonly T[],
});

interface Connection {
  ask(request: Request): Promise<readonly Row[]>;
  close(): void;
}

async function connect(folder: string, path: string): Promise<Connection> {
  const gone = (cause?: unknown): ChanceryError =>
    new ChanceryError(
      "ledger-relay-gone",
      `the process that holds the ledger in ${folder} does not answer. What it confirmed is kept; run the command again.`,
      { cause },
    );
  const socket = await new Promise<Socket>((done, failed) => {
    const opening = createConnection(path, () => done(opening.off("error", failed)));
    opening.once("error", (error) => failed(gone(error)));
  });
  const waiting: { readonly resolve: (rows: readonly Row[]) => void; readonly reject: (error: unknown) => void }[] = [];
  createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY }).on("line", (line) => {
    const answer = JSON.parse(line) as Answer;
    const asked = waiting.shift();
    if ("rows" in answer) asked?.resolve(answer.rows);
    else
      asked?.reject(
        Object.assign(
          answer.error.code?.startsWith("ledger-") ? new ChanceryError(answer.error.code, answer.error.message) : new Error(answer.error.message),
          { code: answer.error.code },
        ),
      );
  });
  const end = (error?: unknown): void => {
    for (const { reject } of waiting.splice(0)) reject(gone(error));
  };
  socket.on("error", end).on("close", () => end());
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed || socket.writableEnded) return reject(gone());
        waiting.push({ resolve, reject });
        socket.write(`${JSON.stringify(request)}\n`);
      }),
    close: () => void socket.end(),
  };
}
