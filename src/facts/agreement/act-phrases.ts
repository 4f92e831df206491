import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { AgreementStatus } from "../fact.js";
import { knownLemma, sequenceAt } from "../shared/index.js";
import { type AgreementKnowledge, agreementKnowledge } from "./knowledge.js";

export interface Act {
  readonly verb: number;
  readonly lemma: string;
  readonly status: AgreementStatus;
  readonly planned: AgreementStatus;
  /** What holds where the act is denied, for acts whose denial is no refusal. */
  readonly denied?: AgreementStatus | undefined;
  /** Done on a journey: one side is the traveller's, the other where he has been. */
  readonly ofJourney?: boolean;
}

/** The lemma of a verb, as the list of acts knows it. */
export const actLemma = (s: AnnotatedSentence, token: number): string => knownLemma(s, token, (lemma) => agreementKnowledge().acts.has(lemma));

export function phraseAt(s: AnnotatedSentence, governor: number, instrument: number): Act | undefined {
  const isSubject = hasRelation(s, instrument, "nsubj") && !hasRelation(s, instrument, "nsubj:pass");
  const openings = [governor, ...children(s, governor, "cop")];
  const found = agreementKnowledge().phrases.find(({ words, ofSubject }) => {
    const isNamesake = ofSubject && words.length === 1 && s.upos[governor] !== "VERB";
    const end =
      ofSubject === isSubject && !isNamesake && !isOfSomethingElse(s, governor, words, ofSubject)
        ? openings.map((t) => sequenceAt(s, t, words)).find((one) => one !== undefined)
        : undefined;
    return (
      (end !== undefined && (isSubject || isItsPreposition(s, instrument, governor, end))) || (!ofSubject && isParted(s, governor, instrument, words))
    );
  });
  return found && actOf(governor, found);
}

/** "flew home from Lima with a pact", "shook hands in Rome on a deal": other words between the phrase and its last preposition, which is the instrument's own. */
const isParted = (s: AnnotatedSentence, governor: number, instrument: number, words: readonly string[]): boolean =>
  (words.length > 2 || words[0] === "vote") &&
  s.upos[governor] === "VERB" &&
  hasRelation(s, instrument, "obl") &&
  children(s, instrument, "case").some((c) => s.form[c]?.toLowerCase() === words.at(-1)) &&
  sequenceAt(s, governor, words.slice(0, -1)) !== undefined;

/** The act of several words that a verb tells of an instrument that it does not name, as object or as subject. */
export const phraseOfVerb = (s: AnnotatedSentence, verb: number, isOfSubject: boolean): Act | undefined => {
  const phrase = phraseOf(s, verb, isOfSubject);
  return phrase && actOf(verb, phrase);
};

type ActPhrase = AgreementKnowledge["phrases"][number];

/** The act of several words that begins at a verb: one that the instrument is the subject of, or one that is done with it. */
export const phraseOf = (s: AnnotatedSentence, verb: number, isOfSubject: boolean): ActPhrase | undefined =>
  agreementKnowledge().phrases.find(
    ({ words, ofSubject }) => ofSubject === isOfSubject && !isOfSomethingElse(s, verb, words, ofSubject) && sequenceAt(s, verb, words) !== undefined,
  );

/** "the treaty that ended the war": what it does to something else is not what becomes of it. */
const isOfSomethingElse = (s: AnnotatedSentence, verb: number, words: readonly string[], ofSubject: boolean): boolean =>
  ofSubject && words.length === 1 && children(s, verb, "obj", "ccomp", "xcomp").length > 0;

export const actOf = (verb: number, { words, status, planned, denied, ofJourney }: ActPhrase): Act => ({
  verb,
  lemma: words.join(" "),
  status,
  planned,
  denied,
  ofJourney,
});

/** The preposition a phrase ends in must be the instrument's own: "did away with visas under an accord" ends no accord. */
function isItsPreposition(s: AnnotatedSentence, instrument: number, governor: number, end: number): boolean {
  if (!hasRelation(s, instrument, "obl", "nmod") || s.upos[end - 1] !== "ADP" || end - 1 > instrument) return true;
  if (hasRelation(s, end - 1, "compound:prt") && s.head[end - 1] === governor && children(s, instrument, "case").length === 0) return true;
  return children(s, instrument, "case").some((c) => c > governor && c < end);
}
