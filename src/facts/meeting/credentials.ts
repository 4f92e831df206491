import { type AnnotatedSentence, hasRelation } from "../../language/index.js";
import { actorOf, actsForSide, countryOfActor, knownLemma, namedAfter, oblique, type Reading, subjects } from "../shared/index.js";
import { type Found, peopleOf, sidesOf } from "./found.js";
import { isIn, meetingKnowledge } from "./knowledge.js";

/** "presented his credentials to the president", "received the credentials of the ambassador": handed over in person. */
export function papersOfNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { lemmas } = meetingKnowledge().papers;
  if (!isPaper(s, token)) return [];
  const papers = hasRelation(s, token, "nmod") ? (s.head[token] ?? token) : token;
  const verb = hasRelation(s, papers, "obj", "nsubj:pass") ? (s.head[papers] ?? -1) : verbBefore(s, papers, lemmas);
  if (verb < 0 || !lemmas.includes(knownLemma(s, verb, (one) => lemmas.includes(one)))) return [];
  const givers = [...new Set([papers, token, verb])].flatMap((t) => oblique(s, t, ["of", "from"]));
  const sides = [...subjects(s, verb), ...givers, ...oblique(s, verb, ["to", "by"])];
  const envoys = envoysNamed(reading, s, token, [...subjects(s, verb), ...givers]);
  const hosts = peopleOf(reading, s, sides).filter((id) => envoys.length === 0 || actorOf(reading, id)?.type === "person");
  const people = [...hosts, ...envoys].filter((id) => actsForSide(reading, id));
  const others = sidesOf(reading, people) > 1 ? [] : namedAfter(reading, s, token, ["to", "from", "of"]);
  if (sidesOf(reading, [...people, ...others]) < 2) return [];
  return [{ trigger: token, governor: verb, participants: [...people, ...others], mode: "in-person", told: null, frame: "credentials" }];
}

const isPaper = (s: AnnotatedSentence, token: number): boolean =>
  [s.lemma[token], s.form[token]].some((word) => meetingKnowledge().papers.words.includes((word ?? "").toLowerCase())) ||
  (isIn("letters", s.lemma[token] ?? "") && oblique(s, token, ["of", "from"]).some((t) => isEnvoys(s, t)));

/** "three new envoys", "a number of heads of mission". */
const isEnvoys = (s: AnnotatedSentence, token: number): boolean =>
  (/s$/u.test(s.form[token] ?? "") && meetingKnowledge().envoys.words.includes((s.lemma[token] ?? "").toLowerCase().replace(/s$/u, ""))) ||
  (s.lemma[token] === "head" && oblique(s, token, ["of"]).some((t) => s.lemma[t] === "mission")) ||
  (s.lemma[token] === "number" && oblique(s, token, ["of"]).some((t) => isEnvoys(s, t)));

/** "the credentials of three new envoys: Ana Brito of Peru, …", "of three new envoys. They are Ana Brito of Peru, …": those who are named after a colon, or next. */
function envoysNamed(reading: Reading, s: AnnotatedSentence, token: number, givers: readonly number[]): string[] {
  const unnamed = givers.filter((t) => isEnvoys(s, t));
  if (unnamed.length === 0 || peopleOf(reading, s, unnamed).filter((id) => actorOf(reading, id)?.type === "person").length > 1) return [];
  const colon = s.form.indexOf(":", token);
  if (colon >= 0) return personsNamed(reading, s, colon);
  const next = reading.annotated.sentences.slice(s.index + 1, s.index + 1 + SENTENCES_ON).find((one) => namesThem(one));
  const listed = next ? personsNamed(reading, next, 0) : [];
  return listed.length > 1 ? listed : [];
}
const SENTENCES_ON = 2;

/** "They are …", "The envoys are …", "Those presenting their letters were …", "Presenting their credentials were …". */
const namesThem = (s: AnnotatedSentence): boolean => {
  const be = s.form.slice(0, FIRST_WORDS).findIndex((form) => /^(?:are|were)$/iu.test(form));
  if (be < 0 || ["VERB", "PART", "ADV", "ADP"].includes(s.upos[be + 1] ?? "")) return false;
  return /^(?:They|Those|These|Presenting)$/u.test(s.form[0] ?? "") || s.form.slice(0, be).some((_, t) => isEnvoys(s, t));
};
const FIRST_WORDS = 8;

/** Persons of other states than the home of the article, who are named and no part of what is said of another ("who succeeds Jan Novak"). */
function personsNamed(reading: Reading, s: AnnotatedSentence, from: number): string[] {
  const home = reading.actors.home;
  const named = (reading.actors.mentions[s.index] ?? [])
    .filter((m) => m.from > from && m.form === "name" && !isAside(s, m.from))
    .flatMap((m) => m.actors)
    .filter((id) => actorOf(reading, id)?.type === "person" && (home === null || countryOfActor(reading, id) !== home));
  return [...new Set(named)];
}

/** "who succeeds Jan Novak": named in what is said of another. */
const isAside = (s: AnnotatedSentence, at: number): boolean => {
  const opening = s.form.findLastIndex((form, t) => t < at && /^(?:who|whom|whose|which|[,;:.])$/iu.test(form));
  return opening >= 0 && /^wh/iu.test(s.form[opening] ?? "");
};

/** The verb of handing over that stands before its papers with nothing but a day between, for parses that take "on Sunday copies" for one phrase. */
function verbBefore(s: AnnotatedSentence, papers: number, lemmas: readonly string[]): number {
  for (let at = papers - 1; at >= Math.max(0, papers - FEW_WORDS); at--) {
    if (s.upos[at] === "VERB") return lemmas.includes(knownLemma(s, at, (one) => lemmas.includes(one))) ? at : -1;
    if (/^(?:[,;:]|of|to|with)$/iu.test(s.form[at] ?? "")) return -1;
  }
  return -1;
}
const FEW_WORDS = 7;
