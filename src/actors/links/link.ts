import type { AnnotatedSentence } from "../../language/index.js";
import type { Hit } from "../gazetteer.js";
import { lower } from "../office-words.js";
import type { OfficePhrase } from "../offices.js";
import type { PersonName } from "../persons.js";
import { holderWords } from "../words.js";

/** An office and the person whose name stands beside it. */
export interface Link {
  readonly person: PersonName;
  readonly office: OfficePhrase;
  /** Stands before the name without a pause: part of the mention. */
  readonly prenominal: boolean;
  /** The state that this person of several holds it for ("counterparts from Mali and Chad, A and B"), or named after the name ("President X of Mali"). */
  readonly country: string | null;
  /** Said by a verb in the past ("was minister until"): no longer held. */
  readonly former: boolean;
  /** Said by a verb to be held for another, or still to be taken up. */
  readonly status?: "acting" | "designate";
}

export type Finder = (reading: Reading, office: OfficePhrase) => readonly Omit<Link, "office">[];
interface Reading {
  readonly s: AnnotatedSentence;
  readonly offices: readonly OfficePhrase[];
  readonly persons: readonly PersonName[];
  readonly hits: readonly Hit[];
  readonly links: readonly Link[];
}

export const plain = { prenominal: false, country: null, former: false };

/** Does the name, with its honorifics or without, begin here? */
export const startsAt = (person: PersonName, token: number): boolean => person.outer <= token && token <= person.from;

/** Does the token stand in the name or its honorifics? */
export const covers = (person: PersonName, token: number): boolean => person.outer <= token && token < person.to;

/** "Chief of Staff to the President of Peru, X": the office served is another's. */
export const isServed = (s: AnnotatedSentence, office: OfficePhrase, outer: OfficePhrase): boolean =>
  outer !== office && outer.head < office.from && lower(s, office.from - 1) === "to" && (office.to <= outer.to || outer.to === office.from - 1);

/** Do the title's own words say whose it is, or that somebody's follows? */
export const isDescribed = (office: OfficePhrase): boolean =>
  office.indefinite ||
  office.definite ||
  office.possessor !== null ||
  office.owner !== null ||
  office.countries.length > 0 ||
  office.organisation !== null ||
  office.body !== null ||
  office.from === 0;

/** "First deputy", "first secretary" and "second secretary" are ranks. */
const isOrdinal = (s: AnnotatedSentence, i: number): boolean =>
  holderWords().comparing.has(lower(s, i)) && !holderWords().ranking.has(lower(s, i + 1));

export const isCompared = (s: AnnotatedSentence, { from, head }: Pick<OfficePhrase, "from" | "head">): boolean =>
  s.form.slice(from, head).some((_, k) => isOrdinal(s, from + k));

/** The noun of "of the two countries", "of both sides", where these words begin at the token. */
export function bothOf(s: AnnotatedSentence, at: number): number | undefined {
  if (lower(s, at) !== "of") return undefined;
  const noun = lower(s, at + 1) === "both" ? at + 2 : lower(s, at + 1) === "the" && lower(s, at + 2) === "two" ? at + 3 : undefined;
  return noun !== undefined && holderWords().sides.has(s.lemma[noun] ?? "") ? noun : undefined;
}
