import { type AnnotatedSentence, children } from "../../language/index.js";
import { once } from "../../text/index.js";
import type { AlignmentDraft } from "../fact.js";
import { actorsOrSpeaker, claimAt, clauseSpan, type Reading, sequenceAt, subjects, timeAt } from "../shared/index.js";
import { alignmentKnowledge } from "./knowledge.js";
import { states } from "./sides.js";

/** What one state does to another, and may do again or another after it. */
const DEEDS = new Set(["recognition", "relations-severed", "relations-established", "turning-to", "turning-from", "strained"]);

/** "did so", "followed suit". */
export const isRepeating = (s: AnnotatedSentence, verb: number): boolean =>
  repeatingWords().some((words) => sequenceAt(s, verb, words) !== undefined);
const repeatingWords = once(() => alignmentKnowledge().repeating.words.map((words) => words.split(" ")));

/** "It had already done so once, in 1962", "Chile followed suit in May": what was just told, on another day or by another state. */
export function repeated(reading: Reading, s: AnnotatedSentence, verb: number, last: AlignmentDraft | undefined): AlignmentDraft[] {
  if (!last || s.upos[verb] !== "VERB" || !DEEDS.has(last.status) || !last.claims.some((claim) => s.index - claim.sentence <= 1)) return [];
  if (!isRepeating(s, verb)) return [];
  const factuality = reading.claims.factuality(s.index, verb);
  if (factuality.hypothetical || factuality.certainty !== "certain" || factuality.tense === "future") return [];
  const named = [...new Set([...subjects(s, verb), ...children(s, verb, "nsubj")])];
  const isSame = named.length > 0 && named.every((t) => s.upos[t] === "PRON");
  const doers = isSame
    ? [last.subject]
    : states(
        reading,
        named.flatMap((t) => actorsOrSpeaker(reading, s, t)),
      ).filter((id) => id !== last.object);
  const claim = claimAt(reading, s, verb, clauseSpan(s, verb), factuality);
  const time = timeAt(reading, s, verb) ?? timeOfAside(reading, s, verb);
  return [...new Set(doers)]
    .filter((subject) => subject !== last.subject || (time !== null && time.edtf !== last.time?.edtf))
    .map((subject) => ({
      ...last,
      subject,
      time,
      claims: [claim],
      explanation: { ...last.explanation, frame: `${last.status} again`, words: [s.form[verb] ?? ""] },
    }));
}

/** "had done so once, in 1962". */
function timeOfAside(reading: Reading, s: AnnotatedSentence, verb: number): AlignmentDraft["time"] {
  const told = (reading.times.expressions[s.index] ?? []).filter((one) => one.from > verb);
  const [only, another] = told;
  return only && !another ? { edtf: only.edtf, text: only.text } : null;
}
