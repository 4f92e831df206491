import { type AnnotatedSentence, ancestors, children, coveringSpan, hasMark, hasRelation, subtree } from "../../language/index.js";
import type { Span } from "../../text/index.js";
import { hasForm, is } from "./knowledge.js";
import { represents } from "./represents.js";

/** Is the token introduced by one of these prepositions ("" for none)? */
export function hasCase(s: AnnotatedSentence, token: number, prepositions: readonly string[]): boolean {
  const cases = children(s, token, "case").map((c) => (s.form[c] ?? "").toLowerCase());
  const plain = cases.filter((word) => !/^['’]s?$/u.test(word));
  return plain.length === 0 ? prepositions.includes("") : plain.some((word) => prepositions.includes(word));
}

/** Dependents of a token introduced by one of the prepositions; those of its light-verb object too. */
export const oblique = (s: AnnotatedSentence, token: number, prepositions: readonly string[]): number[] =>
  children(s, token, "obl", "nmod").filter((c) => hasCase(s, c, prepositions));

/** The subject of a verb, found through coordination, control and participles, relative pronouns traced to what they stand for; passive agents are not subjects. */
export const subjects = (s: AnnotatedSentence, verb: number): number[] => subjectsUp(s, verb, 0).flatMap((token) => antecedent(s, token));

/** "who", "which", "that", "whose": the noun their clause modifies. */
function antecedent(s: AnnotatedSentence, token: number): number[] {
  if (!["who", "which", "that", "whom", "whose"].includes((s.form[token] ?? "").toLowerCase())) return [token];
  for (let at = s.head[token] ?? -1, steps = 0; at >= 0 && steps < 5; at = s.head[at] ?? -1, steps++)
    if (hasRelation(s, at, "acl")) return [s.head[at] ?? -1].filter((head) => head >= 0);
  return [];
}

function subjectsUp(s: AnnotatedSentence, verb: number, depth: number): number[] {
  const own = children(s, verb, "nsubj").filter((c) => !hasRelation(s, c, "nsubj:pass"));
  if (own.length > 0) return own;
  const head = s.head[verb] ?? -1;
  if (head < 0 || depth > 4) return [];
  if (hasRelation(s, verb, "conj", "advcl", "xcomp", "parataxis", "ccomp")) {
    const higher = children(s, head, "nsubj");
    if (hasRelation(s, verb, "ccomp") && hasMark(s, verb, "that")) return [];
    const controlled =
      (hasRelation(s, verb, "xcomp") || (hasMark(s, verb, "to") && s.lemma[head] === "ask")) && is("controlling", s, head)
        ? children(s, head, "obj", "iobj")
        : [];
    if (controlled.length > 0) return controlled;
    if (isForWhat(s, verb, head)) return children(s, head, "obj", "nsubj:pass");
    if (higher.length > 0) return higher;
    if (
      hasRelation(s, verb, "conj") &&
      s.upos[verb] === "VERB" &&
      ["NOUN", "PROPN"].includes(s.upos[head] ?? "") &&
      children(s, head, "cop").length === 0
    ) {
      const above = ancestors(s, head).find((t) => s.upos[t] === "VERB");
      if (above !== undefined) return subjectsUp(s, above, depth + 1);
    }
    if (hasRelation(s, verb, "advcl") && ["NOUN", "PROPN"].includes(s.upos[head] ?? "")) return [head];
    return subjectsUp(s, head, depth + 1);
  }
  if (hasRelation(s, verb, "acl"))
    return /ing$/u.test(s.form[verb] ?? "") && children(s, verb, "mark", "case").length === 0 ? [head] : governingSubjects(s, head, depth);
  return [];
}

/** "thanked Peru for supporting Chile", "accused Peru of invading Chile": what the object of the verb did or did not do. */
const isForWhat = (s: AnnotatedSentence, verb: number, head: number): boolean =>
  /ing$/u.test(s.form[verb] ?? "") &&
  is("judging", s, head) &&
  hasRelation(s, verb, "advcl", "xcomp", "ccomp") &&
  children(s, verb, "mark", "case").some((m) => /^(?:for|of)$/iu.test(s.form[m] ?? ""));

/** A token, or what it stands for where it is a relative pronoun. */
export const resolved = (s: AnnotatedSentence, tokens: readonly number[]): number[] => tokens.flatMap((token) => antecedent(s, token));

/** "her decision to visit": the possessor or the subject of the verb the noun depends on. */
function governingSubjects(s: AnnotatedSentence, noun: number, depth: number): number[] {
  const owner = children(s, noun, "nmod:poss");
  if (owner.length > 0) return owner;
  if (children(s, noun, "cop").length > 0) return children(s, noun, "nsubj");
  if (hasRelation(s, noun, "appos") && represents(s.lemma[noun] ?? "")) return [s.head[noun] ?? -1];
  const verb = s.head[noun] ?? -1;
  return verb < 0 ? [] : subjectsUp(s, verb, depth + 1);
}

/** The clause a token heads or stands in, for quoting: the verb's words without coordinated and appended clauses, outer punctuation trimmed. */
export function clauseSpan(s: AnnotatedSentence, token: number): Span {
  const dropped = new Set<number>();
  for (const c of children(s, token, "conj", "parataxis", "advcl", "cc", "acl:relcl")) {
    const verbal = s.upos[c] === "VERB" || children(s, c, "nsubj").length > 0;
    if (verbal || hasRelation(s, c, "cc")) for (const t of subtree(s, c)) dropped.add(t);
  }
  for (const c of children(s, token, "cc")) dropped.add(c);
  const kept = subtree(s, token).filter((t) => !dropped.has(t));
  while (kept.length > 1 && isLoose(s, kept[0])) kept.shift();
  while (kept.length > 1 && isLoose(s, kept.at(-1))) kept.pop();
  return coveringSpan(s, kept);
}

const isLoose = (s: AnnotatedSentence, token: number | undefined): boolean =>
  token !== undefined &&
  ((s.upos[token] === "PUNCT" && !/^["“”‘’)(]$/u.test(s.form[token] ?? "")) ||
    (s.upos[token] === "SCONJ" && s.form[token]?.toLowerCase() === "that"));

/** The verb (or noun root) of the clause a noun stands in. */
export function clauseHead(s: AnnotatedSentence, token: number): number {
  let at = token;
  for (let steps = 0; steps < 8; steps++) {
    if (s.upos[at] === "VERB" || s.head[at] === -1) return at;
    at = s.head[at] ?? -1;
  }
  return token;
}

/** "ahead of his visit", "on the eve of talks": what is told comes before it. */
export const isAhead = (s: AnnotatedSentence, noun: number): boolean =>
  /\b(?:ahead of|before|prior to|on the eve of|in advance of)(?: (?:the|a|an|his|her|its|their|[\p{L}'’-]+ ['’]s|[\p{L}-]+ly|[\p{L}-]+)){0,3} $/iu.test(
    `${s.form.slice(Math.max(0, noun - 7), noun).join(" ")} `,
  );

/** Does a token stand in a clause of its own below the one that is asked about? */
export function insideOtherClause(s: AnnotatedSentence, token: number, clause: number, trigger: number): boolean {
  for (let at = s.head[token] ?? -1, steps = 0; at >= 0 && at !== clause && at !== trigger && steps < 20; at = s.head[at] ?? -1, steps++)
    if (
      isFurtherOn(s, token, at) ||
      (hasRelation(s, at, "acl") && hasForm("residing", s, at)) ||
      (s.upos[at] === "VERB" &&
        (hasRelation(s, at, "ccomp", "acl:relcl", "conj", "parataxis") || (hasRelation(s, at, "acl") && hasMark(s, at, "to"))))
    )
      return true;
  return false;
}

/** "met him to ask for help for sailors held in Yemen": told with what somebody is to do whom the clause is not about. */
const isFurtherOn = (s: AnnotatedSentence, token: number, purpose: number): boolean => {
  if (!(hasRelation(s, purpose, "advcl") && hasMark(s, purpose, "to"))) return false;
  return ancestors(s, token).some((t) => t !== purpose && s.upos[t] === "VERB" && ancestors(s, t).includes(purpose));
};
