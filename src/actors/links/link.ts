import { type AnnotatedSentence, hasRelation } from "../../language/index.js";
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
export interface Reading {
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

/** "A spokesperson for the Office of the President, X": the office in the name of a body is another's. */
export const isOfBody = (office: OfficePhrase, { head, bodyPhrase }: OfficePhrase): boolean =>
  bodyPhrase !== null && head < bodyPhrase.from && bodyPhrase.from <= office.from && office.to <= bodyPhrase.to;

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

/** "The first speaker to visit" compares; it gives no office. */
export const isCompared = (s: AnnotatedSentence, { from, head }: Pick<OfficePhrase, "from" | "head">): boolean =>
  s.form.slice(from, head).some((_, k) => isOrdinal(s, from + k));

/** The noun of "of the two countries", "of both sides", where these words begin at the token. */
export function bothOf(s: AnnotatedSentence, at: number): number | undefined {
  if (lower(s, at) !== "of") return undefined;
  const noun = lower(s, at + 1) === "both" ? at + 2 : lower(s, at + 1) === "the" && lower(s, at + 2) === "two" ? at + 3 : undefined;
  return noun !== undefined && holderWords().sides.has(s.lemma[noun] ?? "") ? noun : undefined;
}

/** "Mr A, the Minister for Energy, Mr B, the Chief of Staff, and Ms C, the Director": in such a row each title follows its name; "the minister, A, the chief, B" is the other one. */
export function isInRow({ s, offices, persons, links }: Pick<Reading, "s" | "offices" | "persons" | "links">, office: OfficePhrase): boolean {
  const named = s.form[office.from - 1] === "," ? persons.find((p) => p.to === office.from - 1) : undefined;
  if (!named || s.form[office.to] !== "," || links.some((link) => link.person === named && link.office !== office)) return false;
  const joined = lower(s, office.to + 1) === "and" ? office.to + 2 : office.to + 1;
  const next = persons.find((p) => startsAt(p, joined)) ?? persons.find((p) => offices.some((o) => o.from === joined && startsAt(p, o.to)));
  return next !== undefined && s.form[next.to] === "," && offices.some((o) => o.from === next.to + 1);
}

/** The token by which a title hangs in the tree: of "chargé d'affaires" the first, where the rest lies flat under it. */
export function topOf(s: AnnotatedSentence, { head }: OfficePhrase): number {
  let top = head;
  while (hasRelation(s, top, "flat")) top = s.head[top] ?? -1;
  return top;
}
