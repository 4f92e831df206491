import { type AnnotatedSentence, children, hasMark, hasRelation } from "../../language/index.js";
import { actorOf, hasCase, isState, namedAfter, oblique, peopleOfPhrase, type Reading, subjects } from "../shared/index.js";
import { chairsOf, isBody } from "./bodies.js";
import { isCourtesy } from "./courtesies.js";
import { type Found, inPerson, peopleOf, sidesOf, statesJoined, statesOfNoun } from "./found.js";
import { is, isOneOf, meetingKnowledge } from "./knowledge.js";

export const isPurpose = (s: AnnotatedSentence, token: number): boolean => {
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

const isGivenFor = (lemma: string): boolean => isOneOf("meals", lemma) || isOneOf("receptions", lemma);

interface Clause {
  readonly verb: number;
  readonly agents: readonly number[];
  readonly mode: Found["mode"];
}

export function participantsOf(reading: Reading, s: AnnotatedSentence, token: number, { verb, agents, mode }: Clause): string[] {
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  const bodies = new Set(oblique(s, token, ["of"]));
  const sides = [
    ...oblique(s, token, ["between", "with", "of", "by", "among"]),
    ...children(s, token, "nmod:poss").filter((t) => lemma !== "summit" || s.upos[t] !== "NOUN"),
    ...(verb >= 0 ? oblique(s, verb, ["with", "between"]) : []),
    ...(mode === "call" ? calledIn(reading, s, token) : []),
    ...(isCourtesy(s, token) ? [...oblique(s, token, ["on", "to", "from"]), ...(verb >= 0 ? children(s, verb, "iobj") : [])] : []),
    ...children(s, token, "acl")
      .filter((c) => is("holding", s, c) && !hasRelation(s, c, "acl:relcl"))
      .flatMap((c) => oblique(s, c, ["between", "with"])),
    ...[token, ...oblique(s, token, ["of"]).filter((t) => isBody(s, t))].flatMap((t) => chairsOf(s, t)),
    ...children(s, token, "acl")
      .filter((c) => is("gathering", s, c))
      .flatMap((c) => children(s, c, "obj")),
  ];
  const joined = agents.length > 0 && agents.every((t) => s.upos[t] === "PRON") ? bodyOfTwo(reading, s, token) : [];
  if (joined.length > 0) return joined;
  const honoured = isGivenFor(lemma) ? honouredAt(s, [token, verb]) : [];
  const named = [
    ...(oblique(s, token, ["between"]).length > 0 ? [] : peopleOf(reading, s, agents, token)),
    ...agents.filter((t) => isBody(s, t)).flatMap((t) => statesOfNoun(reading, s, t)),
    ...peopleOf(reading, s, honoured),
    ...sides.flatMap((t) => peopleOf(reading, s, [t]).filter((id) => !bodies.has(t) || actorOf(reading, id)?.type !== "organisation")),
  ];
  if (sidesOf(reading, named) > 1) return isToldOfOthers(reading, s, token, agents) ? [...presentAt(reading, s, token, mode), ...named] : named;
  const owner = named.length > 0 ? ownerOfCounterpart(reading, s, sides) : [];
  if (sidesOf(reading, [...named, ...owner]) > 1) return [...named, ...owner];
  const more = [...named, ...namedAfter(reading, s, token, ["with", "between"])];
  if (sidesOf(reading, more) > 1) return more;
  const bodiesOfTwo = oblique(s, token, ["of"]).filter((t) => meetingKnowledge().bodies.words.includes((s.lemma[t] ?? "").toLowerCase()));
  const owned = bodiesOfTwo
    .flatMap((body) => [...children(s, body, "nmod:poss"), ...oblique(s, body, ["of"])])
    .flatMap((owner) => reading.actors.mentionAt(s.index, owner)?.actors ?? [])
    .filter((id) => isState(reading, id));
  const attributive = [...[token, ...bodiesOfTwo].flatMap((noun) => statesOfNoun(reading, s, noun)), ...(owned.length === 2 ? owned : [])];
  const adjectival = attributive.length > 1 ? attributive : [...attributive, ...statesJoined(reading, s, token)];
  const there = owned.length === 2 ? presentAt(reading, s, token, mode) : [];
  if (more.length === 0 && owned.length === 2) return [...there, ...owned];
  if (more.length === 0 && adjectival.length > 1) return adjectival;
  const beside = more.length === 0 && mode === "in-person" && isOfBody(reading, s, token) ? [] : presentAt(reading, s, token, mode);
  const present = sidesOf(reading, [...more, ...beside]) > 1 ? beside : [];
  return more.length === 0 ? (present.length > 0 ? present : adjectival) : [...more, ...(more.length === 1 ? adjectival : []), ...present];
}

/** "demanded an apology in a call to the minister": who is on the other end; not "a call to the minister to resign". */
function calledIn(reading: Reading, s: AnnotatedSentence, token: number): number[] {
  if (!hasCase(s, token, ["in", "during", "by", "via", "on"]) || !is("rung", s, token)) return [];
  return oblique(s, token, ["to", "from"]).filter(
    (t) =>
      peopleOfPhrase(reading, s, t).some((id) => actorOf(reading, id)?.type === "person") &&
      ![token, t].some((at) => children(s, at, "acl", "advcl").some((c) => hasMark(s, c, "to") && !is("treating", s, c))),
  );
}

/** "The premier said, during talks with the leaders of Peru and Chile, …": all that are named are those whom somebody else talks with. */
const isToldOfOthers = (reading: Reading, s: AnnotatedSentence, token: number, agents: readonly number[]): boolean =>
  oblique(s, token, ["with"]).length > 0 &&
  oblique(s, token, ["between", "of", "by", "among"]).length + children(s, token, "nmod:poss").length === 0 &&
  peopleOf(reading, s, agents, token).length === 0;

/** "They agreed to hold a session of the Peru-Chile steering group": the two whose body it is, whoever "they" are. */
const bodyOfTwo = (reading: Reading, s: AnnotatedSentence, token: number): string[] =>
  oblique(s, token, ["of"])
    .filter((t) => isBody(s, t))
    .map((t) => statesJoined(reading, s, t))
    .find((states) => states.length === 2) ?? [];

/** "talks with her Chilean counterpart": whose counterpart it is takes part. */
const ownerOfCounterpart = (reading: Reading, s: AnnotatedSentence, sides: readonly number[]): string[] =>
  sides
    .filter((t) => is("counterparts", s, t))
    .flatMap((t) => children(s, t, "nmod:poss"))
    .flatMap((t) => peopleOf(reading, s, [t]));

/** "a dinner for the president", "a banquet in honour of the king": whom a meal is given for. */
const honouredAt = (s: AnnotatedSentence, tokens: readonly number[]): number[] =>
  tokens
    .filter((t) => t >= 0)
    .flatMap((t) => [
      ...oblique(s, t, ["for"]),
      ...oblique(s, t, ["in"])
        .filter((c) => /^honou?r$/iu.test(s.lemma[c] ?? ""))
        .flatMap((c) => [...oblique(s, c, ["of"]), ...children(s, c, "nmod:poss")]),
    ]);

/** "the meeting of the council", "an OPEC meeting", "a cabinet meeting": those who meet are members of a body. */
const isOfBody = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  [...oblique(s, token, ["of"]), ...children(s, token, "compound", "amod", "nmod:poss")].some((t) =>
    reading.actors.actorsAt(s.index, t).some((id) => actorOf(reading, id)?.type === "organisation"),
  ) || children(s, token, "compound").some((t) => s.upos[t] === "NOUN" || /^\p{Lu}/u.test(s.form[t] ?? ""));

/** How far up from a meeting to the verb beside which it is told ("at the end of their talks, … signed"). */
const STEPS_UP = 2;

/**
 * Whoever does something at, during or after the meeting takes part in it: "A and B agreed at a meeting", "during talks with B, A said"; so does whoever is told something
 * there ("at a meeting, A asked B"), and on the telephone whoever anything is done to ("in a call, A praised B").
 */
function presentAt(reading: Reading, s: AnnotatedSentence, token: number, mode: Found["mode"]): string[] {
  const { occasions, telling } = meetingKnowledge();
  let at = token;
  for (let steps = 0; steps < STEPS_UP && hasRelation(s, at, "nmod") && s.upos[s.head[at] ?? -1] === "NOUN"; steps++) at = s.head[at] ?? at;
  if (at !== token && isGivenFor((s.lemma[token] ?? "").toLowerCase())) return [];
  const verb = s.head[at] ?? -1;
  const isHosted = children(s, at, "acl").some((c) => s.lemma[c] === "host");
  if (
    verb < 0 ||
    !(hasRelation(s, at, "obl", "advcl") || (hasRelation(s, at, "obj") && hasCase(s, at, ["during", "at", "after"]))) ||
    !hasCase(s, at, [...occasions.words, ...(isHosted ? ["with"] : []), ...(isPurpose(s, at) ? ["for"] : [])])
  )
    return [];
  const isTelling = mode !== "in-person" || telling.lemmas.includes(s.lemma[verb] ?? "");
  const told = isTelling ? [...children(s, verb, "obj", "iobj"), ...oblique(s, verb, ["to", "from", "with"])] : [];
  const isDoneBy = children(s, verb, "nsubj:pass").length > 0 && (is("signing", s, verb) || telling.lemmas.includes(s.lemma[verb] ?? ""));
  const signers = isDoneBy ? oblique(s, verb, ["by"]) : [];
  const phrases = [...subjects(s, verb), ...children(s, verb, "nsubj:pass"), ...signers, ...told];
  const present = peopleOf(reading, s, phrases);
  return isGivenFor((s.lemma[token] ?? "").toLowerCase()) ? inPerson(reading, s, present, phrases) : present;
}
