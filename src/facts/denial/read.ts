import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { Draft, MeetingDraft, VisitDraft } from "../fact.js";
import type { Reading } from "../shared/index.js";
import { hasForm, is } from "./knowledge.js";

/**
 * "Zerkalo had reported that the president would travel to Sochi; the spokesman denied it": the visit or meeting told just before,
 * once more, as denied by whoever denies it. "A memorandum that Washington rejected" denies no meeting.
 */
export function readDenials(reading: Reading, drafts: readonly Draft[]): Draft[] {
  return reading.annotated.sentences.flatMap((s) =>
    s.form.flatMap((_, token) => (is("denying", s, token) && s.upos[token] === "VERB" ? denialAt(reading, s, token, drafts) : [])),
  );
}

function denialAt(reading: Reading, s: AnnotatedSentence, verb: number, drafts: readonly Draft[]): Draft[] {
  const passive = children(s, verb, "nsubj:pass");
  const [said] = passive.length > 0 ? passive : children(s, verb, "obj");
  const object = said !== undefined && hasRelation(s, verb, "acl:relcl") ? s.head[verb] : said;
  if (object === undefined || !(/^(?:it|that|this)$/iu.test(s.form[object] ?? "") || hasForm("reports", s, object))) return [];
  const saying = reading.claims.sayings.find((one) => one.sentence === s.index && one.cue === verb);
  const told = drafts.filter(
    (fact): fact is VisitDraft | MeetingDraft =>
      (fact.kind === "visit" || fact.kind === "meeting") && isJustBefore(fact, s, s.starts[verb] ?? s.start),
  );
  const last = told.toSorted((a, b) => (a.claims[0]?.start ?? 0) - (b.claims[0]?.start ?? 0)).at(-1);
  if (!last) return [];
  const words = { start: s.starts[Math.min(object, verb)] ?? s.start, end: s.ends[Math.max(object, verb)] ?? s.end };
  return [
    {
      ...last,
      status: "denied",
      claims: [{ ...words, sentence: s.index, speaker: saying?.speakers[0] ?? null, addressee: null, certainty: "certain-not" }],
    },
  ];
}

const isJustBefore = (fact: Draft, s: AnnotatedSentence, at: number): boolean =>
  fact.claims.some((claim) => claim.start < at && claim.sentence >= s.index - 1);
