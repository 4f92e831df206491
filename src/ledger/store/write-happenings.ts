import { dateRange } from "../days.js";
import type { Happening } from "../happening.js";
import type { Row, Sql } from "./database.js";
import { officeWords } from "./office-words.js";
import { packedHappening } from "./packed.js";
import { amongJson, deleteRows, insertRows } from "./rows.js";

/** Up to so many states every pair of them has a row of its own; a summit of more is found by one state and looked through for the other. */
export const MOST_PAIRED = 16;
/** Between two states that are looked up as a pair. */
export const pairOf = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);
/** Pairs are kept of states alone, whose ids are codes in capitals; an organisation's is lower case, and what it has with another is looked up where both are named. */
export const isPair = (one: string, other: string): boolean => [one, other].every((id) => /^[A-Z]{3}$/u.test(id));
export const wideOf = (state: string): string => `${state}|*`;

/** The place of a happening in the fixed order (`compareHappenings`), as text that sorts so by its bytes. */
export function positionOf({ time, published, kind, id }: Happening): string {
  return [time?.first ?? time?.last ?? published.first ?? "9999", time?.last ?? "9999", kind, id].join("|");
}

/** What lasts no longer is found by where it stands in the order. */
export const SHORT_DAYS = 7;

function isLong({ time }: Happening): boolean {
  if (!time || (time.first === null && time.last === null)) return false;
  return time.first === null || time.last === null || Date.parse(time.last) - Date.parse(time.first) > SHORT_DAYS * 86_400_000;
}

/** A happening and the component it was cut from. */
export interface Held {
  readonly component: string;
  readonly happening: Happening;
}

export async function writeHappenings(sql: Sql, held: readonly Held[]): Promise<void> {
  const happenings = held.map(({ component, happening }) => ({
    component,
    happening,
    position: positionOf(happening),
    parties: partiesOf(happening),
  }));
  await insertRows(
    sql,
    "happening",
    {
      id: "text",
      component: "text",
      kind: "text",
      status: "text",
      lapses: "date",
      period: "daterange",
      long: "boolean",
      last_published: "date",
      position: "text",
      parties: "text",
      body: "text",
    },
    happenings.map(({ component, happening, position, parties }) => ({
      id: happening.id,
      component,
      kind: happening.kind,
      status: happening.status,
      lapses: happening.lapses,
      period: happening.time && dateRange(happening.time),
      long: isLong(happening),
      last_published: happening.published.last,
      position,
      parties,
      body: packedHappening(happening),
    })),
  );
  await insertRows(
    sql,
    "party",
    { who: "text", kind: "text", position: "text" },
    happenings.flatMap(({ happening: { kind }, position, parties }) => parties.map((who) => ({ who, kind, position }))),
  );
  await insertRows(
    sql,
    "tenure",
    {
      happening: "text",
      country: "text",
      holder: "text",
      name: "text",
      office: "text",
      called: "text",
      status: "text",
      period: "daterange",
      published: "daterange",
    },
    happenings.flatMap(({ happening }) => tenureRows(happening)),
  );
}

/** Under what a happening is found. */
function partiesOf({ states, actors }: Happening): string[] {
  const organisations = actors.filter(({ type }) => type === "organisation").map(({ id }) => id);
  const pairs = states.length > MOST_PAIRED ? states.map(wideOf) : states.flatMap((a, i) => states.slice(i + 1).map((b) => pairOf(a, b)));
  return [...new Set([...states, ...organisations, ...pairs])];
}

function tenureRows({ kind, id, actors, details, status, time, published }: Happening): readonly Readonly<Record<string, unknown>>[] {
  const holder = actors.find(({ role }) => role === "holder");
  if (kind !== "tenure" || !holder) return [];
  const [office, body] = [details.office, details.body].map((part) => (typeof part === "string" ? part : ""));
  return [
    {
      ...{ happening: id, holder: holder.id, name: holder.name, office: [office, body].filter(Boolean).join(", "), status },
      country: typeof details.country === "string" ? details.country : holder.state,
      called: officeWords(`${office} ${body}`).join(" "),
      period: time && dateRange(time),
      published: dateRange(published),
    },
  ];
}

/** Takes away what components were taken for. Lists go back and forth, since of one made in a statement the database does not expect how short it is, and reads whole tables. */
export async function deleteHappenings(sql: Sql, components: readonly string[]): Promise<void> {
  if (components.length === 0) return;
  const gone = await sql.query<Row & { id: string; kind: string; position: string; parties: string | null }>(
    `delete from happening where component ${amongJson("$1")} returning id, kind, position, parties`,
    [JSON.stringify([...new Set(components)])],
  );
  const parties = gone.flatMap(({ kind, position, parties: told }) =>
    (JSON.parse(told ?? "[]") as readonly string[]).map((who) => ({ who, kind, position })),
  );
  await deleteRows(sql, "party", ["who", "kind", "position"], parties);
  const tenures = gone.filter(({ kind }) => kind === "tenure").map(({ id }) => ({ happening: id }));
  await deleteRows(sql, "tenure", ["happening"], tenures);
}
