import type { Link, Matching, Review, Telling } from "../happening.js";
import { heard } from "../reviews.js";

/** Sets of facts that links hold together; each is known by its least member. */
export class Components {
  private readonly parent = new Map<string, string>();

  add(id: string): void {
    if (!this.parent.has(id)) this.parent.set(id, id);
  }
  least(id: string): string {
    let root = id;
    for (let up = this.parent.get(root); up !== undefined && up !== root; up = this.parent.get(root)) root = up;
    for (let at = id; at !== root; ) {
      const up = this.parent.get(at) ?? root;
      this.parent.set(at, root);
      at = up;
    }
    return root;
  }
  join(a: string, b: string): void {
    this.add(a);
    this.add(b);
    const [left, right] = [this.least(a), this.least(b)];
    if (left < right) this.parent.set(right, left);
    else if (right < left) this.parent.set(left, right);
  }
}

/** Why two tellings are one: matching says so, or a person. A person's *apart* keeps the two from being linked directly. */
export function linkOf(matching: Pick<Matching, "linked">, verdicts: Verdicts, one: Telling, other: Telling): Link | null {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const said = verdicts.get(pairKey(a.id, b.id));
  if (said) return said.same ? { a: a.id, b: b.id, because: [`review ${said.review}`] } : null;
  return matching.linked(a, b);
}

/** What persons said of pairs. */
export type Verdicts = ReadonlyMap<string, { readonly same: boolean; readonly review: string; readonly pair: readonly [string, string] }>;
const pairKey = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** Of two reviews of one pair the later holds. */
export function verdictsOf(reviews: readonly Review[]): Verdicts {
  const verdicts = new Map<string, { same: boolean; review: string; pair: readonly [string, string] }>();
  for (const { id, verdict } of heard(reviews))
    if (verdict.kind === "same" || verdict.kind === "apart")
      verdicts.set(pairKey(...verdict.tellings), { same: verdict.kind === "same", review: id, pair: verdict.tellings });
  return verdicts;
}
