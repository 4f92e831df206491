import type { Sql } from "./database.js";

/** Columns of a table and their types, "id text". Lists and objects go into a column of text as JSON, which the server then need not read. */
export type Columns = Readonly<Record<string, string>>;

/** JSON that PostgreSQL takes as text: without U+0000 and lone surrogates, which become U+FFFD. */
export function plainJson(value: unknown): string {
  const text = JSON.stringify(value);
  // `JSON.stringify` writes U+0000 and lone surrogates so, and those only.
  if (!text.includes("\\u0000") && !text.includes("\\ud")) return text;
  return JSON.stringify(value, (_, each) => (typeof each === "string" ? cleaned(each) : each));
}

export const cleaned = (text: string): string => (UNCLEAN.test(text) ? text.replace(/\p{Surrogate}/gu, "\uFFFD").replaceAll("\0", "\uFFFD") : text);

/** Also where surrogates come in pairs, which are left as they are. */
const UNCLEAN = /[\0\ud800-\udfff]/;

/** Between fields and between rows, and for null: ASCII's separators of units, records and groups. Texts that hold one of them go in as JSON. */
const SIGNS = ["\x1f", "\x1e", "\x1d"] as const;
const [FIELD, ROW, NULL] = SIGNS;
/** Texts without these go in as they are. */
const SPECIAL = new RegExp(`[\\0\\ud800-\\udfff${SIGNS.join("")}]`);

/**
 * Puts rows into a table with one statement. `after`: what follows, as `on conflict do nothing returning id`.
 * Rows go in as one text that the server cuts at separators: half the work of `json_to_recordset`, which is left for texts that hold a separator.
 */
export async function insertRows<T extends Readonly<Record<string, unknown>>>(
  sql: Sql,
  table: string,
  columns: Columns,
  rows: readonly Readonly<Record<string, unknown>>[],
  after = "",
): Promise<readonly T[]> {
  if (rows.length === 0) return [];
  const names = Object.keys(columns).join(", ");
  const lines = separated(columns, rows);
  if (lines === null) {
    const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
    return sql.query<T>(`insert into ${table} (${names}) select ${names} from json_to_recordset($1::json) as rows(${typed.join(", ")}) ${after}`, [
      plainJson(rows),
    ]);
  }
  const fields = Object.values(columns).map((type, n) => `field[${n + 1}]${type === "text" ? "" : `::${type}`}`);
  return sql.query<T>(
    `insert into ${table} (${names}) select ${fields.join(", ")} from
     (select string_to_array(line, chr(31), chr(29)) as field from string_to_table($1::text, chr(30)) as line offset 0) rows ${after}`,
    [lines],
  );
}

/** Takes the rows away that have these texts in these columns. */
export async function deleteRows<C extends string>(
  sql: Sql,
  table: string,
  columns: readonly C[],
  rows: readonly Readonly<Record<C, string>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const equal = columns.map((name) => `${table}.${name} = gone.${name}`);
  await sql.query(
    `delete from ${table} using json_to_recordset($1::json) as gone(${columns.map((name) => `${name} text`).join(", ")}) where ${equal.join(" and ")}`,
    [plainJson(rows)],
  );
}

/** Bytes to begin with, and the most that UTF-8 takes for a unit of UTF-16. */
const [FIRST_BYTES, MOST_BYTES] = [1 << 16, 3];

/**
 * Rows as UTF-8 with separators between them; null where a text holds one. Each row goes straight into bytes, which lie outside V8's heap: what is as large as all the rows
 * would else be copied by its collector for as long as the batch lasts.
 */
function separated(columns: Columns, rows: readonly Readonly<Record<string, unknown>>[]): Uint8Array | null {
  const wanted = Object.entries(columns);
  let bytes: Buffer = Buffer.allocUnsafe(FIRST_BYTES);
  let length = 0;
  for (const row of rows) {
    const line = lineOf(wanted, row);
    if (line === null) return null;
    const most = length + 1 + MOST_BYTES * line.length;
    if (most > bytes.length) bytes = enlarged(bytes, length, Math.max(most, 2 * bytes.length));
    length += bytes.write(length === 0 ? line : ROW + line, length);
  }
  return bytes.subarray(0, length);
}

function enlarged(bytes: Buffer, length: number, size: number): Buffer {
  const larger = Buffer.allocUnsafe(size);
  bytes.copy(larger, 0, 0, length);
  return larger;
}

function lineOf(columns: readonly (readonly [string, string])[], row: Readonly<Record<string, unknown>>): string | null {
  let line = "";
  for (let n = 0; n < columns.length; n++) {
    const [name, type] = columns[n] as readonly [string, string];
    const field = fieldOf(row[name] ?? null, type);
    if (field === null) return null;
    line = n === 0 ? field : line + FIELD + field;
  }
  return line;
}

/** A value as text between separators; null where it holds one. */
function fieldOf(value: unknown, type: string): string | null {
  if (value === null) return NULL;
  if (type === "text[]") return listOf(value as readonly string[]);
  if (type === "json" || typeof value === "object") return plainJson(value);
  if (typeof value !== "string") return String(value);
  if (!SPECIAL.test(value)) return value;
  return SIGNS.some((sign) => value.includes(sign)) ? null : cleaned(value);
}

/** A list as PostgreSQL writes it; null where one of its texts holds a separator. */
function listOf(texts: readonly string[]): string | null {
  const whole = texts.map((text) => fieldOf(text, "text"));
  return whole.includes(null) ? null : `{${whole.map((text) => `"${text?.replace(/["\\]/gu, "\\$&")}"`).join(",")}}`;
}

/** `= any(…)` over a list given as one JSON parameter. */
export const amongJson = (parameter: string): string => `in (select value from json_array_elements_text(${parameter}::json))`;
