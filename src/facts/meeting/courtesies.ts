import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { actorOf, actsForSide, isBulleted, knownLemma, namedAfter, oblique, type Reading, subjects } from "../shared/index.js";
import { meantBeside } from "./beside.js";
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
  const people = [...hosts, ...guests].filter((id) => actorOf(reading, id)?.type === "person" && actsForSide(reading, id));
  if (sidesOf(reading, people) < 2) return [];
  return [{ trigger: token, governor: token, participants: people, mode: "in-person", told: null, frame: "bid farewell" }];
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
export const isCourtesy = (s: AnnotatedSentence, token: number): boolean =>
  is("courtesies", s, token) && children(s, token, "compound", "amod").some((c) => s.lemma[c] === "courtesy");

/** "presented his credentials to the president", "received the credentials of the ambassador": handed over in person. */
function papersOfNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { lemmas, words } = meetingKnowledge().papers;
  const envoys = envoysOf(reading, s, token);
  if (envoys.length === 0 && ![s.lemma[token], s.form[token]].some((word) => words.includes((word ?? "").toLowerCase()))) return [];
  const papers = hasRelation(s, token, "nmod") ? (s.head[token] ?? token) : token;
  const verb = hasRelation(s, papers, "obj", "nsubj:pass") ? (s.head[papers] ?? -1) : verbBefore(s, papers, lemmas);
  if (verb < 0 || !lemmas.includes(knownLemma(s, verb, (one) => lemmas.includes(one)))) return [];
  const giver = [...oblique(s, papers, ["of", "from"]), ...oblique(s, token, ["of", "from"]), ...oblique(s, verb, ["from", "to", "by"])];
  const people = [...peopleOf(reading, s, [...subjects(s, verb), ...giver]), ...envoys].filter((id) => actsForSide(reading, id));
  const others = sidesOf(reading, people) > 1 ? [] : namedAfter(reading, s, token, ["to", "from", "of"]);
  if (sidesOf(reading, [...people, ...others]) < 2) return [];
  return [{ trigger: token, governor: verb, participants: [...people, ...others], mode: "in-person", told: null, frame: "credentials" }];
}

/** "the letters of three new envoys: Ana Brito of Peru, …": each of those named after a colon, whose country stands behind the name. */
function envoysOf(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  const isTheirs =
    is("letters", s, token) && oblique(s, token, ["of", "from"]).some((t) => meetingKnowledge().envoys.words.includes(s.lemma[t] ?? ""));
  const colon = isTheirs ? s.form.indexOf(":", token) : -1;
  return colon < 0
    ? []
    : (reading.actors.mentions[s.index] ?? [])
        .filter((m) => m.from > colon && m.form === "name")
        .flatMap((m) => m.actors)
        .filter((id) => actorOf(reading, id)?.type === "person");
}

/** "Ana Brito was her first caller on Tuesday", "their first visitor was the premier": whoever comes and whoever is called on. */
export function callersOfNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const hosts = is("callers", s, token) ? children(s, token, "nmod:poss") : [];
  const isSubject = hasRelation(s, token, "nsubj") && children(s, s.head[token] ?? -1, "cop").length > 0;
  const isPredicate = children(s, token, "cop").length > 0;
  if (hosts.length === 0 || !(isSubject || isPredicate)) return [];
  const guests = isSubject ? [s.head[token] ?? -1] : children(s, token, "nsubj");
  const callers = peopleOf(reading, s, guests);
  const people = [...callers, ...meantBeside(reading, s, hosts, callers)].filter(
    (id) => actorOf(reading, id)?.type === "person" && actsForSide(reading, id),
  );
  if (sidesOf(reading, people) < 2) return [];
  return [
    { trigger: token, governor: isSubject ? (s.head[token] ?? token) : token, participants: people, mode: "in-person", told: null, frame: "caller" },
  ];
}

/** The verb of handing over that stands before its papers with nothing but a day between, for parses that take "on Sunday copies" for one phrase. */
function verbBefore(s: AnnotatedSentence, papers: number, lemmas: readonly string[]): number {
  for (let at = papers - 1; at >= Math.max(0, papers - FEW_WORDS); at--) {
    if (s.upos[at] === "VERB") return lemmas.includes(knownLemma(s, at, (one) => lemmas.includes(one))) ? at : -1;
    if (/^(?:[,;:]|of|to|with)$/iu.test(s.form[at] ?? "")) return -1;
  }
  return -1;
}
const FEW_WORDS = 7;
