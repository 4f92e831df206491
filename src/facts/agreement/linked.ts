import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { oblique } from "../shared/index.js";
import { is } from "./knowledge.js";

/** "The deal links Peru with Chile", "a pact that binds Peru and Chile": those it is said to tie to each other. */
export function linked(s: AnnotatedSentence, head: number): number[] {
  const main = hasRelation(s, head, "nsubj") ? [s.head[head] ?? -1] : [];
  return [...main, ...children(s, head, "acl:relcl", "acl")]
    .filter((t) => is("linking", s, t) && children(s, t, "aux:pass").length === 0)
    .flatMap((t) => [...children(s, t, "obj"), ...oblique(s, t, ["with", "to", "and"])]);
}
