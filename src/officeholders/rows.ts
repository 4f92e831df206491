import { countryOf, type OfficeHeld, states } from "../actors/index.js";
import { ChanceryError } from "../text/index.js";
import { dayOf } from "./days.js";

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

/** Offices, and the rows that name a state nobody knows (a dissolved one, a province) and were left out. */
export interface Offices {
  readonly offices: readonly OfficeHeld[];
  readonly skipped: readonly { readonly source: string; readonly why: string }[];
}

/** The alpha-3 code of a state as a list writes it: a code, a name, a Wikidata label. */
export function codeOfState(state: string): string | null {
  if (Object.hasOwn(states(), state.toUpperCase())) return state.toUpperCase();
  return (
    countryOf(state) ??
    countryOf(state.replace(/^the\s+/iu, "")) ??
    countryOf(
      state.replace(
        /^(?:the\s+)?(?:(?:people's|people’s|democratic|federal|islamic|socialist)\s+)*(?:republic|kingdom|state)\s+of\s+(?:the\s+)?/iu,
        "",
      ),
    )
  );
}

/**
 * Checks rows. `faulty` says what becomes of a row without a person or with a date that is none: an error that names its line, or left out with those
 * whose state nobody knows (dictionaries made by many hands have some).
 * @throws {ChanceryError} `offices-invalid`
 */
export function checked(rows: readonly Row[], faulty: "refuse" | "skip"): Offices {
  const offices: OfficeHeld[] = [];
  const skipped: { source: string; why: string }[] = [];
  for (const row of rows)
    try {
      const office = officeOf(row);
      if (office) offices.push(office);
      else skipped.push({ source: row.source, why: `no state known as “${row.state.trim()}”` });
    } catch (error) {
      if (!(error instanceof ChanceryError) || faulty === "refuse") throw error;
      skipped.push({ source: row.source, why: error.message.slice(row.source.length + 2) });
    }
  return { offices, skipped };
}

/** Undefined where no state is known by that name. */
function officeOf({ source, person, office, state, start, end }: Row): OfficeHeld | undefined {
  if (person.trim() === "") throw wrong(source, "names no person");
  if (/^(?:https?:\S+\/)?Q\d+$/u.test(person.trim()))
    throw wrong(source, `has ${person.trim()} for a person: ask Wikidata for labels too (SERVICE wikibase:label)`);
  const [from, to] = [dayOf(start, "first", source), dayOf(end, "last", source)];
  if (from !== null && to !== null && from > to) throw wrong(source, `ends (${to}) before it starts (${from})`);
  const country = codeOfState(state.trim());
  return country === null
    ? undefined
    : { person: person.trim().replace(/\s+/gu, " ").normalize("NFC"), office: office?.trim() || null, country, from, to, source };
}

export const wrong = (source: string, what: string): ChanceryError => new ChanceryError("offices-invalid", `${source}: ${what}`);
