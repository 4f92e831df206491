import { type AnnotatedSentence, ancestors, children, hasMark, hasRelation } from "../../language/index.js";
import type { OccasionStatus } from "../fact.js";
import { actorOf, fateOf, hasCase, oblique, peopleOfPhrase, type Reading, subjects, understoodSubjects } from "../shared/index.js";
import { isBody } from "./bodies.js";
import { courtesiesOfNoun } from "./courtesies.js";
import { type Found, hyphenated, inPerson, isBeside, type LightVerb, lightVerb, modeBeside, newDay, sidesOf } from "./found.js";
import { hasForm, is, isOneOf, meetingKnowledge, type NounFrame } from "./knowledge.js";
import { isOrdinal } from "./occasion.js";
import { isProgramme, otherSide } from "./other-side.js";
import { organisationOfSummit } from "./own-summits.js";
import { isPurpose, participantsOf } from "./participants.js";
import { askedFor } from "./requests.js";
import { isUnknown } from "./verbs.js";

/** "talks between A and B", "held talks with B", "A's meeting with B", "A and B agreed at a meeting": meetings a noun tells of. */
export function meetingsOfNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const called = courtesiesOfNoun(reading, s, token);
  if (called.length > 0) return called;
  const frame = frameOf(reading, s, token);
  const lemma = nameOf(s, token);
  if (
    !frame ||
    isKindOf(reading, s, token) ||
    (lemma === "conference" && hasCase(s, token, ["by", "via", "through"])) ||
    (isOneOf("meals", lemma) && isTimeOfDay(s, token))
  )
    return [];
  if (frame.mode !== "in-person" && isMeans(s, token)) return [];
  const asked = askedFor(reading, s, token, frame);
  if (asked.length > 0) return asked;
  const at = stretchOf(s, token);
  const verb = verbOf(s, at);
  const light = lightVerb(s, verb, at);
  const held = light?.entry.dated && newDay(reading, s, verb) === null ? undefined : light;
  if ((frame.held && !isHad(s, token, held)) || (light !== undefined && held === undefined)) return [];
  const fate = fateOf(s, token);
  const said = held?.entry.status == null ? fate : undefined;
  const purpose = held ? null : purposeOf(s, token);
  const runs = verb >= 0 && s.deprel[token] === "nsubj" && meetingKnowledge().running.lemmas.includes(s.lemma[verb] ?? "");
  const agents = held && !hasRelation(s, at, "nsubj:pass") ? [...subjects(s, verb).filter((t) => !isAgreedIt(s, t)), ...whomToPress(s, verb)] : [];
  const understood = held ? understoodSubjects(reading, s, verb) : [];
  if (
    agents.some((t) => isUnknown(reading, s, t) && !isProgramme(s, t) && !isBody(s, t)) &&
    agents.every((t) => peopleOfPhrase(reading, s, t).length === 0 && !isProgramme(s, t) && !isBody(s, t))
  )
    return [];
  const named = [...understood, ...participantsOf(reading, s, token, { verb, agents, mode: frame.mode })];
  const other = sidesOf(reading, named) === 1 ? otherSide(reading, s, token, { verb, named, isTold: held !== undefined || fate !== undefined }) : [];
  if (frame.held && inPerson(reading, s, [...named, ...other], [...agents, ...oblique(s, token, ["with", "between"])]).length === 0) return [];
  const isOffered = isOfferedPlace(s, token);
  const all = [...named, ...other];
  const own = all.length < 2 && all.every((id) => actorOf(reading, id)?.type !== "person") ? organisationOfSummit(reading, s, token) : undefined;
  return [
    {
      trigger: token,
      governor: said ? said.governor : held || runs ? doneBy(s, verb) : token,
      ...(said ? {} : besideOf(s, token, verb)),
      participants: own === undefined ? all : [own],
      isOwnSummit: own !== undefined,
      mode: modeBeside(s, token, frame.mode),
      isOffered,
      told:
        held?.entry.status ??
        said?.status ??
        (held && isInHand(s, held.lemma, verb) ? "announced" : isOpenTo(s, token) || isOffered ? "possible" : purpose),
      frame: held ? `${held.lemma} ${lemma}` : purpose && !isTimetabled(s, token) ? `${lemma} for` : `${lemma} of`,
    },
  ];
}

/** "It was agreed to hold talks": nobody. */
const isAgreedIt = (s: AnnotatedSentence, token: number): boolean =>
  /^it$/iu.test(s.form[token] ?? "") && hasRelation(s, token, "nsubj:pass") && children(s, s.head[token] ?? -1, "xcomp", "csubj").length > 0;

/** "a dinner meeting": what meeting it is, not another. */
const isKindOf = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  s.head[token] === token + 1 && hasRelation(s, token, "compound") && frameOf(reading, s, token + 1) !== undefined;

/** "used the summit to hold talks", "managed to squeeze in a meeting": done where the verb above is, and there. */
function doneBy(s: AnnotatedSentence, verb: number): number {
  const above = s.head[verb] ?? -1;
  const isDone = above >= 0 && hasMark(s, verb, "to") && hasRelation(s, verb, "advcl", "xcomp", "acl");
  if (!isDone) return verb;
  if (is("managing", s, above)) return above;
  const isChance = is("chances", s, above) && is("seizing", s, s.head[above] ?? -1);
  return isChance ? (s.head[above] ?? verb) : verb;
}

/** "is open to talks", "is ready for a meeting": it may come about. */
const isOpenTo = (s: AnnotatedSentence, token: number): boolean => is("open-to", s, s.head[token] ?? -1) && hasCase(s, token, ["to", "for", "on"]);

/** "offered Oslo as a venue for talks": they may come about. */
function isOfferedPlace(s: AnnotatedSentence, token: number): boolean {
  const venue = hasCase(s, token, ["for", "of", "in"]) ? (s.head[token] ?? -1) : -1;
  if (!is("venues", s, venue) || children(s, venue, "cop").length > 0) return false;
  return ancestors(s, venue)
    .slice(0, FEW_STEPS)
    .some((t) => s.upos[t] === "VERB" && is("offering", s, t));
}
const FEW_STEPS = 2;

/** "has talks with the premier on Friday": what somebody "has" is still to come. */
const isInHand = (s: AnnotatedSentence, lemma: string, verb: number): boolean =>
  lemma === "have" && /^(?:has|have)$/iu.test(s.form[verb] ?? "") && children(s, verb, "aux").length === 0;

/** The entry a noun fits; a commission of two states is a session of it where somebody holds, opens or ends it. */
function frameOf(reading: Reading, s: AnnotatedSentence, token: number): NounFrame | undefined {
  const { nouns, bodies } = meetingKnowledge();
  const lemma = nameOf(s, token);
  const isNumbered = children(s, token, "amod", "nummod").some((t) => isOrdinal(s.form[t] ?? ""));
  const frame = nouns.find((entry) => entry.lemmas.includes(lemma) && (isBeside(s, token, entry.needs) || (isNumbered && entry.numbered)));
  if (frame) return frame;
  const isJoint = bodies.words.includes(lemma) && children(s, token, "amod", "compound").some((c) => hasForm("joint", s, c));
  const held = isJoint && hasRelation(s, token, "obj", "nsubj:pass") ? lightVerb(s, s.head[token] ?? -1, token) : undefined;
  if (!isBody(s, token) && organisationOfSummit(reading, s, token) !== undefined) return { mode: "in-person", held: false };
  const isPutOff = isJoint && ["postponed", "cancelled"].includes(fateOf(s, token)?.status ?? "");
  return isPutOff || (held && held.entry.status === null) ? { mode: "in-person", held: false } : undefined;
}

/** "two days of talks", "an hour of talks": what stands for the meeting in the clause. */
const stretchOf = (s: AnnotatedSentence, token: number): number => {
  const head = s.head[token] ?? -1;
  const isStretch = hasRelation(s, token, "nmod") && hasCase(s, token, ["of"]) && isOneOf("stretches", (s.lemma[head] ?? "").toLowerCase());
  return isStretch ? head : token;
};

/** Its lemma; of a noun written with a capital, the singular. */
function nameOf(s: AnnotatedSentence, token: number): string {
  const name = (hyphenated(s, token) ?? s.lemma[token] ?? "").toLowerCase();
  return s.upos[token] === "PROPN" && name === (s.form[token] ?? "").toLowerCase() ? name.replace(/s$/u, "") : name;
}

/** The verb of the clause in which a meeting is subject, object or circumstance. */
const verbOf = (s: AnnotatedSentence, token: number): number => {
  const head = s.head[token] ?? -1;
  return s.upos[head] === "VERB" && hasRelation(s, token, "obj", "nsubj", "obl", "xcomp") ? head : -1;
};

/** "held consultations via videoconference": how another meeting is held. */
const isMeans = (s: AnnotatedSentence, token: number): boolean => {
  const head = s.head[token] ?? -1;
  const { nouns } = meetingKnowledge();
  const isMeeting = (t: number): boolean => t !== token && nouns.some((one) => !one.held && one.lemmas.includes((s.lemma[t] ?? "").toLowerCase()));
  return head >= 0 && hasCase(s, token, ["via", "through", "by", "over", "on"]) && [head, ...children(s, head, "obj")].some(isMeeting);
};

/** "had a word with", "over coffee", "on the sidelines of which they had a conversation", "the conversation between": what tells of a meeting only where it is had. */
const isHad = (s: AnnotatedSentence, token: number, held: LightVerb | undefined): boolean =>
  oblique(s, token, ["of"]).length === 0 &&
  (held !== undefined || (hasRelation(s, token, "obl") && hasCase(s, token, ["over", "during"])) || (is("mutual", s, token) && isMutual(s, token)));

/** "the conversation held in May between A and B", "their conversation on the sidelines of the forum". */
const isMutual = (s: AnnotatedSentence, token: number): boolean =>
  [token, ...children(s, token, "acl")].some((t) => oblique(s, t, ["between"]).length > 0) ||
  (children(s, token, "nmod:poss").some((t) => /^(?:their|our)$/iu.test(s.form[t] ?? "")) &&
    s.form.slice(token + 1, token + 1 + TO_SIDELINES).some((form) => meetingKnowledge().sidelines.words.includes(form.toLowerCase())));
/** "(on the) sidelines". */
const TO_SIDELINES = 3;

/** "used a call to press the premier": whom the verb of the purpose has as its object. */
const whomToPress = (s: AnnotatedSentence, verb: number): number[] =>
  s.lemma[verb] === "use" ? children(s, verb, "xcomp", "advcl", "acl").flatMap((c) => children(s, c, "obj", "iobj")) : [];

/** "flew to Oslo for talks with President Brito", "arrived for talks, including a meeting with the king": to be held there, where whoever comes is on the way or what is told lies ahead. */
function purposeOf(s: AnnotatedSentence, token: number): OccasionStatus | null {
  const whole = hasCase(s, token, ["including"]) ? (s.head[token] ?? -1) : -1;
  if (whole >= 0 && isPurpose(s, whole)) return purposeOf(s, whole);
  if (!isPurpose(s, token)) return null;
  return isTimetabled(s, token) || meetingKnowledge().purposes["under way"].lemmas.includes(s.lemma[s.head[token] ?? -1] ?? "") ? "announced" : null;
}

/** "flies to Oslo this morning for talks": told in the present, as a timetable is. */
const isTimetabled = (s: AnnotatedSentence, token: number): boolean => {
  const verb = s.head[token] ?? -1;
  return verb >= 0 && /[^s]s$/u.test(s.form[verb] ?? "") && is("travelling", s, verb);
};

/** "at lunch", "before dinner": when, not with whom. */
const isTimeOfDay = (s: AnnotatedSentence, token: number): boolean =>
  hasCase(s, token, ["at", "before", "after", "by", "until"]) && children(s, token, "det", "nmod:poss", "amod").length === 0;

/** A meeting told beside what somebody does at it; before it and ahead of it are other times. */
const besideOf = (s: AnnotatedSentence, token: number, verb: number): { readonly beside?: number } =>
  verb >= 0 && hasRelation(s, token, "obl") && hasCase(s, token, ["at", "over", "during", "in"]) && lightVerb(s, verb, token) === undefined
    ? { beside: verb }
    : {};
