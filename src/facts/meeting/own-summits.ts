import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import { oblique, type Reading } from "../shared/index.js";
import { isUnion } from "./found.js";
import { is, meetingKnowledge } from "./knowledge.js";
import { isOrdinal } from "./occasion.js";

/** How many sentences an article has to come to its point: a summit told of later is mentioned in passing. */
const LEAD = 3;

/** "The Ecowas summit has been put off", "Lima is hosting the 20th Opec conference", "leaders of the bloc ended their summit": the one organisation whose summit an article begins with. */
export function organisationOfSummit(reading: Reading, s: AnnotatedSentence, noun: number): string | undefined {
  if (s.index >= LEAD || !isSummit(s, noun) || !isToldOf(s, noun)) return undefined;
  const phrase = [...children(s, noun, "compound", "amod", "nmod:poss", "nmod:desc"), ...oblique(s, noun, ["of"])].flatMap((t) => subtree(s, t));
  const own = organisationsAt(reading, s, phrase);
  const leaders = own.length > 0 ? [] : organisationsAt(reading, s, leadersWhoMeet(s, noun));
  const [first, other] = new Set([...own, ...leaders]);
  return other === undefined ? first : undefined;
}

/** A summit; a conference, meeting or session of those who lead, or with a number. */
const isSummit = (s: AnnotatedSentence, noun: number): boolean =>
  s.lemma[noun]?.toLowerCase() === "summit" ||
  (is("gatherings", s, noun) && children(s, noun, "amod", "nummod").some((t) => isOrdinal(s.form[t] ?? "")));

/** Is it what the clause tells of: its subject, or the object of whoever holds, hosts, opens or puts it off? */
const isToldOf = (s: AnnotatedSentence, noun: number): boolean => {
  const verb = s.head[noun] ?? -1;
  const { light, running } = meetingKnowledge();
  const lemma = s.lemma[verb] ?? "";
  if (hasRelation(s, noun, "nsubj:pass") || hasRelation(s, noun, "obj"))
    return light.some((one) => one.preposition === undefined && one.lemmas.includes(lemma));
  return hasRelation(s, noun, "nsubj") && running.lemmas.includes(lemma);
};

/** "Leaders of the bloc ended their summit": those whose it is. */
const leadersWhoMeet = (s: AnnotatedSentence, noun: number): number[] =>
  children(s, noun, "nmod:poss").some((t) => /^their$/iu.test(s.form[t] ?? "")) && hasRelation(s, noun, "obj")
    ? children(s, s.head[noun] ?? -1, "nsubj").flatMap((t) => subtree(s, t))
    : [];

const organisationsAt = (reading: Reading, s: AnnotatedSentence, tokens: readonly number[]): string[] =>
  tokens.flatMap((t) => reading.actors.mentionAt(s.index, t)?.actors ?? []).filter((id) => isUnion(reading, id));
