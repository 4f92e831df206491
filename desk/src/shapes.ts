/** What the server sends, as the page sees it. */
import type { Happening, LedgerActor, Review, Telling, Verdict } from "../../src/ledger/happening.js";
import type { Record, RecordFact } from "../../src/reading/index.js";
import type { Dossier } from "../../src/server/views/dossier.js";
import type { Facets } from "../../src/server/views/facets.js";
import type { Flow } from "../../src/server/views/flows.js";
import type { Holder } from "../../src/server/views/holders.js";
import type { Tie } from "../../src/server/views/network.js";

export type { Dossier, Facets, Flow, Happening, Holder, LedgerActor, RecordFact, Review, Telling, Tie, Verdict };
export type RecordShape = Record;
export type FactKind = RecordFact["kind"];

export interface Fact extends Happening {
  readonly tellings: readonly Telling[];
}
/** A fact by itself; with `rejected` where persons said that it is wrong. */
export interface OneFact extends Fact {
  readonly rejected?: { readonly author: string; readonly made: string; readonly reviews: readonly string[] };
}
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly total: number;
}
export interface ArticleSummary {
  readonly id: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly published: { readonly edtf: string | null; readonly basis: string };
  readonly added: string;
  readonly facts: number;
  readonly words: number;
}
export interface FullArticle extends ArticleSummary {
  readonly text: string;
  readonly record: Record;
}
export interface PairCount {
  readonly states: readonly [string, string];
  readonly facts: number;
  readonly last: string | null;
}
