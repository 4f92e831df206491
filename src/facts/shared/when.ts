import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import type { FactTime } from "../fact.js";
import { timeAt } from "./claim.js";
import type { Reading } from "./reading.js";

/** "since 1978, when they broke", "grew on Monday, when it welcomed": the day that a clause opened by "when" tells more of. */
export function timeOfWhen(reading: Reading, s: AnnotatedSentence, verb: number): FactTime | null {
  if (!hasRelation(s, verb, "advcl", "acl", "acl:relcl")) return null;
  const opening = children(s, verb, "advmod", "mark").find((t) => s.form[t]?.toLowerCase() === "when");
  if (opening === undefined || subtree(s, verb)[0] !== opening) return null;
  const before = s.form[opening - 1] === "," ? opening - 1 : opening;
  const named = (reading.times.expressions[s.index] ?? []).find((one) => one.to === before);
  if (named) return { edtf: named.edtf?.replace(/\/\.\.$/u, "") ?? null, text: named.text };
  return timeAt(reading, s, s.head[verb] ?? verb);
}
