import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import type { FactTime } from "../fact.js";
import { timeAt } from "./claim.js";
import type { Reading } from "./reading.js";

/** "since 1978, when they broke", "grew on Monday, when it welcomed": the day that a clause opened by "when" tells more of. */
export function timeOfWhen(reading: Reading, s: AnnotatedSentence, verb: number): FactTime | null {
  return whenOpening(s, verb) === undefined ? null : (timeNamedBeforeWhen(reading, s, verb) ?? timeAt(reading, s, s.head[verb] ?? verb));
}

/** "in June, when she flew to Oslo": the day or month named right before the clause. */
export function timeNamedBeforeWhen(reading: Reading, s: AnnotatedSentence, verb: number): FactTime | null {
  const opening = whenOpening(s, verb);
  if (opening === undefined) return null;
  const before = s.form[opening - 1] === "," ? opening - 1 : opening;
  const named = (reading.times.expressions[s.index] ?? []).find((one) => one.to === before);
  return named ? { edtf: named.edtf?.replace(/\/\.\.$/u, "") ?? null, text: named.text } : null;
}

/** The "when" that opens the clause of a verb. */
function whenOpening(s: AnnotatedSentence, verb: number): number | undefined {
  if (!hasRelation(s, verb, "advcl", "acl", "acl:relcl")) return undefined;
  const opening = children(s, verb, "advmod", "mark").find((t) => s.form[t]?.toLowerCase() === "when");
  if (opening === undefined) return undefined;
  const [first = -1] = subtree(s, verb);
  return first === opening || (first === opening - 1 && s.form[first] === ",") ? opening : undefined;
}
