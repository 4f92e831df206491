import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { actorOf, countryOfActor, knownLemma, oblique, peopleOfPhrase, type Reading, resolved, subjects } from "../shared/index.js";
import { peopleOf, sidesOf, statesJoined, statesOfNoun } from "./found.js";
import { hasForm, is, isOneOf, meetingKnowledge } from "./knowledge.js";

export const isBody = (s: AnnotatedSentence, token: number): boolean =>
  meetingKnowledge().bodies.words.includes((s.lemma[token] ?? "").toLowerCase());

/** The states whose body meets: those in its name or its phrase, whoever forms it, "the two countries" told of just before, or those it was told to be of before. */
export function statesOfBody(reading: Reading, s: AnnotatedSentence, body: number): string[] {
  const chairs = peopleOf(reading, s, chairsOf(s, body));
  if (sidesOf(reading, chairs) > 1) return chairs;
  const own = statesNamed(reading, s, body);
  if (own.length > 1) return own;
  const founders = formedBy(reading, s, body);
  if (founders.length > 1) return founders;
  const named = own.length === 0 ? sameBodyBefore(reading, s, body) : [];
  if (named.length > 1) return named;
  return own.length === 0 && isOfTheTwo(s, body) ? pairBefore(reading, s) : own;
}

function statesNamed(reading: Reading, s: AnnotatedSentence, body: number): string[] {
  const before = statesOfNoun(reading, s, body);
  return before.length > 1 ? before : [...new Set([...before, ...statesJoined(reading, s, body)])];
}

/** "Peru and Chile form a joint mechanism that last met in May": whose it is. */
function formedBy(reading: Reading, s: AnnotatedSentence, body: number): string[] {
  const verb = hasRelation(s, body, "obj") ? (s.head[body] ?? -1) : -1;
  if (verb < 0 || !is("forming", s, verb)) return [];
  const parties = [...subjects(s, verb), ...oblique(s, verb, ["with"]), ...oblique(s, body, ["with"])];
  const people = parties.flatMap((t) => resolved(s, [t, ...children(s, t, "conj")])).flatMap((t) => peopleOfPhrase(reading, s, t));
  return statesBehind(reading, people);
}

/** The states of actors, each once. */
const statesBehind = (reading: Reading, actors: readonly string[]): string[] =>
  [...new Set(actors.flatMap((id) => countryOfActor(reading, id)?.toLowerCase() ?? []))].filter((id) => actorOf(reading, id)?.type === "state");

/** "the two countries' mechanism", "the joint committee", "the commission, co-chaired by the two ministers". */
const isOfTheTwo = (s: AnnotatedSentence, body: number): boolean =>
  children(s, body, "nmod:poss").some((t) => /^their$/iu.test(s.form[t] ?? "") || children(s, t, "nummod").length > 0) ||
  children(s, body, "amod", "compound").some((t) => hasForm("joint", s, t)) ||
  chairsOf(s, body).some((by) => children(s, by, "nummod").length > 0);

/** "a session hosted by the premier", "the commission, co-chaired by the two ministers": who gives or chairs it. */
export const chairsOf = (s: AnnotatedSentence, noun: number): number[] =>
  children(s, noun, "acl")
    .filter((c) =>
      isOneOf(
        "giving",
        knownLemma(s, c, (lemma) => isOneOf("giving", lemma)),
      ),
    )
    .flatMap((c) => oblique(s, c, ["by"]));

/** The same body, where the article named it with its states. */
function sameBodyBefore(reading: Reading, s: AnnotatedSentence, body: number): string[] {
  const name = nameOf(s, body);
  for (const one of reading.annotated.sentences.slice(0, s.index).reverse())
    for (let t = 0; t < one.form.length; t++) {
      const states = isBody(one, t) && nameOf(one, t) === name ? statesNamed(reading, one, t) : [];
      if (states.length > 1) return states;
    }
  return [];
}

/** "boundary commission", "joint commission": the words of it that are no names. */
const nameOf = (s: AnnotatedSentence, body: number): string => {
  const word = (s.form[body - 1] ?? "").toLowerCase();
  return `${word} ${(s.lemma[body] ?? "").toLowerCase()}`;
};

/** How many sentences back the two states may have been told of. */
const SENTENCES_BACK = 3;

/** The two states that the last sentence naming any names. */
function pairBefore(reading: Reading, s: AnnotatedSentence): string[] {
  for (let at = s.index; at >= Math.max(0, s.index - SENTENCES_BACK); at--) {
    const mentions = (reading.actors.mentions[at] ?? []).filter((m) => at < s.index || m.form !== "pronoun");
    const states = statesBehind(
      reading,
      mentions.flatMap((m) => m.actors),
    );
    if (states.length === 2) return states;
    if (states.length > 2) return [];
  }
  return [];
}
