import { type AnnotatedSentence, children, hasMark, hasRelation } from "../language/index.js";
import { attachment } from "./attachment.js";
import { daysLater } from "./calendar.js";
import { words } from "./find/words.js";
import type { DatedBy, ResolvedTimes, TimeExpression } from "./times.js";

/** Relations that begin a clause of its own: what is dated inside is another happening. */
const CLAUSES = ["ccomp", "advcl", "acl", "parataxis", "csubj", "xcomp"] as const;
const LIGHT = new Set(words.dating.light.verbs);
const LIGHT_NOUNS = new Set(words.dating.light.nouns);
const DECISIONS = new Set(words.dating.decisions.verbs);
const WITNESSING = new Set(words.dating.witnessing.verbs);
const OCCASIONS = new Set(words.dating.occasions.prepositions);
const PREPOSITIONS = new Set(words.dating.prepositions.words);

/**
 * The expression that dates the happening told by a verb or noun token: the nearest one in its own clause, else that of a verb that shares its time
 * (the light verb of a noun, the first of coordinated verbs). Not one inside another clause. Null where the sentence does not date it.
 * The text has the preposition; `edtf` is null where the words hang on a publication nobody knows.
 */
export function timeOf(times: ResolvedTimes, sentence: AnnotatedSentence, token: number): DatedBy | null {
  const dating = (times.expressions[sentence.index] ?? []).filter(canDate);
  if (dating.length === 0) return null;
  const best = sentence.parsed
    ? (nearest(sentence, token, dating, 0) ?? ofWitness(sentence, token, dating) ?? behindInfinitive(times, sentence, token, dating))
    : closest(dating, token);
  const next =
    best && dating.find((each) => each.from === best.to + 1 && /^and$/iu.test(sentence.form[best.to] ?? "") && isNextDay(best.edtf, each.edtf));
  if (best && next) return { edtf: `${best.edtf}/${next.edtf}`, text: `${withPreposition(sentence, best)} and ${next.text}` };
  return best && { edtf: best.edtf, text: withPreposition(sentence, best) };
}

/** "Monday saw the two sign a pact": the day that is the subject of such a verb. */
function ofWitness(sentence: AnnotatedSentence, token: number, dating: readonly TimeExpression[]): TimeExpression | null {
  const verb = sentence.head[token] ?? -1;
  if (!hasRelation(sentence, token, "ccomp", "xcomp", "obj") || !WITNESSING.has(sentence.lemma[verb] ?? "")) return null;
  const own = children(sentence, verb, "nsubj");
  const subjects = own.length > 0 ? own : children(sentence, verb, "obl:unmarked").filter((t) => t < verb);
  return dating.find(({ from, to }) => subjects.some((t) => from <= t && t < to)) ?? null;
}

/**
 * "signed a pact to share the river in 2009": what a noun is to bring about lies ahead of whoever makes it, so that a year gone by behind the infinitive
 * is that of the verb above the noun.
 */
function behindInfinitive(times: ResolvedTimes, sentence: AnnotatedSentence, verb: number, dating: readonly TimeExpression[]): TimeExpression | null {
  if (sentence.upos[verb] !== "VERB" || sentence.head[verb] !== -1) return null;
  const infinitives = children(sentence, verb, "obj", "nsubj:pass")
    .flatMap((noun) => children(sentence, noun, "acl"))
    .filter((t) => hasMark(sentence, t, "to"));
  const today = times.publication.edtf;
  const isPast = ({ edtf }: TimeExpression): boolean =>
    edtf !== null && today !== null && /^\d{4}(?:-\d\d){0,2}$/u.test(edtf) && edtf < today.slice(0, edtf.length);
  return dating.find((each) => isPast(each) && infinitives.includes(attachment(sentence, each.from, each.to).governor)) ?? null;
}

/** "on Monday and Tuesday": two days that follow each other. */
function isNextDay(first: string | null, second: string | null): boolean {
  return first !== null && /^\d{4}-\d\d-\d\d$/u.test(first) && daysLater(first, 1) === second;
}

/** Does it tell when (rather than how long or how often, or merely "now", "recently")? */
const canDate = (each: TimeExpression): boolean =>
  !each.dateline &&
  each.type !== "SET" &&
  (each.type !== "DURATION" || each.edtf !== null) &&
  each.value !== "PAST_REF" &&
  each.value !== "PRESENT_REF";

function nearest(sentence: AnnotatedSentence, token: number, dating: readonly TimeExpression[], depth: number): TimeExpression | null {
  const ranked = dating
    .map((each) => ({ each, steps: stepsUp(sentence, each, token) }))
    .filter(({ steps }) => steps !== null)
    .sort((a, b) => (a.steps ?? 0) - (b.steps ?? 0) || gap(a.each, token) - gap(b.each, token));
  if (ranked[0]) return ranked[0].each;
  const head = sentence.head[token] ?? -1;
  if (head < 0 || depth > 3 || !sharesTime(sentence, token, head)) return null;
  const higher = nearest(sentence, head, dating, depth + 1);
  const control =
    hasRelation(sentence, token, "xcomp") &&
    higher !== null &&
    higher.from < token &&
    !LIGHT.has(sentence.lemma[head] ?? "") &&
    !DECISIONS.has(sentence.lemma[head] ?? "");
  return control ? null : higher;
}

/** Steps from an expression up to the token it is to date, or null where it hangs on something else or another clause lies between. */
function stepsUp(sentence: AnnotatedSentence, { from, to }: TimeExpression, goal: number): number | null {
  if (from <= goal && goal < to) return 0;
  const { top, governor } = attachment(sentence, from, to);
  if (isOfTopic(sentence, to - 1, goal)) return null;
  if (sentence.head[top] === governor && startsClause(sentence, top) && sentence.upos[top] !== "NUM") return null;
  for (let at = governor, steps = 1; at >= 0 && steps < 20; steps++) {
    if (at === goal) return steps;
    if (startsClause(sentence, at) && !belongs(sentence, at)) return null;
    at = sentence.head[at] ?? -1;
  }
  return null;
}

/** "a treaty on the winter catch": the season says which catch, and not when the treaty was signed. */
function isOfTopic(sentence: AnnotatedSentence, last: number, goal: number): boolean {
  const noun = hasRelation(sentence, last, "compound", "nmod:unmarked", "amod") ? (sentence.head[last] ?? -1) : -1;
  return noun > last && noun !== goal && hasRelation(sentence, noun, "nmod") && TOPICS.has(caseOf(sentence, noun));
}
const TOPICS = new Set(["on", "about", "over", "for"]);

const startsClause = (sentence: AnnotatedSentence, token: number): boolean =>
  hasRelation(sentence, token, ...CLAUSES) || (hasRelation(sentence, token, "conj") && sentence.upos[token] === "VERB");

/** "the agreement signed in May", "talks which were due to be held in June": the clause dates its noun. */
function belongs(sentence: AnnotatedSentence, token: number): boolean {
  const light = LIGHT.has(sentence.lemma[token] ?? "");
  const toInfinitive = hasMark(sentence, token, "to");
  if (hasRelation(sentence, token, "xcomp", "advcl")) return toInfinitive && LIGHT.has(sentence.lemma[sentence.head[token] ?? -1] ?? "");
  if (sentence.deprel[token] === "acl:relcl")
    return light && children(sentence, token, "nsubj").some((subject) => /^(?:which|that)$/iu.test(sentence.form[subject] ?? ""));
  return sentence.deprel[token] === "acl" && (light || !toInfinitive);
}

/** "left in 2012, and it is still no member": a coordinated clause with a subject, a copula or a helper of its own has its own time. */
const ownClause = (sentence: AnnotatedSentence, token: number): boolean => children(sentence, token, "nsubj", "cop", "aux", "expl").length > 0;

/** Does a token that is not dated itself happen when its governor does? */
function sharesTime(sentence: AnnotatedSentence, token: number, head: number): boolean {
  const verbal = sentence.upos[token] === "VERB";
  if (hasRelation(sentence, token, "conj") && ownClause(sentence, token)) return false;
  if (hasRelation(sentence, token, "xcomp", "conj"))
    return sentence.upos[head] === "VERB" || sentence.upos[head] === sentence.upos[token] || LIGHT.has(sentence.lemma[head] ?? "");
  if (hasRelation(sentence, token, "xcomp", "advcl") && DECISIONS.has(sentence.lemma[head] ?? "")) return true;
  if (hasRelation(sentence, token, "advcl")) return /ing$/u.test(sentence.form[token] ?? "") && verbal;
  if (hasRelation(sentence, token, "acl")) return verbal && /ing$/u.test(sentence.form[token] ?? "");
  if (verbal) return false;
  if (hasRelation(sentence, token, "nsubj", "obj"))
    return sentence.upos[head] === "VERB" && (LIGHT.has(sentence.lemma[head] ?? "") || hasRelation(sentence, token, "obj", "nsubj:pass"));
  if (hasRelation(sentence, token, "nmod")) return LIGHT_NOUNS.has(sentence.lemma[head] ?? "");
  return hasRelation(sentence, token, "compound") || (hasRelation(sentence, token, "obl") && OCCASIONS.has(caseOf(sentence, token)));
}

const caseOf = (sentence: AnnotatedSentence, token: number): string =>
  (sentence.form.find((_, i) => sentence.head[i] === token && sentence.deprel[i] === "case") ?? "").toLowerCase();
const gap = (each: TimeExpression, token: number): number => Math.abs(each.from - token);
const closest = (dating: readonly TimeExpression[], token: number): TimeExpression | null =>
  [...dating].sort((a, b) => gap(a, token) - gap(b, token))[0] ?? null;

function withPreposition(sentence: AnnotatedSentence, { from, text }: TimeExpression): string {
  let first = from;
  while (first > 0 && PREPOSITIONS.has((sentence.form[first - 1] ?? "").toLowerCase())) first--;
  return [...sentence.form.slice(first, from), text].join(" ");
}
