import { type AnnotatedSentence, child, children, hasRelation } from "../language/index.js";
import type { Mention } from "./actors.js";
import type { Discourse } from "./discourse.js";
import { lower } from "./office-words.js";
import type { Known } from "./registry.js";
import { mentionWords } from "./words.js";

/**
 * Who was speaking: "…, he said" goes on with the person who spoke last, not with somebody named in what is said. Where another person
 * became the subject since, or somebody speaks earlier in the sentence, nobody is meant by that alone.
 */
export function lastPersonalVoice(
  d: Discourse,
  s: AnnotatedSentence,
  into: readonly Mention[],
  fits: (m: Mention) => Known | undefined,
): Known | undefined {
  const speaking = (sentence: AnnotatedSentence, m: Mention): boolean => {
    if (isQuoted(d, sentence, m.head)) return false;
    const subject = sentence.deprel[m.head] === "appos" ? (sentence.head[m.head] ?? m.head) : m.head;
    const verb = sentence.head[subject] ?? -1;
    if (children(sentence, m.head, "case").some((t) => sentence.lemma[t] === "accord")) return true;
    return (
      hasRelation(sentence, subject, "nsubj") && mentionWords().saying.has(sentence.lemma[verb] ?? "") && nearestSubject(sentence, verb) === subject
    );
  };
  if (into.some((m) => speaking(s, m) && fits(m))) return undefined;
  for (let index = s.index - 1; index >= Math.max(0, s.index - SENTENCES_OF_A_SPEECH); index--) {
    const sentence = d.sentence(index);
    const here = sentence ? d.mentionsOf(index).filter((m) => fits(m) !== undefined) : [];
    const voices = sentence ? here.filter((m) => speaking(sentence, m)) : [];
    const voice = voices.findLast((m) => m.form === "name") ?? voices.at(-1);
    if (voice) return fits(voice);
    if (sentence && here.some((m) => m.form !== "pronoun" && d.role(sentence, m) === 0 && !isQuoted(d, sentence, m.head))) return undefined;
  }
  return undefined;
}

const SENTENCES_OF_A_SPEECH = 3;

/** Of two subjects that the parser gave one verb ("Diplomats said David would come") the nearest, the one before it first. */
const nearestSubject = (s: AnnotatedSentence, verb: number): number | undefined =>
  children(s, verb, "nsubj").sort((a, b) => Math.abs(a - verb) - Math.abs(b - verb) || a - b)[0];

/** Does the token stand inside quotation marks, opened in this sentence or before it in its paragraph? */
export const isQuoted = (d: Discourse, s: AnnotatedSentence, i: number): boolean => d.context.isQuoted(s.index, i) || quotedInside(s, i);

/** Inside quotation marks that open and close unlike, by its own sentence alone: opened in it, or a quotation that goes on from before and closes after the token. */
function quotedInside(s: AnnotatedSentence, i: number): boolean {
  const last = s.form.slice(0, i).findLast((form) => /^(?:[“”]|``|'')$/u.test(form));
  if (last !== undefined) return last === "“" || last === "``";
  const next = s.form.slice(i).find((form) => /^(?:[“”]|``|'')$/u.test(form));
  return next === "”" || next === "''";
}

export const isBody = (actor: Known | undefined): actor is Known => actor?.type === "state" || actor?.type === "organisation";

/** The state or organisation that spoke last ("…, it said"). */
export function lastVoice(d: Discourse, s: AnnotatedSentence, i: number, into: readonly Mention[]): Known | undefined {
  const said = (sentence: AnnotatedSentence, m: Mention): boolean => {
    const governor = sentence.head[m.head] ?? -1;
    return (
      (hasRelation(sentence, m.head, "nsubj") && mentionWords().saying.has(sentence.lemma[governor] ?? "")) ||
      children(sentence, m.head, "case").some((t) => sentence.lemma[t] === "accord")
    );
  };
  for (let index = s.index - 1; index >= Math.max(0, s.index - 3); index--) {
    const sentence = d.sentence(index);
    const voice =
      sentence &&
      [...d.mentionsOf(index)]
        .filter((m) => m.form !== "demonym" && said(sentence, m))
        .map((m) => d.actorOf(m))
        .find(isBody);
    if (voice) return voice;
  }
  const office = officeSpokenOf(d, s.index - 1);
  if (office) return office;
  if (isAboutSomethingElse(d, s.index - 1)) return undefined;
  return d
    .before(s, i, into, 2)
    .filter((m) => m.form !== "demonym")
    .map((m) => d.actorOf(m))
    .find(isBody);
}

/** "Maelasi's office sees it otherwise. It said …": the state of whoever has the office that the sentence before is about. */
function officeSpokenOf(d: Discourse, index: number): Known | undefined {
  const s = d.sentence(index);
  const subject = s ? child(s, s.head.indexOf(-1), "nsubj") : undefined;
  if (!s || subject === undefined || !mentionWords().offices.has(lower(s, subject))) return undefined;
  const owner = children(s, subject, "nmod:poss")[0];
  const mention = owner === undefined ? undefined : d.mentionsOf(index).find((m) => m.from <= owner && owner < m.to);
  return mention && d.stateOf(d.actorOf(mention));
}

/** "The association outlined its objections. It said …": the sentence before has a subject of its own, which is nobody the article knows. */
function isAboutSomethingElse(d: Discourse, index: number): boolean {
  const s = d.sentence(index);
  const root = s?.head.indexOf(-1) ?? -1;
  const subject = s && root >= 0 ? child(s, root, "nsubj") : undefined;
  const definite =
    s !== undefined && subject !== undefined && (lower(s, subject) === "it" || (s.upos[subject] === "NOUN" && lower(s, subject - 1) === "the"));
  if (!s || subject === undefined || !definite) return false;
  return !d.mentionsOf(index).some((m) => m.from <= subject && subject < m.to);
}
