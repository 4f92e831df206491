import { parentPort } from "node:worker_threads";
import { createReader } from "../reading/index.js";
import { ChanceryError } from "../text/index.js";
import type { Answer, Asked } from "./reader-apart.js";

/** Runs in a thread of its own: reads the articles it is sent, one after the other. */
const port = parentPort;
if (port) {
  const reader = createReader();
  let last: Promise<void> = Promise.resolve();
  port.on("message", ({ number, article, explain }: Asked) => {
    last = last.then(async () => {
      let answer: Answer;
      try {
        const loaded = await reader;
        answer = { number, model: loaded.model, runtime: loaded.runtime, ...(article && { record: await loaded.read(article, { explain }) }) };
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        answer = { number, error: { code: error instanceof ChanceryError ? error.code : null, message } };
      }
      port.postMessage(answer);
    });
  });
}
