import { type AnnotatedSentence, hasRelation, subtree } from "../../language/index.js";
import { hasCase, represents } from "../shared/index.js";
import type { InstrumentPhrase } from "./instruments.js";
import { agreementKnowledge, isOneOf } from "./knowledge.js";

/** Fields of cooperation that an instrument's own words name, and not those who sign it, the bodies it is between or a river in it. */
export function fieldsOf(s: AnnotatedSentence, { head, tokens }: InstrumentPhrase, beside: readonly number[] = []): string[] {
  const foreign = new Set(
    tokens.filter((t) => t !== head).flatMap((t) => (isSigner(s, t) || isClauseBeside(s, t, head) ? subtree(s, t) : namesBetween(s, t))),
  );
  const own = tokens.filter((t) => !foreign.has(t) && !isInsidePlaceName(s, t));
  return fieldsNamed(s, [...own, ...beside]);
}

/** "inked by Energy Minister Ana Soto and Chile's Economy Minister": whoever does it, and the offices before names. */
const isSigner = (s: AnnotatedSentence, token: number): boolean =>
  hasRelation(s, token, "obl:agent", "nmod:desc") ||
  (hasRelation(s, token, "obl", "nmod") && hasCase(s, token, ["by"]) && (s.upos[token] === "PROPN" || represents(s.lemma[token] ?? "")));

/** "agreed on a split, removing the last commercial hurdle": told beside what is agreed on. */
const isClauseBeside = (s: AnnotatedSentence, token: number, head: number): boolean =>
  s.head[token] === head && hasRelation(s, token, "advcl") && s.form[subtree(s, token)[0] ?? 0] === ",";

/** "between the Ministry of Industry and the Geological Survey": words of names. */
const namesBetween = (s: AnnotatedSentence, token: number): number[] =>
  hasRelation(s, token, "nmod", "obl") && hasCase(s, token, ["between"])
    ? subtree(s, token).filter((t) => /^\p{Lu}/u.test(s.form[t] ?? "") && !isSubject(s, token, t))
    : [];

/** "between the two Services on Drug Trafficking": what it is about, hung on one of those it is between. */
const isSubject = (s: AnnotatedSentence, party: number, token: number): boolean =>
  s.form.slice(party, token).some((form) => /^(?:on|about|concerning)$/iu.test(form));

/** "the Black River crossing": a word of a name that stands before a common noun. */
const isInsidePlaceName = (s: AnnotatedSentence, token: number): boolean =>
  [token - 1, token].every((t) => /^\p{Lu}\p{Ll}/u.test(s.form[t] ?? "")) && s.upos[token + 1] === "NOUN" && /^\p{Ll}/u.test(s.form[token + 1] ?? "");

/** Fields of cooperation named by the given tokens, in the order of the words. */
export function fieldsNamed(s: AnnotatedSentence, tokens: readonly number[]): string[] {
  const found: { at: number; field: string }[] = [];
  const words = tokens.flatMap((at) => split((s.form[at] ?? "").toLowerCase()).map((word) => ({ at, word })));
  const isOther = (at: number): boolean => isOneOf("other-senses", `${s.form[at - 1] ?? ""} ${s.form[at] ?? ""}`.toLowerCase());
  for (const { field, words: wanted } of agreementKnowledge().fields) {
    const pieces = wanted.flatMap(split);
    const start = words.findIndex(({ at }, i) => pieces.every((piece, k) => words[i + k]?.word === piece) && !isOther(at));
    const first = words[start];
    if (first) found.push({ at: first.at, field });
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ field }) => field))];
}

/** A hyphenated word in its parts, as the tokeniser leaves most of them. */
const split = (word: string): string[] => word.split(/(-)/u).filter((piece) => piece !== "");
