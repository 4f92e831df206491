import type { Named } from "./named-states.js";

/** Of a visit that is asked for: who is visited, and whose people visit; null where it is not said. */
export interface Goers {
  readonly host: string | null;
  readonly visitor: string | null;
}

interface Phrase {
  /** The text without states, as long as it was. */
  readonly rest: string;
  readonly named: readonly Named[];
  /** The word that tells of a visit. */
  readonly kind: { readonly word: string; readonly start: number };
  readonly asks: boolean;
}

const NOBODY: Goers = { host: null, visitor: null };
const WHERE_TO = new Set(["to", "in", "into"]);
const WHERE_FROM = new Set(["from", "by"]);
/** Either may be either: both are looked for, whoever goes. */
const EITHER = new Set(["and", "or", "between", "with"]);

/** Who goes where in "visits to the US", "Who visited Egypt?", "Egypt's visit to France", "Where did the Turkish minister go?". */
export function goersIn(phrase: Phrase): Goers {
  const { named } = phrase;
  if (named.some((each) => EITHER.has(wordBefore(phrase.rest, each.start)))) return NOBODY;
  const inRole = (role: keyof Goers): readonly string[] => [
    ...new Set(named.filter((each) => roleOf(each, phrase) === role).map(({ code }) => code)),
  ];
  const [hosts, visitors] = [inRole("host"), inRole("visitor")];
  const [host = null, visitor = null] = [hosts[0], visitors[0]];
  return hosts.length > 1 || visitors.length > 1 || (host !== null && host === visitor) ? NOBODY : { host, visitor };
}

function roleOf({ start, possessive }: Named, { rest, named, kind, asks }: Phrase): keyof Goers | null {
  const before = wordBefore(rest, start);
  if (WHERE_TO.has(before)) return "host";
  if (WHERE_FROM.has(before)) return "visitor";
  const after = rest.slice(kind.start + kind.word.length);
  if (start > kind.start) {
    if (/^\s*of\b/u.test(after)) return "visitor";
    return kind.word.startsWith("visit") ? "host" : null;
  }
  if (/^\s*by\b/u.test(after)) return "host";
  const others = named.filter((each) => each.start !== start);
  const goesSomewhere = others.some((each) => WHERE_TO.has(wordBefore(rest, each.start)) || each.start > kind.start);
  return asks || possessive || goesSomewhere ? "visitor" : null;
}

/** The word before a place in the text, articles left out. */
const wordBefore = (text: string, at: number): string => /([\p{L}\p{N}]+)\s+(?:the\s+)?$/u.exec(text.slice(0, at))?.[1] ?? "";
