import { hasStatesAsMembers, type Mention, states } from "../../actors/index.js";
import { type AnnotatedSentence, ancestors, children, hasRelation, subtree } from "../../language/index.js";
import type { AgreementDraft } from "../fact.js";
import {
  actorOf,
  actorsOfPhrase,
  actorsOrSpeaker,
  clauseHead,
  coordinatedWith,
  countryOfActor,
  oblique,
  type Reading,
  represents,
  resolved,
  subjects,
} from "../shared/index.js";
import { holds, standingOf } from "../standing/index.js";
import { isPapers } from "./act-of-verb.js";
import type { Act } from "./act-phrases.js";
import { type InstrumentPhrase, instrumentAt } from "./instruments.js";
import { agreementKnowledge, hasForm, is } from "./knowledge.js";
import { linked } from "./linked.js";
import { doersOfNoun, lookersOn } from "./nominal.js";
import { isBareParticiple } from "./participles.js";
import { isNeeded } from "./status.js";

/** The states of this sentence and the two before. */
export const statesNear = (reading: Reading, s: AnnotatedSentence): ReadonlySet<string> =>
  new Set(
    reading.actors.mentions
      .slice(Math.max(0, s.index - 2), s.index + 1)
      .flat()
      .filter((m) => !isPlace(reading, m))
      .flatMap((m) => m.actors.flatMap((id) => countryOfActor(reading, id) ?? [])),
  );

/** "US dollars", "Damascus-based": a name that says of what kind a sum or somebody is, and names no party. */
const isMereKind = (s: AnnotatedSentence | undefined, m: Mention): boolean =>
  s !== undefined &&
  (agreementKnowledge().currencies.has((s.lemma[m.to] ?? "").toLowerCase()) ||
    (/^[-–]$/u.test(s.form[m.to] ?? "") && hasForm("of-kind", s, m.to + 1)));

/** The name of a capital. */
const isTown = (reading: Reading, s: AnnotatedSentence, m: Mention): boolean =>
  m.actors.every((id) => states()[actorOf(reading, id)?.country ?? ""]?.capital.includes(s.form.slice(m.from, m.to).join(" ")));

/** "Ottawa's treaty", as against "the Ottawa treaty". */
const isOwner = (s: AnnotatedSentence, m: Mention): boolean => /^['’]s?$/u.test(s.form[m.to] ?? "");

/** "in Lima, Peru", "in Asunción (Paraguay)", "at the United Nations": where a town lies, or whose house it is. */
function isCountryOfTown(s: AnnotatedSentence, m: Mention): boolean {
  const opening = s.form[m.from - 1] ?? "";
  if (opening === "(") return s.upos[m.from - 2] === "PROPN" && s.form[m.to] === ")";
  if (opening !== ",") return false;
  let at = m.from - 2;
  while (at >= 0 && s.upos[at] === "PROPN") at--;
  return at < m.from - 2 && /^(?:in|at)$/iu.test(s.form[at] ?? "");
}

/** "at the United Nations", "on the margins of the UN General Assembly": where something happens, and no side. */
const isSeat = (s: AnnotatedSentence | undefined, m: Mention): boolean =>
  (s !== undefined && ancestors(s, m.head).some((t) => is("margins", s, t))) ||
  (s !== undefined && /^at$/iu.test((s.form[m.from - 1] === "the" ? s.form[m.from - 2] : s.form[m.from - 1]) ?? ""));

/** "in Amsterdam", "at Geneva": a town where something happens names no party. */
const isPlace = (reading: Reading, m: Mention): boolean => {
  const s = reading.annotated.sentences[m.sentence];
  const [id] = m.actors;
  if (isMereKind(s, m) || (s !== undefined && isCountryOfTown(s, m))) return true;
  if (s?.index === 0 && m.from === 0 && /^\p{Lu}{3,}$/u.test(s.form[0] ?? "")) return true;
  return (
    s !== undefined &&
    ["in", "at"].includes((s.form[m.from - 1] ?? "").toLowerCase()) &&
    actorOf(reading, id ?? "")?.name !== s.form.slice(m.from, m.to).join(" ")
  );
};

/** "a UN convention": open to all members of the body it is named after, and no paper between two. */
export const isOfUnion = (reading: Reading, s: AnnotatedSentence, { head }: InstrumentPhrase): boolean =>
  children(s, head, "compound", "amod").some((t) => reading.actors.actorsAt(s.index, t).some((id) => isUnion(reading, id))) &&
  oblique(s, head, ["with", "between"]).length === 0;

/** "an agreement", "deals", not "the agreement" or one with a title: told of for the first time, so that of three states named before nobody can say which two are its parties. */
export function isNewlyNamed(s: AnnotatedSentence, head: number): boolean {
  const determiners = children(s, head, "det", "nmod:poss").map((t) => (s.form[t] ?? "").toLowerCase());
  return determiners.length === 0
    ? head === 0 || !/^\p{Lu}/u.test(s.form[head] ?? "")
    : determiners.some((word) => ["a", "an", "no", "any"].includes(word));
}

/** Actors named as doing it or as the sides: the subject or agent, "with X", "between X and Y", demonyms on the instrument. */
export function actorsAround(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase, act: Act): string[] {
  const passive = children(s, act.verb, "nsubj:pass", "aux:pass").length > 0 || s.deprel[act.verb] === "acl" || isBareParticiple(s, act.verb);
  const isBrokered =
    agreementKnowledge().brokering.has(act.lemma) && (passive || [phrase.head, act.verb].some((t) => oblique(s, t, ["between"]).length > 0));
  const asked = act.status === "proposed" ? children(s, act.verb, "obj", "iobj").filter((t) => t !== phrase.head) : [];
  const notified = act.status === "terminated" ? children(s, clauseHead(s, act.verb), "iobj") : [];
  const signing = isPapers(s, act.verb) ? (s.head[s.head[act.verb] ?? -1] ?? -1) : act.verb;
  const by = passive ? oblique(s, act.verb, ["by"]) : subjects(s, signing);
  const doers = by.includes(phrase.head) && passive ? children(s, act.verb, "nsubj:pass") : by;
  const agents = isBrokered ? [] : doers.filter((t) => !isFirm(s, t));
  const held = doers
    .filter((t) => isEncounter(s, t))
    .flatMap((t) => [...oblique(s, t, ["between", "with", "of", "by"]), ...children(s, t, "nmod:poss", "amod")]);
  const sides = [
    ...asked,
    ...notified,
    ...(isSecond(s, phrase.head) ? [] : oblique(s, act.verb, ["with", "between"])),
    ...oblique(s, phrase.head, ["with", "between", "by"]),
    ...between(s, phrase.head, act.verb).flatMap((t) => [...oblique(s, t, ["with", "between"]), ...children(s, t, "nmod:poss")]),
    ...resolved(s, children(s, phrase.head, "nmod:poss")),
    ...nestedSides(s, phrase),
    ...(phrase.like === undefined || oblique(s, phrase.head, ["with", "between"]).length > 0 ? [] : oblique(s, phrase.like, ["with", "between"])),
    ...bringers(s, phrase.head, act),
    ...linked(s, phrase.head),
    ...held,
    ...doersOfNoun(s, act),
    ...lookersOn(s, phrase.head, act),
    ...(hasRelation(s, phrase.head, "appos") && s.upos[s.head[phrase.head] ?? -1] === "PROPN" ? [s.head[phrase.head] ?? -1] : []),
  ];
  const before = phrase.tokens
    .filter((t) => t < phrase.head)
    .flatMap((t) => reading.actors.mentionAt(s.index, t) ?? [])
    .filter((m) => !isMereKind(s, m) && m.actors.every((id) => actorOf(reading, id)?.type === "state"));
  const isNamedAfterTown = before.length === 1 && before.every((m) => m.form === "name" && isTown(reading, s, m) && !isOwner(s, m));
  const adjectives = isNamedAfterTown ? [] : before.flatMap((m) => m.actors);
  const listed = agents.flatMap((t) => {
    const mention = reading.actors.mentionAt(s.index, t);
    return mention && mention.to <= act.verb ? coordinatedWith(reading, s, mention) : [];
  });
  const own = betweenUnions(reading, s, phrase.head);
  if (own.length > 0) return own;
  return [
    ...new Set([
      ...agents.flatMap((t) => actorsOrSpeaker(reading, s, t)),
      ...agents.flatMap((t) => seatOf(reading, s, t)),
      ...listed,
      ...sides.flatMap((t) => actorsOfSide(reading, s, t)),
      ...adjectives,
    ]),
  ];
}

/** "Chile's Senate approved the deal between Mercosur and Peru": the sides of a union's paper are those it names, and not the member that acts on it. */
function betweenUnions(reading: Reading, s: AnnotatedSentence, head: number): string[] {
  const sides = oblique(s, head, ["between"]).flatMap((t) => actorsOfSide(reading, s, t));
  const parties = [...new Set(sides.flatMap((id) => partyOf(reading, id)))];
  return parties.length > 1 && parties.some((id) => isUnion(reading, id)) ? parties : [];
}

/** "brought along a draft accord": whoever has it in hand. */
const bringers = (s: AnnotatedSentence, head: number, act: Act): number[] =>
  act.lemma === "stand" && hasRelation(s, head, "obj") && s.upos[s.head[head] ?? -1] === "VERB" ? subjects(s, s.head[head] ?? -1) : [];

/** Actors of a side; "this union" is the one named before, "the members of the union" are the union. */
function actorsOfSide(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  const listed = [token, ...children(s, token, "conj")];
  const back = listed.filter((t) => isUnionBack(s, t));
  const unions = listed.filter((t) => t !== token && is("members", s, t)).flatMap((t) => oblique(s, t, ["of"]));
  return [
    ...actorsOfPhrase(reading, s, token),
    ...unions.flatMap((t) => reading.actors.mentionAt(s.index, t)?.actors ?? []),
    ...(back.length > 0 ? unionBefore(reading, s, token) : []),
  ];
}

/** "the bloc", "this union", with nothing that would tell which. */
const isUnionBack = (s: AnnotatedSentence, token: number): boolean =>
  agreementKnowledge().unions.has(s.lemma[token] ?? "") &&
  children(s, token, "det").some((t) => /^(?:the|this|that)$/iu.test(s.form[t] ?? "")) &&
  children(s, token, "amod", "compound", "nmod").length === 0;

/** The body of states named last, here or in the two sentences before. */
function unionBefore(reading: Reading, s: AnnotatedSentence, before: number): string[] {
  for (let back = s.index; back >= Math.max(0, s.index - 2); back--) {
    const named = (reading.actors.mentions[back] ?? []).filter((m) => back < s.index || m.from < before);
    const last = named.flatMap((m) => m.actors).findLast((id) => isUnion(reading, id));
    if (last !== undefined) return [last];
  }
  return [];
}

/** "lawmakers in Lima", "the Senate in Santiago": whose they are, by where they sit. */
const seatOf = (reading: Reading, s: AnnotatedSentence, token: number): readonly string[] =>
  agreementKnowledge().seated.has((s.lemma[token] ?? "").toLowerCase()) && actorsOfPhrase(reading, s, token).length === 0
    ? oblique(s, token, ["in"])
        .flatMap((t) => reading.actors.mentionAt(s.index, t)?.actors ?? [])
        .filter((id) => actorOf(reading, id)?.type === "state")
    : [];

/** "Talks between Peru and Chile produced a pact": what brought it about, and no side. */
const isEncounter = (s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "NOUN" && agreementKnowledge().encounters.has(s.lemma[token] ?? "");

/** "signed a pact with Peru and a treaty with Chile": the second has a side of its own. */
const isSecond = (s: AnnotatedSentence, head: number): boolean => hasRelation(s, head, "conj") && oblique(s, head, ["with", "between"]).length > 0;

/** The nouns that stand between an instrument and what is done with it: the "talks" of "talks on a pact have resumed". */
function between(s: AnnotatedSentence, head: number, verb: number): number[] {
  const path = ancestors(s, head);
  const end = path.indexOf(verb);
  const isApart = oblique(s, head, ["with", "between"]).length > 0;
  return end < 0 ? [] : path.slice(0, end + 1).filter((t) => s.upos[t] === "NOUN" && !(isApart && instrumentAt(s, t) !== undefined));
}

/** "the US company EDS", "a Chilean firm": what it signs, its state does not. */
const isFirm = (s: AnnotatedSentence, token: number): boolean =>
  [token, ...children(s, token, "compound", "nmod:desc", "appos", "flat")].some((t) => holds(s.lemma[t] ?? "", "private-bodies"));

const nestedSides = (s: AnnotatedSentence, phrase: InstrumentPhrase): number[] =>
  phrase.tokens.filter(
    (t) =>
      !isOfOneIncluded(s, t) &&
      hasRelation(s, t, "nmod", "obl") &&
      children(s, t, "case").some((c) => ["between", "with"].includes((s.form[c] ?? "").toLowerCase())),
  );

/** "ratified similar deals, including one with Peru": a side of that one. */
const isOfOneIncluded = (s: AnnotatedSentence, token: number): boolean =>
  children(s, s.head[token] ?? -1, "case").some((c) => hasForm("including", s, c));

/** Is somebody named as doing it whom nobody knows ("all 55 members agreed on …")? Then no other party may be supposed. */
export function hasStrangers(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase, act: Act): boolean {
  const sides = [...oblique(s, phrase.head, ["with", "between"]), ...oblique(s, act.verb, ["with", "between"])];
  const doers = [
    ...(isPapers(s, act.verb) ? [] : subjects(s, act.verb).filter((t) => !isBareParticiple(s, act.verb) || instrumentAt(s, t) === undefined)),
    ...children(s, act.verb, "obl").filter((t) => hasRelation(s, t, "obl:agent") || hasBy(s, t)),
  ].filter((t) => t !== phrase.head && !isEncounter(s, t) && !(isNeeded(s, act.verb) && agreementKnowledge().intending.has(s.lemma[t] ?? "")));
  if (doers.some((t) => /^you$/iu.test(s.form[t] ?? "") && actorsOfPhrase(reading, s, t).length === 0)) return true;
  const isVote = act.status === "ratified" || act.status === "rejected";
  return (
    [...doers.filter((t) => !(isVote && isParliament(s, t))), ...sides].some((t) => isStrangers(reading, s, t)) ||
    doers.some((t) => isPrivate(reading, s, t))
  );
}

const hasBy = (s: AnnotatedSentence, token: number): boolean => children(s, token, "case").some((c) => /^by$/iu.test(s.form[c] ?? ""));

/** "a deal with the mercenary company": no paper between states. */
export const isWithFirm = (s: AnnotatedSentence, phrase: InstrumentPhrase, act: Act): boolean =>
  [...oblique(s, phrase.head, ["with"]), ...oblique(s, act.verb, ["with"])].some((t) => isFirm(s, t));

/** "with the mercenary company", "between the warring sides": a side nobody knows, or a firm. */
const isStrangers = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  isFirm(s, token) ||
  (s.upos[token] === "NOUN" &&
    !isUnionBack(s, token) &&
    actorsOfPhrase(reading, s, token).length === 0 &&
    seatOf(reading, s, token).length === 0 &&
    !isEitherSide(s, token));

/** "deputies", "the lawmakers": those of the state that the article is about. */
const isParliament = (s: AnnotatedSentence, token: number): boolean =>
  agreementKnowledge().seated.has((s.lemma[token] ?? "").toLowerCase()) && children(s, token, "amod", "compound", "nmod").length === 0;

/** "the two sides", "both ministers", "the heads of the delegations": who they are is told elsewhere. */
const isEitherSide = (s: AnnotatedSentence, token: number): boolean =>
  (represents(s.lemma[token] ?? "") && children(s, token, "nmod:poss").some((t) => s.form[t]?.toLowerCase() === "their")) ||
  isOneOfBoth(s, token) ||
  subtree(s, token).some((t) => hasRelation(s, t, "nmod") && isOneOfBoth(s, t));

const isOneOfBoth = (s: AnnotatedSentence, token: number): boolean =>
  agreementKnowledge().both.has(s.lemma[token] ?? "")
    ? children(s, token, "amod", "compound", "nmod").length === 0 &&
      children(s, token, "nummod", "det").some((t) => /^(?:two|both|the|these)$/iu.test(s.form[t] ?? ""))
    : represents(s.lemma[token] ?? "") && oblique(s, token, ["of"]).some((t) => agreementKnowledge().both.has(s.lemma[t] ?? ""));

/** A firm or person of no standing; of somebody behind a pronoun who is no side, none is known either. */
function isPrivate(reading: Reading, s: AnnotatedSentence, token: number): boolean {
  const ids = actorsOfPhrase(reading, s, token);
  const isSideless = (id: string): boolean =>
    standingOf(reading, id) === "private" || (s.upos[token] === "PRON" && partyOf(reading, id).length === 0);
  return ids.length > 0 && ids.every(isSideless);
}

/** States and organisations among them; one alone is joined by the other side of what was told just before. */
export function partiesOf(
  reading: Reading,
  s: AnnotatedSentence,
  said: readonly string[],
  act: Act,
  last: AgreementDraft | undefined,
  isOfLast = false,
): string[] {
  const parties = [...new Set(said.flatMap((id) => partyOf(reading, id)))];
  if (parties.length < 2 && last && isOfLast && parties.every((id) => last.parties.includes(id))) return [...last.parties];
  if (parties.length !== 1 || act.status === "terminated") return parties.length > 0 ? parties : inherited(reading, s, [], last);
  return inherited(reading, s, parties, last);
}

/** "the Swedish telecommunications giant Ericsson": called a firm beside its name, anywhere in the article. */
const isCalledFirm = (reading: Reading, id: string): boolean =>
  reading.annotated.sentences.some((s) =>
    (reading.actors.mentions[s.index] ?? []).some(
      (m) => m.form === "name" && m.actors.includes(id) && holds(s.form.slice(Math.max(0, m.from - 2), m.to).join(" "), "private-bodies"),
    ),
  );

export function partyOf(reading: Reading, id: string): string[] {
  const actor = actorOf(reading, id);
  if (!actor) return [];
  if (actor.type !== "state" && standingOf(reading, id) === "private") return [];
  if (actor.type === "organisation" && isCalledFirm(reading, id)) return [];
  if (actor.type === "state" || (actor.type === "organisation" && actor.country === null && reading.actors.actors.get(id)?.aliases.length !== 0))
    return [id];
  const country = countryOfActor(reading, id);
  return country && actor.type !== "group" ? [country.toLowerCase()] : [];
}

/** An organisation that makes treaties as states do. */
const isUnion = (reading: Reading, id: string): boolean => {
  const actor = actorOf(reading, id);
  return actor?.type === "organisation" && actor.country === null && hasStatesAsMembers(id, actor.name) && !id.startsWith("org-");
};

/** The pair of states the sentences just before speak of. */
function inherited(reading: Reading, s: AnnotatedSentence, known: readonly string[], last: AgreementDraft | undefined): string[] {
  const chosen = [...known];
  const isPrivateVoice = reading.claims.sayings.some(
    (one) => one.sentence === s.index && one.speakers.length > 0 && one.speakers.every((id) => standingOf(reading, id) === "private"),
  );
  if (isPrivateVoice) return chosen;
  for (let back = s.index; back >= Math.max(0, s.index - 2) && chosen.length < 2; back--) {
    const mentions = (reading.actors.mentions[back] ?? [])
      .filter((m) => !isPlace(reading, m) && !isSeat(reading.annotated.sentences[back], m))
      .sort((a, b) => b.from - a.from);
    for (const id of mentions.flatMap((m) => m.actors)) {
      const country = countryOfActor(reading, id);
      if (isUnion(reading, id) && !chosen.includes(id) && chosen.length < 2) chosen.push(id);
      if (country && !chosen.includes(country.toLowerCase()) && chosen.length < 2 && reading.actors.state(country))
        chosen.push(country.toLowerCase());
    }
  }
  return chosen.length === 2 ? chosen : last && known.every((id) => last.parties.includes(id)) ? [...last.parties] : chosen;
}
