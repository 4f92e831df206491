import { rankOfTitle } from "../../actors/index.js";
import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import { hasCase, isAhead, oblique } from "../shared/index.js";
import { is, meetingKnowledge } from "./knowledge.js";

/** "on the sidelines": beside a summit those of several states are met in turn. */
export const hasSidelines = (s: AnnotatedSentence): boolean => s.form.some((form) => meetingKnowledge().sidelines.words.includes(form.toLowerCase()));

const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    inaugural: 1,
  }),
);

/** "third", "11th", "inaugural". */
export const isOrdinal = (form: string): boolean =>
  ORDINALS.has(form.toLowerCase()) ||
  /^\d+(?:st|nd|rd|th)$/u.test(form) ||
  /^(?:twent|thirt|fort|fift)(?:ieth|y-\p{L}+(?:st|nd|rd|th))$/iu.test(form);

/** The summit, conference or numbered meeting that is the occasion: "the fifth summit of …", "their 11th trilateral meeting", "on the sidelines of the G20 summit". */
export function summitNear(s: AnnotatedSentence, trigger: number): { text: string; edition: number | null } | undefined {
  for (let i = 0; i < s.form.length; i++) {
    const lemma = (s.lemma[i] ?? "").toLowerCase();
    const sideline = meetingKnowledge().sidelines.words.includes((s.form[i] ?? "").toLowerCase());
    if (!sideline && !(isOccasion(s, i) && (i !== trigger || lemma === "summit" || lemma === "meeting"))) continue;
    if (!sideline && (isOfBody(s, i) || (i !== trigger && (isSpokenOf(s, i) || isStillAhead(s, i))) || isOfAnyKind(s, i))) continue;
    if (meetingKnowledge().press.words.includes((s.form[i - 1] ?? "").toLowerCase())) continue;
    const left = children(s, i, "det", "amod", "nummod", "compound", "nmod:poss", "case").flatMap((c) =>
      hasRelation(s, c, "case") ? [] : subtree(s, c),
    );
    const right = children(s, i, "nmod", "flat", "appos").flatMap((c) => (c > i ? withoutClauses(s, c) : []));
    const tokens = [i, ...left, ...right].filter((t) => t >= i - 8 && t <= i + 16);
    const from = Math.min(...tokens);
    const edition = s.form
      .slice(from, i)
      .flatMap((word) => ORDINALS.get(word.toLowerCase()) ?? (/^(\d+)(?:st|nd|rd|th)$/u.exec(word)?.[1] ? Number.parseInt(word, 10) : []))[0];
    if (edition === undefined && (i === trigger || isOfTwo(s, i))) continue;
    const to = Math.max(...tokens);
    return { text: textBetween(s, from, to), edition: edition ?? null };
  }
  return undefined;
}

const isOccasion = (s: AnnotatedSentence, token: number): boolean =>
  ["summit", "assembly", "conference", "forum", "meeting", "session"].includes((s.lemma[token] ?? "").toLowerCase());

/** A phrase without the relative clauses in it. */
const withoutClauses = (s: AnnotatedSentence, token: number): number[] => {
  const inClauses = new Set(
    subtree(s, token)
      .filter((t) => hasRelation(s, t, "acl:relcl"))
      .flatMap((t) => subtree(s, t)),
  );
  return subtree(s, token).filter((t) => !inClauses.has(t));
};

/** "spoke by telephone before the meeting of the committee": what comes later is not what they spoke at. */
const isStillAhead = (s: AnnotatedSentence, noun: number): boolean => hasCase(s, noun, ["before", "until", "till"]) || isAhead(s, noun);

/** "discussed preparations for the next session", "discussed the summit": what they spoke of. */
const isSpokenOf = (s: AnnotatedSentence, noun: number): boolean => {
  const head = s.head[noun] ?? -1;
  if (head >= 0 && hasRelation(s, noun, "nmod") && isOccasion(s, head) && isSpokenOf(s, head)) return true;
  return (
    head >= 0 &&
    ((hasRelation(s, noun, "nmod") && hasCase(s, noun, ["for", "of", "in", "at"]) && is("not-held-at", s, head)) ||
      (hasRelation(s, noun, "obj") && is("treating", s, head)))
  );
};

/** "to coordinate at multilateral forums": none that there was. */
const isOfAnyKind = (s: AnnotatedSentence, noun: number): boolean =>
  /s$/u.test(s.form[noun] ?? "") &&
  s.upos[noun] === "NOUN" &&
  children(s, noun, "det", "nmod:poss", "nummod").length === 0 &&
  children(s, noun, "compound", "amod", "nmod").every((t) => s.upos[t] !== "PROPN");

/** "the National Assembly president", "chairman of the Consultative Conference": a body that somebody heads. */
function isOfBody(s: AnnotatedSentence, noun: number): boolean {
  const head = s.head[noun] ?? -1;
  if (head < 0 || rankOfTitle(s.lemma[head] ?? "") === undefined) return false;
  return hasRelation(s, noun, "compound", "nmod", "nmod:poss");
}

/** "a meeting with President Brito": what is met for, not an occasion of many. */
const isOfTwo = (s: AnnotatedSentence, noun: number): boolean => s.lemma[noun] === "meeting" && oblique(s, noun, ["with", "between"]).length > 0;

const textBetween = (s: AnnotatedSentence, from: number, to: number): string =>
  s.form
    .slice(from, to + 1)
    .map((word, k) => ((s.starts[from + k] ?? 0) > (s.ends[from + k - 1] ?? 0) && k > 0 ? ` ${word}` : word))
    .join("")
    .replace(/^(?:the|their|a)\s+/iu, "");
