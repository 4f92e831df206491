import type { Record, RecordFact } from "../reading/index.js";

/**
 * What passes between the two halves of the ledger. `store/` keeps readings and asks; `matching/` decides, with pure functions, which tellings
 * tell of one happening. Everything here is plain and read-only, and everything matching gives is a function of the set of readings and reviews:
 * never of their order, of a clock, or of chance.
 *
 *     StoredReading ──tellingsOf──▶ Telling ──candidateKeys, mayBeLinked, linked──▶ component of tellings ──assemble──▶ Happening
 *
 * **Cost flat with size.** Two tellings can be linked only if they share a candidate key, and whether they are linked depends on these two (and
 * on reviews that name them) alone. A component is what links hold together. So a new telling is compared with those that share a key, and only the
 * components it touches are assembled again. Keys must therefore be narrow (kind + sorted states + a bucket of time, its neighbours where the time
 * is loose): some dozens of tellings a key. What goes on for years (tenures, memberships, alignments) gets a bucket of time too, so that no
 * component grows without end; the store's views put the buckets together. Beside each key stands a *glance* of the telling, by which most of those
 * that share the key are passed over without being read. A key begins with its bucket of time, so that news of these days is looked up and put in
 * where that of the last days was, and not all over an index of years.
 */

/** ISO 8601 calendar day, `2019-08-26`; sorts as text. */
export type IsoDay = string;

/** First and last day, both within; null: open or unknown on that side. */
export interface DayInterval {
  readonly first: IsoDay | null;
  readonly last: IsoDay | null;
}

export type Kind = RecordFact["kind"];
export const KINDS: readonly Kind[] = ["visit", "meeting", "agreement", "tenure", "membership", "alignment", "statement", "interaction"];

/** One article as one model read it: matching's input. There is one of an article at a time, the best model's. */
export interface StoredReading {
  /** Id of the article in the store: content-derived (from text, source, address, day of publication), so that it is the same in every ledger. */
  readonly article: string;
  /** Days on which the article may have been published; both null where nobody knows. */
  readonly published: DayInterval;
  readonly source: string | null;
  /** MinHash of the text's word shingles (`sketchOf`), by which reprints and updated versions are known. */
  readonly sketch: readonly number[];
  readonly record: Record;
}

export type ActorType = "person" | "state" | "organisation" | "group";

/** An actor in a role. `id` is the ledger's, the same in every article: `TUR` for a state, a slug for an organisation, `TUR/erdogan-recep…` for a person. */
export interface LedgerActor {
  readonly role: string;
  readonly id: string;
  readonly type: ActorType;
  readonly name: string;
  /** ISO 3166-1 alpha-3 of the state it is or acts for; null where there is none. */
  readonly state: string | null;
}

/** Certainty of a claim as in the record. The speaker is named, as its id holds in one article only. */
export interface LedgerClaim {
  readonly telling: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly certainty: string;
}

/** One fact as one article tells it. */
export interface Telling {
  /** `<article>#<fact id>`. */
  readonly id: string;
  readonly article: string;
  readonly source: string | null;
  readonly published: DayInterval;
  readonly sketch: readonly number[];
  readonly kind: Kind;
  readonly status: string;
  readonly actors: readonly LedgerActor[];
  /** States of the actors, sorted, each once. */
  readonly states: readonly string[];
  readonly time: (DayInterval & { readonly edtf: string | null; readonly text: string }) | null;
  readonly place: { readonly name: string; readonly country: string | null } | null;
  readonly claims: readonly LedgerClaim[];
  /** Roles that are no actors (source and target of `events` are the ledger's ids of actors): instrument, fields, title, office, body, mode, occasion, edition, content, cue, mutual, events … as in the record. */
  readonly details: { readonly [role: string]: unknown };
}

/** Other words for one of a telling's claims, `claim` its place among them: code points of the article's text, half-open; `quote` is exactly that stretch. */
export interface ClaimWords {
  readonly claim: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** What a person puts right in a telling; what is left out stays, and a date or place that is null is taken away. `actors` are all of it, in all roles. */
export interface Correction {
  readonly status?: string;
  readonly edtf?: string | null;
  readonly place?: string | null;
  readonly actors?: readonly LedgerActor[];
  readonly claims?: readonly ClaimWords[];
}

export type Judgement = "confirm" | "reject" | "correct";

/**
 * What a review says. `comment` (the words are the review's note) and `code` (what one of several coders, blind to the others, judges in a round) change nothing that is
 * believed; `withdraw` takes a review back, which is then as if it had never been given, and names the tellings that it named.
 */
export type Verdict =
  | { readonly kind: "confirm" | "reject" | "comment"; readonly telling: string }
  | { readonly kind: "same" | "apart"; readonly tellings: readonly [string, string] }
  | ({ readonly kind: "correct"; readonly telling: string } & Correction)
  | ({ readonly kind: "code"; readonly telling: string; readonly round: string; readonly judgement: Judgement } & Correction)
  | { readonly kind: "withdraw"; readonly review: string; readonly tellings: readonly string[] };

/** What a person decided; outranks machines. Names tellings, whose ids never change, and not happenings, whose ids do. */
export interface Review {
  readonly id: string;
  readonly author: string;
  /** ISO date and time. Of two reviews that contradict each other the later holds (then the greater id). */
  readonly made: string;
  readonly verdict: Verdict;
  readonly note: string | null;
}

/** Why two tellings were taken for one happening, for `chancery why`: each a rule and what it found. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly because: readonly string[];
}

/** A status of the happening and the claims behind it, in order of publication. */
export interface HistoryStep {
  /** `possible`, `announced`, `confirmed`, `ongoing`, `completed`, `postponed`, `cancelled`, `denied`, or the kind's own (`signed`, `ratified`, `incumbent` …). */
  readonly status: string;
  /** Days on which it was published. */
  readonly published: DayInterval;
  /** The time of the happening as this step tells it. */
  readonly time: { readonly edtf: string | null; readonly text: string } | null;
  /** Tellings behind it, sorted. */
  readonly tellings: readonly string[];
}

/** Claims that cannot all be true; all shown, none chosen. */
export interface Disagreement {
  /** `time`, `place`, `whether` (it happened), `who`, `status`, or another role. */
  readonly about: string;
  readonly sides: readonly { readonly says: string; readonly tellings: readonly string[] }[];
}

export interface Happening {
  /** Derived from content: the same in every ledger made of the same readings and reviews. */
  readonly id: string;
  readonly kind: Kind;
  readonly actors: readonly LedgerActor[];
  readonly states: readonly string[];
  /** What best is known of its time; the day of publication is not a time. */
  readonly time: (DayInterval & { readonly edtf: string | null }) | null;
  readonly place: { readonly name: string; readonly country: string | null } | null;
  /** The last step of the history as told. Whether it has lapsed depends on the day one asks: `statusOn`. */
  readonly status: string;
  /** The day after which, with nothing further told, what was announced has lapsed; null where it cannot. */
  readonly lapses: IsoDay | null;
  readonly history: readonly HistoryStep[];
  readonly disagreements: readonly Disagreement[];
  /** Roles that are no actors, as `Telling.details`. */
  readonly details: { readonly [role: string]: unknown };
  /** Ids of its tellings, sorted. */
  readonly members: readonly string[];
  /** How many articles carry it, and how many of these are independent (a reprint or an updated version counts once). */
  readonly articles: number;
  readonly independent: number;
  readonly published: DayInterval;
  /** Ids of the reviews that were heard: those that decide something and were not withdrawn. */
  readonly reviews: readonly string[];
  readonly because: readonly Link[];
}

/** Everything believed, happenings in `compareHappenings` order. */
export interface Ledger {
  readonly happenings: readonly Happening[];
}

/** What `matching/` gives to `store/`. */
export interface Matching {
  /** MinHash of a text. */
  sketchOf(text: string): readonly number[];
  /** The facts of one reading with the ledger's ids of actors; depends on this reading alone. */
  tellingsOf(reading: StoredReading): readonly Telling[];
  /** Keys of which two tellings must share one to be compared, sorted, each once. None: never linked with another. */
  candidateKeys(telling: Telling): readonly string[];
  /** What of a telling is kept beside its keys: a short text by which is seen with whom it cannot be linked. */
  glanceOf(telling: Telling): string;
  /** False only of the glances of two that share a key and for which `linked` gives null; symmetric. */
  mayBeLinked(a: string, b: string): boolean;
  /** Why two tellings are linked, or null; symmetric but for the order of `a` and `b`, which is that of their ids. */
  linked(a: Telling, b: Telling): Link | null;
  /** The happenings of one component (mostly one; more where it must be cut). Tellings come in any order; reviews are those that name one of them. */
  assemble(component: readonly Telling[], reviews: readonly Review[]): readonly Happening[];
  /** All at once: the same as adding the readings one at a time, in any order. */
  mergeReadings(readings: Iterable<StoredReading>, reviews: Iterable<Review>): Ledger;
}

/** The fixed order of a ledger: by first day of time (else of publication), then last day, kind, id. */
export function compareHappenings(a: Happening, b: Happening): number {
  const key = ({ time, published, kind, id }: Happening): readonly string[] => [
    time?.first ?? time?.last ?? published.first ?? "9999",
    time?.last ?? "9999",
    kind,
    id,
  ];
  const [left, right] = [key(a), key(b)];
  for (const [i, part] of left.entries()) {
    const other = right[i] ?? "";
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}

/** The status on a day: what was announced and never followed up has lapsed once its day is past. */
export const statusOn = (happening: Pick<Happening, "status" | "lapses">, day: IsoDay): string =>
  happening.lapses !== null && happening.lapses < day ? LAPSED : happening.status;
export const LAPSED = "lapsed";

/** A happening as it stands on a day, which is how it goes out: whoever is told of it, in whatever form, is told the same status. */
export const asOf = <Told extends Pick<Happening, "status" | "lapses">>(happening: Told, on: IsoDay): Told => ({
  ...happening,
  status: statusOn(happening, on),
});
