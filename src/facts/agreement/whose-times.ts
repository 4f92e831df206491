import { type AnnotatedSentence, ancestors, children, hasMark, hasRelation } from "../../language/index.js";
import { type Reading, timeAt } from "../shared/index.js";
import type { Act } from "./act-phrases.js";
import { instrumentAt } from "./instruments.js";
import { agreementKnowledge } from "./knowledge.js";

type Expression = NonNullable<Reading["times"]["expressions"][number]>[number];

/** Times that tell of something other than the act: how long a programme runs, when a paper beside it was first drafted, when another entered into force. */
export const timesOfElse = (reading: Reading, s: AnnotatedSentence, act: Act): Expression[] =>
  (reading.times.expressions[s.index] ?? []).filter(
    (one) => isTerm(s, one) || (isInsidePaper(s, one, act) && !isBehindInfinitive(reading, s, one, act)) || isOfDeed(s, one, act),
  );

/** "signed a pact to share the river in 2009": what the pact is to bring about lies ahead, so that the year gone by is the act's. */
const isBehindInfinitive = (reading: Reading, s: AnnotatedSentence, { from, edtf }: Expression, { verb }: Act): boolean =>
  edtf !== null && ancestors(s, from).some((t) => hasRelation(s, t, "acl") && hasMark(s, t, "to")) && timeAt(reading, s, verb)?.edtf === edtf;

const isDay = ({ edtf }: Expression): boolean => /^\d{4}-\d\d-\d\d$/u.test(edtf ?? "");

/** "a programme for the years 2025-2028", "a plan for the period 2025-2028": what a noun is for. */
function isTerm(s: AnnotatedSentence, { from, to, edtf }: Expression): boolean {
  const isFor = [from, from - 1, from - 2, from - 3].some((t) => /^(?:for|covering|spanning)$/iu.test(s.form[t] ?? ""));
  if (!isFor) return false;
  let at = from;
  while (at >= from && at < to) at = s.head[at] ?? -1;
  return at >= 0 && (s.upos[at] === "NOUN" || /^\d{4}\/\d{4}$/u.test(edtf ?? ""));
}

/** "an accord first drafted in 2015, a memorandum and a protocol", "a loan for a dam due in 2027": told of one paper of a list, or of what it is for. */
function isInsidePaper(s: AnnotatedSentence, one: Expression, { verb }: Act): boolean {
  const described: number[] = [];
  for (let at = one.from, steps = 0; at >= 0 && steps < 12; at = s.head[at] ?? -1, steps++) {
    if (at === verb) return false;
    if (instrumentAt(s, at) && described.length > 0) return described.some((t) => !isDay(one) || isPast(s, t));
    const isOfDate = at >= one.from && at < one.to;
    if (!isOfDate && hasRelation(s, at, "acl", "amod") && s.upos[at] !== "NOUN") described.push(at);
  }
  return false;
}

/** "first drafted in", as against "to boost trade on Monday" and "boosting trade on Monday", where the day may be the act's. */
const isPast = (s: AnnotatedSentence, token: number): boolean =>
  /(?:ed|en|un|ck|d)$/u.test(s.form[token] ?? "") && children(s, token, "mark").length === 0;

/** "the entry into force on 1 March of their convention", "the signing in May of a pact": the day of a deed that a noun tells of. */
function isOfDeed(s: AnnotatedSentence, { from }: Expression, { verb }: Act): boolean {
  const preposition = [from - 1, from - 2].find((t) => /^(?:on|in)$/iu.test(s.form[t] ?? ""));
  if (preposition === undefined) return false;
  const deed = s.form[preposition - 1] === "force" ? preposition - 3 : preposition - 1;
  return (
    deed >= 0 &&
    deed !== verb &&
    (s.upos[deed] === "NOUN" || s.lemma[deed] === "signing") &&
    agreementKnowledge().nouns.has((s.lemma[deed] ?? "").toLowerCase()) &&
    !/^(?:talks?|rounds?|negotiations?|discussions?|ceremony)$/iu.test(s.form[deed] ?? "") &&
    /^of$/iu.test(s.form[endOfDate(s, from)] ?? "")
  );
}

/** The first token behind a date. */
const endOfDate = (s: AnnotatedSentence, from: number): number => {
  let at = from;
  while (s.upos[at] === "NUM" || s.upos[at] === "PROPN") at++;
  return at;
};
