import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgres, SLOW_MS } from "../testing/stores.js";
import { openDatabase } from "./open.js";
import { openServer } from "./server.js";

const server = postgres();

describe.skipIf(server === null)("a database on a server", { timeout: SLOW_MS }, () => {
  beforeAll(() => server?.start(), SLOW_MS);
  afterAll(() => server?.stop(), SLOW_MS);
  const empty = (name: string): Promise<string> => server?.database(name) ?? Promise.reject(new Error("no server"));

  /** Without Chancery's own ways of opening. */
  async function ask(address: string, ...statements: readonly string[]): Promise<readonly unknown[]> {
    const { default: pg } = await import("pg");
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    let rows: readonly unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    await client.end();
    return rows;
  }
  const tablesIn = (address: string): Promise<readonly unknown[]> =>
    ask(address, "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') order by relname");

  it("holds no ledger because somebody looked for one", async () => {
    const address = await empty("looked");
    await expect(openDatabase(address, { make: false })).rejects.toMatchObject({
      code: "ledger-missing",
      message: expect.stringContaining("there is no ledger in postgres"),
    });
    expect(await tablesIn(address)).toEqual([]);
    const made: string[] = [];
    await (await openDatabase(address, { onMade: (place) => made.push(place) })).close();
    await (await openDatabase(address, { make: false, onMade: (place) => made.push(place) })).close();
    expect(made).toHaveLength(1);
  });
  it("that may only be read has none, or none can be made there", async () => {
    const address = await empty("readonly");
    await ask(address, `alter database ${new URL(address).pathname.slice(1)} set default_transaction_read_only = on`);
    await expect(openDatabase(address, { make: false })).rejects.toMatchObject({ code: "ledger-missing" });
    await expect(openDatabase(address)).rejects.toMatchObject({ code: "ledger-not-writable" });
  });
  it("of another programme is left as it is", async () => {
    const address = await empty("foreign");
    await ask(address, "create table article (id int)");
    await expect(openDatabase(address)).rejects.toMatchObject({
      code: "ledger-not-a-ledger",
      message: expect.stringMatching(/another programme has article in it\. Make a database/u),
    });
    expect(await tablesIn(address)).toEqual([{ relname: "article" }]);
  });
  it("is made once where two begin at once, and neither takes it for an old one", async () => {
    const address = await empty("twice");
    const steps: number[] = [];
    const onMigration = ({ version }: { readonly version: number }): void => void steps.push(version);
    const both = await Promise.all([openDatabase(address, { onMigration }), openDatabase(address, { onMigration })]);
    for (const database of both) await database.close();
    expect(steps).toEqual([]);
  });
  it.each([
    ["LATIN1", /encoded in LATIN1, and a ledger needs UTF8\. Make another with `createdb --encoding=UTF8/u],
    ["SQL_ASCII", /encoded in SQL_ASCII/u],
  ])("in %s is refused", async (encoding, message) => {
    const address = new URL(await empty("other"));
    const name = `${address.pathname.slice(1)}_${encoding.toLowerCase()}`;
    await ask(address.toString(), `drop database if exists ${name}`, `create database ${name} template template0 encoding '${encoding}' locale 'C'`);
    address.pathname = `/${name}`;
    await expect(openDatabase(address.toString())).rejects.toMatchObject({ code: "ledger-not-unicode", message: expect.stringMatching(message) });
  });
  it("whose connection breaks in a transaction is told, and used again", async () => {
    const address = await empty("broken");
    const database = await openServer(address);
    const broken = database.transaction(async (sql) => {
      const [{ pid } = { pid: 0 }] = await sql.query<{ pid: number }>("select pg_backend_pid() as pid");
      await ask(address, `select pg_terminate_backend(${pid}, 60000)`);
      return sql.query("select pg_sleep(60)");
    });
    await expect(broken).rejects.toMatchObject({ code: "ledger-no-server", message: expect.stringContaining("what was confirmed before is kept") });
    expect(await database.query("select 1 as one")).toEqual([{ one: 1 }]);
    await database.close();
  });
  it("keeps nothing of a transaction that failed, nor of what still went on in it", async () => {
    const address = await empty("failed");
    await ask(address, "create table note (n int)");
    const database = await openServer(address);
    let late: Promise<unknown> = Promise.resolve();
    const failed = database.transaction(async (sql) => {
      const wrong = sql.query("select 1 / 0");
      late = sql.query("select 1").catch(() => sql.query("insert into note values (1)"));
      late.catch(() => {});
      return wrong;
    });
    await expect(failed).rejects.toThrow(/division by zero/u);
    await expect(late).rejects.toThrow(/is over/u);
    expect(await database.query("select n from note")).toEqual([]);
    await database.close();
  });
});
