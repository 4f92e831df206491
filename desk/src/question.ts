import { type Period, withoutDays } from "./asked-days.js";
import { officeIn } from "./asked-office.js";
import { outcomeIn, withoutStatus } from "./asked-status.js";
import { today } from "./dates.js";
import { type Named, withoutStates } from "./named-states.js";
import type { FactKind } from "./shapes.js";
import { SMALL } from "./small-words.js";
import type { State } from "./states.js";
import { type Goers, goersIn } from "./who-goes-where.js";

/** What somebody asks for, as filters of the search. */
export interface Asked extends Period {
  readonly words: readonly string[];
  readonly states: readonly string[];
  /** Of a visit: who is visited, and whose people visit. */
  readonly host: string | null;
  readonly visitor: string | null;
  readonly kind: FactKind | null;
  readonly statuses: readonly string[];
}

/** Nouns and verbs by which one names a kind of fact, whether one asks or not. */
const KINDS: { readonly [word: string]: FactKind } = {
  ...{ visit: "visit", visiting: "visit", visited: "visit", trip: "visit" },
  ...{ meeting: "meeting", agreement: "agreement", treaty: "agreement", treatie: "agreement", membership: "membership" },
};
/** Verbs that tell a kind in a question; elsewhere they are as often something else ("go", "sign"). */
const ASKING: { readonly [word: string]: FactKind } = {
  ...{ go: "visit", goe: "visit", going: "visit", gone: "visit", went: "visit", travel: "visit", travelled: "visit", traveled: "visit" },
  ...{ come: "visit", coming: "visit", came: "visit", arrived: "visit" },
  ...{ meet: "meeting", met: "meeting", sign: "agreement", signed: "agreement", concluded: "agreement" },
};
const kindOf = (word: string, asks: boolean): FactKind | undefined => {
  const stem = word.replace(/(?<=..)s$/u, "");
  const known = asks ? { ...KINDS, ...ASKING } : KINDS;
  return Object.hasOwn(known, stem) ? known[stem] : undefined;
};

/** Does it read as a question, rather than as words to be found? */
const ASKS = /\?\s*$|^\s*(?:when|who|whom|where|what|which|why|how|did|does|do|is|are|was|were|will|has|have)\s/iu;

interface Word {
  readonly word: string;
  readonly start: number;
}
/** The words of a text in small letters; whose something is ("Bush's") is named without the ending. */
const wordsOf = (rest: string): readonly Word[] =>
  [...rest.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)].map(({ 0: word, index }) => ({ word: word.replace(/['’]s?$/u, ""), start: index }));

/** Stands where a state is named while days are looked for: "from Nepal 2005" is not from 2005 on. */
const STATE = "\u{fffc}";
const withStatesMarked = (rest: string, named: readonly Named[]): string =>
  named.reduce((text, { start, end }) => text.slice(0, start) + STATE.repeat(end - start) + text.slice(end), rest);

/**
 * Reads what somebody typed into the search: states, days and words of a status become filters, words for visits, meetings and agreements a kind, and small words go with them. A question says more:
 * "Who visited Egypt?" asks for visits to Egypt that took place, "Who is the foreign minister of Egypt?" for offices of Egypt in whose words *foreign* and *minister* stand.
 * @param day from which "last week" and "in November" are reckoned
 */
export function askedIn(text: string, states: readonly State[], day = today()): Asked {
  const { rest: plain, named } = withoutStates(text, states);
  const asks = ASKS.test(text);
  const marked = withStatesMarked(plain, named);
  const willing = asks || named.length > 0 || tellingIn(wordsOf(plain), asks) !== undefined;
  const { rest: markedRest, period } = withoutDays(marked, day, willing);
  const rest = markedRest.replaceAll(STATE, " ");
  const isOver = period.to !== null && period.to < day;
  const telling = tellingIn(wordsOf(rest), asks);
  if (telling) return { ...happeningIn({ rest, named, telling, asks, isOver }), ...period };
  const office = officeIn({ text, marked: markedRest, named, isOver });
  if (office) return { ...NOTHING, ...office, kind: "tenure", ...period };
  const outcome = asks ? outcomeIn(rest) : { rest, statuses: [] };
  const isCut = asks || named.length > 0 || period.from !== null || period.to !== null;
  return { ...NOTHING, words: toFind(outcome.rest, isCut), states: codesOf(named), statuses: outcome.statuses, ...period };
}

const NOTHING: Asked = { words: [], states: [], host: null, visitor: null, kind: null, statuses: [], from: null, to: null };
const codesOf = (named: readonly Named[]): readonly string[] => [...new Set(named.map(({ code }) => code))];
/** The first word that tells a kind; "going to visit" is told by the visit. */
const tellingIn = (words: readonly Word[], asks: boolean): Word | undefined =>
  words.find(({ word }, i) => {
    const kind = kindOf(word, asks);
    const [to, next] = [words[i + 1]?.word, words[i + 2]?.word ?? ""];
    return kind !== undefined && !(to === "to" && /^(?:going|coming|go|come)$/u.test(word) && kindOf(next, asks) !== undefined);
  });
/** The words to look for; where something was taken from between them, what bound it goes too. */
const toFind = (rest: string, isCut: boolean): readonly string[] => wordsOf(rest).flatMap(({ word }) => (isCut && SMALL.has(word) ? [] : word));

interface Told {
  readonly rest: string;
  readonly named: readonly Named[];
  /** The word that tells the kind. */
  readonly telling: Word;
  readonly asks: boolean;
  readonly isOver: boolean;
}

/** Visits, meetings, agreements or memberships: who goes where, and what became of it. */
function happeningIn({ rest, named, telling, asks, isOver }: Told): Asked {
  const kind = kindOf(telling.word, asks) ?? null;
  if (kind === null) return NOTHING;
  const goers: Goers = kind === "visit" ? goersIn({ rest, named, kind: telling, asks }) : { host: null, visitor: null };
  const { rest: left, statuses } = withoutStatus({ rest, kind, at: telling.start, asks, isOver });
  return {
    ...NOTHING,
    words: toFind(left, true).filter((word) => kindOf(word, true) !== kind),
    states: codesOf(named).filter((code) => code !== goers.host && code !== goers.visitor),
    ...goers,
    ...{ kind, statuses },
  };
}

/** A word as far as British and American spelling share it: what is looked for are words that begin so. */
export const shared = (word: string): string => word.replace(/^(\p{L}{3,}?)(?:[cs]e)$/u, "$1").replace(/(?<=\p{L}{2})(?:our|or)$/u, "o");

/** The address of the search that answers. */
export function searchFor({ words, states, host, visitor, kind, statuses, from, to }: Asked): string {
  const query = new URLSearchParams();
  if (words.length > 0) query.set("q", words.join(" "));
  if (states.length === 1) query.set("state", states[0] ?? "");
  if (states.length === 2) query.set("pair", states.join(","));
  if (host) query.set("host", host);
  if (visitor) query.set("visitor", visitor);
  if (kind) query.set("kind", kind);
  if (statuses.length > 0) query.set("status", statuses.join(","));
  if (from) query.set("from", from);
  if (to) query.set("to", to);
  return `/search?${query}`;
}
