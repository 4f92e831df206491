import { rankOfTitle } from "../actors/index.js";
import { type Faulty, type Row, wrong } from "./rows.js";

/** CAMEO codes of states that are not those of ISO 3166-1. */
const CAMEO_ONLY: ReadonlyMap<string, string> = new Map([
  ["KSV", "XKX"],
  ["ROM", "ROU"],
  ["ZAR", "COD"],
  ["TMP", "TLS"],
  ["WBK", "PSE"],
  ["GZA", "PSE"],
  ["PAL", "PSE"],
]);
/** Years of two digits from this one on are of the twentieth century. */
const PIVOT = 30;
/** Agents that act for a state: government, armed forces, legislature, spy services, elites only with a date. */
const OFFICIAL = /^[A-Z]{3}(?:GOV|MIL|LEG|SPY|JUD|COP)/u;

interface Entry {
  readonly names: string[];
}

interface Role extends Dates {
  readonly entry: Entry;
  readonly source: string;
  readonly state: string;
}

/**
 * A PETRARCH or TABARI actor dictionary: a name, its `+` synonyms and its roles, e.g. `[USAGOV 010120-170120]`, `[TURGOV >140828]`, `[EGYGOV <110211]`.
 * A role that has not ended lasts as long as the dictionary knows: to the latest date in it.
 * An office is known only where a name carries its title and the person has one role ("PRESIDENT_HOSNI_MUBARAK"); other dated roles of officials come back with no office.
 * Format: PETRARCH manual, "Actor dictionaries"; dates are YYMMDD or YYYYMMDD.
 * @throws {ChanceryError} `offices-invalid`
 */
export function rowsOfDictionary(text: string, file: string): (Row | Faulty)[] {
  const roles: Role[] = [];
  const broken: Faulty[] = [];
  let entry: Entry | undefined;
  for (const [i, raw] of text.split(/\r\n|\n|\r/u).entries()) {
    const content = raw.replace(/[#;].*$/u, "");
    const [name = ""] = content.split("[", 1);
    const bare = name.trim();
    if (bare.startsWith("+")) {
      if (!entry) throw wrong(`${file}:${i + 1}`, `has a synonym (${bare}) before any name`);
      entry.names.push(bare.slice(1));
    } else if (bare !== "" && /^\p{L}/u.test(bare)) entry = { names: [bare] };
    if (/\[[^\]]*$/u.test(content)) broken.push({ source: `${file}:${i + 1}`, fault: true, why: "has a bracket that is not closed" });
    for (const [role, code, dates] of content.matchAll(/\[([A-Z]{3,})\s*([<>]?\s*\d[\d\s-]*)\]/gu)) {
      if (!entry) throw wrong(`${file}:${i + 1}`, `has a role (${role}) before any name`);
      if (!code || !dates || !OFFICIAL.test(code)) continue;
      roles.push({ entry, source: `${file}:${i + 1}`, state: code.slice(0, 3), ...span(dates) });
    }
  }
  const latest = roles
    .flatMap(({ start, end }) => [start, end])
    .filter((day) => /^\d{4}(?:-|$)/u.test(day))
    .sort()
    .at(-1);
  const times = new Map<Entry, number>();
  for (const role of roles) times.set(role.entry, (times.get(role.entry) ?? 0) + 1);
  return [...broken, ...roles.flatMap((role) => officesOf({ ...role, end: role.end || (latest ?? "") }, times.get(role.entry) === 1))];
}

interface Dates {
  readonly start: string;
  readonly end: string;
}

/**
 * The titles among the names of an entry with the fullest name that has none; with no title, one row without an office.
 * Of a person with several roles nothing tells which of them a title belongs to.
 */
function officesOf({ entry, source, state, start, end }: Role, only: boolean): Row[] {
  const read = entry.names.map(titleAndName).filter(({ name }) => name !== "");
  const [person] = read.map(({ name }) => name).sort((a, b) => Math.min(3, b.split(" ").length) - Math.min(3, a.split(" ").length));
  if (!person) return [];
  const titles = only ? [...new Set(read.flatMap(({ title }) => title ?? []))] : [];
  return (titles.length > 0 ? titles : [null]).map((office) => ({ source, person, office, state: CAMEO_ONLY.get(state) ?? state, start, end }));
}

/** "FOREIGN_MINISTER_ASHRAF_GHANI_" is foreign minister and Ashraf Ghani. */
export function titleAndName(written: string): { readonly title: string | null; readonly name: string } {
  const words = written
    .replace(/[_\s]+/gu, " ")
    .trim()
    .toLowerCase()
    .split(" ");
  for (let cut = Math.min(words.length - 1, 6); cut > 0; cut--) {
    const title = words.slice(0, cut).join(" ");
    if (rankOfTitle(title)?.political) return { title, name: nameOf(words.slice(cut)) };
  }
  return { title: null, name: nameOf(words) };
}

const nameOf = (words: readonly string[]): string =>
  words.map((word) => word.replace(/(^|-)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())).join(" ");

/** `010120-170120`, `>140828`, `<110211`, `20121204`. */
function span(dates: string): Dates {
  const text = dates.replace(/\s+/gu, "");
  const [first = "", second] = text.replace(/^[<>]/u, "").split("-");
  if (text.startsWith("<")) return { start: "", end: dayOfDigits(first) };
  if (text.startsWith(">") || second === undefined) return { start: dayOfDigits(first), end: "" };
  return { start: dayOfDigits(first), end: dayOfDigits(second) };
}

/** Days that dictionaries round up ("31 June") or leave at 00 become the month, and a month at 00 the year; digits that are no date stay as they are. */
function dayOfDigits(digits: string): string {
  const match = /^(\d{2}|\d{4})(\d{2})(\d{2})$/u.exec(digits);
  const [, year = "", month = "", day = ""] = match ?? [];
  if (!match) return digits;
  const full = year.length === 4 ? year : `${Number(year) >= PIVOT ? 19 : 20}${year}`;
  if (Number(month) > 12) return digits;
  if (Number(month) < 1) return full;
  const last = new Date(Date.UTC(Number(full), Number(month), 0)).getUTCDate();
  return Number(day) < 1 || Number(day) > last ? `${full}-${month}` : `${full}-${month}-${day}`;
}
