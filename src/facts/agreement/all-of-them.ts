import { type AnnotatedSentence, children } from "../../language/index.js";
import type { AgreementDraft } from "../fact.js";
import { fieldsNamed } from "./fields.js";
import { agreementKnowledge, hasForm, isOneOf } from "./knowledge.js";

/** How many sentences back the papers may have been told of that are now called "the documents". */
const SENTENCES_BACK = 4;

/** "signed six instruments … The documents were signed in Accra", "The other deals are in the areas of health and sport": papers told of before, once more; undefined where they are others. */
export function allOfThem(s: AnnotatedSentence, head: number, fact: AgreementDraft, drafts: readonly AgreementDraft[]): AgreementDraft[] | undefined {
  const isRest = isTheOthers(s, head);
  if (fact.count !== null || !(isRest || isPluralBack(s, head))) return undefined;
  const told = lastTold(s, fact, drafts);
  const several = told.filter((one) => one.count !== null || isPlural((one.explanation.words.at(-1) ?? "").toLowerCase()));
  if (several.length === 0 && (isRest || told.length < 2)) return undefined;
  const { signatories, time, place, claims } = fact;
  const everyToken = s.form.map((_, t) => t);
  const added = isRest ? fieldsNamed(s, everyToken) : [];
  return (isRest ? several : told).map((one) => ({
    ...one,
    signatories: [...new Set([...one.signatories, ...signatories])],
    fields: [...new Set([...one.fields, ...added])],
    time: one.time ?? time,
    place: one.place ?? place,
    claims,
  }));
}

/** The papers of the same sides that one sentence told of last. */
export function lastTold(s: AnnotatedSentence, fact: AgreementDraft, drafts: readonly AgreementDraft[]): readonly AgreementDraft[] {
  const isNear = (one: AgreementDraft): boolean => one.claims.every(({ sentence }) => sentence < s.index && s.index - sentence <= SENTENCES_BACK);
  const same = drafts.filter(
    (one) =>
      isNear(one) &&
      isOfSameDay(one, fact) &&
      one.status === fact.status &&
      one.parties.length === fact.parties.length &&
      one.parties.every((id) => fact.parties.includes(id)),
  );
  const last = same.at(-1)?.claims[0]?.sentence;
  return same.filter((one) => one.claims.some(({ sentence }) => sentence === last));
}

const isOfSameDay = (a: AgreementDraft, b: AgreementDraft): boolean => !a.time?.edtf || !b.time?.edtf || a.time.edtf === b.time.edtf;

const isPlural = (form: string): boolean => /s$/u.test(form) || /[aeiou]nda$/u.test(form);

/** "the documents", "both deals", "these agreements", with nothing that would tell them from others. */
const isPluralBack = (s: AnnotatedSentence, head: number): boolean =>
  isPaperPlural(s, head) &&
  children(s, head, "det").some((t) => /^(?:the|these|those|both)$/iu.test(s.form[t] ?? "")) &&
  children(s, head, "amod", "compound", "nmod", "nummod", "acl").length === 0;

/** "the other deals", "the remaining agreements". */
const isTheOthers = (s: AnnotatedSentence, head: number): boolean =>
  isPaperPlural(s, head) &&
  children(s, head, "det").some((t) => /^the$/iu.test(s.form[t] ?? "")) &&
  children(s, head, "amod").some((t) => hasForm("remaining", s, t)) &&
  children(s, head, "nmod", "acl").length === 0;

const isPaperPlural = (s: AnnotatedSentence, head: number): boolean => {
  const form = (s.form[head] ?? "").toLowerCase();
  return isOneOf("spelt-out", form) || (isPlural(form) && agreementKnowledge().generic.has((s.lemma[head] ?? "").toLowerCase()));
};
