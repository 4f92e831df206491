import type { Mention } from "../../actors/index.js";
import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { actsForSide } from "./actors.js";
import type { Reading } from "./reading.js";
import { represents } from "./represents.js";

/** How many words a phrase may hold between its preposition and its actor. */
const LONGEST_PHRASE = 7;

/**
 * The actors named after a token behind one of the prepositions, with those coordinated with them, read from the order of words alone: "held talks on Tuesday
 * with …". It stops where another clause begins. For parses that hang the phrase elsewhere.
 */
export function namedAfter(reading: Reading, s: AnnotatedSentence, from: number, prepositions: readonly string[]): string[] {
  for (let at = from + 1; at < s.form.length; at++) {
    at = pastAside(s, at);
    if (opensClause(s, at)) break;
    if (!prepositions.includes((s.form[at] ?? "").toLowerCase())) continue;
    const first = actorAfter(reading, s, at);
    if (first) return coordinatedWith(reading, s, first);
  }
  return [];
}

/** Words that may stand between whoever acts and the verb. */
const BEFORE_VERB = new Set(["AUX", "ADV", "PART"]);

/** Whoever is named right before a verb and its helpers ("…, Minister X will pay a visit"), for parses that hang the subject elsewhere. */
export function namedBefore(reading: Reading, s: AnnotatedSentence, verb: number): string[] {
  if (children(s, verb, "nsubj", "csubj", "expl").length > 0 || hasRelation(s, verb, "acl", "amod", "xcomp")) return [];
  let at = verb;
  while (at > 0 && BEFORE_VERB.has(s.upos[at - 1] ?? "")) at--;
  if (/^to$/iu.test(s.form[at] ?? "")) return [];
  const mention = (reading.actors.mentions[s.index] ?? []).find((m) => m.to === at && m.form !== "demonym" && m.form !== "pronoun");
  return mention ? [...mention.actors] : [];
}

/** "met, on the margins of a summit, which is held in Oslo, with …": past a relative clause between commas. */
function pastAside(s: AnnotatedSentence, at: number): number {
  if (s.form[at] !== "," || !/^(?:which|where)$/iu.test(s.form[at + 1] ?? "")) return at;
  const end = s.form.indexOf(",", at + 1);
  return end > at && end - at <= LONGEST_ASIDE && /^(?:with|and)$/iu.test(s.form[end + 1] ?? "") ? end : at;
}
const LONGEST_ASIDE = 12;

/** Does another clause begin here: a verb with a subject of its own, a relative, a semicolon, a quotation? */
function opensClause(s: AnnotatedSentence, at: number): boolean {
  const form = (s.form[at] ?? "").toLowerCase();
  if (/^[;:“”"]$/u.test(form) || ["who", "which", "that", "whose", "where", "when", "while"].includes(form)) return true;
  return (
    s.upos[at] === "VERB" && !hasRelation(s, at, "amod", "compound") && (children(s, at, "nsubj").length > 0 || children(s, at, "aux").length > 0)
  );
}

/** The first actor of the phrase after a preposition: somebody named, or a state whose people come ("with Turkish officials"). */
function actorAfter(reading: Reading, s: AnnotatedSentence, preposition: number): Mention | undefined {
  const mentions = (reading.actors.mentions[s.index] ?? []).filter((m) => m.from > preposition && m.from <= preposition + LONGEST_PHRASE);
  const first = mentions.find((m) => (m.form !== "demonym" && m.actors.length > 0) || isRepresented(s, m));
  if (!first) return undefined;
  const between = s.upos.slice(preposition + 1, first.from);
  return between.every((upos) => !["ADP", "VERB", "AUX", "SCONJ", "CCONJ"].includes(upos)) ? first : undefined;
}

/** "Turkish interior ministry officials": a demonym before a noun for people who act for the state. */
function isRepresented(s: AnnotatedSentence, demonym: Mention): boolean {
  if (demonym.form !== "demonym") return false;
  for (let at = demonym.to; at < Math.min(s.form.length, demonym.to + 4); at++) {
    if (represents(s.lemma[at] ?? "")) return true;
    if (!["ADJ", "NOUN", "PROPN", "CCONJ"].includes(s.upos[at] ?? "")) return false;
  }
  return false;
}

/** A mention's actors and those of the mentions that follow it in a list ("A, B and C"), none of which begins a clause of its own. */
export function coordinatedWith(reading: Reading, s: AnnotatedSentence, first: Mention): string[] {
  const after = (reading.actors.mentions[s.index] ?? []).filter((m) => m.from >= first.to && m.form !== "demonym" && m.form !== "pronoun");
  const list = [first];
  for (const next of after) {
    const last = list.at(-1) ?? first;
    const gap = s.form.slice(last.to, next.from).join(" ").toLowerCase();
    if (next.from < last.to || next.to <= last.to) continue;
    if (!JOINT.test(gap) || startsClause(s, next, first) || isVoice(reading, next) || !next.actors.every((id) => actsForSide(reading, id))) break;
    list.push(next);
  }
  return [...new Set(list.flatMap((m) => m.actors))];
}

/** "A and B", "A and, later in the day, B". */
const JOINT = /^(?:,|and|, and|&|,? ?and ?,? (?:then|later|subsequently|afterwards|earlier)(?: (?:in the|that|the same) \p{Ll}+)? ?,?)$/u;

/** "…, a French official said": who tells it is none of those told of. */
const isVoice = (reading: Reading, mention: Mention): boolean =>
  reading.claims.sayings.some(
    (one) => one.sentence === mention.sentence && one.source !== null && one.source.start <= mention.start && mention.start < one.source.end,
  );

const startsClause = (s: AnnotatedSentence, mention: Mention, first: Mention): boolean => {
  const head = s.head[mention.head] ?? -1;
  return hasRelation(s, mention.head, "nsubj") && head > mention.head && head !== s.head[first.head];
};
