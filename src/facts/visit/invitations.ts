import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { FactTime } from "../fact.js";
import { actorOf, actsForSide, countryOfActor, oblique, peopleOfPhrase, placeOfState, type Reading, subjects, timeAt } from "../shared/index.js";
import { answerTo } from "./answers.js";
import { type Destination, destinationAt, type Found } from "./found.js";
import { thereAt } from "./home.js";
import { is, type VisitKnowledge, visitKnowledge } from "./knowledge.js";

/** Does the word name an invitation? The day it is given or taken is not that of the visit. */
export const isInvitation = (s: AnnotatedSentence, token: number): boolean => s.lemma[token] === "invitation";

/** "accepted an invitation to Oslo", "handed the minister an invitation to visit Norway": what one is asked to by a noun. */
export function visitsOfInvitation(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const verb = hasRelation(s, token, "obj", "nsubj:pass") ? (s.head[token] ?? -1) : -1;
  const given = kindOf(s, verb);
  const kind = given ?? kindOf(s, extendedBy(s, token)[0] ?? -1);
  if (!kind) return [];
  const targets = [...toVisit(s, token).flatMap((c) => placesAsked(s, c)), ...toAttend(s, token), ...oblique(s, token, ["to"])].filter(
    (t) => s.upos[t] === "PROPN",
  );
  const named = [
    ...targets.flatMap((target) => destinationAt(reading, s, target)),
    ...attendingVerb(s, token).flatMap((t) => thereAt(reading, s, t)),
  ];
  const asked = kind.guest === "subject" ? subjects(s, verb) : receivers(s, token, verb);
  const guests = guestsAsked(reading, s, asked, named);
  const askers = kind.guest === "receiver" ? subjects(s, verb) : [];
  return (named.length > 0 ? named : inviterOf(reading, s, token, guests, askers)).map((to) => ({
    trigger: token,
    governor: given ? verb : token,
    visitors: guests,
    ...to,
    told: answerTo(s, token) ?? kind.status,
    frame: `${s.lemma[verb]} an invitation`,
  }));
}

const kindOf = (s: AnnotatedSentence, verb: number): Invitation | undefined =>
  visitKnowledge().invitations.find((entry) => entry.lemmas.includes(s.lemma[verb] ?? ""));
type Invitation = VisitKnowledge["invitations"][number];

/** "the invitation extended to the premier in May": the participles by which it was given. */
const extendedBy = (s: AnnotatedSentence, token: number): number[] =>
  children(s, token, "acl").filter((t) => kindOf(s, t)?.guest === "receiver" && oblique(s, t, ["to"]).length > 0);

/** Whoever is asked; nobody is asked to his own state, so that "him" of its people is whoever was named before of another. */
function guestsAsked(reading: Reading, s: AnnotatedSentence, asked: readonly number[], goals: readonly Destination[]): string[] {
  const meant = asked.flatMap((t) => peopleOfPhrase(reading, s, t));
  const isAtHome = (id: string): boolean => goals.some(({ host }) => countryOfActor(reading, id)?.toLowerCase() === host);
  const isMisread = meant.length > 0 && meant.every(isAtHome) && asked.every((t) => /^(?:him|her|them)$/iu.test(s.form[t] ?? ""));
  if (!isMisread) return meant;
  for (let at = s.index; at >= Math.max(0, s.index - SENTENCES_BACK); at--) {
    const guest = (reading.actors.mentions[at] ?? [])
      .flatMap((m) => (at < s.index || m.head < (asked[0] ?? 0) ? m.actors : []))
      .findLast((id) => actorOf(reading, id)?.type === "person" && countryOfActor(reading, id) !== null && actsForSide(reading, id) && !isAtHome(id));
    if (guest !== undefined) return [guest];
  }
  return [];
}
const SENTENCES_BACK = 4;

/**
 * "accepted the invitation of the premier to pay a visit", "has an invitation from Oslo", "extended an invitation to attend the centenary": the state of whoever asks, where it
 * asks for a visit.
 */
function inviterOf(reading: Reading, s: AnnotatedSentence, token: number, guests: readonly string[], givers: readonly number[]): Destination[] {
  const own = new Set(guests.map((id) => countryOfActor(reading, id)));
  const askers = [...oblique(s, token, ["of", "from", "by"]), ...children(s, token, "nmod:poss"), ...givers];
  const isToCome =
    attendingVerb(s, token).length > 0 ||
    s.form.slice(token, token + FAR * 2).some((_, k) => is("coming-over", s, token + k)) ||
    (s.head[token] !== -1 && is("having", s, s.head[token] ?? -1));
  const country = askers
    .flatMap((t) => peopleOfPhrase(reading, s, t))
    .flatMap((id) => countryOfActor(reading, id) ?? [])
    .find((one) => !own.has(one) && reading.actors.state(one));
  return country === undefined || !isToCome || own.size === 0 ? [] : [{ host: country.toLowerCase(), place: placeOfState(reading, country) }];
}

/** "accepted an invitation to visit Oslo": the verb tells of nothing that the invitation before it does not. */
export const isAskedBefore = (reading: Reading, s: AnnotatedSentence, verb: number): boolean =>
  s.lemma.some(
    (_, token) =>
      token < verb &&
      isInvitation(s, token) &&
      askedTo(s, token).some((asked) => asked === verb || children(s, asked, "obj").includes(verb)) &&
      visitsOfInvitation(reading, s, token).length > 0,
  );

/** "an invitation to visit Oslo this autumn": the day of what one is asked to. */
export function timeOfAsked(reading: Reading, s: AnnotatedSentence, token: number): FactTime | null {
  const isAsking = isInvitation(s, token) || s.lemma[token] === "invite";
  const asked = isAsking ? askedTo(s, token) : [];
  return asked.map((verb) => timeAt(reading, s, verb)).find((time) => time !== null && !isDayOfGiving(reading, s, token, time)) ?? null;
}

/** "the invitation extended to her in May to visit Oslo": the day on which it was given. */
export function isDayOfGiving(reading: Reading, s: AnnotatedSentence, token: number, time: FactTime): boolean {
  const [given] = isInvitation(s, token) ? extendedBy(s, token) : [];
  if (given === undefined) return false;
  const [asked = s.form.length] = askedTo(s, token);
  const told = (reading.times.expressions[s.index] ?? []).filter((one) => time.text.endsWith(one.text));
  return told.length > 0 && told.every((one) => one.from > given && one.from < asked);
}

/** The verbs of what one is asked to. */
const askedTo = (s: AnnotatedSentence, token: number): number[] => [...toVisit(s, token), ...attendingVerb(s, token)];

const FAR = 12;
/** "an invitation from the premier to visit Oslo", "to pay a return visit to Oslo", whatever the parse hung the verb on. */
const toVisit = (s: AnnotatedSentence, token: number): number[] =>
  s.form.flatMap((_, i) =>
    i > token && i - token < FAR && s.form[i - 1] === "to" && (visitKnowledge().verbs.direct.lemmas.includes(s.lemma[i] ?? "") || isPaying(s, i))
      ? [i]
      : [],
  );

/** "pay a visit", "undertake a trip". */
export const isPaying = (s: AnnotatedSentence, verb: number): boolean =>
  visitKnowledge().light.some(({ status, lemmas }) => status === null && lemmas.includes(s.lemma[verb] ?? "")) &&
  children(s, verb, "obj").some((t) => visitKnowledge().nouns.lemmas.includes(s.lemma[t] ?? ""));

/** The places that one is asked to visit, or to pay a visit to. */
const placesAsked = (s: AnnotatedSentence, verb: number): number[] =>
  isPaying(s, verb) ? [verb, ...children(s, verb, "obj")].flatMap((t) => oblique(s, t, ["to", "in"])) : children(s, verb, "obj");

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
  const extended = extendedBy(s, token).flatMap((t) => oblique(s, t, ["to"]));
  if (extended.length > 0) return extended;
  const own = [...children(s, verb, "iobj"), ...oblique(s, verb, ["to"]), ...oblique(s, token, ["to", "for"])];
  const first = hasRelation(s, verb, "conj") ? (s.head[verb] ?? -1) : -1;
  return own.length > 0 || first < 0 ? own : [...children(s, first, "obj"), ...oblique(s, first, ["on", "with", "to"])];
}
