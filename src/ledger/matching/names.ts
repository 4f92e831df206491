import { memoised } from "../../text/index.js";
import type { Telling } from "../happening.js";

const MOST_REMEMBERED = 50_000;
/** Longer texts are no names and hardly come again. */
const LONGEST_NAME = 80;

/** The words of a name or text without marks and capitals. */
export const folded = (text: string): readonly string[] => (text.length > LONGEST_NAME ? fold(text) : foldedName(text));

const fold = (name: string): readonly string[] =>
  name
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/ı/gu, "i")
    .replace(/ł/giu, "l")
    .replace(/ø/giu, "o")
    .replace(/đ/giu, "d")
    .replace(/ß/gu, "ss")
    .replace(/æ/giu, "ae")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const foldedName = memoised(MOST_REMEMBERED, fold);

/** What transliterations of one name have in common: consonants by sound, vowels as one sign, none doubled ("Gaddafi", "Qadhafi" → "kdf"). */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:al|el|an|as|ash|ad|ar|bin|ibn|ben|de|da|del|van|von|der|den|al-)$/u, ""],
  [/tch|tsch|ch|cz/gu, "c"],
  [/shch|sch|sh|sz/gu, "s"],
  [/gh|q|ck|k(?=k)/gu, "k"],
  [/kh/gu, "h"],
  [/x/gu, "ks"],
  [/dh|th/gu, "d"],
  [/zh|dj|j(?=[aou])/gu, "j"],
  [/ph|ff/gu, "f"],
  [/w|v|f/gu, "v"],
  [/[aeiouyj]+/gu, "a"],
  [/h/gu, ""],
  [/g/gu, "k"],
  [/t/gu, "d"],
  [/p/gu, "b"],
  [/z/gu, "s"],
  [/(.)\1+/gu, "$1"],
];

/** The sound of one word of a name, for comparing; empty for a particle. */
export const soundOf: (word: string) => string = memoised(MOST_REMEMBERED, (word) => {
  const sound = SOUNDS.reduce((heard, [pattern, sign]) => heard.replace(pattern, sign), word);
  return sound.length < LONG ? sound : sound.replace(/(?<!^)a/gu, "");
});

/** So long a name is known by its consonants alone ("Aliaksandr", "Alexander"). */
const LONG = 6;

/** Shorter words sound alike by chance. */
const TELLING = 3;

/** One person as a paper names them. */
export interface NamedPerson {
  readonly words: readonly string[];
  readonly sounds: ReadonlySet<string>;
  readonly state: string | null;
}

/** The persons among actors. */
export const personsOf = ({ actors }: Pick<Telling, "actors">): readonly NamedPerson[] =>
  actors.filter(({ type }) => type === "person").map(({ name, state }) => named(name, state));

/** A person under a name. */
export const named = (name: string, state: string | null): NamedPerson => ({ ...wordsAndSounds(name), state });

const wordsAndSounds = memoised(MOST_REMEMBERED, (name): Pick<NamedPerson, "words" | "sounds"> => {
  const words = folded(name);
  return { words, sounds: new Set(words.map(soundOf).filter((sound) => sound !== "")) };
});

/**
 * May these be names of one person? Papers leave first names out, turn the order about and spell as they like: the shorter name's words must sound like words of the longer,
 * or the last words of both must, with nothing that speaks against it in the first.
 */
export function isSamePerson(a: NamedPerson, b: NamedPerson): boolean {
  if (a.state !== null && b.state !== null && a.state !== b.state) return false;
  const [short, long] = a.sounds.size <= b.sounds.size ? [a, b] : [b, a];
  const shared = [...short.sounds].filter((sound) => long.sounds.has(sound));
  if (shared.length === 0 || !shared.some((sound) => sound.length >= TELLING || short.sounds.size === 1)) return false;
  if (shared.length === short.sounds.size) return true;
  const [lastA, lastB] = [a.words.at(-1) ?? "", b.words.at(-1) ?? ""];
  const [firstA, firstB] = [a.words[0] ?? "", b.words[0] ?? ""];
  const initial = firstA[0] === firstB[0] && (firstA.length === 1 || firstB.length === 1);
  return soundOf(lastA) === soundOf(lastB) && (initial || soundOf(firstA) === soundOf(firstB));
}

/**
 * The persons both name; null where both name persons of one state and none is the same. Where they name persons of different states only (one the guest, the other the host),
 * or one names none, nothing speaks against it.
 */
export function sharedPersons(a: Telling, b: Telling): readonly string[] | null {
  const [left, right] = [personsOf(a), personsOf(b)];
  const shared = left.filter((one) => right.some((other) => isSamePerson(one, other)));
  const agreed = new Set(shared.map(({ state }) => state));
  const isAtOdds = left.some(({ state }) => !agreed.has(state) && right.some((other) => other.state === state));
  return isAtOdds ? null : shared.map(({ words }) => words.at(-1) ?? "");
}

/** The share of words two texts have in common (Jaccard); null where one says nothing. */
export function wordsInCommon(a: unknown, b: unknown): number | null {
  if (typeof a !== "string" || typeof b !== "string") return null;
  const [left, right] = [new Set(folded(a)), new Set(folded(b))];
  if (left.size === 0 || right.size === 0) return null;
  const common = [...left].filter((word) => right.has(word)).length;
  return common / (left.size + right.size - common);
}
