import { type AnnotatedSentence, ancestors, children, hasRelation } from "../../language/index.js";
import type { OccasionStatus } from "../fact.js";
import {
  actorOf,
  countryOfActor,
  type Fate,
  fateOf,
  hasCase,
  isParty,
  knownLemma,
  namedBefore,
  oblique,
  peopleOfPhrase,
  placeAt,
  placeOfState,
  type Reading,
  resolved,
  subjects,
} from "../shared/index.js";
import { type Destination, destinationAt, destinationBehind, type Found, homeOf, isCrowd, personAbove } from "./found.js";
import { isHomeland } from "./home.js";
import { hasForm, is, isOneOf, type VisitKnowledge, visitKnowledge } from "./knowledge.js";

/** "his official visit to Turkey", "a visit by X to Y", "pay a visit to Y", "another visit will be paid by X", "X's trip", "at the start of a visit". */
export function visitsOfNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (isOtherThing(s, token)) return [];
  const leg = [...firstLeg(reading, s, token), ...leadingTo(reading, s, token)];
  if (leg.length > 0) return leg;
  const stretch = stretchOf(s, token);
  const at = stretch?.noun ?? token;
  const verb = s.upos[s.head[at] ?? -1] === "VERB" && hasRelation(s, at, "obj", "nsubj", "obl", "ccomp") ? (s.head[at] ?? -1) : -1;
  const light = lightOf(s, at, verb);
  const isObject = verb >= 0 && light !== undefined && (light.entry.preposition !== undefined || hasRelation(s, at, "obj", "nsubj:pass"));
  const round = s.lemma[token] === "tour" ? oblique(s, token, ["of"]) : [];
  const owners = ownersOf(reading, s, token, round);
  const isOwned = owners.some((t) => peopleOfPhrase(reading, s, t).length > 0);
  const agents = isObject && !isOwned ? agentsOf(s, at, verb) : [];
  const isTheSame = hasCase(s, at, ["during"]) && isBareDefinite(s, at);
  const beside = verb >= 0 ? verb : besideState(s, at);
  const isAhead = isAheadOf(s, at);
  const onVisit = !isTheSame && beside >= 0 && hasCase(s, at, ["on", "for", "during", "at"]) ? aboutWhom(reading, s, beside) : [];
  const isAround = hasCase(s, at, ["after", "from", "following", "before", "with", "including"]);
  const around = isAhead ? aboutWhom(reading, s, clauseAbove(s, at)) : beside >= 0 && isAround ? aboutWhom(reading, s, beside) : [];
  const place = hasRelation(s, at, "obl", "nmod") && hasCase(s, at, ["on"]) ? (s.head[at] ?? -1) : -1;
  const isThere = place >= 0 && children(s, place, "cop").length > 0 && hasCase(s, place, ["in", "at"]);
  const there = isThere ? resolved(s, children(s, place, "nsubj")) : [];
  const copular = children(s, at, "cop").length > 0 && hasCase(s, at, ["on"]) ? resolved(s, children(s, at, "nsubj")) : amidst(s, at);
  const isNow = isUnderWay(s, token);
  const aside = owners.length === 0 && (verb < 0 || isNow) ? besideGuest(reading, s, token) : [];
  const from =
    isNow && aside.length > 0
      ? aside
      : [...owners, ...agents, ...(owners.length === 0 ? [...onVisit, ...around, ...copular, ...there, ...aside] : [])];
  const named = from.map((t) => personAbove(reading, s, t)).flatMap((t) => (isCrowd(reading, s, t) ? [] : peopleOfPhrase(reading, s, t)));
  const receiver = isReceived(s, at, verb) ? subjects(s, verb) : [];
  const visitors = (named.length > 0 || from.length > 0 || !isObject ? named : namedBefore(reading, s, verb)).filter(
    (id) => isParty(reading, id) && !(isTeamTour(s, token) && actorOf(reading, id)?.type === "state"),
  );
  const near = [
    ...(isThere ? [place] : []),
    ...round,
    ...oblique(s, token, is("setting-out", s, token) ? ["for", "to"] : ["to", "in", "at"]),
    ...(verb >= 0 && around.length === 0 ? oblique(s, verb, ["to"]) : []),
    ...children(s, token, "acl")
      .filter((c) => !visitKnowledge().verbs.taking.lemmas.includes(s.lemma[c] ?? ""))
      .flatMap((c) => oblique(s, c, ["to"])),
    ...(verb >= 0 && isObject ? children(s, verb, "iobj") : []),
    ...receiver,
  ];
  const said = near.flatMap((target) => destinationAt(reading, s, target));
  const attached = said.length > 0 ? said : near.filter((t) => isHomeland(s, t)).flatMap(() => homeOf(reading) ?? []);
  const behind = attached.length > 0 ? attached : destinationAfter(reading, s, token);
  const destinations = behind.length > 0 ? behind : whereabouts(reading, s, verb);
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
  const standing =
    isThere && isPast(s, place) ? "completed" : isThere || copular.length > 0 || onVisit.length > 0 || (isNow && aside.length > 0) ? "ongoing" : null;
  const fate = isObject && light?.entry.status ? undefined : fateOf(s, token);
  const ends = endOf(s, token);
  const isToEnd = isObject && light?.entry.status === "completed" && round.length === 0 && s.lemma[token] !== "tour" && endsYet(s, verb);
  const isBeside = !isObject && light === undefined && (onVisit.length > 0 || around.length > 0);
  const told =
    (isToEnd ? "ongoing" : isObject ? light?.entry.status : undefined) ??
    fate?.status ??
    setOut(s, token) ??
    ends?.status ??
    stretch?.status ??
    (isAhead ? "announced" : isObject ? null : standing);
  const governor = fate
    ? fate.governor
    : ends
      ? ends.governor
      : isObject || (verb >= 0 && hasCase(s, at, ["with", "including"]))
        ? verb
        : (payingOf(s, at) ?? at);
  if (hosts.length === 0) {
    const home = hostAwaiting(reading, s, token, visitors);
    return [{ trigger: token, governor, visitors, host: home?.host ?? null, place: home?.place ?? null, told, frame: "visit of" }];
  }
  return hosts.map((host) => ({
    trigger: token,
    governor,
    visitors,
    ...host,
    told,
    frame: isObject && light ? `${light.lemma} a visit` : "visit of",
    isBeside,
    isAside: isNow && aside.length > 0,
    isEnding: isToEnd || (!isObject && stretch?.status === "completed"),
  }));
}

/** "tour of duty", "visa-on-arrival": a time in office, a paper. */
const isOtherThing = (s: AnnotatedSentence, token: number): boolean =>
  oblique(s, token, ["of"]).some((t) => is("terms", s, t)) || (s.form[token - 1] === "-" && s.form[token - 2]?.toLowerCase() === "on");

/** "wraps up", "will end": it is not over yet. */
const endsYet = (s: AnnotatedSentence, verb: number): boolean =>
  /[^s]s$/u.test(s.form[verb] ?? "") || children(s, verb, "aux").some((t) => /^(?:will|shall|['’]ll)$/iu.test(s.form[t] ?? ""));

/** "before his departure for Oslo", "on her departure for Oslo": still to come, or begun. */
const setOut = (s: AnnotatedSentence, token: number): OccasionStatus | null =>
  is("setting-out", s, token) ? (hasCase(s, token, ["before", "to", "of"]) ? "announced" : "ongoing") : null;

/** "is confident after a visit": the state that is told of beside it. */
const besideState = (s: AnnotatedSentence, noun: number): number => {
  const head = s.head[noun] ?? -1;
  return head >= 0 && hasRelation(s, noun, "obl", "nmod") && s.upos[head] === "ADJ" && children(s, head, "cop").length > 0 ? head : -1;
};

/** "spoke ahead of a visit": it is still to come. */
function isAheadOf(s: AnnotatedSentence, noun: number): boolean {
  const first = Math.min(noun, ...children(s, noun, "det", "amod", "nmod:poss", "nummod", "compound"));
  return s.form[first - 2]?.toLowerCase() === "ahead" && s.form[first - 1]?.toLowerCase() === "of";
}

/** The nearest verb, or word with "be", above. */
const clauseAbove = (s: AnnotatedSentence, token: number): number =>
  ancestors(s, token).find((t) => s.upos[t] === "VERB" || children(s, t, "cop").length > 0) ?? -1;

/** Whoever the clause is about; where that is a thing, whoever says so ("said trade would grow, during a visit"). */
function aboutWhom(reading: Reading, s: AnnotatedSentence, clause: number): number[] {
  for (let at = clause; at >= 0; at = hasRelation(s, at, "ccomp", "xcomp") ? (s.head[at] ?? -1) : -1) {
    const about = s.upos[at] === "VERB" ? subjects(s, at) : resolved(s, children(s, at, "nsubj"));
    if (about.some((t) => peopleOfPhrase(reading, s, t).length > 0)) return about;
  }
  return clause < 0 ? [] : subjects(s, clause);
}

/** "during the visit": one told of before, whoever does something meanwhile. */
const isBareDefinite = (s: AnnotatedSentence, noun: number): boolean =>
  children(s, noun, "det").some((t) => /^(?:the|this|that)$/iu.test(s.form[t] ?? "")) &&
  children(s, noun, "nmod", "amod", "acl", "nmod:poss", "compound").length === 0;

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

/** "is halfway through a visit", "is two days into her visit": whoever is said to be there, and is there still. */
const amidst = (s: AnnotatedSentence, token: number): number[] => {
  const isInside = hasCase(s, token, ["through", "into"]);
  const predicate = children(s, token, "cop").length > 0 ? token : hasRelation(s, token, "nmod", "obl") ? (s.head[token] ?? -1) : -1;
  return isInside && predicate >= 0 && children(s, predicate, "cop").length > 0 ? resolved(s, children(s, predicate, "nsubj")) : [];
};

/** "speaking in Oslo, where she is paying a visit": the place the clause hangs on. */
function whereabouts(reading: Reading, s: AnnotatedSentence, verb: number): Destination[] {
  const isWhere = verb >= 0 && children(s, verb, "advmod", "mark").some((t) => s.form[t]?.toLowerCase() === "where");
  const place = isWhere ? placeAt(reading, s, verb) : null;
  return place?.country ? [{ host: place.country.toLowerCase(), place: { name: place.name, country: place.country } }] : [];
}

/** "at the start of a visit", "on the second day of her visit": the noun that stands in the clause for the visit. */
function stretchOf(s: AnnotatedSentence, token: number): { readonly noun: number; readonly status: OccasionStatus | null } | undefined {
  const noun = hasRelation(s, token, "nmod") && hasCase(s, token, ["of", "to", "in", "for"]) ? (s.head[token] ?? -1) : -1;
  const entry = noun < 0 ? undefined : visitKnowledge().stretches.find((one) => one.words.includes((s.lemma[noun] ?? "").toLowerCase()));
  return entry && { noun, status: entry.status };
}

/** "…, currently on a working visit to Oslo": it is under way, whatever the parse hung it on. */
const isUnderWay = (s: AnnotatedSentence, token: number): boolean =>
  hasCase(s, token, ["on"]) && s.form.slice(Math.max(0, token - LONGEST_ASIDE), token).some((form) => isOneOf("currently", form.toLowerCase()));
const LONGEST_ASIDE = 8;

/** "President Brito, just back from a trip to Oslo, …": whoever is named before the comma. */
function besideGuest(reading: Reading, s: AnnotatedSentence, token: number): number[] {
  const isWithin = (t: number): boolean => ["DET", "ADJ", "NUM", "ADP", "ADV", "NOUN"].includes(s.upos[t] ?? "") || hasRelation(s, t, "amod");
  let at = token - 1;
  while (at > 0 && (isWithin(at) || s.form[at] === "-")) at--;
  if (at === 0 && hasForm("fresh-from", s, 0)) return subjectAfterComma(s, token);
  const isBack = s.form
    .slice(at + 1, token)
    .some((form) => /^(?:after|following|during|on)$/iu.test(form) || isOneOf("back-from", form.toLowerCase()));
  const guest = (reading.actors.mentions[s.index] ?? []).find((m) => m.to === at && m.form === "name");
  return s.form[at] === "," && isBack && guest && actorOf(reading, guest.actors[0] ?? "")?.type === "person" ? [guest.head] : [];
}

/** "Fresh from a trip to Oslo, President Brito said …": whoever the main clause is about. */
function subjectAfterComma(s: AnnotatedSentence, token: number): number[] {
  const root = s.head.indexOf(-1);
  return children(s, root, "nsubj").filter((t) => t > token && s.form.slice(token, t).includes(","));
}

/** "whose visit ended on Monday", "the trip began on Friday": a visit that is said to begin or end. */
function endOf(s: AnnotatedSentence, token: number): Fate | undefined {
  const isWhose = children(s, token, "nmod:poss").some((t) => s.form[t]?.toLowerCase() === "whose");
  const after = isWhose ? children(s, s.head[token] ?? -1, "acl").find((t) => t > token) : undefined;
  const governor = s.deprel[token] === "nsubj" ? (s.head[token] ?? -1) : (after ?? -1);
  if (governor < 0) return undefined;
  const status = visitKnowledge().light.find(
    (one) => one.lemmas.includes(s.lemma[governor] ?? "") && (one.status === "ongoing" || one.status === "completed"),
  )?.status;
  return status ? { status, governor } : undefined;
}

/** Whose visit it is: its possessor, "by" or "of" whom it is, who is said to make it ("the trip that the premier had planned", "the visit paid by the king"). */
function ownersOf(reading: Reading, s: AnnotatedSentence, token: number, round: readonly number[]): number[] {
  const owners = [
    ...children(s, token, "nmod:poss").filter((t) => !isPeriod(s, t)),
    ...oblique(s, token, ["by", "of"]).filter((t) => !round.includes(t)),
    ...ofPlace(reading, s, token),
  ].flatMap((t) => whoseOf(s, t));
  const made = children(s, token, "acl").flatMap((clause) => [
    ...oblique(s, clause, ["by"]),
    ...(lightOf(s, token, clause) === undefined || children(s, clause, "nsubj:pass").length > 0
      ? []
      : [
          ...children(s, clause, "nsubj").filter((t) => !/^(?:that|which|who|it)$/iu.test(s.form[t] ?? "")),
          ...children(s, token, "appos").filter((t) => t < clause),
        ]),
  ]);
  const first = hasRelation(s, token, "nsubj") && children(s, s.head[token] ?? -1, "cop").length > 0 ? oblique(s, s.head[token] ?? -1, ["for"]) : [];
  const named = (tokens: readonly number[]): number[] => tokens.filter((t) => peopleOfPhrase(reading, s, t).length > 0);
  return owners.length > 0 ? owners : made.length > 0 ? made : named(first);
}

/** "the visit to Oslo of the then minister, Omar Brito": hung on the place, which is nobody's. */
const ofPlace = (reading: Reading, s: AnnotatedSentence, token: number): number[] =>
  oblique(s, token, ["to"])
    .filter((t) => s.upos[t] === "PROPN")
    .flatMap((t) => oblique(s, t, ["of", "by"]))
    .filter((t) => peopleOfPhrase(reading, s, t).some((id) => actorOf(reading, id)?.type === "person"));

/** "the visit that the king made to Oslo in May": the verb that says when it was paid. */
const payingOf = (s: AnnotatedSentence, visit: number): number | undefined =>
  children(s, visit, "acl").find((clause) => clause > visit && children(s, clause, "nsubj").length > 0 && lightOf(s, visit, clause) !== undefined);

/** "last week's trip": when it was, not whose. */
const isPeriod = (s: AnnotatedSentence, token: number): boolean =>
  is("periods", s, token) ||
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/iu.test(
    s.form[token] ?? "",
  );

/** "whose": the noun its clause modifies. */
function whoseOf(s: AnnotatedSentence, token: number): number[] {
  if (s.form[token]?.toLowerCase() !== "whose") return [token];
  const clause = ancestors(s, token).find((t) => hasRelation(s, t, "acl", "appos"));
  return clause === undefined ? [] : [s.head[clause] ?? -1].filter((t) => t >= 0);
}

/** Who does with a visit what the verb says: its subject; whose programme it is that has it ("the premier's agenda includes a trip to Oslo"). */
function agentsOf(s: AnnotatedSentence, noun: number, verb: number): number[] {
  if (hasRelation(s, noun, "nsubj:pass")) return oblique(s, verb, ["by"]);
  if (isReceived(s, noun, verb)) return oblique(s, noun, ["from"]).concat(oblique(s, verb, ["from"]));
  return subjects(s, verb).flatMap((t) => {
    const owners = is("programmes", s, t) ? [...children(s, t, "nmod:poss"), ...oblique(s, t, ["of", "for"])] : [];
    return owners.length > 0 ? owners : [t];
  });
}

/** "Ghana received a visit from the premier": the guest stands behind "from". */
const isReceived = (s: AnnotatedSentence, noun: number, verb: number): boolean =>
  verb >= 0 && hasRelation(s, noun, "obj") && is("receiving", s, verb) && [noun, verb].some((t) => oblique(s, t, ["from"]).length > 0);

/** "Ghana is preparing for the visit of the premier": the other state whose people do something about it. */
function hostAwaiting(reading: Reading, s: AnnotatedSentence, token: number, visitors: readonly string[]): Destination | undefined {
  const verb = ancestors(s, token).find((t) => s.upos[t] === "VERB") ?? -1;
  if (
    verb < 0 ||
    is("reacting", s, verb) ||
    /s$/u.test(s.form[token] ?? "") ||
    visitors.length === 0 ||
    children(s, token, "nmod:poss").some((t) => s.upos[t] === "PRON")
  )
    return undefined;
  const own = new Set(visitors.map((id) => countryOfActor(reading, id)));
  const country = subjects(s, verb)
    .flatMap((t) => peopleOfPhrase(reading, s, t))
    .flatMap((id) => countryOfActor(reading, id) ?? [])
    .find((one) => !own.has(one) && reading.actors.state(one));
  return country === undefined ? undefined : { host: country.toLowerCase(), place: placeOfState(reading, country) };
}

/** "returned a visit by the premier of Norway": the one who came before is now the host. */
export function returnedVisit(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const verb = hasRelation(s, token, "obj") ? (s.head[token] ?? -1) : -1;
  if (verb < 0 || s.lemma[token] !== "visit" || !visitKnowledge().verbs.reciprocating.lemmas.includes(s.lemma[verb] ?? "")) return [];
  const guests = subjects(s, verb).flatMap((t) => peopleOfPhrase(reading, s, t));
  const before = ownersOf(reading, s, token, []).flatMap((t) => peopleOfPhrase(reading, s, t));
  const [home] = before.flatMap((id) => countryOfActor(reading, id) ?? []);
  const [back] = guests.flatMap((id) => countryOfActor(reading, id) ?? []);
  const paid = children(s, token, "acl")[0];
  const at = (country: string): Pick<Found, "host" | "place"> => ({
    host: country.toLowerCase(),
    place: placeOfState(reading, country),
  });
  return [
    {
      trigger: verb,
      governor: verb,
      visitors: guests,
      ...(home === undefined ? { host: null, place: null } : at(home)),
      told: null,
      frame: "returns a visit",
    },
    ...(back === undefined || paid === undefined
      ? []
      : [{ trigger: paid, governor: paid, visitors: before, ...at(back), told: null, frame: "visit of" }]),
  ];
}

/** "cancelled her attendance at a summit in Oslo": where the occasion is. */
export function visitsOfAttendance(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const verb = hasRelation(s, token, "obj", "nsubj:pass") ? (s.head[token] ?? -1) : -1;
  const light = lightOf(s, token, verb);
  if (!light) return [];
  const owners = children(s, token, "nmod:poss");
  const guests = (owners.length > 0 ? owners : agentsOf(s, token, verb))
    .flatMap((t) => peopleOfPhrase(reading, s, t))
    .filter((id) => actorOf(reading, id)?.type === "person");
  const occasions = oblique(s, token, ["at", "in"]);
  const [place] = [...occasions.flatMap((t) => [...oblique(s, t, ["in", "at"]), t]), ...oblique(s, verb, ["in"])].flatMap((t) =>
    destinationAt(reading, s, t),
  );
  const near = place ?? destinationBehind(reading, s, token, ["in"])[0];
  return near ? [{ trigger: token, governor: verb, visitors: guests, ...near, told: light.entry.status, frame: `${light.lemma} attendance` }] : [];
}

/** "her first stop will be Oslo": the place is what the noun is said to be. */
function firstLeg(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (!visitKnowledge().legs.words.includes((s.lemma[token] ?? "").toLowerCase())) return [];
  if (children(s, token, "cop").length > 0) return namedLeg(reading, s, token);
  if (!hasRelation(s, token, "nsubj")) return [];
  const said = s.head[token] ?? -1;
  if (said < 0 || children(s, said, "cop").length === 0) return [];
  const visitors = [...children(s, token, "nmod:poss"), ...oblique(s, token, ["of", "by", "for"])].flatMap((t) => peopleOfPhrase(reading, s, t));
  return destinationAt(reading, s, said).map((to) => ({ trigger: token, governor: said, visitors, ...to, told: null, frame: "visit of" }));
}

/** "Her own first journey was to Oslo": where whoever's journey it is goes. */
function leadingTo(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const predicate = hasRelation(s, token, "nsubj") ? (s.head[token] ?? -1) : -1;
  if (predicate < 0 || children(s, predicate, "cop").length === 0 || !hasCase(s, predicate, ["to"])) return [];
  const visitors = [...children(s, token, "nmod:poss"), ...oblique(s, token, ["of", "by"])].flatMap((t) => peopleOfPhrase(reading, s, t));
  return destinationAt(reading, s, predicate).map((to) => ({ trigger: token, governor: predicate, visitors, ...to, told: null, frame: "visit of" }));
}

/** "Oslo is the next stop on her tour": the place is the subject. */
function namedLeg(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const journeys = [token, ...oblique(s, token, ["on", "of", "in"])];
  const guests = journeys
    .flatMap((t) => [...children(s, t, "nmod:poss"), ...oblique(s, t, ["by", "for"])])
    .flatMap((t) => peopleOfPhrase(reading, s, t));
  const places = children(s, token, "nsubj").flatMap((t) => destinationAt(reading, s, t));
  const isOver = isPast(s, token);
  return places.map((to) => ({
    trigger: token,
    governor: token,
    visitors: guests,
    ...to,
    told: isOver ? null : ("announced" as const),
    frame: "visit of",
  }));
}

/** "England's tour of Pakistan": a team's, not a state's. */
const isTeamTour = (s: AnnotatedSentence, token: number): boolean => (s.lemma[token] ?? "").toLowerCase() === "tour";

const isPast = (s: AnnotatedSentence, predicate: number): boolean =>
  children(s, predicate, "cop").some((t) => /^(?:was|were)$/iu.test(s.form[t] ?? ""));

/** "a trip by the minister to Oslo": the place after "to", whatever the parse hung it on. */
function destinationAfter(reading: Reading, s: AnnotatedSentence, noun: number): ReturnType<typeof destinationAt> {
  for (let at = noun + 1; at < s.form.length && !["VERB", "AUX", "PUNCT", "SCONJ"].includes(s.upos[at] ?? ""); at++) {
    const isThrough = s.form[at] === "through" && is("passing", s, noun);
    if (s.form[at] !== "to" && !isThrough && !(s.form[at] === "in" && is("staying", s, noun))) continue;
    const target = [at + 1, at + 2, at + 3].find((t) => s.upos[t] === "PROPN");
    if (target !== undefined) return destinationAt(reading, s, target);
  }
  return [];
}

const isBesideWord = (s: AnnotatedSentence, verb: number, word: string): boolean =>
  s.form.slice(verb + 1, verb + 4).some((form) => form.toLowerCase() === word);
