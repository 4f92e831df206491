import { articleFromPasted, assertEnglish, ingest } from "../ingest/index.js";
import type { Reader, Record } from "../reading/index.js";
import type { Article } from "../text/index.js";
import { ProblemError } from "./problem.js";

/** An article as somebody hands it in: its text, or the address of its page. */
export interface HandedIn {
  readonly text?: string;
  readonly url?: string;
  readonly published?: string;
  readonly title?: string;
  readonly source?: string;
  /** BCP 47 tag, where its words are mistaken for another language's. */
  readonly language?: string;
}

export interface ReadingOptions {
  readonly explain?: boolean;
  /** Aborted where whoever asked has gone: what still waits is then not read. */
  readonly signal?: AbortSignal;
}

/** Reads what is handed in, one article at a time, and lets no more than some wait. */
export interface Readings {
  read(handed: HandedIn, options?: ReadingOptions): Promise<{ readonly article: Article; readonly record: Record }>;
  readArticle(article: Article, options?: ReadingOptions): Promise<Record>;
}

const MOST_WAITING = 20;
const MOST_FETCHING = 20;

const busy = (detail: string): ProblemError => new ProblemError(503, "busy", `${detail} Come again in some seconds.`, { "retry-after": "10" });

/** @param loadReader called at the first article, so that a server is up before the model is */
export function readings(loadReader: () => Promise<Reader>): Readings {
  let reader: Promise<Reader> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let fetching = 0;

  const fetchArticle = async (url: string, handed: HandedIn, signal?: AbortSignal): Promise<Article> => {
    if (fetching >= MOST_FETCHING) throw busy(`${MOST_FETCHING} pages are being fetched.`);
    fetching++;
    try {
      return await fetched(url, handed, signal);
    } finally {
      fetching--;
    }
  };
  const readArticle: Readings["readArticle"] = (article, { explain = false, signal } = {}) => {
    if (waiting >= MOST_WAITING) throw busy(`${MOST_WAITING} articles are waiting to be read.`);
    waiting++;
    const turn = last.then(async () => {
      signal?.throwIfAborted();
      reader ??= loadReader();
      return (await reader).read(article, { explain });
    });
    last = turn.catch(() => {}).finally(() => waiting--);
    return turn;
  };
  return {
    readArticle,
    async read(handed, { explain = false, signal } = {}) {
      const article =
        handed.url === undefined ? await articleFromPasted(handed.text ?? "", about(handed)) : await fetchArticle(handed.url, handed, signal);
      assertEnglish(article.language);
      return { article, record: await readArticle(article, { explain, ...(signal && { signal }) }) };
    },
  };
}

const about = ({ published, title, source, language }: HandedIn): Partial<Article> => ({
  published: published ?? null,
  title: title ?? null,
  source: source ?? null,
  ...(language && { language }),
});

/** Only an http or https address is ever given to `ingest`, which would take anything else for a file. */
async function fetched(url: string, { published, title, source, language }: HandedIn, signal?: AbortSignal): Promise<Article> {
  if (!/^https?:\/\//iu.test(url))
    throw new ProblemError(400, "url-scheme", "Only http and https addresses are fetched. Paste the article's text instead.");
  const options = {
    ...(published && { published }),
    ...(source && { source }),
    ...(language && { language }),
    ...(signal && { signal }),
    allowPrivateAddresses: false,
  };
  for await (const item of ingest([url], options)) {
    if ("failure" in item) throw item.failure.error;
    return title ? { ...item.article, title } : item.article;
  }
  throw new ProblemError(502, "url-empty", "The address gave no article. Paste the article's text instead.");
}
