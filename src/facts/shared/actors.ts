import { type Actor, hasStatesAsMembers, type Mention, type ResolvedActors } from "../../actors/index.js";
import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { hasCase } from "./clauses.js";
import type { Reading } from "./reading.js";
import { represents } from "./represents.js";

/** An actor; a person of whom only "Haiti's" before the name tells the country has that. */
export function actorOf(reading: Reading, id: string): Actor | undefined {
  const actor = reading.actors.actors.get(id);
  if (actor?.type !== "person" || actor.country !== null) return actor;
  const country = owners(reading).get(id);
  return country === undefined ? actor : { ...actor, country };
}

const ownersOfReadings = new WeakMap<ResolvedActors, ReadonlyMap<string, string>>();

/** The country whose possessive or demonym stands right before a name ("Haiti's Jean Belizaire", "his Montenegrin colleague Dusko Perovic"), by actor. */
function owners(reading: Reading): ReadonlyMap<string, string> {
  const known = ownersOfReadings.get(reading.actors);
  if (known) return known;
  const found = new Map<string, string>();
  for (const [index, list] of reading.actors.mentions.entries()) {
    const s = reading.annotated.sentences[index];
    for (const m of s ? list : []) {
      const id = m.actors[0];
      const owner = s && m.form === "name" ? list.find((other) => isOwner(s, other, m))?.actors[0] : undefined;
      const state = owner === undefined ? undefined : reading.actors.actors.get(owner);
      if (id !== undefined && state?.type === "state" && state.country) found.set(id, state.country);
    }
  }
  ownersOfReadings.set(reading.actors, found);
  return found;
}

/** The body between states that a description of somebody names ("the EU's special envoy", "UN mediator Ana Brito"), for those whom no tenure tells of. */
export function bodyOfEnvoy(reading: Reading, id: string): string | null {
  for (const s of reading.annotated.sentences)
    for (const m of reading.actors.mentions[s.index] ?? []) {
      if (!m.actors.includes(id) || m.form === "pronoun") continue;
      const nouns = [m.head, ...children(s, m.head, "nmod:desc", "appos"), ...(hasRelation(s, m.head, "appos") ? [s.head[m.head] ?? -1] : [])].filter(
        (t) => represents(s.lemma[t] ?? ""),
      );
      const owners = nouns.flatMap((t) => children(s, t, "nmod:poss", "compound")).flatMap((t) => reading.actors.mentionAt(s.index, t)?.actors ?? []);
      const body = owners.find((one) => isUnionOfStates(reading, one));
      if (body !== undefined) return body;
    }
  return null;
}

const isUnionOfStates = (reading: Reading, id: string): boolean => {
  const actor = reading.actors.actors.get(id);
  return actor?.type === "organisation" && actor.country === null && !id.startsWith("org-") && hasStatesAsMembers(id, actor.name);
};

function isOwner(s: AnnotatedSentence, owner: Mention, name: Mention): boolean {
  const introduces = s.form[name.from - 1] === "," && represents(s.lemma[name.from - 2] ?? "");
  if (owner.form === "demonym" && introduces && owner.to < name.from && name.from - owner.to <= 4)
    return s.upos.slice(owner.to, name.from - 1).every((upos) => upos === "NOUN" || upos === "ADJ");
  if (owner.form === "name") return owner.to === name.from - 1 && /^['’]s?$/u.test(s.form[owner.to] ?? "");
  const between = s.upos.slice(owner.to, name.from);
  return owner.form === "demonym" && owner.to < name.from && between.length <= 3 && between.every((upos) => upos === "NOUN" || upos === "ADJ");
}

/** The country an actor stands for or comes from. */
export const countryOfActor = (reading: Reading, id: string): string | null => actorOf(reading, id)?.country ?? null;

export const isState = (reading: Reading, id: string): boolean => actorOf(reading, id)?.type === "state";

/** Can it take part in what states do: a state, an organisation, or a person (not a group like "analysts")? */
export const isParty = (reading: Reading, id: string): boolean => ["state", "organisation", "person"].includes(actorOf(reading, id)?.type ?? "");

/** Is it somebody who can act for a side: a state or organisation, or a person whose office or country the article tells? */
export function actsForSide(reading: Reading, id: string): boolean {
  const actor = actorOf(reading, id);
  if (actor?.type !== "person") return actor?.type === "state" || actor?.type === "organisation";
  return actor.country !== null || reading.actors.tenures.some((tenure) => tenure.holder === id) || bodyOfEnvoy(reading, id) !== null;
}

/** Is it a person who can act for a side? */
export const isActingPerson = (reading: Reading, id: string): boolean => actorOf(reading, id)?.type === "person" && actsForSide(reading, id);

/** Actors of the phrase a token heads, with those coordinated with it; a demonym that only modifies gives none. */
export function actorsOfPhrase(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  const mention = reading.actors.mentionAt(s.index, token);
  const own =
    mention && (mention.form !== "demonym" || mention.head === token)
      ? mention.actors
      : (bodyNamed(reading, s, token) ?? statesListed(reading, s, token) ?? ownersOf(reading, s, token));
  const joined = children(s, token, "conj").flatMap((other) => reading.actors.mentionAt(s.index, other)?.actors ?? []);
  return [...new Set([...own, ...joined])];
}

/** As `actorsOfPhrase`; "we" in somebody's mouth is whoever speaks. */
export function actorsOrSpeaker(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  const named = actorsOfPhrase(reading, s, token);
  if (named.length > 0 || !/^(?:we|us|our)$/iu.test(s.form[token] ?? "")) return named;
  return [...(reading.claims.sayingAt(s.index, token)?.speakers ?? [])];
}

/** "the regional bloc Ecowas": the organisation a noun is followed by the name of. */
function bodyNamed(reading: Reading, s: AnnotatedSentence, token: number): readonly string[] | undefined {
  const named = children(s, token, "appos", "flat").map((c) => reading.actors.mentionAt(s.index, c));
  return named.find((m) => m?.form === "name" && m.actors.every((id) => actorOf(reading, id)?.type === "organisation"))?.actors;
}

/** "the two neighbours, Rwanda and Burundi": the states a plural noun is spelt out by. */
function statesListed(reading: Reading, s: AnnotatedSentence, token: number): readonly string[] | undefined {
  if (s.upos[token] !== "NOUN" || s.form[token] === s.lemma[token] || children(s, token, "nummod").length === 0) return undefined;
  const listed = children(s, token, "appos").flatMap((c) => [c, ...children(s, c, "conj")]);
  const ids = listed.flatMap((c) => reading.actors.mentionAt(s.index, c)?.actors ?? []);
  return ids.length === listed.length && ids.length > 1 && ids.every((id) => isState(reading, id)) ? ids : undefined;
}

/** "the Turkish delegation", "officials from Peru": the states inside a phrase whose head is nobody known. */
function ownersOf(reading: Reading, s: AnnotatedSentence, token: number): readonly string[] {
  const owners = children(s, token, "amod", "nmod", "nmod:poss", "compound").filter((c) => hasCase(s, c, ["of", "from", ""]));
  return owners.flatMap((c) => [c, ...children(s, c, "conj")]).flatMap((c) => reading.actors.mentionAt(s.index, c)?.actors ?? []);
}
