import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createReader, type Reader, type ReaderOptions, type Record } from "../reading/index.js";
import { type Article, ChanceryError } from "../text/index.js";
import { startThread, type Thread } from "../threads/index.js";

/** What the thread that reads answers to. */
export interface ReaderCalls {
  who(): Promise<Pick<Reader, "model" | "runtime">>;
  read(article: Article, options: { readonly explain: boolean }): Promise<Record>;
}

export interface ApartOptions {
  /** Milliseconds after which an article is given up, so that none keeps the others waiting for ever; null where each may take its time. */
  readonly longest?: number | null;
  readonly offices?: ReaderOptions["offices"];
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
export async function readerApart({ longest = LONGEST, offices, script = BUILT }: ApartOptions = {}): Promise<Reader> {
  if (!existsSync(fileURLToPath(script))) return createReader({ ...(offices && { offices }) });
  let running: Thread | undefined;
  const thread = (): Thread => {
    if (!running?.lives()) running = startThread(script, { ...(offices && { offices }) });
    return running;
  };
  const { model, runtime } = await thread().call<Pick<Reader, "model" | "runtime">>("who");
  return {
    model,
    runtime,
    tell: () => Promise.reject(new Error("a reader in another thread gives records alone")),
    async read(article, { explain = false } = {}) {
      const reading = thread();
      await reading.call("who");
      const timer = longest === null ? undefined : setTimeout(() => reading.end(tooSlow(longest)), longest);
      try {
        return await reading.call<Record>("read", article, { explain });
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
