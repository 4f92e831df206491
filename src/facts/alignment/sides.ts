import { hasStatesAsMembers } from "../../actors/index.js";
import { type AnnotatedSentence, ancestors, children, hasRelation, subtree } from "../../language/index.js";
import { actorOf, actorsOfPhrase, actorsOrSpeaker, clauseHead, countryOfActor, oblique, type Reading, subjects } from "../shared/index.js";
import { alignmentKnowledge } from "./knowledge.js";

/** Parties of a relation noun: "between X and Y", "with Y" beside an owner or subject, "X-Y ties", "the two countries". */
export function sides(reading: Reading, s: AnnotatedSentence, noun: number): string[] {
  const verb = clauseHead(s, noun);
  const between = [...oblique(s, noun, ["between", "among", "of"]), ...oblique(s, verb, ["between"])].flatMap((t) => actorsOfPhrase(reading, s, t));
  const owners = children(s, noun, "nmod:poss", "amod", "compound")
    .filter((t) => s.form[t - 1] !== "-")
    .flatMap((t) => [
      ...reading.actors.actorsAt(s.index, t),
      ...children(s, t, "conj", "compound", "amod").flatMap((c) => reading.actors.actorsAt(s.index, c)),
    ]);
  const hyphenated = subtree(s, noun)
    .filter((t) => t < noun && !(/^[-–]$/u.test(s.form[t + 1] ?? "") && s.upos[t + 2] === "VERB"))
    .flatMap((t) => reading.actors.actorsAt(s.index, t));
  const withWhom = [...oblique(s, noun, ["with", "to", "towards"]), ...oblique(s, verb, ["with"])].flatMap((t) => actorsOfPhrase(reading, s, t));
  const subject = withWhom.length > 0 || hasRelation(s, noun, "obj") ? subjects(s, verb).flatMap((t) => actorsOrSpeaker(reading, s, t)) : [];
  const pointed = isOfUnnamed(s, noun) ? pairNear(reading, s, noun) : [];
  if (pointed.length === 2) return pointed;
  const all = states(reading, [...between, ...owners, ...hyphenated]);
  if (all.length >= 2) return all;
  const told = states(reading, [...all, ...subject, ...withWhom]);
  const unnamed = told.length < 2 && isOfUnnamed(s, noun) ? onlyTwo(reading, s, noun) : [];
  if (unnamed.length > 1) return unnamed;
  return told.length > 0 ? told : tiedBy(reading, s, noun);
}

/** "the partnership that Peru and Italy launched", "a partnership has linked Peru and Italy": those who made it, or whom it ties. */
function tiedBy(reading: Reading, s: AnnotatedSentence, noun: number): string[] {
  const { founding, tying } = alignmentKnowledge();
  const makers = children(s, noun, "acl:relcl")
    .filter((c) => founding.lemmas.includes(s.lemma[c] ?? ""))
    .flatMap((c) => children(s, c, "nsubj").filter((t) => !/^(?:which|that)$/iu.test(s.form[t] ?? "")));
  const verb = hasRelation(s, noun, "nsubj") ? (s.head[noun] ?? -1) : -1;
  const tied = verb >= 0 && tying.lemmas.includes(s.lemma[verb] ?? "") ? [...children(s, verb, "obj"), ...oblique(s, verb, ["with", "to"])] : [];
  return states(
    reading,
    [...makers, ...tied].flatMap((t) => actorsOfPhrase(reading, s, t)),
  );
}

/** "a thaw between two neighbours", "two capitals whose quarrel": two that the words do not name. */
const isOfUnnamed = (s: AnnotatedSentence, noun: number): boolean => {
  const { pair, words } = alignmentKnowledge().unnamed;
  const whose = children(s, noun, "nmod:poss").some((t) => /^whose$/iu.test(s.form[t] ?? "")) ? ancestors(s, noun) : [];
  return [...oblique(s, noun, ["between", "of"]), ...oblique(s, clauseHead(s, noun), ["between"]), ...whose].some(
    (t) => words.includes(s.lemma[t] ?? "") && children(s, t, "nummod", "det").some((d) => pair.includes((s.form[d] ?? "").toLowerCase())),
  );
};

/** "our relations", "the partnership between our two countries": those of the speaker's state with whoever is spoken to, else with the other one told of. */
export function ourSides(reading: Reading, s: AnnotatedSentence, noun: number): string[] | undefined {
  const { words } = alignmentKnowledge().unnamed;
  const pair = oblique(s, noun, ["between", "of"]).filter((t) => words.includes(s.lemma[t] ?? ""));
  const ours = [noun, ...pair].flatMap((t) => children(s, t, "nmod:poss")).filter((t) => s.form[t]?.toLowerCase() === "our");
  if (ours.length === 0) return undefined;
  const [speaker] = states(
    reading,
    ours.flatMap((t) => actorsOrSpeaker(reading, s, t)),
  );
  if (speaker === undefined) return [];
  const hearer = states(reading, [reading.claims.sayingAt(s.index, noun)?.addressee ?? ""]).find((id) => id !== speaker);
  return hearer === undefined ? withContext(reading, s, [speaker]) : [speaker, hearer];
}

/** Persons stand for their states. */
export function states(reading: Reading, ids: readonly string[]): string[] {
  return [
    ...new Set(
      ids.flatMap((id) => {
        const actor = actorOf(reading, id);
        if (actor?.type === "state") return [id];
        if (actor?.type === "organisation") return actor.country === null && hasStatesAsMembers(id, actor.name) ? [id] : [];
        if (actor?.type === "group" && actor.id.startsWith("group-the-west")) return [id];
        const country = actor?.type === "person" ? countryOfActor(reading, id) : null;
        return country && reading.actors.state(country) ? [country.toLowerCase()] : [];
      }),
    ),
  ];
}

/** States that act themselves: named, or by their government; what their teams, firms or troops do is not done by them. */
export function actingStates(reading: Reading, s: AnnotatedSentence, tokens: readonly number[]): string[] {
  const acting = tokens.filter((t) => {
    if (s.upos[t] === "NOUN") return alignmentKnowledge().acting.words.includes((s.lemma[t] ?? "").toLowerCase()) || isPeople(reading, s, t);
    return reading.actors.mentionAt(s.index, t)?.form !== "demonym" || isNamedHead(reading, s, t);
  });
  return states(
    reading,
    acting.flatMap((t) => actorsOrSpeaker(reading, s, t)),
  );
}

/** "the Serbs": a state by its people's name. */
const isPeople = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  reading.actors.mentionAt(s.index, token)?.from === token && isNamedHead(reading, s, token);

/** A name that stands for a state by itself. */
function isNamedHead(reading: Reading, s: AnnotatedSentence, token: number): boolean {
  const mention = reading.actors.mentionAt(s.index, token);
  return mention?.head === token && mention.actors.some((id) => actorOf(reading, id)?.type === "state");
}

export const pairsOf = (ids: readonly string[]): [string, string][] => (ids[0] && ids[1] ? [[ids[0], ids[1]]] : []);

/** "Ties with Hungary": one side is named after "with" and nobody else is, so that the article's own state is meant. */
export function leavesOtherOpen(reading: Reading, s: AnnotatedSentence, noun: number, own: readonly string[]): boolean {
  const named = [...oblique(s, noun, ["with"]), ...oblique(s, s.head[noun] ?? -1, ["with"])].flatMap((t) =>
    states(reading, actorsOfPhrase(reading, s, t)),
  );
  return named.length === 1 && own.includes(named[0] ?? "") && hasRelation(s, noun, "nsubj");
}

/** "Ties with Hungary" in an article on Serbia: the other side is the state last spoken of. */
export function withContext(reading: Reading, s: AnnotatedSentence, own: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const list of reading.actors.mentions.slice(0, s.index + 1))
    for (const id of list.flatMap((m) => m.actors)) if (actorOf(reading, id)?.type === "state") counts.set(id, (counts.get(id) ?? 0) + 1);
  const others = [...counts]
    .filter(([id]) => !own.includes(id))
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id);
  return [...others.slice(0, 2 - own.length), ...own];
}

/** The two states that this sentence tells of, else those of the one before in its paragraph. */
export function pairNear(reading: Reading, s: AnnotatedSentence, before = s.form.length): string[] {
  const here = onlyTwo(reading, s, before);
  const last = reading.annotated.sentences[s.index - 1];
  return here.length === 2 || !last || last.paragraph !== s.paragraph ? here : onlyTwo(reading, last);
}

/** The states of a sentence that tells of two and no more. */
export function onlyTwo(reading: Reading, s: AnnotatedSentence, before = s.form.length): string[] {
  const named = states(
    reading,
    (reading.actors.mentions[s.index] ?? []).filter((m) => m.from < before).flatMap((m) => m.actors),
  ).filter((id) => actorOf(reading, id)?.type === "state");
  return named.length === 2 ? named : [];
}
