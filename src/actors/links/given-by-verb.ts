import { type AnnotatedSentence, child, children, hasRelation } from "../../language/index.js";
import { lower } from "../office-words.js";
import type { PersonName } from "../persons.js";
import { isToCome } from "../successions.js";
import { holderWords } from "../words.js";
import { covers, type Finder, isCompared, plain } from "./link.js";

/** Does the verb say that somebody is given, comes to or has the office behind it? */
export const isGiving = (lemma: string): boolean => holderWords().bestowing.has(lemma) || holderWords().being.has(lemma);
const isBestowing = (lemma: string): boolean => holderWords().bestowing.has(lemma);

/** "X was appointed ambassador to …", "X, who is foreign minister", "X served as president". */
export const verbal: Finder = ({ s, persons, hits }, office) => {
  if (office.plural) return [];
  let at = office.from - 1;
  if (["as", "in"].includes(lower(s, at))) at--;
  if (lower(s, at) === "in") at--;
  if (holderWords().still.has(lower(s, at)) && s.lemma[at - 1] === "be") at--;
  const lemma = s.lemma[at] ?? "";
  if (lemma !== "be" && !isGiving(lemma)) return [];
  const isPerfect =
    ["has", "have"].includes(lower(s, at - 1)) || (holderWords().between.has(lower(s, at - 1)) && ["has", "have"].includes(lower(s, at - 2)));
  const past = lower(s, at) === "been" || (lemma === "serve" && lower(s, at) === "served");
  const was = ["was", "were"].includes(lower(s, at)) || (past && !isPerfect);
  at--;
  while (at >= 0 && (holderWords().between.has(lower(s, at)) || /^\d\d$/u.test(s.form[at] ?? ""))) at--;
  const state = hits.find((h) => h.to === at + 1 && h.entry.kind === "state");
  const person = persons.find(
    (p) => p.to === at + 1 || (state !== undefined && lower(s, p.to) === "of" && state.from - p.to <= 2 && p.to < state.from),
  );
  const nominee = holderWords().proposing.has(lemma) ? ({ status: "designate" } as const) : {};
  return person && !isCompared(s, office) ? [{ ...plain, ...nominee, person, former: was && !holderWords().proposing.has(lemma) }] : [];
};

/**
 * "The king appointed X, a lawyer, as ambassador", "X, 51, has since May served as envoy", "Named minister in 2019, X …": where words stand between,
 * the tree tells whom the verb gives the office.
 */
export const given: Finder = ({ s, persons }, office) => {
  if (office.plural || isCompared(s, office)) return [];
  const above = s.head[office.head] ?? -1;
  const named = persons.find((p) => p.from <= above && above < p.to);
  let bestowing = s.head[above] ?? -1;
  for (let at = above; hasRelation(s, at, "conj"); at = s.head[at] ?? -1) bestowing = s.head[s.head[at] ?? -1] ?? -1;
  if (named && lower(s, office.from - 1) === "as" && isBestowing(s.lemma[bestowing] ?? ""))
    return [{ ...plain, ...stillToBeGiven(s, bestowing), person: named }];
  const verb = above;
  const lemma = s.lemma[verb] ?? "";
  if (s.upos[verb] !== "VERB" || !isGiving(lemma) || isNever(s, verb) || !hasRelation(s, office.head, "obj", "obl", "xcomp", "advcl", "appos"))
    return [];
  if (verb > office.from || s.form.slice(verb + 1, office.from).some((word) => /^(?:[“”";:]|by)$/u.test(word))) return [];
  const holder = receiverOf(s, verb, office.head);
  const person = holder === undefined ? undefined : (persons.find((p) => covers(p, holder)) ?? apposedTo(s, holder, persons));
  const toCome = lemma === "become" && isToCome(s, verb) ? ({ status: "designate" } as const) : isBestowing(lemma) ? stillToBeGiven(s, verb) : {};
  return person && person.to <= office.from ? [{ ...plain, ...toCome, person, former: isOver(s, verb, lemma) }] : [];
};

/** "Peru nominated X", "a plan to appoint X", "will name X": whom such a verb means for an office. */
const stillToBeGiven = (s: AnnotatedSentence, verb: number): { readonly status?: "designate" } =>
  holderWords().proposing.has(s.lemma[verb] ?? "") || isToCome(s, verb) ? { status: "designate" } : {};

const isNever = (s: AnnotatedSentence, verb: number): boolean => children(s, verb, "advmod").some((c) => /^never$/iu.test(s.form[c] ?? ""));

/** Whom a verb of giving gives the office: its object, the subject of its passive, the noun or main subject its participle describes. */
function receiverOf(s: AnnotatedSentence, verb: number, office: number): number | undefined {
  const passive = children(s, verb, "nsubj:pass")[0];
  if (passive !== undefined) return passive;
  const subject = child(s, verb, "nsubj");
  const [lemma, head] = [s.lemma[verb] ?? "", s.head[verb] ?? -1];
  if (!isBestowing(lemma)) {
    if (subject !== undefined) return /^(?:who|which|that)$/iu.test(s.form[subject] ?? "") ? head : subject;
    return hasRelation(s, verb, "conj", "advcl", "xcomp") ? (children(s, head, "nsubj", "nsubj:pass")[0] ?? undefined) : head;
  }
  const object = [...children(s, verb, "obj"), ...children(s, verb, "obl").filter((c) => /^sw/u.test(lemma) && lower(s, c - 1) === "in")].find(
    (c) => c !== office && c > verb,
  );
  if (object !== undefined) return object;
  if (hasRelation(s, verb, "acl") && children(s, verb, "obj", "nsubj").some((c) => /^whom?$/iu.test(s.form[c] ?? "") && c < verb)) return head;
  if (subject !== undefined || /ing$/u.test(s.form[verb] ?? "")) return undefined;
  return hasRelation(s, verb, "acl") ? head : hasRelation(s, verb, "advcl") ? child(s, head, "nsubj") : undefined;
}

/** "served as minister until 2004", not "has served since". */
const isOver = (s: AnnotatedSentence, verb: number, lemma: string): boolean =>
  lemma === "serve" && /^served$/iu.test(s.form[verb] ?? "") && !children(s, verb, "aux").some((c) => /^(?:has|have)$/iu.test(s.form[c] ?? ""));

/** "X heads the bureau", "X, who chairs the committee,", "Minister X was named to head the agency". */
export const headedBy: Finder = ({ s, persons, links }, office) => {
  const { doer, standing } = office.byVerb ?? {};
  if (doer === undefined) return [];
  const beside = links.find((link) => link.office.head === doer && link.person.to <= office.from)?.person;
  const described = hasRelation(s, doer, "appos") ? (s.head[doer] ?? -1) : doer;
  const person = persons.find((p) => covers(p, described)) ?? beside ?? apposedTo(s, doer, persons);
  if (!person) return [];
  return [{ ...plain, person, former: standing === "former", ...(standing === "designate" ? { status: standing } : {}) }];
};

/** Whose name stands in apposition to a token. */
const apposedTo = (s: AnnotatedSentence, token: number, persons: readonly PersonName[]): PersonName | undefined =>
  persons.find((p) => children(s, token, "appos").some((t) => covers(p, t)));

/** "The appointment of X as ambassador", "X's nomination as minister": what a noun says that somebody is given. */
export const givenByNoun: Finder = ({ s, persons }, office) => {
  const as = office.from - 1;
  if (office.plural || lower(s, as) !== "as") return [];
  const isGift = (at: number): boolean => holderWords().gifts.has(s.lemma[at] ?? "") && s.upos[at] === "NOUN";
  const owner = persons.find((p) => /^['’]s?$/u.test(s.form[p.to] ?? "") && p.to + 2 === as && isGift(as - 1));
  const person = owner ?? persons.find((p) => p.to === as && isOfGift(s, p.outer, isGift));
  const noun = owner ? as - 1 : person ? s.form.lastIndexOf("of", person.outer) - 1 : -1;
  const toCome = holderWords().proposals.has(s.lemma[noun] ?? "") ? ({ status: "designate" } as const) : {};
  return person ? [{ ...plain, ...toCome, person }] : [];
};

/** "the appointment of", then nothing but a description before the name. */
function isOfGift(s: AnnotatedSentence, name: number, isGift: (at: number) => boolean): boolean {
  let at = name - 1;
  while (at > name - LONGEST_DESCRIPTION && /^(?:ADJ|NOUN|PROPN|DET|PUNCT)$/u.test(s.upos[at] ?? "") && s.form[at] !== ",") at--;
  return lower(s, at) === "of" && isGift(at - 1);
}
const LONGEST_DESCRIPTION = 6;

/** "elected X speaker", "named X envoy": the title right after the name that such a verb gives it to. */
export const bestowed: Finder = ({ s, persons }, office) => {
  const person = office.plural ? undefined : persons.find((p) => p.to === office.from);
  const verb = person ? person.outer - 1 : -1;
  return person && isBestowing(s.lemma[verb] ?? "") && s.upos[verb] === "VERB" ? [{ ...plain, ...stillToBeGiven(s, verb), person }] : [];
};
