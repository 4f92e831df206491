import type { Factuality } from "../../claims/index.js";
import { type AnnotatedSentence, children, hasMark, hasRelation } from "../../language/index.js";
import type { FactTime, OccasionStatus } from "../fact.js";
import { byDate, isAhead, isGivenUp, isOver, type Reading } from "../shared/index.js";
import type { Found } from "./found.js";
import { hasForm, is } from "./knowledge.js";

const isEarlier = (time: FactTime | null): boolean => /\b(?:last|ago|earlier)\b/iu.test(time?.text ?? "");

/** As told, by its date, or still to come where what is told comes ahead of it. */
export function meetingStatus(reading: Reading, s: AnnotatedSentence, found: Found, told: OccasionStatus, time: FactTime | null): OccasionStatus {
  const status = byDate(reading, pastByDefault(s, found, told), time);
  if (status === "announced" && s.upos[found.trigger] === "NOUN" && found.governor === found.trigger && (isOver(reading, time) || isEarlier(time)))
    return "completed";
  if (status === "ongoing" && s.upos[found.governor] === "VERB" && (isBefore(s, found.governor) || isToCome(s, found.governor))) return "announced";
  if (status === "ongoing" && isOver(reading, time) && found.told === null) return "completed";
  const ahead = s.upos[found.trigger] === "NOUN" && isAhead(s, found.trigger) && !isOver(reading, time);
  return ahead && (status === "completed" || status === "ongoing") ? "announced" : status;
}

/** "before he pays a call": told in the present, and still to come. */
const isBefore = (s: AnnotatedSentence, verb: number): boolean =>
  children(s, verb, "mark", "advmod").some((c) => /^(?:before|until|once)$/iu.test(s.form[c] ?? ""));

/** "is supposed to convene": not yet. */
const isToCome = (s: AnnotatedSentence, verb: number): boolean =>
  hasMark(s, verb, "to") && hasRelation(s, verb, "xcomp") && is("supposing", s, s.head[verb] ?? -1);

/** "will not meet after all", "a planned meeting did not take place": what was to be is given up. */
export const isPlannedAndNot = (s: AnnotatedSentence, { trigger, governor }: Found, { certainty }: Factuality): boolean =>
  certainty === "certain-not" &&
  (isGivenUp(s, governor) || (s.upos[trigger] === "NOUN" && children(s, trigger, "amod", "acl").some((t) => hasForm("planned", s, t))));

/** A noun alone ("the talks between …") in a present-tense clause is no meeting going on. */
const pastByDefault = (s: AnnotatedSentence, found: Found, status: OccasionStatus): OccasionStatus =>
  status === "ongoing" && s.upos[found.governor] !== "VERB" ? "completed" : status;
