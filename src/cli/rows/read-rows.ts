import { decode, openFile } from "../../ingest/index.js";
import { ChanceryError } from "../../text/index.js";
import { fileProblem } from "../file-problem.js";
import { parseDelimited } from "./delimited.js";

export type RowFormat = "tsv" | "csv" | "jsonl";
export const DELIMITER = { tsv: "\t", csv: "," } as const;

/** A row of a table by the names of its columns; `number` counts from 1 and leaves the header out. */
export interface Row {
  readonly number: number;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Why the row cannot be used; its fields are then what could be made out. */
  readonly fault?: string;
}

/** A table: its columns (of JSON lines, those of the first line; null where that is no object) and its rows. */
export interface Table {
  readonly format: RowFormat;
  readonly columns: readonly string[] | null;
  readonly rows: AsyncIterable<Row>;
}

/**
 * Opens a table of tab- or comma-separated values or JSON lines, in whatever encoding of characters. Its name's ending tells which; otherwise its
 * first line does.
 * @throws {ChanceryError} `table-not-readable`, `table-empty`, `not-text`, `encoding-unknown`, `encoding-damaged`
 */
export async function openTable(input: string): Promise<Table> {
  const texts = decoded(bytesOf(input));
  const first = (await texts.next()).value ?? "";
  if (first.trim() === "") throw new ChanceryError("table-empty", "is empty. Check that the right file was named and that it was saved.");
  const format = formatOf(input, first);
  if (format === "jsonl") return { format, columns: columnsOfJson(first), rows: jsonRows(joined(first, texts)) };
  const records = parseDelimited(joined(first, texts), DELIMITER[format]);
  const columns = named((await records.next()).value ?? []);
  return { format, columns, rows: delimitedRows(records, columns) };
}

async function* bytesOf(input: string): AsyncGenerator<Uint8Array> {
  try {
    yield* input === "-" ? process.stdin : openFile(input);
  } catch (cause) {
    const problem = fileProblem(input, cause);
    const why = problem instanceof ChanceryError ? problem.message.slice(input.length + 1) : problem instanceof Error ? `${problem.message}.` : "";
    throw new ChanceryError("table-not-readable", `cannot be read: it ${why}`, { cause });
  }
}

/** So many bytes are held to tell their encoding; a table with more is read on piece by piece, and must be UTF-8. */
const MOST_HELD = 64 * 1024 * 1024;

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const held: Uint8Array[] = [];
  let size = 0;
  let utf8: InstanceType<typeof TextDecoder> | undefined;
  for await (const piece of bytes) {
    if (utf8) {
      yield utf8.decode(piece, { stream: true });
      continue;
    }
    held.push(piece);
    size += piece.length;
    if (size < MOST_HELD) continue;
    const all = Buffer.concat(held.splice(0));
    const whole = all.subarray(0, all.lastIndexOf("\n") + 1);
    utf8 = new TextDecoder();
    if (whole.length === 0 || textOf(whole) !== new TextDecoder().decode(whole))
      throw new ChanceryError("table-not-readable", "is larger than 64 MiB and not in lines of UTF-8. Convert it to UTF-8, or split it.");
    yield utf8.decode(all, { stream: true });
  }
  yield utf8 ? utf8.decode() : textOf(Buffer.concat(held));
}

function textOf(bytes: Uint8Array): string {
  try {
    return decode(bytes).replace(/^\uFEFF/u, "");
  } catch (error) {
    if (!(error instanceof ChanceryError) || error.code !== "not-text") throw error;
    const [what] = error.message.split(/(?<=\w)\. /u);
    throw new ChanceryError("not-text", `${what}. Give a table as TSV, CSV or JSON lines.`, { cause: error });
  }
}

async function* joined(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

function formatOf(name: string, first: string): RowFormat {
  const ending = /\.(tsv|csv|jsonl|ndjson)$/iu.exec(name)?.[1]?.toLowerCase();
  if (ending) return ending === "ndjson" ? "jsonl" : (ending as RowFormat);
  if (/^\s*\{/u.test(first)) return "jsonl";
  return first.split(/\r?\n/u, 1)[0]?.includes("\t") ? "tsv" : "csv";
}

async function* delimitedRows(records: AsyncIterable<string[]>, columns: readonly string[]): AsyncGenerator<Row> {
  let number = 0;
  for await (const record of records) {
    number++;
    const fields = Object.fromEntries(columns.map((column, i) => [column, record[i] ?? ""]));
    yield record.length === columns.length
      ? { number, fields }
      : { number, fields, fault: `it has ${record.length} fields, the header ${columns.length}` };
  }
}

/** Column names; one that stands twice gets a number, so that no column is lost. */
function named(header: readonly string[]): string[] {
  return header.map((name, i) => {
    const before = header.slice(0, i).filter((other) => other === name).length;
    return before > 0 ? `${name}.${before + 1}` : name;
  });
}

async function* jsonRows(texts: AsyncIterable<string>): AsyncGenerator<Row> {
  let number = 0;
  let open = "";
  for await (const text of texts) {
    const lines = (open + text).split("\n");
    open = lines.pop() ?? "";
    for (const line of lines) if (line.trim() !== "") yield jsonRow(line, ++number);
  }
  if (open.trim() !== "") yield jsonRow(open, ++number);
}

function columnsOfJson(text: string): readonly string[] | null {
  const { fields, fault } = jsonRow(text.split("\n").find((line) => line.trim() !== "") ?? "", 1);
  return fault === undefined ? Object.keys(fields) : null;
}

function jsonRow(line: string, number: number): Row {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { number, fields: value as Record<string, unknown> };
    return { number, fields: {}, fault: "it is no JSON object" };
  } catch (error) {
    return { number, fields: {}, fault: `it is no JSON (${error instanceof Error ? error.message : String(error)})` };
  }
}
