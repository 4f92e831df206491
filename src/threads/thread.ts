import { Worker } from "node:worker_threads";
import { ChanceryError } from "../text/index.js";

/** What goes to a thread: which of its functions, and with what. */
export interface Call {
  readonly number: number;
  readonly name: string;
  readonly given: readonly unknown[];
}
/** What comes back. */
export type Answer =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly error: { readonly code: string | null; readonly message: string } };

export interface Thread {
  /** Calls one of the functions that the thread answers with (`answerCalls`). */
  call<Value>(name: string, ...given: readonly unknown[]): Promise<Value>;
  /** Ends it now; who waits for an answer gets the error. */
  end(error: Error): void;
  lives(): boolean;
}

/** Starts a thread. It keeps the process alive only while somebody waits for its answer. */
export function startThread(script: URL, workerData: unknown = null): Thread {
  const worker = new Worker(script, { workerData });
  worker.unref();
  const waiting = new Map<number, { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void }>();
  let count = 0;
  let alive = true;
  const settled = (number: number) => {
    const found = waiting.get(number);
    waiting.delete(number);
    if (waiting.size === 0) worker.unref();
    return found;
  };
  const ended = (error: Error): void => {
    alive = false;
    for (const number of [...waiting.keys()]) settled(number)?.reject(error);
  };
  worker.on("message", (answer: Answer) => {
    const asked = settled(answer.number);
    if ("value" in answer) asked?.resolve(answer.value as never);
    else asked?.reject(answer.error.code === null ? new Error(answer.error.message) : new ChanceryError(answer.error.code, answer.error.message));
  });
  worker.on("error", ended);
  worker.on("exit", (status) => ended(new Error(`the thread ended with ${status}`)));
  return {
    call: (name, ...given) =>
      new Promise((resolve, reject) => {
        if (!alive) return reject(new Error("the thread has ended"));
        const number = count++;
        waiting.set(number, { resolve, reject });
        worker.ref();
        worker.postMessage({ number, name, given } satisfies Call);
      }),
    end(error) {
      ended(error);
      void worker.terminate();
    },
    lives: () => alive,
  };
}
