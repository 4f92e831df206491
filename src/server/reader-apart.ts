import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { createReader, type Reader, type Record } from "../reading/index.js";
import { type Article, ChanceryError } from "../text/index.js";

/** What goes to the thread that reads; without an article it only says who it is. */
export interface Asked {
  readonly number: number;
  readonly article?: Article;
  readonly explain?: boolean;
}
/** What comes back. */
export interface Answer {
  readonly number: number;
  readonly model?: string;
  readonly runtime?: Reader["runtime"];
  readonly record?: Record;
  readonly error?: { readonly code: string | null; readonly message: string };
}

export interface ApartOptions {
  /** Milliseconds after which an article is given up, so that none keeps the others waiting for ever. */
  readonly longest?: number;
  /** What runs in the thread; by default the reader, where it is built. */
  readonly script?: URL;
}

const LONGEST = 120_000;
const BUILT = new URL("./reader-worker.js", import.meta.url);

/**
 * A reader in a thread of its own, so that pages are answered while an article is read; from sources that are not built, one in this thread.
 * A thread that ended, or was ended because an article took too long, is replaced at the next article.
 * @throws {ChanceryError} `model-missing`, `knowledge-invalid`; on reading `article-too-slow`
 */
export async function readerApart({ longest = LONGEST, script = BUILT }: ApartOptions = {}): Promise<Reader> {
  if (!existsSync(fileURLToPath(script))) return createReader();
  let running: Thread | undefined;
  const thread = (): Thread => {
    if (!running?.lives()) running = startThread(script);
    return running;
  };
  const { model = "", runtime = null } = await thread().ask({});
  return {
    model,
    runtime,
    tell: () => Promise.reject(new Error("a reader in another thread gives records alone")),
    async read(article, options = {}) {
      const reading = thread();
      await reading.ask({});
      const timer = setTimeout(() => reading.end(tooSlow(longest)), longest);
      try {
        const { record } = await reading.ask({ article, explain: options.explain === true });
        if (!record) throw new Error("the thread that reads gave no record");
        return record;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

const tooSlow = (longest: number): ChanceryError =>
  new ChanceryError(
    "article-too-slow",
    `was not read within ${Math.ceil(longest / 1000)} seconds and was given up. Split it, or read it with \`chancery read\`, which has no limit of time.`,
  );

interface Thread {
  ask(asked: Omit<Asked, "number">): Promise<Answer>;
  /** Ends it now; who waits for an answer gets the error. */
  end(error: Error): void;
  lives(): boolean;
}

function startThread(script: URL): Thread {
  const worker = new Worker(script);
  worker.unref();
  const waiting = new Map<number, { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }>();
  let count = 0;
  let alive = true;
  const ended = (error: Error): void => {
    alive = false;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", (answer: Answer) => {
    const { resolve, reject } = waiting.get(answer.number) ?? {};
    waiting.delete(answer.number);
    if (answer.error)
      reject?.(answer.error.code === null ? new Error(answer.error.message) : new ChanceryError(answer.error.code, answer.error.message));
    else resolve?.(answer);
  });
  worker.on("error", ended);
  worker.on("exit", (status) => ended(new Error(`the thread that reads ended with ${status}`)));
  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        const number = count++;
        waiting.set(number, { resolve, reject });
        worker.postMessage({ number, ...asked });
      }),
    end(error) {
      ended(error);
      void worker.terminate();
    },
    lives: () => alive,
  };
}
