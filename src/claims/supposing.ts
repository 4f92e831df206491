import { type AnnotatedSentence, children, hasRelation, subtree } from "../language/index.js";
import { cues, modality } from "./knowledge.js";
import { isInfinitive } from "./tense.js";
import { type Weighing, weaker } from "./weighing.js";

const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();

/** A question that does not take what it asks about for granted ("Why did she leave?" does), or "Were the king to visit Oslo, …". */
export const isAsked = (s: AnnotatedSentence, token: number): boolean =>
  (s.form.includes("?") && !modality().presupposing.has(lower(s, opening(s)))) || isInvertedCondition(s, token);

const opening = (s: AnnotatedSentence): number => s.form.findIndex((word) => /\p{L}/u.test(word));

/** "Were the king to visit Oslo, …", "Should it be signed, …", "Had he come, …": an auxiliary before its subject at the head of a sentence supposes. */
function isInvertedCondition(s: AnnotatedSentence, token: number): boolean {
  const comma = s.form.indexOf(",");
  return /^(?:should|were|had)$/iu.test(s.form[0] ?? "") && s.form.at(-1) !== "?" && comma > token;
}

/** What opens the clause a token heads, when that supposes: "if", "in case", "provided that"; or is still awaited: "until" with a present. */
export function readSupposition(s: AnnotatedSentence, token: number, weighing: Weighing): void {
  const { conditions, pending } = modality();
  const word = opener(s, token, conditions) ?? (weighing.tense === "present" ? opener(s, token, pending) : undefined);
  if (word === undefined) return;
  weighing.hypothetical = true;
  if (word === "whether") weighing.degree = "unknown";
  weighing.because.push(word);
}

/** The phrase among these that opens the clause of a token: its marks, what they are fixed to, what stands before "that", or the participle that governs it. */
function opener(s: AnnotatedSentence, token: number, phrases: readonly string[]): string | undefined {
  const governor = s.head[token] ?? -1;
  if (hasRelation(s, token, "ccomp") && phrases.includes(lower(s, governor)) && governor < token) return lower(s, governor);
  for (const mark of children(s, token, "mark", "advmod")) {
    if (mark > token) continue;
    const found = phrases.find((phrase) => {
      const words = phrase.split(" ");
      const starts = [mark, mark - words.length + 1, ...(lower(s, mark) === "that" ? [mark - words.length] : [])];
      return starts.some((start) => words.every((word, k) => lower(s, start + k) === word));
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * "The talks will resume if …", "promised to resume them if …": what hangs on a condition is possible, on the absence of something ("unless") probable; with "would", outside of
 * reported speech, it is only supposed. "Even if" changes nothing.
 */
export function readConsequence(s: AnnotatedSentence, token: number, isReported: boolean, weighing: Weighing): void {
  const condition = children(s, token, "advcl").find((c) => opener(s, c, ["if", "unless", "provided", "providing", "as long as"]) !== undefined);
  const isAhead = weighing.tense === "future" || (weighing.tense === null && isInfinitive(s, token));
  if (condition === undefined || !isAhead || isConceded(s, condition)) return;
  const word = opener(s, condition, ["unless"]) ?? "if";
  const isConjectured = children(s, token, "aux").some((c) => lower(s, c) === "would");
  if (isConjectured && !isReported) weighing.hypothetical = true;
  weighing.degree = weaker(weighing.degree, word === "unless" ? "probable" : "possible");
  weighing.because.push(`${word} …`);
}

const isConceded = (s: AnnotatedSentence, condition: number): boolean => {
  const from = Math.min(...subtree(s, condition));
  return modality().concessions.some((phrase) => [from, from - 1].some((at) => phrase === `${lower(s, at)} ${lower(s, at + 1)}`));
};

/** Does the token's clause tell what somebody says ("said it would …, if")? */
export const isReported = (s: AnnotatedSentence, token: number): boolean =>
  (hasRelation(s, token, "ccomp", "parataxis") && cues().verbs.has(s.lemma[s.head[token] ?? -1] ?? "")) ||
  children(s, token, "parataxis").some((c) => cues().verbs.has(s.lemma[c] ?? ""));
