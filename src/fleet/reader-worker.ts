import { workerData } from "node:worker_threads";
import { createReader, type ReaderOptions } from "../reading/index.js";
import { answerCalls } from "../threads/index.js";
import type { ReaderCalls } from "./reader-apart.js";

/** Runs in a thread of its own: reads the articles it is sent, one after the other. */
const reader = createReader((workerData ?? {}) as Pick<ReaderOptions, "offices">);
reader.catch(() => {}); // Told to whoever calls.
let last: Promise<unknown> = Promise.resolve();

const calls: ReaderCalls = {
  async who() {
    const { model, runtime } = await reader;
    return { model, runtime };
  },
  read: async (article, options) => (await reader).read(article, options),
};

answerCalls((name, given) => {
  const turn = last.then(() => (calls[name as keyof ReaderCalls] as (...all: readonly unknown[]) => Promise<unknown>)(...given));
  last = turn.catch(() => {});
  return turn;
});
