import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { VisitDraft } from "../fact.js";
import { actorOf, countryOfActor, oblique, peopleOfPhrase, placeOfState, type Reading, sequenceAt, UNMADE } from "../shared/index.js";
import { type Found, homeOf, SEQUEL } from "./found.js";
import { homeOfSpeaker } from "./home.js";
import { visitKnowledge } from "./knowledge.js";

/** How many sentences back the visit may stand that "the trip" points to. */
const SENTENCES_BACK = 6;

/** "The trip has been put off", "a stop in Doha was dropped": a visit nobody is named for, of the guest told of before; the host's too where no other place is said. */
export function pointingBack(reading: Reading, s: AnnotatedSentence, found: Found, told: readonly VisitDraft[]): Found {
  if (found.host === null && found.frame === "returns a visit") return backAt(reading, found, told);
  if (found.frame === SEQUEL) return alongWith(reading, s, found, told);
  const invited = found.host === null && found.visitors.length > 0 ? byInvitation(reading, s, found) : undefined;
  if (invited) return invited;
  const isAny = children(s, found.trigger, "det").some((t) => /^(?:any|every|each|another)$/iu.test(s.form[t] ?? ""));
  const occurring = occurringVerb(s, found.trigger);
  if (found.host === null && found.visitors.length > 0 && (found.told !== null || occurring !== undefined) && !isAny)
    return atHome(reading, s, { ...found, governor: occurring ?? found.governor }, told);
  if (found.visitors.length > 0 || s.upos[found.trigger] !== "NOUN" || found.told === null || found.frame === "invites") return found;
  const last = meantBy(s, found, told);
  if (!last || (found.host === null && !isDefinite(s, found.trigger)) || children(s, found.trigger, "nmod:poss").length > 0) return found;
  const visitors = last.visitors.filter((id) => actorOf(reading, id) !== undefined);
  return { ...found, visitors, host: found.host ?? last.host, place: found.place ?? last.place };
}

/**
 * The visit that "the trip" is: the last one told of lately, where something becomes of it one that is not over, and rather one that is called a visit or is put off already than one
 * by which somebody merely is somewhere.
 */
function meantBy(s: AnnotatedSentence, { told: fate }: Found, told: readonly VisitDraft[]): VisitDraft | undefined {
  const lately = told.filter((one) => one.claims.some((claim) => s.index - claim.sentence <= SENTENCES_BACK));
  if (fate === null || !UNMADE.has(fate)) return lately.at(-1);
  const open = lately.filter(({ status }) => status !== "completed");
  return open.findLast(({ explanation }) => explanation.frame !== "is in") ?? open.at(-1);
}

/** "the visit of the minister will take place in June": the verb by which the noun comes about. */
function occurringVerb(s: AnnotatedSentence, noun: number): number | undefined {
  const verb = hasRelation(s, noun, "nsubj") ? (s.head[noun] ?? -1) : -1;
  return [...visitKnowledge().words.occurring.words].some((phrase) => sequenceAt(s, verb, phrase.split(" ")) !== undefined) ? verb : undefined;
}

const isDefinite = (s: AnnotatedSentence, noun: number): boolean =>
  children(s, noun, "det").some((t) => ["the", "this", "that"].includes((s.form[t] ?? "").toLowerCase()));

/** "His foreign minister followed in May": where somebody of the same side is told to go just before; the other way where the host's own is meant. */
function alongWith(reading: Reading, s: AnnotatedSentence, found: Found, told: readonly VisitDraft[]): Found {
  const last = told.findLast((one) => one.claims.some(({ sentence }) => sentence <= s.index && s.index - sentence <= 2));
  const own = new Set(found.visitors.map((id) => countryOfActor(reading, id)));
  const isSameSide = last?.visitors.some((id) => own.has(countryOfActor(reading, id)) && !found.visitors.includes(id));
  return last && isSameSide ? { ...found, host: last.host, place: last.place } : { ...found, visitors: [] };
}

/** "will pay a visit at the invitation of President Brito", "the visit was put off at Ghana's request": to the state of whoever asks. */
function byInvitation(reading: Reading, s: AnnotatedSentence, found: Found): Found | undefined {
  const isUndone = found.told === "cancelled" || found.told === "postponed";
  const invitation = s.lemma.findIndex((lemma) => lemma === "invitation" || (isUndone && lemma === "request"));
  const before = s.form.slice(Math.max(0, invitation - 3), Math.max(0, invitation)).map((form) => form.toLowerCase());
  if (invitation < 0 || !["at", "on", "upon", "by"].some((word) => before.includes(word))) return undefined;
  const own = new Set(found.visitors.map((id) => countryOfActor(reading, id)));
  const country = [...oblique(s, invitation, ["of", "from", "by"]), ...children(s, invitation, "nmod:poss")]
    .flatMap((t) => peopleOfPhrase(reading, s, t))
    .flatMap((id) => countryOfActor(reading, id) ?? [])
    .find((one) => !own.has(one) && reading.actors.state(one));
  return country === undefined ? undefined : { ...found, host: country.toLowerCase(), place: placeOfState(reading, country) };
}

/** "will return the visit": to where the guest told of before came from. */
function backAt(reading: Reading, found: Found, told: readonly VisitDraft[]): Found {
  const own = found.visitors.map((id) => countryOfActor(reading, id)?.toLowerCase());
  const first = told.findLast((one) => own.includes(one.host));
  const [country] = (first?.visitors ?? []).flatMap((id) => countryOfActor(reading, id) ?? []);
  return country ? { ...found, host: country.toLowerCase(), place: placeOfState(reading, country) } : found;
}

/**
 * "the visit of the Qatari minister has been put off": to the article's own state, where no other visit of the guest is told;
 * "was due in Oslo in May but put off the trip": the one the sentence has just told of, where that says nothing of it already.
 */
function atHome(reading: Reading, s: AnnotatedSentence, found: Found, told: readonly VisitDraft[]): Found {
  const home = homeOf(reading) ?? homeOfSpeaker(reading, s, found.trigger, found.visitors);
  const known = told.filter((one) => one.visitors.some((id) => found.visitors.includes(id)));
  const last = known.findLast((one) => one.claims.some((claim) => claim.sentence === s.index));
  if (last && isDefinite(s, found.trigger))
    return last.status === found.told ? { ...found, visitors: [] } : { ...found, host: last.host, place: last.place };
  const isKnown = known.length > 0;
  const isForeign = found.visitors.every((id) => countryOfActor(reading, id) !== null && countryOfActor(reading, id)?.toLowerCase() !== home?.host);
  return home && isForeign && !isKnown ? { ...found, ...home } : found;
}
