import { type AnnotatedSentence, children, coveringSpan, hasMark, subtree } from "../language/index.js";
import type { Span } from "../text/index.js";
import { is } from "./knowledge.js";
import { trimPunctuation } from "./stretches.js";

const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();

/**
 * What one will not speak of: the object ("would not confirm the sale"), that of the other verb ("neither confirmed nor denied that …"), what one was asked
 * ("has not commented on the sale", "did not respond to a query about the sale"), else the word itself.
 */
export function withheld(s: AnnotatedSentence, i: number): Span[] {
  const verbs = [i, ...children(s, i, "conj").filter((c) => children(s, c, "cc").some((k) => lower(s, k) === "nor"))];
  const object = verbs.flatMap((verb) => children(s, verb, "obj", "ccomp")).find((c) => c > i) ?? askedAbout(s, i);
  return [object === undefined ? coveringSpan(s, [i]) : phrase(s, object)];
}

/** "on the sale", "to a request for comment", "to a query about the sale": the matter, else the question itself. */
function askedAbout(s: AnnotatedSentence, i: number): number | undefined {
  const put = children(s, i, "obl").find((c) => c > i && !isDay(s, c) && children(s, c, "case").some((k) => ABOUT.test(lower(s, k))));
  const clauses = put !== undefined && is("enquiries", s, put) ? children(s, put, "acl", "ccomp") : [];
  return clauses.find((c) => hasMark(s, c, "whether") || hasMark(s, c, "if")) ?? put;
}
const ABOUT = /^(?:on|about|regarding|to|over)$/u;

const isDay = (s: AnnotatedSentence, token: number): boolean => /day$/u.test(s.form[token] ?? "");

/** A phrase without the prepositions and question words that open it. */
function phrase(s: AnnotatedSentence, token: number): Span {
  const words = subtree(s, token);
  const first = words.find((t) => !children(s, token, "case").includes(t) && !/^(?:about|regarding)$/u.test(lower(s, t))) ?? token;
  return trimPunctuation(
    s,
    coveringSpan(
      s,
      words.filter((t) => t >= first),
    ),
  );
}
