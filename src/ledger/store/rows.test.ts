import { afterAll, beforeAll, expect, it } from "vitest";
import { describeStores, SLOW_MS } from "../testing/stores.js";
import type { Database } from "./database.js";
import { openDatabase } from "./open.js";
import { insertRows } from "./rows.js";

const COLUMNS = { id: "int", text: "text", period: "daterange", long: "boolean", body: "json", list: "text[]" };

describeStores("rows", (place) => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(await place("rows"));
    await database.script("create table tried (id int, text text, period daterange, long boolean, body json, list text[])");
  }, SLOW_MS);
  afterAll(() => database.close());

  it.each([
    ["plain", "Calm seas", "Calm seas"],
    ["lines, tabs and backslashes", "one\ntwo\tthree \\N \\t", "one\ntwo\tthree \\N \\t"],
    ["nothing between", "", ""],
    ["the sign for null", "a\x1db", "a\x1db"],
    ["the sign between fields", "a\x1fb", "a\x1fb"],
    ["the sign between rows", "\x1e", "\x1e"],
    ["what PostgreSQL does not take", "a\0b\ud800", "a\uFFFDb\uFFFD"],
  ])("go in as they are: %s", async (_, text, kept) => {
    const body = { b: [text], a: null };
    const row = { id: 1, text, period: "[2024-01-01,2024-01-31]", long: true, body, list: [text, '"', "a, {b}"] };
    await insertRows(database, "tried", COLUMNS, [row, { ...row, id: 2, text: null, period: null, long: false }]);
    const rows = await database.query(
      "select id, text, upper(period)::text as past, long, body::text as body, array_to_json(list)::text as list from tried order by id",
    );
    const json = JSON.stringify({ b: [kept], a: null });
    const list = JSON.stringify([kept, '"', "a, {b}"]);
    expect(rows).toEqual([
      { id: 1, text: kept, past: "2024-02-01", long: true, body: json, list },
      { id: 2, text: null, past: null, long: false, body: json, list },
    ]);
    await database.query("delete from tried");
  });
});
