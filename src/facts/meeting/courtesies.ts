import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { MeetingDraft } from "../fact.js";
import { isActingPerson, isBulleted, namedAfter, oblique, type Reading, subjects } from "../shared/index.js";
import { meantBeside } from "./beside.js";
import { papersOfNoun } from "./credentials.js";
import { type Found, peopleOf, sidesOf } from "./found.js";
import { is, meetingKnowledge } from "./knowledge.js";

/** Calls paid and taken, papers handed over, farewells: meetings told by the noun for what is done at them. */
export const courtesiesOfNoun = (reading: Reading, s: AnnotatedSentence, token: number): Found[] => [
  ...callsOfNoun(reading, s, token),
  ...callersOfNoun(reading, s, token),
  ...papersOfNoun(reading, s, token),
  ...farewellOfNoun(reading, s, token),
];

/** "received the credentials of Ana Brito and bade farewell to the premier", where the parse took "bade" for no verb. */
function farewellOfNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { words, verbs } = meetingKnowledge().farewells;
  if (
    !words.includes((s.form[token] ?? "").toLowerCase()) ||
    !verbs.includes((s.form[token - 1] ?? "").toLowerCase()) ||
    s.upos[token - 1] === "VERB"
  )
    return [];
  const verb = s.upos.slice(0, token).lastIndexOf("VERB");
  const own = children(s, token, "nsubj");
  const hosts = peopleOf(reading, s, own.length > 0 || verb < 0 ? own : subjects(s, verb));
  const guests = namedAfter(reading, s, token, ["to"]);
  const people = [...hosts, ...guests].filter((id) => isActingPerson(reading, id));
  if (sidesOf(reading, people) < 2) return [];
  return [{ trigger: token, governor: token, participants: people, mode: "in-person", told: null, frame: "bid farewell" }];
}

/** "paid a call on the premier", "took a call from President Brito". */
function callsOfNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const verb = s.lemma[token] === "call" && hasRelation(s, token, "obj") ? (s.head[token] ?? -1) : -1;
  const lemma = verb < 0 ? "" : (s.lemma[verb] ?? "");
  const people = (ids: readonly string[]): string[] => ids.filter((id) => isActingPerson(reading, id));
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
export const isCourtesy = (s: AnnotatedSentence, token: number): boolean =>
  is("courtesies", s, token) && children(s, token, "compound", "amod").some((c) => s.lemma[c] === "courtesy");

/** "Ana Brito was her first caller on Tuesday", "their first visitor was the premier": whoever comes and whoever is called on. */
export function callersOfNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const hosts = is("callers", s, token) ? children(s, token, "nmod:poss") : [];
  const isSubject = hasRelation(s, token, "nsubj") && children(s, s.head[token] ?? -1, "cop").length > 0;
  const isPredicate = children(s, token, "cop").length > 0;
  if (hosts.length === 0 || !(isSubject || isPredicate)) return [];
  const guests = isSubject ? [s.head[token] ?? -1] : children(s, token, "nsubj");
  const callers = peopleOf(reading, s, guests);
  const people = [...callers, ...meantBeside(reading, s, hosts, callers)].filter((id) => isActingPerson(reading, id));
  if (sidesOf(reading, people) < 2) return [];
  return [
    { trigger: token, governor: isSubject ? (s.head[token] ?? token) : token, participants: people, mode: "in-person", told: null, frame: "caller" },
  ];
}

/** "during the call", after somebody paid one: made in person, as that was. */
export function asCallPaid(s: AnnotatedSentence, found: Found, told: readonly MeetingDraft[]): Found {
  const isTheCall =
    found.mode === "call" &&
    s.lemma[found.trigger] === "call" &&
    children(s, found.trigger, "det").some((t) => /^(?:the|this)$/iu.test(s.form[t] ?? "")) &&
    children(s, found.trigger, "compound", "amod").length === 0;
  const last = isTheCall ? told.findLast((one) => one.participants.some((id) => found.participants.includes(id))) : undefined;
  return last?.mode === "in-person" && /\bcall\b/u.test(last.explanation.frame) ? { ...found, mode: "in-person" } : found;
}
