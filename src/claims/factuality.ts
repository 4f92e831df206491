import { type AnnotatedSentence, children, hasRelation } from "../language/index.js";
import type { Certainty, Factuality } from "./claims.js";
import { cues, type ModalEffect, modality } from "./knowledge.js";

type Tense = Factuality["tense"];
type Degree = "certain" | "probable" | "possible" | "unknown";

interface Reading {
  degree: Degree;
  negative: boolean;
  tense: Tense | null;
  hypothetical: boolean;
  because: string[];
}

const ORDER: readonly Degree[] = ["certain", "probable", "possible", "unknown"];

/**
 * How sure, whether and when: polarity, modality and time of the happening a verb or event noun tells of, read from the words that scope over it
 * (auxiliaries, negation, adverbs, adjectives, governing verbs, conditions) up to the clause somebody says (FactBank, Saurí & Pustejovsky 2009).
 */
export function factualityOf(s: AnnotatedSentence, token: number): Factuality {
  const reading: Reading = {
    degree: "certain",
    negative: false,
    tense: null,
    hypothetical: s.form.includes("?") || isInvertedCondition(s, token),
    because: [],
  };
  climb(s, token, reading, 0, -1);
  const certainty: Certainty = reading.negative && reading.degree !== "unknown" ? `${reading.degree}-not` : reading.degree;
  return {
    certainty,
    tense: reading.tense ?? (isInfinitive(s, token) ? "future" : "past"),
    hypothetical: reading.hypothetical,
    because: reading.because,
  };
}

function climb(s: AnnotatedSentence, token: number, reading: Reading, depth: number, from: number): void {
  if (depth > 6) return;
  const verbal = s.upos[token] === "VERB" || s.upos[token] === "AUX";
  readModifiers(s, token, reading);
  if (verbal) {
    readSubject(s, token, reading, from);
    readCounterfactual(s, token, reading);
    readTense(s, token, reading);
  }
  const head = s.head[token] ?? -1;
  if (head < 0) return;
  const relation = (s.deprel[token] ?? "").split(":")[0];
  readRumour(s, token, head, reading);
  const governor = governs(s, head, token);
  const finite = verbal && reading.tense === "past" && hasRelation(s, token, "ccomp");
  if (governor && !(finite && governor.tense === "future")) apply(governor, s.form[head] ?? "", reading);
  readEvidence(s, token, head, reading);
  if (relation === "conj") {
    climbConjunct(s, token, head, reading, depth, verbal);
    return;
  }
  if (relation === "ccomp" && cues().verbs.has(s.lemma[head] ?? "")) return;
  const passes = verbal
    ? ["xcomp", "ccomp", "acl", "csubj"].includes(relation ?? "") && (!reading.tense || governor !== undefined)
    : ["obj", "obl", "nsubj", "nmod", "xcomp", "ccomp", "appos", "compound"].includes(relation ?? "");
  if (passes && !(verbal && hasRelation(s, token, "acl:relcl"))) climb(s, head, reading, depth + 1, token);
}

/** The second of two coordinated verbs shares what scopes over the first, unless it has a subject or auxiliary of its own. */
function climbConjunct(s: AnnotatedSentence, token: number, head: number, reading: Reading, depth: number, verbal: boolean): void {
  if (verbal && children(s, token, "nsubj", "aux").length > 0) return;
  const shared: Reading = { degree: "certain", negative: false, tense: null, hypothetical: false, because: reading.because };
  climb(s, head, shared, depth + 1, token);
  reading.degree = weaker(reading.degree, shared.degree);
  reading.hypothetical ||= shared.hypothetical;
  if (shared.tense === "future" || reading.tense === null) reading.tense = shared.tense;
  if (!verbal) reading.negative ||= shared.negative;
}

function governs(s: AnnotatedSentence, head: number, token: number): ModalEffect | undefined {
  const { governors } = modality();
  const lemma = s.lemma[head] ?? "";
  const phrasal = governors.get(`${lemma} ${particleOf(s, head)}`);
  const effect = phrasal ?? governors.get(lemma) ?? governors.get((s.form[head] ?? "").toLowerCase());
  if (!effect) return undefined;
  const relation = (s.deprel[token] ?? "").split(":")[0] ?? "";
  const takes =
    ["xcomp", "ccomp", "acl", "csubj", "obj", "advcl"].includes(relation) ||
    (relation === "nsubj" && hasRelation(s, token, "nsubj:pass")) ||
    (relation === "nmod" && s.upos[head] === "NOUN") ||
    (relation === "obl" && (phrasal !== undefined || lemma === "agree"));
  if (relation === "advcl" && !children(s, token, "mark").some((m) => s.form[m]?.toLowerCase() === "to")) return undefined;
  if (relation === "obj" && ["begin", "start", "try", "want", "seek", "expect", "hope"].includes(lemma) && s.upos[token] !== "NOUN") return undefined;
  if (relation === "obj" && ["begin", "start"].includes(lemma)) return undefined;
  return takes ? effect : undefined;
}

/** The particle of a phrasal verb: as the parser has it, else the preposition or adverb right behind the verb ("called off his visit"). */
function particleOf(s: AnnotatedSentence, verb: number): string | undefined {
  const own = children(s, verb, "compound:prt")[0] ?? (/^AD[PV]$/u.test(s.upos[verb + 1] ?? "") ? verb + 1 : undefined);
  return own === undefined ? undefined : s.form[own]?.toLowerCase();
}

function apply(effect: ModalEffect, word: string, reading: Reading): void {
  const negative = effect.certainty.endsWith("-not");
  reading.degree = weaker(reading.degree, effect.certainty.replace("-not", "") as Degree);
  if (negative) reading.negative = !reading.negative;
  if (effect.tense && (reading.tense === null || effect.tense === "future")) reading.tense = effect.tense;
  reading.because.push(word);
}

const weaker = (a: Degree, b: Degree): Degree => ORDER[Math.max(ORDER.indexOf(a), ORDER.indexOf(b))] ?? a;

function readModifiers(s: AnnotatedSentence, token: number, reading: Reading): void {
  const { negations, adverbs, adjectives, conditions, modals } = modality();
  for (const child of children(s, token)) {
    const word = (s.form[child] ?? "").toLowerCase();
    if (
      negations.has(word) &&
      (hasRelation(s, child, "advmod", "det", "neg", "cc:preconj") || (word === "without" && hasRelation(s, child, "mark")))
    ) {
      reading.negative = !reading.negative;
      reading.because.push(word);
    }
    const adverb = adverbs.get(word);
    if (adverb && s.upos[child] === "ADV") apply(adverb, word, reading);
    const adjective = adjectives.get(word);
    if (adjective && hasRelation(s, child, "amod", "compound")) apply(adjective, word, reading);
    if (hasRelation(s, child, "mark", "advmod") && conditions.has(word) && !["should", "were"].includes(word)) {
      reading.hypothetical = true;
      if (word === "whether") reading.degree = "unknown";
      reading.because.push(word);
    }
    if (hasRelation(s, child, "aux")) {
      const modal = modals.get(word) ?? modals.get(s.lemma[child] ?? "");
      if (modal) apply(modal, word, reading);
    }
  }
}

/** "nobody signed", "neither country signed", "neither Peru nor Chile signed", "no deal was signed": the subject denies the verb, unless it is the happening asked about. */
function readSubject(s: AnnotatedSentence, token: number, reading: Reading, from: number): void {
  for (const subject of children(s, token, "nsubj")) {
    if (subject === from) continue;
    const denied = [subject, ...children(s, subject, "det", "cc:preconj", "cc")].find((t) => NONE.has((s.form[t] ?? "").toLowerCase()));
    if (denied === undefined) continue;
    reading.negative = !reading.negative;
    reading.because.push(s.form[denied] ?? "");
  }
}
const NONE = new Set(["nobody", "no-one", "none", "neither", "no"]);

/** "would have signed", "should have signed" did not; "could have", "may have", "must have" weigh the past. */
function readCounterfactual(s: AnnotatedSentence, token: number, reading: Reading): void {
  const auxiliaries = children(s, token, "aux").map((c) => ({ at: c, word: (s.form[c] ?? "").toLowerCase() }));
  const modal = auxiliaries.find(({ word }) => /^(?:would|should|could|may|might|must)$/u.test(word));
  if (modal && auxiliaries.some(({ at, word }) => word === "have" && at > modal.at)) {
    reading.tense = "past";
    if (["would", "should"].includes(modal.word)) [reading.degree, reading.negative] = ["certain", !reading.negative];
    if (["would", "should", "could"].includes(modal.word)) reading.hypothetical = true;
  }
}

/** "Were the king to visit Oslo, …", "Should it be signed, …", "Had he come, …": an auxiliary before its subject at the head of a sentence supposes. */
function isInvertedCondition(s: AnnotatedSentence, token: number): boolean {
  const comma = s.form.indexOf(",");
  return /^(?:should|were|had)$/iu.test(s.form[0] ?? "") && s.form.at(-1) !== "?" && comma > token;
}

/** "is believed to have signed", "it is reported that …", "believes that …": held or told, not vouched for. */
function readEvidence(s: AnnotatedSentence, token: number, head: number, reading: Reading): void {
  const { opinions, hearsay } = modality();
  if (!hasRelation(s, token, "xcomp", "ccomp", "csubj")) return;
  const passive = children(s, head, "aux:pass", "nsubj:pass").length > 0;
  const lemma = s.lemma[head] ?? "";
  if (!(opinions.has(lemma) || (passive && hearsay.has(lemma)))) return;
  reading.degree = weaker(reading.degree, "probable");
  if (passive && reading.tense === null && children(s, token, "aux").some((c) => s.form[c]?.toLowerCase() === "have")) reading.tense = "past";
  reading.because.push(s.form[head] ?? "");
}

/** Tense of a verb from its own form and its auxiliaries (English has no other marks). */
function readTense(s: AnnotatedSentence, token: number, reading: Reading): void {
  if (reading.tense) return;
  if (readPlan(s, token, reading)) return;
  const auxiliaries = children(s, token, "aux", "cop").map((c) => (s.form[c] ?? "").toLowerCase());
  const form = (s.form[token] ?? "").toLowerCase();
  if (auxiliaries.some((a) => ["has", "have", "had", "'ve", "did", "was", "were"].includes(a))) reading.tense = "past";
  else if (auxiliaries.some((a) => ["is", "are", "am", "'s", "'re", "being"].includes(a))) reading.tense = "present";
  else if (auxiliaries.some((a) => ["do", "does"].includes(a))) reading.tense = "present";
  else if (children(s, token, "mark").some((m) => s.form[m]?.toLowerCase() === "to")) reading.tense = null;
  else if (/ing$/u.test(form)) reading.tense = null;
  else if (form === s.lemma[token] || (form.endsWith("s") && form !== s.lemma[token]))
    reading.tense = /^(?:put|set|cut|quit|hit|let|beat|read)$/u.test(form) ? "past" : "present";
  else reading.tense = "past";
}

const isInfinitive = (s: AnnotatedSentence, token: number): boolean =>
  (s.form[token - 1] ?? "").toLowerCase() === "to" && s.form[token]?.toLowerCase() === s.lemma[token];

/** "is to visit" plans; "was to have visited" tells of a plan that came to nothing. */
function readPlan(s: AnnotatedSentence, token: number, reading: Reading): boolean {
  const word = (back: number): string => (s.form[token - back] ?? "").toLowerCase();
  if (word(1) === "to" && (s.lemma[token - 2] === "be" || (word(2) === "due" && s.lemma[token - 3] === "be"))) {
    reading.tense = "future";
    reading.because.push(`${word(2)} to`);
    return true;
  }
  if (word(1) === "have" && word(2) === "to" && s.lemma[token - 3] === "be") {
    reading.tense = "future";
    reading.negative = !reading.negative;
    reading.because.push(`${word(3)} to have`);
    return true;
  }
  return false;
}

/** "reports that X is negotiating … are false", "denied rumours that …": what the noun's clause tells stands or falls with what is said of the noun. */
function readRumour(s: AnnotatedSentence, token: number, noun: number, reading: Reading): void {
  const { rumours, refutations } = modality();
  if (!hasRelation(s, token, "acl") || !rumours.has(s.lemma[noun] ?? "")) return;
  const verdict = s.head[noun] ?? -1;
  const refuted = verdict >= 0 && refutations.has(s.lemma[verdict] ?? "") && hasRelation(s, noun, "nsubj", "obj", "nsubj:pass");
  reading.degree = refuted ? reading.degree : weaker(reading.degree, "probable");
  if (refuted) reading.negative = !reading.negative;
  reading.because.push(s.form[refuted ? verdict : noun] ?? "");
}
