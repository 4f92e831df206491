import { asReviewed, happeningId, heard, matching, type Review, type Telling } from "../../ledger/index.js";
import { withTellingsAsReviewed } from "../shelf/as-reviewed.js";
import type { Fact } from "../shelf/shelf.js";

/** What persons said is wrong, as it was before; it stands in no list any more. */
export interface RejectedFact extends Fact {
  readonly rejected: {
    readonly author: string;
    readonly made: string;
    /** The reviews by which it was rejected; it is a fact again once they are withdrawn. */
    readonly reviews: readonly string[];
  };
}

type Rejection = Review & { readonly verdict: { readonly kind: "reject"; readonly telling: string } };
const isRejection = (review: Review): review is Rejection => review.verdict.kind === "reject";

/** The rejections given together by which the fact of an id went; none where it was not rejected. */
export function rejectionsOf(id: string, reviews: readonly Review[]): readonly Rejection[] {
  const rejections = heard(reviews).filter(isRejection);
  const one = rejections.findLast(({ verdict }) => happeningId(verdict.telling) === id);
  return one ? rejections.filter(({ author, made }) => author === one.author && made === one.made) : [];
}

/** The fact that was rejected; null where some later word holds. */
export function rejectedFact(
  id: string,
  rejections: readonly Rejection[],
  tellings: ReadonlyMap<string, Telling>,
  reviews: readonly Review[],
): RejectedFact | null {
  const ids = new Set(rejections.map((each) => each.id));
  const before = reviews.filter((review) => !ids.has(review.id));
  const gone = [...tellings.values()].filter((telling) => asReviewed(telling, reviews) === null);
  const fact = withTellingsAsReviewed(matching.assemble(gone, before), tellings, before).find((each) => each.id === id);
  const [first] = rejections;
  return fact && first ? { ...fact, rejected: { author: first.author, made: first.made, reviews: [...ids] } } : null;
}
