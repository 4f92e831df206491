/** A row as both stores give it. Ask for days, ranges and JSON as text, so that both give the same. */
export type Row = Readonly<Record<string, unknown>>;

/** Runs one statement at a time, in the order in which they are asked; those that need not wait for each other's rows may be asked at once. `$1` … stand for `parameters`: text (also as its bytes in UTF-8), numbers, booleans, null; lists go in as JSON. */
export interface Sql {
  query<T extends Row>(text: string, parameters?: readonly unknown[]): Promise<readonly T[]>;
}

/** Lets the answers of the database in, and its next statement out, while long work is under way. */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The one face of both stores, PGlite in a folder and a PostgreSQL server. */
export interface Database extends Sql {
  /** Where it is, for messages: a folder, or an address without its password. */
  readonly name: string;
  /** Does it vacuum and gather statistics by itself, as a server does? */
  readonly tendsItself: boolean;
  /** Several statements at once, without parameters. */
  script(text: string): Promise<void>;
  /** All of the work or none of it. One at a time in a process; `work` may run again after a conflict between processes. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
