import { type AnnotatedSentence, children } from "../../language/index.js";
import { actorOf, actorsOfPhrase, countryOfActor, isState } from "./actors.js";
import { oblique } from "./clauses.js";
import { is } from "./knowledge.js";
import { coordinatedWith } from "./near.js";
import type { Reading } from "./reading.js";
import { represents } from "./represents.js";

/**
 * Who comes or sits at the table: the actors a phrase names, and the state behind "a Turkish delegation". A decision, a request or a plan
 * that carries an actor's name is nobody who could be met.
 */
export function peopleOfPhrase(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  if (/^you$/iu.test(s.form[token] ?? "") && reading.actors.mentionAt(s.index, token) === undefined) return whoAnswers(reading, s, token);
  const leaders = leadersOf(reading, s, token);
  if (leaders.length > 0) return leaders;
  const apposed = apposedPerson(reading, s, token);
  if (apposed.length > 0) return [...apposed];
  const several = statesBefore(reading, s, token);
  if (several.length > 1) return several;
  const mention = reading.actors.mentionAt(s.index, token);
  const own = mention !== undefined && mention.form !== "demonym" && (mention.head === token || s.upos[token] !== "NOUN");
  return own || represents(s.lemma[token] ?? "")
    ? [...new Set(actorsOfPhrase(reading, s, token).map((id) => bodyOfGroup(reading, s, token, stateOfGroup(reading, id))))]
    : [];
}

/** How many sentences on the answer may begin. */
const ANSWER_AHEAD = 3;

/** "You were in Oslo last week", asked in an interview: whoever answers next, else whoever it is said to. */
function whoAnswers(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  const saying = reading.claims.sayingAt(s.index, token);
  if (saying?.addressee) return [saying.addressee];
  const isOfficial = (id: string): boolean => actorOf(reading, id)?.type === "person" && countryOfActor(reading, id) !== null;
  if (saying?.speakers.some(isOfficial)) return [];
  for (let at = s.index + 1; at <= s.index + ANSWER_AHEAD; at++) {
    const next = reading.annotated.sentences[at];
    const answering = next?.form.flatMap((_, t) => reading.claims.sayingAt(at, t)?.speakers ?? []).find(isOfficial);
    if (answering !== undefined) return [answering];
  }
  return [];
}

/** "Iranian officials": the state they act for. */
function stateOfGroup(reading: Reading, id: string): string {
  const actor = actorOf(reading, id);
  const state = actor?.type === "group" && actor.country !== null ? actor.country.toLowerCase() : null;
  return state !== null && isState(reading, state) ? state : id;
}

/** "two UN investigators", "European Union diplomats": the organisation they act for. */
function bodyOfGroup(reading: Reading, s: AnnotatedSentence, token: number, id: string): string {
  const actor = actorOf(reading, id);
  if (actor?.type !== "group" || actor.country !== null || !represents(s.lemma[token] ?? "")) return id;
  const body = (reading.actors.mentions[s.index] ?? []).findLast(
    (m) =>
      m.from >= token - FEW_WORDS &&
      m.to <= token &&
      m.form === "name" &&
      m.actors.every((one) => actorOf(reading, one)?.type === "organisation") &&
      actor.name.includes(reading.annotated.text.slice(m.start, m.end)),
  );
  return body?.actors[0] ?? id;
}
const FEW_WORDS = 5;

/** "the head of the mission, Ana Brito": the one named; "the two leaders, Ana Brito and Jan Novak": each of them. */
function apposedPerson(reading: Reading, s: AnnotatedSentence, token: number): readonly string[] {
  if (!represents(s.lemma[token] ?? "")) return [];
  const names = children(s, token, "appos").map((c) => reading.actors.mentionAt(s.index, c));
  if (/s$/u.test(s.form[token] ?? "")) {
    const first = names.find((m) => m?.form === "name");
    const all = first ? coordinatedWith(reading, s, first).filter((id) => actorOf(reading, id)?.type === "person") : [];
    return all.length > 1 ? all : [];
  }
  return names.find((m) => m?.form === "name" && m.actors.every((id) => actorOf(reading, id)?.type === "person"))?.actors ?? [];
}

/** "a delegation headed by the minister": the minister comes. */
function leadersOf(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  if (!represents(s.lemma[token] ?? "")) return [];
  const led = children(s, token, "acl").filter((c) => is("heading", s, c) || s.form[c] === "led");
  return led.flatMap((c) => oblique(s, c, ["by"]).flatMap((t) => actorsOfPhrase(reading, s, t)));
}

/** "of the Qatari and Peruvian armies": what is said of several states at once. */
function demonymsOfTwo(s: AnnotatedSentence, noun: number): number[] {
  const owners = children(s, noun, "amod").flatMap((c) => [c, ...children(s, c, "conj")]);
  return owners.length > 1 ? owners : [];
}

/** "Qatari and Peruvian officials", "diplomats from Laos, Portugal and Chile": each of the states named before or after a noun for people in the plural. */
function statesBefore(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  if (!represents(s.lemma[token] ?? "") || (s.form[token] ?? "").toLowerCase() === (s.lemma[token] ?? "").toLowerCase()) return [];
  let from = token;
  while (from > 0 && (["ADJ", "NOUN", "PROPN", "CCONJ"].includes(s.upos[from - 1] ?? "") || s.form[from - 1] === ",")) from--;
  const demonyms = (reading.actors.mentions[s.index] ?? []).filter((m) => m.from >= from && m.to <= token && m.form === "demonym");
  const bodies = oblique(s, token, ["from", "of"]);
  const named = bodies.flatMap((t) => [t, ...children(s, t, "conj"), ...demonymsOfTwo(s, t)]);
  const origins = named.flatMap((t) => reading.actors.mentionAt(s.index, t)?.actors ?? []);
  return [...new Set([...demonyms.flatMap((m) => m.actors), ...origins].filter((id) => isState(reading, id)))];
}
