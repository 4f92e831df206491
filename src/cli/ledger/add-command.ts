import type { Command } from "commander";
import { inOrder, readers } from "../../fleet/index.js";
import { countInputs, type Ingested, ingest } from "../../ingest/index.js";
import type { Entry, LedgerStore } from "../../ledger/index.js";
import type { Reader } from "../../reading/index.js";
import { type Article, ChanceryError } from "../../text/index.js";
import { progress } from "../progress.js";
import { MOST_FAILURES } from "../read-command.js";
import { version } from "../version.js";
import { workersFor } from "../workers-option.js";
import { today, withLedger } from "./open.js";
import { plural } from "./print.js";

interface AddOptions {
  readonly db?: string;
  readonly published?: string;
  readonly source?: string;
  readonly language?: string;
  readonly workers?: number;
  readonly allowPrivateAddresses?: boolean;
}

/** So many articles are kept at once; what is broken off loses the reading of these at most. */
const BATCH = 32;
/** Articles are kept at least so often. */
const BATCH_MS = 3_000;

/** `chancery add`: articles into the ledger. Returns how many inputs failed. */
export async function addCommand(inputs: readonly string[], options: AddOptions, command: Command): Promise<number> {
  if (inputs.length === 0) command.error("error: name at least one file or URL, or - for standard input\n\nExample: chancery add article.txt");
  const count = await countInputs(inputs);
  const bar = progress(count, process.stderr);
  const totals = { articles: 0, known: 0, failed: 0 };
  const failure = (input: string, error: string): void => {
    totals.failed++;
    bar.pause(() => process.stderr.write(`chancery: ${input}: ${error}\n`));
    bar.step(totals.failed);
  };
  const warn = ({ file, id, published }: Article): void =>
    bar.pause(() =>
      process.stderr.write(
        `chancery: ${file ?? id}: is dated ${published}, a day that has not come. It is added as it says; if that is wrong, put its day right before it is relied on.\n`,
      ),
    );
  const run: Run = { totals, failure, warn, step: () => bar.step(totals.failed) };
  try {
    const articles = await fromFirst(articlesOf(ingest(inputs, options), run));
    if (articles === null) bar.pause(() => process.stderr.write("Nothing was added.\n"));
    else await withLedger(options, command, (ledger) => addTo(ledger, articles, options.workers ?? workersFor(count), run, () => bar.clear()));
  } finally {
    bar.clear();
  }
  return Math.min(totals.failed, MOST_FAILURES);
}

async function addTo(ledger: LedgerStore, articles: AsyncIterable<Article>, workers: number, run: Run, done: () => void): Promise<void> {
  await addAll(ledger, articles, workers, run);
  done();
  const { articles: added, known, failed } = run.totals;
  process.stderr.write(
    `${plural(added, "article")} added to ${ledger.name}${known > 0 ? `, ${known} there already` : ""}${failed > 0 ? `, ${failed} failed` : ""}.\n`,
  );
}

/** The articles among what came in; failures are told as they come. */
async function* articlesOf(items: AsyncIterable<Ingested>, run: Run): AsyncGenerator<Article> {
  for await (const item of items)
    if ("failure" in item) run.failure(item.failure.input, item.failure.error.message);
    else {
      if ((item.article.published ?? "") > today()) run.warn(item.article);
      yield item.article;
    }
}

/** The same once there is a first one, so that no ledger is made for nothing; null where there is none. */
async function fromFirst<T>(items: AsyncGenerator<T>): Promise<AsyncIterable<T> | null> {
  const first = await items.next();
  if (first.done) return null;
  return (async function* () {
    yield first.value;
    yield* items;
  })();
}

interface Run {
  readonly totals: { articles: number; known: number; failed: number };
  failure(input: string, error: string): void;
  /** Tells of an article that is dated after today. */
  warn(article: Article): void;
  step(): void;
}

async function addAll(ledger: LedgerStore, articles: AsyncIterable<Article>, workers: number, run: Run): Promise<void> {
  const { reader, width } = await readers({ workers });
  const name = `chancery ${version()}, ${reader.model}`;
  let waiting: Entry[] = [];
  let since = Date.now();
  const keep = async (): Promise<void> => {
    const { articles: added } = await ledger.add(waiting);
    run.totals.articles += added;
    run.totals.known += waiting.length - added;
    for (const _ of waiting) run.step();
    waiting = [];
    since = Date.now();
  };
  for await (const entry of inOrder(unread(ledger, articles, name, run), width, (article) => readEntry(reader, name, article, run))) {
    if (entry) waiting.push(entry);
    if (waiting.length >= BATCH || Date.now() - since > BATCH_MS) await keep();
  }
  await keep();
}

/** The articles that this reader has not read into the ledger; the others are counted. */
async function* unread(ledger: LedgerStore, articles: AsyncIterable<Article>, name: string, run: Run): AsyncGenerator<Article> {
  for await (const article of articles)
    if ((await ledger.unread([{ article }], name)).length > 0) yield article;
    else {
      run.totals.known++;
      run.step();
    }
}

async function readEntry(reader: Reader, name: string, article: Article, run: Run): Promise<Entry | null> {
  try {
    return { article, reader: name, record: await reader.read(article, { explain: true }) };
  } catch (error) {
    const message =
      error instanceof ChanceryError
        ? error.message
        : `could not be read (${error instanceof Error ? error.message : String(error)}). Please report this article.`;
    run.failure(article.file ?? article.id, message);
    return null;
  }
}
