import type { Sql } from "./database.js";

/** Columns of a table and their types, "id text". */
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

/** Rows with separators between them; null where a text holds one. */
function separated(columns: Columns, rows: readonly Readonly<Record<string, unknown>>[]): string | null {
  const wanted = Object.entries(columns);
  const lines: string[] = [];
  for (const row of rows) {
    const fields: string[] = [];
    for (const [name, type] of wanted) {
      const value = row[name] ?? null;
      if (value === null) fields.push(NULL);
      else if (type === "json") fields.push(plainJson(value));
      else if (typeof value !== "string") fields.push(String(value));
      else if (!SPECIAL.test(value)) fields.push(value);
      else if (SIGNS.some((sign) => value.includes(sign))) return null;
      else fields.push(cleaned(value));
    }
    lines.push(fields.join(FIELD));
  }
  return lines.join(ROW);
}

/** `= any(…)` over a list given as one JSON parameter. */
export const amongJson = (parameter: string): string => `in (select value from json_array_elements_text(${parameter}::json))`;
