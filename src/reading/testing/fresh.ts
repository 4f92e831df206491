import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Record, RecordFact } from "../record.js";

const Rows = z.array(z.strictObject({ text: z.string(), facts: z.array(z.string()), gap: z.string().optional() }));
export type FreshRow = z.infer<typeof Rows>[number];

/** The day every text of the table was published. */
export const PUBLISHED = "2024-05-15";

/** The texts of `fresh.yaml` and the facts they are to give. */
export const freshRows = (): FreshRow[] => Rows.parse(parse(readFileSync(new URL("fresh.yaml", import.meta.url), "utf8")));

/** What became of each expected fact, and what was read beside them; facts in the notation of the table. */
export interface Compared {
  readonly right: readonly string[];
  /** The happening is there, but its status, date, place, fields or signatories differ: expected and read. */
  readonly differing: readonly (readonly [string, string])[];
  readonly missed: readonly string[];
  readonly beside: readonly string[];
}

/** How many columns of each kind tell which happening it is; the others tell what is said of it. */
const IDENTITY: Readonly<{ [kind: string]: readonly number[] }> = {
  visit: [1, 2],
  meeting: [1],
  agreement: [2],
  alignment: [2],
  membership: [1, 2],
  interaction: [1],
};

/** Holds a record against a row. Each fact read answers to one expected fact at most. */
export function compare(record: Record, row: FreshRow): Compared {
  const read = record.facts.filter((fact) => fact.kind in IDENTITY).map((fact) => told(record, fact));
  const used = new Set<number>();
  const result: { right: string[]; differing: [string, string][]; missed: string[] } = { right: [], differing: [], missed: [] };
  const wanted = row.facts.map((line) => ({ line, columns: columnsOf(line) }));
  for (const test of [isRight, isSame])
    for (const fact of wanted) {
      const at = read.findIndex((columns, i) => !used.has(i) && test(columns, fact.columns));
      const found = read[at];
      if (!found || result.right.includes(fact.line) || result.differing.some(([line]) => line === fact.line)) continue;
      used.add(at);
      if (test === isRight) result.right.push(fact.line);
      else result.differing.push([fact.line, found.join(" | ")]);
    }
  const known = new Set([...result.right, ...result.differing.map(([line]) => line)]);
  return {
    ...result,
    missed: row.facts.filter((line) => !known.has(line)),
    beside: read.filter((_, i) => !used.has(i)).map((columns) => columns.join(" | ")),
  };
}

/** A meeting is in person where its row does not say how it was held. */
function columnsOf(line: string): string[] {
  const columns = line.split("|").map((column) => column.trim());
  return columns[0] === "meeting" && columns.length === 5 ? [...columns, "in-person"] : columns;
}

const isSame = (read: readonly string[], wanted: readonly string[]): boolean =>
  read[0] === wanted[0] && (IDENTITY[wanted[0] ?? ""] ?? []).every((i) => agrees(read[i], wanted[i]));
const isRight = (read: readonly string[], wanted: readonly string[]): boolean =>
  read[0] === wanted[0] && wanted.every((column, i) => agrees(read[i], column));

function agrees(read: string | undefined, wanted: string | undefined): boolean {
  return wanted === undefined || wanted === "?" || wanted.split(" or ").some((one) => sorted(one) === sorted(read ?? "-"));
}
/** Sides joined by `&` or `=` stand in no order. */
const sorted = (column: string): string =>
  ["=", "&"].reduce(
    (text, by) =>
      text
        .split(by)
        .map((part) => part.trim())
        .sort()
        .join(by),
    column,
  );

/** A fact in the columns of the table. */
function told(record: Record, fact: RecordFact): string[] {
  const name = (id: unknown): string => {
    const actor = record.actors.find((one) => one.id === id);
    return actor?.type === "state" ? (actor.country ?? actor.name) : (actor?.name ?? String(id));
  };
  const names = (ids: unknown): string => list(Array.isArray(ids) ? ids.map(name) : []);
  const [time, place] = [fact.time ? (fact.time.edtf ?? "undated") : "-", fact.place ? (fact.place.country ?? fact.place.name) : "-"];
  switch (fact.kind) {
    case "visit":
      return [fact.kind, names(fact.visitors), name(fact.host), fact.status, time];
    case "meeting":
      return [fact.kind, names(fact.participants), fact.status, time, place, String(fact.mode)];
    case "agreement":
      return [
        fact.kind,
        String(fact.instrument),
        names(fact.parties),
        fact.status,
        time,
        place,
        list(fact.fields as string[]),
        names(fact.signatories),
      ];
    case "alignment": {
      const sides = [name(fact.subject), name(fact.object)];
      return [fact.kind, fact.status, fact.mutual ? sides.sort().join(" = ") : sides.join(" > ")];
    }
    case "membership":
      return [fact.kind, name(fact.member), name(fact.organisation), fact.status];
    default:
      return [fact.kind, `${name(fact.source)} > ${name(fact.target)}`, fact.events[0]?.type ?? "-", fact.status];
  }
}

const list = (words: readonly string[]): string => (words.length > 0 ? words.join(" & ") : "-");
