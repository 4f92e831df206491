import type { Happening, IsoDay, Kind, Matching, Review } from "./happening.js";
import { type Added, addEntries, addReviews } from "./store/add.js";
import { putTogetherAnew } from "./store/anew.js";
import { backup, type Restored, restore } from "./store/backup.js";
import { type Checked, check, ledgerHash } from "./store/check.js";
import { articleId, type Entry } from "./store/input.js";
import { type Lookups, lookupsOf } from "./store/lookups.js";
import { defaultPlace, type OpenOptions, openDatabase } from "./store/open.js";
import {
  allOf,
  type Coming,
  countsOf,
  type Found,
  isSearchable,
  lastDay,
  type Page,
  search,
  timeline,
  upcoming,
  type Wanted,
} from "./store/queries.js";
import { rebuild } from "./store/rebuild.js";
import { amongJson } from "./store/rows.js";
import { tend } from "./store/tend.js";
import { type Holder, who } from "./store/who.js";
import { type Evidence, evidenceOf, type Why, why } from "./store/why.js";

/** An open ledger: what is known, from whom, since when. */
export interface LedgerStore {
  /** Where it is kept. */
  readonly name: string;
  /** Adds articles with their readings; when it returns they are kept. */
  add(entries: readonly Entry[]): Promise<Added>;
  /** Of articles those that this reader, or none, has not read yet. */
  unread<T extends { readonly article: Entry["article"] }>(items: readonly T[], reader: string): Promise<readonly T[]>;
  /** Ids of all articles. */
  articles(): Promise<readonly string[]>;
  review(reviews: readonly Review[]): Promise<number>;
  /** A page of happenings in the ledger's fixed order. */
  timeline(wanted: Wanted): Promise<Page>;
  all(wanted?: Omit<Wanted, "limit" | "after">): AsyncGenerator<Happening>;
  counts(who: readonly string[]): Promise<ReadonlyMap<Kind, number>>;
  upcoming(wanted: Coming): Promise<Page>;
  search(words: string, limit: number): Promise<readonly Found[]>;
  /** False where all of these words are too common to be looked for. */
  isSearchable(words: string): Promise<boolean>;
  who(office: string, country: string | null, on: IsoDay | null): Promise<readonly Holder[]>;
  why(id: string): Promise<readonly Why[]>;
  evidence(happening: Happening): Promise<readonly Evidence[]>;
  /** The last day on which anything it holds was published; statuses are told as of this day. */
  lastDay(): Promise<IsoDay | null>;
  rebuild(step?: (articles: number) => void): Promise<void>;
  check(options?: { readonly deep?: boolean }): Promise<Checked>;
  /** SHA-256 of all that is believed. */
  hash(): Promise<string>;
  backup(): AsyncGenerator<string>;
  restore(lines: AsyncIterable<string>, step?: (articles: number) => void): Promise<Restored>;
  /** What a page looks up. */
  readonly lookups: Lookups;
  close(): Promise<void>;
}

/**
 * Opens a ledger.
 * @param place a folder, or the address of a PostgreSQL server; by default `CHANCERY_DB`, else a folder of the user's data
 * @throws {ChanceryError} `ledger-locked`, `ledger-not-writable`, `ledger-disk-full`, `ledger-no-server`, `ledger-refused`, `ledger-newer`
 */
export async function openLedgerWith(matching: Matching, place: string = defaultPlace(), options: OpenOptions = {}): Promise<LedgerStore> {
  const database = await openDatabase(place, options);
  try {
    await putTogetherAnew(database, matching);
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    name: database.name,
    async add(entries) {
      const added = await addEntries(database, matching, entries);
      await tend(database);
      return added;
    },
    async unread(items, reader) {
      const ids = items.map(({ article }) => articleId(article));
      const rows = await database.query<{ article: string }>(`select article from reading where reader = $2 and article ${amongJson("$1")}`, [
        JSON.stringify(ids),
        reader,
      ]);
      const known = new Set(rows.map(({ article }) => article));
      return items.filter((_, i) => !known.has(ids[i] ?? ""));
    },
    articles: async () => (await database.query<{ id: string }>("select id from article order by id")).map(({ id }) => id),
    review: (reviews) => addReviews(database, matching, reviews),
    timeline: (wanted) => timeline(database, wanted),
    all: (wanted = {}) => allOf(database, wanted),
    counts: (parties) => countsOf(database, parties),
    upcoming: (wanted) => upcoming(database, wanted),
    search: (words, limit) => search(database, words, limit),
    isSearchable: (words) => isSearchable(database, words),
    who: (office, country, on) => who(database, office, country, on),
    why: (id) => why(database, id),
    evidence: ({ members }) => evidenceOf(database, members),
    lastDay: () => lastDay(database),
    async rebuild(step) {
      await rebuild(database, matching, step);
      await tend(database);
    },
    check: (how) => check(database, matching, how),
    hash: () => ledgerHash(database),
    backup: () => backup(database),
    restore: (lines, step) => restore(database, matching, lines, step),
    lookups: lookupsOf(database),
    close: () => database.close(),
  };
}
