import type { Mention, ResolvedActors } from "../actors/index.js";
import { type AnnotatedSentence, children, hasMark, hasRelation, subtree, tokenSpan } from "../language/index.js";
import type { Span } from "../text/index.js";
import { fellowCue } from "./coordination.js";
import { insisting, isDeferred, isForgone } from "./cue-words.js";
import { is, isOneOf } from "./knowledge.js";
import { trimPunctuation } from "./stretches.js";

const RELATIVES = new Set(["who", "which", "that"]);
export const isRelative = (s: AnnotatedSentence, token: number): boolean => RELATIVES.has((s.form[token] ?? "").toLowerCase());
const isNominal = (s: AnnotatedSentence, token: number): boolean => ["NOUN", "PROPN", "PRON"].includes(s.upos[token] ?? "");

/**
 * The token whose phrase names who speaks: the cue's subject, that of the verb it is coordinated with or depends on as a participle,
 * the noun it modifies ("who said"), the agent of a passive ("was told by"), the one quoted ("quoted X as saying").
 */
export function speakerToken(s: AnnotatedSentence, cue: number, silent: boolean): number | undefined {
  if (silent && children(s, cue, "nsubj:pass").length > 0) return children(s, cue, "nsubj:pass")[0];
  return isPassive(s, cue) ? agentOf(s, cue) : subjectOf(s, cue);
}

/** Said to or of somebody: with an auxiliary of the passive, a bare past participle after a noun ("briefed by both sides"), at the head of the
 * sentence ("Asked whether …"), or second to a passive ("was tried and accused"). */
export function isPassive(s: AnnotatedSentence, verb: number): boolean {
  if (children(s, verb, "nsubj:pass", "aux:pass").length > 0) return true;
  if (insisting(s, verb) !== undefined) return false;
  if (/ing$/u.test(s.form[verb] ?? "") || children(s, verb, "nsubj", "aux").length > 0) return false;
  if (isPredicateOf(s, verb)) return false;
  if (is("charging", s, verb) && /ed$/u.test(s.form[verb] ?? "") && s.form[verb + 1] === "of" && children(s, verb, "obj").length === 0) return true;
  if (s.deprel[verb] === "acl") return true;
  if (s.deprel[verb] === "advcl") return children(s, verb, "mark").length === 0 && verb < (s.head[verb] ?? -1);
  const first = hasRelation(s, verb, "conj") ? (s.head[verb] ?? -1) : -1;
  return first >= 0 && children(s, first, "aux:pass").length > 0 && children(s, verb, "obj", "ccomp").length === 0;
}

/** "The envoy, X, neither confirmed nor denied the report": the only verb, which the parser took for a participle of the name the sentence begins with. */
const isPredicateOf = (s: AnnotatedSentence, verb: number): boolean =>
  s.deprel[verb] === "acl" &&
  s.head[s.head[verb] ?? -1] === -1 &&
  (children(s, verb, "obj", "ccomp").length > 0 || children(s, verb, "advmod", "cc").some((c) => /^neither$/iu.test(s.form[c] ?? ""))) &&
  /^[,]$/u.test(s.form[Math.min(verb, ...children(s, verb, "advmod", "cc", "cc:preconj")) - 1] ?? "");

function subjectOf(s: AnnotatedSentence, verb: number): number | undefined {
  const own = children(s, verb, "nsubj").sort((a, b) => Math.abs(a - verb) - Math.abs(b - verb));
  const named = own.find((c) => !isRelative(s, c)) ?? own[0];
  if (named !== undefined) return hasRelation(s, verb, "acl") && isRelative(s, named) ? s.head[verb] : named;
  const head = s.head[verb] ?? -1;
  if (head < 0) return nameBefore(s, verb);
  const fellow = fellowCue(s, verb);
  if (fellow !== undefined) return subjectOf(s, fellow);
  const insisted = insisting(s, verb);
  if (insisted !== undefined) return subjectOf(s, insisted) ?? children(s, s.head[insisted] ?? -1, "nsubj")[0];
  const displaced = hasRelation(s, verb, "ccomp") ? children(s, verb, "iobj", "obj").find((c) => c < verb && s.upos[c] === "PROPN") : undefined;
  if (displaced !== undefined) return displaced;
  if (hasRelation(s, verb, "acl")) return head;
  if (is("citing", s, head) && !isPassive(s, head)) {
    const cited = children(s, head, "obj", "iobj", "nsubj").filter((c) => c < head !== verb > head);
    return cited[0] ?? subjectOf(s, head);
  }
  if (!hasRelation(s, verb, "conj", "advcl", "xcomp", "parataxis", "dep")) return undefined;
  if (isForgone(s, verb) && hasRelation(s, head, "advmod")) return subjectOf(s, s.head[head] ?? -1);
  return subjectOf(s, head) ?? (["NOUN", "PROPN"].includes(s.upos[head] ?? "") ? head : undefined);
}

/** "…, its spokesman, Paul Mwangi, announced.": where the parser hung the speaker elsewhere, the name right before the verb that ends the sentence. */
function nameBefore(s: AnnotatedSentence, verb: number): number | undefined {
  if (s.form.slice(verb + 1).some((word) => /[\p{L}\p{N}]/u.test(word))) return undefined;
  const last = s.form[verb - 1] === "," ? verb - 2 : verb - 1;
  return s.names.find((name) => name.label === "PER" && name.to === last + 1)?.from;
}

/** "she had been told by a minister": the minister. */
function agentOf(s: AnnotatedSentence, verb: number): number | undefined {
  return children(s, verb, "obl").find((c) => children(s, c, "case").some((k) => s.form[k]?.toLowerCase() === "by"));
}

/** "Yonhap quoted her as saying", "was quoted as saying by the paper": who cites the one that speaks. */
export function quoterOf(s: AnnotatedSentence, cue: number, actors: ResolvedActors): string | null {
  const citing = s.head[cue] ?? -1;
  if (!is("citing", s, citing) || s.form[cue - 1]?.toLowerCase() !== "as") return null;
  const quoter = isPassive(s, citing) ? (agentOf(s, citing) ?? agentOf(s, cue)) : children(s, citing, "nsubj").find((c) => c < citing);
  const mention = quoter === undefined ? undefined : actors.mentionAt(s.index, quoter);
  return mention && mention.form !== "demonym" ? (mention.actors[0] ?? null) : null;
}

/** Actors of the phrase a token heads, with those coordinated with it; a demonym that only modifies gives none. */
export function actorsOf(s: AnnotatedSentence, actors: ResolvedActors, token: number): readonly string[] {
  const mention = actors.mentionAt(s.index, token);
  const conjoined = children(s, token, "conj").flatMap((c) => actors.mentionAt(s.index, c)?.actors ?? []);
  if (mention && mention.form !== "demonym") return [...new Set([...mention.actors, ...conjoined])];
  const apposed = children(s, token, "appos").map((c) => actors.mentionAt(s.index, c));
  const byName = apposed.find((m) => m?.form === "name" && m.actors.every((id) => actors.actors.get(id)?.type === "person"));
  if (byName) return byName.actors;
  const inside = is("documents", s, token) || is("reports", s, token) ? subtree(s, token) : withoutClauses(s, token);
  const state = stateBehind(s, actors, token);
  if (state) return [state];
  const near = (actors.mentions[s.index] ?? []).find(
    (m) =>
      m.form !== "demonym" &&
      isFrom(s, m) &&
      inside.includes(m.head) &&
      !isOrigin(s, token, m) &&
      m.from <= token + 4 &&
      m.to >= token - 6 &&
      !isSomeonesOwn(s, m),
  );
  if (near || !is("desks", s, token)) return near?.actors ?? [];
  const whole = children(s, token, "nmod").filter((c) => hasCase(s, c, /^of$/iu));
  return whole.map((c) => actorsOf(s, actors, c)).find((found) => found.length > 0) ?? [];
}

/** "an attack blamed on Peru": the phrase without what a clause of its own tells. */
const withoutClauses = (s: AnnotatedSentence, token: number): number[] => [
  token,
  ...children(s, token)
    .filter((c) => !hasRelation(s, c, "acl"))
    .flatMap((c) => withoutClauses(s, c)),
];

/** The words of the phrase that names who says it, as far as they stand together, without the cue and what is said. */
export function sourceWords(s: AnnotatedSentence, cue: number, subject: number): Span {
  const below = new Set(subtree(s, cue).includes(subject) ? subtree(s, subject) : subtree(s, subject).filter((t) => !subtree(s, cue).includes(t)));
  const reach = (step: number): number => {
    let at = subject;
    while (below.has(at + step) && at + step !== cue) at += step;
    return at;
  };
  return trimPunctuation(s, tokenSpan(s, reach(-1), reach(1) + 1));
}

/** "her office", "his ministry": the state of the person whose office it is, or the organisation where it is held. */
function stateBehind(s: AnnotatedSentence, actors: ResolvedActors, token: number): string | undefined {
  if (!is("offices", s, token)) return undefined;
  const owner = children(s, token, "nmod:poss").flatMap((c) => actors.mentionAt(s.index, antecedent(s, token, c))?.actors ?? [])[0];
  const person = owner === undefined ? undefined : actors.actors.get(owner);
  if (person?.type !== "person") return undefined;
  if (person.country !== null) return actors.state(person.country)?.id;
  const body = actors.tenures.find((tenure) => tenure.holder === person.id && tenure.body !== null)?.body;
  return [...actors.actors.values()].find((actor) => actor.type === "organisation" && [actor.name, ...actor.aliases].includes(body ?? ""))?.id;
}

/** "the minister, whose office said": what "whose" stands for. */
function antecedent(s: AnnotatedSentence, owned: number, owner: number): number {
  const verb = s.head[owned] ?? -1;
  return s.form[owner]?.toLowerCase() === "whose" && hasRelation(s, verb, "acl:relcl") ? (s.head[verb] ?? owner) : owner;
}

/** "reports from Oslo said": where they were written, not who wrote them. */
const isOrigin = (s: AnnotatedSentence, token: number, mention: Mention): boolean => is("reports", s, token) && hasCase(s, mention.head, /^from$/iu);

/** "officials from Peru", "the envoy of the union", not "a statement posted in Spanish", "talks with Peru". */
const isFrom = (s: AnnotatedSentence, mention: Mention): boolean =>
  children(s, mention.head, "case").every((c) => /^(?:of|from|by|at|for|to|['’]s?)$/iu.test(s.form[c] ?? ""));

/** "her brother", "Wei's colleague", "Peru's opposition": the one named is not the one who speaks. */
const isSomeonesOwn = (s: AnnotatedSentence, mention: Mention): boolean =>
  hasRelation(s, mention.head, "nmod:poss") && !is("organs", s, s.head[mention.head] ?? -1);

/** "told the ambassador", "said in a letter to the envoy", "appealed to the council": to whom it is said; null where the words address nobody or nobody known. */
export function addresseeOf(s: AnnotatedSentence, cue: number, actors: ResolvedActors): string | null {
  if (isDeferred(s, cue)) return null;
  if (!is("addressing", s, cue)) return addressedBy(s, cue, actors);
  const object = children(s, cue, "iobj", "obj", "nsubj:pass").find((c) => isNominal(s, c) && (c > cue || hasRelation(s, c, "nsubj:pass")));
  if (object === undefined || isThisOutlet(s, object)) return null;
  if (s.lemma[cue] === "request" && !children(s, cue, "xcomp", "ccomp", "advcl").some((c) => hasMark(s, c, "to"))) return null;
  const mention = actors.mentionAt(s.index, object);
  if (mention) return mention.form !== "demonym" || mention.head === object ? (mention.actors[0] ?? null) : null;
  return outletAt(s, object, actors)?.actors[0] ?? null;
}

/** "told Parliament", "told Cabinet": with no state named, that of whoever speaks. */
export function inOwnState(
  s: AnnotatedSentence,
  cue: number,
  [speaker]: readonly string[],
  addressee: string | null,
  actors: ResolvedActors,
): string | null {
  const country = actors.actors.get(speaker ?? "")?.country ?? null;
  const body = children(s, cue, "iobj", "obj").find((c) => c > cue);
  const isBare =
    body !== undefined &&
    isOneOf("assemblies", (s.form[body] ?? "").toLowerCase()) &&
    children(s, body).every((c) => c > body || s.upos[c] === "PUNCT");
  if (addressee === null || !isBare || country === null || actors.actors.get(addressee)?.type !== "state") return addressee;
  return actors.state(country)?.id ?? null;
}

/** "told this newspaper", "told this correspondent": whoever writes the article. */
const isThisOutlet = (s: AnnotatedSentence, noun: number): boolean =>
  (is("outlets", s, noun) || is("listeners", s, noun)) && children(s, noun, "det", "nmod:poss").some((c) => /^(?:this|our)$/iu.test(s.form[c] ?? ""));

/** "the AFP agency", "the Tribune newspaper": the name before the noun. */
const outletAt = (s: AnnotatedSentence, noun: number, actors: ResolvedActors): Mention | undefined =>
  is("outlets", s, noun)
    ? (actors.mentions[s.index] ?? []).find((m) => m.form === "name" && m.to === noun && hasRelation(s, m.head, "compound"))
    : undefined;

/** "said in a letter to X", "in an interview with X", "appealed to X", "called on X": whom a phrase beside the cue names. */
function addressedBy(s: AnnotatedSentence, cue: number, actors: ResolvedActors): string | null {
  const phrases = children(s, cue, "obl");
  const papers = [...phrases, ...children(s, cue, "obj").flatMap((c) => children(s, c, "nmod"))].filter(
    (c) => is("addressed", s, c) && hasCase(s, c, /^in$/iu),
  );
  const named = [
    ...papers.flatMap((c) => children(s, c, "nmod")).filter((c) => hasCase(s, c, /^(?:to|with)$/iu)),
    ...phrases.filter((c) => hasCase(s, c, is("calling-on", s, cue) ? /^(?:to|on|upon)$/iu : /^to$/iu)),
  ];
  return (
    named.map((c) => actors.mentionAt(s.index, c) ?? outletAt(s, c, actors)).find((m) => m !== undefined && m.form !== "demonym")?.actors[0] ?? null
  );
}

const hasCase = (s: AnnotatedSentence, token: number, preposition: RegExp): boolean =>
  children(s, token, "case").some((c) => preposition.test(s.form[c] ?? ""));
