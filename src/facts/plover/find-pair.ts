import { type AnnotatedSentence, ancestors, children, hasRelation, subtree } from "../../language/index.js";

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Who does something to whom, as tokens `from` to `to` (exclusive), and the verb that says what. */
export interface FoundPair {
  readonly source: Stretch;
  readonly target: Stretch;
  readonly verb: number;
}

/**
 * The pair a sentence is most likely about: the subject of a verb and what the verb, its object or its complement reaches, the nearest to the root first and
 * actors (names, nationalities) before other phrases. A passive's agent is its source. Where no verb joins two, the first two actors. Undefined where there are none.
 */
export function findPair(sentence: AnnotatedSentence): FoundPair | undefined {
  const verbs = sentence.form
    .flatMap((_, i) => (isPredicate(sentence, i) ? [i] : []))
    .sort((a, b) => depth(sentence, a) - depth(sentence, b) || a - b);
  const pairs = verbs.flatMap((verb) => pairsOf(sentence, verb));
  return (
    pairs.find((pair) => isActor(sentence, pair.source) && isActor(sentence, pair.target)) ??
    pairs.find((pair) => isActor(sentence, pair.source) || isActor(sentence, pair.target)) ??
    pairs[0] ??
    firstTwo(sentence, verbs[0] ?? 0)
  );
}

/** The sentence's words with `<s>`, `</s>`, `<t>` and `</t>` about the pair, as `classifyPairs` takes them. */
export function markPair({ form }: AnnotatedSentence, { source, target }: Pick<FoundPair, "source" | "target">): string[] {
  return form.flatMap((word, i) => [
    ...(i === source.from ? ["<s>"] : []),
    ...(i === target.from ? ["<t>"] : []),
    word,
    ...(i === source.to - 1 ? ["</s>"] : []),
    ...(i === target.to - 1 ? ["</t>"] : []),
  ]);
}

/** Verbs, and whatever else has a subject ("is at war with"). */
const isPredicate = (s: AnnotatedSentence, token: number): boolean => s.upos[token] === "VERB" || children(s, token, "nsubj").length > 0;

/** How far from the root; what only reports something comes after what it reports. */
const depth = (s: AnnotatedSentence, token: number): number => ancestors(s, token).length + (isReport(s, token) ? s.form.length : 0);

const isReport = (s: AnnotatedSentence, verb: number): boolean =>
  /^(?:say|report|tell|add|announce|note|state|write|claim)$/u.test(s.lemma[verb] ?? "") && children(s, verb, "ccomp", "parataxis").length > 0;

const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)$/u;

function pairsOf(s: AnnotatedSentence, verb: number): FoundPair[] {
  const passive = children(s, verb, "nsubj:pass");
  const agents = children(s, verb, "obl:agent", "obl").filter((token) => hasRelation(s, token, "obl:agent") || isMarked(s, token, "by"));
  const sources = passive.length > 0 ? agents : subjects(s, verb);
  const reached = passive.length > 0 ? passive : reachedFrom(s, verb);
  return sources.flatMap((from) => {
    const source = phrase(s, from);
    const others = [...reached, ...children(s, from, "conj")]
      .map((to) => phrase(s, to))
      .filter((target) => target.to <= source.from || source.to <= target.from);
    return [...others.filter((target) => isActor(s, target)), ...others.filter((target) => !isActor(s, target))].map((target) => ({
      source,
      target,
      verb,
    }));
  });
}

const isMarked = (s: AnnotatedSentence, token: number, preposition: string): boolean =>
  children(s, token, "case").some((mark) => s.lemma[mark] === preposition);

/** A verb's own subject, or that of the verb it goes on from ("came and signed", "wants to sign", "soldiers accused of"). */
function subjects(s: AnnotatedSentence, verb: number): number[] {
  const own = children(s, verb, "nsubj");
  if (own.length > 0) return own.filter((token) => s.upos[token] !== "PRON" || own.length === 1);
  const governor = s.head[verb] ?? -1;
  if (governor < 0 || !hasRelation(s, verb, "conj", "xcomp", "advcl", "acl")) return [];
  if (hasRelation(s, verb, "acl")) return [governor];
  return children(s, governor, "nsubj", "nsubj:pass");
}

/** What a verb acts on, nearest first: objects, obliques, what stands inside them, and the subjects and objects of its complement clauses. */
function reachedFrom(s: AnnotatedSentence, verb: number): number[] {
  const direct = children(s, verb, "obj", "iobj");
  const oblique = children(s, verb, "obl").filter((token) => !isMarked(s, token, "by") && !hasRelation(s, token, "obl:unmarked"));
  const inside = [...direct, ...oblique].flatMap((token) =>
    children(s, token, "nmod", "nmod:poss", "amod", "compound", "appos").flatMap((child) => [child, ...children(s, child, "nmod", "nmod:poss")]),
  );
  const complements = children(s, verb, "xcomp", "ccomp", "advcl").flatMap((clause) => [
    ...children(s, clause, "nsubj", "nsubj:pass"),
    ...children(s, clause, "obj", "iobj", "obl"),
  ]);
  const complementInside = complements.flatMap((token) => children(s, token, "nmod", "nmod:poss", "amod", "compound"));
  return [...direct, ...inside, ...oblique, ...complements, ...complementInside];
}

/** The name a token stands in, or its noun phrase without what hangs on it by a preposition or as a clause. */
function phrase(s: AnnotatedSentence, token: number): Stretch {
  const name = s.names.find(({ from, to }) => from <= token && token < to);
  if (name) return { from: name.from, to: name.to };
  const left = children(s, token, "det", "amod", "compound", "nummod", "nmod:poss", "flat", "nmod:desc").flatMap((child) => subtree(s, child));
  const near = [token, ...left].filter((at) => at <= token || at - token <= children(s, token, "flat").length);
  return { from: Math.min(...near), to: Math.max(...near) + 1 };
}

const isActor = (s: AnnotatedSentence, { from, to }: Stretch): boolean =>
  !s.form.slice(from, to).every((word, i) => CALENDAR.test(word) || s.upos[from + i] === "NUM") &&
  (s.form.slice(from, to).some((word, i) => s.upos[from + i] === "PROPN" || (/^\p{Lu}/u.test(word) && from + i > 0)) ||
    s.names.some((name) => name.from < to && from < name.to));

function firstTwo(s: AnnotatedSentence, verb: number): FoundPair | undefined {
  const [a, b] =
    s.names.length > 1
      ? s.names
      : s.form
          .flatMap((_, i) => (s.upos[i] === "PROPN" || s.upos[i] === "NOUN" ? [phrase(s, i)] : []))
          .filter(({ from }, i, all) => i === 0 || from >= (all[i - 1]?.to ?? 0));
  return a && b ? { source: { from: a.from, to: a.to }, target: { from: b.from, to: b.to }, verb } : undefined;
}
