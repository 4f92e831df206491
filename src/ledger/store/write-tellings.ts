import { dateRange } from "../days.js";
import type { Matching, Telling } from "../happening.js";
import type { Row, Sql } from "./database.js";
import { type PackedTelling, packedTelling, tellingFrom } from "./packed.js";
import { deleteRows, insertRows } from "./rows.js";

/** A telling and the component it is in. */
export interface Placed {
  readonly telling: Telling;
  readonly component: string;
}

/** A telling as a query gives it: the sketch is its article's, kept once with what is believed of it. */
export interface TellingRow extends Row {
  readonly id: string;
  readonly telling: string;
  readonly sketch: string | null;
}

/** What to select for it from `fact f`, joined with `believed b`. */
export const TELLING = "f.id, f.telling, b.sketch";
export const TELLINGS = "fact f join believed b on b.article = f.article";

export const tellingOf = ({ id, telling, sketch }: TellingRow): Telling => tellingFrom(id, JSON.parse(telling) as PackedTelling, sketch);

/** Writes new tellings with their keys. */
export async function writeTellings(
  sql: Sql,
  matching: Pick<Matching, "glanceOf">,
  placed: readonly Placed[],
  keys: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const tellings = placed.map(({ telling }) => telling);
  await insertRows(
    sql,
    "fact",
    {
      ...{ id: "text", article: "text", kind: "text", status: "text", period: "daterange", component: "text", keys: "text" },
      ...{ actors: "text[]", telling: "text" },
    },
    placed.map(({ telling, component }) => {
      const { id, article, kind, status, time } = telling;
      return {
        ...{ id, article, kind, status, component, keys: keys.get(id) ?? [], period: time && dateRange(time) },
        ...{ actors: [...new Set(telling.actors.map((actor) => actor.id))], telling: packedTelling(telling) },
      };
    }),
  );
  await insertRows(
    sql,
    "fact_key",
    { key: "text", fact: "text", glance: "text" },
    tellings.flatMap((telling) => {
      const glance = matching.glanceOf(telling);
      return (keys.get(telling.id) ?? []).map((key) => ({ key, fact: telling.id, glance }));
    }),
  );
}

interface GoneRow extends Row {
  readonly id: string;
  readonly component: string;
  readonly keys: string | null;
}

/** Takes away what was read in articles, with all that hangs on it; returns the components it was in. */
export async function deleteTellings(sql: Sql, articles: readonly string[]): Promise<string[]> {
  const gone = await sql.query<GoneRow>(
    `delete from fact using json_array_elements_text($1::json) as read where id >= read.value || '#' and id < read.value || '$'
     returning id, component, keys`,
    [JSON.stringify(articles)],
  );
  const keys = gone.flatMap(({ id, keys: kept }) => (JSON.parse(kept ?? "[]") as readonly string[]).map((key) => ({ key, fact: id })));
  await deleteRows(sql, "fact_key", ["key", "fact"], keys);
  return [...new Set(gone.map(({ component }) => component))];
}

/** Notes the component of tellings that are already there, where it has changed. */
export async function moveTellings(sql: Sql, placed: readonly Placed[]): Promise<void> {
  if (placed.length === 0) return;
  await sql.query(
    "update fact set component = moved.component from json_to_recordset($1::json) as moved(id text, component text) where fact.id = moved.id and fact.component <> moved.component",
    [JSON.stringify(placed.map(({ telling, component }) => ({ id: telling.id, component })))],
  );
}
