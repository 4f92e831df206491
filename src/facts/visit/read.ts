import type { Mention } from "../../actors/index.js";
import type { Factuality } from "../../claims/index.js";
import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import { daysLater } from "../../time/index.js";
import type { FactTime, OccasionStatus, VisitDraft } from "../fact.js";
import {
  actorOf,
  actsForSide,
  ahead,
  byDate,
  claimAt,
  clauseHead,
  clauseSpan,
  countryOfActor,
  factualityOfItem,
  isAhead,
  isGivenUp,
  isOver,
  occasionStatus,
  putOffTo,
  type Reading,
  timeAt,
  UNMADE,
  unfulfilled,
} from "../shared/index.js";
import { standingOf } from "../standing/index.js";
import { isLeft } from "./departures.js";
import type { Found } from "./found.js";
import { isAskedBefore, isInvitation, timeOfAsked, visitsOfInvitation } from "./invitations.js";
import { hasForm, is, isOneOf, visitKnowledge } from "./knowledge.js";
import { returnedVisit, visitsOfAttendance, visitsOfNoun } from "./nouns.js";
import { pointingBack } from "./pointing.js";
import { visiting, visitsOfPresence } from "./presence.js";
import { visitsOfVerb } from "./verbs.js";

/** Every visit a sentence tells of: who goes to which state. */
export function readVisits(reading: Reading): VisitDraft[] {
  const told: VisitDraft[] = [];
  for (const s of reading.annotated.sentences)
    for (let token = 0; token < s.form.length; token++)
      for (const found of find(reading, s, token)) told.push(...draft(reading, s, pointingBack(reading, s, found, told), told));
  return told.map((visit) => (isLeft(visit, told) ? { ...visit, status: "completed" as const } : visit));
}

function find(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { nouns, attendance } = visitKnowledge();
  const guest = visiting(reading, s, token);
  if (guest.length > 0) return guest;
  if (isAskedBefore(reading, s, token)) return [];
  const verbal = s.upos[token] === "VERB" || s.upos[token] === "ADJ" ? visitsOfVerb(reading, s, token) : [];
  if (verbal.length > 0 || s.upos[token] === "VERB") return verbal.length > 0 ? verbal : visitsOfPresence(reading, s, token);
  if (isInvitation(s, token)) return visitsOfInvitation(reading, s, token);
  const returned = s.upos[token] === "NOUN" ? returnedVisit(reading, s, token) : [];
  if (returned.length > 0) return returned;
  if (s.upos[token] === "NOUN" && attendance.lemmas.includes(s.lemma[token] ?? "")) return visitsOfAttendance(reading, s, token);
  const noun = (s.upos[token] === "NOUN" || s.upos[token] === "PROPN") && nouns.lemmas.includes((s.lemma[token] ?? "").toLowerCase());
  return noun ? visitsOfNoun(reading, s, token) : visitsOfPresence(reading, s, token);
}

function draft(reading: Reading, s: AnnotatedSentence, found: Found, told: readonly VisitDraft[]): VisitDraft[] {
  const host = found.host;
  const visitors = [...new Set(found.visitors)].filter(
    (id) =>
      actsForSide(reading, id) &&
      (countryOfActor(reading, id) !== null || standingOf(reading, id) === "public") &&
      actorOf(reading, id)?.type !== "organisation" &&
      !isPeople(reading, s, id) &&
      (host === null || countryOfActor(reading, id)?.toLowerCase() !== host),
  );
  if (visitors.length === 0 || isHabit(s)) return [];
  if (isSupposed(s, found)) return [];
  const asSaid = factualityOfItem(
    reading,
    s,
    reading.claims.factuality(s.index, isMeans(s, found.trigger) ? (s.head[found.trigger] ?? found.trigger) : found.trigger),
  );
  const factuality = isPresupposed(s, found) && asSaid.certainty.endsWith("-not") ? { ...asSaid, certainty: "certain" as const } : asSaid;
  const governing = found.governor === found.trigger ? factuality : reading.claims.factuality(s.index, found.governor);
  const isAsked = isWhether(s, found);
  if ((factuality.hypothetical || governing.hypothetical) && unfulfilled(s, found.governor) === null && !isAsked) return [];
  const stands = isUndoingUndone(reading, s, found);
  if (stands && told.some((one) => one.host === host && UNDONE.has(one.status) && one.visitors.some((id) => visitors.includes(id)))) return [];
  const combined = stands
    ? STANDING
    : found.isAside
      ? { ...factuality, tense: "present" as const }
      : found.governor === found.trigger
        ? factuality
        : { ...governing, certainty: factuality.certainty };
  const words = clauseSpan(s, found.governor === found.trigger && s.upos[found.trigger] === "NOUN" ? found.trigger : clauseHead(s, found.governor));
  const claim = claimAt(reading, s, found.trigger, words, combined);
  if (isPartOfVisit(s, found, visitors, told)) return [];
  const planned = unfulfilled(s, found.governor);
  const said = stands
    ? "announced"
    : planned
      ? planned
      : isAsked
        ? "possible"
        : isDisowned(reading, s, found)
          ? "denied"
          : isDropped(s, found, combined) || isNoShow(reading, s, found)
            ? "cancelled"
            : (toldOf(found, governing) ?? (isToCome(s, found) || isNext(s, found) || isTimetabled(reading, s, found) ? "announced" : null));
  const own = timeAt(reading, s, found.trigger);
  const dated: FactTime | null =
    timeOfAsked(reading, s, found.trigger) ??
    (own &&
    ((s.upos[found.trigger] === "NOUN" && isSince(s, found.trigger, own)) ||
      isOfNextClause(reading, s, found, own) ||
      isOfUndoing(reading, s, found, own))
      ? null
      : own) ??
    (found.governor === found.trigger ? null : timeAt(reading, s, found.governor)) ??
    (said === "cancelled" || said === "postponed" ? awaitedTime(reading, s, found) : null) ??
    runningTime(reading, s, found) ??
    timeOfScene(reading, s, found);
  const coming = COMING.has(said) && planned === null && !isOldDate(reading, s, found, said) ? ahead(reading, dated) : dated;
  const isFirst = isFirstToCome(s, found);
  const time = isFirst || isEndOfVisit(s, found, coming) || (isInvitation(s, found.trigger) && isOver(reading, coming)) ? null : coming;
  const status = stands ? "announced" : byDate(reading, nominalStatus(reading, s, found, occasionStatus(combined, claim, said), time), time);
  return [
    {
      kind: "visit",
      visitors,
      host: host ?? "",
      offices: [...new Set(visitors.flatMap((id) => reading.actors.tenures.filter((t) => t.holder === id).map((t) => t.office)))],
      purpose: null,
      status,
      time: found.frame === "returns from" ? null : lasting(reading, s, found, newDate(time, status)),
      place: found.place,
      claims: [claim],
      explanation: {
        frame: isFirst ? "visit of" : found.frame,
        words: [s.form[found.governor] ?? "", s.form[found.trigger] ?? ""],
        score: null,
        notes: factuality.because,
      },
    },
  ];
}

/** "was due on May 2 but put off the trip": the day told before is the one nothing comes of, not a new one. */
const isOldDate = (reading: Reading, s: AnnotatedSentence, { governor }: Found, said: OccasionStatus | null): boolean =>
  said === "postponed" && !(reading.times.expressions[s.index] ?? []).some(({ from }) => from > governor);

/** "will not go after all", "never made it to Oslo", "her visit, planned for June, will not take place": what was to be is given up. */
const isDropped = (s: AnnotatedSentence, { trigger, governor }: Found, { certainty }: Factuality): boolean =>
  certainty === "certain-not" &&
  (isGivenUp(s, governor) ||
    s.lemma[trigger] === "make" ||
    (s.upos[trigger] === "NOUN" && children(s, trigger, "amod", "acl").some((t) => hasForm("planned", s, t))));

/** "As to reports of a visit of the premier to Oslo, the ministry denied that any such visit was planned": spoken of, and denied thereafter. */
function isDisowned(reading: Reading, s: AnnotatedSentence, { trigger }: Found): boolean {
  if (s.upos[trigger] !== "NOUN") return false;
  const next = reading.annotated.sentences[s.index + 1];
  const after = `${s.form.slice(trigger).join(" ")} ${next?.paragraph === s.paragraph ? (next?.form.join(" ") ?? "") : ""}`;
  return /\b(?:no such (?:visit|trip|tour|journey|plan)|den(?:y|ies|ied) (?:that )?any such)/iu.test(after);
}

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

/** "spoke on Monday at the end of a visit": the day on which something is done as it ends. */
const isEndOfVisit = (s: AnnotatedSentence, { trigger, isEnding }: Found, time: FactTime | null): boolean =>
  isEnding === true && time !== null && !textOf(s, subtree(s, trigger)).includes(time.text);

const textOf = (s: AnnotatedSentence, tokens: readonly number[]): string => tokens.map((t) => s.form[t]).join(" ");

/** What a verb of its own tells to be still to come. */
const COMING = new Set<OccasionStatus | null>(["announced", "possible", "postponed"]);

/** "a visit to Oslo would anger Lima": what would come of one that nobody plans. */
const isSupposed = (s: AnnotatedSentence, { trigger }: Found): boolean =>
  s.upos[trigger] === "NOUN" &&
  s.deprel[trigger] === "nsubj" &&
  children(s, trigger, "det").some((t) => /^(?:an?|any)$/iu.test(s.form[t] ?? "")) &&
  children(s, s.head[trigger] ?? -1, "aux").some((t) => /^(?:would|could|might|may)$/iu.test(s.form[t] ?? ""));

/** "is the first premier to visit Oslo in 13 years": says nothing of when. */
const isFirstToCome = (s: AnnotatedSentence, { trigger }: Found): boolean =>
  s.upos[trigger] === "VERB" && hasRelation(s, trigger, "acl") && children(s, s.head[trigger] ?? -1, "amod").some((t) => hasForm("first", s, t));

/** "was to continue his tour by flying to Oslo": as sure and as far off as what it is a means of. */
const isMeans = (s: AnnotatedSentence, verb: number): boolean =>
  /ing$/u.test(s.form[verb] ?? "") &&
  hasRelation(s, verb, "advcl") &&
  children(s, verb, "mark", "case").some((m) => s.form[m]?.toLowerCase() === "by");

/** "before he heads to Oslo", "when she visits Oslo": told in the present, and still to come. */
const isToCome = (s: AnnotatedSentence, { trigger }: Found): boolean =>
  s.upos[trigger] === "VERB" &&
  (/[^s]s$/u.test(s.form[trigger] ?? "") || (s.form[trigger] === s.lemma[trigger] && children(s, trigger, "nsubj").length > 0)) &&
  children(s, trigger, "mark", "advmod").some((m) => /^(?:before|when|until|once|after)$/iu.test(s.form[m] ?? ""));

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
const isWhether = (s: AnnotatedSentence, { trigger }: Found): boolean =>
  s.upos[trigger] === "VERB" &&
  children(s, trigger, "mark").some((t) => /^(?:whether|if)$/iu.test(s.form[t] ?? "")) &&
  children(s, trigger, "aux").some((t) => /^(?:will|would)$/iu.test(s.form[t] ?? ""));

/** "her first visit since her inauguration on 7 January": the day of something else. */
function isSince(s: AnnotatedSentence, trigger: number, time: FactTime): boolean {
  const since = s.form.findIndex((form, t) => t > trigger && form.toLowerCase() === "since");
  return since > 0 && s.form.slice(since).join(" ").includes(time.text) && !s.form.slice(0, since).join(" ").includes(time.text);
}

/** "would not give the reasons for his visit": whatever is denied, not the visit. */
const isPresupposed = (s: AnnotatedSentence, { trigger, governor, told }: Found): boolean =>
  told === null &&
  governor === trigger &&
  hasRelation(s, trigger, "nmod") &&
  children(s, trigger, "nmod:poss").length > 0 &&
  s.upos[trigger] === "NOUN";

/** "toured a factory in Oslo" by a guest of whose visit to Norway the article tells already. */
const isPartOfVisit = (s: AnnotatedSentence, { trigger, frame, host }: Found, visitors: readonly string[], told: readonly VisitDraft[]): boolean =>
  ((frame === "is received in" && told.some((one) => !UNMADE.has(one.status) && s.index - (one.claims[0]?.sentence ?? 0) <= FEW_SENTENCES)) ||
    (frame === "visits" && children(s, trigger, "obj").some((t) => s.upos[t] === "NOUN"))) &&
  (told.some((one) => one.host === host && one.visitors.some((id) => visitors.includes(id))) ||
    s.lemma.some((lemma, t) => t > trigger && s.upos[t] === "NOUN" && isOneOf("visits", lemma)));

const FEW_SENTENCES = 3;

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

/** "has not cancelled his visit", "denied that the trip had been put off": it stands as it was announced. */
const isUndoingUndone = (reading: Reading, s: AnnotatedSentence, { told, governor, trigger }: Found): boolean =>
  (told === "cancelled" || told === "postponed") && governor !== trigger && reading.claims.factuality(s.index, governor).certainty.endsWith("-not");

const UNDONE = new Set<OccasionStatus>(["cancelled", "postponed"]);
const STANDING: Factuality = { certainty: "certain", tense: "future", hypothetical: false, because: [] };

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

/** "the Iraqis", "Turkish pilgrims": people of a state, who do not come for it. */
const isPeople = (reading: Reading, s: AnnotatedSentence, id: string): boolean => {
  const here = (reading.actors.mentions[s.index] ?? []).filter((m) => m.actors.includes(id));
  const name = actorOf(reading, id)?.name ?? "";
  const plural = (m: Mention): boolean => m.form !== "description" && /s$/u.test(s.form[m.head] ?? "") && !/s$/u.test(name);
  return actorOf(reading, id)?.type === "state" && here.length > 0 && here.every(plural);
};

/** "visits Iraq every two months": a habit, no visit. */
const isHabit = (s: AnnotatedSentence): boolean =>
  /\b(?:every (?:\S+ )?(?:day|week|month|year)s?|regularly|routine(?:ly)?|usually|often)\b/iu.test(s.form.join(" "));

/** "his visit" outside any verb that dates it leaves open whether it is over; a time already past settles it. */
function nominalStatus(reading: Reading, s: AnnotatedSentence, found: Found, status: OccasionStatus, time: FactTime | null): OccasionStatus {
  if (s.upos[found.trigger] === "NOUN" && status === "ongoing" && found.governor === found.trigger && isOver(reading, time)) return "completed";
  if (s.upos[found.trigger] === "NOUN" && isAhead(s, found.trigger) && !isOver(reading, time) && !UNMADE.has(status)) return "announced";
  if (found.told !== null || s.upos[found.trigger] !== "NOUN") return status;
  if (time && /\b(?:last|ago|earlier|yesterday)\b/iu.test(time.text)) return status === "ongoing" || status === "announced" ? "completed" : status;
  return status;
}
