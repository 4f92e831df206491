import { type AnnotatedSentence, hasRelation } from "../language/index.js";
import type { DatedBy, ResolvedTimes, TimeExpression } from "./times.js";

/** Relations that begin a clause of its own: what is dated inside is another happening. */
const CLAUSES = ["ccomp", "advcl", "acl", "parataxis", "csubj", "xcomp"] as const;
/** Verbs that only say that what they govern begins, goes on or ends, or that it is done at all: their time is its time. */
const LIGHT = new Set([
  "begin",
  "start",
  "end",
  "conclude",
  "continue",
  "finish",
  "open",
  "make",
  "pay",
  "hold",
  "take",
  "have",
  "give",
  "receive",
  "host",
  "undertake",
  "conduct",
  "wrap",
  "launch",
  "resume",
  "kick",
  "due",
  "schedule",
  "plan",
  "set",
  "expect",
  "slate",
  "be",
]);
const PREPOSITIONS = new Set([
  "on",
  "in",
  "at",
  "since",
  "until",
  "till",
  "by",
  "before",
  "after",
  "from",
  "during",
  "over",
  "within",
  "for",
  "between",
  "through",
  "of",
  "to",
  "the",
  "late",
  "as",
]);

/**
 * The expression that dates the happening told by a verb or noun token: the nearest one in its own clause, else that of a verb that shares its time
 * (the light verb of a noun, the first of coordinated verbs). Not one inside another clause. Null where the sentence does not date it.
 * The text has the preposition; `edtf` is null where the words hang on a publication nobody knows.
 */
export function timeOf(times: ResolvedTimes, sentence: AnnotatedSentence, token: number): DatedBy | null {
  const dating = (times.expressions[sentence.index] ?? []).filter(canDate);
  if (dating.length === 0) return null;
  const best = sentence.parsed ? nearest(sentence, token, dating, 0) : closest(dating, token);
  return best && { edtf: best.edtf, text: withPreposition(sentence, best) };
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
    .map((each) => ({ each, steps: stepsUp(sentence, topOf(sentence, each), token) }))
    .filter(({ steps }) => steps !== null)
    .sort((a, b) => (a.steps ?? 0) - (b.steps ?? 0) || gap(a.each, token) - gap(b.each, token));
  if (ranked[0]) return ranked[0].each;
  const head = sentence.head[token] ?? -1;
  if (head < 0 || depth > 3 || !sharesTime(sentence, token, head)) return null;
  const higher = nearest(sentence, head, dating, depth + 1);
  const control = hasRelation(sentence, token, "xcomp") && higher !== null && higher.from < token && !LIGHT.has(sentence.lemma[head] ?? "");
  return control ? null : higher;
}

/** The token of an expression that the others hang on. */
function topOf(sentence: AnnotatedSentence, { from, to }: TimeExpression): number {
  for (let i = from; i < to; i++)
    if ((sentence.head[i] ?? -1) < from || (sentence.head[i] ?? -1) >= to)
      if (sentence.deprel[i] !== "case" && sentence.deprel[i] !== "punct") return i;
  return from;
}

/** Steps from a token up to its governor `goal`, or null where it is not governed by it or another clause lies between. */
function stepsUp(sentence: AnnotatedSentence, from: number, goal: number): number | null {
  if (from === goal) return 0;
  for (let at = from, steps = 1; at >= 0 && steps < 20; steps++) {
    const head = sentence.head[at] ?? -1;
    if (startsClause(sentence, at) && !(head === goal && participleOf(sentence, at))) return null;
    if (head === goal) return steps;
    at = head;
  }
  return null;
}

const startsClause = (sentence: AnnotatedSentence, token: number): boolean =>
  hasRelation(sentence, token, ...CLAUSES) || (hasRelation(sentence, token, "conj") && sentence.upos[token] === "VERB");

/** "the agreement signed in May", "a visit planned for June": the participle dates its noun. */
const participleOf = (sentence: AnnotatedSentence, token: number): boolean =>
  sentence.deprel[token] === "acl" && !/^to$/iu.test(sentence.form[token - 1] ?? "");

/** Does a token that is not dated itself happen when its governor does? */
function sharesTime(sentence: AnnotatedSentence, token: number, head: number): boolean {
  const verbal = sentence.upos[token] === "VERB";
  if (hasRelation(sentence, token, "xcomp", "conj"))
    return sentence.upos[head] === "VERB" || sentence.upos[head] === sentence.upos[token] || LIGHT.has(sentence.lemma[head] ?? "");
  if (hasRelation(sentence, token, "advcl")) return /ing$/u.test(sentence.form[token] ?? "") && verbal;
  if (verbal) return false;
  if (hasRelation(sentence, token, "nsubj", "obj"))
    return sentence.upos[head] === "VERB" && (LIGHT.has(sentence.lemma[head] ?? "") || hasRelation(sentence, token, "obj", "nsubj:pass"));
  return hasRelation(sentence, token, "obl", "compound", "nmod") && !/^(?:after|before|following|ahead|since)$/iu.test(caseOf(sentence, token));
}

const caseOf = (sentence: AnnotatedSentence, token: number): string =>
  sentence.form.find((_, i) => sentence.head[i] === token && sentence.deprel[i] === "case") ?? "";
const gap = (each: TimeExpression, token: number): number => Math.abs(each.from - token);
const closest = (dating: readonly TimeExpression[], token: number): TimeExpression | null =>
  [...dating].sort((a, b) => gap(a, token) - gap(b, token))[0] ?? null;

function withPreposition(sentence: AnnotatedSentence, { from, text }: TimeExpression): string {
  let first = from;
  while (first > 0 && PREPOSITIONS.has((sentence.form[first - 1] ?? "").toLowerCase())) first--;
  return [...sentence.form.slice(first, from), text].join(" ");
}
