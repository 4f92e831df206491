import { z } from "zod";
import { loadKnowledge } from "../knowledge/index.js";
import { once } from "../text/index.js";
import { groupsOf, setsOf, type WordGroups } from "./word-groups.js";

const words = z.array(z.string()).default([]);

const States = z.record(
  z.string().regex(/^[A-Z]{3}$/u),
  z.strictObject({ name: z.string(), names: words, people: words, capital: words, seats: words, shared: words, cities: words }),
);
const Organisations = z.record(
  z.string(),
  z.strictObject({
    name: z.string(),
    names: words,
    noun: words,
    seat: z.string().optional(),
    /** A movement or armed group: its members are people, not states. */
    movement: z.boolean().optional(),
    country: z
      .string()
      .regex(/^[A-Z]{3}$/u)
      .optional(),
    example: z.string(),
  }),
);

/** Many words of one list, parted by blanks: read in a fraction of the time that a list of YAML takes. */
export const partedByBlanks = z.string().transform((words) => words.trim().split(/\s+/u));

const Rank = z.strictObject({ heads: z.array(z.string()).nonempty(), political: z.boolean().default(true), example: z.string() });
const OFFICE_WORDS = [
  "lasting",
  "backed",
  "newly",
  "chosen",
  "kept",
  "first",
  "ranking",
  "leadingUp",
  "parting",
  "comingUp",
  "shared",
  "staff",
  "envoys",
  "counterparts",
  "voices",
  "places",
  "ofState",
  "addressed",
  "given",
  "beside",
  "retired",
  "honourable",
  "capitals",
  "styles",
  "unnamed",
  "interim",
  "factions",
  "standing",
  "articled",
  "shortened",
  "legislatures",
  "public-bodies",
  "leading",
  "led",
  "assemblies",
] as const;
const Offices = z
  .object({
    words: groupsOf(OFFICE_WORDS),
    qualifiers: z.strictObject({ acting: words, designate: words, former: words, plain: words }),
    honorifics: words,
    male: words,
    female: words,
    portfolios: words,
    fixed: z.record(z.string(), z.string().regex(/^[A-Z]{3}$/u)),
    few: z.record(z.string(), z.array(z.string().regex(/^[A-Z]{3}$/u)).nonempty()),
    heading: z.array(z.strictObject({ lemmas: z.array(z.string()).nonempty(), title: z.string(), example: z.string() })),
    headable: words,
    seats: z.array(z.strictObject({ nouns: words, title: z.string(), portfolio: z.boolean().default(false), example: z.string() })),
    seating: z.array(z.strictObject({ verbs: words, way: z.enum(["takes", "holds", "leaves", "is-given"]), example: z.string() })),
  })
  .catchall(Rank);

export type StateEntry = z.infer<typeof States>[string];
export type OrganisationEntry = z.infer<typeof Organisations>[string];

export interface OfficeKnowledge {
  /** Title heads of one or more words, lower case, to their rank. */
  readonly heads: ReadonlyMap<string, { readonly rank: string; readonly political: boolean }>;
  readonly qualifiers: Readonly<Record<"acting" | "designate" | "former" | "plain", ReadonlySet<string>>>;
  readonly honorifics: ReadonlySet<string>;
  readonly male: ReadonlySet<string>;
  readonly female: ReadonlySet<string>;
  /** Words a portfolio is made of: "foreign", "affairs", "trade". */
  readonly portfolios: ReadonlySet<string>;
  /** Every word a title may be made of, "of" and "and" included. */
  readonly titleWords: ReadonlySet<string>;
  /** Titles that only one state has, lower case, to its code. */
  readonly fixed: ReadonlyMap<string, string>;
  /** Titles that few states have, lower case, to their codes. */
  readonly few: ReadonlyMap<string, readonly string[]>;
  /** Verbs of heading something, by lemma, and the title each gives. */
  readonly heading: ReadonlyMap<string, string>;
  /** The small groups of words in and around a title; `knowledge/offices.yaml` says what each is for. */
  readonly words: WordGroups<(typeof OFFICE_WORDS)[number]>;
  /** Nouns for what has a head. */
  readonly headable: ReadonlySet<string>;
  /** By a noun for what goes with an office ("ministry", "portfolio"), the title of whoever has it, and whether a field stands before it. */
  readonly seats: ReadonlyMap<string, { readonly title: string; readonly portfolio: boolean }>;
  /** By a verb, with its particle or noun ("take over", "take charge"), how its subject (or, of what is given, its receiver) stands to the seat. */
  readonly seating: ReadonlyMap<string, Seating>;
}

export type Seating = "takes" | "holds" | "leaves" | "is-given";

export const states = once(() => loadKnowledge("states.yaml", States));
export const organisations = once(() => loadKnowledge("organisations.yaml", Organisations));

export const offices = once((): OfficeKnowledge => {
  const {
    qualifiers,
    honorifics,
    male,
    female,
    portfolios,
    fixed,
    few,
    heading,
    headable,
    seats,
    seating,
    words: groups,
    ...ranks
  } = loadKnowledge("offices.yaml", Offices);
  const lower = (list: readonly string[]): Set<string> => new Set(list.map((word) => word.toLowerCase()));
  const heads = new Map<string, { rank: string; political: boolean }>();
  for (const [rank, entry] of Object.entries(ranks))
    for (const head of Rank.parse(entry).heads) if (!heads.has(head)) heads.set(head, { rank, political: Rank.parse(entry).political });
  return {
    heads,
    qualifiers: {
      acting: lower(qualifiers.acting),
      designate: lower(qualifiers.designate),
      former: lower(qualifiers.former),
      plain: lower(qualifiers.plain),
    },
    honorifics: lower(honorifics),
    male: lower(male),
    female: lower(female),
    portfolios: lower(portfolios),
    titleWords: lower([
      ...[...heads.keys()].flatMap((head) => head.split(/[ -]/u)),
      ...portfolios,
      ...qualifiers.acting,
      ...qualifiers.former,
      ...qualifiers.plain,
      "of",
      "for",
      "and",
      "the",
    ]),
    fixed: new Map(Object.entries(fixed)),
    few: new Map(Object.entries(few)),
    heading: new Map(heading.flatMap(({ lemmas, title }) => lemmas.map((lemma) => [lemma, title] as const))),
    headable: lower(headable),
    seats: new Map(seats.flatMap(({ nouns, title, portfolio }) => nouns.map((noun) => [noun, { title, portfolio }] as const))),
    words: setsOf(groups),
    seating: new Map(seating.flatMap(({ verbs, way }) => verbs.map((verb) => [verb, way] as const))),
  };
});
