import { dateRange } from "../days.js";
import type { LedgerActor, Telling } from "../happening.js";
import type { Row, Sql } from "./database.js";
import { deleteRows, insertRows } from "./rows.js";

/** A telling and the component it is in. */
export interface Placed {
  readonly telling: Telling;
  readonly component: string;
}

/** A telling as a query gives it: the sketch is its article's, kept once with what is believed of it. */
export interface TellingRow extends Row {
  readonly telling: string;
  readonly sketch: string | null;
}

/** What to select for it from `fact f`, joined with `believed b`. */
export const TELLING = "f.telling::text as telling, b.sketch::text as sketch";
export const TELLINGS = "fact f join believed b on b.article = f.article";

export function tellingOf({ telling, sketch }: TellingRow): Telling {
  const told = JSON.parse(telling) as Telling;
  return sketch === null ? told : { ...told, sketch: JSON.parse(sketch) as readonly number[] };
}

/** Writes new tellings with their keys, claims and actors. */
export async function writeTellings(sql: Sql, placed: readonly Placed[], keys: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const tellings = placed.map(({ telling }) => telling);
  await insertRows(
    sql,
    "fact",
    { id: "text", article: "text", kind: "text", status: "text", period: "daterange", component: "text", keys: "json", telling: "json" },
    placed.map(({ telling, component }) => {
      const { sketch: _, ...kept } = telling;
      const { id, article, kind, status, time } = telling;
      return { id, article, kind, status, component, keys: keys.get(id) ?? [], period: time && dateRange(time), telling: kept };
    }),
  );
  await insertRows(
    sql,
    "fact_key",
    { key: "text", fact: "text" },
    tellings.flatMap(({ id }) => (keys.get(id) ?? []).map((key) => ({ key, fact: id }))),
  );
  await insertRows(
    sql,
    "claim",
    { fact: "text", n: "int", quote: "text", first: "int", past: "int", speaker: "text", certainty: "text" },
    tellings.flatMap(({ id, claims }) =>
      claims.map(({ quote, start, end, speaker, certainty }, n) => ({ fact: id, n, quote, first: start, past: end, speaker, certainty })),
    ),
  );
  await insertRows(sql, "actor", { id: "text", type: "text", name: "text", state: "text" }, actorsOf(tellings), "on conflict (id) do nothing");
  await insertRows(
    sql,
    "fact_actor",
    { fact: "text", actor: "text", role: "text", name: "text" },
    tellings.flatMap((telling) => telling.actors.map(({ id, role, name }) => ({ fact: telling.id, actor: id, role, name }))),
  );
}

/** Each actor once, in the order of ids, so that two writers never wait for each other in a circle. */
function actorsOf(tellings: readonly Telling[]): readonly Omit<LedgerActor, "role">[] {
  const actors = new Map(tellings.flatMap((telling) => telling.actors).map(({ role: _, ...actor }) => [actor.id, actor]));
  return [...actors.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface GoneRow extends Row {
  readonly id: string;
  readonly component: string;
  readonly keys: string | null;
  readonly actors: string;
}

/** Takes away what was read in articles, with all that hangs on it; returns the components it was in. */
export async function deleteTellings(sql: Sql, articles: readonly string[]): Promise<string[]> {
  const gone = await sql.query<GoneRow>(
    `delete from fact using json_array_elements_text($1::json) as read where id >= read.value || '#' and id < read.value || '$'
     returning id, component, keys::text as keys, (telling->'actors')::text as actors`,
    [JSON.stringify(articles)],
  );
  const keys = gone.flatMap(({ id, keys: kept }) => (JSON.parse(kept ?? "[]") as readonly string[]).map((key) => ({ key, fact: id })));
  await deleteRows(sql, "fact_key", ["key", "fact"], keys);
  await deleteRows(
    sql,
    "claim",
    ["fact"],
    gone.map(({ id }) => ({ fact: id })),
  );
  const actors = gone.flatMap(({ id, actors: told }) => (JSON.parse(told) as readonly LedgerActor[]).map((actor) => ({ actor: actor.id, fact: id })));
  await deleteRows(sql, "fact_actor", ["actor", "fact"], actors);
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
