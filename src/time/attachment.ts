import type { AnnotatedSentence } from "../language/index.js";

const PREPOSITIONS = new Set(["on", "in", "at", "by", "since", "until", "till", "from", "during", "late", "early", "the"]);
/** Tags a verb may be parted from its date by: "said here on Monday", "was signed earlier on Monday". */
const BETWEEN = new Set(["here", "there", "earlier", "later", "also", "again"]);

/**
 * The tokens of an expression that the rest of it hangs on, and the token that governs it.
 * A verb that the expression follows at once governs it whatever the tree says: "…, the ministry said on Monday".
 */
export function attachment(sentence: AnnotatedSentence, from: number, to: number): { readonly top: number; readonly governor: number } {
  const top = topOf(sentence, from, to);
  const adjacent = isPossessive(sentence, to) ? undefined : verbJustBefore(sentence, from);
  const said = sentence.head[top] ?? -1;
  return { top, governor: adjacent ?? verbJustAfter(sentence, said, from, to) ?? said };
}

/** "follows Tuesday's declaration": the day is the declaration's. */
const isPossessive = (sentence: AnnotatedSentence, to: number): boolean => /^['’]s?$/u.test(sentence.form[to] ?? "");

/** "The president on Thursday held talks": a date between a subject and its verb is the verb's, though the tree may hang it on the subject. */
function verbJustAfter(sentence: AnnotatedSentence, said: number, from: number, to: number): number | undefined {
  const noun = sentence.upos[said] === "PROPN" || sentence.upos[said] === "NOUN";
  if (!noun || said >= from || sentence.upos[to] !== "VERB" || sentence.deprel[to]?.startsWith("acl") || sentence.deprel[to] === "amod")
    return undefined;
  return to;
}

function topOf(sentence: AnnotatedSentence, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const head = sentence.head[i] ?? -1;
    const outside = head < from || head >= to;
    if (outside && sentence.deprel[i] !== "case" && sentence.deprel[i] !== "punct") return i;
  }
  return from;
}

function verbJustBefore(sentence: AnnotatedSentence, from: number): number | undefined {
  let at = from - 1;
  while (at > 0 && PREPOSITIONS.has((sentence.form[at] ?? "").toLowerCase())) at--;
  while (at > 0 && BETWEEN.has((sentence.form[at] ?? "").toLowerCase())) at--;
  return at >= 0 && sentence.upos[at] === "VERB" && sentence.deprel[at] !== "amod" ? at : undefined;
}
