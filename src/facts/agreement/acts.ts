import { type AnnotatedSentence, children, hasMark, hasRelation, subtree } from "../../language/index.js";
import type { AgreementStatus, Instrument } from "../fact.js";
import { coordinatedWith, isBulleted, knownLemma, type Reading, sequenceAt } from "../shared/index.js";
import { type AgreementKnowledge, agreementKnowledge, hasForm, is, isOneOf } from "./knowledge.js";

export interface InstrumentPhrase {
  readonly head: number;
  readonly instrument: Instrument;
  readonly tokens: readonly number[];
}

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

export function instrumentAt(s: AnnotatedSentence, token: number): InstrumentPhrase | undefined {
  if (s.upos[token] === "PRON" || s.upos[token] === "DET" || s.upos[token] === "NUM") return anotherAt(s, token);
  if (s.upos[token] !== "NOUN" && s.upos[token] !== "PROPN") return undefined;
  const { instruments } = agreementKnowledge();
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  const form = (s.form[token] ?? "").toLowerCase();
  const before = (s.form[token - 1] ?? "").toLowerCase();
  const instrument =
    instruments.get(
      `${lemma} ${s.form
        .slice(token + 1, token + 3)
        .join(" ")
        .toLowerCase()}`,
    ) ??
    instruments.get(`${before} ${lemma}`) ??
    instruments.get(lemma) ??
    instruments.get(form.replace(/s$/u, "")) ??
    instruments.get(form);
  if (!instrument) return paperAt(s, token);
  if (hasRelation(s, token, "compound") || (s.form[token + 1] === "-" && s.starts[token + 1] === s.ends[token])) return undefined;
  const others = subtree(s, token).filter((c) => c > token && listedWith(s, c) === token);
  const beside = new Set(others.flatMap((c) => subtree(s, c)));
  return { head: token, instrument, tokens: subtree(s, token).filter((t) => !beside.has(t)) };
}

/** "a memorandum on drugs and another on food", "its second such deal after the one with Chile": an instrument called by no name of its own. */
function anotherAt(s: AnnotatedSentence, token: number): InstrumentPhrase | undefined {
  if (!/^(?:another|one|that|a)$/iu.test(s.form[token] ?? "") || !hasRelation(s, token, "conj", "obl", "nmod", "obj", "nsubj")) return undefined;
  const told = children(s, token, "nmod").some((t) => children(s, t, "case").some((c) => /^(?:on|with|between|for)$/iu.test(s.form[c] ?? "")));
  const earlier = s.form.findLastIndex((_, t) => t < token && s.upos[t] === "NOUN" && instrumentAt(s, t) !== undefined);
  const phrase = told && earlier >= 0 && !isFollowedByOwnNoun(s, token) ? instrumentAt(s, earlier) : undefined;
  return phrase && { head: token, instrument: phrase.instrument, tokens: subtree(s, token) };
}

const isFollowedByOwnNoun = (s: AnnotatedSentence, token: number): boolean => hasRelation(s, token, "det", "nummod");

/** "signed a protocol on customs and a letter of intent on rail": the instrument that another is listed with, past the noun of its topic. */
function listedWith(s: AnnotatedSentence, token: number): number | undefined {
  if (!hasRelation(s, token, "conj") || !isPaperWord(s, token)) return undefined;
  const isNamed = children(s, token, "det").some((t) => /^(?:an?|the)$/iu.test(s.form[t] ?? "")) || /^\p{Lu}/u.test(s.form[token] ?? "");
  for (let at = s.head[token] ?? -1, steps = 0; at >= 0 && steps < 4; at = s.head[at] ?? -1, steps++) {
    if (isPaperWord(s, at)) return steps === 0 || isNamed ? at : undefined;
    if (!hasRelation(s, at, "nmod", "conj")) return undefined;
  }
  return undefined;
}

const isPaperWord = (s: AnnotatedSentence, token: number): boolean => {
  const { instruments, papers } = agreementKnowledge();
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  const form = (s.form[token] ?? "").toLowerCase();
  return (
    ["NOUN", "PROPN"].includes(s.upos[token] ?? "") &&
    (instruments.has(lemma) ||
      papers.has(lemma) ||
      instruments.has(`${(s.form[token - 1] ?? "").toLowerCase()} ${lemma}`) ||
      instruments.has(
        `${form} ${s.form
          .slice(token + 1, token + 3)
          .join(" ")
          .toLowerCase()}`,
      ))
  );
};

/** "signed a plan of consultations": a paper by what is done with it. */
function paperAt(s: AnnotatedSentence, token: number): InstrumentPhrase | undefined {
  const paper: InstrumentPhrase = { head: token, instrument: "other", tokens: subtree(s, token) };
  if (isDraftRejected(s, token)) return paper;
  const first = listedWith(s, token) ?? token;
  if (!agreementKnowledge().papers.has((s.lemma[token] ?? "").toLowerCase()) || !hasRelation(s, first, "obj", "nsubj:pass", "obl", "root"))
    return undefined;
  if (s.head[token] === -1) return isBulleted(s) ? paper : undefined;
  const verb = s.head[first] ?? -1;
  const isSigned = hasRelation(s, first, "obl")
    ? phraseAt(s, verb, first)?.status === "signed"
    : isOneOf("written", actLemma(s, verb)) || (actLemma(s, verb) === "exchange" && isOnSomething(s, token));
  return isSigned ? paper : undefined;
}

/** "rejected a Chilean draft", "the text was turned down": a paper that did not become one. */
function isDraftRejected(s: AnnotatedSentence, token: number): boolean {
  if (!agreementKnowledge().drafts.has((s.lemma[token] ?? "").toLowerCase()) || !hasRelation(s, token, "obj", "nsubj:pass")) return false;
  const verb = s.head[token] ?? -1;
  if (children(s, token, "nmod").some((t) => isPaperWord(s, t))) return false;
  return s.upos[verb] === "VERB" && (agreementKnowledge().acts.get(actLemma(s, verb))?.status ?? phraseAt(s, verb, token)?.status) === "rejected";
}

/** The lemma of a verb, as the list of acts knows it. */
const actLemma = (s: AnnotatedSentence, token: number): string => knownLemma(s, token, (lemma) => agreementKnowledge().acts.has(lemma));

/** "signed several agreements, including a memorandum": what is done with the whole is done with the part. */
export function includedAct(s: AnnotatedSentence, head: number): Act | undefined {
  const first = /^(?:another|others)$/iu.test(s.form[head] ?? "") && hasRelation(s, head, "conj") ? (s.head[head] ?? head) : head;
  const opening = [first - 1, first - 2, first - 3].find((t) => hasForm("including", s, t));
  if (opening === undefined) return undefined;
  for (let whole = opening - 1; whole >= 0; whole--) {
    const isPaper = agreementKnowledge().generic.has(s.lemma[whole] ?? "");
    const act = isPaper || instrumentAt(s, whole) ? actOn(s, whole) : undefined;
    if (act) return act;
  }
  return undefined;
}

/** The verb or noun that says what is done with the instrument. */
export function actOn(s: AnnotatedSentence, head: number): Act | undefined {
  const main = plannedAct(s, head) ?? mainAct(s, head) ?? saidToBe(s, head);
  return main === undefined || main.status === "negotiating" || main.status === "proposed" ? (ownAct(s, head) ?? main ?? standingAct(s, head)) : main;
}

/** "shelved plans for a treaty", "approved a proposal to enter into a pact": what is done with the plan, which is not yet the pact. */
function plannedAct(s: AnnotatedSentence, head: number): Act | undefined {
  const { planning, acts } = agreementKnowledge();
  const isPlan = (t: number): boolean => t >= 0 && s.upos[t] === "NOUN" && planning.words.has((s.lemma[t] ?? "").toLowerCase());
  const up = s.head[head] ?? -1;
  const plan = hasRelation(s, head, "nmod") && isPlan(up) && hasTopic(s, head) ? up : planOfInfinitive(s, head, isPlan);
  if (plan === undefined) return undefined;
  const verb = hasRelation(s, plan, "obj", "nsubj:pass") ? (s.head[plan] ?? -1) : -1;
  const lemma = verb < 0 ? "" : actLemma(s, verb);
  if (verb >= 0 && planning.settled.has(lemma)) return { verb, lemma: "agree", status: "agreed", planned: "proposed" };
  const status = verb < 0 ? undefined : acts.get(lemma)?.status;
  const isStopped = status === "suspended" || status === "terminated" || status === "rejected";
  const after = isStopped ? (status === "terminated" ? "rejected" : status) : "proposed";
  return isStopped || verb >= 0 || children(s, plan, "cop").length > 0 || hasRelation(s, plan, "nsubj")
    ? { verb: verb < 0 ? plan : verb, lemma: "propose", status: after, planned: "proposed" }
    : undefined;
}

/** "a proposal to sign a pact": the noun whose infinitive has the instrument for its object. */
function planOfInfinitive(s: AnnotatedSentence, head: number, isPlan: (token: number) => boolean): number | undefined {
  const verb = hasRelation(s, head, "obj", "obl") ? (s.head[head] ?? -1) : -1;
  const noun = verb >= 0 && hasRelation(s, verb, "acl") && hasMark(s, verb, "to") ? (s.head[verb] ?? -1) : -1;
  return isPlan(noun) ? noun : undefined;
}

/** "an accord, which both capitals say was signed": what is said of it in its own relative clause. */
function saidToBe(s: AnnotatedSentence, head: number): Act | undefined {
  const { acts } = agreementKnowledge();
  const told = children(s, head, "acl:relcl")
    .flatMap((c) => children(s, c, "ccomp"))
    .find((c) => s.upos[c] === "VERB" && acts.has(actLemma(s, c)) && children(s, c, "aux:pass").length > 0);
  const act = told === undefined ? undefined : acts.get(actLemma(s, told));
  return told !== undefined && act ? { verb: told, lemma: actLemma(s, told), status: act.status, planned: act.planned } : undefined;
}

/** "a draft treaty", "an agreement in force since 2020", "the accord now under negotiation": how it stands, by the words right beside it. */
function standingAct(s: AnnotatedSentence, head: number): Act | undefined {
  const { before, after } = agreementKnowledge().standing;
  const beside = children(s, head, "amod", "compound").filter((t) => t < head);
  const status = beside.map((t) => before.get((s.form[t] ?? "").toLowerCase())).find((one) => one !== undefined);
  const behind = subtree(s, head).find((t) => t > head && after.some(({ words }) => words.every((word, i) => s.form[t + i]?.toLowerCase() === word)));
  const found = behind === undefined ? undefined : after.find(({ words }) => words.every((word, i) => s.form[behind + i]?.toLowerCase() === word));
  const how = found?.status ?? status;
  return how && { verb: head, lemma: "stand", status: how, planned: how };
}

/** "talks on an update of the pact, which entered into force in May": what the instrument itself is said to have done, whatever is done about it. */
function ownAct(s: AnnotatedSentence, head: number): Act | undefined {
  const nouns = subtree(s, head).filter((t) => t >= head);
  const clauses = nouns
    .flatMap((t) => children(s, t, "acl:relcl"))
    .filter((c) => children(s, c, "nsubj").some((t) => /^(?:which|that)$/iu.test(s.form[t] ?? "")));
  return clauses.map((verb) => ofSubjectAct(s, verb)).find((act) => act !== undefined);
}

/** What a verb says of the instrument that is its subject: that it comes about or ends. */
export function ofSubjectAct(s: AnnotatedSentence, verb: number): Act | undefined {
  const phrase = phraseOf(s, verb, true);
  if (phrase) return actOf(verb, phrase);
  const lemma = actLemma(s, verb);
  const act =
    isOneOf("of-subject", lemma) && children(s, verb, "obj").every((t) => s.lemma[t] === "effect") ? agreementKnowledge().acts.get(lemma) : undefined;
  return act && { verb, lemma, ...act };
}

function mainAct(s: AnnotatedSentence, head: number): Act | undefined {
  const phrase = phrasalAct(s, head);
  if (phrase) return phrase;
  const act = actAt(s, head) ?? frontedAct(s, head);
  if (!act) return undefined;
  const adopted = byLaw(s, act.verb);
  if (adopted !== undefined) return { ...act, verb: adopted, lemma: actLemma(s, act.verb) };
  const lemma = actLemma(s, act.verb);
  const latest = children(s, act.verb, "conj").findLast(
    (c) => s.upos[c] === "VERB" && children(s, c, "nsubj", "obj").length === 0 && !isNegated(s, c) && agreementKnowledge().acts.has(actLemma(s, c)),
  );
  const after = latest === undefined ? undefined : agreementKnowledge().acts.get(actLemma(s, latest));
  return latest !== undefined && after && s.upos[act.verb] === "VERB"
    ? { verb: latest, lemma: actLemma(s, latest), status: after.status, planned: after.planned }
    : { ...act, lemma };
}

/** "Signed in Rome on Monday: a treaty", "To be signed in May: a pact": what is done with the instrument behind the colon. */
function frontedAct(s: AnnotatedSentence, head: number): Omit<Act, "lemma"> | undefined {
  const verb = s.deprel.indexOf("root");
  const isHung = hasRelation(s, head, "parataxis", "appos", "obj", "obl", "dep") && (s.head[head] ?? head) < head;
  const colon = s.form.indexOf(":");
  const isFronted = isHung && s.upos[verb] === "VERB" && verb < 3 && verb < colon && colon < head && (s.head[head] ?? head) < colon;
  const act = isFronted && children(s, verb, "nsubj", "nsubj:pass").length === 0 ? agreementKnowledge().acts.get(actLemma(s, verb)) : undefined;
  return act && /(?:ed|en|un|ck)$/u.test(s.form[verb] ?? "") ? { ...act, verb } : undefined;
}

/** "adopted a law ratifying the treaty": the verb by which it was ratified. */
function byLaw(s: AnnotatedSentence, verb: number): number | undefined {
  const law = hasRelation(s, verb, "acl") ? (s.head[verb] ?? -1) : -1;
  if (law < 0 || !agreementKnowledge().laws.has(s.lemma[law] ?? "") || !hasRelation(s, law, "obj", "nsubj:pass")) return undefined;
  const adopting = s.head[law] ?? -1;
  return s.upos[adopting] === "VERB" ? adopting : undefined;
}

/** "expired and has not been renewed". */
const isNegated = (s: AnnotatedSentence, verb: number): boolean =>
  children(s, verb, "advmod").some((t) => /^(?:not|n't|n’t|never)$/iu.test(s.form[t] ?? ""));

/** "called the deal off", "gave the green light to a pact", "are close to a deal", "the treaty came into force": an act told by several words. */
function phrasalAct(s: AnnotatedSentence, head: number): Act | undefined {
  let at = head;
  for (let steps = 0; steps < 3; steps++) {
    const governor = s.head[at] ?? -1;
    const act = governor < 0 ? undefined : phraseAt(s, governor, at);
    if (act && act.status === "terminated" && isTalks(s, at)) return { ...act, status: "negotiating", planned: "negotiating" };
    if (act && act.status === "negotiating" && isTalks(s, at)) return { ...act, verb: at };
    if (act || governor < 0) return act;
    if (!hasRelation(s, at, "conj", "nmod", "obj", "appos", "obl") || ["VERB", "AUX"].includes(s.upos[governor] ?? "")) return undefined;
    at = governor;
  }
  return undefined;
}

/** "talks on a pact broke down": there was no pact to end. */
const isTalks = (s: AnnotatedSentence, token: number): boolean =>
  agreementKnowledge().nouns.get((s.lemma[token] ?? "").toLowerCase()) === "negotiating";

function phraseAt(s: AnnotatedSentence, governor: number, instrument: number): Act | undefined {
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
const phraseOf = (s: AnnotatedSentence, verb: number, isOfSubject: boolean): ActPhrase | undefined =>
  agreementKnowledge().phrases.find(
    ({ words, ofSubject }) => ofSubject === isOfSubject && !isOfSomethingElse(s, verb, words, ofSubject) && sequenceAt(s, verb, words) !== undefined,
  );

/** "the treaty that ended the war": what it does to something else is not what becomes of it. */
const isOfSomethingElse = (s: AnnotatedSentence, verb: number, words: readonly string[], ofSubject: boolean): boolean =>
  ofSubject && words.length === 1 && children(s, verb, "obj", "ccomp", "xcomp").length > 0;

const actOf = (verb: number, { words, status, planned, denied, ofJourney }: ActPhrase): Act => ({
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

/** "is expected to be signed", "is due to expire": the verb whose subject the instrument is in truth. */
function raisedAct(s: AnnotatedSentence, head: number): Act | undefined {
  const governor = hasRelation(s, head, "nsubj") ? (s.head[head] ?? -1) : -1;
  const verb = governor < 0 ? undefined : children(s, governor, "xcomp").find((c) => s.upos[c] === "VERB");
  if (verb === undefined) return undefined;
  const phrase = phraseOf(s, verb, true);
  if (phrase) return { ...actOf(verb, phrase), denied: undefined };
  const lemma = actLemma(s, verb);
  const act = agreementKnowledge().acts.get(lemma);
  return act && (children(s, verb, "aux:pass").length > 0 || isOneOf("of-subject", lemma)) ? { verb, lemma, ...act } : undefined;
}

function actAt(s: AnnotatedSentence, head: number): Omit<Act, "lemma"> | undefined {
  const { acts, nouns } = agreementKnowledge();
  let at = head;
  for (let steps = 0; steps < 4; steps++) {
    const governor = s.head[at] ?? -1;
    if (governor < 0) break;
    const first = listedWith(s, at);
    if (first !== undefined) {
      at = first;
      continue;
    }
    const lemma = s.upos[governor] === "VERB" ? actLemma(s, governor) : (s.lemma[governor] ?? "").toLowerCase();
    const relation = (s.deprel[at] ?? "").split(":")[0] ?? "";
    const act = s.upos[governor] === "VERB" && (!isPapers(s, governor) || isFateOf(acts.get(lemma))) ? acts.get(lemma) : undefined;
    const talksTo = relation === "obj" && hasMark(s, governor, "to") && hasRelation(s, governor, "acl") ? (s.head[governor] ?? -1) : -1;
    if (talksTo >= 0 && isTalks(s, talksTo))
      return { verb: talksTo, status: isConcluded(s, talksTo) ? "agreed" : "negotiating", planned: "negotiating" };
    if (
      act &&
      (["obj", "conj", "xcomp", "ccomp"].includes(relation) ||
        hasRelation(s, at, "nsubj:pass") ||
        (relation === "nsubj" && s.form[governor - 1] === "," && /ed$/u.test(s.form[governor] ?? "")) ||
        (relation === "nsubj" && (isOneOf("of-subject", lemma) || isPostponed(s, at))) ||
        (relation === "nsubj" && agreementKnowledge().lasting.has(lemma) && isStillInForce(s, governor)) ||
        (relation === "obl" && takesOblique(s, at, lemma)))
    )
      return { verb: governor, ...act };
    const nominal = nouns.get((s.form[governor] ?? "").toLowerCase()) ?? nouns.get(lemma);
    if (nominal && ["nmod", "obj"].includes(relation) && isNominalAct(s, governor)) {
      if (nominal === "negotiating") return { verb: governor, status: isConcluded(s, governor) ? "agreed" : nominal, planned: nominal };
      if (isDebated(s, governor)) return { verb: s.head[governor] ?? governor, status: "negotiating", planned: "negotiating" };
      return { verb: governor, status: isAuthorised(s, governor) ? "agreed" : nominal, planned: "agreed" };
    }
    const talks =
      ["obl", "nmod"].includes(relation) && hasTopic(s, at)
        ? children(s, governor, "obj", "nsubj:pass", "nsubj", "nmod").find((t) => isTalks(s, t))
        : undefined;
    if (talks !== undefined) return { verb: talks, status: "negotiating", planned: "negotiating" };
    if (!["conj", "nmod", "obj", "appos", "obl"].includes(relation) || (relation === "nmod" && !isPart(s, at))) break;
    if (s.upos[governor] === "VERB" && relation !== "conj") break;
    at = governor;
  }
  return raisedAct(s, head) ?? describingActs(s, head)[0];
}

/** "wrapped up negotiations on a pact": they have led to it; a round of talks that is over has not. */
const isConcluded = (s: AnnotatedSentence, noun: number): boolean =>
  hasRelation(s, noun, "obj", "nsubj:pass") &&
  s.lemma[noun] === "negotiation" &&
  agreementKnowledge().concluding.has(s.lemma[s.head[noun] ?? -1] ?? "");

/** "will begin negotiations with Peru on a treaty", "a round of talks on a treaty". */
const hasTopic = (s: AnnotatedSentence, token: number): boolean =>
  children(s, token, "case").some((c) => /^(?:on|over|about|for|towards?)$/iu.test(s.form[c] ?? ""));

/** "a series of agreements", "the text of a treaty", but not "the need for a deal". */
const isPart = (s: AnnotatedSentence, token: number): boolean =>
  children(s, token, "case").every((c) => /^(?:of|including)$/iu.test(s.form[c] ?? ""));

/** "entry into force"; an entry of another kind is no act. */
const isNominalAct = (s: AnnotatedSentence, noun: number): boolean =>
  s.lemma[noun] !== "entry" ||
  s.form
    .slice(noun + 1, noun + 3)
    .join(" ")
    .toLowerCase() === "into force";

/** "a protocol amending the convention": what one paper does to another. */
export const isPapers = (s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "acl") &&
  /ing$/u.test(s.form[verb] ?? "") &&
  agreementKnowledge().instruments.has((s.lemma[s.head[verb] ?? -1] ?? "").toLowerCase());

/** "a declaration reviving the treaty", "a protocol ending the accord": what becomes of the one by the other. */
const isFateOf = (act: { readonly status: AgreementStatus } | undefined): boolean =>
  act !== undefined && (act.status === "in-force" || act.status === "suspended" || act.status === "terminated");

/** "renewed, for one year, the accord": the object behind an insertion, taken for a second subject. */
const isPostponed = (s: AnnotatedSentence, token: number): boolean =>
  children(s, s.head[token] ?? -1, "nsubj").some((c) => c < (s.head[token] ?? -1) && (s.head[token] ?? -1) < token);

/** "discussed the early conclusion of the agreement": what the sides are at. */
const isDebated = (s: AnnotatedSentence, noun: number): boolean =>
  hasRelation(s, noun, "obj", "nsubj:pass") &&
  ["signed", "agreed"].includes(agreementKnowledge().nouns.get((s.lemma[noun] ?? "").toLowerCase()) ?? "") &&
  agreementKnowledge().acts.get(actLemma(s, s.head[noun] ?? -1))?.status === "negotiating";

/** "The cabinet approved the signing": not signed yet; a parliament that approves the ratification ratifies. */
const isAuthorised = (s: AnnotatedSentence, noun: number): boolean =>
  !isByParliament(s, noun) && hasRelation(s, noun, "obj", "nsubj:pass") && agreementKnowledge().authorising.has(s.lemma[s.head[noun] ?? -1] ?? "");

const isByParliament = (s: AnnotatedSentence, noun: number): boolean =>
  s.lemma[noun] === "ratification" &&
  is("approving", s, s.head[noun] ?? -1) &&
  !children(s, s.head[noun] ?? -1, "nsubj", "obl:agent").some((t) => agreementKnowledge().executives.has(s.lemma[t] ?? ""));

/** "remains in force", "stays where it is". */
const isStillInForce = (s: AnnotatedSentence, verb: number): boolean =>
  s.form.slice(verb + 1, verb + 5).some((word) => isOneOf("in-force", word.toLowerCase())) ||
  (s.lemma[verb] === "stand" && /^(?:\p{P}+|and|but)?$/u.test(s.form[verb + 1] ?? ""));

/** What a participle or relative clause says was done with it: "a pact reached in Vienna", "the protocol they signed". */
export function describingActs(s: AnnotatedSentence, head: number): Act[] {
  const { acts } = agreementKnowledge();
  const participles = children(s, head, "acl").filter((c) => !hasRelation(s, c, "acl:relcl") && isPassiveClause(s, c));
  const next = [head + 1, head + 2].filter(
    (t) =>
      s.upos[t] === "VERB" &&
      hasRelation(s, t, "advcl", "acl") &&
      /(?:ed|en|un|ck)$/u.test(s.form[t] ?? "") &&
      children(s, t, "nsubj", "mark").length === 0,
  );
  const parts = children(s, head, "nmod").filter((t) => s.form[subtree(s, t)[0] ?? -1] === "of" && children(s, t, "nummod").length > 0);
  const relatives = [head, ...parts]
    .flatMap((t) => children(s, t, "acl:relcl"))
    .filter(
      (c) => children(s, c, "nsubj:pass").length > 0 || children(s, c, "nsubj").some((t) => !/^(?:which|that|who|whom)$/iu.test(s.form[t] ?? "")),
    );
  return [...new Set([...participles, ...next, ...relatives, ...frontedParticiples(s, head)])].flatMap((verb) => {
    const phrase = phraseOf(s, verb, false);
    if (phrase) return [actOf(verb, phrase)];
    const act = acts.get(actLemma(s, verb));
    return act ? [{ verb, lemma: actLemma(s, verb), status: act.status, planned: act.planned }] : [];
  });
}

/** "signed in Vienna", "to be signed in May", but not "ending the war" or "to end the war", which the agreement itself does. */
const isPassiveClause = (s: AnnotatedSentence, verb: number): boolean =>
  !/ing$/u.test(s.form[verb] ?? "") && (!hasMark(s, verb, "to") || children(s, verb, "aux:pass").length > 0);

/** "Signed in Dakar on Tuesday, the agreement …". */
function frontedParticiples(s: AnnotatedSentence, head: number): number[] {
  if (!hasRelation(s, head, "nsubj")) return [];
  return children(s, s.head[head] ?? -1, "advcl").filter((c) => c < head && isBareParticiple(s, c));
}

/** A past participle with neither subject nor auxiliary: what was done to the noun it goes with. */
export const isBareParticiple = (s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "acl", "advcl") &&
  !hasRelation(s, verb, "acl:relcl") &&
  /(?:ed|en|un|ck)$/u.test(s.form[verb] ?? "") &&
  children(s, verb, "nsubj", "aux", "mark", "obj").length === 0;

/** "Kuwait, Georgia ink accord": a headline of states, an act and an instrument, whatever the parse made of it. */
export function headlineAct(
  reading: Reading,
  s: AnnotatedSentence,
  head: number,
): { readonly act: Act; readonly sides: readonly string[] } | undefined {
  if (/[.!?”"]$/u.test(s.form.at(-1) ?? "") || s.upos.includes("AUX")) return undefined;
  const names = (reading.actors.mentions[s.index] ?? []).filter((m) => m.form === "name" || m.form === "description");
  const [first] = names;
  if (!first || first.from > 1) return undefined;
  const sides = [...new Set([...first.actors, ...coordinatedWith(reading, s, first)])];
  const verb = names.filter((m) => m.to < head && m.actors.every((id) => sides.includes(id))).at(-1)?.to ?? -1;
  const act = sides.length > 1 && verb > 0 && verb < head ? agreementKnowledge().acts.get(actForm(s, verb)) : undefined;
  return act && { act: { verb, lemma: actForm(s, verb), status: act.status, planned: act.planned }, sides };
}

/** The act a word of a headline names, whatever part of speech it was taken for. */
const actForm = (s: AnnotatedSentence, token: number): string => (s.form[token] ?? "").toLowerCase().replace(/s$/u, "");

const takesOblique = (s: AnnotatedSentence, at: number, lemma: string): boolean => {
  const preposition = children(s, at, "case").map((c) => (s.form[c] ?? "").toLowerCase())[0] ?? "";
  return (
    (lemma === "agree" && ["on", "to"].includes(preposition)) ||
    (lemma === "withdraw" && preposition === "from") ||
    (lemma === "work" && preposition === "on") ||
    (isOneOf("asking-for", lemma) && preposition === "for") ||
    (isOneOf("talking-on", lemma) && preposition === "on")
  );
};

/** "notes on visa-free travel", "letters concerning the border": papers of which is said what they settle. */
const isOnSomething = (s: AnnotatedSentence, token: number): boolean =>
  is("letters", s, token) &&
  !s.form.slice(token + 1, token + 7).some((_, i) => agreementKnowledge().instruments.has(s.lemma[token + 1 + i] ?? "")) &&
  [token + 1, token + 2].some((t) => /^on$/iu.test(s.form[t] ?? "") || hasForm("settling", s, t));
