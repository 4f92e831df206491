import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import type { MeetingDraft } from "../fact.js";
import { actorOf, oblique, type Reading } from "../shared/index.js";
import { type Found, peopleOf, sidesOf } from "./found.js";
import { hasForm, is, isIn, meetingKnowledge } from "./knowledge.js";
import { hasSidelines, isOrdinal } from "./occasion.js";

/** "bilateral talks with the presidents of Peru and of Chile", "met A and then B", "telephoned A and B", "separate meetings with A and B": one with each, unless they are told to have been together. */
export function eachApart(reading: Reading, s: AnnotatedSentence, found: Found): Found[] {
  const counted = countedOff(s, found);
  const phrases = counted.length > 1 ? counted : partnersOf(s, found);
  const guests = guestsApart(reading, s, found);
  if (guests.length > 1) return eachWith(found, guests);
  const partners = counted.length > 1 || isApart(reading, s, found, phrases) ? peopleOf(reading, s, phrases) : [];
  const isOfOneSide = sidesOf(reading, partners) !== partners.length && s.upos[found.trigger] !== "VERB";
  return partners.length < 2 || isOfOneSide || found.participants.every((id) => partners.includes(id)) ? [found] : eachWith(found, partners);
}

/** "Both later held talks with C", just after A met B: another meeting than theirs, with one side more. */
export function withLater(reading: Reading, s: AnnotatedSentence, found: readonly Found[], told: readonly MeetingDraft[]): Found[] {
  const last = told.findLast(({ claims }) => claims.some(({ sentence }) => s.index - sentence <= 1));
  const isLater = (one: Found): boolean =>
    last !== undefined &&
    children(s, one.governor, "advmod").some((t) => hasForm("later", s, t)) &&
    last.participants.every((id) => one.participants.includes(id)) &&
    sidesOf(reading, one.participants) > sidesOf(reading, last.participants);
  return found.map((one) => (isLater(one) ? { ...one, frame: `${one.frame} separately` } : one));
}

const eachWith = (found: Found, guests: readonly string[]): Found[] => {
  const hosts = found.participants.filter((id) => !guests.includes(id));
  return guests.map((id) => ({ ...found, participants: [...hosts, id] }));
};

const partnersOf = (s: AnnotatedSentence, { trigger, governor, frame }: Found): number[] => [
  ...oblique(s, trigger, frame === "call on" ? ["with", "on"] : ["with"]),
  ...oblique(s, governor, ["with"]),
  ...(s.upos[trigger] === "VERB" ? children(s, trigger, "obj") : []),
];

/** "held two telephone conversations, the first with A and the second with B": with whom each of them was. */
const countedOff = (s: AnnotatedSentence, { trigger }: Found): number[] =>
  s.upos[trigger] !== "NOUN" || !/s$/u.test(s.form[trigger] ?? "")
    ? []
    : s.form.flatMap((form, t) => (t > trigger && (isOrdinal(form) || /^(?:one|other|another)$/iu.test(form)) ? oblique(s, t, ["with"]) : []));

/** "Ambassadors A and B, of Norway and Peru respectively, presented their credentials", "at separate ceremonies": each of several guests of one host comes alone. */
function guestsApart(reading: Reading, s: AnnotatedSentence, { participants, frame }: Found): string[] {
  if (!COURTESY.test(frame) || !isIn("in-turn", s.form.join(" "))) return [];
  const persons = participants.filter((id) => actorOf(reading, id)?.type === "person");
  const guests = persons.filter((id) => isEnvoyHere(reading, id));
  return guests.length === persons.length - 1 && sidesOf(reading, guests) === guests.length ? guests : [];
}

const COURTESY = /^credentials$|\bcall\b/u;

/** Nobody who is known to hold another office than that of an envoy. */
const isEnvoyHere = (reading: Reading, id: string): boolean =>
  reading.actors.tenures
    .filter((one) => one.holder === id)
    .every((one) =>
      one.office
        .toLowerCase()
        .split(/[ -]/u)
        .some((word) => meetingKnowledge().envoys.words.includes(word)),
    );

const isApart = (reading: Reading, s: AnnotatedSentence, { trigger, frame }: Found, phrases: readonly number[]): boolean =>
  hasForm("apart", s, trigger) ||
  (s.upos[trigger] === "VERB" && (is("one-by-one", s, trigger) || frame === "call on") && !isTogether(reading, s, trigger, phrases)) ||
  [...children(s, trigger, "amod", "advmod"), ...phrases.flatMap((t) => children(s, t, "conj")).flatMap((t) => children(s, t, "advmod"))].some((t) =>
    hasForm("separately", s, t),
  );

/** "met A and B together", "met her Ghanaian and Peruvian colleagues, A and B". */
const isTogether = (reading: Reading, s: AnnotatedSentence, trigger: number, phrases: readonly number[]): boolean =>
  s.form.some((_, t) => hasForm("together", s, t)) ||
  (is("seeing", s, trigger) &&
    !hasSidelines(s) &&
    phrases.some((t) => hasRelation(s, t, "obj") && isGroupOfEquals(s, t) && peopleOf(reading, s, [t]).length > 1));

/** "her Ghanaian and Peruvian colleagues": those of several states behind one possessive. */
const isGroupOfEquals = (s: AnnotatedSentence, phrase: number): boolean =>
  [phrase, ...subtree(s, phrase)].some(
    (t) => is("equals", s, t) && /s$/u.test(s.form[t] ?? "") && children(s, t, "amod").some((c) => children(s, c, "conj").length > 0),
  );
