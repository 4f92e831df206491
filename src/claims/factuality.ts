import { type AnnotatedSentence, children, hasMark, hasRelation } from "../language/index.js";
import type { Factuality } from "./claims.js";
import { isEvidence, readEvidence, readRumour } from "./evidence.js";
import { governorOf, isAside } from "./governors.js";
import { cues, type ModalEffect } from "./knowledge.js";
import { readAntecedent, readExcess, readModifiers, readParticipants, readPredicate } from "./modifiers.js";
import { isAsked, isReported, readConsequence, readSupposition } from "./supposing.js";
import { isInfinitive, readPastModal, readTense } from "./tense.js";
import { apply, certaintyOf, unweighed, type Weighing, weaker } from "./weighing.js";

const STEPS = 6;

/**
 * How sure, whether and when: polarity, modality and time of the happening a verb or event noun tells of, read from the words that scope over it
 * (auxiliaries, negation, adverbs, adjectives, governing verbs, conditions) up to the clause somebody says (FactBank, Saurí & Pustejovsky 2009).
 */
export function factualityOf(s: AnnotatedSentence, token: number): Factuality {
  const weighing = { ...unweighed(), hypothetical: isAsked(s, token) };
  climb(s, token, weighing, 0, -1);
  return {
    certainty: certaintyOf(weighing),
    tense: weighing.tense ?? (isInfinitive(s, token) ? "future" : "past"),
    hypothetical: weighing.hypothetical,
    because: weighing.because,
  };
}

/** Reads the words on the token, then goes on to its head as long as that scopes over it. `from` is the token the climb comes from, or -1. */
function climb(s: AnnotatedSentence, token: number, weighing: Weighing, depth: number, from: number): void {
  if (depth > STEPS) return;
  const isVerb = s.upos[token] === "VERB" || s.upos[token] === "AUX";
  const isPredicate = isVerb || children(s, token, "cop", "nsubj").length > 0;
  readModifiers(s, token, weighing);
  if (isPredicate) {
    readParticipants(s, token, weighing, from);
    readPastModal(s, token, isReported(s, token), weighing);
    readTense(s, token, weighing);
  }
  readAntecedent(s, token, weighing);
  if (!isVerb) readPredicate(s, token, weighing);
  readSupposition(s, token, weighing);
  readExcess(s, token, weighing);
  if (isPredicate) readConsequence(s, token, isReported(s, token), weighing);
  const head = s.head[token] ?? -1;
  if (head < 0) return;
  readRumour(s, token, head, weighing);
  const governor = governorOf(s, head, token);
  if (governor && governs(s, token, head, governor, weighing, depth)) return;
  readEvidence(s, token, head, weighing);
  if (hasRelation(s, token, "conj")) climbConjunct(s, token, head, weighing, depth, isVerb);
  else if (!isActsOwn(s, token, head, from) && isScope(s, token, head, isVerb, weighing.tense !== null && governor === undefined))
    climb(s, head, weighing, depth + 1, token);
}

/** Lets the governor have its effect; true where the governor is itself negated and has settled the matter ("did not rule out a visit"). */
function governs(s: AnnotatedSentence, token: number, head: number, governor: ModalEffect, weighing: Weighing, depth: number): boolean {
  const word = s.form[head] ?? "";
  if (governor.undone !== undefined) {
    const own = unweighed();
    climb(s, head, own, depth + 1, token);
    const isOpen = children(s, head, "cc").some((c) => (s.form[c] ?? "").toLowerCase() === "nor");
    if (own.negative) {
      apply({ certainty: isOpen ? "unknown" : governor.undone, tense: governor.tense }, word, weighing);
      return true;
    }
  }
  const isTold = weighing.tense === "past" && hasRelation(s, token, "ccomp", "csubj", "acl");
  if (isTold && isEvidence(s, token, head)) return false;
  apply(isTold && governor.tense === "future" ? { ...governor, tense: null } : governor, word, weighing);
  return false;
}

/** "Peru's decision to sign will not hurt anybody": what the decision does or does not do says nothing of the signing. */
const isActsOwn = (s: AnnotatedSentence, noun: number, verb: number, from: number): boolean =>
  from >= 0 &&
  s.upos[noun] === "NOUN" &&
  s.upos[verb] === "VERB" &&
  s.deprel[noun] === "nsubj" &&
  hasRelation(s, from, "acl") &&
  hasMark(s, from, "to");

/** Does what is said of the head hold of the token too? Not where the head tells what somebody says, nor over a clause with a tense of its own. */
function isScope(s: AnnotatedSentence, token: number, head: number, isVerb: boolean, hasOwnTense: boolean): boolean {
  if (hasRelation(s, token, "ccomp") && cues().verbs.has(s.lemma[head] ?? "")) return false;
  if (isAside(s, token)) return false;
  if (!isVerb) return hasRelation(s, token, "obj", "obl", "nsubj", "nmod", "xcomp", "ccomp", "appos", "compound");
  return hasRelation(s, token, "xcomp", "ccomp", "acl", "csubj") && !hasRelation(s, token, "acl:relcl") && !hasOwnTense;
}

/** The second of two coordinated verbs shares what scopes over the first, unless it has a subject or auxiliary of its own. */
function climbConjunct(s: AnnotatedSentence, token: number, head: number, weighing: Weighing, depth: number, isVerb: boolean): void {
  if (isVerb && children(s, token, "nsubj", "aux").length > 0) return;
  const shared = unweighed(weighing.because);
  climb(s, head, shared, depth + 1, token);
  weighing.degree = weaker(weighing.degree, shared.degree);
  weighing.hypothetical ||= shared.hypothetical;
  if (shared.tense === "future" || weighing.tense === null) weighing.tense = shared.tense;
  if (!isVerb) weighing.negative ||= shared.negative;
}
