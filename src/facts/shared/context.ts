import type { Actor, Mention, ResolvedActors } from "../../actors/index.js";
import { datelinePlace, hasStatesAsMembers, type NamedPlace } from "../../actors/index.js";
import { committed, type Factuality, type ResolvedClaims } from "../../claims/index.js";
import { type Annotated, type AnnotatedSentence, ancestors, children, coveringSpan, hasMark, hasRelation, subtree } from "../../language/index.js";
import type { Span } from "../../text/index.js";
import { type ResolvedTimes, timeOf } from "../../time/index.js";
import type { DraftClaim, FactTime, Place, VisitDraft } from "../fact.js";
import { insideOtherClause } from "./clauses.js";
import { placesOf } from "./places.js";
import { represents } from "./represents.js";

/** Everything known of an article when its facts are read. */
export interface Reading {
  readonly annotated: Annotated;
  readonly actors: ResolvedActors;
  readonly times: ResolvedTimes;
  readonly claims: ResolvedClaims;
  /** The visits the article tells of, for those who read after them. */
  readonly visits?: readonly VisitDraft[];
}

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

/** Is the token introduced by one of these prepositions ("" for none)? */
export function hasCase(s: AnnotatedSentence, token: number, prepositions: readonly string[]): boolean {
  const cases = children(s, token, "case").map((c) => (s.form[c] ?? "").toLowerCase());
  const plain = cases.filter((word) => !/^['’]s?$/u.test(word));
  return plain.length === 0 ? prepositions.includes("") : plain.some((word) => prepositions.includes(word));
}

/** Dependents of a token introduced by one of the prepositions; those of its light-verb object too. */
export const oblique = (s: AnnotatedSentence, token: number, prepositions: readonly string[]): number[] =>
  children(s, token, "obl", "nmod").filter((c) => hasCase(s, c, prepositions));

/** The subject of a verb, found through coordination, control and participles, relative pronouns traced to what they stand for; passive agents are not subjects. */
export const subjects = (s: AnnotatedSentence, verb: number): number[] => subjectsUp(s, verb, 0).flatMap((token) => antecedent(s, token));

/** "who", "which", "that", "whose": the noun their clause modifies. */
function antecedent(s: AnnotatedSentence, token: number): number[] {
  if (!["who", "which", "that", "whom", "whose"].includes((s.form[token] ?? "").toLowerCase())) return [token];
  for (let at = s.head[token] ?? -1, steps = 0; at >= 0 && steps < 5; at = s.head[at] ?? -1, steps++)
    if (hasRelation(s, at, "acl")) return [s.head[at] ?? -1].filter((head) => head >= 0);
  return [];
}

function subjectsUp(s: AnnotatedSentence, verb: number, depth: number): number[] {
  const own = children(s, verb, "nsubj").filter((c) => !hasRelation(s, c, "nsubj:pass"));
  if (own.length > 0) return own;
  const head = s.head[verb] ?? -1;
  if (head < 0 || depth > 4) return [];
  if (hasRelation(s, verb, "conj", "advcl", "xcomp", "parataxis", "ccomp")) {
    const higher = children(s, head, "nsubj");
    if (hasRelation(s, verb, "ccomp") && hasMark(s, verb, "that")) return [];
    const controlled =
      (hasRelation(s, verb, "xcomp") || (hasMark(s, verb, "to") && s.lemma[head] === "ask")) && CONTROLLED.has(s.lemma[head] ?? "")
        ? children(s, head, "obj", "iobj")
        : [];
    if (controlled.length > 0) return controlled;
    if (isForWhat(s, verb, head)) return children(s, head, "obj", "nsubj:pass");
    if (higher.length > 0) return higher;
    if (
      hasRelation(s, verb, "conj") &&
      s.upos[verb] === "VERB" &&
      ["NOUN", "PROPN"].includes(s.upos[head] ?? "") &&
      children(s, head, "cop").length === 0
    ) {
      const above = ancestors(s, head).find((t) => s.upos[t] === "VERB");
      if (above !== undefined) return subjectsUp(s, above, depth + 1);
    }
    if (hasRelation(s, verb, "advcl") && ["NOUN", "PROPN"].includes(s.upos[head] ?? "")) return [head];
    return subjectsUp(s, head, depth + 1);
  }
  if (hasRelation(s, verb, "acl"))
    return /ing$/u.test(s.form[verb] ?? "") && children(s, verb, "mark", "case").length === 0 ? [head] : governingSubjects(s, head, depth);
  return [];
}

/** "thanked Peru for supporting Chile", "accused Peru of invading Chile": what the object of the verb did or did not do. */
const isForWhat = (s: AnnotatedSentence, verb: number, head: number): boolean =>
  /ing$/u.test(s.form[verb] ?? "") &&
  JUDGING.has(s.lemma[head] ?? "") &&
  hasRelation(s, verb, "advcl", "xcomp", "ccomp") &&
  children(s, verb, "mark", "case").some((m) => /^(?:for|of)$/iu.test(s.form[m] ?? ""));
const JUDGING = new Set(
  "thank praise criticise criticize accuse blame condemn denounce welcome attack hail commend congratulate slam suspect applaud fault".split(" "),
);

/** Verbs whose object does what their infinitive says ("invited her to visit"). */
const CONTROLLED = new Set([
  "invite",
  "ask",
  "urge",
  "allow",
  "tell",
  "force",
  "order",
  "send",
  "expect",
  "want",
  "lead",
  "help",
  "persuade",
  "convince",
  "encourage",
  "enable",
  "push",
  "press",
  "see",
]);

/** A token, or what it stands for where it is a relative pronoun. */
export const resolved = (s: AnnotatedSentence, tokens: readonly number[]): number[] => tokens.flatMap((token) => antecedent(s, token));

/** "her decision to visit": the possessor or the subject of the verb the noun depends on. */
function governingSubjects(s: AnnotatedSentence, noun: number, depth: number): number[] {
  const owner = children(s, noun, "nmod:poss");
  if (owner.length > 0) return owner;
  if (children(s, noun, "cop").length > 0) return children(s, noun, "nsubj");
  if (hasRelation(s, noun, "appos") && represents(s.lemma[noun] ?? "")) return [s.head[noun] ?? -1];
  const verb = s.head[noun] ?? -1;
  return verb < 0 ? [] : subjectsUp(s, verb, depth + 1);
}

/** The clause a token heads or stands in, for quoting: the verb's words without coordinated and appended clauses, outer punctuation trimmed. */
export function clauseSpan(s: AnnotatedSentence, token: number): Span {
  const dropped = new Set<number>();
  for (const c of children(s, token, "conj", "parataxis", "advcl", "cc", "acl:relcl")) {
    const verbal = s.upos[c] === "VERB" || children(s, c, "nsubj").length > 0;
    if (verbal || hasRelation(s, c, "cc")) for (const t of subtree(s, c)) dropped.add(t);
  }
  for (const c of children(s, token, "cc")) dropped.add(c);
  const kept = subtree(s, token).filter((t) => !dropped.has(t));
  while (kept.length > 1 && isLoose(s, kept[0])) kept.shift();
  while (kept.length > 1 && isLoose(s, kept.at(-1))) kept.pop();
  return coveringSpan(s, kept);
}

const isLoose = (s: AnnotatedSentence, token: number | undefined): boolean =>
  token !== undefined &&
  ((s.upos[token] === "PUNCT" && !/^["“”‘’)(]$/u.test(s.form[token] ?? "")) ||
    (s.upos[token] === "SCONJ" && s.form[token]?.toLowerCase() === "that"));

/** The verb (or noun root) of the clause a noun stands in. */
export function clauseHead(s: AnnotatedSentence, token: number): number {
  let at = token;
  for (let steps = 0; steps < 8; steps++) {
    if (s.upos[at] === "VERB" || s.head[at] === -1) return at;
    at = s.head[at] ?? -1;
  }
  return token;
}

/** "ahead of his visit", "on the eve of talks": what is told comes before it. */
export const isAhead = (s: AnnotatedSentence, noun: number): boolean =>
  /\b(?:ahead of|before|prior to|on the eve of|in advance of)(?: (?:the|a|an|his|her|its|their|[\p{L}'’-]+ ['’]s|[\p{L}-]+ly|[\p{L}-]+)){0,3} $/iu.test(
    `${s.form.slice(Math.max(0, noun - 7), noun).join(" ")} `,
  );

/** The claim that a trigger word makes: its words, who vouches for them, and how sure they are. */
export function claimAt(reading: Reading, s: AnnotatedSentence, trigger: number, words: Span, factuality: Factuality): DraftClaim {
  const saying = reading.claims.sayingAt(s.index, trigger);
  return {
    ...words,
    sentence: s.index,
    speaker: saying?.speakers[0] ?? null,
    addressee: saying?.addressee ?? null,
    certainty: committed(saying, factuality),
  };
}

/** When the happening told by a token took or takes place. */
export const timeAt = (reading: Reading, s: AnnotatedSentence, token: number): FactTime | null => timeOf(reading.times, s, token);

/** Where: the place nearest to the trigger inside its clause that is introduced as a place ("in Dushanbe", "at Sochi"); "here" is where the article is filed from. */
export function placeAt(reading: Reading, s: AnnotatedSentence, trigger: number, prepositions: readonly string[] = ["in", "at"]): Place | null {
  const clause = clauseHead(s, trigger);
  const inside = new Set([...subtree(s, trigger), ...subtree(s, clause)]);
  const candidates = placesTold(reading, s).filter(
    (place) =>
      inside.has(place.from) && !isRegion(s, place) && introduced(s, place, prepositions) && !insideOtherClause(s, place.from, clause, trigger),
  );
  const nearest = candidates.sort((a, b) => Math.abs(a.from - trigger) - Math.abs(b.from - trigger))[0];
  if (nearest) return { name: nearest.name, country: nearest.country };
  const whereabouts = placeOfRelative(reading, s, clause);
  if (whereabouts) return whereabouts;
  const told = (word: string): number =>
    s.form.findIndex((form, i) => form.toLowerCase() === word && inside.has(i) && s.upos[i] === "ADV" && !insideOtherClause(s, i, clause, trigger));
  const there = told("there");
  if (there >= 0) return placeBefore(reading, s, there) ?? placeOfSentenceBefore(reading, s);
  const here = told("here");
  const filed = here < 0 ? null : datelinePlace(reading.annotated);
  return filed && { name: filed.name, country: filed.country };
}

/** "is in Oslo for a fair and will meet her there": the last place the sentence has told of. */
function placeBefore(reading: Reading, s: AnnotatedSentence, token: number): Place | null {
  const place = placesTold(reading, s).findLast((one) => one.to <= token && !isRegion(s, one) && introduced(s, one, ["in", "at", "to"]));
  return place ? { name: place.name, country: place.country } : null;
}

/** The one place that the sentence before tells of ("will fly to Minsk. … he is to meet there", "will be in Bishkek for a summit. On its margins he will meet"). */
export function placeOfSentenceBefore(reading: Reading, s: AnnotatedSentence): Place | null {
  const before = reading.annotated.sentences[s.index - 1];
  if (!before || before.paragraph !== s.paragraph) return null;
  const places = placesTold(reading, before).filter((place) => !isRegion(before, place) && introduced(before, place, ["in", "at", "to"]));
  const [place, another] = new Map(places.map((one) => [one.name, one])).values();
  return place && !another ? { name: place.name, country: place.country } : null;
}

/** "the Ivorian capital": a place that only its state's name tells. */
const capitals = (reading: Reading, s: AnnotatedSentence): NamedPlace[] =>
  (reading.actors.mentions[s.index] ?? []).flatMap((m) => {
    const state = m.form === "description" && s.lemma[m.head] === "capital" ? reading.actors.actors.get(m.actors[0] ?? "") : undefined;
    return state?.type === "state" && state.country !== null ? [{ from: m.from, to: m.to, name: state.name, country: state.country }] : [];
  });

const placesTold = (reading: Reading, s: AnnotatedSentence): NamedPlace[] => [...placesOf(reading, s), ...capitals(reading, s)];

/** "is in Oslo, where she will meet …": the place a relative clause hangs on. */
function placeOfRelative(reading: Reading, s: AnnotatedSentence, clause: number): Place | null {
  if (!hasRelation(s, clause, "acl", "advcl") || !children(s, clause, "advmod", "mark").some((c) => s.form[c]?.toLowerCase() === "where"))
    return null;
  const where = children(s, clause, "advmod", "mark").find((c) => s.form[c]?.toLowerCase() === "where") ?? clause;
  const before = placesTold(reading, s).filter((place) => place.to <= where && where - place.to <= 2);
  const [place] = before.slice(-1);
  return place ? { name: place.name, country: place.country } : null;
}

/** "in the Asia-Pacific region": no place where anybody meets. */
const isRegion = (s: AnnotatedSentence, place: NamedPlace): boolean => place.country === null && /^(?:region|area|-)$/iu.test(s.form[place.to] ?? "");

function introduced(s: AnnotatedSentence, place: NamedPlace, prepositions: readonly string[]): boolean {
  for (let i = place.from - 1; i >= Math.max(0, place.from - 5); i--) {
    const word = (s.form[i] ?? "").toLowerCase();
    if (prepositions.includes(word)) return true;
    if (!["DET", "ADJ", "PROPN", "NOUN"].includes(s.upos[i] ?? "") && !/^['’]s?$/u.test(word)) return false;
  }
  return false;
}
