import type { State } from "./states.js";

/** A state where it is named in a text: from `start` up to `end`, a possessive ending included. */
export interface Named {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly possessive: boolean;
}

/** Names of so many letters or fewer (US, UK, UAE) are words of other meaning too, and count only as they are written. */
const SHORT = 3;
/** No filter takes more states. */
const MOST = 2;

const bare = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "");

/** Two states that are named, in their order, and the text without them, as long as it was, in small letters; longest names are looked for first ("South Korea" before "Korea"). */
export function withoutStates(text: string, states: readonly State[]): { readonly rest: string; readonly named: readonly Named[] } {
  const held = ` ${bare(text)} `;
  let [exact, rest] = [held, held.toLowerCase()];
  const named: Named[] = [];
  for (const { code, name } of namesOf(states)) {
    const isShort = name.length <= SHORT;
    const sought = isShort ? name : name.toLowerCase();
    for (;;) {
      const start = boundary(isShort ? exact : rest, sought);
      if (start < 0 || (new Set(named.map((each) => each.code)).size === MOST && !named.some((each) => each.code === code))) break;
      const possessive = /^['’](?:s(?![\p{L}\p{N}])|(?![\p{L}\p{N}]))/u.exec(rest.slice(start + name.length))?.[0] ?? "";
      const end = start + name.length + possessive.length;
      named.push({ code, start, end, possessive: possessive !== "" });
      [exact, rest] = [blanked(exact, start, end), blanked(rest, start, end)];
    }
  }
  return { rest, named: named.sort((a, b) => a.start - b.start) };
}

const namesOf = (states: readonly State[]): readonly { readonly code: string; readonly name: string }[] =>
  states
    .flatMap(({ code, words }) => words.map((word) => ({ code, name: bare(word) })))
    .filter(({ name }) => name.length > 1)
    .sort((a, b) => b.name.length - a.name.length);

const blanked = (text: string, start: number, end: number): string => text.slice(0, start) + " ".repeat(end - start) + text.slice(end);

/** Where a word or name stands by itself; -1 where it does not. */
function boundary(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ") && !/[\p{L}\p{N}]/u.test(text[at + word.length] ?? " ")) return at;
  return -1;
}
