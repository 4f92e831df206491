import { createHash } from "node:crypto";
import { corrected, heard, inOrder, type Review, type Telling, withdrawnIn } from "../../ledger/index.js";
import { type Agreement, agreementIn, type Value } from "./agreement.js";

type Coding = Review & { readonly verdict: Extract<Review["verdict"], { readonly kind: "code" }> };

/** One telling of a round and what each coder made of it. */
export interface CodedUnit {
  readonly telling: string;
  /** The last coding of each coder, by name. */
  readonly codings: readonly Coding[];
  /** The review that settled it afterwards; null while none has. */
  readonly settled: Review | null;
}

/** The codings of a round that stand: of one coder's of one telling the last, none that was withdrawn. */
export function unitsOf(round: string, reviews: readonly Review[]): CodedUnit[] {
  const withdrawn = withdrawnIn(reviews);
  const last = new Map<string, Map<string, Coding>>();
  for (const review of inOrder(reviews)) {
    if (!isCoding(review) || review.verdict.round !== round || withdrawn.has(review.id)) continue;
    const { telling } = review.verdict;
    last.set(telling, (last.get(telling) ?? new Map()).set(review.author, review));
  }
  const decided = heard(reviews);
  return [...last].map(([telling, byCoder]) => {
    const codings = [...byCoder.values()].sort((a, b) => (a.author < b.author ? -1 : 1));
    const since = codings.map(({ made }) => made).sort()[0] ?? "";
    const settled = decided.filter(({ verdict, made }) => !("tellings" in verdict) && verdict.telling === telling && made >= since).at(-1) ?? null;
    return { telling, codings, settled };
  });
}

const isCoding = (review: Review): review is Coding => review.verdict.kind === "code";

/** Reviews as one person may see them: what others coded stays out, so that coders stay blind. */
export const visibleTo = (author: string, reviews: readonly Review[]): readonly Review[] =>
  reviews.filter((review) => !isCoding(review) || review.author === author);

/**
 * The tellings of a round, the same for every coder: those that somebody has coded already, then a sample drawn by a hash of round and telling, so that it hangs
 * on neither order nor chance.
 */
export function sampleOf(round: string, coded: readonly string[], tellings: readonly string[], size: number): readonly string[] {
  const key = (id: string): string => createHash("sha256").update(`${round}\n${id}`).digest("hex");
  const known = new Set(coded);
  const drawn = tellings
    .filter((id) => !known.has(id))
    .map((id) => ({ id, key: key(id) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, Math.max(0, size - known.size));
  return [...coded, ...drawn.map(({ id }) => id)]
    .map((id) => ({ id, key: key(id) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ id }) => id);
}

/** The variables that agreement is counted in, each as one coding leaves it; null where the telling was rejected and has none. */
const VARIABLES: { readonly [variable: string]: (left: Telling | null, coding: Coding) => Value } = {
  verdict: (_, { verdict }) => verdict.judgement,
  "is there such a fact": (left) => (left ? "yes" : "no"),
  status: (left) => left?.status ?? null,
  date: (left) => left && (left.time?.edtf ?? "none"),
  place: (left) => left && (left.place?.name ?? "none"),
  who: (left) => left && listed(left.actors.map(({ role, id }) => `${role} ${id}`)),
  words: (left) => left && listed(left.claims.map(({ start, end }) => `${start}–${end}`)),
};

const listed = (parts: readonly string[]): string => [...parts].sort().join(", ");

export interface RoundAgreement {
  readonly coders: readonly string[];
  readonly variables: readonly Agreement[];
}

/** Agreement of a round's coders, variable by variable. */
export function agreementOf(units: readonly CodedUnit[], tellings: ReadonlyMap<string, Telling>): RoundAgreement {
  const coders = [...new Set(units.flatMap(({ codings }) => codings.map(({ author }) => author)))].sort();
  const valued = (told: (left: Telling | null, coding: Coding) => Value): Value[][] =>
    units.flatMap(({ telling, codings }) => {
      const read = tellings.get(telling);
      if (!read) return [];
      return [
        coders.map((coder) => {
          const coding = codings.find(({ author }) => author === coder);
          return coding ? told(leftBy(read, coding), coding) : null;
        }),
      ];
    });
  return { coders, variables: Object.entries(VARIABLES).map(([name, told]) => agreementIn(name, valued(told))) };
}

/** The telling as a coding leaves it. */
const leftBy = (telling: Telling, { verdict }: Coding): Telling | null =>
  verdict.judgement === "reject" ? null : verdict.judgement === "correct" ? corrected(telling, verdict) : telling;

/** Do all coders leave the telling the same? */
export function isAgreed({ codings }: CodedUnit, telling: Telling): boolean {
  const said = codings.map((coding) => JSON.stringify(Object.values(VARIABLES).map((told) => told(leftBy(telling, coding), coding))));
  return new Set(said).size <= 1;
}
