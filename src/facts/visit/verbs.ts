import { type AnnotatedSentence, ancestors, children, hasRelation } from "../../language/index.js";
import { once } from "../../text/index.js";
import {
  actorOf,
  countryOfActor,
  hasCase,
  knownLemma,
  oblique,
  peopleOfPhrase,
  phraseAt,
  placesOf,
  type Reading,
  resolved,
  subjects,
  timeAt,
} from "../shared/index.js";
import { comers, firstToCome, isJourney } from "./comers.js";
import { accompanying } from "./company.js";
import { type Destination, destinationAt, destinationBehind, type Found, guestsAmong, homeOf, isCrowd, strictDestinationAt } from "./found.js";
import { hereAt, isHomeland, thereAt, townAtHome } from "./home.js";
import { fromHosting, fromInvitation } from "./hosts.js";
import { choosing, covering, dropping, followingSuit, joining, skipping } from "./itinerary.js";
import { hasForm, is, isOneOf, visitKnowledge } from "./knowledge.js";
import { openingWork } from "./openings.js";
import { isPosting } from "./postings.js";
import { isResident } from "./residents.js";
import { isSpell, isTime, stayedIn } from "./spells.js";

/** "visited", "flew to", "is expected in", "invited", "will host": visits a verb tells of. */
export function visitsOfVerb(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { verbs } = visitKnowledge();
  const lemma = knownLemma(s, token, isVerbOfVisits);
  if (s.upos[token] === "ADJ") return verbs.awaited.lemmas.includes(lemma) ? awaited(reading, s, token) : [];
  if (verbs.direct.lemmas.includes(lemma)) return fromVerb(reading, s, token, placesVisited(reading, s, token), "visits");
  for (const read of [
    joining,
    accompanying,
    attending,
    openingWork,
    sending,
    taking,
    covering,
    returning,
    dropping,
    skipping,
    leading,
    choosing,
    expecting,
    going,
  ]) {
    const found = read(reading, s, token, lemma);
    if (found.some(({ visitors }) => visitors.length > 0)) return found;
  }
  const sequel = followingSuit(reading, s, token, lemma);
  if (sequel.length > 0) return sequel;
  if (verbs.awaited.lemmas.includes(lemma)) return awaited(reading, s, token);
  if (verbs.spending.lemmas.includes(lemma)) return spending(reading, s, token);
  if (verbs.invitation.lemmas.includes(lemma)) return fromInvitation(reading, s, token);
  return phraseAt(s, token, lemma, verbs.hosting.lemmas) === undefined ? [] : fromHosting(reading, s, token);
}

const verbsOfVisits = once(
  (): ReadonlySet<string> =>
    new Set(
      Object.values(visitKnowledge().verbs)
        .flat()
        .flatMap((frame) => ("lemmas" in frame ? frame.lemmas.map((phrase) => phrase.split(" ")[0] ?? "") : [])),
    ),
);
const isVerbOfVisits = (lemma: string): boolean => verbsOfVisits().has(lemma);

/** "arrived on Sunday", "flew in for a visit", "passed through in March": with no place said. */
const isComing = (s: AnnotatedSentence, token: number, lemma: string): boolean =>
  phraseAt(s, token, lemma, visitKnowledge().verbs.coming.lemmas) !== undefined &&
  !oblique(s, token, ["in", "at", "to", "into", "on", "through"]).some((t) => s.upos[t] === "PROPN" && !DAY.test(s.form[t] ?? "")) &&
  children(s, token, "obj", "ccomp", "xcomp", "advmod").every((t) => !/^(?:there|home|back|at|to)$/iu.test(s.form[t] ?? ""));
/** "will not be coming on Friday after all": to where the article is written. */
const isToComeHere = (reading: Reading, s: AnnotatedSentence, token: number, lemma: string): boolean =>
  lemma === "come" &&
  s.form[token]?.toLowerCase() === "coming" &&
  children(s, token, "aux").length > 0 &&
  children(s, token, "obj", "obl", "ccomp", "xcomp", "compound:prt", "advcl").every(
    (t) => (hasCase(s, t, [""]) && s.upos[t] !== "VERB") || isTime(reading, s, t) || s.form[t]?.toLowerCase() === "all",
  );
const DAY = /day$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/** "left Lima for Oslo": both where one comes from and where one goes. */
const going = (reading: Reading, s: AnnotatedSentence, token: number, lemma: string): Found[] => [
  ...reaching(reading, s, token, lemma),
  ...moving(reading, s, token, lemma),
];

/** "flew to Oslo", "passed through Oslo", "set foot in Norway", "left for Oslo", "has shuttled between Oslo and Bergen". */
function moving(reading: Reading, s: AnnotatedSentence, token: number, lemma: string): Found[] {
  if (isLeading(s, token, lemma)) return [];
  const ways = visitKnowledge().verbs.motion.filter((frame) => phraseAt(s, token, lemma, frame.lemmas) !== undefined);
  const near = ways.flatMap((frame) =>
    oblique(s, token, frame.prepositions).flatMap((t) => (frame.strict ? strictDestinationAt : destinationAt)(reading, s, t)),
  );
  const where = ways.length > 0 ? [...whereTo(s, token).flatMap((t) => destinationAt(reading, s, t)), ...thereAt(reading, s, token)] : [];
  const behind = near.length + where.length > 0 ? [] : ways.flatMap((frame) => destinationBehind(reading, s, token, frame.prepositions)).slice(0, 1);
  const said = [...near, ...where, ...behind];
  const comes = said.length === 0 && is("hither", s, token) && lemma === "come";
  const nearby = comes ? oblique(s, token, ["to", "into"]).flatMap((t) => [...townAtHome(reading, s, t), ...hereAt(reading, s, t)]) : [];
  const isHome =
    said.length + nearby.length === 0 && (isComing(s, token, lemma) || isToComeHere(reading, s, token, lemma)) && timeAt(reading, s, token) !== null;
  const home = isHome ? homeOf(reading) : undefined;
  const targets = home ? [home] : [...said, ...nearby];
  const single = targets.filter((to, k) => targets.findIndex((other) => other.host === to.host) === k);
  const isOfPost = isPosting(reading, s, token, comers(reading, s, token));
  const found = fromVerb(reading, s, token, isOfPost ? [] : single, isOneOf("arriving", lemma) ? "arrives" : "goes").map((one) => ({
    ...one,
    told: isGone(s, token) ? ("ongoing" as const) : one.told,
    visitors: one.visitors.filter((id) => actorOf(reading, id)?.type === "person" || subjects(s, token).some((t) => s.upos[t] === "NOUN")),
  }));
  return [...found, ...(found[0] ? onward(reading, s, token, found[0].visitors) : [])];
}

/** "has gone to Oslo": and is there still. */
const isGone = (s: AnnotatedSentence, token: number): boolean =>
  s.form[token]?.toLowerCase() === "gone" && children(s, token, "aux").every((t) => /^(?:has|have|['’]s|['’]ve)$/iu.test(s.form[t] ?? ""));

/** "Ghana expects her on Friday", "Norwegian officials look forward to the premier": awaited by those who act for a state, on a day or for a visit. */
function expecting(reading: Reading, s: AnnotatedSentence, token: number, lemma: string): Found[] {
  if (phraseAt(s, token, lemma, visitKnowledge().verbs.expecting.lemmas) === undefined) return [];
  if (children(s, token, "xcomp", "ccomp").length > 0 || timeAt(reading, s, token) === null) return [];
  const [host] = subjects(s, token)
    .flatMap((t) => peopleOfPhrase(reading, s, t))
    .filter((id) => actorOf(reading, id)?.type === "state");
  const country = host === undefined ? null : countryOfActor(reading, host);
  const received = [...children(s, token, "obj"), ...oblique(s, token, ["to"]), ...children(s, token, "advcl").flatMap((t) => children(s, t, "obj"))];
  const guests = guestsAmong(reading, s, received);
  if (host === undefined || country === null) return [];
  const place = { name: actorOf(reading, host)?.name ?? country, country };
  return [{ trigger: token, governor: token, visitors: guests, host, place, told: "announced", frame: "is expected in" }];
}

/** "will fly to Lima and on to Oslo on Sunday": each further place of the same journey, dated by itself. */
function onward(reading: Reading, s: AnnotatedSentence, token: number, visitors: readonly string[]): Found[] {
  for (let at = token + 1; at < s.form.length && !endsJourney(s, at); at++) {
    if (!/^(?:and|then|before|,)$/iu.test(s.form[at - 1] ?? "") || !/^(?:on|onward|onwards|thence|then)$/iu.test(s.form[at] ?? "")) continue;
    if (s.form[at + 1]?.toLowerCase() !== "to") continue;
    const place = placesOf(reading, s).find((p) => p.from === at + 2 && p.country !== null);
    if (place?.country)
      return [
        {
          trigger: place.from,
          governor: token,
          visitors,
          host: place.country.toLowerCase(),
          place: { name: place.name, country: place.country },
          told: null,
          frame: "goes on",
        },
      ];
  }
  return [];
}

const endsJourney = (s: AnnotatedSentence, at: number): boolean => s.upos[at] === "VERB" || /^[;:“”"]$/u.test(s.form[at] ?? "");

/** "reached Oslo"; "left Norway on Tuesday with a pledge": has been there. */
function reaching(reading: Reading, s: AnnotatedSentence, token: number, lemma: string): Found[] {
  const { verbs } = visitKnowledge();
  const isLeaving = verbs.leaving.lemmas.includes(lemma);
  if (!isLeaving && !verbs.reaching.lemmas.includes(lemma)) return [];
  const places = children(s, token, "obj").flatMap((t) => strictDestinationAt(reading, s, t));
  const guests = comers(reading, s, token).filter((id) => actorOf(reading, id)?.type === "person" && !isResident(reading, id));
  const isBefore = children(s, token, "mark", "case").some((t) => s.form[t]?.toLowerCase() === "before");
  const isStillThere = isLeaving && (isBefore || reading.claims.factuality(s.index, token).tense === "future");
  const told = isLeaving && !isStillThere ? ("completed" as const) : ("ongoing" as const);
  const frame = { visitors: guests, told, frame: isLeaving ? "leaves" : "arrives", isEnding: isStillThere };
  return places.map((to) => ({ trigger: token, governor: token, ...to, ...frame }));
}

/** Where what is visited stands: "the camp at Ilo, which the premier will visit" too. */
function placesVisited(reading: Reading, s: AnnotatedSentence, token: number): Destination[] {
  const objects = visitedBy(reading, s, token).flatMap((t) => {
    const [meant = t] = resolved(s, [t]);
    return meant === t ? [t] : [...oblique(s, meant, ["at", "in", "of", "near", "outside"]), ...(s.upos[meant] === "PROPN" ? [meant] : [])];
  });
  const said = [...objects, ...whereVisited(reading, s, token)].flatMap((t) => destinationAt(reading, s, t));
  return said.length > 0 ? said : objects.flatMap((t) => (isHomeland(s, t) ? (homeOf(reading) ?? []) : townAtHome(reading, s, t)));
}

/** What is visited. "The visiting Peruvian minister", "with visiting President Brito" tell of a guest, not of a place. */
function visitedBy(reading: Reading, s: AnnotatedSentence, verb: number): number[] {
  const isGuest = (t: number): boolean =>
    [t, ...children(s, t, "appos", "flat")].some((c) =>
      (reading.actors.mentionAt(s.index, c)?.actors ?? []).some((id) => actorOf(reading, id)?.type === "person"),
    );
  const objects = children(s, verb, "obj");
  return s.form[verb]?.toLowerCase() === "visiting" ? objects.filter((t) => !isGuest(t)) : objects;
}

/** "visited President Brito in Oslo": where whoever is called on lives. */
function whereVisited(reading: Reading, s: AnnotatedSentence, verb: number): number[] {
  const persons = children(s, verb, "obj").filter((t) =>
    (reading.actors.mentionAt(s.index, t)?.actors ?? []).some((id) => actorOf(reading, id)?.type === "person"),
  );
  return persons.flatMap((t) => [...oblique(s, t, ["in", "at"]), ...oblique(s, verb, ["in", "at"])]).filter((t) => s.upos[t] === "PROPN");
}

/** "Oslo, where he arrives on Saturday": the place the clause hangs on. */
const whereTo = (s: AnnotatedSentence, verb: number): number[] =>
  hasRelation(s, verb, "acl") && children(s, verb, "advmod").some((t) => s.form[t]?.toLowerCase() === "where") ? [s.head[verb] ?? -1] : [];

/** "headed a delegation to": no motion of its own. */
const isLeading = (s: AnnotatedSentence, token: number, lemma: string): boolean =>
  visitKnowledge().verbs.leading.lemmas.includes(lemma) && children(s, token, "obj").some((t) => !is("ways", s, t));

/** "is expected in Oslo": still to come. */
function awaited(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const at = oblique(s, token, visitKnowledge().verbs.awaited.prepositions);
  const aims = children(s, token, "xcomp", "ccomp");
  if (aims.some((aim) => !at.some((t) => t < aim))) return [];
  const guests = resolved(s, children(s, token, "nsubj")).flatMap((t) => peopleOfPhrase(reading, s, t));
  const named = at.flatMap((target) => destinationAt(reading, s, target));
  const there = named.length > 0 ? named : at.flatMap((target) => hereAt(reading, s, target));
  return [...there, ...(there.length > 0 ? [] : thereAt(reading, s, token))].map((to) => ({
    trigger: token,
    governor: token,
    visitors: guests,
    ...to,
    told: "announced" as const,
    frame: "is expected in",
    isBeside: isNotUntil(s, token),
  }));
}

/** "is not expected in Oslo until Sunday": but then. */
const isNotUntil = (s: AnnotatedSentence, verb: number): boolean =>
  s.form.some((form, t) => t > verb && /^(?:until|till|before)$/iu.test(form)) &&
  children(s, verb, "advmod").some((t) => /^(?:not|n['’]t)$/iu.test(s.form[t] ?? ""));

/** "spent two days in Oslo". */
function spending(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const time = children(s, token, "obj", "obl:unmarked").find((t) => isSpell(reading, s, t));
  if (time === undefined) return [];
  return [...oblique(s, token, ["in"]), ...oblique(s, time, ["in"])]
    .flatMap((target) => destinationAt(reading, s, target))
    .map((to) => ({ trigger: token, governor: token, visitors: comers(reading, s, token), ...to, told: null, frame: "spends days in" }));
}

/** "led a delegation to Oslo": whoever leads it comes. */
function leading(reading: Reading, s: AnnotatedSentence, token: number, lemma: string): Found[] {
  const { lemmas, prepositions } = visitKnowledge().verbs.leading;
  if (!lemmas.includes(lemma)) return [];
  const led = children(s, token, "obj").filter((t) => is("travelling", s, t));
  const targets = led.flatMap((t) => [
    ...oblique(s, t, prepositions),
    ...children(s, t, "nmod").flatMap((c) => oblique(s, c, ["to"])),
    ...oblique(s, token, prepositions),
  ]);
  return [...new Set(targets)]
    .flatMap((target) => [...strictDestinationAt(reading, s, target), ...whereHeld(reading, s, target, token)])
    .map((to) => ({ trigger: token, governor: token, visitors: comers(reading, s, token), ...to, told: null, frame: "leads a delegation to" }));
}

/** "led a delegation to the meeting in Oslo", "to the summit there": where the occasion is. */
function whereHeld(reading: Reading, s: AnnotatedSentence, token: number, verb: number): Destination[] {
  if (!visitKnowledge().occasions.words.includes((s.lemma[token] ?? "").toLowerCase())) return [];
  const near = oblique(s, token, ["in", "at"]).flatMap((t) => strictDestinationAt(reading, s, t));
  return near.length > 0 ? near : [token, verb].flatMap((t) => thereAt(reading, s, t)).slice(0, 1);
}

/** "returned from Oslo", "flew home from Oslo": has been there. */
function returning(reading: Reading, s: AnnotatedSentence, token: number, lemma: string): Found[] {
  const after = s.form.slice(token + 1, token + 4).map((word) => word.toLowerCase());
  const isReturn = visitKnowledge().verbs.returning.some(
    ({ lemmas, beside }) => lemmas.includes(lemma) && (beside.length === 0 || beside.some((word) => after.includes(word))),
  );
  if (!isReturn) return [];
  const places = oblique(s, token, ["from"]).filter((t) => s.upos[t] === "PROPN");
  return [...places.flatMap((target) => destinationAt(reading, s, target)), ...stayedIn(reading, s, token)].map((to) => ({
    trigger: token,
    governor: token,
    visitors: comers(reading, s, token),
    ...to,
    told: null,
    frame: "returns from",
  }));
}

/** "sent its foreign minister to Oslo": whoever is sent goes. */
function sending(reading: Reading, s: AnnotatedSentence, token: number, lemma: string): Found[] {
  const { lemmas, prepositions } = visitKnowledge().verbs.sending;
  if (!lemmas.includes(lemma)) return [];
  const passive = children(s, token, "nsubj:pass");
  const sent = (passive.length > 0 ? passive : children(s, token, "obj")).filter((t) => !isCrowd(reading, s, t));
  const people = sent.flatMap((t) => peopleOfPhrase(reading, s, t));
  const senders = people.length === 0 && sent.some((t) => is("sent-for", s, t)) ? subjects(s, token) : [];
  const envoys = [...people, ...senders.flatMap((t) => peopleOfPhrase(reading, s, t)).filter((id) => actorOf(reading, id)?.type === "state")];
  if (isPosting(reading, s, token, envoys) || isEnvoySent(s, token)) return [];
  const targets = [...oblique(s, token, prepositions), ...sent.flatMap((t) => oblique(s, t, prepositions))];
  const places = targets.filter((t) => s.upos[t] === "PROPN").flatMap((target) => destinationAt(reading, s, target));
  const occasions = targets.filter((t) => visitKnowledge().occasions.words.includes(s.lemma[t] ?? ""));
  const there = places.length > 0 ? places : occasions.flatMap((t) => destinationBehind(reading, s, t, ["in", "at"])).slice(0, 1);
  return there.map((to) => ({ trigger: token, governor: token, visitors: envoys, ...to, told: null, frame: "is sent to" }));
}

/** "sent its ambassador back to Oslo": to live there. */
const isEnvoySent = (s: AnnotatedSentence, verb: number): boolean =>
  children(s, verb, "obj", "nsubj:pass").some((t) => is("residents", s, t) && children(s, t, "nmod:poss").length > 0);

/** "a tour that will take her to Oslo and Lima", "Monday finds her in Oslo". */
function taking(reading: Reading, s: AnnotatedSentence, token: number, lemma: string): Found[] {
  const { verbs } = visitKnowledge();
  const before = children(s, token, "nsubj", "obl:unmarked").filter((t) => t < token);
  const clause = hasRelation(s, token, "conj") ? (s.head[token] ?? token) : token;
  const told = children(s, clause, "nsubj").some((t) => /^(?:which|that)$/iu.test(s.form[t] ?? "")) ? ancestors(s, clause) : [];
  const carriers = [...subjects(s, token), ...before, ...told].filter((t) => isJourney(s, t) || isTime(reading, s, t));
  if (!verbs.taking.lemmas.includes(lemma) || carriers.length === 0) return [];
  const behind = children(s, token, "nsubj").filter((t) => t > token);
  const guests = [...children(s, token, "obj", "iobj"), ...behind].flatMap((t) => peopleOfPhrase(reading, s, t));
  const status = s.form[token] === s.lemma[token] || /ed$|ook$|ought$|saw$|found$/u.test(s.form[token] ?? "") ? null : ("announced" as const);
  const objects = children(s, token, "obj").flatMap((t) => oblique(s, t, verbs.taking.prepositions));
  return [...oblique(s, token, verbs.taking.prepositions), ...objects]
    .flatMap((target) => destinationAt(reading, s, target))
    .map((to) => ({ trigger: token, governor: token, visitors: guests, ...to, told: status, frame: "is taken to" }));
}

/** "attended a funeral in Oslo", "took part in a conference in Oslo": whoever is named goes where the occasion is. */
function attending(reading: Reading, s: AnnotatedSentence, token: number, lemma: string): Found[] {
  const { verbs, occasions } = visitKnowledge();
  const frame = verbs.attending.find((one) => phraseAt(s, token, lemma, one.lemmas) !== undefined);
  if (!frame) return [];
  const passive = children(s, token, "nsubj:pass");
  const along = [token, ...children(s, token, "advmod")];
  const attended = (
    frame.prepositions.length > 0 ? along.flatMap((t) => oblique(s, t, frame.prepositions)) : passive.length > 0 ? passive : children(s, token, "obj")
  )
    .flatMap((t) => [t, ...children(s, t, "conj")])
    .filter((t) => occasions.words.includes((s.lemma[t] ?? "").toLowerCase()));
  const guests = (passive.length > 0 ? oblique(s, token, ["by"]).flatMap((t) => peopleOfPhrase(reading, s, t)) : comers(reading, s, token)).filter(
    (id) => actorOf(reading, id)?.type === "person" && countryOfActor(reading, id) !== null,
  );
  const said = attended
    .flatMap((t) => [...oblique(s, t, ["in", "at"]), ...oblique(s, token, ["in", "at"])])
    .flatMap((t) => destinationAt(reading, s, t));
  const named = said.length > 0 ? said : attended.flatMap((t) => children(s, t, "compound")).flatMap((t) => strictDestinationAt(reading, s, t));
  const [place] = named.length > 0 ? named : attended.flatMap((t) => destinationBehind(reading, s, t, ["in"]));
  return place && guests.length > 0 ? [{ trigger: token, governor: token, visitors: guests, ...place, told: frame.status, frame: "attends" }] : [];
}

/** Whoever has left for a state is on the way there. */
function fromVerb(reading: Reading, s: AnnotatedSentence, token: number, targets: readonly Destination[], frame: string): Found[] {
  const carries = frame !== "visits" && !is("departing", s, token) && children(s, token, "obj").some((t) => s.upos[t] !== "ADV" && !is("ways", s, t));
  if (carries || children(s, token, "nsubj:pass").length > 0 || isWarnedOff(s, token)) return [];
  const visitors = comers(reading, s, token);
  const isAside = firstToCome(s, token) !== undefined;
  const told = isNow(s, token) || frame === "arrives" || is("departing", s, token) ? ("ongoing" as const) : null;
  return targets.map((to) => ({ trigger: token, governor: token, visitors, ...to, told, frame, isAside }));
}

/** "currently visiting Oslo". */
const isNow = (s: AnnotatedSentence, verb: number): boolean =>
  /ing$/u.test(s.form[verb] ?? "") && children(s, verb, "advmod").some((t) => hasForm("currently", s, t));

/** "warned against travelling to Oslo". */
const isWarnedOff = (s: AnnotatedSentence, verb: number): boolean =>
  children(s, verb, "mark", "case").some((m) => (s.form[m] ?? "").toLowerCase() === "against");
