import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { AgreementDraft } from "../fact.js";
import {
  actorOf,
  actorsOfPhrase,
  claimAt,
  clauseHead,
  clauseSpan,
  hasCase,
  isBulleted,
  knownLemma,
  oblique,
  openingOf,
  PROGRAMME_BACK,
  placeAt,
  type Reading,
  subjects,
  timeAt,
} from "../shared/index.js";
import type { Act } from "./act-phrases.js";
import { actOn } from "./acts.js";
import { type Before, partiesOrPair } from "./draft.js";
import { encounterOf } from "./encounter.js";
import { fieldsOf } from "./fields.js";
import type { InstrumentPhrase } from "./instruments.js";
import { agreementKnowledge, isOneOf } from "./knowledge.js";
import { actorsAround, partyOf } from "./parties.js";
import { statusOf } from "./status.js";
import { countOf, titleOf } from "./title.js";

const lemmaOf = (s: AnnotatedSentence, token: number): string => knownLemma(s, token, (lemma) => isOneOf("acted", lemma));

/** "Protocol Amending the Convention": the participle of a title in capitals, taken for its verb. */
const isAmendingTitle = (s: AnnotatedSentence, head: number): boolean => {
  const verb = hasRelation(s, head, "nsubj") ? (s.head[head] ?? -1) : -1;
  return verb === head + 1 && s.head[verb] === -1 && /ing$/u.test(s.form[verb] ?? "");
};

/** "the signing ceremony of the following documents", "the signature of these papers". */
const isSigning = (s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "NOUN" && agreementKnowledge().nouns.get((s.form[token] ?? "").toLowerCase()) === "signed";

/** "The two ministers are to sign: – a memorandum on trade": an item that is an instrument, done with as the opening of the list says. */
export function listed(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase, before: Before): AgreementDraft[] {
  const opening = s.head[phrase.head] === -1 || isAmendingTitle(s, phrase.head) ? openingOf(reading, s) : undefined;
  if (!opening) return [];
  const { sentence } = opening;
  const acted = sentence.form.findLastIndex((_, t) => ["VERB", "ADJ"].includes(sentence.upos[t] ?? "") && isOneOf("acted", lemmaOf(sentence, t)));
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
export function pointedTo(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase, before: Before): AgreementDraft[] {
  if (!isPointing(s)) return [];
  for (const sentence of reading.annotated.sentences.slice(Math.max(0, s.index - 2), s.index).reverse()) {
    const head = sentence.form.findLastIndex(
      (form, t) => sentence.upos[t] === "NOUN" && form !== sentence.lemma[t] && agreementKnowledge().generic.has(sentence.lemma[t] ?? ""),
    );
    const act = head < 0 ? undefined : actOn(sentence, head);
    if (act && isOneOf("acted", act.lemma)) return itemDraft(reading, s, phrase, { sentence, act }, before);
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
  const factuality = reading.claims.factuality(sentence.index, verb);
  const isDone = factuality.tense === "past" && factuality.certainty === "certain" && children(sentence, verb, "aux:pass").length > 0;
  const isOver = isDone && act.status !== act.planned;
  const met = known.length > 1 ? undefined : encounterOf(reading, sentence, known, before, isOver);
  const parties =
    met?.parties ??
    (programme && isBulleted(s) ? [...new Set([...guests, programme.host])] : partiesOrPair(reading, sentence, named, act, before.last));
  const isAwaited = isBulleted(s) && !isOver && (met?.isAwaited === true || programme?.status === "announced");
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
      fields: fieldsOf(s, phrase),
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
