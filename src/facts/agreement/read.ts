import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { AgreementDraft, Draft, MeetingDraft, VisitDraft } from "../fact.js";
import { actorOf, actorsOfPhrase, oblique, type Reading, represents, resolved, subjects } from "../shared/index.js";
import { acceded } from "./accession.js";
import { mainAct } from "./act-of-verb.js";
import type { Act } from "./act-phrases.js";
import { given, had, under } from "./actless.js";
import { actOn, includedAct, isIncluded } from "./acts.js";
import { isOfImportance } from "./aims.js";
import { allOfThem } from "./all-of-them.js";
import { asGoneBack, type GoneBack, isSpeltOut, pursued } from "./back.js";
import { type Before, draft } from "./draft.js";
import { mainState } from "./encounter.js";
import { existing } from "./existing.js";
import { headlineAct } from "./headline.js";
import { type InstrumentPhrase, instrumentAt } from "./instruments.js";
import { agreementKnowledge, is, isOneOf } from "./knowledge.js";
import { listed, pointedTo } from "./listed.js";
import { negotiated } from "./negotiations.js";
import { describingActs } from "./participles.js";
import { actorsAround, partyOf } from "./parties.js";
import { agreedPlan } from "./plans.js";
import { signersTold } from "./signers.js";

/** Every instrument something is done with: signed, agreed, ratified, suspended … and between whom. */
export function readAgreements(reading: Reading, told: readonly Draft[] = []): AgreementDraft[] {
  const drafts: AgreementDraft[] = [];
  const spelt = new Set<number>();
  const meetings = told.filter((fact): fact is MeetingDraft => fact.kind === "meeting");
  const visits = told.filter((fact): fact is VisitDraft => fact.kind === "visit");
  for (const s of reading.annotated.sentences)
    for (let token = 0; token < s.form.length; token++) {
      const before: Before = { last: drafts.at(-1), meetings, visits, spelt };
      const told = atInstrument(reading, s, token, before).flatMap(
        (one) => allOfThem(s, token, one, drafts)?.map((fact): GoneBack => ({ fact })) ?? [asGoneBack(s, token, one, drafts)],
      );
      drafts.push(...told.map(({ fact }) => fact));
      for (const { named } of told) if (named) drafts[named.at] = { ...named.fact, instrument: named.instrument };
      drafts.push(
        ...pursued(reading, s, token, before),
        ...agreedPlan(reading, s, token),
        ...negotiated(reading, s, token, before),
        ...signersTold(reading, s, token, drafts),
      );
    }
  return asHeadlined(reading, drafts).filter((one) => !isSpeltOut(one, spelt));
}

/** "Peru, Chile sign pact" over "Peru and Chile on Friday signed an agreement": a headline's short word for what the story calls by its name. */
function asHeadlined(reading: Reading, drafts: readonly AgreementDraft[]): readonly AgreementDraft[] {
  const headline = reading.annotated.sentences[0];
  if (!headline || /[.!?”"]$/u.test(headline.form.at(-1) ?? "")) return drafts;
  return drafts.map((fact) => {
    const isShort = fact.claims.every((claim) => claim.sentence === 0) && isOneOf("short", (fact.explanation.words.at(-1) ?? "").toLowerCase());
    const told = drafts.filter(
      (one) => one.claims.some((claim) => claim.sentence > 0 && claim.sentence <= 3) && one.status === fact.status && one.count === null,
    );
    const alike = told.filter((one) => one.parties.length === fact.parties.length && one.parties.every((id) => fact.parties.includes(id)));
    const [same] = alike;
    return isShort && same && alike.every(({ instrument }) => instrument === same.instrument)
      ? { ...fact, instrument: same.instrument, fields: same.fields }
      : fact;
  });
}

function atInstrument(reading: Reading, s: AnnotatedSentence, token: number, before: Before): AgreementDraft[] {
  const phrase = instrumentAt(s, token);
  if (!phrase || reading.actors.actorsAt(s.index, token).some((id) => isBody(reading, s, token, id))) return [];
  if (isOtherNameOf(s, token)) return [];
  const act = actOn(s, phrase.head) ?? includedAct(s, phrase.head);
  if (act && isDraftOfUnknown(reading, s, phrase, act)) return [];
  const accession = acceded(reading, s, phrase);
  if (accession.length > 0) return accession;
  if (isOfPersons(reading, s, phrase) || isOfItsBody(s, phrase)) return [];
  const gift = given(reading, s, phrase, before);
  if (gift.length > 0) return gift;
  const headline = act ? undefined : headlineAct(reading, s, phrase.head);
  if (headline) return draft(reading, s, phrase, headline.act, before, headline.sides);
  if (!act) {
    const told = [
      ...listed(reading, s, phrase, before),
      ...pointedTo(reading, s, phrase, before),
      ...had(reading, s, phrase, before),
      ...under(reading, s, phrase, before),
    ];
    return told.length > 0 ? told : existing(reading, s, phrase);
  }
  if (isBrokered(act) && phrase.head > act.verb) {
    const signing = describingActs(s, phrase.head).filter(({ verb }) => subjects(s, verb).length > 0 && verb !== act.verb);
    const signed = signing.flatMap((other) => draft(reading, s, phrase, other, before));
    if (signing.length > 0) return signed;
  }
  const revised = act.status === "in-force" ? revisedAt(s, phrase.head) : undefined;
  const revision = revised === undefined ? [] : draft(reading, s, phrase, revised, before);
  const first = [...revision, ...withEach(reading, s, phrase, draft(reading, s, phrase, act, before, revision[0]?.parties ?? []))];
  const undone =
    (first.length > 0 && first.every((one) => one.claims.every((claim) => claim.certainty !== "certain"))) ||
    (first.length === 0 && isOfImportance(s, act.verb));
  const described = undone ? describingActs(s, phrase.head).filter((other) => other.verb !== act.verb) : [];
  const parties = first[0]?.parties ?? [];
  return [...first, ...described.flatMap((other) => draft(reading, s, phrase, other, before, parties))];
}

/** "signed a pact, the Treaty of Lima": one paper under two names; "two papers, among them a treaty" are several. */
const isOtherNameOf = (s: AnnotatedSentence, token: number): boolean =>
  hasRelation(s, token, "appos") &&
  instrumentAt(s, s.head[token] ?? -1) !== undefined &&
  actOn(s, s.head[token] ?? -1) !== undefined &&
  !isIncluded(s, token);

/** "are negotiating a revision of their pact, which has been in force since 2014": what is to become of one that is there. */
function revisedAt(s: AnnotatedSentence, head: number): Act | undefined {
  const noun = hasRelation(s, head, "nmod") ? (s.head[head] ?? -1) : -1;
  const act = is("revisions", s, noun) ? mainAct(s, head) : undefined;
  if (act !== undefined && s.upos[act.verb] !== "VERB") return undefined;
  return act?.status === "negotiating" || act?.status === "proposed" ? act : undefined;
}

/** "nurses whose contracts are not renewed": papers of people, and not of states. */
const isOfPersons = (reading: Reading, s: AnnotatedSentence, { head, instrument }: InstrumentPhrase): boolean =>
  instrument === "contract" &&
  resolved(s, children(s, head, "nmod:poss")).some(
    (t) => (s.upos[t] === "NOUN" || /^those$/iu.test(s.form[t] ?? "")) && !represents(s.lemma[t] ?? "") && partiesAt(reading, s, t).length === 0,
  );

/** "Its charter entered into force": of a body, by which its members made it. */
const isOfItsBody = (s: AnnotatedSentence, { head }: InstrumentPhrase): boolean =>
  is("statutes", s, head) && children(s, head, "nmod:poss").some((t) => /^its$/iu.test(s.form[t] ?? ""));

/** The states a noun names by itself, and not by a word before it that says of what people it is. */
const partiesAt = (reading: Reading, s: AnnotatedSentence, token: number): string[] =>
  (reading.actors.mentionAt(s.index, token)?.actors ?? []).filter((id) => actorOf(reading, id)?.type === "state");

/** "rejected a similar text": whose, where fewer than two are named, nobody can say. */
const isDraftOfUnknown = (reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase, act: Act): boolean =>
  act.status === "rejected" &&
  agreementKnowledge().drafts.has((s.lemma[phrase.head] ?? "").toLowerCase()) &&
  new Set(actorsAround(reading, s, phrase, act).flatMap((id) => partyOf(reading, id))).size < 2;

/** "brokered the ceasefire that Peru and Chile signed": by those who signed it. */
const isBrokered = ({ lemma }: Act): boolean => agreementKnowledge().brokering.has(lemma);

/** A body that has the instrument in its name ("the Energy Charter"), and not a paper's title that looks like one ("signed the Treaty of Alliance"). */
const isBody = (reading: Reading, s: AnnotatedSentence, token: number, id: string): boolean =>
  actorOf(reading, id)?.type === "organisation" &&
  !isAcronymOfPaper(reading, s, token, id) &&
  !(id.startsWith("org-") && /^(?:of|on|for)$/u.test(s.form[token + 1] ?? "") && isOneOf("acted", actOn(s, token)?.lemma ?? ""));

/** "a Memorandum of Understanding (MOU)": letters that stand for a paper, taken for a body. */
const isAcronymOfPaper = (reading: Reading, s: AnnotatedSentence, token: number, id: string): boolean =>
  id.startsWith("org-") &&
  /^\p{Lu}[\p{L}]*\p{Lu}s?$/u.test(s.form[token] ?? "") &&
  (reading.actors.mentionAt(s.index, token)?.to ?? 0) === token + 1 &&
  agreementKnowledge().instruments.has((s.form[token] ?? "").toLowerCase().replace(/s$/u, ""));

/** "signed agreements with Peru and Chile", "two pacts, with Peru and Chile": one with each. */
function withEach(reading: Reading, s: AnnotatedSentence, { head }: InstrumentPhrase, drafts: AgreementDraft[]): AgreementDraft[] {
  const isPlural = (s.form[head] ?? "").toLowerCase() !== (s.lemma[head] ?? "").toLowerCase();
  const others = [
    ...new Set(
      oblique(s, head, ["with"])
        .flatMap((t) => actorsOfPhrase(reading, s, t))
        .flatMap((id) => partyOf(reading, id)),
    ),
  ];
  const [fact] = drafts;
  const rest = fact?.parties.filter((id) => !others.includes(id)) ?? [];
  const main = rest.length === 0 ? mainState(reading, others) : undefined;
  const own = main === undefined ? rest : [main];
  const isOneEach = fact?.count === null || fact?.count === others.length;
  if (!fact || drafts.length > 1 || !isPlural || others.length < 2 || own.length !== 1 || !isOneEach) return drafts;
  return others.map((id) => ({ ...fact, count: null, parties: [...own, id] }));
}
