import { type AnnotatedSentence, ancestors, children, hasMark, hasRelation, subtree } from "../../language/index.js";
import type { AgreementStatus, FactTime } from "../fact.js";
import { clauseHead, hasCase, type Reading, timeAt } from "../shared/index.js";
import type { Act } from "./act-phrases.js";
import type { Encounter } from "./encounter.js";
import { type InstrumentPhrase, instrumentAt, listedWith } from "./instruments.js";
import { agreementKnowledge, is, isOneOf } from "./knowledge.js";
import { describingActs } from "./participles.js";
import { isAgreedTo, isRenewal } from "./status.js";
import { timesOfElse } from "./whose-times.js";

/** When it was done; the year in the instrument's own name ("the 1998 treaty") is another. */
export function actTime(reading: Reading, s: AnnotatedSentence, { head, tokens }: InstrumentPhrase, act: Act): FactTime | null {
  const own = new Set(tokens.filter((t) => t < head).map((t) => s.form[t] ?? ""));
  const isOwn = (text: string): boolean => [...own].some((word) => /^\d{4}$/u.test(word) && text.endsWith(word));
  const others = describingActs(s, head).flatMap(({ verb }) => (verb === act.verb ? [] : (timeAt(reading, s, verb)?.text ?? [])));
  const terms = (reading.times.expressions[s.index] ?? []).filter(
    (one) =>
      (tokens.includes(one.from) && /^\d{4}$/u.test(s.form[one.from] ?? "") && /^\d{4}\/\d{4}$/u.test(one.edtf ?? "")) ||
      (s.form[one.from - 1] === "for" && (tokens.includes(one.from) || /^\d{4}(?:[-–]\d{4})?$/u.test(s.form[one.from] ?? ""))) ||
      isOfName(s, one.from) ||
      isOfNoun(s, one.from),
  );
  const isTerm = (edtf: string | null): boolean => isRenewal(act) && (edtf ?? "").startsWith("../");
  const elses = [...terms, ...timesOfElse(reading, s, act)];
  const isElse = ({ edtf, text }: FactTime): boolean =>
    others.includes(text) || isTerm(edtf) || elses.some((one) => one.edtf === edtf && (edtf !== null || text.endsWith(one.text)));
  if (act.lemma === "stand") return timeOfStanding(reading, s, head);
  const isItsOwn = hasRelation(s, act.verb, "acl") && s.head[act.verb] === head;
  const elsewhere = isItsOwn || s.upos[head] === "VERB" || describingActs(s, head).some(({ verb }) => verb !== act.verb);
  const told = [
    ownDate(reading, s, head),
    firstTo(s, act.verb),
    act.verb,
    elsewhere ? undefined : head,
    whenOf(s, act.verb),
    children(s, act.verb, "advcl").find((t) => s.lemma[t] === "do" && hasMark(s, t, "as")),
    children(s, act.verb, "xcomp").find((t) => s.upos[t] === "NOUN"),
    isAgreedTo(s, act.verb) ? s.head[act.verb] : undefined,
    isItsOwn && hasRelation(s, head, "obl") && hasCase(s, head, ["by", "with", "through"]) ? s.head[head] : undefined,
  ];
  const times = told.map((token) => (token === undefined ? null : (timeAt(reading, s, token) ?? timeCovering(reading, s, token))));
  return times.find((time) => time !== null && !isOwn(time.text) && !isElse(time)) ?? null;
}

/** "signed a memorandum on Monday and a treaty in the spring": the date of the second paper. */
const ownDate = (reading: Reading, s: AnnotatedSentence, head: number): number | undefined =>
  listedWith(s, head) === undefined
    ? undefined
    : children(s, head, "nmod", "obl").find(
        (t) =>
          hasCase(s, t, ["on", "in"]) && (reading.times.expressions[s.index] ?? []).some((one) => one.from <= t && t < one.to && one.edtf !== null),
      );

/** "the 2009 agreement": the year another instrument is called by. */
const isOfName = (s: AnnotatedSentence, token: number): boolean =>
  /^\d{4}$/u.test(s.form[token] ?? "") &&
  [token + 1, token + 2, token + 3, token + 4].some((t) => s.upos[t] === "NOUN" && instrumentAt(s, t) !== undefined) &&
  ["NOUN", "ADJ", "PROPN"].includes(s.upos[token + 1] ?? "") &&
  !/^(?:in|since|of|until)$/iu.test(s.form[token - 1] ?? "");

/** "the water treaty of 1986", "the partnership of 2011": the year a noun is called by. */
const isOfNoun = (s: AnnotatedSentence, token: number): boolean =>
  /^\d{4}$/u.test(s.form[token] ?? "") && s.form[token - 1]?.toLowerCase() === "of" && s.upos[token - 2] === "NOUN";

/** "an agreement in force since 2020". */
function timeOfStanding(reading: Reading, s: AnnotatedSentence, head: number): FactTime | null {
  const told = (reading.times.expressions[s.index] ?? []).find((one) => one.from > head && one.from - head <= LONGEST_OPENING);
  return told ? { edtf: told.edtf, text: told.text } : null;
}

/** What is over when it is told. */
const DONE: ReadonlySet<AgreementStatus> = new Set(["agreed", "signed", "ratified", "suspended", "terminated", "rejected"]);

/** "has denounced the treaty, the minister announced on Monday", "The vote was held on Monday", or the day of the visit during which it was done. */
export function timeMadeKnown(
  reading: Reading,
  s: AnnotatedSentence,
  act: Act,
  status: AgreementStatus,
  met: Encounter | undefined,
  isOfJourney: boolean,
): FactTime | null {
  if (isOfJourney) return timeOfJourney(reading, s, act.verb);
  if (!(DONE.has(status) || isRenewal(act)) || act.status !== status) return null;
  return (
    ofAnnouncement(reading, s, act.verb) ??
    ofDeedAfter(reading, s) ??
    (isOneOf("open-states", act.lemma.split(" ")[0] ?? "") ? null : (met?.time ?? null))
  );
}

/** "In October he spent five days in China and came home with a loan": the day of the journey. */
function timeOfJourney(reading: Reading, s: AnnotatedSentence, verb: number): FactTime | null {
  const before = (sentence: AnnotatedSentence | undefined, end: number): FactTime | null => {
    const told = sentence ? (reading.times.expressions[sentence.index] ?? []).filter((one) => one.from < end && one.edtf !== null) : [];
    const [time, another] = told;
    return time && !another ? { edtf: time.edtf, text: time.text } : null;
  };
  return before(s, verb) ?? before(reading.annotated.sentences[s.index - 1], Number.POSITIVE_INFINITY);
}

export function ofAnnouncement(reading: Reading, s: AnnotatedSentence, verb: number): FactTime | null {
  const { announcing } = agreementKnowledge();
  const around = [...ancestors(s, verb), ...children(s, verb, "parataxis", "ccomp"), ...children(s, s.head[verb] ?? -1, "parataxis")];
  const isOnItsWay = /ing$/u.test(s.form[verb] ?? "") && hasRelation(s, verb, "ccomp");
  const announced = around.find((t) => s.upos[t] === "VERB" && (announcing.has(s.lemma[t] ?? "") || (isOnItsWay && is("making-known", s, t))));
  return announced === undefined ? null : timeAt(reading, s, announced);
}

/** "The vote, held on Monday, was close", "gave no reason when it announced the step on Monday": in the next sentence, the day of what was done. */
function ofDeedAfter(reading: Reading, s: AnnotatedSentence): FactTime | null {
  const next = reading.annotated.sentences[s.index + 1];
  if (!next || next.paragraph !== s.paragraph) return null;
  const deed = next.lemma.findIndex(
    (lemma, t) =>
      agreementKnowledge().deeds.has(lemma) &&
      children(next, t, "det").some((d) => /^(?:the|this)$/iu.test(next.form[d] ?? "")) &&
      children(next, t, "nmod", "amod").length === 0,
  );
  const [time, another] = reading.times.expressions[next.index] ?? [];
  if (deed < 0 || !time || another) return null;
  const { tense } = reading.claims.factuality(next.index, clauseHead(next, deed));
  const inClause = [deed, clauseHead(next, deed), ...children(next, deed, "acl")].map((t) => timeAt(reading, next, t)).find((one) => one !== null);
  return tense === "future" ? null : (inClause ?? (time.from > deed ? { edtf: time.edtf, text: time.text } : null));
}

/** "in May, when they will sign": the date itself. */
function timeCovering(reading: Reading, s: AnnotatedSentence, token: number): FactTime | null {
  const told = (reading.times.expressions[s.index] ?? []).find((one) => one.from <= token && token < one.to);
  return told ? { edtf: told.edtf, text: told.text } : null;
}

/** "made peace on Sunday when they signed a pact": the clause whose day it is. */
function whenOf(s: AnnotatedSentence, verb: number): number | undefined {
  const isWhen =
    hasRelation(s, verb, "advcl", "acl:relcl") && subtree(s, verb).some((m) => m < verb && isOpening(s, m) && verb - m < LONGEST_OPENING);
  return isWhen ? s.head[verb] : undefined;
}

/** "when", "where", "during which", "after which". */
const isOpening = (s: AnnotatedSentence, token: number): boolean =>
  /^(?:when|where)$/iu.test(s.form[token] ?? "") ||
  (/^which$/iu.test(s.form[token] ?? "") && /^(?:during|after|at|in|following)$/iu.test(s.form[token - 1] ?? ""));

const LONGEST_OPENING = 8;

/** "became the latest country to sign": the verb by which it did. */
function firstTo(s: AnnotatedSentence, verb: number): number | undefined {
  if (!hasRelation(s, verb, "acl") || !hasMark(s, verb, "to")) return undefined;
  const noun = s.head[verb] ?? -1;
  const governor = hasRelation(s, noun, "xcomp", "obj") ? (s.head[noun] ?? -1) : -1;
  return governor >= 0 && s.lemma[governor] === "become" ? governor : undefined;
}

/** "will take effect on 1 July": the day is not that of what has been done so far. */
export const isYetToApply = (act: Act, status: AgreementStatus): boolean =>
  act.status === "in-force" && status !== "in-force" && !(status === "agreed" && isOneOf("reviving", act.lemma));

/** "signed in 1999, still awaits ratification": the day is that of what has been done so far. */
export const isYetToRatify = (act: Act, status: AgreementStatus): boolean =>
  status === "signed" &&
  /\b(?:ratification|approval)$/u.test(act.lemma) &&
  (act.lemma === "ratification" || isOneOf("open-states", act.lemma.split(" ")[0] ?? ""));

/** "signed in Riga last October, will take effect on 1 June": the day it was signed, where it is told. */
export const signedTime = (reading: Reading, s: AnnotatedSentence, { head }: InstrumentPhrase): FactTime | null =>
  describingActs(s, head)
    .filter(({ status }) => status === "signed")
    .map(({ verb }) => timeAt(reading, s, verb))
    .find((time) => time !== null) ?? null;

/** "expires in 2029", told years before: in force until then. */
export function isYetToEnd(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase, act: Act): boolean {
  const published = Number(reading.times.publication.edtf?.slice(0, 4));
  const year = Number(actTime(reading, s, phrase, act)?.edtf?.slice(0, 4));
  return isOneOf("running-out", act.lemma) && act.status === "terminated" && year > published + 1;
}
