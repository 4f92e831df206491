import { corrected, withWhatFollows } from "./corrected.js";
import type { Correction, Review, Telling } from "./happening.js";

/** Do these change what is believed? Comments, codings given blind and withdrawals by themselves do not. */
const DECIDES: ReadonlySet<Review["verdict"]["kind"]> = new Set(["confirm", "reject", "same", "apart", "correct"]);

/** The order in which reviews hold: of two that contradict each other the later, then the greater id. */
export const inOrder = (reviews: readonly Review[]): readonly Review[] =>
  [...reviews].sort((a, b) => (a.made === b.made ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.made < b.made ? -1 : 1));

/** The tellings a review names. */
export const namedBy = ({ verdict }: Review): readonly string[] => ("tellings" in verdict ? verdict.tellings : [verdict.telling]);

/** Ids of the reviews that a later one withdrew. */
export const withdrawnIn = (reviews: readonly Review[]): ReadonlySet<string> =>
  new Set(reviews.flatMap(({ verdict }) => (verdict.kind === "withdraw" ? [verdict.review] : [])));

/** The reviews that decide something and were not withdrawn, in the order in which they hold. */
export function heard(reviews: readonly Review[]): readonly Review[] {
  if (reviews.length === 0) return reviews;
  const withdrawn = withdrawnIn(reviews);
  return inOrder(reviews.filter(({ id, verdict }) => DECIDES.has(verdict.kind) && !withdrawn.has(id)));
}

/**
 * A telling as persons left it: corrected, with the codes and offices that follow from what they put right, or null where the last word is that it is wrong.
 * Depends on the reviews that name it alone.
 */
export function asReviewed(telling: Telling, reviews: readonly Review[]): Telling | null {
  let told: Telling | null = telling;
  let corrections: readonly Correction[] = [];
  for (const { verdict } of heard(reviews)) {
    if ("tellings" in verdict || verdict.telling !== telling.id) continue;
    if (verdict.kind === "reject") [told, corrections] = [null, []];
    else if (verdict.kind === "confirm") told ??= telling;
    else if (verdict.kind === "correct") [told, corrections] = [corrected(told ?? telling, verdict), [...corrections, verdict]];
  }
  return told && withWhatFollows(told, telling, corrections);
}
