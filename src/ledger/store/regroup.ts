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
  const left = await placedBy(sql, "component", broken);
  const loose = new Map([...fresh, ...left.map(({ telling }) => telling)].map((telling) => [telling.id, telling]));
  const keys = new Map([...loose.values()].map((telling) => [telling.id, matching.candidateKeys(telling)]));
  const paired = [...verdicts.values()].filter(({ same, pair }) => same && pair.some((id) => loose.has(id))).flatMap(({ pair }) => pair);
  const near = await nearTo(sql, matching, [...loose.values()], keys);
  const candidates = (await placedBy(sql, "id", [...[...near.values()].flat(), ...paired])).filter(({ telling }) => !loose.has(telling.id));

  const components = new Components();
  for (const { telling, component } of candidates) components.join(telling.id, component);
  const known = new Map([...loose, ...candidates.map(({ telling }) => [telling.id, telling] as const)]);
  const byKey = index(loose.values(), ({ id }) => keys.get(id) ?? []);
  for (const telling of loose.values()) {
    components.add(telling.id);
    const others = new Set((keys.get(telling.id) ?? []).flatMap((key) => byKey.get(key) ?? []));
    for (const id of near.get(telling.id) ?? []) others.add(known.get(id) ?? telling);
    for (const other of others)
      if (components.least(telling.id) !== components.least(other.id) && linkOf(matching, verdicts, telling, other))
        components.join(telling.id, other.id);
  }
  for (const { same, pair } of verdicts.values()) if (same && pair.every((id) => known.has(id))) components.join(...pair);

  const joined = new Set([...loose.keys()].map((id) => components.least(id)));
  const touched = [...new Set(candidates.map(({ component }) => component))].filter((component) => joined.has(components.least(component)));
  const settled = await placedBy(sql, "component", touched);
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
      matching,
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

/** The tellings of some facts, or of all facts of some components. */
async function placedBy(sql: Sql, column: "id" | "component", values: readonly string[]): Promise<Placed[]> {
  if (values.length === 0) return [];
  const rows = await sql.query<TellingRow & { component: string }>(
    `select ${TELLING}, f.component from ${TELLINGS} where f.${column} ${amongJson("$1")}`,
    [JSON.stringify([...new Set(values)])],
  );
  return rows.map((row) => ({ telling: tellingOf(row), component: row.component }));
}

/** Ids of the tellings kept that each may be linked with: those that share a key with it, less those whose glance tells that they are not. */
async function nearTo(
  sql: Sql,
  matching: Matching,
  tellings: readonly Telling[],
  keys: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const kept = await keptUnder(sql, [...keys.values()].flat());
  const near = new Map<string, readonly string[]>();
  if (kept.size === 0) return near;
  for (const telling of tellings) {
    const glance = matching.glanceOf(telling);
    const found = new Set<string>();
    for (const key of keys.get(telling.id) ?? [])
      for (const other of kept.get(key) ?? []) if (matching.mayBeLinked(glance, other.glance)) found.add(other.fact);
    if (found.size > 0) near.set(telling.id, [...found]);
  }
  return near;
}

interface Kept {
  readonly fact: string;
  readonly glance: string;
}

/** ASCII's separators of units, records and groups. */
const [UNIT, RECORD, GROUP] = ["\x1f", "\x1e", "\x1d"] as const;

/** What is kept under each key, read from its index alone. One text rather than thousands of rows, which cost both sides more. */
async function keptUnder(sql: Sql, keys: readonly string[]): Promise<ReadonlyMap<string, readonly Kept[]>> {
  const found = new Map<string, readonly Kept[]>();
  if (keys.length === 0) return found;
  const wanted = [...new Set(keys)];
  const [row] = await sql.query<{ kept: string | null }>(
    `select string_agg(n || chr(29) || kept, chr(30)) as kept from
       (select n, string_agg(fact || chr(31) || glance, chr(29)) as kept
        from json_array_elements_text($1::json) with ordinality as wanted(key, n) join fact_key k on k.key = wanted.key group by n) each`,
    [JSON.stringify(wanted)],
  );
  if (!row?.kept) return found;
  for (const record of row.kept.split(RECORD)) {
    const [n, ...facts] = record.split(GROUP);
    found.set(wanted[Number(n) - 1] ?? "", facts.map(keptFrom));
  }
  return found;
}

function keptFrom(text: string): Kept {
  const [fact = "", glance = ""] = text.split(UNIT);
  return { fact, glance };
}
