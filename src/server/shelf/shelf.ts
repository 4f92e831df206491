import type { Happening, IsoDay, Kind, Review, Telling } from "../../ledger/index.js";
import type { Record } from "../../reading/index.js";
import type { Article } from "../../text/index.js";

/** An article that was read, with what the reading says. Offsets in the record are code points of `article.text`. */
export interface ShelvedArticle {
  readonly article: Article;
  readonly record: Record;
  /** When it came in, ISO date and time. */
  readonly added: string;
}

/** A happening with the facts of single articles that tell it, as persons left them. */
export interface Fact extends Happening {
  readonly tellings: readonly Telling[];
}

/** Which facts are asked for; what is left out does not narrow. Days are inclusive, and a fact is in where its days may overlap them. */
export interface FactQuery {
  readonly states?: readonly string[];
  readonly kinds?: readonly Kind[];
  readonly statuses?: readonly string[];
  /** The day as of which statuses are meant; without it, as they were told. */
  readonly on?: IsoDay;
  /** A state that is visited, and one whose people visit. */
  readonly host?: string;
  readonly visitor?: string;
  readonly certainties?: readonly string[];
  readonly source?: string;
  readonly article?: string;
  readonly actor?: string;
  readonly text?: string;
  readonly from?: IsoDay;
  readonly to?: IsoDay;
}

/** A part of a list in its fixed order; `after` is the cursor of the last item before it. */
export interface Cut {
  readonly after?: string;
  readonly limit: number;
  readonly order: "asc" | "desc";
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Cursor of the next page; null where this is the last. */
  readonly next: string | null;
  readonly total: number;
}

export interface ArticleQuery {
  readonly source?: string;
  readonly text?: string;
  readonly from?: IsoDay;
  readonly to?: IsoDay;
}

/** Something that came in, numbered in order. */
export interface Change {
  readonly number: number;
  readonly at: string;
  readonly what: "article" | "review";
  readonly id: string;
}

/** Two states that are told of together, and how often. */
export interface PairCount {
  readonly states: readonly [string, string];
  readonly facts: number;
  readonly last: IsoDay | null;
}

/** Where read articles stand and facts are looked up: in memory, or in a ledger. */
export interface Shelf {
  /** Changes whenever what can be looked up does. */
  version(): Promise<string>;
  add(article: Article, record: Record): Promise<{ readonly id: string; readonly known: boolean }>;
  article(id: string): Promise<ShelvedArticle | null>;
  articles(query: ArticleQuery, cut: Cut): Promise<Page<{ readonly id: string } & ShelvedArticle>>;
  fact(id: string): Promise<Fact | null>;
  facts(query: FactQuery, cut: Cut): Promise<Page<Fact>>;
  /** Facts of single articles (`<article>#f3`) by their ids, as they were read. */
  tellings(ids: readonly string[]): Promise<ReadonlyMap<string, Telling>>;
  /** All facts of a query, at most `most` of them in order of time. */
  allFacts(query: FactQuery, most: number): Promise<readonly Fact[]>;
  pairs(): Promise<readonly PairCount[]>;
  review(...reviews: readonly Review[]): Promise<void>;
  reviews(): Promise<readonly Review[]>;
  changes(after: number, limit: number): Promise<readonly Change[]>;
  /** The number of the last change; 0 where there is none. */
  newest(): Promise<number>;
  /** Calls back at each change; returns how to stop. */
  onChange(listener: (change: Change) => void): () => void;
  close(): Promise<void>;
}
