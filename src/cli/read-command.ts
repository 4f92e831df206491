import type { Command } from "commander";
import { inOrder, readers } from "../fleet/index.js";
import { countInputs, type Ingested, ingest } from "../ingest/index.js";
import { listed, type OfficeHeld, readOffices } from "../officeholders/index.js";
import type { Reader, Record } from "../reading/index.js";
import { ChanceryError } from "../text/index.js";
import { beforeInterrupt } from "./interrupt.js";
import { type Format, output } from "./output.js";
import { progress } from "./progress.js";
import { workersFor } from "./workers-option.js";

interface ReadOptions {
  readonly format: Format;
  readonly published?: string;
  readonly source?: string;
  readonly language?: string;
  readonly explain?: boolean;
  readonly offices?: readonly string[];
  readonly workers?: number;
  readonly allowPrivateAddresses?: boolean;
}

/** Exit statuses: 0 all read; 1–100 so many inputs failed (100: that many or more); 125 the command line was wrong; 130 or 143 interrupted. */
export const MOST_FAILURES = 100;

/** `chancery read`: articles in, records out, in the order given. Returns how many inputs failed. */
export async function readCommand(inputs: readonly string[], options: ReadOptions, command: Command): Promise<number> {
  if (inputs.length === 0) command.error("error: name at least one file or URL, or - for standard input\n\nExample: chancery read article.txt");
  const offices = await imported(options.offices, command);
  const count = await countInputs(inputs);
  const { reader, width } = await readers({ ...offices, workers: options.workers ?? workersFor(count) });
  const bar = progress(count, process.stderr);
  const records = output(options.format, options.explain === true, process.stdout);
  const close = () => {
    bar.clear();
    records.close();
  };
  const uninterrupted = beforeInterrupt(close);
  let failed = 0;
  for await (const outcome of inOrder(ingest(inputs, options), width, (item) => readOne(reader, item, options))) {
    if ("error" in outcome) {
      failed++;
      bar.pause(() => process.stderr.write(`chancery: ${outcome.input}: ${outcome.error}\n`));
    } else await records.write(outcome.record);
    bar.step(failed);
  }
  uninterrupted();
  close();
  bar.end();
  return Math.min(failed, MOST_FAILURES);
}

/** The lists named with --offices; rows that were left out, and those that name nobody, are told on standard error. */
async function imported(files: readonly string[] | undefined, command: Command): Promise<{ readonly offices?: readonly OfficeHeld[] }> {
  if (!files || files.length === 0) return {};
  const { offices, skipped, doubts } = await readOffices(files).catch((error: unknown) => {
    if (error instanceof ChanceryError) command.error(`error: --offices: ${error.message}`);
    throw error;
  });
  if (skipped.length > 0) warn(`${skipped.length} left out, ${offices.length} taken:\n${listed(skipped)}`);
  if (doubts.length > 0) warn(`as they stand, ${doubts.length} of ${offices.length} offices name nobody in an article:\n${listed(doubts)}`);
  return { offices };
}

const warn = (text: string): void => void process.stderr.write(`chancery: --offices: ${text}\n`);

type Outcome = { readonly record: Record } | { readonly input: string; readonly error: string };

async function readOne(reader: Reader, item: Ingested, options: ReadOptions): Promise<Outcome> {
  if ("failure" in item) return { input: item.failure.input, error: item.failure.error.message };
  try {
    return { record: await reader.read(item.article, { explain: options.explain === true }) };
  } catch (error) {
    const message =
      error instanceof ChanceryError
        ? error.message
        : `could not be read (${error instanceof Error ? error.message : String(error)}). Please report this article.`;
    return { input: item.article.file ?? item.article.id, error: message };
  }
}
