import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { OccasionStatus } from "../fact.js";
import {
  actorOf,
  actsForSide,
  hasCase,
  knownLemma,
  namedAfter,
  oblique,
  peopleOfPhrase,
  type Reading,
  subjects,
  understoodSubjects,
} from "../shared/index.js";
import { type Found, isBeside, modeBeside, peopleOf, sidesOf } from "./found.js";
import { meetingKnowledge } from "./knowledge.js";
import { isUnknown } from "./verbs.js";

/** "talks between A and B", "held talks with B", "A's meeting with B", "A and B agreed at a meeting": meetings a noun tells of. */
export function meetingsOfNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const called = callsOfNoun(reading, s, token);
  if (called.length > 0) return called;
  const { nouns, light, running } = meetingKnowledge();
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  const frame = nouns.find((entry) => entry.lemmas.includes(lemma) && isBeside(s, token, entry.needs));
  if (!frame || (isMeal(lemma) && isTimeOfDay(s, token))) return [];
  const head = s.head[token] ?? -1;
  const verb = s.upos[head] === "VERB" && hasRelation(s, token, "obj", "nsubj", "obl") ? head : -1;
  const lightVerb = verb < 0 ? "" : knownLemma(s, verb, (one) => light.lemmas.includes(one));
  const isLight = verb >= 0 && light.lemmas.includes(lightVerb) && hasRelation(s, token, "obj", "nsubj:pass");
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
      told: isLight ? toldBy(lightVerb) : null,
      frame: isLight ? `${lightVerb} ${lemma}` : `${lemma} of`,
    },
  ];
}

/** "paid a call on the premier", "took a call from President Brito". */
function callsOfNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const verb = s.lemma[token] === "call" && hasRelation(s, token, "obj") ? (s.head[token] ?? -1) : -1;
  const lemma = verb < 0 ? "" : (s.lemma[verb] ?? "");
  const people = (ids: readonly string[]): string[] => ids.filter((id) => actorOf(reading, id)?.type === "person" && actsForSide(reading, id));
  for (const { lemmas, preposition, mode } of meetingKnowledge().calls) {
    if (!lemmas.includes(lemma)) continue;
    const callers = people(peopleOf(reading, s, subjects(s, verb)));
    const near = peopleOf(reading, s, [...oblique(s, token, [preposition]), ...oblique(s, verb, [preposition])]);
    const others = people(near.length > 0 ? near : namedAfter(reading, s, token, [preposition]));
    if (callers.length > 0 && others.length > 0)
      return [{ trigger: token, governor: verb, participants: [...callers, ...others], mode, told: null, frame: `${lemma} call` }];
  }
  return [];
}

const isMeal = (lemma: string): boolean => ["lunch", "dinner", "breakfast"].includes(lemma);

/** "at lunch", "before dinner": when, not with whom. */
const isTimeOfDay = (s: AnnotatedSentence, token: number): boolean =>
  hasCase(s, token, ["at", "before", "after", "by", "until"]) && children(s, token, "det", "nmod:poss", "amod").length === 0;

/** A meeting told beside what somebody does at it; before it and ahead of it are other times. */
const besideOf = (s: AnnotatedSentence, token: number, verb: number): { readonly beside?: number } =>
  verb >= 0 &&
  hasRelation(s, token, "obl") &&
  hasCase(s, token, ["at", "over", "during", "in"]) &&
  !meetingKnowledge().light.lemmas.includes(s.lemma[verb] ?? "")
    ? { beside: verb }
    : {};

function participantsOf(reading: Reading, s: AnnotatedSentence, token: number, verb: number, agents: readonly number[]): string[] {
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  const bodies = new Set(oblique(s, token, ["of"]));
  const sides = [
    ...oblique(s, token, ["between", "with", "of", "by", "among"]),
    ...children(s, token, "nmod:poss").filter((t) => lemma !== "summit" || s.upos[t] !== "NOUN"),
    ...(verb >= 0 ? oblique(s, verb, ["with", "between"]) : []),
    ...children(s, token, "acl")
      .filter((c) => ["host", "give", "hold", "offer"].includes(s.lemma[c] ?? ""))
      .flatMap((c) => oblique(s, c, ["by"])),
  ];
  const named = [
    ...peopleOf(reading, s, agents, token),
    ...sides.flatMap((t) => peopleOf(reading, s, [t]).filter((id) => !bodies.has(t) || actorOf(reading, id)?.type !== "organisation")),
  ];
  if (sidesOf(reading, named) > 1) return named;
  const more = [...named, ...namedAfter(reading, s, token, ["with", "between"])];
  if (sidesOf(reading, more) > 1) return more;
  const bodiesOfTwo = oblique(s, token, ["of"]).filter((t) => meetingKnowledge().bodies.words.includes((s.lemma[t] ?? "").toLowerCase()));
  const adjectival = [token, ...bodiesOfTwo]
    .flatMap((noun) => children(s, noun, "amod", "compound"))
    .flatMap((c) => [c, ...children(s, c, "conj", "compound", "amod")])
    .flatMap((c) => reading.actors.actorsAt(s.index, c))
    .filter((id) => actorOf(reading, id)?.type === "state");
  if (more.length === 0 && adjectival.length > 1) return adjectival;
  const beside = isOfBody(reading, s, token) ? [] : presentAt(reading, s, token);
  const present = sidesOf(reading, [...more, ...beside]) > 1 ? beside : [];
  return more.length === 0 ? (present.length > 0 ? present : adjectival) : [...more, ...(more.length === 1 ? adjectival : []), ...present];
}

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
  if (verb < 0 || !hasRelation(s, at, "obl", "advcl") || !hasCase(s, at, isHosted ? [...occasions.words, "with"] : occasions.words)) return [];
  const told = telling.lemmas.includes(s.lemma[verb] ?? "") ? children(s, verb, "obj", "iobj") : [];
  return peopleOf(reading, s, [...subjects(s, verb), ...told]);
}

function toldBy(lemma: string): OccasionStatus | null {
  if (lemma === "cancel" || lemma === "call") return "cancelled";
  if (lemma === "postpone") return "postponed";
  return ["plan", "schedule", "announce"].includes(lemma) ? "announced" : null;
}
