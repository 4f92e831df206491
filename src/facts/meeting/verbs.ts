import { type AnnotatedSentence, children, hasMark, hasRelation, subtree } from "../../language/index.js";
import { once } from "../../text/index.js";
import {
  actorOf,
  isSide,
  knownLemma,
  namedAfter,
  oblique,
  peopleOfPhrase,
  phraseAt,
  placeAt,
  type Reading,
  represents,
  subjects,
  understoodSubjects,
} from "../shared/index.js";
import { meantBeside } from "./beside.js";
import { isBody, statesOfBody } from "./bodies.js";
import { calledOn, telephoned } from "./callers.js";
import { type Found, inPerson, isBeside, isPairOfOffices, modeBeside, peopleOf, sidesOf } from "./found.js";
import { is, isOneOf, type MeetingKnowledge, meetingKnowledge } from "./knowledge.js";

type Verb = MeetingKnowledge["verbs"][number];

/** "met", "held by phone", "was received by", "called": meetings a verb tells of. */
export function meetingsOfVerb(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  for (const { lemma, entry } of framesOf(s, token)) {
    const found = fromVerb(reading, s, token, lemma, entry);
    if (found.length > 0) return found;
  }
  const visited = calledOn(reading, s, token);
  return visited.length > 0 ? visited : telephoned(reading, s, token);
}

/** The entries whose phrases begin with a lemma. */
const framesByVerb = once((): ReadonlyMap<string, readonly Verb[]> => {
  const { verbs } = meetingKnowledge();
  const openings = (entry: Verb): string[] => entry.lemmas.map((phrase) => phrase.split(" ")[0] ?? "");
  return new Map(verbs.flatMap(openings).map((first) => [first, verbs.filter((entry) => openings(entry).includes(first))]));
});

/** The entries a verb fits, by its lemma or by the phrase that begins with it ("come face to face"), and by what must stand beside it. */
function framesOf(s: AnnotatedSentence, token: number): { readonly lemma: string; readonly entry: Verb }[] {
  const lemma = knownLemma(s, token, (one) => framesByVerb().has(one));
  return (framesByVerb().get(lemma) ?? [])
    .filter((entry) => phraseAt(s, token, lemma, entry.lemmas) !== undefined && isBeside(s, token, entry.needs) && isTakenFrom(s, token, entry))
    .map((entry) => ({ lemma, entry }));
}

/** A verb that means something else by itself ("ran", "asked for") tells of a meeting only with what it takes. */
function isTakenFrom(s: AnnotatedSentence, token: number, { takes, persons, envoys }: Verb): boolean {
  if (!(persons || envoys) || takes.length === 0) return true;
  const isPassive = children(s, token, "nsubj:pass", "aux:pass").length > 0;
  const isPair = !envoys && (takes.includes("with") || takes.includes("to"));
  return isPair || isPassive || (takes.includes("obj") && children(s, token, "obj", "iobj").length > 0) || withWhom(s, token, takes).length > 0;
}

function fromVerb(
  reading: Reading,
  s: AnnotatedSentence,
  token: number,
  lemma: string,
  { takes, mode, needs, persons, envoys, status }: Verb,
): Found[] {
  const passive = children(s, token, "nsubj:pass");
  const given = children(s, token, "iobj");
  const wished = mode === "call" && needs.length === 0 && takes.includes("obj") ? wellWished(s, token) : [];
  const objects = given.length > 0 ? given : [...children(s, token, "obj"), ...shiftedObjects(s, token), ...wished];
  if (lemma === "negotiate" && objects.length > 0) return [];
  if (/chair/u.test(lemma) && objects.some((t) => reading.actors.actorsAt(s.index, t).some((id) => actorOf(reading, id)?.type === "organisation")))
    return [];
  if (/chair/u.test(lemma) && isToldByNoun(s, token)) return [];
  if (isOneOf("hosting", lemma) && children(s, token, "xcomp").length > 0) return [];
  if (lemma === "see" && persons && isSeenAs(s, token)) return [];
  if (isOneOf("speaking", lemma) && isTellingAside(s, token)) return [];
  const isPassive = passive.length > 0 || children(s, token, "aux:pass").length > 0;
  const received = isPassive && passive.length === 0 ? subjects(s, token) : passive;
  const shifted = shiftedObjects(s, token);
  const first = [...received, ...(isPassive ? oblique(s, token, ["by"]) : subjects(s, token))].filter((t) => !shifted.includes(t));
  if (first.some((t) => isSide(s, t))) return [];
  const understood = understoodSubjects(reading, s, token);
  const bodies = first.filter((t) => isBody(s, t)).flatMap((t) => statesOfBody(reading, s, t));
  const prepositions = ["with", ...takes.filter((one) => one !== "obj" && one !== "by" && one !== "with")];
  const others = [...(takes.includes("obj") ? objects : []), ...withWhom(s, token, prepositions)];
  const named = peopleOf(reading, s, first, token);
  const direct = bodies.length > 1 ? named.filter((id) => actorOf(reading, id)?.type !== "organisation") : named;
  const isByWhom = isPassive && (takes.includes("by") || sidesOf(reading, direct) < 2);
  const agents =
    sidesOf(reading, [...direct, ...bodies]) > 1 && bodies.length > 0
      ? [...direct, ...bodies]
      : isByWhom
        ? [...direct, ...namedAfter(reading, s, token, ["by"])]
        : direct;
  if (envoys && ![...objects, ...passive, ...withWhom(s, token, prepositions)].some((t) => isEnvoy(reading, s, t))) return [];
  if (takes.includes("obj") && needs.length === 0 && !isPassive && objects.some((t) => isUnknown(reading, s, t))) return [];
  const near = peopleOf(reading, s, others);
  const isMisread = near.length > 0 && near.every((id) => agents.includes(id));
  const met = wished.length > 0 || isMisread ? meantBeside(reading, s, others, agents) : near;
  const partners =
    sidesOf(reading, [...understood, ...agents, ...met]) > 1 || takes.length === 0 ? met : [...met, ...namedAfter(reading, s, token, prepositions)];
  if (
    isOneOf("hosting", lemma) &&
    !isPassive &&
    first.length > 0 &&
    agents.every((id) => actorOf(reading, id)?.type === "state") &&
    first.every((t) => s.upos[t] === "PROPN")
  )
    return [];
  const isReceived = partners.some((id) => actorOf(reading, id)?.type === "person") || objects.some((t) => represents(s.lemma[t] ?? ""));
  if (isOneOf("hosting", lemma) && !isPassive && !isReceived) return [];
  if (lemma !== "meet" && !isPassive && partners.length === 0 && sidesOf(reading, agents) < 2 && !first.some((t) => isPairOfOffices(s, t))) return [];
  const called = [...understood, ...agents, ...partners];
  const participants = envoys && sidesOf(reading, called) < 2 ? [...called, ...hostsOf(reading, s, token, called)] : called;
  if (isOneOf("treating", lemma) && met.length === 0 && isUndertaken(s, token)) return [];
  if (persons && (isFurtherPurpose(s, token) || (met.length === 0 && first.every((t) => s.upos[t] === "PRON")))) return [];
  if (persons && sidesOf(reading, inPerson(reading, s, participants, [...first, ...others])) < 2) return [];
  const isSomewhere = persons && placeAt(reading, s, token) !== null;
  const isCall = (mode === "call" && !isSomewhere) || (needs.includes("call") && mode === "in-person");
  return [
    {
      trigger: token,
      governor: meetingBroughtAbout(s, token, lemma),
      participants,
      mode: isCall ? "call" : modeBeside(s, token, isSomewhere ? "in-person" : mode),
      told: status ?? (hasMark(s, token, "to") && isPassive && hasRelation(s, token, "acl", "advcl") ? "announced" : null),
      isSummons: envoys,
      frame: s.form.some((word) => word.toLowerCase() === "separately") ? `${lemma} separately` : lemma,
    },
  ];
}

/** "the session, co-chaired by A and B, is to open in May": told by the noun, wherever it is a meeting's or a body's that meets. */
const isToldByNoun = (s: AnnotatedSentence, verb: number): boolean => {
  const noun = s.head[verb] ?? -1;
  if (noun < 0 || !hasRelation(s, verb, "acl") || hasRelation(s, verb, "acl:relcl") || oblique(s, verb, ["by"]).length === 0) return false;
  const lemma = (s.lemma[noun] ?? "").toLowerCase();
  return (
    isBody(s, noun) ||
    meetingKnowledge().nouns.some((entry) => entry.needs.length === 0 && !entry.held && entry.lemmas.includes(lemma)) ||
    meetingKnowledge().series.nouns.includes(lemma)
  );
};

/** "telephoned to congratulate her": whom the verb of the purpose has as its object. */
const wellWished = (s: AnnotatedSentence, verb: number): number[] =>
  children(s, verb, "obj", "iobj").length > 0
    ? []
    : children(s, verb, "xcomp", "advcl")
        .filter((t) => hasMark(s, t, "to") && is("wishing", s, t))
        .flatMap((t) => {
          const given = children(s, t, "iobj");
          return given.length > 0 ? given : children(s, t, "obj");
        });

/** "received at the palace this morning the premier of Peru": an object that the parse took for a second subject, so far behind the verb it stands. */
function shiftedObjects(s: AnnotatedSentence, verb: number): number[] {
  const own = children(s, verb, "nsubj");
  const isPlain = children(s, verb, "obj", "aux:pass", "ccomp").length === 0 && own.some((t) => t < verb);
  const behind = isPlain ? own.filter((t) => t > verb) : [];
  return behind.length > 0 || !isPlain || !is("hosting", s, verb) ? behind : objectBehind(s, verb);
}

/** "received ahead of the session the UN envoy Ana Brito": an object that the parse took for part of what stands between. */
function objectBehind(s: AnnotatedSentence, verb: number): number[] {
  if (children(s, verb, "obj", "iobj", "xcomp", "nsubj:pass").length > 0) return [];
  return children(s, verb, "obl")
    .filter((t) => t > verb && s.upos[t] === "NOUN")
    .flatMap((t) => children(s, t, "appos"))
    .filter((t) => s.upos[t] === "PROPN" && children(s, t, "nmod:desc").some((c) => /^(?:the|his|her|its)$/iu.test(s.form[firstOf(s, c)] ?? "")));
}

const firstOf = (s: AnnotatedSentence, token: number): number => Math.min(...subtree(s, token));

/** "was summoned and was told by the deputy minister": who told the envoy there; else whose ministry it is. */
function hostsOf(reading: Reading, s: AnnotatedSentence, token: number, called: readonly string[]): string[] {
  const described = hasRelation(s, token, "acl") ? [s.head[s.head[token] ?? -1] ?? -1] : [];
  const tellers = [...children(s, token, "conj"), ...described]
    .filter((t) => t >= 0 && children(s, t, "aux:pass").length > 0)
    .flatMap((t) => oblique(s, t, ["by"]));
  const people = peopleOf(reading, s, tellers).filter((id) => actorOf(reading, id)?.type === "person");
  return people.length > 0 && sidesOf(reading, [...called, ...people]) > 1 ? people : hostState(reading, s, token);
}

/** "was called to the foreign ministry in Oslo": whose ministry it is. */
function hostState(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  const country = placeAt(reading, s, token)?.country;
  return country && reading.actors.state(country) ? [country.toLowerCase()] : [];
}

/** "the Norwegian ambassador", "its envoy, Ida Lund": whom a ministry may call in. */
function isEnvoy(reading: Reading, s: AnnotatedSentence, token: number): boolean {
  const { words } = meetingKnowledge().envoys;
  const mention = reading.actors.mentionAt(s.index, token);
  const span = mention ? s.lemma.slice(mention.from, mention.to) : [];
  const offices = (mention?.actors ?? []).flatMap((id) =>
    reading.actors.tenures.filter((one) => one.holder === id).map((one) => one.office.toLowerCase()),
  );
  return [s.lemma[token] ?? "", ...subtree(s, token).map((t) => s.lemma[t] ?? ""), ...span, ...offices.flatMap((office) => office.split(" "))].some(
    (word) => words.includes(word.toLowerCase()),
  );
}

/** "saw her off", "was seen off". */
const hasOff = (s: AnnotatedSentence, verb: number): boolean => children(s, verb, "compound:prt").some((t) => s.form[t]?.toLowerCase() === "off");

/** "saw him as a friend", "saw the minister resign", "saw through the premier": no meeting. */
const isSeenAs = (s: AnnotatedSentence, verb: number): boolean =>
  children(s, verb, "xcomp", "ccomp", "compound:prt", "nsubj:pass").some(
    (t) => !hasOff(s, verb) || !hasRelation(s, t, "compound:prt", "nsubj:pass"),
  ) ||
  children(s, verb, "obj").some((t) => children(s, t, "acl").some((c) => !hasRelation(s, c, "acl:relcl"))) ||
  oblique(s, verb, ["as", "through", "like"]).length > 0;

/** "met to discuss trade", "a session to review the pact": what a meeting told elsewhere is for. */
const isFurtherPurpose = (s: AnnotatedSentence, verb: number): boolean => {
  const head = s.head[verb] ?? -1;
  const isMeeting = head >= 0 && framesOf(s, head).length > 0;
  return hasMark(s, verb, "to") && (hasRelation(s, verb, "advcl", "acl") || (hasRelation(s, verb, "xcomp") && isMeeting));
};

/** "agreed to explore the possibility of a waiver": what is to be done about it, by each at home as well. */
const isUndertaken = (s: AnnotatedSentence, verb: number): boolean =>
  hasMark(s, verb, "to") && hasRelation(s, verb, "xcomp") && is("undertaking", s, s.head[verb] ?? -1);

/** "the two ministers, speaking after the ceremony, praised the pact": to whoever was there, not to each other. */
const isTellingAside = (s: AnnotatedSentence, verb: number): boolean =>
  /ing$/u.test(s.form[verb] ?? "") && children(s, verb, "aux").length === 0 && withWhom(s, verb, ["with", "to"]).length === 0;

/** "The summit, to be held in Oslo, will bring together …": the subject that is the meeting; else the verb itself. */
const meetingBroughtAbout = (s: AnnotatedSentence, verb: number, lemma: string): number =>
  (lemma === "bring" ? subjects(s, verb) : []).find((t) =>
    meetingKnowledge().nouns.some((entry) => entry.lemmas.includes((s.lemma[t] ?? "").toLowerCase())),
  ) ?? verb;

/** A noun that names nobody the article knows ("met representatives of the town"): whoever else takes part, the text does not say with whom. */
export const isUnknown = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "NOUN" && s.lemma[token] !== "face" && peopleOfPhrase(reading, s, token).length === 0;

/** "with B" on the verb, or on the phone it speaks by. */
const withWhom = (s: AnnotatedSentence, verb: number, prepositions: readonly string[]): number[] => [
  ...oblique(s, verb, prepositions),
  ...children(s, verb, "obl").flatMap((means) => oblique(s, means, ["with"])),
];
