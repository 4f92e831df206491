import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { AgreementDraft, FactTime } from "../fact.js";
import { actorsOfPhrase, claimAt, clauseSpan, oblique, type Reading, subjects } from "../shared/index.js";
import type { Act } from "./act-phrases.js";
import { pairOfArticle } from "./encounter.js";
import { fieldsOf } from "./fields.js";
import type { InstrumentPhrase } from "./instruments.js";
import { agreementKnowledge, hasForm, isOneOf } from "./knowledge.js";
import { actorsAround, isOfUnion, partyOf } from "./parties.js";
import { countOf, titleOf } from "./title.js";

const HELD = { certainty: "certain", tense: "present", hypothetical: false, because: [] } as const;

/** "the 2012 agreement with Peru", "the treaty of 1904", "Palau's security pact with Chile": one that is there, named while something else is told. */
export function existing(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase): AgreementDraft[] {
  const { head } = phrase;
  const year = yearOf(reading, s, head);
  if (s.upos[head] === "VERB" || isMeant(s, head) || isOfUnion(reading, s, phrase) || isOver(s, phrase)) return [];
  const parties = year === undefined ? ownersAndSides(reading, s, head) : partiesOfDated(reading, s, phrase);
  if (parties.length !== 2) return [];
  const time: FactTime | null = year === undefined ? null : { edtf: year, text: year };
  return [
    {
      kind: "agreement",
      instrument: phrase.instrument,
      parties: [...parties],
      signatories: [],
      fields: fieldsOf(s, phrase),
      title: titleOf(s, phrase),
      count: countOf(s, head),
      status: "in-force",
      time,
      place: null,
      claims: [claimAt(reading, s, head, clauseSpan(s, head), HELD)],
      explanation: { frame: `named ${phrase.instrument}`, words: [s.form[head] ?? ""], score: null, notes: [] },
    },
  ];
}

/** The year an instrument is called by: "the 2012 agreement", "the treaty of 1904"; not one still to come. */
function yearOf(reading: Reading, s: AnnotatedSentence, head: number): string | undefined {
  const isYear = (t: number): boolean => /^(?:1[6-9]|20)\d\d$/u.test(s.form[t] ?? "");
  const before = children(s, head, "nummod", "compound", "nmod", "amod", "dep").find((t) => t < head && isYear(t));
  const after = s.form[head + 1] === "of" && isYear(head + 2) ? head + 2 : undefined;
  const year = s.form[before ?? after ?? -1];
  const published = reading.times.publication.edtf?.slice(0, 4);
  return year !== undefined && (published === undefined || year <= published) ? year : undefined;
}

/** Those it is between by its own words; else with whoever does something by it, or the two the article is about. */
function partiesOfDated(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase): string[] {
  const { head } = phrase;
  const act: Act = { verb: head, lemma: "stand", status: "in-force", planned: "in-force" };
  const own = asParties(reading, actorsAround(reading, s, phrase, act));
  if (own.length > 1 || isHalfRead(s, phrase)) return own;
  const relative = children(s, head, "acl:relcl").flatMap((c) => children(s, c, "nsubj", "nsubj:pass"));
  const verb = hasRelation(s, head, "obj", "obl") ? (s.head[head] ?? -1) : -1;
  const around = [...relative, ...(verb < 0 ? [] : subjects(s, verb))].flatMap((t) => actorsOfPhrase(reading, s, t));
  const both = [...new Set([...own, ...asParties(reading, around)])];
  if (both.length === 2) return both;
  const pair = pairOfArticle(reading);
  return both.length === 1 && both.every((id) => pair.includes(id)) && !isNamedAfter(s, head) ? pair : [];
}

/** "the Sino-British declaration": two sides of which one is a word that nobody knows. */
const isHalfRead = (s: AnnotatedSentence, { head, tokens }: InstrumentPhrase): boolean =>
  tokens.some((t) => t < head && s.form[t] === "-" && /^\p{Lu}/u.test(s.form[t + 1] ?? ""));

/** "the Lusaka accords": named after the town where they were made, by whoever made them. */
const isNamedAfter = (s: AnnotatedSentence, head: number): boolean => children(s, head, "compound", "amod").some((t) => s.upos[t] === "PROPN");

/** "Palau's security pact with Chile": the owner and the one it is with. */
function ownersAndSides(reading: Reading, s: AnnotatedSentence, head: number): string[] {
  const owners = asParties(
    reading,
    children(s, head, "nmod:poss").flatMap((t) => actorsOfPhrase(reading, s, t)),
  );
  const others = asParties(
    reading,
    oblique(s, head, ["with"]).flatMap((t) => actorsOfPhrase(reading, s, t)),
  ).filter((id) => !owners.includes(id));
  return owners.length === 1 && others.length === 1 ? [...owners, ...others] : [];
}

const asParties = (reading: Reading, ids: readonly string[]): string[] => [...new Set(ids.flatMap((id) => partyOf(reading, id)))];

/** "no treaty", "a possible deal", "its hopes of a pact with": one that is not there. */
function isMeant(s: AnnotatedSentence, head: number): boolean {
  const { before } = agreementKnowledge().standing;
  const beside = children(s, head, "amod", "compound", "det").map((t) => (s.form[t] ?? "").toLowerCase());
  const above = [s.head[head] ?? -1, s.head[s.head[head] ?? -1] ?? -1].map((t) => s.lemma[t] ?? "");
  return (
    beside.some((word) => before.has(word) || /^(?:no|any)$/u.test(word) || isOneOf("not-yet", word)) ||
    above.some((lemma) => isOneOf("unreal", lemma))
  );
}

/** "the collapse of the 2015 accord", "the former treaty": one that is there no more. */
const isOver = (s: AnnotatedSentence, { head }: InstrumentPhrase): boolean => {
  const up = s.head[head] ?? -1;
  const { nouns } = agreementKnowledge();
  const isEnd = ["terminated", "suspended", "rejected", "negotiating"].includes(nouns.get((s.lemma[up] ?? "").toLowerCase()) ?? "");
  return isEnd || children(s, head, "amod").some((t) => hasForm("former", s, t));
};
