import type { Span } from "../text/index.js";
import type { AnnotatedSentence } from "./annotated.js";

/** Each token's dependents, left to right; worked out once a sentence. */
const dependents = new WeakMap<readonly number[], readonly (readonly number[])[]>();

function dependentsOf(sentence: AnnotatedSentence): readonly (readonly number[])[] {
  const known = dependents.get(sentence.head);
  if (known) return known;
  const lists: number[][] = sentence.head.map(() => []);
  sentence.head.forEach((head, token) => {
    lists[head]?.push(token);
  });
  dependents.set(sentence.head, lists);
  return lists;
}

/** Tokens that depend directly on `token`, left to right; with `relations`, only those whose relation (with or without subtype) is among them. */
export function children(sentence: AnnotatedSentence, token: number, ...relations: readonly string[]): number[] {
  const all = dependentsOf(sentence)[token] ?? [];
  return relations.length === 0 ? [...all] : all.filter((child) => hasRelation(sentence, child, ...relations));
}

/** The first child with one of the relations, or undefined. */
export const child = (sentence: AnnotatedSentence, token: number, ...relations: readonly string[]): number | undefined =>
  children(sentence, token, ...relations)[0];

/** Does the token's relation equal one of these, or one of them without its subtype (`nsubj` accepts `nsubj:pass`)? */
export function hasRelation(sentence: AnnotatedSentence, token: number, ...relations: readonly string[]): boolean {
  const relation = sentence.deprel[token] ?? "";
  if (relations.includes(relation)) return true;
  const colon = relation.indexOf(":");
  return colon > 0 && relations.includes(relation.slice(0, colon));
}

/** Is the clause a token heads opened by this word, given in small letters ("to", "that")? */
export const hasMark = (sentence: AnnotatedSentence, token: number, word: string): boolean =>
  children(sentence, token, "mark").some((mark) => sentence.form[mark]?.toLowerCase() === word);

/** The token and all it governs, as sorted token indices. */
export function subtree(sentence: AnnotatedSentence, token: number): number[] {
  const lists = dependentsOf(sentence);
  const inside = new Set([token]);
  for (const at of inside) for (const child of lists[at] ?? []) inside.add(child);
  return [...inside].sort((a, b) => a - b);
}

/** The token's governors from the nearest to the root. */
export function ancestors(sentence: AnnotatedSentence, token: number): number[] {
  const path: number[] = [];
  for (let at = sentence.head[token] ?? -1; at >= 0 && path.length <= sentence.head.length; at = sentence.head[at] ?? -1) path.push(at);
  return path;
}

/** Text offsets (UTF-16) of tokens `from` to `to` (exclusive). */
export const tokenSpan = (sentence: AnnotatedSentence, from: number, to: number): Span => ({
  start: sentence.starts[from] ?? sentence.start,
  end: sentence.ends[to - 1] ?? sentence.end,
});

/** Text offsets (UTF-16) of the stretch that covers these tokens. */
export function coveringSpan(sentence: AnnotatedSentence, tokens: readonly number[]): Span {
  return tokenSpan(sentence, Math.min(...tokens), Math.max(...tokens) + 1);
}
