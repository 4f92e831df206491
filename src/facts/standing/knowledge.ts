import { z } from "zod";
import { Words as Entry, loadKnowledge } from "../../knowledge/index.js";

const Standing = z.strictObject({
  "public-bodies": Entry,
  news: Entry,
  "private-bodies": Entry,
  "private-titles": Entry,
  "public-titles": Entry,
  sport: Entry,
});
export type StandingClass = keyof z.infer<typeof Standing>;

interface Words {
  readonly single: ReadonlySet<string>;
  readonly several: readonly string[];
  readonly example: string;
}

let loaded: Readonly<Record<StandingClass, Words>> | undefined;

/** Words of `standing.yaml`, single ones apart from phrases. */
export function standingWords(): Readonly<Record<StandingClass, Words>> {
  loaded ??= index(loadKnowledge("standing.yaml", Standing));
  return loaded;
}

function index(read: z.infer<typeof Standing>): Readonly<Record<StandingClass, Words>> {
  const of = ({ words, example }: z.infer<typeof Entry>): Words => ({
    single: new Set(words.filter((word) => !word.includes(" "))),
    several: words.filter((word) => word.includes(" ")),
    example,
  });
  return {
    "public-bodies": of(read["public-bodies"]),
    news: of(read.news),
    "private-bodies": of(read["private-bodies"]),
    "private-titles": of(read["private-titles"]),
    "public-titles": of(read["public-titles"]),
    sport: of(read.sport),
  };
}

/** Does a stretch of text hold one of the words of a class, in the singular or plural? */
export function holds(text: string, name: StandingClass): boolean {
  const { single } = standingWords()[name];
  return (
    wordsOf(text).some((word) => [word, ...word.split("-")].some((part) => single.has(part) || single.has(singular(part)))) || holdsPhrase(text, name)
  );
}

/** Does it hold one of the class's words that are phrases ("central bank")? They say more than any single word beside them. */
export function holdsPhrase(text: string, name: StandingClass): boolean {
  const joined = ` ${wordsOf(text).join(" ")} `;
  return standingWords()[name].several.some((phrase) => joined.includes(` ${phrase} `));
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
const singular = (word: string): string => word.replace(/men$/u, "man").replace(/['’]s$|ies$|s$/u, (end) => (end === "ies" ? "y" : ""));
