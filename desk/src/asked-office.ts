import type { Named } from "./named-states.js";
import { SMALL } from "./small-words.js";

/** An office that is asked for: its words, whose it is, and who of its holders. */
export interface AskedOffice {
  readonly words: readonly string[];
  readonly states: readonly string[];
  readonly statuses: readonly string[];
}

/** Who holds an office: "who is", and what one may be. */
const WHO_IS = /^\s*who(?:\s+(is|are|was|were)|['’](s))\s/iu;
const OFFICE =
  "(?:minister|president|premier|chancellor|ambassador|envoy|secretary|king|queen|emir|sultan|governor|spokes(?:man|woman|person)|chief|head|leader)s?";
const IS_OFFICE = new RegExp(`^${OFFICE}$`, "u");

/** An office as it is named without a verb: "prime minister of Japan", "Japan's foreign minister", "the Norwegian ambassador to Egypt"; states are written as #. */
const WORD = "(?!(?:of|for|to|from|by|with|on|in|at|and|or|against|about|as|the|an?|who|when|where|what)\\b)[\\p{L}’'-]+";
const OF_WHAT = `(?: (?:of|for) (?:the )?${WORD}(?: (?:and )?${WORD}){0,4})?`;
const NAMED = new RegExp(
  `^(?:the )?(?:(?:${WORD} ){0,4}${OFFICE}${OF_WHAT} (?:of|for|in) (?:the )?#(?: to (?:the )?#)?|# (?:${WORD} ){0,4}${OFFICE}${OF_WHAT}(?: (?:to|in) (?:the )?#)?)$`,
  "u",
);

const HOLDING = ["incumbent", "acting"];
/** Words that tell who of the holders is meant. */
const HOLDERS: { readonly [word: string]: readonly string[] } = {
  ...{ current: HOLDING, present: HOLDING, incumbent: HOLDING, acting: ["acting"] },
  ...{ former: ["former"], ex: ["former"], previous: ["former"], designate: ["designate"], elect: ["designate"], incoming: ["designate"] },
};

interface Phrase {
  /** As it was typed. */
  readonly text: string;
  /** In small letters, days left out, a sign that is neither letter nor space for each letter of a state. */
  readonly marked: string;
  readonly named: readonly Named[];
  /** Are the days that are asked for over? Who held it then may hold it no more. */
  readonly isOver: boolean;
}

/** The office that somebody asks for; null where it is something else. It is an office of one state; another, where one is ambassador to, is a word of it. */
export function officeIn({ text, marked, named, isOver }: Phrase): AskedOffice | null {
  const words = [...marked.matchAll(/\p{L}[\p{L}\p{N}'’]*/gu)].map(({ 0: word, index }) => ({ word, start: index }));
  const who = WHO_IS.exec(text);
  const phrase = marked
    .replace(/[?!.,;:"“”()]/gu, " ")
    .replace(/[^\p{L}\p{N}\s'’-]+/gu, "#")
    .replace(/\s+/gu, " ")
    .trim();
  if (!words.some(({ word }) => IS_OFFICE.test(word)) || !(who || (named.length > 0 && NAMED.test(phrase)))) return null;
  const before = ({ start }: Named): string | undefined => words.filter((each) => each.start < start && each.word !== "the").at(-1)?.word;
  const owner = named.find((each) => before(each) !== "to") ?? named[0];
  const plain = ` ${text.normalize("NFKD").replace(/\p{M}/gu, "")} `.toLowerCase();
  const others = named.filter(({ code }) => code !== owner?.code).map(({ start, end }) => plain.slice(start, end).replace(/['’]s?$/u, ""));
  const told = words.flatMap(({ word }) => (Object.hasOwn(HOLDERS, word) ? (HOLDERS[word] ?? []) : []));
  const isNow = !isOver && (who === null || /^(?:is|are|s)$/iu.test(who[1] ?? who[2] ?? ""));
  return {
    words: [
      ...words.map(({ word }) => (IS_OFFICE.test(word) ? word.replace(/s$/u, "") : word.replace(/['’]s?$/u, ""))).filter(isOfOffice),
      ...others,
    ],
    states: owner ? [owner.code] : [],
    statuses: told.length > 0 ? [...new Set(told)] : isNow ? HOLDING : [],
  };
}

const isOfOffice = (word: string): boolean => !SMALL.has(word) && !Object.hasOwn(HOLDERS, word);
