import type { Matching, Review, Telling } from "../happening.js";
import { namedBy } from "../reviews.js";
import { Components, linkOf, verdictsOf } from "./components.js";
import { breath, type Sql } from "./database.js";
import { amongJson } from "./rows.js";
import { deleteHappenings, type Held, writeHappenings } from "./write-happenings.js";
import { moveTellings, type Placed, TELLING, TELLINGS, type TellingRow, tellingOf, writeTellings } from "./write-tellings.js";

/** What has changed: tellings that are new, and components that lost a member or were spoken of by a person. */
export interface Change {
  readonly fresh: readonly Telling[];
  readonly broken: readonly string[];
}

/**
 * Brings the happenings up to date with a change. New tellings are compared with those that share a key, members of a broken component with each other again;
 * only the components touched are assembled. Its cost depends on these neighbours, not on how much the ledger holds.
 */
export async function regroup(sql: Sql, matching: Matching, reviews: readonly Review[], { fresh, broken }: Change): Promise<void> {
  const verdicts = verdictsOf(reviews);
  const left = await membersOf(sql, broken);
  const loose = new Map([...fresh, ...left.map(({ telling }) => telling)].map((telling) => [telling.id, telling]));
  const keys = new Map([...loose.values()].map((telling) => [telling.id, matching.candidateKeys(telling)]));
  const paired = [...verdicts.values()].filter(({ same, pair }) => same && pair.some((id) => loose.has(id))).flatMap(({ pair }) => pair);
  const candidates = (await candidatesFor(sql, [...keys.values()].flat(), paired)).filter(({ telling }) => !loose.has(telling.id));
  for (const candidate of candidates) keys.set(candidate.telling.id, candidate.keys);

  const components = new Components();
  for (const { telling, component } of candidates) components.join(telling.id, component);
  const known = new Map([...loose, ...candidates.map(({ telling }) => [telling.id, telling] as const)]);
  const byKey = index(known.values(), ({ id }) => keys.get(id) ?? []);
  for (const telling of loose.values()) {
    components.add(telling.id);
    for (const other of new Set((keys.get(telling.id) ?? []).flatMap((key) => byKey.get(key) ?? [])))
      if (components.least(telling.id) !== components.least(other.id) && linkOf(matching, verdicts, telling, other))
        components.join(telling.id, other.id);
  }
  for (const { same, pair } of verdicts.values()) if (same && pair.every((id) => known.has(id))) components.join(...pair);

  const joined = new Set([...loose.keys()].map((id) => components.least(id)));
  const touched = [...new Set(candidates.map(({ component }) => component))].filter((component) => joined.has(components.least(component)));
  const settled = await membersOf(sql, touched);
  const placed: readonly Placed[] = [
    ...[...loose.values()].map((telling) => ({ telling, component: components.least(telling.id) })),
    ...settled.map(({ telling, component }) => ({ telling, component: components.least(component) })),
  ];
  const isFresh = new Set(fresh.map(({ id }) => id));
  // Asked at once: while the server takes these in, the happenings are put together here.
  const gone = deleteHappenings(sql, [...broken, ...touched]);
  await Promise.all([
    gone,
    writeTellings(
      sql,
      placed.filter(({ telling }) => isFresh.has(telling.id)),
      keys,
    ),
    moveTellings(
      sql,
      placed.filter(({ telling }) => !isFresh.has(telling.id)),
    ),
    assembled(matching, reviews, placed).then(async (happenings) => {
      await gone;
      await writeHappenings(sql, happenings);
    }),
  ]);
}

/** So many components are put together between two looks at what the database answers. */
const AT_ONCE = 20;

/** The happenings of each component, with the reviews that name one of its tellings. */
async function assembled(matching: Matching, reviews: readonly Review[], placed: readonly Placed[]): Promise<readonly Held[]> {
  const groups = index(placed, ({ component }) => [component]);
  const heard = index(reviews, namedBy);
  const found: Held[] = [];
  let done = 0;
  for (const [component, members] of groups) {
    if (done++ % AT_ONCE === 0) await breath();
    const naming = [...new Set(members.flatMap(({ telling }) => heard.get(telling.id) ?? []))];
    const tellings = members.map(({ telling }) => telling);
    for (const happening of matching.assemble(tellings, naming)) found.push({ component, happening });
  }
  return found;
}

function index<T>(items: Iterable<T>, keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const list = map.get(key);
      if (list) list.push(item);
      else map.set(key, [item]);
    }
  return map;
}

const placedRow = (row: TellingRow & { readonly component: string }): Placed => ({ telling: tellingOf(row), component: row.component });

async function membersOf(sql: Sql, components: readonly string[]): Promise<Placed[]> {
  if (components.length === 0) return [];
  const rows = await sql.query<TellingRow & { component: string }>(
    `select ${TELLING}, f.component from ${TELLINGS} where f.component ${amongJson("$1")}`,
    [JSON.stringify([...new Set(components)])],
  );
  return rows.map(placedRow);
}

/** A telling with the keys it is kept under. */
interface Candidate extends Placed {
  readonly keys: readonly string[];
}

async function candidatesFor(sql: Sql, keys: readonly string[], facts: readonly string[]): Promise<Candidate[]> {
  if (keys.length === 0 && facts.length === 0) return [];
  const rows = await sql.query<TellingRow & { component: string; keys: string | null }>(
    `select ${TELLING}, f.component, f.keys from ${TELLINGS} where f.id in (
       select fact from fact_key where key ${amongJson("$1")} union select value from json_array_elements_text($2::json))`,
    [JSON.stringify([...new Set(keys)]), JSON.stringify([...new Set(facts)])],
  );
  return rows.map((row) => ({ ...placedRow(row), keys: JSON.parse(row.keys ?? "[]") as readonly string[] }));
}
