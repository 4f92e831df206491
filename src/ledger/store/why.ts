import type { Happening, Telling } from "../happening.js";
import type { Sql } from "./database.js";
import { beginningOf, beginsWith } from "./ids.js";
import { happeningFrom } from "./packed.js";
import { amongJson } from "./rows.js";
import { TELLING, TELLINGS, type TellingRow, tellingOf } from "./write-tellings.js";

/** A telling with the article it stands in. */
export interface Evidence {
  readonly telling: Telling;
  readonly title: string | null;
  readonly url: string | null;
}
/** Why a happening is believed: itself, and each telling behind it in the order of publication. */
export interface Why {
  readonly happening: Happening;
  readonly evidence: readonly Evidence[];
}

/** Happenings by the start of their id, or by a fact's id (`<article>#f3`); at most ten. */
export async function why(sql: Sql, id: string): Promise<readonly Why[]> {
  const rows = await sql.query<{ body: string }>(
    `select body from happening where position in (
       (select position from happening where ${beginsWith("id", "$1::text")} order by ${beginningOf("id")}, id limit 10)
       union (select h.position from fact f join happening h on h.component = f.component where f.id = $1)) order by position`,
    [id],
  );
  const found = rows.map(({ body }) => happeningFrom(body)).filter((happening) => !id.includes("#") || happening.members.includes(id));
  return Promise.all(found.map(async (happening) => ({ happening, evidence: await evidenceOf(sql, happening.members) })));
}

export async function evidenceOf(sql: Sql, members: readonly string[]): Promise<Evidence[]> {
  const rows = await sql.query<TellingRow & { title: string | null; url: string | null }>(
    `select ${TELLING}, a.title, a.url from ${TELLINGS} join article a on a.id = f.article where f.id ${amongJson("$1")}`,
    [JSON.stringify(members)],
  );
  const key = ({ telling }: Evidence): string => `${telling.published.first ?? "9999"} ${telling.id}`;
  return rows.map((row) => ({ telling: tellingOf(row), title: row.title, url: row.url })).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
