import { type AnnotatedSentence, segment } from "../language/index.js";
import { organisations, states } from "./knowledge.js";
import { mentionWords } from "./words.js";

/** What a surface form may stand for. */
export type Entry =
  | {
      readonly kind: "state";
      readonly code: string;
      readonly use: "name" | "people" | "capital" | "seat" | "city";
      /** Other states that the very word may stand for ("Congolese", "the Foreign Office"). */
      readonly or?: readonly string[];
    }
  | { readonly kind: "organisation"; readonly id: string }
  | { readonly kind: "group"; readonly id: string; readonly name: string };

/** A surface form found: tokens `from` to `to` (exclusive). */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly entries: { entry: Entry; readonly upper: boolean; readonly lower: boolean }[];
}

const GROUPS: readonly (readonly [string, string])[] = [
  ["west", "the West"],
  ["western powers", "the West"],
];

/** One spelling for comparison: no diacritics, lower case, straight apostrophe, American endings. */
export const fold = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/ı/gu, "i")
    .replace(/isation/u, "ization")
    .replace(/^defence$/u, "defense")
    .replace(/^co-operation$/u, "cooperation");

let trie: Node | undefined;

function build(): Node {
  const root: Node = { next: new Map(), entries: [] };
  for (const [code, state] of Object.entries(states())) {
    const uses: readonly (readonly [readonly string[], "name" | "people" | "capital" | "seat" | "city"])[] = [
      [[state.name, ...state.names], "name"],
      [state.people, "people"],
      [state.capital, "capital"],
      [state.seats, "seat"],
      [state.cities, "city"],
    ];
    for (const [forms, use] of uses) for (const form of forms) insert(root, form, { kind: "state", code, use });
  }
  for (const [code, { shared }] of Object.entries(states())) for (const form of shared) insert(root, form, { kind: "state", code, use: "seat" });
  for (const [id, organisation] of Object.entries(organisations()))
    for (const form of [organisation.name, ...organisation.names]) insert(root, form, { kind: "organisation", id });
  for (const [form, name] of GROUPS) insert(root, form, { kind: "group", id: name.toLowerCase().replaceAll(" ", "-"), name });
  return root;
}

function insert(root: Node, form: string, entry: Entry): void {
  let node = root;
  const words = wordsOf(form);
  for (const word of words[0]?.toLowerCase() === "the" && words.length > 1 ? words.slice(1) : words) {
    const key = fold(word);
    let next = node.next.get(key);
    if (!next) {
      next = { next: new Map(), entries: [] };
      node.next.set(key, next);
    }
    node = next;
  }
  const first = node.entries[0];
  if (first && first.entry.kind === "state" && entry.kind === "state" && isShared(first.entry, entry))
    first.entry = { ...first.entry, or: [...(first.entry.or ?? []), entry.code] };
  else node.entries.push({ entry, upper: /^[\p{Lu}.\d+-]{2,6}$/u.test(form), lower: form === form.toLowerCase() });
}

type StateNamed = Entry & { readonly kind: "state" };
const isShared = (first: StateNamed, other: StateNamed): boolean => first.use === other.use && (first.use === "people" || first.use === "seat");

/** Words that two states share, each for the state that the article names more often by words of its own; for the first of them where that tells nothing. */
export function withSharedWords(article: readonly (readonly Hit[])[]): Hit[][] {
  const clear = new Map<string, number>();
  for (const { entry } of article.flat()) if (entry.kind === "state" && !entry.or) clear.set(entry.code, (clear.get(entry.code) ?? 0) + 1);
  return article.map((hits) => hits.map((hit) => ({ ...hit, entry: settled(hit.entry, clear) })));
}

function settled(entry: Entry, clear: ReadonlyMap<string, number>): Entry {
  if (entry.kind !== "state" || !entry.or) return entry;
  const timesOf = (code: string): number => clear.get(code) ?? 0;
  return { ...entry, code: [entry.code, ...entry.or].reduce((a, b) => (timesOf(b) > timesOf(a) ? b : a)) };
}

/** The words of a name, cut as an article's are. */
const wordsOf = (form: string): string[] => segment(form).flatMap(({ tokens }) => tokens.map((span) => form.slice(span.start, span.end)));

/** Every state, city, organisation and group named in a sentence, longest match first, none inside another. */
export function findNames(sentence: AnnotatedSentence): Hit[] {
  trie ??= build();
  const hits: Hit[] = [];
  for (let from = 0; from < sentence.form.length; ) {
    const hit = longest(trie, sentence, from);
    if (hit && !isContinent(sentence, hit) && !isOfRegion(sentence, hit)) hits.push(hit);
    from = hit ? hit.to : from + 1;
  }
  return hits;
}

/** "South America", "Latin American": a part of the world, whatever its last word is by itself. */
const isContinent = (sentence: AnnotatedSentence, hit: Hit): boolean =>
  /^america(?:ns?)?$/iu.test(sentence.form[hit.to - 1] ?? "") &&
  hit.to - hit.from === 1 &&
  mentionWords().continents.has((sentence.form[hit.from - (sentence.form[hit.from - 1] === "-" ? 2 : 1)] ?? "").toLowerCase());

/** "West Africa", "West Bank": the first word of a longer name, and not the West. */
const isOfRegion = (sentence: AnnotatedSentence, hit: Hit): boolean =>
  hit.entry.kind === "group" && sentence.names.some((name) => name.from <= hit.from && hit.to < name.to);

function longest(root: Node, sentence: AnnotatedSentence, from: number): Hit | undefined {
  let found: Hit | undefined;
  let node: Node | undefined = root;
  for (let i = from; node && i < sentence.form.length; i++) {
    node = node.next.get(fold(sentence.form[i] ?? ""));
    const fitting = node?.entries.find((candidate) => fits(candidate, sentence, from, i + 1));
    if (fitting) found = { from, to: i + 1, entry: fitting.entry };
  }
  return found;
}

function fits({ entry, upper, lower }: Node["entries"][number], sentence: AnnotatedSentence, from: number, to: number): boolean {
  const words = sentence.form.slice(from, to);
  if (upper) return words.every((word) => word === word.toUpperCase());
  const first = words[0] ?? "";
  if (entry.kind === "group") return words.some((word) => /^\p{Lu}/u.test(word));
  if (!/^[\p{Lu}\p{N}]/u.test(first) && !lower) return false;
  if (entry.kind === "state" && entry.use === "city" && to - from === 1)
    return sentence.upos[from] === "PROPN" || sentence.names.some((n) => n.label === "LOC" && n.from <= from && from < n.to);
  return true;
}

/** The country of a city, capital or state as written, or null. */
export function countryOf(place: string): string | null {
  trie ??= build();
  let node: Node | undefined = trie;
  for (const word of wordsOf(place)) node = node?.next.get(fold(word));
  const entry = node?.entries.find((candidate) => candidate.entry.kind === "state")?.entry;
  return entry?.kind === "state" ? entry.code : null;
}
