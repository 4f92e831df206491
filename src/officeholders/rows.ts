import type { OfficeHeld } from "../actors/index.js";
import { ChanceryError } from "../text/index.js";
import { dayOf } from "./days.js";
import { codeOfState } from "./states.js";

/** What a list says of one office, as written. */
export interface Row {
  /** File and line, or file and number of the row. */
  readonly source: string;
  readonly person: string;
  readonly office: string | null;
  readonly state: string;
  readonly start: string;
  readonly end: string;
}

/** A row that could not be taken apart. */
export interface Faulty extends Told {
  readonly fault: true;
}

/** Something told of a row of a list. */
export interface Told {
  /** File and line, or file and number of the row. */
  readonly source: string;
  readonly why: string;
}

/** What a list gives. */
export interface Offices {
  readonly offices: readonly OfficeHeld[];
  /** Rows that were left out: of a state nobody knows (a dissolved one, a province), without an office, or faulty in a list that no person wrote. */
  readonly skipped: readonly Told[];
  /** Rows that were taken and by which, as they stand, no article names anybody. */
  readonly doubts: readonly Told[];
}

/**
 * Who made a list: a person, who can put a faulty row right and is told of each; a query, whose faulty rows (without labels, of a time that calendars do not have) are left out
 * unless nothing else is there; or many hands, whose dictionaries always have some.
 */
export type Maker = "person" | "query" | "hands";

/**
 * Checks rows.
 * @throws {ChanceryError} `offices-invalid`, with the rows that are faulty
 */
export function checked(rows: readonly (Row | Faulty)[], file: string, maker: Maker): Omit<Offices, "doubts"> {
  const offices: OfficeHeld[] = [];
  const skipped: Told[] = [];
  const faulty: Told[] = [];
  for (const row of rows)
    try {
      if ("fault" in row) throw wrong(row.source, row.why);
      const office = officeOf(row, maker);
      if ("why" in office) skipped.push(office);
      else offices.push(office);
    } catch (error) {
      if (!(error instanceof ChanceryError)) throw error;
      const told = { source: row.source, why: error.message.slice(row.source.length + 2) };
      faulty.push(told);
      skipped.push(told);
    }
  if (faulty.length > 0 && (maker === "person" || (maker === "query" && offices.length === 0))) throw faults(file, faulty);
  if (rows.length === 0) skipped.push({ source: file, why: "holds no office: there is no row in it" });
  return { offices, skipped };
}

/** What is to be done with a row that is in order: an office, or the reason to leave it out. */
function officeOf({ source, person, office, state, start, end }: Row, maker: Maker): OfficeHeld | Told {
  const country = codeOfState(state.trim());
  if (country === null) return { source, why: `no state known as “${state.trim()}”` };
  if (person.trim() === "") throw wrong(source, "names no person");
  for (const [what, name] of [["person", person] as const, ["office", office ?? ""] as const])
    if (/^(?:https?:\S+\/)?Q\d+$/u.test(name.trim()))
      throw wrong(source, `has ${name.trim()} for ${what === "person" ? "a" : "an"} ${what}: ask Wikidata for labels too (SERVICE wikibase:label)`);
  const [from, to] = [dayOf(start, "first", source), dayOf(end, "last", source)];
  if (from !== null && to !== null && from > to) throw wrong(source, `ends (${to}) before it starts (${from})`);
  if (maker !== "hands" && !office?.trim()) return { source, why: `names no office of ${person.trim()}` };
  return { person: person.trim().replace(/\s+/gu, " ").normalize("NFC"), office: office?.trim() || null, country, from, to, source };
}

export const wrong = (source: string, what: string): ChanceryError => new ChanceryError("offices-invalid", `${source}: ${what}`);

const faults = (file: string, faulty: readonly Told[]): ChanceryError => {
  const [only, ...others] = faulty;
  return only && others.length === 0
    ? wrong(only.source, only.why)
    : wrong(file, `${faulty.length} rows are faulty, and nothing was taken from it:\n${listed(faulty)}`);
};

/** So many rows are told of, and of the rest their number. */
const MOST_TOLD = 10;

/** Rows and what is to be said of them, one a line. */
export function listed(rows: readonly Told[]): string {
  const more = rows.length - MOST_TOLD;
  const lines = rows.slice(0, MOST_TOLD).map(({ source, why }) => `  ${source}: ${why}`);
  return [...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join("\n");
}
