import type { Command } from "commander";
import { findPair, markPair, modeOf, quadClass } from "../facts/index.js";
import { type Annotator, classifyPairs, loadModel, type Model, markedWords, modelAnnotator } from "../language/index.js";
import { ChanceryError } from "../text/index.js";
import { progress } from "./progress.js";
import { MOST_FAILURES } from "./read-command.js";
import { openTable, type Row, type RowFormat } from "./rows/read-rows.js";
import { type Fields, rowWriter } from "./rows/write-rows.js";

interface CodeOptions {
  readonly format?: RowFormat;
  readonly column: string;
  /** Find source and target in sentences that mark neither. */
  readonly find?: boolean;
}

/** Rows read before they are classified together, so that sentences of like length share a batch. */
const AT_ONCE = 512;
const BATCH = 32;
const NO_CODE = { type: "", mode: "", quad: "", score: "" } as const;
const NO_PAIR = { source: "", target: "" } as const;

/** `chancery code`: PLOVER type, mode, quad class and score for each row's marked sentence, in the order given. Returns how many rows or inputs failed. */
export async function codeCommand(inputs: readonly string[], options: CodeOptions, command: Command): Promise<number> {
  if (inputs.length === 0) command.error("error: name at least one table, or - for standard input\n\nExample: chancery code pairs.tsv > coded.tsv");
  const model = await loadModel();
  const total = await countRows(inputs);
  const bar = progress(total, process.stderr, { items: "rows", done: "coded" });
  const say = (message: string): void => bar.pause(() => process.stderr.write(`chancery: ${message}\n`));
  let failed = 0;
  let write: ((fields: Fields) => string) | undefined;
  const flush = async (input: string, rows: readonly Row[], format: RowFormat): Promise<void> => {
    const coded = await codeRows(model, rows, options);
    for (const [i, { fields, fault }] of coded.entries()) {
      const row = rows[i] as Row;
      if (fault !== undefined) {
        failed++;
        say(`${input}: row ${row.number}: ${fault}`);
      }
      write ??= rowWriter(options.format ?? format, (columns) =>
        say(`${input}: row ${row.number}: no such column in the first row: ${columns.join(", ")}; --format jsonl keeps it`),
      );
      if (Object.keys(row.fields).length > 0) await print(write({ ...row.fields, ...unclashing(row.fields, fields) }));
      bar.step(failed);
    }
  };
  for (const input of inputs) {
    try {
      const { format, columns, rows } = await openTable(input);
      assertColumn(columns, options.column);
      let held: Row[] = [];
      for await (const row of rows) {
        held.push(row);
        if (held.length < AT_ONCE) continue;
        await flush(input, held, format);
        held = [];
      }
      await flush(input, held, format);
    } catch (error) {
      failed++;
      say(`${input}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  bar.end();
  return Math.min(failed, MOST_FAILURES);
}

/** @throws ChanceryError `column-missing` */
function assertColumn(columns: readonly string[] | null, column: string): void {
  if (columns === null || columns.includes(column)) return;
  const there = columns.map((name) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name)).join(", ");
  throw new ChanceryError("column-missing", `has no column ${column}. Its columns are: ${there}. Name the one with the sentences by --column.`);
}
const LONGEST_NAME = 60;

interface Coded {
  readonly fields: Fields;
  readonly fault?: string;
}

async function codeRows(model: Model, rows: readonly Row[], { column, find }: CodeOptions): Promise<Coded[]> {
  const annotator = modelAnnotator(model);
  const words: (string[] | string)[] = [];
  for (const row of rows) {
    const unmarked = find && row.fault === undefined && typeof row.fields[column] === "string" && !/<\/?[st]>/u.test(row.fields[column]);
    words.push(unmarked ? await foundWords(annotator, row.fields[column] as string) : wordsOf(row, column));
  }
  const none = find ? { ...NO_CODE, ...NO_PAIR } : NO_CODE;
  const coded = words.map((found): Coded => (typeof found === "string" ? { fields: none, fault: found } : { fields: none }));
  const usable = words.flatMap((found, i) => (typeof found === "string" ? [] : [{ i, found }])).sort((a, b) => a.found.length - b.found.length);
  for (let at = 0; at < usable.length; at += BATCH) {
    const batch = usable.slice(at, at + BATCH);
    const labels = await classifyPairs(
      model,
      batch.map(({ found }) => found),
    );
    batch.forEach(({ i, found }, k) => {
      const { root, score } = labels[k] ?? { root: "", score: 0 };
      const pair = find ? { source: between(found, "s"), target: between(found, "t") } : {};
      coded[i] = {
        fields: {
          type: root,
          mode: modeOf(root, lemmasOf(model, found)) ?? "",
          quad: quadClass(root) ?? "",
          score: Number(score.toFixed(4)),
          ...pair,
        },
      };
    });
  }
  return coded;
}

const lemmasOf = (model: Model, words: readonly string[]): string[][] =>
  words.filter((word) => !/^<\/?[st]>$/u.test(word)).map((word) => model.lemmas.candidates(word));

const between = (words: readonly string[], mark: "s" | "t"): string =>
  words.includes(`<${mark}>`) ? words.slice(words.indexOf(`<${mark}>`) + 1, words.indexOf(`</${mark}>`)).join(" ") : "";

/** A sentence with the pair marked that its parse tells of, or what is wrong with it. Of several sentences the longest is taken. */
async function foundWords(annotator: Annotator, text: string): Promise<string[] | string> {
  const { sentences } = await annotator.annotate(text.normalize("NFC"));
  const [longest] = [...sentences].sort((a, b) => b.form.length - a.form.length);
  const pair = longest && findPair(longest);
  return longest && pair ? markPair(longest, pair) : "no source and target were found";
}

/** The row's marked sentence as words, or what is wrong with it. A sentence may lack one of source and target, not both. */
function wordsOf({ fields, fault }: Row, column: string): string[] | string {
  if (fault !== undefined) return fault;
  const sentence = fields[column];
  if (typeof sentence !== "string") return `it has no ${column}`;
  const marks: string[] = sentence.match(/<\/?[st]>/gu) ?? [];
  for (const mark of ["s", "t"]) {
    const own = marks.filter((found) => found.replace("/", "") === `<${mark}>`);
    if (own.some((found, i) => found.startsWith("</") !== (i % 2 === 1)) || own.length % 2 === 1) return `<${mark}> and </${mark}> do not pair up`;
  }
  if (marks.length === 0) return "neither <s>source</s> nor <t>target</t> is marked";
  return markedWords(sentence.normalize("NFC"));
}

/** Ours beside a column of the same name: `plover_type`. */
const unclashing = (given: Fields, ours: Fields): Fields =>
  Object.fromEntries(Object.entries(ours).map(([column, value]) => [Object.hasOwn(given, column) ? `plover_${column}` : column, value]));

/** Rows of all inputs, where each can be read twice; null otherwise. */
async function countRows(inputs: readonly string[]): Promise<number | null> {
  if (!process.stderr.isTTY || inputs.includes("-")) return inputs.includes("-") ? null : MANY;
  let count = 0;
  try {
    for (const input of inputs) for await (const _ of (await openTable(input)).rows) count++;
  } catch {
    return null;
  }
  return count;
}

/** Off a terminal the number is not shown: only that there is more than one. */
const MANY = 2;

function print(content: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(content)) resolve();
    else process.stdout.once("drain", resolve);
  });
}
