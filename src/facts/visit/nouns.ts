import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { OccasionStatus, VisitDraft } from "../fact.js";
import {
  actorOf,
  countryOfActor,
  hasCase,
  isParty,
  knownLemma,
  namedBefore,
  oblique,
  peopleOfPhrase,
  placeAt,
  type Reading,
  resolved,
  subjects,
} from "../shared/index.js";
import { destinationAt, type Found, isCrowd } from "./found.js";
import { type VisitKnowledge, visitKnowledge } from "./knowledge.js";

/** "his official visit to Turkey", "a visit by X to Y", "pay a visit to Y", "another visit will be paid by X", "X's trip", "at the start of a visit". */
export function visitsOfNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const leg = firstLeg(reading, s, token);
  if (leg.length > 0) return leg;
  const stretch = stretchOf(s, token);
  const at = stretch?.noun ?? token;
  const verb = s.upos[s.head[at] ?? -1] === "VERB" && hasRelation(s, at, "obj", "nsubj", "obl", "ccomp") ? (s.head[at] ?? -1) : -1;
  const light = lightOf(s, at, verb);
  const isObject = verb >= 0 && light !== undefined && (light.entry.preposition !== undefined || hasRelation(s, at, "obj", "nsubj:pass"));
  const round = s.lemma[token] === "tour" ? oblique(s, token, ["of"]) : [];
  const owners = [...children(s, token, "nmod:poss"), ...oblique(s, token, ["by", "of"]).filter((t) => !round.includes(t))];
  const agents = isObject ? (hasRelation(s, at, "nsubj:pass") ? oblique(s, verb, ["by"]) : subjects(s, verb)) : [];
  const onVisit = verb >= 0 && hasCase(s, at, ["on", "for", "during", "at"]) ? subjects(s, verb) : [];
  const around = verb >= 0 && hasCase(s, at, ["after", "from", "following", "before", "with", "including"]) ? subjects(s, verb) : [];
  const place = hasRelation(s, at, "obl", "nmod") && hasCase(s, at, ["on"]) ? (s.head[at] ?? -1) : -1;
  const isThere = place >= 0 && children(s, place, "cop").length > 0 && hasCase(s, place, ["in", "at"]);
  const there = isThere ? resolved(s, children(s, place, "nsubj")) : [];
  const copular = children(s, at, "cop").length > 0 && hasCase(s, at, ["on"]) ? resolved(s, children(s, at, "nsubj")) : [];
  const from = [...owners, ...agents, ...(owners.length === 0 ? [...onVisit, ...around, ...copular, ...there] : [])];
  const named = from.flatMap((t) => (isCrowd(reading, s, t) ? [] : peopleOfPhrase(reading, s, t)));
  const visitors = (named.length > 0 || from.length > 0 || !isObject ? named : namedBefore(reading, s, verb)).filter(
    (id) => isParty(reading, id) && !(isTeamTour(s, token) && actorOf(reading, id)?.type === "state"),
  );
  const near = [
    ...(isThere ? [place] : []),
    ...round,
    ...oblique(s, token, ["to", "in", "at"]),
    ...(verb >= 0 && around.length === 0 ? oblique(s, verb, ["to"]) : []),
  ];
  const attached = near.flatMap((target) => destinationAt(reading, s, target));
  const destinations = attached.length > 0 ? attached : destinationAfter(reading, s, token);
  const compound = children(s, token, "compound", "amod")
    .flatMap((c) => reading.actors.actorsAt(s.index, c))
    .filter((id) => actorOf(reading, id)?.type === "state");
  const scene = destinations.length === 0 && compound.length === 0 && onVisit.length > 0 ? placeAt(reading, s, verb) : null;
  const hosts =
    destinations.length > 0
      ? destinations
      : scene?.country
        ? [{ host: scene.country.toLowerCase(), place: scene }]
        : compound.map((id) => ({ host: id, place: { name: actorOf(reading, id)?.name ?? id, country: countryOfActor(reading, id) } }));
  const standing = isThere && isPast(s, place) ? "completed" : isThere || copular.length > 0 || onVisit.length > 0 ? "ongoing" : null;
  const said = standingOfVisit(s, token);
  const told = (isObject ? light?.entry.status : undefined) ?? said ?? stretch?.status ?? (isObject ? null : standing);
  const governor = said !== null ? (s.head[token] ?? token) : isObject || (verb >= 0 && hasCase(s, at, ["with", "including"])) ? verb : at;
  if (hosts.length === 0) return [{ trigger: token, governor, visitors, host: null, place: null, told, frame: "visit of" }];
  return hosts.map((host) => ({
    trigger: token,
    governor,
    visitors,
    ...host,
    told,
    frame: isObject && light ? `${light.lemma} a visit` : "visit of",
  }));
}

type Light = VisitKnowledge["light"][number];

/** The verb that says what becomes of the visit that is its object, or follows it after the preposition the verb takes ("pulled out of a visit"). */
function lightOf(s: AnnotatedSentence, noun: number, verb: number): { readonly lemma: string; readonly entry: Light } | undefined {
  if (verb < 0) return undefined;
  const { light: lights } = visitKnowledge();
  const lemma = knownLemma(s, verb, (one) => lights.some((entry) => entry.lemmas.includes(one)));
  const entry = lights.find(
    (one) =>
      one.lemmas.includes(lemma) &&
      (one.beside === undefined || isBesideWord(s, verb, one.beside)) &&
      (one.preposition === undefined || hasCase(s, noun, [one.preposition])),
  );
  return entry && { lemma, entry };
}

/** "at the start of a visit", "on the second day of her visit": the noun that stands in the clause for the visit. */
function stretchOf(s: AnnotatedSentence, token: number): { readonly noun: number; readonly status: OccasionStatus | null } | undefined {
  const noun = hasRelation(s, token, "nmod") && hasCase(s, token, ["of", "to", "in", "for"]) ? (s.head[token] ?? -1) : -1;
  const entry = noun < 0 ? undefined : visitKnowledge().stretches.find((one) => one.words.includes((s.lemma[noun] ?? "").toLowerCase()));
  return entry && { noun, status: entry.status };
}

/** "the trip is off", "is on hold", "remains in doubt": what is said of a visit that is the subject. */
function standingOfVisit(s: AnnotatedSentence, token: number): OccasionStatus | null {
  const said = hasRelation(s, token, "nsubj") ? (s.head[token] ?? -1) : -1;
  if (said < 0 || (children(s, said, "cop").length === 0 && s.lemma[said] !== "remain")) return null;
  const words = [said, ...children(s, said, "obl", "advmod", "xcomp")].map((t) => (s.lemma[t] ?? "").toLowerCase());
  return visitKnowledge().standings.find((one) => one.words.some((word) => words.includes(word)))?.status ?? null;
}

/** "her first stop will be Oslo": the place is what the noun is said to be. */
function firstLeg(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (!visitKnowledge().legs.words.includes((s.lemma[token] ?? "").toLowerCase()) || !hasRelation(s, token, "nsubj")) return [];
  const said = s.head[token] ?? -1;
  if (said < 0 || children(s, said, "cop").length === 0) return [];
  const visitors = [...children(s, token, "nmod:poss"), ...oblique(s, token, ["of", "by", "for"])].flatMap((t) => peopleOfPhrase(reading, s, t));
  return destinationAt(reading, s, said).map((to) => ({ trigger: token, governor: said, visitors, ...to, told: null, frame: "visit of" }));
}

/** "England's tour of Pakistan": a team's, not a state's. */
const isTeamTour = (s: AnnotatedSentence, token: number): boolean => (s.lemma[token] ?? "").toLowerCase() === "tour";

const isPast = (s: AnnotatedSentence, predicate: number): boolean =>
  children(s, predicate, "cop").some((t) => /^(?:was|were)$/iu.test(s.form[t] ?? ""));

/** "a trip by the minister to Oslo": the place after "to", whatever the parse hung it on. */
function destinationAfter(reading: Reading, s: AnnotatedSentence, noun: number): ReturnType<typeof destinationAt> {
  for (let at = noun + 1; at < s.form.length && !["VERB", "AUX", "PUNCT", "SCONJ"].includes(s.upos[at] ?? ""); at++) {
    if (s.form[at] !== "to" && !(s.form[at] === "in" && STAYING.has(s.lemma[noun] ?? ""))) continue;
    const target = [at + 1, at + 2, at + 3].find((t) => s.upos[t] === "PROPN");
    if (target !== undefined) return destinationAt(reading, s, target);
  }
  return [];
}

/** Nouns that are followed by the place "in" which one is. */
const STAYING = new Set(["arrival", "stay", "stop", "stopover"]);

const isBesideWord = (s: AnnotatedSentence, verb: number, word: string): boolean =>
  s.form.slice(verb + 1, verb + 4).some((form) => form.toLowerCase() === word);

/** How many sentences back the visit may stand that "the trip" points to. */
const SENTENCES_BACK = 6;

/** "The trip has been put off", "a stop in Doha was dropped": a visit nobody is named for, of the guest told of before; the host's too where no other place is said. */
export function pointingBack(reading: Reading, s: AnnotatedSentence, found: Found, told: readonly VisitDraft[]): Found {
  if (found.visitors.length > 0 || s.upos[found.trigger] !== "NOUN" || found.told === null || found.frame === "invites") return found;
  const last = told.findLast((one) => one.claims.some((claim) => s.index - claim.sentence <= SENTENCES_BACK));
  const isDefinite = children(s, found.trigger, "det").some((t) => ["the", "this", "that"].includes((s.form[t] ?? "").toLowerCase()));
  if (!last || (found.host === null && !isDefinite) || children(s, found.trigger, "nmod:poss").length > 0) return found;
  const visitors = last.visitors.filter((id) => actorOf(reading, id) !== undefined);
  return { ...found, visitors, host: found.host ?? last.host, place: found.place ?? last.place };
}
