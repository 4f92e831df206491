import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { VisitDraft } from "../fact.js";
import { countryOfActor, hasCase, oblique, type Reading, resolved, subjects } from "../shared/index.js";
import { type Found, personsOf, strictDestinationAt } from "./found.js";
import { is, isOneOf } from "./knowledge.js";

/** "accompanied the premier to Oslo": both come. */
export function accompanying(reading: Reading, s: AnnotatedSentence, token: number, lemma: string): Found[] {
  if (!isOneOf("accompanying", lemma) || children(s, token, "nsubj:pass", "aux:pass").length > 0) return [];
  const together = [...subjects(s, token), ...children(s, token, "obj")].map((t) => personsOf(reading, s, t));
  if (together.length < 2 || together.some((ids) => ids.length === 0)) return [];
  return oblique(s, token, ["to"])
    .flatMap((t) => strictDestinationAt(reading, s, t))
    .map((to) => ({ trigger: token, governor: token, visitors: together.flat(), ...to, told: null, frame: "accompanies to" }));
}

/** "She was accompanied by the trade minister, Omar Brito", after a visit of hers: he comes with her. */
export function withCompanions(reading: Reading, s: AnnotatedSentence, token: number, told: readonly VisitDraft[]): Found[] {
  if (!isOneOf("accompanying", s.lemma[token] ?? "") || !isPassive(s, token)) return [];
  const companions = oblique(s, token, ["by"])
    .flatMap((t) => [t, ...children(s, t, "conj")])
    .flatMap((t) => personsOf(reading, s, t));
  const guests = accompanied(s, token).flatMap((t) => personsOf(reading, s, t));
  const visit = told.findLast((one) => one.visitors.some((id) => guests.includes(id)) && one.host !== "");
  if (!visit || companions.length === 0) return [];
  const frame = { host: visit.host, place: visit.place, told: visit.status, frame: "is accompanied" };
  return [{ trigger: token, governor: token, visitors: [...guests, ...companions], ...frame }];
}

/** "His wife and the trade minister are in the delegation": they come with whoever of their side is told to come. */
export function inDelegation(reading: Reading, s: AnnotatedSentence, token: number, told: readonly VisitDraft[]): Found[] {
  if (!is("retinues", s, token) || children(s, token, "cop").length === 0 || !hasCase(s, token, ["in", "of", "with", "among"])) return [];
  const companions = resolved(s, children(s, token, "nsubj"))
    .flatMap((t) => [t, ...children(s, t, "conj")])
    .flatMap((t) => personsOf(reading, s, t));
  const own = new Set(companions.map((id) => countryOfActor(reading, id)));
  const visit = told.findLast((one) => one.host !== "" && one.visitors.some((id) => own.has(countryOfActor(reading, id))));
  if (!visit || companions.length === 0) return [];
  const frame = { host: visit.host, place: visit.place, told: visit.status, frame: "is in the delegation" };
  return [{ trigger: token, governor: token, visitors: [...visit.visitors, ...companions], ...frame }];
}

const isPassive = (s: AnnotatedSentence, verb: number): boolean =>
  children(s, verb, "nsubj:pass", "aux:pass").length > 0 || (hasRelation(s, verb, "acl", "advcl") && /ed$/u.test(s.form[verb] ?? ""));

/** Who is accompanied: the subject of the passive, the noun of the participle, the subject of the clause beside it. */
const accompanied = (s: AnnotatedSentence, verb: number): number[] => {
  const own = children(s, verb, "nsubj:pass");
  if (own.length > 0) return own.flatMap((t) => (/^(?:who|whom)$/iu.test(s.form[t] ?? "") ? [s.head[verb] ?? -1] : [t]));
  return hasRelation(s, verb, "acl") ? [s.head[verb] ?? -1] : subjects(s, s.head[verb] ?? -1);
};
