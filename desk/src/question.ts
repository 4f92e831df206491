import type { FactKind } from "./shapes.js";
import type { State } from "./states.js";

/** What a question asks for, as filters of the search. */
export interface Asked {
  readonly words: readonly string[];
  readonly states: readonly string[];
  readonly kind: FactKind | null;
}

/** Words that carry nothing to look for. */
const SMALL = new Set(
  `a about after all also an and any are at be been before between by can could did do does during for from had has have he her his how i in into is it
  its last may me my next of on or our say says said she should so some tell than that the their them they this those to told was were what when where
  whether which who whom whose why will with would you`.split(/\s+/u),
);

/** Verbs and nouns by which one asks for a kind of fact. */
const KINDS: { readonly [stem: string]: FactKind } = {
  ...{
    go: "visit",
    goe: "visit",
    going: "visit",
    went: "visit",
    visit: "visit",
    visiting: "visit",
    visited: "visit",
    travel: "visit",
    trip: "visit",
  },
  ...{ meet: "meeting", met: "meeting", meeting: "meeting", agreement: "agreement", treaty: "agreement", sign: "agreement", signed: "agreement" },
};
const kindOf = (word: string): FactKind | undefined => {
  const stem = word.replace(/(?<=..)s$/u, "");
  return Object.hasOwn(KINDS, stem) ? KINDS[stem] : undefined;
};

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Does it read as a question, rather than as words to be found? */
const ASKS = /\?\s*$|^\s*(?:when|who|whom|where|what|which|why|how|did|does|do|is|are|was|were|will|has|have)\s/iu;

/**
 * Reads what somebody typed into the search: states become a filter, and where it is a question, verbs of going, meeting and signing a kind, and small words go.
 * "When does the defence minister go to Turkey?" asks for visits with Turkey in which *defence* and *minister* stand.
 */
export function askedIn(text: string, states: readonly State[]): Asked {
  const { rest, found } = withoutStates(text, states);
  const words = rest.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  if (!ASKS.test(text)) return { words, states: found, kind: null };
  const telling = words.filter((word) => !SMALL.has(word.toLowerCase()));
  const kind = telling.map((word) => kindOf(word.toLowerCase())).find((each) => each !== undefined) ?? null;
  return { words: telling.filter((word) => kind === null || kindOf(word.toLowerCase()) !== kind), states: found, kind };
}

/** Two states that are named, in their order, and the text without them; longest names are looked for first ("South Korea" before "Korea"). */
function withoutStates(text: string, states: readonly State[]): { readonly rest: string; readonly found: readonly string[] } {
  const held = ` ${plain(text)} `;
  const hits = states
    .flatMap(({ code, words }) => words.map((word) => ({ code, word: plain(word) })))
    .filter(({ word }) => word.length > 3 && boundary(held, word) >= 0)
    .sort((a, b) => b.word.length - a.word.length);
  let rest = held;
  const found = new Map<string, number>();
  for (const { code, word } of hits) {
    const at = boundary(rest, word);
    if (at < 0 || (found.size === 2 && !found.has(code))) continue;
    rest = rest.slice(0, at) + " ".repeat(word.length) + rest.slice(at + word.length);
    found.set(code, Math.min(at, found.get(code) ?? at));
  }
  return { rest, found: [...found].sort(([, a], [, b]) => a - b).map(([code]) => code) };
}

/** Where a word or name stands by itself; -1 where it does not. */
function boundary(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ") && !/[\p{L}\p{N}]/u.test(text[at + word.length] ?? " ")) return at;
  return -1;
}

/** A word as far as British and American spelling share it: what is looked for are words that begin so. */
export const shared = (word: string): string => word.replace(/^(\p{L}{3,}?)(?:[cs]e)$/u, "$1").replace(/(?<=\p{L}{2})(?:our|or)$/u, "o");

/** The address of the search that answers. */
export function searchFor({ words, states, kind }: Asked): string {
  const query = new URLSearchParams();
  if (words.length > 0) query.set("q", words.join(" "));
  if (states.length === 1) query.set("state", states[0] ?? "");
  if (states.length === 2) query.set("pair", states.join(","));
  if (kind) query.set("kind", kind);
  return `/search?${query}`;
}
