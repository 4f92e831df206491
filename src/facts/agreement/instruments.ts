import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import type { Instrument } from "../fact.js";
import { hasCase, isBulleted } from "../shared/index.js";
import { actLemma, phraseAt } from "./act-phrases.js";
import { agreementKnowledge, hasForm, is, isOneOf } from "./knowledge.js";

export interface InstrumentPhrase {
  readonly head: number;
  readonly instrument: Instrument;
  readonly tokens: readonly number[];
  /** The instrument that "a similar one" is like. */
  readonly like?: number;
}

export function instrumentAt(s: AnnotatedSentence, token: number): InstrumentPhrase | undefined {
  if (s.upos[token] === "PRON" || s.upos[token] === "DET" || s.upos[token] === "NUM" || /^ones?$/iu.test(s.form[token] ?? ""))
    return anotherAt(s, token);
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
  if (!/^(?:another|ones?|that|a)$/iu.test(s.form[token] ?? "") || !hasRelation(s, token, "conj", "obl", "nmod", "obj", "nsubj")) return undefined;
  const told = children(s, token, "nmod").some((t) => children(s, t, "case").some((c) => /^(?:on|with|between|for)$/iu.test(s.form[c] ?? "")));
  const earlier = s.form.findLastIndex((_, t) => t < token && s.upos[t] === "NOUN" && instrumentAt(s, t) !== undefined);
  const isAlike = children(s, token, "amod").some((t) => hasForm("alike", s, t));
  const isAskedFor =
    hasRelation(s, token, "obl") && /^another$/iu.test(s.form[token] ?? "") && isOneOf("asking-for", s.lemma[s.head[token] ?? -1] ?? "");
  const phrase = (told || isAlike || isAskedFor) && earlier >= 0 && !isFollowedByOwnNoun(s, token) ? instrumentAt(s, earlier) : undefined;
  return phrase && { head: token, instrument: phrase.instrument, tokens: subtree(s, token), ...(isAlike ? { like: earlier } : {}) };
}

const isFollowedByOwnNoun = (s: AnnotatedSentence, token: number): boolean => hasRelation(s, token, "det", "nummod");

/** "signed a protocol on customs and a letter of intent on rail": the instrument that another is listed with, past the noun of its topic. */
export function listedWith(s: AnnotatedSentence, token: number): number | undefined {
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
  if (isOfSigning(s, token) || isPaperSigned(s, token)) return paper;
  if (isForGift(s, token)) return undefined;
  const first = listedWith(s, token) ?? token;
  if (!agreementKnowledge().papers.has((s.lemma[token] ?? "").toLowerCase()) || !hasRelation(s, first, "obj", "nsubj:pass", "obl", "root"))
    return undefined;
  if (s.head[token] === -1) return isBulleted(s) ? paper : undefined;
  const verb = s.head[first] ?? -1;
  const isSigned = hasRelation(s, first, "obl")
    ? phraseAt(s, verb, first)?.status === "signed"
    : isOneOf("written", actLemma(s, verb)) || (actLemma(s, verb) === "exchange" && (isOnSomething(s, token) || isCounted(s, token)));
  return isSigned ? paper : undefined;
}

/** "the signing of seven documents", "the exchange of cooperation papers": what is signed, by no better name. */
const isOfSigning = (s: AnnotatedSentence, token: number): boolean =>
  isOneOf("spelt-out", (s.form[token] ?? "").toLowerCase()) &&
  hasRelation(s, token, "nmod") &&
  (is("signings", s, s.head[token] ?? -1) || isCounted(s, token)) &&
  agreementKnowledge().nouns.get((s.form[s.head[token] ?? -1] ?? "").toLowerCase()) === "signed";

/** "the signing of a plan on fisheries", "the partnership signed in May": a paper by the signing beside it. */
const isPaperSigned = (s: AnnotatedSentence, token: number): boolean =>
  agreementKnowledge().papers.has((s.lemma[token] ?? "").toLowerCase()) &&
  !is("letters", s, token) &&
  !isOneOf("spelt-out", (s.form[token] ?? "").toLowerCase()) &&
  ((hasRelation(s, token, "nmod") &&
    hasCase(s, token, ["of"]) &&
    /^(?:signing|signature|initiall?ing)$/iu.test(s.form[s.head[token] ?? -1] ?? "") &&
    hasRelation(s, s.head[token] ?? -1, "obj", "nsubj", "nsubj:pass")) ||
    children(s, token, "acl").some(
      (t) => t === token + 1 && /ed$/u.test(s.form[t] ?? "") && isOneOf("written", actLemma(s, t)) && s.lemma[t] !== "agree",
    ));

/** "signed notes concerning the extension of a grant": what they give is told by its own name. */
const isForGift = (s: AnnotatedSentence, token: number): boolean =>
  is("letters", s, token) && subtree(s, token).some((t) => t > token && isGift(s, t));

/** A word for a grant or a loan. */
export const isGift = (s: AnnotatedSentence, token: number): boolean =>
  /^(?:grant|loan)$/u.test(agreementKnowledge().instruments.get((s.lemma[token] ?? "").toLowerCase()) ?? "");

/** "exchanged nine documents": so many, as only papers that were signed are counted. */
const isCounted = (s: AnnotatedSentence, token: number): boolean =>
  isOneOf("spelt-out", (s.form[token] ?? "").toLowerCase()) && children(s, token, "nummod").length > 0;

/** "rejected a Chilean draft", "the text was turned down": a paper that did not become one. */
function isDraftRejected(s: AnnotatedSentence, token: number): boolean {
  if (!agreementKnowledge().drafts.has((s.lemma[token] ?? "").toLowerCase()) || !hasRelation(s, token, "obj", "nsubj:pass")) return false;
  const verb = s.head[token] ?? -1;
  if (children(s, token, "nmod").some((t) => isPaperWord(s, t))) return false;
  return s.upos[verb] === "VERB" && (agreementKnowledge().acts.get(actLemma(s, verb))?.status ?? phraseAt(s, verb, token)?.status) === "rejected";
}

/** "notes on visa-free travel", "letters concerning the border": papers of which is said what they settle. */
const isOnSomething = (s: AnnotatedSentence, token: number): boolean =>
  is("letters", s, token) &&
  !s.form.slice(token + 1, token + 7).some((_, i) => agreementKnowledge().instruments.has(s.lemma[token + 1 + i] ?? "")) &&
  [token + 1, token + 2].some((t) => /^on$/iu.test(s.form[t] ?? "") || hasForm("settling", s, t));
