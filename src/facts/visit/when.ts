import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import { daysLater } from "../../time/index.js";
import type { FactTime, OccasionStatus } from "../fact.js";
import { ahead, isOver, putOffTo, type Reading, timeAt, timeNamedBeforeWhen } from "../shared/index.js";
import type { Found } from "./found.js";
import { isDayOfGiving, isInvitation, timeOfAsked } from "./invitations.js";
import { hasForm, is, visitKnowledge } from "./knowledge.js";

/**
 * When a visit is, of which a sentence says `said`: the day of what one is asked to, its own, its governor's, that of a clause beside it or of the scene; null where only another's is told.
 * @param isPlanned what was to be, and was not
 */
export function timeOfVisit(reading: Reading, s: AnnotatedSentence, found: Found, said: OccasionStatus | null, isPlanned: boolean): FactTime | null {
  const own = timeAt(reading, s, found.trigger);
  const dated =
    timeOfAsked(reading, s, found.trigger) ??
    (own && isOfSomethingElse(reading, s, found, own) ? null : own) ??
    ofGovernor(reading, s, found) ??
    (said === "cancelled" || said === "postponed" ? awaitedTime(reading, s, found) : null) ??
    timeNamedBeforeWhen(reading, s, found.governor) ??
    runningTime(reading, s, found) ??
    timeOfScene(reading, s, found);
  const coming = COMING.has(said) && !isPlanned && !isOldDate(reading, s, found, said) ? ahead(reading, dated) : dated;
  const isNone = isFirstToCome(s, found) || isEndOfVisit(s, found, coming) || (isInvitation(s, found.trigger) && isOver(reading, coming));
  return isNone ? null : coming;
}

function ofGovernor(reading: Reading, s: AnnotatedSentence, { trigger, governor }: Found): FactTime | null {
  const time = governor === trigger ? null : timeAt(reading, s, governor);
  return time && isDayOfGiving(reading, s, trigger, time) ? null : time;
}

const isOfSomethingElse = (reading: Reading, s: AnnotatedSentence, found: Found, time: FactTime): boolean =>
  (s.upos[found.trigger] === "NOUN" && isSince(s, found.trigger, time)) ||
  (s.upos[found.trigger] === "NOUN" && found.isAside === true && !textOf(s, subtree(s, found.trigger)).includes(time.text)) ||
  isOfNextClause(reading, s, found, time) ||
  isDayOfGiving(reading, s, found.trigger, time) ||
  isOfUndoing(reading, s, found, time);

/** The days of a visit of which a day is told: those that begin with it, or the new one it is put off to. */
export const daysOfVisit = (reading: Reading, s: AnnotatedSentence, found: Found, time: FactTime | null, status: OccasionStatus): FactTime | null =>
  found.frame === "returns from"
    ? null
    : lasting(reading, s, found, newDate(time, found.isBeside && found.told === "announced" ? "postponed" : status));

/** What a verb of its own tells to be still to come. */
const COMING = new Set<OccasionStatus | null>(["announced", "possible", "postponed"]);

/** "was due on May 2 but put off the trip": the day told before is the one nothing comes of, not a new one. */
const isOldDate = (reading: Reading, s: AnnotatedSentence, { governor }: Found, said: OccasionStatus | null): boolean =>
  said === "postponed" && !(reading.times.expressions[s.index] ?? []).some(({ from }) => from > governor);

/** "is in Oslo for a fair and will see the king on Friday": the day of what the next clause tells. */
function isOfNextClause(reading: Reading, s: AnnotatedSentence, { trigger, frame }: Found, time: FactTime): boolean {
  const next = frame === "is in" ? children(s, trigger, "conj").flatMap((t) => subtree(s, t)) : [];
  const told = (reading.times.expressions[s.index] ?? []).filter((one) => time.text.endsWith(one.text));
  return told.length > 0 && told.every((one) => next.includes(one.from));
}

/** "the visit, postponed last October, will take place": the day of what befell it before. */
function isOfUndoing(reading: Reading, s: AnnotatedSentence, { trigger, governor }: Found, time: FactTime): boolean {
  const undone =
    governor === trigger ? [] : children(s, trigger, "acl").filter((t) => t !== governor && /ed$/u.test(s.form[t] ?? "") && t < governor);
  const inside = undone.flatMap((t) => subtree(s, t));
  return (reading.times.expressions[s.index] ?? []).some((one) => time.text.endsWith(one.text) && inside.includes(one.from));
}

/** "her first visit since her inauguration on 7 January": the day of something else. */
function isSince(s: AnnotatedSentence, trigger: number, time: FactTime): boolean {
  const since = s.form.findIndex((form, t) => t > trigger && form.toLowerCase() === "since");
  return since > 0 && s.form.slice(since).join(" ").includes(time.text) && !s.form.slice(0, since).join(" ").includes(time.text);
}

/** "is the first premier to visit Oslo in 13 years": says nothing of when. */
export const isFirstToCome = (s: AnnotatedSentence, { trigger }: Found): boolean =>
  s.upos[trigger] === "VERB" && hasRelation(s, trigger, "acl") && children(s, s.head[trigger] ?? -1, "amod").some((t) => hasForm("first", s, t));

/** "spoke on Monday at the end of a visit": the day on which something is done as it ends. */
const isEndOfVisit = (s: AnnotatedSentence, { trigger, isEnding }: Found, time: FactTime | null): boolean =>
  isEnding === true && time !== null && (s.upos[trigger] === "VERB" || !textOf(s, subtree(s, trigger)).includes(time.text));

const textOf = (s: AnnotatedSentence, tokens: readonly number[]): string => tokens.map((t) => s.form[t]).join(" ");

/** "has put off a trip to Oslo, where she was due on Friday": the day nothing comes of. */
const awaitedTime = (reading: Reading, s: AnnotatedSentence, { trigger }: Found): FactTime | null =>
  subtree(s, trigger)
    .filter(
      (t) => hasRelation(s, t, "acl") && (s.head[t] === trigger || children(s, t, "advmod", "mark").some((m) => /^where$/iu.test(s.form[m] ?? ""))),
    )
    .map((clause) => timeAt(reading, s, clause))
    .find((time) => time !== null) ?? null;

/** "a visit which runs until Friday", "a trip that began on Monday": the days that the clause beside the noun tells. */
const runningTime = (reading: Reading, s: AnnotatedSentence, { trigger }: Found): FactTime | null =>
  s.upos[trigger] === "NOUN"
    ? (children(s, trigger, "acl")
        .filter((clause) => is("running", s, clause))
        .map((clause) => timeAt(reading, s, clause))
        .find((time) => time !== null) ?? null)
    : null;

/** "a band played on Monday as Ghana welcomed the premier", "flew through Oslo, meeting the king on Monday": the day of what went on meanwhile. */
function timeOfScene(reading: Reading, s: AnnotatedSentence, { trigger }: Found): FactTime | null {
  const isMeanwhile = hasRelation(s, trigger, "advcl") && children(s, trigger, "mark").some((t) => /^(?:as|while)$/iu.test(s.form[t] ?? ""));
  if (isMeanwhile) return timeAt(reading, s, s.head[trigger] ?? trigger);
  return s.upos[trigger] === "VERB"
    ? (children(s, trigger, "advcl")
        .filter((t) => t > trigger && /ing$/u.test(s.form[t] ?? "") && children(s, t, "mark", "case").length === 0)
        .map((t) => timeAt(reading, s, t))
        .find((time) => time !== null) ?? null)
    : null;
}

/** What is put off "until June" is to come in June. */
const newDate = (time: FactTime | null, status: OccasionStatus): FactTime | null => (time && status === "postponed" ? putOffTo(time) : time);

/** "a five-day visit beginning May 19", "begins a two-day visit on Monday": the days that begin with the one named. */
function lasting(reading: Reading, s: AnnotatedSentence, { trigger, governor }: Found, time: FactTime | null): FactTime | null {
  const first = /^(\d{4}-\d\d-\d\d)(\/\.\.)?$/u.exec(time?.edtf ?? "");
  if (!time || !first?.[1] || s.upos[trigger] !== "NOUN") return time;
  const begins =
    first[2] !== undefined || visitKnowledge().light.some((one) => one.status === "ongoing" && one.lemmas.includes(s.lemma[governor] ?? ""));
  const length = (reading.times.expressions[s.index] ?? []).find(
    (one) => one.type === "DURATION" && one.from < trigger && trigger - one.from <= FEW_WORDS && /^P\d+[DW]$/u.test(one.value ?? ""),
  );
  const [, count, unit] = /^P(\d+)([DW])$/u.exec(length?.value ?? "") ?? [];
  if (!begins || count === undefined) return time;
  const last = daysLater(first[1], Number(count) * (unit === "W" ? DAYS_OF_A_WEEK : 1) - 1);
  return last === first[1] ? { ...time, edtf: last } : { ...time, edtf: `${first[1]}/${last}` };
}
const FEW_WORDS = 8;
const DAYS_OF_A_WEEK = 7;
