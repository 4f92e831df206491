import type { Factuality } from "../../claims/index.js";
import { type AnnotatedSentence, ancestors, children, hasRelation } from "../../language/index.js";
import type { FactTime, OccasionStatus } from "../fact.js";
import { hasCase, isAhead, isGivenUp, isOver, type Reading, timeAt, UNMADE, unfulfilled } from "../shared/index.js";
import type { Found } from "./found.js";
import { hasForm, is, visitKnowledge } from "./knowledge.js";

/** What a sentence makes of a visit apart from the tense and certainty of its verb; null where nothing. */
export function saidOf(reading: Reading, s: AnnotatedSentence, found: Found, governing: Factuality, combined: Factuality): OccasionStatus | null {
  const planned = unfulfilled(s, found.governor);
  if (planned) return planned;
  if (isWhether(s, found) || isUndecided(reading, s, found)) return "possible";
  if (isDisowned(reading, s, found)) return "denied";
  if (isDropped(s, found, combined) || isNoShow(reading, s, found)) return "cancelled";
  if (isAfterToCome(reading, s, found)) return "announced";
  return toldOf(found, governing) ?? (isToCome(s, found) || isNext(s, found) || isTimetabled(reading, s, found) ? "announced" : null);
}

/** "nothing has been decided about a visit", "there is no decision on the trip": it may come about. */
function isUndecided(reading: Reading, s: AnnotatedSentence, { trigger }: Found): boolean {
  const head = s.head[trigger] ?? -1;
  const isAbout = s.upos[trigger] === "NOUN" && hasCase(s, trigger, ["on", "about", "regarding", "concerning", "over"]);
  return isAbout && is("undecided", s, head) && reading.claims.factuality(s.index, head).certainty.endsWith("-not");
}

/** "will not go after all", "never made it to Oslo", "her visit, planned for June, will not take place": what was to be is given up. */
const isDropped = (s: AnnotatedSentence, { trigger, governor }: Found, { certainty }: Factuality): boolean =>
  certainty === "certain-not" &&
  (isGivenUp(s, governor) ||
    isPlanDropped(s, trigger) ||
    s.lemma[trigger] === "make" ||
    (s.upos[trigger] === "NOUN" && children(s, trigger, "amod", "acl").some((t) => hasForm("planned", s, t))));

/** "scrapped plans to visit Oslo": what was planned is given up. */
function isPlanDropped(s: AnnotatedSentence, trigger: number): boolean {
  const plan = s.head[trigger] ?? -1;
  const verb = hasRelation(s, plan, "obj", "nsubj:pass") && s.lemma[plan] === "plan" ? (s.head[plan] ?? -1) : -1;
  return verb >= 0 && visitKnowledge().light.some(({ lemmas, status }) => status === "cancelled" && lemmas.includes(s.lemma[verb] ?? ""));
}

/** "As to reports of a visit of the premier to Oslo, the ministry denied that any such visit was planned": spoken of, and denied thereafter. */
function isDisowned(reading: Reading, s: AnnotatedSentence, { trigger }: Found): boolean {
  if (s.upos[trigger] !== "NOUN") return false;
  const next = reading.annotated.sentences[s.index + 1];
  const after = `${s.form.slice(trigger).join(" ")} ${next?.paragraph === s.paragraph ? (next?.form.join(" ") ?? "") : ""}`;
  return /\b(?:no such (?:visit|trip|tour|journey|plan)|den(?:y|ies|ied) (?:that )?any such)/iu.test(after);
}

/** What its own verb makes of it; a plan there only is talk of ("is said to be planning a trip") may come about. */
const toldOf = ({ told }: Found, { certainty }: Factuality): OccasionStatus | null =>
  told === "announced" && certainty === "probable" ? "possible" : told;

/** "was expected in Oslo this week. He never came.": what somebody was awaited for, and did not do. */
function isNoShow(reading: Reading, s: AnnotatedSentence, { frame }: Found): boolean {
  const next = reading.annotated.sentences[s.index + 1];
  if (frame !== "is expected in" || !next || next.paragraph !== s.paragraph || next.form.length > SHORT_SENTENCE) return false;
  const verb = next.head.indexOf(-1);
  return (
    is("turning-up", next, verb) &&
    children(next, verb, "advmod").some((t) => /^(?:never|not|n['’]t)$/iu.test(next.form[t] ?? "")) &&
    children(next, verb, "nsubj").some((t) => next.upos[t] === "PRON")
  );
}
const SHORT_SENTENCE = 8;

/** "before he heads to Oslo", "when she visits Oslo": told in the present, and still to come. */
const isToCome = (s: AnnotatedSentence, { trigger }: Found): boolean =>
  s.upos[trigger] === "VERB" &&
  (/[^s]s$/u.test(s.form[trigger] ?? "") || (s.form[trigger] === s.lemma[trigger] && children(s, trigger, "nsubj").length > 0)) &&
  children(s, trigger, "mark", "advmod").some((m) => /^(?:before|when|until|once|after)$/iu.test(s.form[m] ?? ""));

/** "will open a fair before leaving for Oslo": later than what is to come. */
function isAfterToCome(reading: Reading, s: AnnotatedSentence, { trigger }: Found): boolean {
  const main = /ing$/iu.test(s.form[trigger] ?? "") && hasRelation(s, trigger, "advcl") ? (s.head[trigger] ?? -1) : -1;
  const isLater = children(s, trigger, "mark", "case").some((t) => /^before$/iu.test(s.form[t] ?? ""));
  return main >= 0 && isLater && reading.claims.factuality(s.index, main).tense === "future";
}

/** "she then flies on to Oslo", "from there he heads to Oslo": told in the present, and still to come. */
const isNext = (s: AnnotatedSentence, { trigger }: Found): boolean =>
  s.upos[trigger] === "VERB" &&
  /[^s]s$/u.test(s.form[trigger] ?? "") &&
  [...children(s, trigger, "advmod"), trigger + 1].some((t) => hasForm("afterwards", s, t));

/** "flies to Oslo this morning": told in the present with a time that is not over, as a timetable is. */
const isTimetabled = (reading: Reading, s: AnnotatedSentence, { trigger, frame }: Found): boolean => {
  const time = frame === "goes" && s.upos[trigger] === "VERB" && /[^s]s$/u.test(s.form[trigger] ?? "") ? timeAt(reading, s, trigger) : null;
  return time !== null && !isOver(reading, time);
};

/** "would not say whether she will go to Oslo", "asked if she will go": it may come about. */
export const isWhether = (s: AnnotatedSentence, { trigger }: Found): boolean =>
  s.upos[trigger] === "VERB" &&
  children(s, trigger, "mark").some((t) => /^(?:whether|if)$/iu.test(s.form[t] ?? "")) &&
  children(s, trigger, "aux").some((t) => /^(?:will|would)$/iu.test(s.form[t] ?? ""));

/** "has not cancelled his visit", "denied that the trip had been put off": it stands as it was announced. */
export const isUndoingUndone = (reading: Reading, s: AnnotatedSentence, { told, governor, trigger }: Found): boolean =>
  (told === "cancelled" || told === "postponed") &&
  governor !== trigger &&
  (isRumoured(s, governor) || reading.claims.factuality(s.index, governor).certainty.endsWith("-not"));

/** "Rumours spread that the trip had been called off", "rumours that it was": nobody vouches for it. */
function isRumoured(s: AnnotatedSentence, verb: number): boolean {
  const above = hasRelation(s, verb, "acl", "ccomp") ? (s.head[verb] ?? -1) : -1;
  return above >= 0 && [above, ...children(s, above, "nsubj", "nsubj:pass")].some((t) => is("rumours", s, t));
}

/** "signed a pact today in conjunction with the visit": beside what is told to be done today. */
function isOfToday(reading: Reading, s: AnnotatedSentence, token: number): boolean {
  const verb = ancestors(s, token).find((t) => s.upos[t] === "VERB");
  const today = reading.times.publication.edtf;
  return verb !== undefined && hasCase(s, token, ["with", "during"]) && today !== null && timeAt(reading, s, verb)?.edtf === today;
}

/** "his visit" outside any verb that dates it leaves open whether it is over; a time already past settles it. */
export function nominalStatus(reading: Reading, s: AnnotatedSentence, found: Found, status: OccasionStatus, time: FactTime | null): OccasionStatus {
  const isPast = isOver(reading, time) || /\bearlier\b/iu.test(time?.text ?? "");
  if (s.upos[found.trigger] === "NOUN" && status === "ongoing" && found.governor === found.trigger && isPast) return "completed";
  if (s.upos[found.trigger] === "NOUN" && status === "ongoing" && isOver(reading, time) && /^\d{4}(?:-\d\d)?$/u.test(time?.edtf ?? ""))
    return "completed";
  if (s.upos[found.trigger] === "NOUN" && isAhead(s, found.trigger) && !isOver(reading, time) && !UNMADE.has(status)) return "announced";
  if (found.told !== null || s.upos[found.trigger] !== "NOUN") return status;
  if (status === "completed" && found.governor === found.trigger && time === null && isOfToday(reading, s, found.trigger)) return "ongoing";
  if (time && /\b(?:last|ago|earlier|yesterday)\b/iu.test(time.text)) return status === "ongoing" || status === "announced" ? "completed" : status;
  return status;
}
