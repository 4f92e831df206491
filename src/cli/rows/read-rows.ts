import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { ChanceryError } from "../../text/index.js";
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

/** A table as it comes: its columns (for JSON lines, those of the first row) and its rows. */
export interface Table {
  readonly format: RowFormat;
  readonly rows: AsyncIterable<Row>;
}

/**
 * Opens a table of tab- or comma-separated values or JSON lines. Its name's ending tells which; otherwise its first line does.
 * @throws {ChanceryError} `table-not-readable`
 */
export async function openTable(input: string): Promise<Table> {
  const stream = (input === "-" ? process.stdin : createReadStream(input)).setEncoding("utf8");
  const first = await firstChunk(stream);
  const format = formatOf(input, first);
  const chunks = rejoined(first, stream);
  return { format, rows: format === "jsonl" ? jsonRows(chunks) : delimitedRows(chunks, DELIMITER[format]) };
}

function firstChunk(stream: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (cause: Error): void => reject(new ChanceryError("table-not-readable", `cannot be read: ${cause.message}.`, { cause }));
    stream.once("error", fail);
    stream.once("end", () => resolve(""));
    stream.once("readable", () => {
      stream.off("error", fail);
      resolve((stream.read() as string | null) ?? "");
    });
  });
}

function formatOf(name: string, first: string): RowFormat {
  const ending = /\.(tsv|csv|jsonl|ndjson)$/iu.exec(name)?.[1]?.toLowerCase();
  if (ending) return ending === "ndjson" ? "jsonl" : (ending as RowFormat);
  if (/^\s*\{/u.test(first)) return "jsonl";
  return first.split(/\r?\n/u, 1)[0]?.includes("\t") ? "tsv" : "csv";
}

async function* rejoined(first: string, rest: Readable): AsyncGenerator<string> {
  if (first !== "") yield first.replace(/^\ufeff/u, "");
  for await (const chunk of rest) yield chunk as string;
}

async function* delimitedRows(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<Row> {
  let columns: readonly string[] | undefined;
  let number = 0;
  for await (const record of parseDelimited(chunks, delimiter)) {
    if (!columns) {
      columns = named(record);
      continue;
    }
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

async function* jsonRows(chunks: AsyncIterable<string>): AsyncGenerator<Row> {
  let number = 0;
  for await (const line of lines(chunks)) if (line.trim() !== "") yield jsonRow(line, ++number);
}

async function* lines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks) {
    const parts = `${rest}${chunk}`.split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
  yield rest;
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
