import type { IsoDay } from "../happening.js";
import type { Sql } from "./database.js";
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

interface TenureRow extends Readonly<Record<string, unknown>> {
  readonly happening: string;
  readonly holder: string;
  readonly name: string;
  readonly office: string;
  readonly country: string | null;
  readonly words: string;
  readonly status: string;
  readonly first: IsoDay | null;
  readonly last: IsoDay | null;
}

/**
 * Who held an office of a country. With a day: those told of as its holder nearest to that day, the nearest first; what is told of later and earlier tells who it was in between only by being the same person.
 * Without a day: everybody, the latest first.
 */
export async function who(sql: Sql, office: string, country: string | null, on: IsoDay | null): Promise<readonly Holder[]> {
  const wanted = officeWords(office);
  const rows = await sql.query<TenureRow>(
    `select happening, holder, name, office, country, words::text as words, status,
            coalesce(lower(period), lower(published))::text as first, coalesce(upper(period) - 1, upper(published) - 1)::text as last
     from tenure where ($1::text is null or country = $1)
       and not exists (select 1 from json_array_elements_text($2::json) as wanted where not words::jsonb ? wanted.value)
     order by happening`,
    [country, JSON.stringify(wanted)],
  );
  const holders = together(exact(rows, wanted));
  return on === null ? [...holders].sort((a, b) => descending(a.last, b.last) || (a.holder < b.holder ? -1 : 1)) : nearest(holders, on);
}

/** "Foreign minister" is not "deputy foreign minister": the tightest match there is. */
function exact(rows: readonly TenureRow[], wanted: readonly string[]): readonly TenureRow[] {
  const extra = (row: TenureRow): number => (JSON.parse(row.words) as string[]).length - wanted.length;
  const exactly = rows.filter((row) => extra(row) === 0);
  return exactly.length > 0 ? exactly : rows;
}

/** What was told of one person and one standing, put together. */
function together(rows: readonly TenureRow[]): Holder[] {
  const holders = new Map<string, Holder>();
  for (const { happening, holder, name, office, country, status, first, last } of rows) {
    const key = `${holder} ${status === "former" || status === "designate" ? status : "holds"}`;
    const known = holders.get(key);
    holders.set(
      key,
      known
        ? { ...known, first: earlier(known.first, first), last: later(known.last, last), happenings: [...known.happenings, happening] }
        : { holder, name, office, country, status, first, last, happenings: [happening] },
    );
  }
  return [...holders.values()];
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
const earlier = (a: IsoDay | null, b: IsoDay | null): IsoDay | null => (a === null ? b : b === null ? a : a < b ? a : b);
const later = (a: IsoDay | null, b: IsoDay | null): IsoDay | null => (a === null ? b : b === null ? a : a > b ? a : b);
const descending = (a: IsoDay | null, b: IsoDay | null): number => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a > b ? -1 : 1);
