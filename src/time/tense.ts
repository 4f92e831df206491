import { type AnnotatedSentence, ancestors, children, hasMark, hasRelation } from "../language/index.js";
import { attachment } from "./attachment.js";
import { words } from "./find/words.js";
import type { Governing, Tense } from "./governing.js";
import { lexicalTense } from "./lexical-tense.js";

const FORWARD_VERBS = new Set(words.forward.verbs);
const FULFILLED = new Set(words.fulfilled.verbs);
const PAST_LIKE_BASE = new Set(words.past.unchanged);
const FORWARD_WORDS = new Set(words.forward.words);
const FUTURE_AUX = new Set(["will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "can", "could", "should", "must"]);
const PAST_FORMS =
  /(?:ed|ung|ade|aid|old|ook|ave|ame|ent|et|ew|oke|ote|ade|ought|aught|elt|ept|eft|ost|egan|an|on|id|ought|ound|eard|eld|ed|ut|pt|it|oot|ore|ell|uck|awn|own|en|un|as|ad|ere|one)$/u;

/**
 * The tense of the verb that governs tokens `from` to `to` (exclusive): by the words where they decide it, else by the tree, else of the nearest verb; null where none is found.
 * Works on form and lemma: nothing finer than universal tags is known of a verb.
 */
export function tenseAt(sentence: AnnotatedSentence, from: number, to: number): Governing {
  const lexical = lexicalTense(sentence.form, from, to);
  if (lexical.sure || !sentence.parsed) return lexical;
  const { top, governor } = attachment(sentence, from, to);
  if (isAhead(sentence, from)) return { tense: "future", direct: false };
  const above = governor < 0 ? [] : [governor, ...ancestors(sentence, governor)];
  const path = sentence.upos[top] === "VERB" ? [top, ...above] : above;
  for (const [steps, token] of path.entries()) {
    if (isForward(sentence, token)) return { tense: "future", direct: false };
    const tense = tenseOfVerb(sentence, token);
    if (tense) return { tense, direct: steps === 0 && !hasMark(sentence, token, "to") };
  }
  return { tense: lexical.tense, direct: false };
}

/** "due", "payable", "due to take place", or a noun called planned, upcoming, proposed. */
function isForward(sentence: AnnotatedSentence, token: number): boolean {
  if (sentence.upos[token] === "VERB") return lower(sentence, token - 1) === "to" && lower(sentence, token - 2) === "due";
  if (FORWARD_WORDS.has(lower(sentence, token))) return true;
  return sentence.upos[token] === "NOUN" && children(sentence, token, "amod").some((child) => FORWARD_WORDS.has(lower(sentence, child)));
}

const lower = (sentence: AnnotatedSentence, token: number): string => (sentence.form[token] ?? "").toLowerCase();
/** "ahead of Monday's talks", "ahead of talks on Monday". */
const isAhead = (sentence: AnnotatedSentence, from: number): boolean =>
  [2, 3, 4, 5].some((back) => lower(sentence, from - back) === "ahead" && lower(sentence, from - back + 1) === "of");

/** The tense of one predicate (a verb, or a noun or adjective with a copula); null where the token is none, or its tense is its governor's. */
export function tenseOfVerb(sentence: AnnotatedSentence, token: number): Tense | null {
  const helpers = children(sentence, token, "aux", "cop");
  if (sentence.upos[token] !== "VERB" && sentence.upos[token] !== "AUX" && helpers.length === 0) return null;
  const forms = helpers.map((helper) => lower(sentence, helper));
  if (forms.some((form) => FUTURE_AUX.has(form))) return forms.includes("have") ? "past" : "future";
  const form = lower(sentence, token);
  if (hasMark(sentence, token, "to")) return infinitiveTense(sentence, token);
  const planned = FORWARD_VERBS.has(sentence.lemma[token] ?? "") && (helpers.length > 0 || hasRelation(sentence, token, "acl", "amod", "advcl"));
  const perfect = forms.length > 0 && forms.every((each) => /^(?:had|has|have)$/u.test(each));
  if (planned && !form.endsWith("ing") && !perfect) return "future";
  if (forms.some((each) => /^(?:had|has|have|'ve|’ve|'d|’d)$/u.test(each))) return "past";
  const goingTo = form === "going" && children(sentence, token, "xcomp").length > 0;
  if (goingTo) return "future";
  if (forms.some((each) => /^(?:was|were|did|been)$/u.test(each))) return "past";
  if (/ing$/u.test(form) && sentence.upos[token] === "VERB" && form !== sentence.lemma[token]) {
    if (forms.some((each) => /^(?:is|are|am|'s|’s|'re|’re)$/u.test(each))) return "future";
    return null;
  }
  if (forms.some((each) => /^(?:is|are|am|'s|’s|'re|’re|does|do)$/u.test(each))) return "present";
  return formTense(sentence, token, form);
}

function formTense(sentence: AnnotatedSentence, token: number, form: string): Tense | null {
  const lemma = sentence.lemma[token] ?? form;
  if (sentence.upos[token] !== "VERB") return null;
  if (form === lemma) return PAST_LIKE_BASE.has(form) ? "past" : "present";
  if (/s$/u.test(form) && !/(?:ss|was)$/u.test(form)) return "present";
  return PAST_FORMS.test(form) ? "past" : "present";
}

/** "was to visit", "plans to visit" look ahead; "managed to visit" is told as past. */
function infinitiveTense(sentence: AnnotatedSentence, token: number): Tense | null {
  const head = sentence.head[token] ?? -1;
  if (head < 0) return "future";
  if (FULFILLED.has(sentence.lemma[head] ?? "")) return tenseOfVerb(sentence, head);
  return "future";
}
