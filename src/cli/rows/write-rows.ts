import { formatDelimited } from "./delimited.js";
import { DELIMITER, type RowFormat } from "./read-rows.js";

export type Fields = Readonly<Record<string, unknown>>;

/**
 * Lines of a table, one for each row. In `tsv` and `csv` the first row's columns make the header; a later row's other columns cannot be told
 * and are named to `lost`. Values that are no plain ones are written as JSON.
 */
export function rowWriter(format: RowFormat, lost: (columns: readonly string[]) => void): (fields: Fields) => string {
  if (format === "jsonl") return (fields) => `${JSON.stringify(fields)}\n`;
  const delimiter = DELIMITER[format];
  let columns: readonly string[] | undefined;
  return (fields) => {
    const header = columns === undefined ? formatDelimited(Object.keys(fields), delimiter) : "";
    columns ??= Object.keys(fields);
    const known = new Set(columns);
    const others = Object.keys(fields).filter((column) => !known.has(column));
    if (others.length > 0) lost(others);
    return `${header}${formatDelimited(
      columns.map((column) => plain(fields[column])),
      delimiter,
    )}`;
  };
}

const plain = (value: unknown): string =>
  value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
