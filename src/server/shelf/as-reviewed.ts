import { asReviewed, type Happening, namedBy, type Review, type Telling } from "../../ledger/index.js";
import type { Fact } from "./shelf.js";

/** Happenings with their tellings, each as persons corrected it. */
export function withTellingsAsReviewed(happenings: readonly Happening[], tellings: ReadonlyMap<string, Telling>, reviews: readonly Review[]): Fact[] {
  const naming = new Map<string, Review[]>();
  for (const review of reviews) for (const id of namedBy(review)) naming.set(id, [...(naming.get(id) ?? []), review]);
  const told = (id: string): Telling[] => {
    const telling = tellings.get(id);
    if (!telling) return [];
    const said = naming.get(id);
    return [(said && asReviewed(telling, said)) ?? telling];
  };
  return happenings.map((happening) => ({ ...happening, tellings: happening.members.flatMap(told) }));
}
