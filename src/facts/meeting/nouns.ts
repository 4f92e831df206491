import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { OccasionStatus } from "../fact.js";
import {
  actorOf,
  actsForSide,
  hasCase,
  isBulleted,
  isState,
  knownLemma,
  namedAfter,
  oblique,
  peopleOfPhrase,
  type Reading,
  subjects,
  understoodSubjects,
} from "../shared/index.js";
import { type Found, isBeside, lightVerb, modeBeside, newDay, peopleOf, sidesOf, statesOfNoun } from "./found.js";
import { meetingKnowledge } from "./knowledge.js";
import { isUnknown } from "./verbs.js";

/** "talks between A and B", "held talks with B", "A's meeting with B", "A and B agreed at a meeting": meetings a noun tells of. */
export function meetingsOfNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const called = [...callsOfNoun(reading, s, token), ...papersOfNoun(reading, s, token)];
  if (called.length > 0) return called;
  const { nouns, running } = meetingKnowledge();
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  const frame = nouns.find((entry) => entry.lemmas.includes(lemma) && isBeside(s, token, entry.needs));
  if (!frame || (lemma === "conference" && hasCase(s, token, ["by", "via", "through"])) || (isMeal(lemma) && isTimeOfDay(s, token))) return [];
  const head = s.head[token] ?? -1;
  const verb = s.upos[head] === "VERB" && hasRelation(s, token, "obj", "nsubj", "obl") ? head : -1;
  const light = hasRelation(s, token, "obj", "nsubj:pass") ? lightVerb(s, verb) : undefined;
  const held = light?.entry.dated && newDay(reading, s, verb) === null ? undefined : light;
  const isLight = held !== undefined;
  const purpose = held ? null : purposeOf(s, token);
  const runs = verb >= 0 && s.deprel[token] === "nsubj" && running.lemmas.includes(s.lemma[verb] ?? "");
  const agents = isLight && hasRelation(s, token, "obj") ? subjects(s, verb) : [];
  const understood = isLight ? understoodSubjects(reading, s, verb) : [];
  if (agents.some((t) => isUnknown(reading, s, t)) && agents.every((t) => peopleOfPhrase(reading, s, t).length === 0)) return [];
  return [
    {
      trigger: token,
      governor: isLight || runs ? verb : token,
      ...besideOf(s, token, verb),
      participants: [...understood, ...participantsOf(reading, s, token, verb, agents)],
      mode: modeBeside(s, token, frame.mode),
      told: held ? held.entry.status : purpose,
      frame: held ? `${held.lemma} ${lemma}` : purpose ? `${lemma} for` : `${lemma} of`,
    },
  ];
}

/** "paid a call on the premier", "took a call from President Brito". */
function callsOfNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const verb = s.lemma[token] === "call" && hasRelation(s, token, "obj") ? (s.head[token] ?? -1) : -1;
  const lemma = verb < 0 ? "" : (s.lemma[verb] ?? "");
  const people = (ids: readonly string[]): string[] => ids.filter((id) => actorOf(reading, id)?.type === "person" && actsForSide(reading, id));
  if (s.lemma[token] === "call" && s.head[token] === -1 && isBulleted(s)) {
    const hosts = people(peopleOf(reading, s, oblique(s, token, ["on"])));
    return hosts.length > 0 ? [{ trigger: token, governor: token, participants: hosts, mode: "in-person", told: null, frame: "call on" }] : [];
  }
  for (const { lemmas, preposition, mode } of meetingKnowledge().calls) {
    if (!lemmas.includes(lemma)) continue;
    const callers = people(peopleOf(reading, s, subjects(s, verb)));
    const near = peopleOf(reading, s, [...oblique(s, token, [preposition]), ...oblique(s, verb, [preposition])]);
    const others = people(near.length > 0 ? near : namedAfter(reading, s, token, [preposition]));
    if (callers.length > 0 && others.length > 0)
      return [
        {
          trigger: token,
          governor: verb,
          participants: [...callers, ...others],
          mode: isCourtesy(s, token) ? "in-person" : mode,
          told: null,
          frame: `${lemma} call`,
        },
      ];
  }
  return [];
}

/** "a courtesy call", "a courtesy visit": made in person on whoever follows "on" or "to". */
const isCourtesy = (s: AnnotatedSentence, token: number): boolean =>
  /^(?:call|visit)$/u.test(s.lemma[token] ?? "") && children(s, token, "compound", "amod").some((c) => s.lemma[c] === "courtesy");

/** "presented his credentials to the president", "received the credentials of the ambassador": handed over in person. */
function papersOfNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { lemmas, words } = meetingKnowledge().papers;
  if (![s.lemma[token], s.form[token]].some((word) => words.includes((word ?? "").toLowerCase()))) return [];
  const papers = hasRelation(s, token, "nmod") ? (s.head[token] ?? token) : token;
  const verb = hasRelation(s, papers, "obj", "nsubj:pass") ? (s.head[papers] ?? -1) : -1;
  if (verb < 0 || !lemmas.includes(knownLemma(s, verb, (one) => lemmas.includes(one)))) return [];
  const giver = [...oblique(s, papers, ["of", "from"]), ...oblique(s, token, ["of", "from"]), ...oblique(s, verb, ["from", "to", "by"])];
  const people = peopleOf(reading, s, [...subjects(s, verb), ...giver]).filter((id) => actsForSide(reading, id));
  const others = sidesOf(reading, people) > 1 ? [] : namedAfter(reading, s, token, ["to", "from", "of"]);
  if (sidesOf(reading, [...people, ...others]) < 2) return [];
  return [{ trigger: token, governor: verb, participants: [...people, ...others], mode: "in-person", told: null, frame: "credentials" }];
}

/** "flew to Oslo for talks with President Brito": to be held there, where whoever comes is on the way or what is told lies ahead. */
function purposeOf(s: AnnotatedSentence, token: number): OccasionStatus | null {
  if (!isPurpose(s, token)) return null;
  return meetingKnowledge().purposes["under way"].lemmas.includes(s.lemma[s.head[token] ?? -1] ?? "") ? "announced" : null;
}

const isPurpose = (s: AnnotatedSentence, token: number): boolean => {
  const verb = s.head[token] ?? -1;
  const { going, "under way": under } = meetingKnowledge().purposes;
  const isThere = verb >= 0 && children(s, verb, "cop").length > 0;
  return (
    verb >= 0 &&
    hasRelation(s, token, "obl", "nmod") &&
    hasCase(s, token, ["for"]) &&
    (isThere || [...going.lemmas, ...under.lemmas].includes(s.lemma[verb] ?? ""))
  );
};

const isMeal = (lemma: string): boolean => ["lunch", "dinner", "breakfast"].includes(lemma);
const isGivenFor = (lemma: string): boolean => isMeal(lemma) || lemma === "banquet" || lemma === "reception";

/** "at lunch", "before dinner": when, not with whom. */
const isTimeOfDay = (s: AnnotatedSentence, token: number): boolean =>
  hasCase(s, token, ["at", "before", "after", "by", "until"]) && children(s, token, "det", "nmod:poss", "amod").length === 0;

/** A meeting told beside what somebody does at it; before it and ahead of it are other times. */
const besideOf = (s: AnnotatedSentence, token: number, verb: number): { readonly beside?: number } =>
  verb >= 0 && hasRelation(s, token, "obl") && hasCase(s, token, ["at", "over", "during", "in"]) && lightVerb(s, verb) === undefined
    ? { beside: verb }
    : {};

function participantsOf(reading: Reading, s: AnnotatedSentence, token: number, verb: number, agents: readonly number[]): string[] {
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  const bodies = new Set(oblique(s, token, ["of"]));
  const sides = [
    ...oblique(s, token, ["between", "with", "of", "by", "among"]),
    ...children(s, token, "nmod:poss").filter((t) => lemma !== "summit" || s.upos[t] !== "NOUN"),
    ...(verb >= 0 ? oblique(s, verb, ["with", "between"]) : []),
    ...(isCourtesy(s, token) ? [...oblique(s, token, ["on", "to", "from"]), ...(verb >= 0 ? children(s, verb, "iobj") : [])] : []),
    ...children(s, token, "acl")
      .filter((c) => ["host", "give", "hold", "offer"].includes(s.lemma[c] ?? ""))
      .flatMap((c) => oblique(s, c, ["by"])),
    ...children(s, token, "acl")
      .filter((c) => ["bring", "gather", "group", "involve", "unite"].includes(s.lemma[c] ?? ""))
      .flatMap((c) => children(s, c, "obj")),
  ];
  const honoured = isGivenFor(lemma) ? honouredAt(s, [token, verb]) : [];
  const named = [
    ...peopleOf(reading, s, agents, token),
    ...peopleOf(reading, s, honoured),
    ...sides.flatMap((t) => peopleOf(reading, s, [t]).filter((id) => !bodies.has(t) || actorOf(reading, id)?.type !== "organisation")),
  ];
  if (sidesOf(reading, named) > 1) return named;
  const owner = named.length > 0 ? ownerOfCounterpart(reading, s, sides) : [];
  if (sidesOf(reading, [...named, ...owner]) > 1) return [...named, ...owner];
  const more = [...named, ...namedAfter(reading, s, token, ["with", "between"])];
  if (sidesOf(reading, more) > 1) return more;
  const bodiesOfTwo = oblique(s, token, ["of"]).filter((t) => meetingKnowledge().bodies.words.includes((s.lemma[t] ?? "").toLowerCase()));
  const owned = bodiesOfTwo
    .flatMap((body) => [...children(s, body, "nmod:poss"), ...oblique(s, body, ["of"])])
    .flatMap((owner) => reading.actors.mentionAt(s.index, owner)?.actors ?? [])
    .filter((id) => isState(reading, id));
  const adjectival = [...[token, ...bodiesOfTwo].flatMap((noun) => statesOfNoun(reading, s, noun)), ...(owned.length === 2 ? owned : [])];
  const there = owned.length === 2 ? presentAt(reading, s, token) : [];
  if (more.length === 0 && owned.length === 2) return [...there, ...owned];
  if (more.length === 0 && adjectival.length > 1) return adjectival;
  const beside = more.length === 0 && isOfBody(reading, s, token) ? [] : presentAt(reading, s, token);
  const present = sidesOf(reading, [...more, ...beside]) > 1 ? beside : [];
  return more.length === 0 ? (present.length > 0 ? present : adjectival) : [...more, ...(more.length === 1 ? adjectival : []), ...present];
}

/** "talks with her Chilean counterpart": whose counterpart it is takes part. */
const ownerOfCounterpart = (reading: Reading, s: AnnotatedSentence, sides: readonly number[]): string[] =>
  sides
    .filter((t) => COUNTERPARTS.has(s.lemma[t] ?? ""))
    .flatMap((t) => children(s, t, "nmod:poss"))
    .flatMap((t) => peopleOf(reading, s, [t]));
const COUNTERPARTS = new Set(["counterpart", "host", "colleague", "guest"]);

/** "a dinner for the president", "a banquet in honour of the king": whom a meal is given for. */
const honouredAt = (s: AnnotatedSentence, tokens: readonly number[]): number[] =>
  tokens
    .filter((t) => t >= 0)
    .flatMap((t) => [
      ...oblique(s, t, ["for"]),
      ...oblique(s, t, ["in"])
        .filter((c) => /^honou?r$/iu.test(s.lemma[c] ?? ""))
        .flatMap((c) => oblique(s, c, ["of"])),
    ]);

/** "the meeting of the council", "an OPEC meeting", "a cabinet meeting": those who meet are members of a body. */
const isOfBody = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  [...oblique(s, token, ["of"]), ...children(s, token, "compound", "amod", "nmod:poss")].some((t) =>
    reading.actors.actorsAt(s.index, t).some((id) => actorOf(reading, id)?.type === "organisation"),
  ) || children(s, token, "compound").some((t) => s.upos[t] === "NOUN" || /^\p{Lu}/u.test(s.form[t] ?? ""));

/** How far up from a meeting to the verb beside which it is told ("at the end of their talks, … signed"). */
const STEPS_UP = 2;

/** Whoever does something at, during or after the meeting takes part in it: "A and B agreed at a meeting", "during talks with B, A said". */
function presentAt(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  const { occasions, telling } = meetingKnowledge();
  let at = token;
  for (let steps = 0; steps < STEPS_UP && hasRelation(s, at, "nmod") && s.upos[s.head[at] ?? -1] === "NOUN"; steps++) at = s.head[at] ?? at;
  const verb = s.head[at] ?? -1;
  const isHosted = children(s, at, "acl").some((c) => s.lemma[c] === "host");
  if (
    verb < 0 ||
    !hasRelation(s, at, "obl", "advcl") ||
    !hasCase(s, at, [...occasions.words, ...(isHosted ? ["with"] : []), ...(isPurpose(s, at) ? ["for"] : [])])
  )
    return [];
  const told = telling.lemmas.includes(s.lemma[verb] ?? "") ? children(s, verb, "obj", "iobj") : [];
  return peopleOf(reading, s, [...subjects(s, verb), ...told]);
}
