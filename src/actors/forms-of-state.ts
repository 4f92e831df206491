import type { AnnotatedSentence } from "../language/index.js";
import { bodies } from "./bodies.js";
import type { Hit } from "./gazetteer.js";
import { offices } from "./knowledge.js";
import { inPerson, isCapitalised, isGenitive, isNominal, isRankOfName, lower } from "./office-words.js";

/** The hits of a sentence, those of states widened over the form of state before them: "the Hashemite Kingdom of" Jordan is one name. */
export function withFormsOfState(s: AnnotatedSentence, hits: readonly Hit[]): Hit[] {
  const widened = hits.map((hit) => asRepublic(s, hit) ?? { ...hit, from: formBefore(s, hit) ?? hit.from });
  return widened.filter(
    (hit) => !widened.some((other) => other !== hit && other.from <= hit.from && hit.to <= other.to && other.to - other.from > hit.to - hit.from),
  );
}

/** "the Kyrgyz Republic": the adjective of a people before the form of its state names the state. */
function asRepublic(s: AnnotatedSentence, { from, to, entry }: Hit): Hit | undefined {
  const isForm = isCapitalised(s, from) && isCapitalised(s, to) && bodies().formsOfState.has(lower(s, to)) && lower(s, to) !== "state";
  if (entry.kind !== "state" || entry.use !== "people" || !isForm || lower(s, to + 1) === "of") return undefined;
  return lower(s, from - 1) === "the" && (!isCapitalised(s, to + 1) || inPerson(s, to + 1) || isRankOfName(s, to + 1))
    ? { from, to: to + 1, entry: { ...entry, use: "name" } }
    : undefined;
}

function formBefore(s: AnnotatedSentence, { from, to, entry }: Hit): number | undefined {
  if (entry.kind !== "state" || entry.use !== "name") return undefined;
  if (isCourtesy(s, from - 1)) return from - 1;
  const of = lower(s, from - 1) === "the" ? from - 2 : from - 1;
  const { formsOfState, adjectivesOfState } = bodies();
  if (lower(s, of) !== "of" || !isCapitalised(s, of - 1) || !formsOfState.has(lower(s, of - 1))) return undefined;
  if (isCapitalised(s, to) && isNominal(s, to) && !inPerson(s, to) && !isRankOfName(s, to)) return undefined;
  if (lower(s, of - 2) === "of" && offices().words.ofState.has(lower(s, of - 3))) return undefined;
  let start = of - 1;
  while (start > 0 && (adjectivesOfState.has(lower(s, start - 1)) || isPeoples(s, start - 1))) start--;
  return isCapitalised(s, start - 1) && isNominal(s, start - 1) ? undefined : start;
}

/** "the sisterly" Kingdom of Morocco. */
const isCourtesy = (s: AnnotatedSentence, i: number): boolean =>
  lower(s, i - 1) === "the" && bodies().adjectivesOfState.has(s.form[i] ?? "") && /^\p{Ll}/u.test(s.form[i] ?? "");

/** "People's", cut in two. */
const isPeoples = (s: AnnotatedSentence, i: number): boolean =>
  (isGenitive(s, i) ? lower(s, i - 1) : isGenitive(s, i + 1) && lower(s, i)) === "people";
