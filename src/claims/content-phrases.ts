import { type AnnotatedSentence, children, coveringSpan, hasRelation, subtree } from "../language/index.js";
import type { Span } from "../text/index.js";
import { type Cue, is, isOneOf } from "./knowledge.js";
import { stretch, trimPunctuation } from "./stretches.js";

const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();

/** "called for restraint", "appealed for help": what the preposition right behind the cue leads to. */
export const calledFor = (s: AnnotatedSentence, i: number): number | undefined =>
  lower(s, i + 1) === "for" ? children(s, i, "obl").find((c) => children(s, c, "case").includes(i + 1)) : undefined;

/** "described Peru as a friend", "called herself a centrist": what somebody is called, with whom. */
export function withPredicate(s: AnnotatedSentence, i: number, object: number): Span {
  if (!is("predicating", s, i)) return beforePaper(s, object);
  const predicate = children(s, i, "xcomp", "obl", "advcl").find(
    (c) =>
      c > object &&
      (hasRelation(s, c, "xcomp") ||
        children(s, c, "case", "mark").some((k) => (s.lemma[i] === "blame" ? /^(?:for|on|upon)$/u : /^(?:as|to|with)$/u).test(lower(s, k)))),
  );
  return predicate === undefined ? phrase(s, object) : trimPunctuation(s, coveringSpan(s, [...subtree(s, object), ...subtree(s, predicate)]));
}

/** "the release of the crew in a call to Oslo": without the paper or talk in which it is said. */
function beforePaper(s: AnnotatedSentence, object: number): Span {
  const words = subtree(s, object);
  const paper = children(s, object, "nmod").find(
    (c) => is("addressed", s, c) && children(s, c, "case").some((k) => lower(s, k) === "in") && isToSomebody(s, c),
  );
  return paper === undefined ? phrase(s, object) : (stretch(s, Math.min(...words), Math.min(...subtree(s, paper))) ?? phrase(s, object));
}

const isToSomebody = (s: AnnotatedSentence, paper: number): boolean =>
  children(s, paper, "nmod").some((c) => children(s, c, "case").some((k) => /^(?:to|with)$/u.test(lower(s, k))));

export const phrase = (s: AnnotatedSentence, token: number): Span => trimPunctuation(s, coveringSpan(s, subtree(s, token)));

/** What stands behind that preposition. */
export function chargeOf(s: AnnotatedSentence, i: number): Span | undefined {
  const matter = matterOf(s, i);
  return matter === undefined ? undefined : stretch(s, matter + 1, Math.max(...subtree(s, s.head[matter] ?? i)) + 1);
}

/** "warned of a famine", "accused Oslo of spying", "briefed the envoy on the road": the preposition whose complement is what is said. */
function matterOf(s: AnnotatedSentence, i: number): number | undefined {
  if (!is("charging", s, i)) return undefined;
  const holders = [i, ...children(s, i, "obj", "iobj")];
  const marks = holders
    .flatMap((holder) => children(s, holder, "obl", "advcl", "acl", "nmod", "xcomp"))
    .flatMap((c) => (c > i ? children(s, c, "case", "mark") : []));
  if (is("speech", s, i)) return marks.find((m) => m === i + 1 && isOneOf("matter", lower(s, m)));
  return marks.find(
    (m) => isOneOf("matter", lower(s, m)) || (is("briefing", s, i) && lower(s, m) === "on" && !/day$/u.test(s.form[s.head[m] ?? -1] ?? "")),
  );
}

/** "a charge that Lima denies", "claims which the ministry has rejected": the words that the relative clause answers. */
export function spokenBefore(s: AnnotatedSentence, i: number): number | undefined {
  const noun = s.head[i] ?? -1;
  const objects = children(s, i, "obj", "ccomp");
  const isObject = objects.length === 0 || objects.some((c) => c < i && /^(?:that|which)$/u.test(lower(s, c)));
  return hasRelation(s, i, "acl:relcl") && isObject && is("spoken", s, noun) ? noun : undefined;
}

/** "the visit, announced in May by the minister": what the participle of an announcement or a denial stands behind. */
export function toldBefore(s: AnnotatedSentence, i: number, subject: number, { kind }: Cue): number | undefined {
  const noun = s.head[i] ?? -1;
  const isBehind = s.deprel[i] === "acl" && noun < i && ["NOUN", "PROPN"].includes(s.upos[noun] ?? "");
  const hasAgent = s.head[subject] === i && children(s, subject, "case").some((c) => lower(s, c) === "by");
  return isBehind && hasAgent && ["announce", "confirm", "deny"].includes(kind) ? noun : undefined;
}

export const left = (s: AnnotatedSentence, noun: number): number[] => {
  const before = children(s, noun, "case");
  return subtree(s, noun).filter((t) => t <= noun && s.upos[t] !== "PUNCT" && !before.includes(t));
};

/** "rejected the claim", "dismissed the report": what is turned down is words, not a treaty's clause or an offer of money. */
export function rebutsWords(s: AnnotatedSentence, i: number): boolean {
  return [...children(s, i, "obj"), ...children(s, i, "nsubj:pass")].some((c) => is("spoken", s, c) || s.upos[c] === "PRON");
}
