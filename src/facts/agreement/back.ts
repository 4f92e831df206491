import { type AnnotatedSentence, ancestors, children, hasRelation } from "../../language/index.js";
import type { AgreementDraft, AgreementStatus, Instrument } from "../fact.js";
import { actorOf, actorsOfPhrase, claimAt, clauseSpan, knownLemma, oblique, placeAt, type Reading, subjects, timeAt } from "../shared/index.js";
import { ofSubjectAct } from "./act-of-verb.js";
import { type Act, phraseOfVerb } from "./act-phrases.js";
import { type Before, isGenericBack, isWordFor, SENTENCES_BACK } from "./draft.js";
import { fieldsOf } from "./fields.js";
import { instrumentAt } from "./instruments.js";
import { agreementKnowledge, isOneOf } from "./knowledge.js";
import { partyOf } from "./parties.js";
import { isMerePurpose, isProvidedFor, statusOf } from "./status.js";
import { ofAnnouncement } from "./times.js";
import { countOf, titleOf } from "./title.js";

/** "Four documents were signed", where the sentences after name each: told of by them. */
export const isSpeltOut = (fact: AgreementDraft, spelt: ReadonlySet<number>): boolean =>
  fact.claims.every((claim) => spelt.has(claim.sentence)) && isOneOf("spelt-out", (fact.explanation.words.at(-1) ?? "").toLowerCase());

export interface GoneBack {
  readonly fact: AgreementDraft;
  /** A plan told before, and the instrument it turns out to be. */
  readonly named?: { readonly at: number; readonly fact: AgreementDraft; readonly instrument: Instrument };
}

/** "The accord was signed last year", after "ratified a treaty": the agreement just told of under another word, so that it is told of once. */
export function asGoneBack(s: AnnotatedSentence, head: number, fact: AgreementDraft, drafts: readonly AgreementDraft[]): GoneBack {
  if (!isGenericBack(s, head) || fact.count !== null) return { fact };
  const at = drafts.findLastIndex(
    (one) => one.claims.some((claim) => s.index - claim.sentence <= SENTENCES_BACK) && haveSameParties(one, fact) && isWordFor(s, head, one),
  );
  const last = drafts[at];
  if (!last || last.count !== null) return { fact };
  const isEarlier = STAGES.indexOf(fact.status) < STAGES.indexOf(last.status);
  const same = { ...fact, time: isEarlier ? null : fact.time, place: isEarlier ? null : fact.place };
  if (last.instrument === "other") return { fact: same, named: { at, fact: last, instrument: fact.instrument } };
  return { fact: { ...same, instrument: last.instrument, explanation: { ...fact.explanation, frame: `${fact.explanation.frame} of it` } } };
}

const STAGES: readonly AgreementStatus[] = ["proposed", "negotiating", "agreed", "signed", "ratified", "in-force", "suspended", "terminated"];

const haveSameParties = (a: AgreementDraft, b: AgreementDraft): boolean =>
  a.parties.length === b.parties.length && a.parties.every((id) => b.parties.includes(id));

/** "Parliament ratified it on Monday": the agreement told of just before, once more. */
export function pursued(reading: Reading, s: AnnotatedSentence, token: number, before: Before): AgreementDraft[] {
  if (s.upos[token] !== "VERB") return [];
  const passive = children(s, token, "nsubj:pass");
  const own = ownPursuit(s, token);
  const object =
    (own ? children(s, token, "nsubj") : passive.length > 0 ? passive : children(s, token, "obj", "obl")).find(
      (t) => isPointingBack(s, t) || isFurtherTold(s, token, t),
    ) ?? -1;
  const last = object < 0 ? undefined : isJustTold(s, token, before.last) ? before.last : namedBefore(reading, s);
  if (!last) return [];
  const told = own ?? pursuedAct(s, token);
  const act =
    told && (last.status === "rejected" || last.status === "terminated") && children(s, token, "aux").some((t) => s.form[t] === "had")
      ? undefined
      : told;
  const factuality = reading.claims.factuality(s.index, token);
  const doers = own ? [] : passive.length > 0 ? oblique(s, token, ["by"]) : subjects(s, token);
  const actors = doers.flatMap((t) => actorsOfPhrase(reading, s, t));
  const sides = actors.flatMap((id) => partyOf(reading, id));
  if (
    !act ||
    isProvidedFor(s, { verb: token, status: act.status }) ||
    factuality.hypothetical ||
    isMerePurpose(s, token, factuality) ||
    sides.some((id) => !last.parties.includes(id))
  )
    return [];
  const claim = claimAt(reading, s, token, clauseSpan(s, token), factuality);
  return [
    {
      ...last,
      signatories: act.status === "signed" ? actors.filter((id) => actorOf(reading, id)?.type === "person") : [],
      status: statusOf(s, { verb: token, lemma: s.lemma[token] ?? "", ...act }, last.instrument, factuality, claim.certainty),
      time: timeAt(reading, s, token) ?? (act.status === "terminated" || act.status === "suspended" ? ofAnnouncement(reading, s, token) : null),
      place: placeAt(reading, s, token),
      claims: [claim],
      explanation: { frame: `${s.lemma[token]} it`, words: [s.form[token] ?? ""], score: null, notes: factuality.because },
    },
  ];
}

const isJustTold = (s: AnnotatedSentence, token: number, last: AgreementDraft | undefined): boolean =>
  last?.claims.some((claim) => s.index - claim.sentence <= 1 && (claim.sentence !== s.index || claim.start < (s.starts[token] ?? 0))) === true;

/** "The first bill concerns a loan agreement between Kenya and Norway. It was signed on Friday": named by its parties in the sentence before, of which nothing else was told. */
function namedBefore(reading: Reading, s: AnnotatedSentence): AgreementDraft | undefined {
  const before = reading.annotated.sentences[s.index - 1];
  if (!before || before.paragraph !== s.paragraph) return undefined;
  const named = before.form.flatMap((_, t) => {
    const phrase = ["NOUN", "PROPN"].includes(before.upos[t] ?? "") ? instrumentAt(before, t) : undefined;
    const sides = phrase ? oblique(before, t, ["with", "between"]).flatMap((side) => actorsOfPhrase(reading, before, side)) : [];
    const parties = [...new Set(sides.flatMap((id) => partyOf(reading, id)))];
    return phrase && parties.length > 1 ? [{ phrase, parties }] : [];
  });
  const [only, another] = named;
  if (!only || another) return undefined;
  const { phrase, parties } = only;
  return {
    kind: "agreement",
    instrument: phrase.instrument,
    parties,
    signatories: [],
    fields: fieldsOf(before, phrase),
    title: titleOf(before, phrase),
    count: countOf(before, phrase.head),
    status: "agreed",
    time: null,
    place: null,
    claims: [],
    explanation: { frame: "", words: [], score: null, notes: [] },
  };
}

/** "it", "them", "the text": words for the agreement told of just before. */
const isPointingBack = (s: AnnotatedSentence, token: number): boolean =>
  /^(?:it|them)$/iu.test(s.form[token] ?? "") ||
  (isOneOf("papers-again", s.form[token] ?? "") &&
    children(s, token, "det").some((t) => /^(?:the|this|that)$/iu.test(s.form[t] ?? "")) &&
    children(s, token, "nmod", "acl").length === 0);

/** "signed a protocol on fisheries in May, which was ratified in June": a clause behind a comma goes on with what the main clause tells. */
const isFurtherTold = (s: AnnotatedSentence, verb: number, subject: number): boolean =>
  hasRelation(s, subject, "nsubj:pass") &&
  s.form[subject]?.toLowerCase() === "which" &&
  s.form[subject - 1] === "," &&
  hasRelation(s, verb, "acl:relcl") &&
  ancestors(s, verb).some((t) => t < subject && s.upos[t] === "VERB");

/** "It ran out on Friday", "The text took effect in May": what became of the agreement told of just before. */
function ownPursuit(s: AnnotatedSentence, verb: number): Act | undefined {
  const isIts = children(s, verb, "nsubj").some((t) => isPointingBack(s, t) && !hasRelation(s, t, "nsubj:pass"));
  const act = isIts ? ofSubjectAct(s, verb) : undefined;
  return act && OF_PAPERS.test(act.lemma) ? act : undefined;
}

const OF_PAPERS = /(?:force|effect|effective|operation|valid|law|ratification|void|run out|lapse|expire|enter)/u;

function pursuedAct(s: AnnotatedSentence, token: number): Pick<Act, "status" | "planned"> | undefined {
  const phrase = phraseOfVerb(s, token, false);
  const lemma = knownLemma(s, token, (one) => agreementKnowledge().pursuing.has(one));
  return phrase ?? (agreementKnowledge().pursuing.has(lemma) ? agreementKnowledge().acts.get(lemma) : undefined);
}
