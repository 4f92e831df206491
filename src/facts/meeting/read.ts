import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { daysLater } from "../../time/index.js";
import type { Draft, FactTime, MeetingDraft, VisitDraft } from "../fact.js";
import {
  actorOf,
  actsForSide,
  ahead,
  byDate,
  claimAt,
  clauseHead,
  clauseSpan,
  countryOfActor,
  dayHeading,
  factualityOfItem,
  hasCase,
  isBackground,
  isBulleted,
  isOneDay,
  occasionStatus,
  PROGRAMME_BACK,
  placeAt,
  type Reading,
  timeAt,
  unfulfilled,
} from "../shared/index.js";
import { eachApart, withLater } from "./apart.js";
import { areNear, crossesBorders, isOnVisit, isRepresented, isSpokenOnVisit } from "./borders.js";
import { factualityOf, HELD, isLastMeeting, isOngoingProcess, isPresupposed, POSSIBLE } from "./certainty.js";
import { asCallPaid } from "./courtesies.js";
import { headsOfSides } from "./delegations.js";
import { type Before, dayElsewhere, isPartOfDay, placeElsewhere, placeOnVisit, type Scene } from "./elsewhere.js";
import { type Found, lightVerb, newDay, sidesOf } from "./found.js";
import { hasForm } from "./knowledge.js";
import { meetingsOfNoun } from "./nouns.js";
import { summitNear } from "./occasion.js";
import { inItsCountry, placeOf } from "./place.js";
import { pointingBack } from "./pointing.js";
import { eachHeld, oneMore } from "./series.js";
import { isPlannedAndNot, meetingStatus } from "./status.js";
import { theTwoOffices, withUnsaid } from "./unsaid.js";
import { meetingsOfVerb } from "./verbs.js";

/** Every meeting, call or summit whose participants a sentence names (or points back to). */
export function readMeetings(article: Reading, before: readonly Draft[] = []): MeetingDraft[] {
  const told: MeetingDraft[] = [];
  const scenes: Scene[] = [];
  const visits = before.filter((fact): fact is VisitDraft => fact.kind === "visit");
  const reading = { ...article, visits };
  for (const s of reading.annotated.sentences)
    for (let token = 0; token < s.form.length; token++)
      for (const found of [...find(reading, s, token), ...oneMore(reading, s, token, told), ...headsOfSides(reading, s, token, told)])
        for (const one of withLater(reading, s, completed(reading, s, found, { visits, meetings: told, scenes }), told)) {
          const drafts = draft(reading, s, one, { visits, meetings: told, scenes });
          told.push(...drafts);
          if (drafts.length === 0) scenes.push(...sceneOf(reading, s, one));
        }
  return told.filter((one) => !isHeldLater(reading, one, told));
}

/** Each meeting that a word tells of, with the sides its own words leave out. */
function completed(reading: Reading, s: AnnotatedSentence, told: Found, before: Before): Found[] {
  const found = theTwoOffices(reading, s, told, before);
  const whole = asCallPaid(s, pointingBack(reading, s, found, before.meetings) ?? withUnsaid(reading, s, found, before), before.meetings);
  return isFormerPlan(s, whole) ? [] : eachApart(reading, s, whole).flatMap((one) => eachHeld(reading, s, one));
}

/** "held talks with three of her colleagues in Lima on Monday": of whom, when and where, for what is told of each thereafter. */
function sceneOf(reading: Reading, s: AnnotatedSentence, { trigger, governor, participants }: Found): Scene[] {
  const people = participants.filter((id) => actorOf(reading, id)?.type === "person");
  const factuality = reading.claims.factuality(s.index, governor);
  if (people.length === 0 || factuality.certainty !== "certain" || factuality.hypothetical || sidesOf(reading, people) !== 1) return [];
  const time = timeAt(reading, s, trigger) ?? timeAt(reading, s, governor);
  const place = placeAt(reading, s, trigger) ?? placeAt(reading, s, governor);
  const status = factuality.tense === "future" ? "announced" : "completed";
  return time || place ? [{ people, status, time, place, sentence: s.index, isSummary: true }] : [];
}

/** "The meeting had originally been scheduled for May": when the one just told of was to be before. */
const isFormerPlan = (s: AnnotatedSentence, { frame, governor }: Found): boolean =>
  frame === "pointing back" &&
  s.upos[governor] === "VERB" &&
  children(s, governor, "advmod").some((t) => hasForm("originally", s, t)) &&
  children(s, governor, "aux").some((t) => /^(?:had|was|were|been)$/iu.test(s.form[t] ?? ""));

/** What somebody came "for", where the article goes on to tell that it was held. */
const isHeldLater = (reading: Reading, meeting: MeetingDraft, told: readonly MeetingDraft[]): boolean => {
  const sides = (one: MeetingDraft): Set<string> => new Set(one.participants.map((id) => countryOfActor(reading, id) ?? id));
  const own = sides(meeting);
  return (
    meeting.status === "announced" &&
    meeting.explanation.frame.endsWith(" for") &&
    told.some((other) => other !== meeting && !other.explanation.frame.endsWith(" for") && [...own].every((side) => sides(other).has(side)))
  );
};

function find(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] === "VERB" && !isHeld(s, token)) return meetingsOfVerb(reading, s, token);
  if (s.upos[token] === "VERB") return meetingsOfNoun(reading, s, token);
  return s.upos[token] === "NOUN" || s.upos[token] === "PROPN" ? meetingsOfNoun(reading, s, token) : [];
}

/** "hold talks", "after talks": the object of a verb of holding and what follows a preposition are nouns, whatever they were tagged. */
const isHeld = (s: AnnotatedSentence, token: number): boolean =>
  (s.form[token]?.toLowerCase() === "talks" &&
    (hasRelation(s, token, "obj", "obl", "nmod") || (s.head[token] === -1 && s.upos[token - 1] === "ADJ"))) ||
  (hasRelation(s, token, "obj", "nsubj:pass") && lightVerb(s, s.head[token] ?? -1, token) !== undefined);

function draft(reading: Reading, s: AnnotatedSentence, found: Found, before: Before): MeetingDraft[] {
  const { visits } = before;
  const told = [...new Set(found.participants)].filter((id) => actsForSide(reading, id));
  const programme = programmeOf(reading, s, told, visits);
  const all = [...new Set([...(programme?.visitors ?? []), ...told])];
  const participants = all.filter((id) => !isRepresented(reading, id, all));
  if (
    participants.length < (found.isOwnSummit ? 1 : 2) ||
    !(found.isOwnSummit || programme || crossesBorders(reading, participants) || isOnVisit(reading, s, participants, visits))
  )
    return [];
  const factuality = factualityOf(reading, s, found);
  const governing =
    found.governor === found.trigger || found.beside !== undefined || factuality === POSSIBLE
      ? factuality
      : factualityOfItem(reading, s, reading.claims.factuality(s.index, found.governor));
  if (
    isOngoingProcess(reading, s, found) ||
    factuality.hypothetical ||
    governing.hypothetical ||
    isLastMeeting(s, found) ||
    !(programme || areNear(reading, s, found, participants))
  )
    return [];
  const words = clauseSpan(s, s.upos[found.governor] === "VERB" ? found.governor : enclosingClause(s, found.trigger));
  const combined = isPresupposed(s, found.trigger) ? HELD : { ...governing, certainty: factuality.certainty };
  const claim = claimAt(reading, s, found.trigger, words, combined);
  const summit = summitNear(s, found.trigger);
  const given =
    found.at?.time ??
    (found.told === "postponed" ? newDay(reading, s, found.governor) : null) ??
    timeAt(reading, s, found.trigger) ??
    timeAt(reading, s, found.governor) ??
    headingTime(reading, s);
  const isToCome = found.told === "announced" || found.told === "possible" || found.told === "postponed";
  const dated = isPartOfDay(given) ? null : isToCome && !isDayGivenUp(reading, found, given) ? ahead(reading, given) : given;
  const isOnTheWay = found.told === "announced" && found.frame.endsWith(" for") && governing.tense !== "future";
  const time = isOnTheWay || (governing.tense === "future" && isBackground(reading, dated)) ? null : dated;
  const said = programme
    ? programme.status
    : occasionStatus(
        combined,
        claim,
        factuality === POSSIBLE
          ? null
          : (unfulfilled(s, isForWhich(s, found) ? (s.head[found.trigger] ?? found.governor) : found.governor) ??
              found.told ??
              (isPlannedAndNot(s, found, combined) ? "cancelled" : null)),
      );
  const status = programme ? byDate(reading, said, time) : meetingStatus(reading, s, found, said, time);
  const onVisit = placeOnVisit(reading, s, { participants, status }, visits);
  const mode = isSpokenOnVisit(s, found, participants, visits) ? "in-person" : (found.at?.mode ?? found.mode);
  return [
    {
      kind: "meeting",
      participants,
      occasion: summit?.text ?? null,
      edition: summit?.edition ?? null,
      mode,
      status,
      time: time ?? (isOnTheWay ? null : dayElsewhere(reading, s, { participants, status }, before)) ?? (isPartOfDay(given) ? given : null),
      place:
        mode === "in-person"
          ? (inItsCountry(reading, found.at?.place ?? placeOf(reading, s, found), participants, onVisit?.country ?? null) ??
            onVisit ??
            placeElsewhere(reading, s, { participants, status }, before))
          : null,
      claims: [found.isOffered === true ? { ...claim, certainty: "possible" } : claim],
      explanation: {
        frame: found.frame,
        words: [...new Set([s.form[found.governor] ?? "", s.form[found.trigger] ?? ""])],
        score: null,
        notes: factuality.because,
      },
    },
  ];
}

/** "– Talks with President X" in a guest's programme: the visit it belongs to, whose guest the item leaves out. */
function programmeOf(reading: Reading, s: AnnotatedSentence, told: readonly string[], visits: readonly VisitDraft[]): VisitDraft | undefined {
  if (!isBulleted(s) || told.length === 0 || crossesBorders(reading, told)) return undefined;
  return visits.findLast(
    (visit) =>
      told.every((id) => !visit.visitors.includes(id) && (countryOfActor(reading, id)?.toLowerCase() ?? visit.host) === visit.host) &&
      visit.claims.some((claim) => claim.sentence < s.index && s.index - claim.sentence <= PROGRAMME_BACK),
  );
}

/** "scheduled for June 12, was put off", told in June: the day just past, not one of next year. */
const isDayGivenUp = (reading: Reading, { told }: Found, time: FactTime | null): boolean => {
  const published = reading.times.publication.edtf ?? "";
  return told === "postponed" && isOneDay(time?.edtf ?? "") && isOneDay(published) && daysLater(time?.edtf ?? "", SOME_WEEKS) >= published;
};
const SOME_WEEKS = 60;

/** "was to have come for a session": as far as the journey came about. */
const isForWhich = (s: AnnotatedSentence, { trigger, governor }: Found): boolean =>
  governor === trigger && s.upos[trigger] === "NOUN" && hasRelation(s, trigger, "obl", "nmod") && hasCase(s, trigger, ["for"]);

/** The date set over the items of a programme. */
function headingTime(reading: Reading, s: AnnotatedSentence): FactTime | null {
  const heading = dayHeading(reading, s);
  const [time] = heading ? (reading.times.expressions[heading.index] ?? []) : [];
  return time ? { edtf: time.edtf, text: reading.annotated.text.slice(time.start, time.end) } : null;
}

const enclosingClause = (s: AnnotatedSentence, token: number): number => {
  const verb = clauseHead(s, token);
  return hasRelation(s, token, "obj", "nsubj", "obl") && s.head[token] === verb ? verb : token;
};
