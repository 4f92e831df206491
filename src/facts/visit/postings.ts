import { type AnnotatedSentence, children } from "../../language/index.js";
import { oblique, type Reading } from "../shared/index.js";
import { is, isIn } from "./knowledge.js";

/**
 * "moves on to Lima at the end of the month", "was sent to Lima, where she served as consul", "goes to Lima as ambassador": an envoy changes posts, which is no visit.
 * A move is one only of somebody who holds a post already.
 */
export const isPosting = (reading: Reading, s: AnnotatedSentence, verb: number, guests: readonly string[]): boolean =>
  (is("moving-on", s, verb) && guests.some((id) => reading.actors.tenures.some((one) => one.holder === id && isIn("residents", one.office)))) ||
  oblique(s, verb, ["as"]).some((t) => is("posts", s, t)) ||
  s.form.some((form, where) => where > verb && /^where$/iu.test(form) && isServedAt(s, where));

/** "where she served as permanent representative". */
const isServedAt = (s: AnnotatedSentence, where: number): boolean => {
  const clause = s.head[where] ?? -1;
  return clause > where && is("serving", s, clause) && children(s, clause, "nsubj").length > 0;
};
