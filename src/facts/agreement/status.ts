import type { Factuality } from "../../claims/index.js";
import { type AnnotatedSentence, ancestors, children, hasMark, hasRelation } from "../../language/index.js";
import type { AgreementStatus, Instrument } from "../fact.js";
import { isUnfulfilled, oblique, subjects } from "../shared/index.js";
import type { Act } from "./act-phrases.js";
import { isOfImportance } from "./aims.js";
import { agreementKnowledge, hasForm, is, isOneOf } from "./knowledge.js";

/** "rolled over until 2026": what goes on, up to a day that is not the act's. */
export const isRenewal = ({ lemma }: Act): boolean => isOneOf("renewing", lemma);

/** "a gesture to help reach a deal": what somebody is to bring about, and has not. Verbs that tell of a plan ("agreed to sign") say so themselves. */
export const isMerePurpose = (s: AnnotatedSentence, verb: number, { because }: Factuality): boolean =>
  isOfEffort(s, verb) || isAimedAt(s, verb) || isOfImportance(s, verb) || isPurpose(s, verb, because);

/** "talks aimed at hammering out a treaty", "working towards signing one": not done yet. */
const isAimedAt = (s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "advcl", "acl", "xcomp") &&
  ["at", "towards", "toward"].some((word) => hasMark(s, verb, word)) &&
  agreementKnowledge().aiming.has(s.lemma[s.head[verb] ?? -1] ?? "");

/** "agreed to redouble efforts to conclude a treaty". */
const isOfEffort = (s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "acl") &&
  hasMark(s, verb, "to") &&
  s.lemma[verb] !== "negotiate" &&
  hasRelation(s, s.head[verb] ?? -1, "obj", "obl") &&
  agreementKnowledge().intending.has(s.lemma[s.head[verb] ?? -1] ?? "");

/** "unless either side gives notice", "before it expires": a case that is provided for and has not come about. */
export const isProvidedFor = (s: AnnotatedSentence, { verb, status }: Pick<Act, "verb" | "status">): boolean =>
  isByItself(s, verb) ||
  isForTerm(s, verb) ||
  [verb, ...ancestors(s, verb)].some((t) => hasMark(s, t, "unless")) ||
  (status === "terminated" && ["before", "until"].some((word) => hasMark(s, verb, word)) && !/ed$/u.test(s.form[verb] ?? ""));

/** "will be extended automatically". */
const isByItself = (s: AnnotatedSentence, verb: number): boolean => children(s, verb, "advmod").some((t) => is("of-itself", s, t));

/** "is concluded for five years": how long it is to hold. */
const isForTerm = (s: AnnotatedSentence, verb: number): boolean =>
  children(s, verb, "aux").every((t) => /^(?:is|are)$/iu.test(s.form[t] ?? "")) &&
  children(s, verb, "aux:pass").length > 0 &&
  oblique(s, verb, ["for"]).some((t) => is("terms", s, t));

export const isPurpose = (s: AnnotatedSentence, verb: number, because: Factuality["because"]): boolean =>
  s.upos[verb] === "VERB" &&
  because.length === 0 &&
  s.form[verb]?.toLowerCase() === s.lemma[verb] &&
  [s.form[verb - 1], s.form[verb - 2]].some((word) => ["to", "help", "let"].includes((word ?? "").toLowerCase())) &&
  children(s, verb, "nsubj", "aux").length === 0 &&
  !isIntended(s, verb) &&
  !ancestors(s, verb).some((t) => agreementKnowledge().deciding.has(s.lemma[t] ?? ""));

/** "the pact they were meant to sign": planned, and no mere purpose. */
const isIntended = (s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "xcomp") && hasRelation(s, s.head[verb] ?? -1, "acl:relcl") && is("intended", s, s.head[verb] ?? -1);

/** "close to signing", "on the verge of clinching". */
const isCloseTo = (s: AnnotatedSentence, verb: number): boolean =>
  /ing$/u.test(s.form[verb] ?? "") &&
  (JUST_SHORT.test(s.form.slice(Math.max(0, verb - 5), verb).join(" ")) ||
    s.form[verb - 1]?.toLowerCase() === "to" ||
    (s.form[verb - 1]?.toLowerCase() === "of" && hasForm("almost", s, verb - 2)));

/** "within a whisker of", "stopped short of", "hours away from", "on the point of". */
const JUST_SHORT =
  /(?:within an? (?:\S+ )?\S+ of|\bshort of|\bshy of|\baway from|(?:step|inch|hair|whisker|hour|day|week|month)s?(?: \S+)? from|the point of|a hair's breadth from)$/iu;

/** What two decide on by deciding to write it. */
const PAPERS: ReadonlySet<Instrument> = new Set(["roadmap", "other", "joint-statement"]);

/** "agreed to draw up a roadmap". */
export const isAgreedTo = (s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "xcomp", "advcl", "ccomp") && hasMark(s, verb, "to") && s.lemma[s.head[verb] ?? -1] === "agree";

/** "to be signed on Tuesday". */
const isYetToBe = (s: AnnotatedSentence, verb: number): boolean =>
  s.form[verb - 1]?.toLowerCase() === "be" &&
  s.form[verb - 2]?.toLowerCase() === "to" &&
  !/^(?:had|have|has|was|were)$/iu.test(s.form[verb - 3] ?? "");

/** "voted by 77 to 41 to ratify": done by the vote. */
const isVoted = (s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "xcomp", "advcl") &&
  hasMark(s, verb, "to") &&
  s.lemma[s.head[verb] ?? -1] === "vote" &&
  s.form[s.head[verb] ?? -1] === "voted";

/** "used the visit to sign": done on it. */
const isOnOccasion = (s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "xcomp", "advcl", "acl") && hasMark(s, verb, "to") && /^(?:used|seized)$/iu.test(s.form[s.head[verb] ?? -1] ?? "");

/** Words of those who would sign and have not agreed to. */
const WANTING = /^(?:want|hope|wish|seek|aim|aspire)/u;

/** Instruments that are approved or adopted, but not ratified. */
const UNRATIFIED = new Set<Instrument>(["loan", "grant", "contract", "roadmap", "ceasefire", "joint-statement", "communique", "memorandum"]);

export function statusOf(s: AnnotatedSentence, act: Act, instrument: Instrument, factuality: Factuality, certainty: string): AgreementStatus {
  if ((act.status === "signed" || act.status === "agreed") && isCloseTo(s, act.verb)) return "negotiating";
  if (PAPERS.has(instrument) && act.status === "negotiating" && isAgreedTo(s, act.verb) && !certainty.endsWith("-not")) return "agreed";
  if (isOneOf("reviving", act.lemma) && isAgreedTo(s, act.verb) && !certainty.endsWith("-not")) return "agreed";
  if (isWished(s, act.verb)) return "proposed";
  if (isNeeded(s, act.verb) || isIntended(s, act.verb)) return act.planned;
  if (isYetToBe(s, act.verb) || isUnfulfilled(s, act.verb)) return act.planned;
  if ((isVoted(s, act.verb) || isOnOccasion(s, act.verb)) && !certainty.endsWith("-not")) return act.status;
  if (act.status === "signed" && !certainty.endsWith("-not") && isUnsigned(s, act)) return "agreed";
  if (certainty.endsWith("-not") && act.denied !== undefined) return act.denied;
  if (certainty.endsWith("-not")) return undone(s, act);
  if (act.status === "agreed" && act.planned === "negotiating" && isUnderWay(s, act.verb)) return "negotiating";
  if (certainty === "possible" && isEmpowered(s, act.verb)) return act.planned;
  if (act.lemma === "negotiate" && s.upos[act.verb] === "VERB" && factuality.tense === "past" && !isInProgress(s, act.verb)) return "agreed";
  if (certainty === "possible" || (certainty === "probable" && factuality.because.some((word) => WANTING.test(word)))) return "proposed";
  if (factuality.tense === "future" || certainty === "probable")
    return UNRATIFIED.has(instrument) && act.status === "ratified" ? "proposed" : act.planned;
  return act.status === "ratified" && (UNRATIFIED.has(instrument) || isByExecutive(s, act)) ? "agreed" : act.status;
}

/** How it stands when the act has not been done: refused, given up or still to come. */
export function undone(s: AnnotatedSentence, act: Act): AgreementStatus {
  const isStopped = is("stopping", s, s.head[act.verb] ?? -1);
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

/** "were negotiating", "was being negotiated". */
const isInProgress = (s: AnnotatedSentence, verb: number): boolean =>
  /ing$/u.test(s.form[verb] ?? "") || children(s, verb, "aux", "aux:pass").some((t) => /^being$/iu.test(s.form[t] ?? ""));

/** "initialled in March, has yet to be signed", "produced an accord, to be signed in June": agreed, and no more so far. */
const isUnsigned = (s: AnnotatedSentence, { verb }: Act): boolean =>
  /(?:\b(?:yet|still|remains?|due|expected|set)|,|[)–-]) to be (?:formally |officially |solemnly )?(?:signed|inked)\b/iu.test(
    s.form.slice(verb).join(" "),
  );

/** "The need was noted for finalising the treaty", "the need of signing it": not done yet. */
export const isNeeded = (s: AnnotatedSentence, verb: number): boolean => {
  const above = s.head[verb] ?? -1;
  return (
    /ing$/u.test(s.form[verb] ?? "") &&
    ["for", "of"].some((word) => hasMark(s, verb, word)) &&
    [above, ...children(s, above, "nsubj:pass", "obj")].some((t) => s.upos[t] === "NOUN" && agreementKnowledge().intending.has(s.lemma[t] ?? ""))
  );
};

/** "would like an agreement to be signed". */
const isLiked = (s: AnnotatedSentence, verb: number): boolean =>
  ancestors(s, verb).some((t) => is("liking", s, t) && children(s, t, "aux").some((a) => /^would$/iu.test(s.form[a] ?? "")));

/** "should sign the treaty": what somebody thinks right; "should have signed" is no act at all. */
const isWished = (s: AnnotatedSentence, verb: number): boolean =>
  isLiked(s, verb) ||
  (children(s, verb, "aux").some((t) => /^(?:should|ought)$/iu.test(s.form[t] ?? "")) &&
    ancestors(s, verb).every((t) => s.lemma[t] !== "agree") &&
    subjects(s, verb).length > 0);

/** "authorised the minister to sign": it shall be done. */
const isEmpowered = (s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "xcomp", "advcl", "ccomp", "acl") && is("empowering", s, s.head[verb] ?? -1) && /ed$/u.test(s.form[s.head[verb] ?? -1] ?? "");

/** "The cabinet approved the treaty": allowed, and not ratified. */
const isByExecutive = (s: AnnotatedSentence, { verb, lemma }: Act): boolean =>
  !isOneOf("unratified", lemma.split(" ")[0] ?? "") &&
  [...subjects(s, verb), ...oblique(s, verb, ["by"])].some((t) => agreementKnowledge().executives.has((s.lemma[t] ?? "").toLowerCase()));
