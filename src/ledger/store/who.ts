import type { IsoDay } from "../happening.js";
import type { Row, Sql } from "./database.js";
import { officeWords } from "./office-words.js";

/** Somebody who held an office, as far as the news told it. */
export interface Holder {
  readonly holder: string;
  readonly name: string;
  readonly office: string;
  readonly country: string | null;
  readonly status: string;
  /** First and last day on which somebody called them so, or the time of the office where it was told. */
  readonly first: IsoDay | null;
  readonly last: IsoDay | null;
  /** Happenings behind it, for `chancery why`. */
  readonly happenings: readonly string[];
}

interface HolderRow extends Pick<Holder, "holder" | "first" | "last">, Row {
  /** `FirstTold` as JSON. */
  readonly told: string;
  readonly happenings: string;
}
/** The first happening by its id, and what stands in it. */
type FirstTold = readonly [happening: string, name: string, office: string, country: string | null, status: string];

/**
 * Who held an office of a country. With a day: those told of as its holder nearest to that day, the nearest first; what is told of later and earlier tells who it was in between only by being the same person.
 * Without a day: everybody, the latest first.
 */
export async function who(sql: Sql, office: string, country: string | null, on: IsoDay | null): Promise<readonly Holder[]> {
  const wanted = officeWords(office);
  // "Foreign minister" is not "deputy foreign minister": the tightest match there is.
  const exact = await holdersOf(sql, "called = $2", country, wanted.join(" "));
  const holders = exact.length > 0 ? exact : await holdersOf(sql, NAMED_SO, country, JSON.stringify(wanted));
  return on === null ? [...holders].sort((a, b) => descending(a.last, b.last) || (a.holder < b.holder ? -1 : 1)) : nearest(holders, on);
}

const IN_COUNTRY = "($1::text is null or country = $1)";
/** Offices with all of these words, and others. */
const NAMED_SO = `called in (select distinct called from tenure where ${IN_COUNTRY}
  and not exists (select 1 from json_array_elements_text($2::json) as wanted where not wanted.value = any (string_to_array(called, ' '))))`;

/** What was told of one person and one standing, put together: named as in the first happening by its id. All of it stands in one index, so that no row is fetched. */
async function holdersOf(sql: Sql, isOffice: string, country: string | null, office: string): Promise<readonly Holder[]> {
  const rows = await sql.query<HolderRow>(
    `select holder, min(json_build_array(happening, name, office, country, status)::text collate "C") as told,
            min(coalesce(lower(period), lower(published)))::text as first, max(coalesce(upper(period) - 1, upper(published) - 1))::text as last,
            string_agg(happening, ' ' order by happening) as happenings
     from tenure where ${country === null ? IN_COUNTRY : "country = $1::text"} and ${isOffice}
     group by holder, case when status in ('former', 'designate') then status else 'holds' end order by told`,
    [country, office],
  );
  return rows.map(({ holder, told, first, last, happenings }) => {
    const [, name, office, country, status] = JSON.parse(told) as FirstTold;
    return { holder, name, office, country, status, first, last, happenings: happenings.split(" ") };
  });
}

function nearest(holders: readonly Holder[], on: IsoDay): Holder[] {
  const distance = ({ first, last }: Holder): number => {
    if (first === null && last === null) return Number.POSITIVE_INFINITY;
    if ((first ?? last ?? "") > on) return days(on, first ?? last ?? on);
    return (last ?? on) < on ? days(last ?? on, on) : 0;
  };
  const holding = holders.filter(({ status }) => status === "incumbent" || status === "acting");
  return holding.sort((a, b) => distance(a) - distance(b) || descending(a.last, b.last) || (a.holder < b.holder ? -1 : 1));
}

const days = (from: IsoDay, to: IsoDay): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const descending = (a: IsoDay | null, b: IsoDay | null): number => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a > b ? -1 : 1);
