import { type AnnotatedSentence, children, hasMark, hasRelation } from "../language/index.js";
import { modality } from "./knowledge.js";
import { isReported } from "./supposing.js";
import { apply, negate, type Weighing } from "./weighing.js";

const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();

/** Negations, adverbs, adjectives and auxiliaries that hang on the token itself. */
export function readModifiers(s: AnnotatedSentence, token: number, weighing: Weighing): void {
  const { adverbs, adjectives, modals, inability } = modality();
  const negation = children(s, token).find((c) => isNegation(s, c));
  for (const child of children(s, token)) {
    const word = lower(s, child);
    if (isNegation(s, child)) negate(word === "longer" ? "no longer" : word, weighing);
    if (s.upos[child] === "ADV") {
      const pair = `${lower(s, child - 1)} ${word}`;
      const adverb = adverbs.get(pair) ?? adverbs.get(word);
      if (adverb) apply(adverb, adverbs.has(pair) ? pair : word, weighing);
    }
    const adjective = adjectives.get(word);
    if (adjective && hasRelation(s, child, "amod", "compound")) apply(adjective, word, weighing);
    if (!hasRelation(s, child, "aux")) continue;
    const modal = modals.get(word) ?? modals.get(s.lemma[child] ?? "");
    if (!modal) continue;
    if (word === "could" && hasMark(s, token, "before")) apply({ certainty: "certain-not", tense: "past" }, "before", weighing);
    else if (negation === undefined || !inability.has(word) || hasPerfect(s, token)) apply(modal, word, weighing);
    // "could not agree" tells of the past, "said he could not come" and "cannot" of what is to come.
    else apply({ certainty: "certain", tense: word === "could" && !isReported(s, token) ? "past" : "future" }, word, weighing);
  }
  readForgone(s, token, weighing);
}

const hasPerfect = (s: AnnotatedSentence, token: number): boolean => children(s, token, "aux").some((c) => lower(s, c) === "have");

/** "too late to save", "too weak to float": it does not come to that. */
export function readExcess(s: AnnotatedSentence, token: number, weighing: Weighing): void {
  const head = s.head[token] ?? -1;
  if (head < 0 || head > token || !hasRelation(s, token, "advcl", "xcomp", "ccomp", "csubj")) return;
  if (!hasMark(s, token, "to")) return;
  const too = children(s, head, "advmod").find((c) => c < token && lower(s, c) === "too");
  if (too !== undefined) negate("too", weighing);
}

/** "not", "never", "no longer", "without", "nor"; but not "not only". */
function isNegation(s: AnnotatedSentence, child: number): boolean {
  const word = lower(s, child);
  if (word === "longer") return lower(s, child - 1) === "no";
  if (!modality().negations.has(word) || /^(?:only|until)$/u.test(lower(s, child + 1))) return false;
  if (word === "without") return hasRelation(s, child, "mark");
  if (word === "nor") return hasRelation(s, child, "cc", "advmod");
  if (word === "no" && lower(s, child + 1) === "longer") return false;
  if (word === "not" && hasRelation(s, child, "mark")) return true;
  return hasRelation(s, child, "advmod", "det", "neg", "cc:preconj");
}

/** "instead of joining", "rather than face", "without an agreement". */
function readForgone(s: AnnotatedSentence, token: number, weighing: Weighing): void {
  let from = token - 1;
  while (from >= 0 && ["DET", "ADJ", "NUM", "PART"].includes(s.upos[from] ?? "")) from--;
  const [one, two] = [lower(s, from), `${lower(s, from - 1)} ${lower(s, from)}`];
  const phrase = modality().forgone.find((words) => (words === two && !stops(s, from)) || (words === one && !hasRelation(s, from, "mark")));
  const isHead = phrase !== undefined && (from === token - 1 || hasRelation(s, from, "case"));
  if (phrase !== undefined && isHead) negate(phrase, weighing);
}

/** "stopped short of", "fell short of": the verb says it already. */
const stops = (s: AnnotatedSentence, from: number): boolean =>
  [from - 1, from - 2, from - 3].some((at) => s.lemma[at] === "stop" || s.lemma[at] === "fall");

/**
 * "nobody signed", "neither country signed", "neither Peru nor Chile signed", "signed no deal", "heard nothing": subject or object denies the verb,
 * unless it is the happening asked about (`from`, the token the climb comes from, or -1).
 */
export function readParticipants(s: AnnotatedSentence, token: number, weighing: Weighing, from: number): void {
  for (const participant of children(s, token, "nsubj", "obj")) {
    if (participant === from || (participant > token && !hasRelation(s, participant, "obj"))) continue;
    const denied = [participant, ...children(s, participant, "det", "cc:preconj", "cc", "advmod")].find(
      (t) => modality().nobody.has(lower(s, t)) && lower(s, t + 1) !== "only",
    );
    if (denied !== undefined) negate(s.form[denied] ?? "", weighing);
  }
}

/** "no summit planned", "no accord reached": a participle on a noun that there is none of. */
export function readAntecedent(s: AnnotatedSentence, token: number, weighing: Weighing): void {
  const head = s.head[token] ?? -1;
  if (s.deprel[token] !== "acl" || head < 0 || !/(?:ed|en|n|t|ld|de)$/u.test(lower(s, token)) || children(s, token, "mark").length > 0) return;
  const denied = children(s, head, "det").find((t) => lower(s, t) === "no");
  if (denied !== undefined) negate("no", weighing);
}

/** "a visit is unlikely", "the summit looks in doubt": what a predicate says of the happening that is its subject. */
export function readPredicate(s: AnnotatedSentence, token: number, weighing: Weighing): void {
  const head = s.head[token] ?? -1;
  if (head < 0 || !hasRelation(s, token, "nsubj") || hasRelation(s, token, "nsubj:pass")) return;
  const { predicates, linking } = modality();
  const complements = linking.has(s.lemma[head] ?? "") ? children(s, head, "xcomp", "obl", "advmod", "obj", "advcl") : [];
  for (const at of [head, ...complements]) {
    const words = phraseAt(s, at);
    const effect = predicates.get(words);
    if (!effect) continue;
    const isDenied = children(s, at).some((c) => isNegation(s, c));
    apply(effect, words, weighing);
    if (isDenied && at !== head) negate("not", weighing);
    return;
  }
}

/** A word with its preposition in front, and the article between them: "in doubt", "out of the question". */
function phraseAt(s: AnnotatedSentence, at: number): string {
  const cases = children(s, at, "case").filter((c) => c < at);
  const fixed = cases.flatMap((c) => [c, ...children(s, c, "fixed")]);
  const from = fixed.length > 0 ? Math.min(...fixed) : at;
  return Array.from({ length: at - from + 1 }, (_, i) => lower(s, from + i)).join(" ");
}
