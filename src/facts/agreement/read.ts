import { type AnnotatedSentence, hasRelation } from "../../language/index.js";
import type { AgreementDraft, Draft, MeetingDraft, VisitDraft } from "../fact.js";
import { actorOf, actorsOfPhrase, oblique, type Reading, subjects } from "../shared/index.js";
import type { Act } from "./act-phrases.js";
import { given, had, under } from "./actless.js";
import { actOn, includedAct } from "./acts.js";
import { asGoneBack, isSpeltOut, pursued } from "./back.js";
import { type Before, draft } from "./draft.js";
import { existing } from "./existing.js";
import { headlineAct } from "./headline.js";
import { type InstrumentPhrase, instrumentAt } from "./instruments.js";
import { agreementKnowledge, isOneOf } from "./knowledge.js";
import { listed, pointedTo } from "./listed.js";
import { describingActs } from "./participles.js";
import { actorsAround, partyOf } from "./parties.js";
import { agreedPlan } from "./plans.js";

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

function atInstrument(reading: Reading, s: AnnotatedSentence, token: number, before: Before): AgreementDraft[] {
  const phrase = instrumentAt(s, token);
  if (!phrase || reading.actors.actorsAt(s.index, token).some((id) => isBody(reading, s, token, id))) return [];
  if (hasRelation(s, token, "appos") && instrumentAt(s, s.head[token] ?? -1)) return [];
  const act = actOn(s, phrase.head) ?? includedAct(s, phrase.head);
  if (act && isDraftOfUnknown(reading, s, phrase, act)) return [];
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
  const first = withEach(reading, s, phrase, draft(reading, s, phrase, act, before));
  const undone = first.length > 0 && first.every((one) => one.claims.every((claim) => claim.certainty !== "certain"));
  const described = undone ? describingActs(s, phrase.head).filter((other) => other.verb !== act.verb) : [];
  const parties = first[0]?.parties ?? [];
  return [...first, ...described.flatMap((other) => draft(reading, s, phrase, other, before, parties))];
}

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
  !(id.startsWith("org-") && /^(?:of|on|for)$/u.test(s.form[token + 1] ?? "") && isOneOf("acted", actOn(s, token)?.lemma ?? ""));

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
