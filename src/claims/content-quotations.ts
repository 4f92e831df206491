import { type AnnotatedSentence, children, hasRelation, subtree } from "../language/index.js";
import { contains, overlaps, type Span } from "../text/index.js";
import { type Cue, cues, is, isOneOf } from "./knowledge.js";
import { tokensIn, wordsIn } from "./stretches.js";

const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();

/** “How long must we wait?” Ms Lund asked: the quotation that closes with a mark of its own right before a sentence that only says whose it is. */
export function quotationBefore(s: AnnotatedSentence, i: number, cue: Cue, quotations: readonly Span[], text: string): Span | undefined {
  if (!cue.takes.includes("quote") || i > FAR || s.upos.slice(0, i).some((upos) => upos === "VERB" || upos === "AUX")) return undefined;
  if (children(s, i, "obj", "ccomp", "xcomp").length > 0) return undefined;
  return quotations.find((q) => q.end <= s.start && s.start - q.end <= 2 && /[?!…][”"»'’]+$/u.test(text.slice(q.start, q.end)));
}

const FAR = 14;

/** Quotations of this sentence (cut to it) that the cue introduces: no other cue stands between. */
export function quotedBy(s: AnnotatedSentence, i: number, quotations: readonly Span[]): Span[] {
  const at = s.starts[i] ?? 0;
  return quotations
    .filter((q) => overlaps(q, s) && !(q.start <= at && at < q.end))
    .map((q) => ({ start: Math.max(q.start, s.start), end: Math.min(q.end, s.end) }))
    .filter((q) => {
      const between = tokensIn(s, q.end <= at ? { start: q.end, end: at } : { start: s.ends[i] ?? at, end: q.start });
      return !between.some(
        (t) =>
          s.upos[t] === "VERB" &&
          cues()
            .verbs.get(s.lemma[t] ?? "")
            ?.takes.includes("quote"),
      );
    });
}

/** A quotation is the content where it is not inside the indirect clause's middle (scare quotes). */
export function isDirect(s: AnnotatedSentence, q: Span, clause: number | undefined): boolean {
  if (clause === undefined) return true;
  const inside = subtree(s, clause).map((t) => s.starts[t] ?? 0);
  const startsClause = Math.min(...inside) >= q.start - 1;
  return startsClause && children(s, clause, "mark").every((m) => lower(s, m) !== "that" || (s.starts[m] ?? 0) > q.start);
}

/** Is the quotation speech of its own, and not a name or phrase in marks within somebody's sentence ("his “If I were king” poem")? */
export function isIntroduced(s: AnnotatedSentence, i: number, q: Span, group: ReadonlySet<number>): boolean {
  const inside = tokensIn(s, q);
  const [first, last] = [inside[0] ?? 0, inside.at(-1) ?? 0];
  if (first > i && !/^[:,]$/u.test(s.form[first - 1] ?? "") && s.upos.slice(i + 1, first).includes("AUX")) return false;
  if (first > i) return !["ADP", "DET", "ADJ", "PART"].includes(s.upos[first - 1] ?? "") || lower(s, first - 1) === "only";
  if (takesThing(s, i)) return false;
  const next = last + 1;
  return first === 0 || group.has(next) || group.has(next + 1) || /[,?!…—–]/u.test(s.form[last - 1] ?? "");
}

/** “We know,” he said, without naming Peru, which maintains two bases: the verb has something else for its object. */
const takesThing = (s: AnnotatedSentence, i: number): boolean =>
  !is("addressing", s, i) && children(s, i, "obj").some((c) => c > i && s.upos[c] === "NOUN" && children(s, c, "det", "nummod", "nmod").length > 0);

/** "She went further: “The road is dead,” she said.": a quotation between a colon and the cue. */
export function isLedIn(s: AnnotatedSentence, q: Span, i: number, group: ReadonlySet<number>): boolean {
  const inside = tokensIn(s, q);
  const [first, last] = [inside[0] ?? 0, inside.at(-1) ?? 0];
  return [s.form[first - 1], s.form[first - 2]].includes(":") && (group.has(last + 1) || group.has(last + 2) || i <= last + 2);
}

/** Is a piece of content somebody's own words as a whole clause, and not single words in marks inside an indirect report? */
export function isWholeClauseQuoted(s: AnnotatedSentence, i: number, piece: Span, quotations: readonly Span[]): boolean {
  if (!quotations.some((q) => contains(q, piece) && q.start <= piece.start + 1) || wordsIn(s, piece) < 3) return false;
  if (isOneOf("predicating", s.lemma[i] ?? "") || isOfPhrase(s, piece)) return false;
  const inside = new Set(tokensIn(s, piece));
  const clause = [...inside].some((t) => hasRelation(s, t, "nsubj", "csubj", "expl") && inside.has(s.head[t] ?? -1));
  if (clause) return true;
  const first = Math.min(...inside);
  const [before, after] = [s.form[first - 1], s.form[Math.max(...inside) + 1]];
  const introduced = first === 0 || before === ":" || before === "," || /[,?!]/u.test(s.form[Math.max(...inside) - 1] ?? "");
  return introduced && (first > i || after !== undefined) && s.lemma[i] !== "accuse";
}

/** "accused them of “buying what nobody needs”", "described it as “a bridge that pays”": words within a phrase, not a clause. */
const isOfPhrase = (s: AnnotatedSentence, piece: Span): boolean => {
  const first = Math.min(...tokensIn(s, piece));
  const before = /^[“"‘«]$/u.test(s.form[first - 1] ?? "") ? first - 2 : first - 1;
  return /^(?:of|as)$/iu.test(s.form[before] ?? "");
};
