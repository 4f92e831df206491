import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { VisitDraft } from "../fact.js";
import { actorOf, countryOfActor, hasCase, isParty, knownLemma, oblique, peopleOfPhrase, type Reading, resolved, subjects } from "../shared/index.js";
import { destinationAt, type Found } from "./found.js";
import { visitKnowledge } from "./knowledge.js";

/** "his official visit to Turkey", "a visit by X to Y", "pay a visit to Y", "another visit will be paid by X", "X's trip". */
export function visitsOfNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const verb = s.upos[s.head[token] ?? -1] === "VERB" && hasRelation(s, token, "obj", "nsubj", "obl", "ccomp") ? (s.head[token] ?? -1) : -1;
  const { light: lights } = visitKnowledge();
  const lemma = verb < 0 ? "" : knownLemma(s, verb, (one) => lights.some((entry) => entry.lemmas.includes(one)));
  const light = lights.find((entry) => entry.lemmas.includes(lemma) && (entry.beside === undefined || isBesideWord(s, verb, entry.beside)));
  const isObject = verb >= 0 && hasRelation(s, token, "obj", "nsubj:pass");
  const round = s.lemma[token] === "tour" ? oblique(s, token, ["of"]) : [];
  const owners = [...children(s, token, "nmod:poss"), ...oblique(s, token, ["by", "of"]).filter((t) => !round.includes(t))];
  const agents = isObject && light ? (hasRelation(s, token, "nsubj:pass") ? oblique(s, verb, ["by"]) : subjects(s, verb)) : [];
  const onVisit = verb >= 0 && hasCase(s, token, ["on", "for", "during"]) ? subjects(s, verb) : [];
  const around = verb >= 0 && hasCase(s, token, ["after", "from", "following", "before", "with", "including"]) ? subjects(s, verb) : [];
  const place = hasRelation(s, token, "obl", "nmod") && hasCase(s, token, ["on"]) ? (s.head[token] ?? -1) : -1;
  const isThere = place >= 0 && children(s, place, "cop").length > 0 && hasCase(s, place, ["in", "at"]);
  const there = isThere ? resolved(s, children(s, place, "nsubj")) : [];
  const copular = children(s, token, "cop").length > 0 && hasCase(s, token, ["on"]) ? resolved(s, children(s, token, "nsubj")) : [];
  const from = [...owners, ...agents, ...(owners.length === 0 ? [...onVisit, ...around, ...copular, ...there] : [])];
  const visitors = from
    .flatMap((t) => peopleOfPhrase(reading, s, t))
    .filter((id) => isParty(reading, id) && !(isTeamTour(s, token) && actorOf(reading, id)?.type === "state"));
  const near = [
    ...(isThere ? [place] : []),
    ...round,
    ...oblique(s, token, ["to", "in"]),
    ...(verb >= 0 && around.length === 0 ? oblique(s, verb, ["to"]) : []),
  ];
  const attached = near.flatMap((target) => destinationAt(reading, s, target));
  const destinations = attached.length > 0 ? attached : destinationAfter(reading, s, token);
  const compound = children(s, token, "compound", "amod")
    .flatMap((c) => reading.actors.actorsAt(s.index, c))
    .filter((id) => actorOf(reading, id)?.type === "state");
  const hosts =
    destinations.length > 0
      ? destinations
      : compound.map((id) => ({ host: id, place: { name: actorOf(reading, id)?.name ?? id, country: countryOfActor(reading, id) } }));
  const standing = isThere && isPast(s, place) ? "completed" : isThere || copular.length > 0 || onVisit.length > 0 ? "ongoing" : null;
  const told = light && isObject ? light.status : standing;
  const governor = (isObject && light) || (verb >= 0 && hasCase(s, token, ["with", "including"])) ? verb : token;
  if (hosts.length === 0) return [{ trigger: token, governor, visitors, host: null, place: null, told, frame: "visit of" }];
  return hosts.map((host) => ({ trigger: token, governor, visitors, ...host, told, frame: light && isObject ? `${lemma} a visit` : "visit of" }));
}

/** "England's tour of Pakistan": a team's, not a state's. */
const isTeamTour = (s: AnnotatedSentence, token: number): boolean => (s.lemma[token] ?? "").toLowerCase() === "tour";

const isPast = (s: AnnotatedSentence, predicate: number): boolean =>
  children(s, predicate, "cop").some((t) => /^(?:was|were)$/iu.test(s.form[t] ?? ""));

/** "a trip by the minister to Oslo": the place after "to", whatever the parse hung it on. */
function destinationAfter(reading: Reading, s: AnnotatedSentence, noun: number): ReturnType<typeof destinationAt> {
  for (let at = noun + 1; at < s.form.length && !["VERB", "AUX", "PUNCT", "SCONJ"].includes(s.upos[at] ?? ""); at++) {
    if (s.form[at] !== "to") continue;
    const target = [at + 1, at + 2, at + 3].find((t) => s.upos[t] === "PROPN");
    if (target !== undefined) return destinationAt(reading, s, target);
  }
  return [];
}

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
