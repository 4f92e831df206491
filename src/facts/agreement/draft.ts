import { findPlaces } from "../../actors/index.js";
import type { Factuality } from "../../claims/index.js";
import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import type { AgreementDraft, MeetingDraft, VisitDraft } from "../fact.js";
import { actorOf, actorsOfPhrase, claimAt, clauseSpan, hasCase, oblique, placeAt, type Reading, subjects } from "../shared/index.js";
import type { Act } from "./act-phrases.js";
import { type Encounter, encounterOf, hostOfJourney, mainState, pairOfArticle } from "./encounter.js";
import { fieldsNamed, fieldsOf } from "./fields.js";
import { isHalfway } from "./halfway.js";
import type { InstrumentPhrase } from "./instruments.js";
import { agreementKnowledge, hasForm, is, isOneOf } from "./knowledge.js";
import { actorsAround, hasStrangers, isNewlyNamed, isOfUnion, isWithFirm, partiesOf, partyOf, statesNear } from "./parties.js";
import { signatoriesOf } from "./signers.js";
import { isMerePurpose, isProvidedFor, statusOf } from "./status.js";
import { actTime, isYetToApply, isYetToEnd, isYetToRatify, signedTime, timeMadeKnown } from "./times.js";
import { countOf, titleOf } from "./title.js";

/** A treaty may be called an agreement further on, an agreement no treaty. */
export const isWordFor = (s: AnnotatedSentence, head: number, { instrument }: AgreementDraft): boolean =>
  s.form[head] !== "treaty" || instrument === "treaty" || instrument === "other";

/** "the agreement", "this pact", with nothing that would tell it from another. */
export const isGenericBack = (s: AnnotatedSentence, head: number): boolean =>
  isOneOf("called-again", s.form[head] ?? "") &&
  children(s, head, "det").some((t) => /^(?:the|this|that)$/iu.test(s.form[t] ?? "")) &&
  children(s, head, "amod", "compound", "nmod", "nummod").every((t) => hasCase(s, t, ["with", "between"]));

/** What was told before that an agreement may go back to. */
export interface Before {
  readonly last: AgreementDraft | undefined;
  readonly meetings: readonly MeetingDraft[];
  readonly visits: readonly VisitDraft[];
  /** Sentences whose documents are named one by one further on. */
  readonly spelt: Set<number>;
}

/** As `partiesOf`; where it finds no two, those of an article that is about two states. */
export function partiesOrPair(
  reading: Reading,
  s: AnnotatedSentence,
  named: readonly string[],
  act: Act,
  last: AgreementDraft | undefined,
  isOfLast = false,
): string[] {
  const parties = partiesOf(reading, s, named, act, last, isOfLast);
  if (parties.length > 1) return parties;
  const pair = pairOfArticle(reading);
  return parties.every((id) => pair.includes(id)) ? pair : parties;
}

/** "the accords which were signed": plural, of no number and about nothing told: anybody's. */
const isAnyOfMany = (s: AnnotatedSentence, { head, tokens }: InstrumentPhrase): boolean =>
  s.form[head] !== s.lemma[head] && /s$/u.test(s.form[head] ?? "") && countOf(s, head) === null && fieldsNamed(s, tokens).length === 0;

/** "A pact with Chile was approved in Lima": the other side by its capital. */
const orSeat = (reading: Reading, s: AnnotatedSentence, parties: readonly string[], isStrange: boolean): string[] =>
  parties.length === 1 && !isStrange ? withMain(reading, s, parties) : [...parties];

/** One side named, and the state in whose capital it is told of or the article is about. */
function withMain(reading: Reading, s: AnnotatedSentence, known: readonly string[]): string[] {
  const seats = (reading.actors.mentions[s.index] ?? [])
    .filter((m) => m.form === "name" && /^in$/iu.test(s.form[m.from - 1] ?? ""))
    .flatMap((m) => m.actors)
    .filter((id) => actorOf(reading, id)?.type === "state" && !known.includes(id));
  const towns = findPlaces(s)
    .filter((place) => /^in$/iu.test(s.form[place.from - 1] ?? ""))
    .flatMap((place) => place.country?.toLowerCase() ?? [])
    .filter((id) => !known.includes(id) && reading.actors.state(id.toUpperCase()) !== undefined);
  const main = seats.length === 1 ? seats[0] : (mainState(reading) ?? (towns.length === 1 ? towns[0] : undefined));
  return main === undefined || known.includes(main) ? [...known] : [...known, main];
}

/** "could tear up the treaty", "vowed to scrap it if attacked": as long as nobody does, it stands as it did. */
const isMereThreat = (act: Act, { certainty }: Factuality): boolean => act.status === "terminated" && certainty === "possible";

/** "has ratified similar deals, including one with Peru": of several with sides untold, the one that has its own. */
const isToldByPart = (s: AnnotatedSentence, head: number): boolean =>
  children(s, head, "nmod", "appos").some(
    (t) => children(s, t, "case").some((c) => hasForm("including", s, c)) && oblique(s, t, ["with", "between"]).length > 0,
  );

/** "ended with no joint statement": none. */
const isWithout = (s: AnnotatedSentence, { head }: InstrumentPhrase): boolean =>
  hasCase(s, head, ["without"]) || (hasRelation(s, head, "obl", "nmod") && children(s, head, "det").some((t) => /^no$/iu.test(s.form[t] ?? "")));

export function draft(
  reading: Reading,
  s: AnnotatedSentence,
  phrase: InstrumentPhrase,
  act: Act,
  before: Before,
  given: readonly string[] = [],
): AgreementDraft[] {
  const factuality = reading.claims.factuality(s.index, act.verb);
  const named = [...new Set([...given, ...actorsAround(reading, s, phrase, act)])];
  const isPurpose = isMerePurpose(s, act.verb, factuality);
  const isTalkedOf = isPurpose && isOneOf("at-work", act.lemma) && new Set(named.flatMap((id) => partyOf(reading, id))).size > 1;
  if (factuality.hypothetical || (isPurpose && !isTalkedOf) || isMereThreat(act, factuality) || isProvidedFor(s, act) || isWithout(s, phrase))
    return [];
  if (isWithFirm(s, phrase, act)) return [];
  const met = named.length > 0 ? named : ofMeeting(s, phrase, before.meetings);
  const said = met.length === 0 && before.last === undefined && isGenericBack(s, phrase.head) ? agreedBefore(reading, s) : met;
  const isOfLast =
    before.last !== undefined &&
    isGenericBack(s, phrase.head) &&
    isWordFor(s, phrase.head, before.last) &&
    before.last.claims.some((claim) => s.index - claim.sentence <= SENTENCES_BACK);
  const open =
    isOfUnion(reading, s, phrase) ||
    hasStrangers(reading, s, phrase, act) ||
    (said.length === 0 && (isNewlyNamed(s, phrase.head) || !before.last) && statesNear(reading, s).size > 2);
  const known = [...new Set(said.flatMap((id) => partyOf(reading, id)))];
  const isStrange = isOfUnion(reading, s, phrase) || hasStrangers(reading, s, phrase, act);
  const host = act.ofJourney && known.length === 1 ? hostOfJourney(reading, s, act.verb, known) : undefined;
  const encounter =
    host !== undefined || known.length > 1 || isStrange || isOfLast || act.status === "terminated"
      ? undefined
      : encounterOf(reading, s, known, before, factuality.tense !== "future" && factuality.certainty === "certain");
  const parties =
    host !== undefined
      ? [...known, host]
      : encounter
        ? encounter.parties
        : open && said.length < 2
          ? known.length === 1 && !isStrange
            ? withMain(reading, s, known)
            : known.length === 0 && !isStrange && !isAnyOfMany(s, phrase)
              ? pairOfArticle(reading)
              : known
          : orSeat(reading, s, partiesOf(reading, s, said, act, before.last, isOfLast), isStrange);
  if (isOfUnion(reading, s, phrase) && parties.length < 2 && phrase.instrument !== "treaty" && phrase.instrument !== "protocol") return [];
  if (parties.length === 0 || (parties.length < 2 && act.status !== "terminated" && !isOfUnion(reading, s, phrase))) return [];
  if (known.length < 2 && isToldByPart(s, phrase.head)) return [];
  const claim = claimAt(reading, s, act.verb, clauseSpan(s, act.verb), factuality);
  if (
    claim.certainty.endsWith("-not") &&
    act.denied === undefined &&
    (act.status === "proposed" || isOneOf("hard-won", act.lemma) || act.status === "negotiating" || (named.length === 0 && said.length > 0))
  )
    return [];
  const isHalf = isHalfway(reading, s, act) && claim.certainty === "certain";
  const status = isHalf
    ? "signed"
    : isTalkedOf
      ? "negotiating"
      : isYetToEnd(reading, s, phrase, act)
        ? "in-force"
        : statusOf(s, act, phrase.instrument, factuality, claim.certainty);
  return [
    {
      kind: "agreement",
      instrument: phrase.instrument,
      parties: [...parties],
      signatories: status === "proposed" ? [] : signatoriesOf(reading, s, phrase.head, act, named),
      fields: fieldsOf(s, phrase, inTheFieldOf(s, act.verb)),
      title: titleOf(s, phrase),
      count: countOf(s, phrase.head),
      status,
      time:
        isHalf || isYetToApply(act, status) || isYetToRatify(act, status)
          ? signedTime(reading, s, phrase)
          : (act.status === "terminated" && status === "in-force") || act.lemma === "hold"
            ? null
            : (actTime(reading, s, phrase, act) ??
              timeMadeKnown(reading, s, act, status, encounter ?? metBefore(reading, s, act, parties, before), host !== undefined)),
      place: placeAt(reading, s, act.verb),
      claims: [claim],
      explanation: {
        frame: `${s.lemma[act.verb]} ${phrase.instrument}`,
        words: [s.form[act.verb] ?? "", s.form[phrase.head] ?? ""],
        score: null,
        notes: [...factuality.because, ...(isAnother(s, phrase.head) ? [ANOTHER] : [])],
      },
    },
  ];
}

/** "the two sides", "the ministers", "the pair". */
const isUnnamedPair = (s: AnnotatedSentence, token: number): boolean =>
  agreementKnowledge().both.has(s.lemma[token] ?? "") || /^(?:two|both)$/iu.test(s.form[token] ?? "") || hasForm("pairs", s, token);

/** "X met Y on Monday. They signed a pact": the encounter just told of those who are not named again. */
function metBefore(reading: Reading, s: AnnotatedSentence, act: Act, parties: readonly string[], before: Before): Encounter | undefined {
  const isOfPersons = (t: number): boolean => actorsOfPhrase(reading, s, t).some((id) => actorOf(reading, id)?.type === "person");
  const isUnnamed = subjects(s, act.verb).some((t) => (s.upos[t] === "PRON" ? isOfPersons(t) : isUnnamedPair(s, t)));
  if (!isUnnamed || parties.length !== 2) return undefined;
  const isNear = ({ claims }: MeetingDraft | VisitDraft): boolean =>
    claims.some((claim) => claim.sentence <= s.index && s.index - claim.sentence <= 1);
  const met = encounterOf(reading, s, parties, { meetings: before.meetings.filter(isNear), visits: before.visits.filter(isNear) }, true);
  return met && !met.isAwaited ? met : undefined;
}

/** "were signed on Tuesday in the fields of health and tourism", "signed deals covering trade": words of fields that the parse hung on the act. */
const inTheFieldOf = (s: AnnotatedSentence, verb: number): number[] =>
  [
    ...oblique(s, verb, ["in", "on"]).filter((t) => is("in-fields", s, t) || (is("signings", s, verb) && hasCase(s, t, ["on"]) && t > verb)),
    ...children(s, verb, "advcl").filter((t) => isOneOf("spanning", s.form[t] ?? "")),
  ].flatMap((t) => subtree(s, t));

/** What an explanation notes of "a new protocol", which is not the one in force. */
export const ANOTHER = "a new one";

const isAnother = (s: AnnotatedSentence, head: number): boolean =>
  isNewlyNamed(s, head) && children(s, head, "amod", "det").some((t) => hasForm("new", s, t));

/** How many sentences back those may have met who issue a statement together. */
export const SENTENCES_BACK = 3;

/** "Peru and Chile agreed to restore ties. The agreement was reached in Rome": between those who have just been told to agree on something. */
function agreedBefore(reading: Reading, s: AnnotatedSentence): string[] {
  for (const earlier of reading.annotated.sentences.slice(Math.max(0, s.index - 2), s.index).reverse()) {
    const agree = earlier.lemma.findIndex((lemma, t) => lemma === "agree" && earlier.upos[t] === "VERB");
    if (agree < 0) continue;
    const sides = [...subjects(earlier, agree), ...oblique(earlier, agree, ["with"])].flatMap((t) => actorsOfPhrase(reading, earlier, t));
    return new Set(sides.flatMap((id) => partyOf(reading, id))).size === 2 ? sides : [];
  }
  return [];
}

/** "A joint statement was adopted after the talks": by those who met. */
function ofMeeting(s: AnnotatedSentence, { head }: InstrumentPhrase, meetings: readonly MeetingDraft[]): readonly string[] {
  const lemma = (s.lemma[head] ?? "").toLowerCase();
  const { joint } = agreementKnowledge();
  if (!joint.has(lemma) && !joint.has(`${(s.form[head - 1] ?? "").toLowerCase()} ${lemma}`)) return [];
  const held = (one: MeetingDraft): boolean => one.claims.some((claim) => claim.sentence <= s.index && s.index - claim.sentence <= SENTENCES_BACK);
  return meetings.findLast((one) => held(one) && one.status === "completed")?.participants ?? [];
}
