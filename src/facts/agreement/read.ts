import type { Factuality } from "../../claims/index.js";
import { type AnnotatedSentence, ancestors, children } from "../../language/index.js";
import type { AgreementDraft, AgreementStatus, Instrument } from "../fact.js";
import { actorOf, claimAt, clauseSpan, placeAt, type Reading, timeAt } from "../shared/index.js";
import { type Act, actOn, type InstrumentPhrase, includedAct, instrumentAt } from "./acts.js";
import { fieldsNamed } from "./fields.js";
import { agreementKnowledge } from "./knowledge.js";
import { actorsAround, hasStrangers, isNewlyNamed, partiesOf, partyOf, statesNear } from "./parties.js";

/** Every instrument something is done with: signed, agreed, ratified, suspended … and between whom. */
export function readAgreements(reading: Reading): AgreementDraft[] {
  const drafts: AgreementDraft[] = [];
  for (const s of reading.annotated.sentences)
    for (let token = 0; token < s.form.length; token++) {
      const phrase = instrumentAt(s, token);
      const act = phrase && (actOn(s, phrase.head) ?? includedAct(s, phrase.head));
      const made = phrase && act ? draft(reading, s, phrase, act, drafts.at(-1)) : undefined;
      if (made) drafts.push(made);
    }
  return drafts;
}

function draft(
  reading: Reading,
  s: AnnotatedSentence,
  phrase: InstrumentPhrase,
  act: Act,
  last: AgreementDraft | undefined,
): AgreementDraft | undefined {
  const factuality = reading.claims.factuality(s.index, act.verb);
  if (factuality.hypothetical || isMerePurpose(s, act.verb, factuality)) return undefined;
  const said = actorsAround(reading, s, phrase, act);
  const open = hasStrangers(reading, s, act) || (said.length === 0 && isNewlyNamed(s, phrase.head) && statesNear(reading, s).size > 2);
  const parties = open && said.length < 2 ? said.flatMap((id) => partyOf(reading, id)) : partiesOf(reading, s, said, act, last);
  if (parties.length === 0 || (parties.length < 2 && act.status !== "terminated")) return undefined;
  const claim = claimAt(reading, s, act.verb, clauseSpan(s, act.verb), factuality);
  if (claim.certainty.endsWith("-not") && (act.status === "proposed" || act.status === "negotiating")) return undefined;
  return {
    kind: "agreement",
    instrument: phrase.instrument,
    parties,
    signatories: act.status === "signed" ? said.filter((id) => actorOf(reading, id)?.type === "person") : [],
    fields: fieldsNamed(s, phrase.tokens),
    title: titleOf(s, phrase),
    count: countOf(s, phrase.head),
    status: statusOf(act, phrase.instrument, factuality, claim.certainty),
    time: timeAt(reading, s, act.verb) ?? timeAt(reading, s, phrase.head),
    place: placeAt(reading, s, act.verb),
    claims: [claim],
    explanation: {
      frame: `${s.lemma[act.verb]} ${phrase.instrument}`,
      words: [s.form[act.verb] ?? "", s.form[phrase.head] ?? ""],
      score: null,
      notes: factuality.because,
    },
  };
}

/** "a gesture to help reach a deal": what somebody is to bring about, and has not. Verbs that tell of a plan ("agreed to sign") say so themselves. */
const isMerePurpose = (s: AnnotatedSentence, verb: number, { because }: Factuality): boolean =>
  s.upos[verb] === "VERB" &&
  because.length === 0 &&
  s.form[verb]?.toLowerCase() === s.lemma[verb] &&
  [s.form[verb - 1], s.form[verb - 2]].some((word) => ["to", "help", "let"].includes((word ?? "").toLowerCase())) &&
  children(s, verb, "nsubj", "aux").length === 0 &&
  !ancestors(s, verb).some((t) => agreementKnowledge().deciding.has(s.lemma[t] ?? ""));

/** Instruments that are approved or adopted, but not ratified. */
const UNRATIFIED = new Set<Instrument>(["loan", "grant", "contract", "roadmap", "ceasefire", "joint-statement", "communique", "memorandum"]);

function statusOf(act: Act, instrument: Instrument, factuality: Factuality, certainty: string): AgreementStatus {
  if (certainty.endsWith("-not")) return act.status === "signed" || act.status === "agreed" ? "rejected" : act.status;
  if (act.lemma === "negotiate" && factuality.tense === "past") return "agreed";
  if (certainty === "possible") return "proposed";
  if (factuality.tense === "future" || certainty === "probable") return act.planned;
  return act.status === "ratified" && UNRATIFIED.has(instrument) ? "agreed" : act.status;
}

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
