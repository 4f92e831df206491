import { type Named, withoutStates } from "./named-states.js";
import type { FactKind } from "./shapes.js";
import type { State } from "./states.js";
import { type Goers, goersIn } from "./who-goes-where.js";

/** What somebody asks for, as filters of the search. */
export interface Asked {
  readonly words: readonly string[];
  readonly states: readonly string[];
  /** Of a visit: who is visited, and whose people visit. */
  readonly host: string | null;
  readonly visitor: string | null;
  readonly kind: FactKind | null;
  readonly statuses: readonly string[];
}

/** Words that carry nothing to look for. */
const SMALL = new Set(
  `a about after all also an and any are at be been before between by can could did do does during for from had has have he her his how i in into is
  it its last may ever often anybody anyone somebody someone people country countries states me my next of on or our say says said she should so
  some tell than that the their them they this those to told was were what when where whether which who whom whose why will with would you`.split(
    /\s+/u,
  ),
);

/** Nouns and verbs by which one names a kind of fact, whether one asks or not. */
const KINDS: { readonly [word: string]: FactKind } = {
  ...{ visit: "visit", visiting: "visit", visited: "visit", trip: "visit" },
  ...{ meeting: "meeting", agreement: "agreement", treaty: "agreement", treatie: "agreement", membership: "membership" },
};
/** Verbs that tell a kind in a question; elsewhere they are as often something else ("go", "sign"). */
const ASKING: { readonly [word: string]: FactKind } = {
  ...{ go: "visit", goe: "visit", going: "visit", gone: "visit", went: "visit", travel: "visit", travelled: "visit", traveled: "visit" },
  ...{ meet: "meeting", met: "meeting", sign: "agreement", signed: "agreement" },
};
const kindOf = (word: string, asks: boolean): FactKind | undefined => {
  const stem = word.replace(/(?<=..)s$/u, "");
  const known = asks ? { ...KINDS, ...ASKING } : KINDS;
  return Object.hasOwn(known, stem) ? known[stem] : undefined;
};

/** Does it read as a question, rather than as words to be found? */
const ASKS = /\?\s*$|^\s*(?:when|who|whom|where|what|which|why|how|did|does|do|is|are|was|were|will|has|have)\s/iu;

/** Who holds an office: "who is", and what one may be. */
const WHO_IS = /^\s*who(?:\s+(is|are|was|were)|['’](s))\s/iu;
const OFFICE =
  /^(?:minister|president|premier|chancellor|ambassador|envoy|secretary|king|queen|emir|sultan|governor|spokes(?:man|woman|person)|chief|head|leader)s?$/u;

/** Of what is past only what took place is asked for; of a plan or what became of it, everything. */
const PAST = /\b(?:did|has|have|had|was|were|visited|went|met|travell?ed)\b/iu;
const PLANNED =
  /\b(?:will|would|plan\w*|intend\w*|announce\w*|cancel\w*|postpone\w*|den(?:y|ie)\w*|invite\w*|agreed?|to (?:visit|go|meet|travel))\b/iu;
const TOOK_PLACE = ["completed", "ongoing"];
const HOLDING = ["incumbent", "acting"];

interface Word {
  readonly word: string;
  readonly start: number;
}

/**
 * Reads what somebody typed into the search: states become filters, words for visits, meetings and agreements a kind, and small words go with them. A question says more:
 * "Who visited Egypt?" asks for visits to Egypt that took place, "Who is the foreign minister of Egypt?" for offices of Egypt in whose words *foreign* and *minister* stand.
 */
export function askedIn(text: string, states: readonly State[]): Asked {
  const { rest, named } = withoutStates(text, states);
  const words = [...rest.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)].map(({ 0: word, index }): Word => ({ word, start: index }));
  const asks = ASKS.test(text);
  const telling = words.find(({ word }) => kindOf(word, asks) !== undefined);
  if (!telling && asks && WHO_IS.test(text) && words.some(({ word }) => OFFICE.test(word))) return officeIn(text, words, named);
  const kind = (telling && kindOf(telling.word, asks)) ?? null;
  if (kind === null && !asks) return { ...NOTHING, words: words.map(({ word }) => word), states: codesOf(named) };
  const goers: Goers = kind === "visit" && telling ? goersIn({ rest, named, kind: telling, asks }) : { host: null, visitor: null };
  const past = asks && (kind === "visit" || kind === "meeting") && PAST.test(text) && !PLANNED.test(text);
  return {
    words: words.map(({ word }) => word).filter((word) => !SMALL.has(word) && (kind === null || kindOf(word, asks) !== kind)),
    states: codesOf(named).filter((code) => code !== goers.host && code !== goers.visitor),
    ...goers,
    kind,
    statuses: past ? TOOK_PLACE : [],
  };
}

const NOTHING: Asked = { words: [], states: [], host: null, visitor: null, kind: null, statuses: [] };
const codesOf = (named: readonly Named[]): readonly string[] => [...new Set(named.map(({ code }) => code))];

/** Who holds an office. It is an office of one state; another, where one is ambassador to, is a word of it. */
function officeIn(text: string, words: readonly Word[], named: readonly Named[]): Asked {
  const before = ({ start }: Named): string | undefined => words.filter((each) => each.start < start && each.word !== "the").at(-1)?.word;
  const owner = named.find((each) => before(each) !== "to") ?? named[0];
  const plain = ` ${text.normalize("NFKD").replace(/\p{M}/gu, "")} `.toLowerCase();
  const others = named.filter(({ code }) => code !== owner?.code).map(({ start, end }) => plain.slice(start, end).replace(/['’]s?$/u, ""));
  const [, verb = "is"] = WHO_IS.exec(text) ?? [];
  return {
    ...NOTHING,
    words: [...words.map(({ word }) => (OFFICE.test(word) ? word.replace(/s$/u, "") : word)).filter((word) => !SMALL.has(word)), ...others],
    states: owner ? [owner.code] : [],
    kind: "tenure",
    statuses: /^(?:is|are)$/iu.test(verb) ? HOLDING : [],
  };
}

/** A word as far as British and American spelling share it: what is looked for are words that begin so. */
export const shared = (word: string): string => word.replace(/^(\p{L}{3,}?)(?:[cs]e)$/u, "$1").replace(/(?<=\p{L}{2})(?:our|or)$/u, "o");

/** The address of the search that answers. */
export function searchFor({ words, states, host, visitor, kind, statuses }: Asked): string {
  const query = new URLSearchParams();
  if (words.length > 0) query.set("q", words.join(" "));
  if (states.length === 1) query.set("state", states[0] ?? "");
  if (states.length === 2) query.set("pair", states.join(","));
  if (host) query.set("host", host);
  if (visitor) query.set("visitor", visitor);
  if (kind) query.set("kind", kind);
  if (statuses.length > 0) query.set("status", statuses.join(","));
  return `/search?${query}`;
}
