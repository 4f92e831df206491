import { findPlaces, type Mention } from "../../actors/index.js";
import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import type { FactTime, OccasionStatus, Place, VisitDraft } from "../fact.js";
import {
  actorOf,
  actsForSide,
  byDate,
  claimAt,
  clauseHead,
  clauseSpan,
  countryOfActor,
  hasCase,
  isOver,
  isParty,
  oblique,
  occasionStatus,
  peopleOfPhrase,
  type Reading,
  resolved,
  subjects,
  timeAt,
} from "../shared/index.js";
import { visitKnowledge } from "./knowledge.js";

interface Found {
  readonly trigger: number;
  /** The verb that dates the visit and gives its tense; the trigger itself or its light verb. */
  readonly governor: number;
  readonly visitors: readonly string[];
  readonly host: string | null;
  readonly place: Place | null;
  readonly told: OccasionStatus | null;
  readonly frame: string;
}

/** Every visit a sentence tells of: who goes to which state. */
export function readVisits(reading: Reading): VisitDraft[] {
  return reading.annotated.sentences.flatMap((s) =>
    s.form.flatMap((_, token) => find(reading, s, token).flatMap((found) => draft(reading, s, found))),
  );
}

function find(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { verbs, nouns } = visitKnowledge();
  const lemma = s.lemma[token] ?? "";
  if (s.upos[token] === "VERB") {
    if (verbs.direct.lemmas.includes(lemma)) return fromVerb(reading, s, token, children(s, token, "obj"), "visits");
    if (verbs.motion.lemmas.includes(lemma))
      return fromVerb(reading, s, token, destinations(s, token, lemma), lemma === "arrive" ? "arrives" : "goes");
    if (verbs.invitation.lemmas.includes(lemma)) return fromInvitation(reading, s, token);
    if (verbs.hosting.lemmas.includes(lemma)) return fromHosting(reading, s, token);
  }
  if ((s.upos[token] === "NOUN" || s.upos[token] === "PROPN") && nouns.lemmas.includes(lemma.toLowerCase())) return fromNoun(reading, s, token);
  return fromPresence(reading, s, token);
}

/** Whoever has left for a state is on the way there. */
const LEAVING = new Set(["leave", "depart"]);

function destinations(s: AnnotatedSentence, token: number, lemma: string): number[] {
  const prepositions = lemma === "arrive" || lemma === "land" ? ["in", "at"] : lemma === "leave" || lemma === "depart" ? ["for"] : ["to"];
  return oblique(s, token, prepositions);
}

function fromVerb(reading: Reading, s: AnnotatedSentence, token: number, targets: readonly number[], frame: string): Found[] {
  const visitors = subjects(s, token).flatMap((subject) => peopleOfPhrase(reading, s, subject));
  return targets.flatMap((target) => {
    const destination = destinationAt(reading, s, target);
    return destination.map((to) => ({
      trigger: token,
      governor: token,
      visitors,
      ...to,
      told: frame === "arrives" || LEAVING.has(s.lemma[token] ?? "") ? ("ongoing" as const) : null,
      frame,
    }));
  });
}

/** State and place named by a destination phrase ("Turkey", "Paris and Rome", "the Turkish capital"). */
function destinationAt(reading: Reading, s: AnnotatedSentence, target: number): { host: string; place: Place }[] {
  const heads = [target, ...children(s, target, "conj")];
  const places = findPlaces(s);
  return heads.flatMap((head) => {
    const inside = subtree(s, head);
    const place =
      places.find((p) => p.from <= head && head < p.to) ?? places.find((p) => inside.includes(p.from) && p.from >= head - 1 && p.from <= head + 3);
    if (place?.country) return [{ host: place.country.toLowerCase(), place: { name: place.name, country: place.country } }];
    const state = reading.actors.actorsAt(s.index, head).find((id) => actorOf(reading, id)?.type === "state");
    const country = state ? countryOfActor(reading, state) : null;
    return state && country ? [{ host: state, place: { name: actorOf(reading, state)?.name ?? country, country } }] : [];
  });
}

/** "invited President Brito to Oslo": the object may come. */
function fromInvitation(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const passive = children(s, token, "nsubj:pass");
  const guests = (passive.length > 0 ? passive : children(s, token, "obj")).flatMap((o) => peopleOfPhrase(reading, s, o));
  const inviters = passive.length > 0 ? oblique(s, token, ["by"]) : subjects(s, token);
  const visitVerb = children(s, token, "xcomp", "advcl").find((c) => visitKnowledge().verbs.direct.lemmas.includes(s.lemma[c] ?? ""));
  const targets = visitVerb === undefined ? oblique(s, token, ["to"]) : children(s, visitVerb, "obj");
  const named = targets.flatMap((target) => destinationAt(reading, s, target));
  const home = inviters.flatMap((i) => peopleOfPhrase(reading, s, i)).flatMap((id) => countryOfActor(reading, id) ?? [])[0];
  const hosts =
    named.length > 0
      ? named
      : home
        ? [{ host: home.toLowerCase(), place: { name: actorOf(reading, home.toLowerCase())?.name ?? home, country: home } }]
        : [];
  return hosts.map((host) => ({ trigger: token, governor: token, visitors: guests, ...host, told: "possible", frame: "invites" }));
}

/** "Norway will host President Brito": where a state, not a person, receives, the guest comes to it. */
function fromHosting(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const [host] = subjects(s, token).flatMap((subject) => peopleOfPhrase(reading, s, subject));
  const country = host && actorOf(reading, host)?.type === "state" ? countryOfActor(reading, host) : null;
  const guests = children(s, token, "obj")
    .flatMap((object) => peopleOfPhrase(reading, s, object))
    .filter((id) => actorOf(reading, id)?.type === "person");
  if (!host || !country) return [];
  return [
    {
      trigger: token,
      governor: token,
      visitors: guests,
      host,
      place: { name: actorOf(reading, host)?.name ?? country, country },
      told: null,
      frame: "hosts",
    },
  ];
}

/** "was in Oslo last week to open a bridge", "is in Oslo for talks". */
function fromPresence(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (!children(s, token, "cop").length || !hasCase(s, token, ["in"])) return [];
  const place = findPlaces(s).find((p) => p.from <= token && token < p.to);
  if (!place?.country || place.name === actorOf(reading, place.country.toLowerCase())?.name) return [];
  const visitors = subjects(s, token)
    .flatMap((subject) => peopleOfPhrase(reading, s, subject))
    .filter((id) => actorOf(reading, id)?.type === "person");
  return [
    {
      trigger: token,
      governor: token,
      visitors,
      host: place.country.toLowerCase(),
      place: { name: place.name, country: place.country },
      told: null,
      frame: "is in",
    },
  ];
}

/** "his official visit to Turkey", "a visit by X to Y", "pay a visit to Y", "another visit will be paid by X", "X's trip". */
function fromNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const verb = s.upos[s.head[token] ?? -1] === "VERB" && hasRelation(s, token, "obj", "nsubj", "obl", "ccomp") ? (s.head[token] ?? -1) : -1;
  const lemma = s.lemma[verb] ?? "";
  const light = visitKnowledge().light.find((entry) => entry.lemmas.includes(lemma));
  const isObject = verb >= 0 && hasRelation(s, token, "obj", "nsubj:pass");
  const owners = [...children(s, token, "nmod:poss"), ...oblique(s, token, ["by", "of"])];
  const agents = isObject && light ? (hasRelation(s, token, "nsubj:pass") ? oblique(s, verb, ["by"]) : subjects(s, verb)) : [];
  const onVisit = verb >= 0 && hasCase(s, token, ["on", "for", "during"]) ? subjects(s, verb) : [];
  const copular = children(s, token, "cop").length > 0 && hasCase(s, token, ["on"]) ? resolved(s, children(s, token, "nsubj")) : [];
  const from = [...owners, ...agents, ...(owners.length === 0 ? [...onVisit, ...copular] : [])];
  const visitors = from.flatMap((t) => peopleOfPhrase(reading, s, t)).filter((id) => isParty(reading, id));
  const near = [...oblique(s, token, ["to", "in"]), ...(verb >= 0 ? oblique(s, verb, ["to"]) : [])];
  const destinations = near.flatMap((target) => destinationAt(reading, s, target));
  const compound = children(s, token, "compound", "amod")
    .flatMap((c) => reading.actors.actorsAt(s.index, c))
    .filter((id) => actorOf(reading, id)?.type === "state");
  const hosts =
    destinations.length > 0
      ? destinations
      : compound.map((id) => ({ host: id, place: { name: actorOf(reading, id)?.name ?? id, country: countryOfActor(reading, id) } }));
  const told = light && isObject ? light.status : copular.length > 0 || onVisit.length > 0 ? "ongoing" : null;
  const governor = isObject && light ? verb : token;
  if (hosts.length === 0) return [{ trigger: token, governor, visitors, host: null, place: null, told, frame: "visit of" }];
  return hosts.map((host) => ({ trigger: token, governor, visitors, ...host, told, frame: light && isObject ? `${lemma} a visit` : "visit of" }));
}

function draft(reading: Reading, s: AnnotatedSentence, found: Found): VisitDraft[] {
  const host = found.host;
  const visitors = [...new Set(found.visitors)].filter(
    (id) =>
      actsForSide(reading, id) &&
      actorOf(reading, id)?.type !== "organisation" &&
      !isPeople(reading, s, id) &&
      (host === null || countryOfActor(reading, id)?.toLowerCase() !== host),
  );
  if (visitors.length === 0 || isHabit(s)) return [];
  const factuality = reading.claims.factuality(s.index, found.trigger);
  const governing = found.governor === found.trigger ? factuality : reading.claims.factuality(s.index, found.governor);
  if (factuality.hypothetical || governing.hypothetical) return [];
  const combined = found.governor === found.trigger ? factuality : { ...governing, certainty: factuality.certainty };
  const words = clauseSpan(s, found.governor === found.trigger && s.upos[found.trigger] === "NOUN" ? found.trigger : clauseHead(s, found.governor));
  const claim = claimAt(reading, s, found.trigger, words, combined);
  const time: FactTime | null = timeAt(reading, s, found.trigger) ?? (found.governor === found.trigger ? null : timeAt(reading, s, found.governor));
  const status = byDate(reading, nominalStatus(reading, s, found, occasionStatus(combined, claim, found.told), time), time);
  return [
    {
      kind: "visit",
      visitors,
      host: host ?? "",
      offices: [...new Set(visitors.flatMap((id) => reading.actors.tenures.filter((t) => t.holder === id).map((t) => t.office)))],
      purpose: null,
      status,
      time,
      place: found.place,
      claims: [claim],
      explanation: { frame: found.frame, words: [s.form[found.governor] ?? "", s.form[found.trigger] ?? ""], score: null, notes: factuality.because },
    },
  ];
}

/** "the Iraqis", "Turkish pilgrims": people of a state, who do not come for it. */
const isPeople = (reading: Reading, s: AnnotatedSentence, id: string): boolean => {
  const here = (reading.actors.mentions[s.index] ?? []).filter((m) => m.actors.includes(id));
  const name = actorOf(reading, id)?.name ?? "";
  const plural = (m: Mention): boolean => m.form !== "description" && /s$/u.test(s.form[m.head] ?? "") && !/s$/u.test(name);
  return actorOf(reading, id)?.type === "state" && here.length > 0 && here.every(plural);
};

/** "visits Iraq every two months": a habit, no visit. */
const isHabit = (s: AnnotatedSentence): boolean =>
  /\b(?:every (?:\S+ )?(?:day|week|month|year)s?|regularly|routine(?:ly)?|usually|often)\b/iu.test(s.form.join(" "));

/** "his visit" outside any verb that dates it leaves open whether it is over; a time already past settles it. */
function nominalStatus(reading: Reading, s: AnnotatedSentence, found: Found, status: OccasionStatus, time: FactTime | null): OccasionStatus {
  if (s.upos[found.trigger] === "NOUN" && status === "ongoing" && found.governor === found.trigger && isOver(reading, time)) return "completed";
  if (found.told !== null || s.upos[found.trigger] !== "NOUN") return status;
  if (time && /\b(?:last|ago|earlier|yesterday)\b/iu.test(time.text)) return status === "ongoing" || status === "announced" ? "completed" : status;
  return status;
}
