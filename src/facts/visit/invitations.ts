import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { FactTime, OccasionStatus } from "../fact.js";
import { countryOfActor, oblique, peopleOfPhrase, placeOfState, type Reading, subjects, timeAt } from "../shared/index.js";
import { type Destination, destinationAt, type Found } from "./found.js";
import { is, visitKnowledge } from "./knowledge.js";

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
  const named = targets.flatMap((target) => destinationAt(reading, s, target));
  return (named.length > 0 ? named : inviterOf(reading, s, token, guests)).map((to) => ({
    trigger: token,
    governor: verb,
    visitors: guests,
    ...to,
    told: answerTo(s, token) ?? kind.status,
    frame: `${s.lemma[verb]} an invitation`,
  }));
}

/** "accepted the invitation of the premier to pay a visit", "has an invitation from Oslo": the state of whoever asks, where it asks for a visit. */
function inviterOf(reading: Reading, s: AnnotatedSentence, token: number, guests: readonly string[]): Destination[] {
  const own = new Set(guests.map((id) => countryOfActor(reading, id)));
  const askers = [...oblique(s, token, ["of", "from", "by"]), ...children(s, token, "nmod:poss")];
  const isToCome =
    s.form.slice(token, token + FAR * 2).some((_, k) => is("coming-over", s, token + k)) ||
    (s.head[token] !== -1 && is("having", s, s.head[token] ?? -1));
  const country = askers
    .flatMap((t) => peopleOfPhrase(reading, s, t))
    .flatMap((id) => countryOfActor(reading, id) ?? [])
    .find((one) => !own.has(one) && reading.actors.state(one));
  return country === undefined || !isToCome || own.size === 0 ? [] : [{ host: country.toLowerCase(), place: placeOfState(reading, country) }];
}

/** "handed her an invitation, which she accepted": what the guest does about it. */
function answerTo(s: AnnotatedSentence, token: number): OccasionStatus | undefined {
  const verbs = children(s, token, "acl:relcl").filter((clause) =>
    children(s, clause, "obj").some((t) => /^(?:which|that)$/iu.test(s.form[t] ?? "")),
  );
  return visitKnowledge().invitations.find(({ guest, lemmas }) => guest === "subject" && verbs.some((verb) => lemmas.includes(s.lemma[verb] ?? "")))
    ?.status;
}

/** "accepted an invitation to visit Oslo": the verb tells of nothing that the invitation before it does not. */
export const isAskedBefore = (reading: Reading, s: AnnotatedSentence, verb: number): boolean =>
  s.lemma.some(
    (_, token) =>
      token < verb &&
      isInvitation(s, token) &&
      [...toVisit(s, token), ...attendingVerb(s, token)].includes(verb) &&
      visitsOfInvitation(reading, s, token).length > 0,
  );

/** "an invitation to visit Oslo this autumn": the day of what one is asked to. */
export function timeOfAsked(reading: Reading, s: AnnotatedSentence, token: number): FactTime | null {
  const asked = isInvitation(s, token) ? [...toVisit(s, token), ...attendingVerb(s, token)] : [];
  return asked.map((verb) => timeAt(reading, s, verb)).find((time) => time !== null) ?? null;
}

const FAR = 12;
/** "an invitation from the premier to visit Oslo", whatever the parse hung "visit" on. */
const toVisit = (s: AnnotatedSentence, token: number): number[] =>
  s.form.flatMap((_, i) =>
    i > token && i - token < FAR && s.form[i - 1] === "to" && visitKnowledge().verbs.direct.lemmas.includes(s.lemma[i] ?? "") ? [i] : [],
  );

/** "an invitation to attend the inauguration in Oslo": where the occasion is. */
function toAttend(s: AnnotatedSentence, token: number): number[] {
  const [verb] = attendingVerb(s, token);
  if (verb === undefined) return [];
  const near = [verb, ...children(s, verb, "obj", "obl")].flatMap((t) => oblique(s, t, ["in", "at"])).filter((t) => s.upos[t] === "PROPN");
  const next = s.form.findIndex((form, i) => i > verb && form === "in" && s.upos[i + 1] === "PROPN");
  return near.length > 0 || next < 0 ? near : [next + 1];
}

function attendingVerb(s: AnnotatedSentence, token: number): number[] {
  const attending = visitKnowledge().verbs.attending.flatMap((frame) => (frame.status === null ? frame.lemmas : []));
  const verb = s.form.findIndex((_, i) => i > token && i - token < FAR && s.form[i - 1] === "to" && attending.includes(s.lemma[i] ?? ""));
  return verb < 0 ? [] : [verb];
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
