import type { Sql } from "./database.js";

/** Columns of a table as `json_to_recordset` takes them, "id text". */
export type Columns = Readonly<Record<string, string>>;

/** JSON that PostgreSQL takes as text: without U+0000 and lone surrogates, which become U+FFFD. */
export function plainJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (!/\\u0000|\\ud[89a-f]/iu.test(text)) return text;
  return JSON.stringify(value, (_, each) => (typeof each === "string" ? cleaned(each) : each));
}

export const cleaned = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD").replaceAll("\0", "\uFFFD");

/** Puts rows into a table with one statement. `after`: what follows, as `on conflict do nothing returning id`. */
export async function insertRows<T extends Readonly<Record<string, unknown>>>(
  sql: Sql,
  table: string,
  columns: Columns,
  rows: readonly Readonly<Record<string, unknown>>[],
  after = "",
): Promise<readonly T[]> {
  if (rows.length === 0) return [];
  const names = Object.keys(columns).join(", ");
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  return sql.query<T>(`insert into ${table} (${names}) select ${names} from json_to_recordset($1::json) as rows(${typed.join(", ")}) ${after}`, [
    plainJson(rows),
  ]);
}

/** `= any(…)` over a list given as one JSON parameter. */
export const amongJson = (parameter: string): string => `in (select value from json_array_elements_text(${parameter}::json))`;
