import { parentPort } from "node:worker_threads";
import { ChanceryError } from "../text/index.js";
import type { Answer, Call } from "./thread.js";

/** Lets the thread that this runs in answer calls; in the main thread it does nothing. */
export function answerCalls(answerTo: (name: string, given: readonly unknown[]) => Promise<unknown>): void {
  const port = parentPort;
  port?.on("message", async ({ number, name, given }: Call) => {
    port.postMessage(await answered(number, () => answerTo(name, given)));
  });
}

async function answered(number: number, work: () => Promise<unknown>): Promise<Answer> {
  try {
    return { number, value: await work() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { number, error: { code: error instanceof ChanceryError ? error.code : null, message } };
  }
}
