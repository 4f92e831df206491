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

/**
 * A reader in a thread of its own, so that pages are answered while an article is read; from sources that are not built, one in this thread.
 * @throws {ChanceryError} `model-missing`, `knowledge-invalid`
 */
export async function readerApart(): Promise<Reader> {
  const script = new URL("./reader-worker.js", import.meta.url);
  if (!existsSync(fileURLToPath(script))) return createReader();
  const worker = new Worker(script);
  worker.unref();
  const waiting = new Map<number, { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }>();
  let count = 0;
  worker.on("message", (answer: Answer) => {
    const { resolve, reject } = waiting.get(answer.number) ?? {};
    waiting.delete(answer.number);
    if (answer.error)
      reject?.(answer.error.code === null ? new Error(answer.error.message) : new ChanceryError(answer.error.code, answer.error.message));
    else resolve?.(answer);
  });
  const ended = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("error", ended);
  worker.on("exit", (status) => ended(new Error(`the thread that reads ended with ${status}`)));
  const ask = (asked: Omit<Asked, "number">): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const number = count++;
      waiting.set(number, { resolve, reject });
      worker.postMessage({ number, ...asked });
    });

  const { model = "", runtime = null } = await ask({});
  return {
    model,
    runtime,
    tell: () => Promise.reject(new Error("a reader in another thread gives records alone")),
    async read(article, options = {}) {
      const { record } = await ask({ article, explain: options.explain === true });
      if (!record) throw new Error("the thread that reads gave no record");
      return record;
    },
  };
}
