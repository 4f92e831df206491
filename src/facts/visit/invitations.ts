import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { oblique, peopleOfPhrase, type Reading, subjects } from "../shared/index.js";
import { destinationAt, type Found } from "./found.js";
import { visitKnowledge } from "./knowledge.js";

/** Does the word name an invitation? The day it is given or taken is not that of the visit. */
export const isInvitation = (s: AnnotatedSentence, token: number): boolean => s.lemma[token] === "invitation";

/** "accepted an invitation to Oslo", "handed the minister an invitation to visit Norway": what one is asked to by a noun. */
export function visitsOfInvitation(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const verb = hasRelation(s, token, "obj", "nsubj:pass") ? (s.head[token] ?? -1) : -1;
  const kind = visitKnowledge().invitations.find((entry) => entry.lemmas.includes(s.lemma[verb] ?? ""));
  if (!kind) return [];
  const targets = [...toVisit(s, token).flatMap((c) => children(s, c, "obj")), ...toAttend(s, token), ...oblique(s, token, ["to"])].filter(
    (t) => s.upos[t] === "PROPN",
  );
  const guests = (kind.guest === "subject" ? subjects(s, verb) : receivers(s, token, verb)).flatMap((t) => peopleOfPhrase(reading, s, t));
  return targets
    .flatMap((target) => destinationAt(reading, s, target))
    .map((to) => ({ trigger: token, governor: verb, visitors: guests, ...to, told: kind.status, frame: `${s.lemma[verb]} an invitation` }));
}

const FAR = 12;
/** "an invitation from the premier to visit Oslo", whatever the parse hung "visit" on. */
const toVisit = (s: AnnotatedSentence, token: number): number[] =>
  s.form.flatMap((_, i) =>
    i > token && i - token < FAR && s.form[i - 1] === "to" && visitKnowledge().verbs.direct.lemmas.includes(s.lemma[i] ?? "") ? [i] : [],
  );

/** "an invitation to attend the inauguration in Oslo": where the occasion is. */
function toAttend(s: AnnotatedSentence, token: number): number[] {
  const attending = visitKnowledge().verbs.attending.flatMap((frame) => (frame.status === null ? frame.lemmas : []));
  const verb = s.form.findIndex((_, i) => i > token && i - token < FAR && s.form[i - 1] === "to" && attending.includes(s.lemma[i] ?? ""));
  if (verb < 0) return [];
  const near = [verb, ...children(s, verb, "obj", "obl")].flatMap((t) => oblique(s, t, ["in", "at"])).filter((t) => s.upos[t] === "PROPN");
  const next = s.form.findIndex((form, i) => i > verb && form === "in" && s.upos[i + 1] === "PROPN");
  return near.length > 0 || next < 0 ? near : [next + 1];
}

/** To whom it is handed: said with the verb, else whoever was called on before ("called on the minister and handed over an invitation"). */
function receivers(s: AnnotatedSentence, token: number, verb: number): number[] {
  const asked = s.form.findIndex((form, i) => i > token && i - token < FAR && form.toLowerCase() === "for");
  const guest = asked < 0 ? -1 : (s.head[asked] ?? -1);
  if (guest > asked && [...toVisit(s, token), ...toAttend(s, token)].some((t) => t > guest)) return [guest];
  const own = [...children(s, verb, "iobj"), ...oblique(s, verb, ["to"]), ...oblique(s, token, ["to", "for"])];
  const first = hasRelation(s, verb, "conj") ? (s.head[verb] ?? -1) : -1;
  return own.length > 0 || first < 0 ? own : [...children(s, first, "obj"), ...oblique(s, first, ["on", "with", "to"])];
}
