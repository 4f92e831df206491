import { z } from "zod";
import { loadKnowledge } from "../knowledge/index.js";
import type { OfficeHeld } from "./actors.js";
import { fold } from "./gazetteer.js";
import { states } from "./knowledge.js";

const Titles = z.strictObject({
  synonyms: z.array(z.strictObject({ words: z.array(z.string()).min(2), example: z.tuple([z.string(), z.string()]) })),
  idle: z.strictObject({ words: z.array(z.string()), example: z.tuple([z.string(), z.string()]) }),
  distinct: z.strictObject({ words: z.array(z.string()), example: z.tuple([z.string(), z.string()]) }),
});

interface TitleKnowledge {
  /** A word of a title to the one it is compared as; null for words that tell nothing. */
  readonly as: ReadonlyMap<string, string | null>;
  readonly distinct: ReadonlySet<string>;
}

let known: TitleKnowledge | undefined;
function titleKnowledge(): TitleKnowledge {
  if (known) return known;
  const { synonyms, idle, distinct } = loadKnowledge("imported-offices.yaml", Titles);
  const as = new Map<string, string | null>(idle.words.map((word) => [word, null]));
  for (const { words } of synonyms) for (const word of words) as.set(word, words[0] ?? word);
  known = { as, distinct: new Set(distinct.words) };
  return known;
}

/** The words that tell one office of a state from another, the state's own names left out: "Minister of Foreign Affairs of Peru" gives foreign, minister. */
function wordsOfOffice(title: string, country: string): Set<string> {
  const { as } = titleKnowledge();
  const state = states()[country];
  const own = new Set(
    [state?.name ?? "", ...(state?.names ?? []), ...(state?.people ?? [])]
      .flatMap((name) => name.split(/[^\p{L}]+/u))
      .filter(Boolean)
      .map(fold),
  );
  const words = fold(title.replace(/\([^)]*\)/gu, " "))
    .replace(/\bpremier\b/gu, "prime minister")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !own.has(word));
  return new Set(words.flatMap((word) => (as.has(word) ? (as.get(word) ?? []) : [word])));
}

/**
 * Do an article's title and an imported one name the same office of that state? A title with a portfolio may say less than the imported one
 * ("foreign minister": "Minister of Foreign Affairs and Trade"); one word ("president") must say it all. Ranks ("deputy", "of state") must agree.
 */
export function sameOffice(said: string, imported: string, country: string): boolean {
  const [short, long] = [wordsOfOffice(said, country), wordsOfOffice(imported, country)];
  if ([...titleKnowledge().distinct].some((word) => short.has(word) !== long.has(word))) return false;
  if (short.size === 0 || (short.size === 1 && long.size > 1)) return false;
  return [...short].every((word) => long.has(word));
}

/** First and last day of an EDTF day, month, year or range of them; null for anything else. */
export function daysOf(edtf: string | null): { readonly first: string; readonly last: string } | null {
  const parts = edtf?.split("/") ?? [];
  const [one, two = one] = parts;
  const plain = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/u;
  if (!one || !two || parts.length > 2 || !plain.test(one) || !plain.test(two)) return null;
  return { first: `${one}${"-01-01".slice(one.length - 4)}`, last: `${two}${"-12-31".slice(two.length - 4)}` };
}

/** The imported offices at one article's day of publication. */
export class ImportedOffices {
  readonly #held: ReadonlyMap<string, readonly OfficeHeld[]>;

  /** `published` is EDTF; with none, nobody is looked up. */
  constructor(offices: readonly OfficeHeld[], published: string | null) {
    const days = daysOf(published);
    const held = new Map<string, OfficeHeld[]>();
    for (const one of days ? offices : []) {
      if (one.office === null || !days || (one.from ?? "") > days.first || (one.to ?? "9999") < days.last) continue;
      const list = held.get(one.country) ?? [];
      list.push(one);
      held.set(one.country, list);
    }
    this.#held = held;
  }

  get isEmpty(): boolean {
    return this.#held.size === 0;
  }

  /** Who held it throughout the time of publication; undefined where nobody or more than one person did. */
  holder(country: string, title: string): OfficeHeld | undefined {
    const fitting = (this.#held.get(country) ?? []).filter(({ office }) => office !== null && sameOffice(title, office, country));
    return new Set(fitting.map(({ person }) => fold(person))).size === 1 ? fitting[0] : undefined;
  }
}

/** Two persons who are said to hold one office at once, and the days between which they do. */
export interface Rivals {
  readonly one: OfficeHeld;
  readonly other: OfficeHeld;
  readonly from: string | null;
  readonly to: string | null;
}

/** Whoever is in an office while another is, of whom `ImportedOffices` then names neither: each with the longest in office before. The day on which one follows the other is no such time. */
export function rivals(offices: readonly OfficeHeld[]): readonly Rivals[] {
  const found: Rivals[] = [];
  const last = new Map<string, OfficeHeld>();
  for (const other of [...offices].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : (a.from ?? "") > (b.from ?? "") ? 1 : 0))) {
    if (other.office === null) continue;
    const key = `${other.country} ${[...wordsOfOffice(other.office, other.country)].sort().join(" ")}`;
    const one = last.get(key);
    const [to, until] = [other.to ?? "9999", one?.to ?? "9999"];
    if (one && (other.from ?? "") < until && fold(one.person) !== fold(other.person))
      found.push({ one, other, from: other.from, to: to < until ? other.to : one.to });
    if (!one || to > until) last.set(key, other);
  }
  return found;
}
