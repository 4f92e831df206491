import type { Factuality } from "../../claims/index.js";
import { type AnnotatedSentence, ancestors, children, hasMark, hasRelation, subtree } from "../../language/index.js";
import type { AgreementDraft, AgreementStatus, Draft, FactTime, Instrument, MeetingDraft, VisitDraft } from "../fact.js";
import {
  actorOf,
  actorsOfPhrase,
  actorsOrSpeaker,
  claimAt,
  clauseHead,
  clauseSpan,
  hasCase,
  isBulleted,
  isUnfulfilled,
  knownLemma,
  oblique,
  openingOf,
  PROGRAMME_BACK,
  placeAt,
  type Reading,
  subjects,
  timeAt,
} from "../shared/index.js";
import {
  type Act,
  actOn,
  describingActs,
  headlineAct,
  type InstrumentPhrase,
  includedAct,
  instrumentAt,
  ofSubjectAct,
  phraseOfVerb,
} from "./acts.js";
import { type Encounter, encounterOf, hostOfJourney, mainState, pairOfArticle } from "./encounter.js";
import { fieldsNamed } from "./fields.js";
import { agreementKnowledge } from "./knowledge.js";
import { actorsAround, hasStrangers, isNewlyNamed, isOfUnion, isWithFirm, partiesOf, partyOf, statesNear } from "./parties.js";

/** Every instrument something is done with: signed, agreed, ratified, suspended … and between whom. */
export function readAgreements(reading: Reading, told: readonly Draft[] = []): AgreementDraft[] {
  const drafts: AgreementDraft[] = [];
  const spelt = new Set<number>();
  const meetings = told.filter((fact): fact is MeetingDraft => fact.kind === "meeting");
  const visits = told.filter((fact): fact is VisitDraft => fact.kind === "visit");
  for (const s of reading.annotated.sentences)
    for (let token = 0; token < s.form.length; token++) {
      const before: Before = { last: drafts.at(-1), meetings, visits, spelt };
      const told = atInstrument(reading, s, token, before).map((one) => asGoneBack(s, token, one, drafts));
      drafts.push(...told.map(({ fact }) => fact));
      for (const { named } of told) if (named) drafts[named.at] = { ...named.fact, instrument: named.instrument };
      drafts.push(...pursued(reading, s, token, before), ...agreedPlan(reading, s, token));
    }
  return drafts.filter((one) => !isSpeltOut(one, spelt));
}

/** "Four documents were signed", where the sentences after name each: told of by them. */
const isSpeltOut = (fact: AgreementDraft, spelt: ReadonlySet<number>): boolean =>
  fact.claims.every((claim) => spelt.has(claim.sentence)) && /^(?:documents|instruments|papers|texts)$/iu.test(fact.explanation.words.at(-1) ?? "");

interface GoneBack {
  readonly fact: AgreementDraft;
  /** A plan told before, and the instrument it turns out to be. */
  readonly named?: { readonly at: number; readonly fact: AgreementDraft; readonly instrument: Instrument };
}

/** "The accord was signed last year", after "ratified a treaty": the agreement just told of under another word, so that it is told of once. */
function asGoneBack(s: AnnotatedSentence, head: number, fact: AgreementDraft, drafts: readonly AgreementDraft[]): GoneBack {
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

/** A treaty may be called an agreement further on, an agreement no treaty. */
const isWordFor = (s: AnnotatedSentence, head: number, { instrument }: AgreementDraft): boolean =>
  s.form[head] !== "treaty" || instrument === "treaty" || instrument === "other";

/** "the agreement", "this pact", with nothing that would tell it from another. */
const isGenericBack = (s: AnnotatedSentence, head: number): boolean =>
  /^(?:agreement|accord|deal|pact|arrangement|document|treaty)$/u.test(s.form[head] ?? "") &&
  children(s, head, "det").some((t) => /^(?:the|this|that)$/iu.test(s.form[t] ?? "")) &&
  children(s, head, "amod", "compound", "nmod", "nummod").every((t) => hasCase(s, t, ["with", "between"]));

/** What was told before that an agreement may go back to. */
interface Before {
  readonly last: AgreementDraft | undefined;
  readonly meetings: readonly MeetingDraft[];
  readonly visits: readonly VisitDraft[];
  /** Sentences whose documents are named one by one further on. */
  readonly spelt: Set<number>;
}

function atInstrument(reading: Reading, s: AnnotatedSentence, token: number, before: Before): AgreementDraft[] {
  const phrase = instrumentAt(s, token);
  if (!phrase || reading.actors.actorsAt(s.index, token).some((id) => isBody(reading, s, token, id))) return [];
  const act = actOn(s, phrase.head) ?? includedAct(s, phrase.head);
  const gift = given(reading, s, phrase, before);
  if (gift.length > 0) return gift;
  const headline = act ? undefined : headlineAct(reading, s, phrase.head);
  if (headline) return draft(reading, s, phrase, headline.act, before, headline.sides);
  if (!act)
    return [
      ...listed(reading, s, phrase, before),
      ...pointedTo(reading, s, phrase, before),
      ...had(reading, s, phrase, before),
      ...under(reading, s, phrase, before),
    ];
  if (isBrokered(act) && phrase.head > act.verb) {
    const signing = describingActs(s, phrase.head).filter(({ verb }) => subjects(s, verb).length > 0 && verb !== act.verb);
    const signed = signing.flatMap((other) => draft(reading, s, phrase, other, before));
    if (signing.length > 0) return signed;
  }
  const first = withEach(reading, s, phrase, draft(reading, s, phrase, act, before));
  const undone = first.length > 0 && first.every((one) => one.claims.every((claim) => claim.certainty !== "certain"));
  const described = undone ? describingActs(s, phrase.head).filter((other) => other.verb !== act.verb) : [];
  const parties = first[0]?.parties ?? [];
  return [...first, ...described.flatMap((other) => draft(reading, s, phrase, other, before, parties))];
}

/** "brokered the ceasefire that Peru and Chile signed": by those who signed it. */
const isBrokered = ({ lemma }: Act): boolean => agreementKnowledge().brokering.has(lemma);

/** A body that has the instrument in its name ("the Energy Charter"), and not a paper's title that looks like one ("signed the Treaty of Alliance"). */
const isBody = (reading: Reading, s: AnnotatedSentence, token: number, id: string): boolean =>
  actorOf(reading, id)?.type === "organisation" &&
  !(id.startsWith("org-") && /^(?:of|on|for)$/u.test(s.form[token + 1] ?? "") && ACTED.has(actOn(s, token)?.lemma ?? ""));

/** "signed agreements with Peru and Chile": one with each. */
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
  const own = fact?.parties.filter((id) => !others.includes(id)) ?? [];
  if (!fact || drafts.length > 1 || !isPlural || others.length < 2 || own.length !== 1 || fact.count !== null) return drafts;
  return others.map((id) => ({ ...fact, parties: [...own, id] }));
}

/** "will give Ghana a grant", "approved a loan to Togo": between whoever gives and whoever gets it. */
function given(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase, before: Before): AgreementDraft[] {
  if (phrase.instrument !== "grant" && phrase.instrument !== "loan") return [];
  const isProvided = hasRelation(s, phrase.head, "obl") && hasCase(s, phrase.head, ["with"]);
  const verb = isProvided || hasRelation(s, phrase.head, "obj", "nsubj:pass") ? (s.head[phrase.head] ?? -1) : -1;
  const isGot = verb >= 0 && agreementKnowledge().getting.has(knownLemma(s, verb, (one) => agreementKnowledge().getting.has(one)));
  if (verb < 0 || !(isGot || agreementKnowledge().giving.has(s.lemma[verb] ?? ""))) return [];
  const isPassive = hasRelation(s, phrase.head, "nsubj:pass");
  const givers = isGot
    ? [...oblique(s, verb, ["from"]), ...oblique(s, phrase.head, ["from"])]
    : isPassive
      ? oblique(s, verb, ["by", "from"])
      : subjects(s, verb);
  const getters = [
    ...(isGot ? subjects(s, verb) : []),
    ...(isProvided ? children(s, verb, "obj") : []),
    ...children(s, verb, "iobj"),
    ...oblique(s, verb, ["to", "for"]),
    ...oblique(s, phrase.head, ["to", "for"]),
  ];
  const partiesAmong = (tokens: readonly number[]): string[] =>
    tokens.flatMap((t) => actorsOfPhrase(reading, s, t)).flatMap((id) => partyOf(reading, id));
  const [from, to] = [partiesAmong(givers), partiesAmong(getters)];
  const act: Act = { verb, lemma: "give", status: "agreed", planned: "agreed" };
  return from.length > 0 && to.length > 0 ? draft(reading, s, phrase, act, before, [...new Set([...from, ...to])]) : [];
}

const lemmaOf = (s: AnnotatedSentence, token: number): string => knownLemma(s, token, (lemma) => ACTED.has(lemma));
/** "Protocol Amending the Convention": the participle of a title in capitals, taken for its verb. */
const isAmendingTitle = (s: AnnotatedSentence, head: number): boolean => {
  const verb = hasRelation(s, head, "nsubj") ? (s.head[head] ?? -1) : -1;
  return verb === head + 1 && s.head[verb] === -1 && /ing$/u.test(s.form[verb] ?? "");
};

/** "the signing ceremony of the following documents", "the signature of these papers". */
const isSigning = (s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "NOUN" && agreementKnowledge().nouns.get((s.form[token] ?? "").toLowerCase()) === "signed";
const ACTED = new Set(["sign", "initial", "ink", "adopt", "conclude"]);

/** "Peru has a trade agreement with Chile": in force between the two. */
function had(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase, before: Before): AgreementDraft[] {
  const relative = children(s, phrase.head, "acl:relcl").find((c) => s.lemma[c] === "have" && children(s, c, "nsubj").length > 0);
  const verb = hasRelation(s, phrase.head, "obj") && s.lemma[s.head[phrase.head] ?? -1] === "have" ? (s.head[phrase.head] ?? -1) : (relative ?? -1);
  if (verb < 0 || s.lemma[verb] !== "have" || s.upos[verb] !== "VERB" || children(s, verb, "aux").length > 0) return [];
  const act: Act = { verb, lemma: "have", status: "in-force", planned: "agreed" };
  const sides = [...subjects(s, verb), ...oblique(s, phrase.head, ["with"]), ...oblique(s, verb, ["with"])];
  const states = new Set(sides.flatMap((t) => actorsOfPhrase(reading, s, t)).flatMap((id) => partyOf(reading, id)));
  const isDenied = children(s, phrase.head, "det").some((t) => s.form[t]?.toLowerCase() === "no");
  return states.size === 2 && !isDenied ? draft(reading, s, phrase, act, before, [...states]) : [];
}

/** "Under a deal with Hungary, Serbia will store gas": agreed, for something is done by it. */
function under(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase, before: Before): AgreementDraft[] {
  const verb = hasRelation(s, phrase.head, "obl") && hasCase(s, phrase.head, ["under", "with", "through", "via"]) ? (s.head[phrase.head] ?? -1) : -1;
  if (verb < 0 || s.upos[verb] !== "VERB" || !isNewlyNamed(s, phrase.head)) return [];
  const others = oblique(s, phrase.head, ["with", "between"]);
  const parties = new Set([...others, ...subjects(s, verb)].flatMap((t) => actorsOfPhrase(reading, s, t)).flatMap((id) => partyOf(reading, id)));
  const act: Act = { verb: phrase.head, lemma: "agree", status: "agreed", planned: "agreed" };
  const both = new Set(
    subjects(s, verb)
      .flatMap((t) => actorsOfPhrase(reading, s, t))
      .flatMap((id) => partyOf(reading, id)),
  );
  const isSealed = hasCase(s, phrase.head, ["with", "through", "via"]) && both.size === 2;
  return (others.length > 0 || isSealed) && parties.size === 2 && (isSealed || hasCase(s, phrase.head, ["under"]))
    ? draft(reading, s, phrase, act, before, [...parties])
    : [];
}

/** "The two ministers are to sign: – a memorandum on trade": an item that is an instrument, done with as the opening of the list says. */
function listed(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase, before: Before): AgreementDraft[] {
  const opening = s.head[phrase.head] === -1 || isAmendingTitle(s, phrase.head) ? openingOf(reading, s) : undefined;
  if (!opening) return [];
  const { sentence } = opening;
  const acted = sentence.form.findLastIndex((_, t) => ["VERB", "ADJ"].includes(sentence.upos[t] ?? "") && ACTED.has(lemmaOf(sentence, t)));
  const noun = acted >= 0 ? -1 : sentence.form.findLastIndex((_, t) => isSigning(sentence, t));
  const verb = acted >= 0 ? acted : noun >= 0 ? clauseHead(sentence, noun) : opening.verb;
  const lemma = noun >= 0 ? "sign" : lemmaOf(sentence, verb);
  const kind = agreementKnowledge().acts.get(lemma);
  const isPrepared = noun >= 0 && hasCase(sentence, noun, ["for"]) && sentence.lemma[clauseHead(sentence, noun)] !== "gather";
  const status = kind && isPrepared ? kind.planned : kind?.status;
  return kind && status ? itemDraft(reading, s, phrase, { sentence, act: { verb, lemma, ...kind, status } }, before) : [];
}

/** The words elsewhere that say what is done with what is only named here. */
interface Source {
  readonly sentence: AnnotatedSentence;
  readonly act: Act;
}

/** "Seven instruments were signed. Among them are a treaty …", "They are a memorandum …": done with as the sentence before says of all. */
function pointedTo(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase, before: Before): AgreementDraft[] {
  if (!isPointing(s)) return [];
  for (const sentence of reading.annotated.sentences.slice(Math.max(0, s.index - 2), s.index).reverse()) {
    const head = sentence.form.findLastIndex(
      (form, t) => sentence.upos[t] === "NOUN" && form !== sentence.lemma[t] && agreementKnowledge().generic.has(sentence.lemma[t] ?? ""),
    );
    const act = head < 0 ? undefined : actOn(sentence, head);
    if (act && ACTED.has(act.lemma)) return itemDraft(reading, s, phrase, { sentence, act }, before);
  }
  return [];
}

/** "They are …", "Among these are …", "These include …", "The others are …": opens with a word for what was told of before. */
const isPointing = (s: AnnotatedSentence): boolean => {
  const opening = s.form.slice(0, 4).map((word) => word.toLowerCase());
  const { pointing } = agreementKnowledge();
  return opening.some((word, i) => pointing.has(word) || pointing.has(`${word} ${opening[i + 1] ?? ""}`));
};

function itemDraft(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase, { sentence, act }: Source, before: Before): AgreementDraft[] {
  const { verb } = act;
  const isPassive = children(sentence, verb, "nsubj:pass").length > 0;
  const doers = isPassive ? oblique(sentence, verb, ["by"]) : [...subjects(sentence, verb), ...children(sentence, verb, "nsubj")];
  const signers = doers.flatMap((t) => actorsOfPhrase(reading, sentence, t));
  const own = actorsAround(reading, s, phrase, { ...act, verb: phrase.head });
  const named = [...new Set([...signers, ...own])];
  const known = [...new Set(named.flatMap((id) => partyOf(reading, id)))];
  const programme =
    known.length > 1
      ? undefined
      : before.visits.findLast((one) => one.host !== "" && one.claims.some((claim) => s.index - claim.sentence <= PROGRAMME_BACK));
  const guests = (programme?.visitors ?? []).flatMap((id) => partyOf(reading, id));
  const met = known.length > 1 ? undefined : encounterOf(reading, sentence, known, before, false);
  const parties =
    met?.parties ??
    (programme && isBulleted(s) ? [...new Set([...guests, programme.host])] : partiesOrPair(reading, sentence, named, act, before.last));
  const factuality = reading.claims.factuality(sentence.index, verb);
  const isAwaited = isBulleted(s) && (met?.isAwaited === true || programme?.status === "announced");
  if (parties.length < 2 || factuality.hypothetical) return [];
  before.spelt.add(sentence.index);
  const claim = claimAt(reading, s, phrase.head, clauseSpan(s, phrase.head), factuality);
  const isAhead = sentence.form.slice(Math.max(0, verb - 3), verb).some((word) => /^(?:will|shall|to)$/iu.test(word));
  return [
    {
      kind: "agreement",
      instrument: phrase.instrument,
      parties: [...parties],
      signatories: act.status === "signed" ? [...new Set(signers)].filter((id) => actorOf(reading, id)?.type === "person") : [],
      fields: fieldsNamed(s, phrase.tokens),
      title: titleOf(s, phrase),
      count: countOf(s, phrase.head),
      status: isAhead || isAwaited ? act.planned : statusOf(sentence, act, phrase.instrument, factuality, claim.certainty),
      time: timeAt(reading, sentence, verb) ?? (met?.isAwaited === true && factuality.tense !== "future" && !isAwaited ? null : (met?.time ?? null)),
      place: placeAt(reading, sentence, verb),
      claims: [claim],
      explanation: {
        frame: `${act.lemma} ${phrase.instrument}`,
        words: [sentence.form[verb] ?? "", s.form[phrase.head] ?? ""],
        score: null,
        notes: factuality.because,
      },
    },
  ];
}

/** As `partiesOf`; where it finds no two, those of an article that is about two states. */
function partiesOrPair(
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

/** "Parliament ratified it on Monday": the agreement told of just before, once more. */
function pursued(reading: Reading, s: AnnotatedSentence, token: number, { last }: Before): AgreementDraft[] {
  if (s.upos[token] !== "VERB") return [];
  const passive = children(s, token, "nsubj:pass");
  const own = ownPursuit(s, token);
  const object =
    (own ? children(s, token, "nsubj") : passive.length > 0 ? passive : children(s, token, "obj", "obl")).find((t) => isPointingBack(s, t)) ?? -1;
  if (
    !last ||
    object < 0 ||
    !last.claims.some((claim) => s.index - claim.sentence <= 1 && (claim.sentence !== s.index || claim.start < (s.starts[token] ?? 0)))
  )
    return [];
  const told = own ?? pursuedAct(s, token);
  const act =
    told && (last.status === "rejected" || last.status === "terminated") && children(s, token, "aux").some((t) => s.form[t] === "had")
      ? undefined
      : told;
  const factuality = reading.claims.factuality(s.index, token);
  const doers = own ? [] : passive.length > 0 ? oblique(s, token, ["by"]) : subjects(s, token);
  const actors = doers.flatMap((t) => actorsOfPhrase(reading, s, t));
  const sides = actors.flatMap((id) => partyOf(reading, id));
  if (!act || factuality.hypothetical || isMerePurpose(s, token, factuality) || sides.some((id) => !last.parties.includes(id))) return [];
  const claim = claimAt(reading, s, token, clauseSpan(s, token), factuality);
  return [
    {
      ...last,
      signatories: act.status === "signed" ? actors.filter((id) => actorOf(reading, id)?.type === "person") : [],
      status: statusOf(s, { verb: token, lemma: s.lemma[token] ?? "", ...act }, last.instrument, factuality, claim.certainty),
      time: timeAt(reading, s, token),
      place: placeAt(reading, s, token),
      claims: [claim],
      explanation: { frame: `${s.lemma[token]} it`, words: [s.form[token] ?? ""], score: null, notes: factuality.because },
    },
  ];
}

/** "The two governments agreed on a joint border post": a plan with no name of a paper, between sides that are all told. */
function agreedPlan(reading: Reading, s: AnnotatedSentence, token: number): AgreementDraft[] {
  if (s.upos[token] !== "VERB" || s.lemma[token] !== "agree") return [];
  const plan =
    oblique(s, token, ["on"]).find(
      (t) => s.upos[t] === "NOUN" && (isNewlyNamed(s, t) || isJoint(s, t)) && !instrumentAt(s, t) && s.form[t + 1] !== "-",
    ) ?? agreedDeed(s, token);
  const factuality = reading.claims.factuality(s.index, token);
  if (plan === undefined || factuality.hypothetical || factuality.certainty !== "certain" || VAGUE.has(s.lemma[plan] ?? "")) return [];
  const actors = [...subjects(s, token), ...oblique(s, token, ["with"])].flatMap((t) => actorsOrSpeaker(reading, s, t));
  const parties = [...new Set(actors.flatMap((id) => partyOf(reading, id)))];
  if (parties.length < 2) return [];
  const phrase: InstrumentPhrase = { head: plan, instrument: "other", tokens: subtree(s, plan) };
  return draft(
    reading,
    s,
    phrase,
    { verb: token, lemma: "agree", status: "agreed", planned: "negotiating" },
    { last: undefined, meetings: [], visits: [], spelt: new Set() },
  );
}

const isJoint = (s: AnnotatedSentence, token: number): boolean =>
  children(s, token, "amod").some((t) => /^(?:joint|common|mutual)$/iu.test(s.form[t] ?? ""));

/** "agreed to set up a joint task force": what they will do together; talks, ties and papers are told by other readers. */
function agreedDeed(s: AnnotatedSentence, agree: number): number | undefined {
  const { undecided } = agreementKnowledge();
  return children(s, agree, "xcomp", "ccomp", "advcl").find(
    (t) =>
      s.upos[t] === "VERB" &&
      hasMark(s, t, "to") &&
      (!hasRelation(s, t, "advcl") || !s.form.slice(agree, t).includes(",")) &&
      !undecided.has(s.lemma[t] ?? "") &&
      children(s, t, "obj", "xcomp").every((o) => !instrumentAt(s, o) && !undecided.has(s.lemma[o] ?? "")),
  );
}

/** What one agrees on without deciding anything. */
const VAGUE = new Set([
  "need",
  "importance",
  "issue",
  "thing",
  "point",
  "question",
  "matter",
  "way",
  "date",
  "agenda",
  "meeting",
  "round",
  "view",
  "principle",
]);

/** "A pact with Chile was approved in Lima": the other side by its capital. */
const orSeat = (reading: Reading, s: AnnotatedSentence, parties: readonly string[], isStrange: boolean): string[] =>
  parties.length === 1 && !isStrange ? withMain(reading, s, parties) : [...parties];

/** One side named, and the state in whose capital it is told of or the article is about. */
function withMain(reading: Reading, s: AnnotatedSentence, known: readonly string[]): string[] {
  const seats = (reading.actors.mentions[s.index] ?? [])
    .filter((m) => m.form === "name" && /^in$/iu.test(s.form[m.from - 1] ?? ""))
    .flatMap((m) => m.actors)
    .filter((id) => actorOf(reading, id)?.type === "state" && !known.includes(id));
  const main = seats.length === 1 ? seats[0] : mainState(reading);
  return main === undefined || known.includes(main) ? [...known] : [...known, main];
}

function draft(
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
  const isTalkedOf = isPurpose && TALKED_OF.has(act.lemma) && new Set(named.flatMap((id) => partyOf(reading, id))).size > 1;
  if (factuality.hypothetical || (isPurpose && !isTalkedOf)) return [];
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
            : known
          : orSeat(reading, s, partiesOf(reading, s, said, act, before.last, isOfLast), isStrange);
  if (isOfUnion(reading, s, phrase) && parties.length < 2 && phrase.instrument !== "treaty" && phrase.instrument !== "protocol") return [];
  if (parties.length === 0 || (parties.length < 2 && act.status !== "terminated" && !isOfUnion(reading, s, phrase))) return [];
  const claim = claimAt(reading, s, act.verb, clauseSpan(s, act.verb), factuality);
  if (
    claim.certainty.endsWith("-not") &&
    act.denied === undefined &&
    (act.status === "proposed" ||
      ["reach", "strike", "clinch", "hammer"].includes(act.lemma) ||
      act.status === "negotiating" ||
      (named.length === 0 && said.length > 0))
  )
    return [];
  const status = isTalkedOf ? "negotiating" : statusOf(s, act, phrase.instrument, factuality, claim.certainty);
  return [
    {
      kind: "agreement",
      instrument: phrase.instrument,
      parties: [...parties],
      signatories: act.status === "signed" ? [...new Set(named)].filter((id) => actorOf(reading, id)?.type === "person") : [],
      fields: fieldsNamed(s, [...phrase.tokens, ...inTheFieldOf(s, act.verb)]),
      title: titleOf(s, phrase),
      count: countOf(s, phrase.head),
      status,
      time: isYetToApply(act, status)
        ? signedTime(reading, s, phrase)
        : (actTime(reading, s, phrase, act) ?? timeMadeKnown(reading, s, act, status, encounter, host !== undefined)),
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

/** "were signed on Tuesday in the fields of health and tourism", "signed deals covering trade": words of fields that the parse hung on the act. */
const inTheFieldOf = (s: AnnotatedSentence, verb: number): number[] =>
  [
    ...oblique(s, verb, ["in", "on"]).filter((t) => /^(?:field|area|sphere|sector|domain)$/u.test(s.lemma[t] ?? "")),
    ...children(s, verb, "advcl").filter((t) => s.form[t] === "covering" || s.form[t] === "spanning"),
  ].flatMap((t) => subtree(s, t));

/** "met to finalise a treaty": what the sides are still at work on. */
const TALKED_OF = new Set(["finalise", "finalize", "negotiate", "draft", "prepare"]);

/** What an explanation notes of "a new protocol", which is not the one in force. */
export const ANOTHER = "a new one";
const isAnother = (s: AnnotatedSentence, head: number): boolean =>
  isNewlyNamed(s, head) && children(s, head, "amod", "det").some((t) => /^(?:new|another|fresh|successor|replacement)$/iu.test(s.form[t] ?? ""));

/** How many sentences back those may have met who issue a statement together. */
const SENTENCES_BACK = 3;

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

/** "it", "them", "the text": words for the agreement told of just before. */
const isPointingBack = (s: AnnotatedSentence, token: number): boolean =>
  /^(?:it|them)$/iu.test(s.form[token] ?? "") ||
  (/^(?:text|document|paper|instrument)$/u.test(s.form[token] ?? "") &&
    children(s, token, "det").some((t) => /^(?:the|this|that)$/iu.test(s.form[t] ?? "")) &&
    children(s, token, "nmod", "acl").length === 0);

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

/** When it was done; the year in the instrument's own name ("the 1998 treaty") is another. */
function actTime(reading: Reading, s: AnnotatedSentence, { head, tokens }: InstrumentPhrase, act: Act): FactTime | null {
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
  const isElse = ({ edtf, text }: FactTime): boolean => others.includes(text) || isTerm(edtf) || terms.some((one) => one.edtf === edtf);
  if (act.lemma === "stand") return timeOfStanding(reading, s, head);
  const isItsOwn = hasRelation(s, act.verb, "acl") && s.head[act.verb] === head;
  const elsewhere = isItsOwn || s.upos[head] === "VERB" || describingActs(s, head).some(({ verb }) => verb !== act.verb);
  const told = [
    firstTo(s, act.verb),
    act.verb,
    elsewhere ? undefined : head,
    whenOf(s, act.verb),
    children(s, act.verb, "advcl").find((t) => s.lemma[t] === "do" && hasMark(s, t, "as")),
    isAgreedTo(s, act.verb) ? s.head[act.verb] : undefined,
    isItsOwn && hasRelation(s, head, "obl") && hasCase(s, head, ["by", "with", "through"]) ? s.head[head] : undefined,
  ];
  const times = told.map((token) => (token === undefined ? null : (timeAt(reading, s, token) ?? timeCovering(reading, s, token))));
  return times.find((time) => time !== null && !isOwn(time.text) && !isElse(time)) ?? null;
}

/** "the 2009 agreement": the year another instrument is called by. */
const isOfName = (s: AnnotatedSentence, token: number): boolean =>
  /^\d{4}$/u.test(s.form[token] ?? "") &&
  [token + 1, token + 2, token + 3, token + 4].some((t) => s.upos[t] === "NOUN" && instrumentAt(s, t) !== undefined) &&
  ["NOUN", "ADJ", "PROPN"].includes(s.upos[token + 1] ?? "") &&
  !/^(?:in|since|of|until)$/iu.test(s.form[token - 1] ?? "");

/** "the water treaty of 1986", "the partnership of 2011": the year a noun is called by. */
const isOfNoun = (s: AnnotatedSentence, token: number): boolean =>
  /^\d{4}$/u.test(s.form[token] ?? "") && s.form[token - 1]?.toLowerCase() === "of" && s.upos[token - 2] === "NOUN";

/** "rolled over until 2026": what goes on, up to a day that is not the act's. */
const isRenewal = ({ lemma }: Act): boolean => /^(?:renew|extend|prolong|roll over)$/u.test(lemma);

/** "an agreement in force since 2020". */
function timeOfStanding(reading: Reading, s: AnnotatedSentence, head: number): FactTime | null {
  const told = (reading.times.expressions[s.index] ?? []).find((one) => one.from > head && one.from - head <= LONGEST_OPENING);
  return told ? { edtf: told.edtf, text: told.text } : null;
}

/** What is over when it is told. */
const DONE: ReadonlySet<AgreementStatus> = new Set(["agreed", "signed", "ratified", "suspended", "terminated", "rejected"]);

/** "has denounced the treaty, the minister announced on Monday", "The vote was held on Monday", or the day of the visit during which it was done. */
function timeMadeKnown(
  reading: Reading,
  s: AnnotatedSentence,
  act: Act,
  status: AgreementStatus,
  met: Encounter | undefined,
  isOfJourney: boolean,
): FactTime | null {
  if (isOfJourney) return timeOfJourney(reading, s, act.verb);
  if (!(DONE.has(status) || isRenewal(act)) || act.status !== status) return null;
  return ofAnnouncement(reading, s, act.verb) ?? ofDeedAfter(reading, s) ?? met?.time ?? null;
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

function ofAnnouncement(reading: Reading, s: AnnotatedSentence, verb: number): FactTime | null {
  const { announcing } = agreementKnowledge();
  const around = [...ancestors(s, verb), ...children(s, verb, "parataxis", "ccomp"), ...children(s, s.head[verb] ?? -1, "parataxis")];
  const announced = around.find((t) => s.upos[t] === "VERB" && announcing.has(s.lemma[t] ?? ""));
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

/** "a gesture to help reach a deal": what somebody is to bring about, and has not. Verbs that tell of a plan ("agreed to sign") say so themselves. */
const isMerePurpose = (s: AnnotatedSentence, verb: number, { because }: Factuality): boolean => isOfEffort(s, verb) || isPurpose(s, verb, because);

/** "agreed to redouble efforts to conclude a treaty". */
const isOfEffort = (s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "acl") &&
  hasMark(s, verb, "to") &&
  s.lemma[verb] !== "negotiate" &&
  hasRelation(s, s.head[verb] ?? -1, "obj", "obl") &&
  agreementKnowledge().intending.has(s.lemma[s.head[verb] ?? -1] ?? "");

const isPurpose = (s: AnnotatedSentence, verb: number, because: Factuality["because"]): boolean =>
  s.upos[verb] === "VERB" &&
  because.length === 0 &&
  s.form[verb]?.toLowerCase() === s.lemma[verb] &&
  [s.form[verb - 1], s.form[verb - 2]].some((word) => ["to", "help", "let"].includes((word ?? "").toLowerCase())) &&
  children(s, verb, "nsubj", "aux").length === 0 &&
  !ancestors(s, verb).some((t) => agreementKnowledge().deciding.has(s.lemma[t] ?? ""));

/** "close to signing", "on the verge of clinching". */
const isCloseTo = (s: AnnotatedSentence, verb: number): boolean =>
  /ing$/u.test(s.form[verb] ?? "") &&
  (JUST_SHORT.test(s.form.slice(Math.max(0, verb - 5), verb).join(" ")) ||
    s.form[verb - 1]?.toLowerCase() === "to" ||
    (s.form[verb - 1]?.toLowerCase() === "of" && /^(?:verge|brink|cusp|point)$/iu.test(s.form[verb - 2] ?? "")));

/** "within a whisker of", "stopped short of", "hours away from", "on the point of". */
const JUST_SHORT =
  /(?:within an? (?:\S+ )?\S+ of|\bshort of|\bshy of|\baway from|(?:step|inch|hair|whisker|hour|day|week|month)s?(?: \S+)? from|the point of|a hair's breadth from)$/iu;

/** What two decide on by deciding to write it. */
const PAPERS: ReadonlySet<Instrument> = new Set(["roadmap", "other", "joint-statement"]);

/** "agreed to draw up a roadmap". */
const isAgreedTo = (s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "xcomp", "advcl", "ccomp") && hasMark(s, verb, "to") && s.lemma[s.head[verb] ?? -1] === "agree";

/** "to be signed on Tuesday". */
const isYetToBe = (s: AnnotatedSentence, verb: number): boolean =>
  s.form[verb - 1]?.toLowerCase() === "be" &&
  s.form[verb - 2]?.toLowerCase() === "to" &&
  !/^(?:had|have|has|was|were)$/iu.test(s.form[verb - 3] ?? "");

/** "will take effect on 1 July": the day is not that of what has been done so far. */
const isYetToApply = (act: Act, status: AgreementStatus): boolean => act.status === "in-force" && status !== "in-force";

/** "signed in Riga last October, will take effect on 1 June": the day it was signed, where it is told. */
const signedTime = (reading: Reading, s: AnnotatedSentence, { head }: InstrumentPhrase): FactTime | null =>
  describingActs(s, head)
    .filter(({ status }) => status === "signed")
    .map(({ verb }) => timeAt(reading, s, verb))
    .find((time) => time !== null) ?? null;

/** "voted by 77 to 41 to ratify": done by the vote. */
const isVoted = (s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "xcomp", "advcl") &&
  hasMark(s, verb, "to") &&
  s.lemma[s.head[verb] ?? -1] === "vote" &&
  s.form[s.head[verb] ?? -1] === "voted";

/** Words of those who would sign and have not agreed to. */
const WANTING = /^(?:want|hope|wish|seek|aim|aspire)/u;

/** Instruments that are approved or adopted, but not ratified. */
const UNRATIFIED = new Set<Instrument>(["loan", "grant", "contract", "roadmap", "ceasefire", "joint-statement", "communique", "memorandum"]);

function statusOf(s: AnnotatedSentence, act: Act, instrument: Instrument, factuality: Factuality, certainty: string): AgreementStatus {
  if ((act.status === "signed" || act.status === "agreed") && isCloseTo(s, act.verb)) return "negotiating";
  if (PAPERS.has(instrument) && act.status === "negotiating" && isAgreedTo(s, act.verb) && !certainty.endsWith("-not")) return "agreed";
  if (isYetToBe(s, act.verb) || isUnfulfilled(s, act.verb)) return act.planned;
  if (isVoted(s, act.verb) && !certainty.endsWith("-not")) return act.status;
  if (certainty.endsWith("-not") && act.denied !== undefined) return act.denied;
  if (certainty.endsWith("-not")) return undone(s, act);
  if (act.status === "agreed" && act.planned === "negotiating" && isUnderWay(s, act.verb)) return "negotiating";
  if (certainty === "possible" && isEmpowered(s, act.verb)) return act.planned;
  if (act.lemma === "negotiate" && factuality.tense === "past" && !/ing$/u.test(s.form[act.verb] ?? "")) return "agreed";
  if (certainty === "possible" || (certainty === "probable" && factuality.because.some((word) => WANTING.test(word)))) return "proposed";
  if (factuality.tense === "future" || certainty === "probable")
    return UNRATIFIED.has(instrument) && act.status === "ratified" ? "proposed" : act.planned;
  return act.status === "ratified" && (UNRATIFIED.has(instrument) || isByExecutive(s, act)) ? "agreed" : act.status;
}

/** How it stands when the act has not been done: refused, given up or still to come. */
function undone(s: AnnotatedSentence, act: Act): AgreementStatus {
  const isStopped = /^(?:stop|cease|quit)$/u.test(s.lemma[s.head[act.verb] ?? -1] ?? "");
  if (isRenewal(act)) return "terminated";
  if (act.status === "in-force") return isStopped ? "suspended" : "signed";
  if (act.status === "ratified") return "signed";
  const isAwaited =
    children(s, act.verb, "advmod").some((t) => /^(?:yet|still|so)$/iu.test(s.form[t] ?? "")) ||
    s.form.slice(Math.max(0, act.verb - 3), act.verb).some((word) => /^(?:yet|still)$/iu.test(word));
  if (act.status === "agreed" || act.lemma === "conclude") return isAwaited ? "negotiating" : "rejected";
  return act.status === "signed" ? (isAwaited ? "agreed" : "rejected") : act.status;
}

/** "are hammering out", "is finalising": at it still. */
const isUnderWay = (s: AnnotatedSentence, verb: number): boolean =>
  /ing$/u.test(s.form[verb] ?? "") && children(s, verb, "aux").some((t) => s.lemma[t] === "be");

/** "authorised the minister to sign": it shall be done. */
const isEmpowered = (s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "xcomp", "advcl", "ccomp", "acl") &&
  /^(?:authori[sz]e|empower|mandate|instruct|clear|allow|permit)$/u.test(s.lemma[s.head[verb] ?? -1] ?? "") &&
  /ed$/u.test(s.form[s.head[verb] ?? -1] ?? "");

/** "The cabinet approved the treaty": allowed, and not ratified. */
const isByExecutive = (s: AnnotatedSentence, { verb, lemma }: Act): boolean =>
  !/^(?:ratify|exchange|deposit)/u.test(lemma) &&
  [...subjects(s, verb), ...oblique(s, verb, ["by"])].some((t) => agreementKnowledge().executives.has((s.lemma[t] ?? "").toLowerCase()));

function countOf(s: AnnotatedSentence, head: number): number | null {
  const numeral = children(s, head, "nummod")[0];
  const words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
  const form = (s.form[numeral ?? -1] ?? "").toLowerCase();
  const value = /^\d+$/u.test(form) ? Number(form) : words.indexOf(form);
  return value > 1 ? value : null;
}

/** A title in capitals: "the Treaty of Amity and Cooperation". */
function titleOf(s: AnnotatedSentence, phrase: InstrumentPhrase): string | null {
  if (!/^\p{Lu}/u.test(s.form[phrase.head] ?? "")) return null;
  let [from, to] = [phrase.head, phrase.head];
  while (from > 0 && /^\p{Lu}/u.test(s.form[from - 1] ?? "") && phrase.tokens.includes(from - 1)) from--;
  while (
    to + 1 < s.form.length &&
    phrase.tokens.includes(to + 1) &&
    (/^\p{Lu}/u.test(s.form[to + 1] ?? "") ||
      (/^(?:of|on|and|for|the)$/u.test(s.form[to + 1] ?? "") && s.form.slice(to + 2, to + 4).some((w) => /^\p{Lu}/u.test(w))))
  )
    to++;
  return to > from ? s.form.slice(from, to + 1).join(" ") : null;
}
