import type { Command } from "commander";
import { countInputs, type Ingested, ingest } from "../ingest/index.js";
import { createReader, type Reader, type Record } from "../reading/index.js";
import { ChanceryError } from "../text/index.js";
import { dossier } from "./dossier.js";
import { progress } from "./progress.js";

interface ReadOptions {
  readonly format: "text" | "json" | "jsonl";
  readonly published?: string;
  readonly source?: string;
  readonly explain?: boolean;
  readonly allowPrivateAddresses?: boolean;
}

/** Exit statuses: 0 all read; 1–100 so many inputs failed (100: that many or more); 125 the command line was wrong; 130 interrupted. */
export const MOST_FAILURES = 100;

/** `chancery read`: articles in, records out, in the order given. Returns how many inputs failed. */
export async function readCommand(inputs: readonly string[], options: ReadOptions, command: Command): Promise<number> {
  if (inputs.length === 0) command.error("error: name at least one file or URL, or - for standard input\n\nExample: chancery read article.txt");
  if (options.published !== undefined && !isDay(options.published))
    command.error(`error: --published ${options.published} is not a day; write it as 2019-08-26`);
  const reader = await createReader();
  const bar = progress(await countInputs(inputs), process.stderr);
  const output = writer(options);
  let failed = 0;
  for await (const item of ingest(inputs, options)) {
    const outcome = await readOne(reader, item, options);
    if ("error" in outcome) {
      failed++;
      bar.pause(() => process.stderr.write(`chancery: ${outcome.input}: ${outcome.error}\n`));
    } else await output.write(outcome.record);
    bar.step(failed);
  }
  await output.end();
  bar.end();
  return Math.min(failed, MOST_FAILURES);
}

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

interface Output {
  write(record: Record): Promise<void>;
  end(): Promise<void>;
}

/** Whole records only: each is written in one piece, so that an interrupt never leaves half a line. */
function writer({ format, explain }: ReadOptions): Output {
  const { stdout } = process;
  if (format === "jsonl") return { write: (record) => print(`${JSON.stringify(record)}\n`), end: async () => {} };
  if (format === "json") {
    let first = true;
    return {
      async write(record) {
        await print(`${first ? "[\n" : ",\n"}${JSON.stringify(record, null, 2)}`);
        first = false;
      },
      end: () => print(first ? "[]\n" : "\n]\n"),
    };
  }
  const colour = stdout.isTTY === true && process.env.NO_COLOR === undefined;
  const width = Math.min(stdout.columns ?? 100, 120);
  return { write: (record) => print(dossier(record, { colour, width, explain: explain === true })), end: async () => {} };
}

/** Resolves when the reader of a pipe has taken it. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once("drain", resolve);
  });
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
