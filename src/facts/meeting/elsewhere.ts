import type { AnnotatedSentence } from "../../language/index.js";
import type { FactTime, MeetingDraft, OccasionStatus, Place, VisitDraft } from "../fact.js";
import { countryOfActor, isOneDay, PROGRAMME_BACK, type Reading, UNMADE } from "../shared/index.js";
import { meetingKnowledge } from "./knowledge.js";
import { hasSidelines } from "./occasion.js";

/** What the article has told before a meeting, from which it takes a day or a place that its own words leave out. */
export interface Before {
  readonly visits: readonly VisitDraft[];
  readonly meetings: readonly MeetingDraft[];
  readonly scenes: readonly Scene[];
}

/** "had talks with three of her colleagues in Lima on Monday": meetings told together, before each is told by itself. */
export interface Scene {
  readonly people: readonly string[];
  readonly status: OccasionStatus;
  readonly time: FactTime | null;
  readonly place: Place | null;
  readonly sentence: number;
  /** Does it tell of several at once, one by one thereafter? */
  readonly isSummary: boolean;
}

/** A meeting as far as its own words tell it. */
export interface Undated {
  readonly participants: readonly string[];
  readonly status: OccasionStatus;
}

/** How many sentences back the visit or meeting may stand whose day is this one's too. */
const SENTENCES_BACK = 3;

/** The day or days of the visit in whose course two meet, or of whatever was told just before in the same breath; null where neither tells. */
export function dayElsewhere(reading: Reading, s: AnnotatedSentence, meeting: Undated, before: Before): FactTime | null {
  return (
    dayOfVisit(reading, s, meeting, before.visits) ??
    lastTold(reading, s, meeting, before, ({ time }) =>
      /^earlier$/iu.test(s.form[0] ?? "") ? isOneDay(time?.edtf ?? "") : CLOSED.test(time?.edtf ?? ""),
    )?.time ??
    null
  );
}

/** "was in Oslo on Monday, where she met the king", "visited Oslo in May. She met the king": the days of the visit told in the same sentence or just before. */
function dayOfVisit(reading: Reading, s: AnnotatedSentence, { participants, status }: Undated, visits: readonly VisitDraft[]): FactTime | null {
  const countries = new Set(participants.map((id) => countryOfActor(reading, id)?.toLowerCase()));
  const visit = visits.findLast(
    (one) =>
      one.visitors.some((id) => participants.includes(id)) &&
      isSameTense(one.status, status) &&
      CLOSED.test(one.time?.edtf ?? "") &&
      one.claims.some(
        ({ sentence }) =>
          sentence === s.index ||
          (countries.has(one.host) && !isArrivalDay(one) && isJustBefore(reading, s, sentence) && !isDatedBetween(reading, s, sentence)),
      ),
  );
  return visit?.time ?? null;
}
/** Days that are told whole, not "since Monday". */
const CLOSED = /^[\dX-]+(?:\/[\dX-]+)?$/u;

/** "arrived on Monday for talks" leaves open when they are. */
const isArrivalDay = ({ time, explanation }: VisitDraft): boolean => /^\d{4}-\d\d-\d\d$/u.test(time?.edtf ?? "") && ARRIVING.has(explanation.frame);
const ARRIVING = new Set(["arrives", "goes", "is expected in", "leads a delegation to", "is here", "begin a visit", "start a visit"]);

const isSameTense = (visit: OccasionStatus, meeting: OccasionStatus): boolean =>
  (isPast(visit) && isPast(meeting)) || (visit === "announced" && meeting === "announced");
const isPast = (one: OccasionStatus): boolean => one === "completed" || one === "ongoing";

const isJustBefore = (reading: Reading, s: AnnotatedSentence, sentence: number): boolean =>
  sentence < s.index && s.index - sentence <= SENTENCES_BACK && (isSameParagraph(reading, s, sentence) || s.index - sentence === 1);

const isSameParagraph = (reading: Reading, s: AnnotatedSentence, sentence: number): boolean =>
  reading.annotated.sentences[sentence]?.paragraph === s.paragraph;

/** Has the article gone on to another day since? */
const isDatedBetween = (reading: Reading, s: AnnotatedSentence, sentence: number): boolean =>
  reading.times.expressions.slice(sentence + 1, s.index + 1).some((list) => list.some((one) => one.type === "DATE" && one.edtf !== null));

/** What was told of somebody before. */
interface Earlier extends Scene {
  readonly isArrival: boolean;
}

/** "He later met …", "In a second call, …", "After the ceremony talks were held": whatever was told just before of one of them, that has what is asked for. */
function lastTold(
  reading: Reading,
  s: AnnotatedSentence,
  { participants, status }: Undated,
  { visits, meetings, scenes }: Before,
  has: (one: Earlier) => boolean,
): Earlier | undefined {
  const goes = goesOn(s);
  const earlier: Earlier[] = [
    ...visits.flatMap((one) =>
      one.claims.map(({ sentence }) => ({ ...one, people: one.visitors, sentence, isArrival: isArrivalDay(one), isSummary: false })),
    ),
    ...meetings.flatMap((one) =>
      one.claims.map(({ sentence }) => ({ ...one, people: one.participants, sentence, isArrival: false, isSummary: false })),
    ),
    ...scenes.map((one) => ({ ...one, isArrival: false })),
  ];
  return earlier
    .filter(
      (one) =>
        has(one) &&
        isSameTense(one.status, status) &&
        (goes || one.isSummary) &&
        one.people.some((id) => participants.includes(id)) &&
        (one.sentence === s.index ? !one.isSummary : isJustBefore(reading, s, one.sentence)) &&
        (goes || !isDatedBetween(reading, s, one.sentence)),
    )
    .sort((a, b) => a.sentence - b.sentence)
    .at(-1);
}

/** Does the sentence go on with what was told before it ("Earlier, …", "He also met …", "In a second call, …", "After the ceremony …", "In the evening …")? */
function goesOn(s: AnnotatedSentence): boolean {
  onward ??= onwardPattern();
  return onward.test(`${s.form.slice(0, FIRST_WORDS).join(" ")} `);
}
const FIRST_WORDS = 9;
let onward: RegExp | undefined;

function onwardPattern(): RegExp {
  const { words, counted, parts, after } = meetingKnowledge().onward;
  const one = (list: readonly string[]): string => `(?:${list.join("|")})`;
  const another = `(?:in|for|during) (?:a|an|the|his|her|\\s)* ?${one(counted)}`;
  const thing = `${one(after)} (?:the|that|this|their|his|her|a|an) (?!talks|meeting|visit|trip|tour)\\S+`;
  return new RegExp(`^earlier ,|\\b(?:${one(words)}|${another}|${thing}|(?:in|during) the ${one(parts)})\\b`, "iu");
}

/** "in the afternoon", which alone says nothing of the day. */
export const isPartOfDay = (time: FactTime | null): boolean =>
  /^(?:in|during) the (?:(?:early|late) )?(?:morning|afternoon|evening)$|^(?:at|over) (?:lunch|dinner|noon|midday)$/iu.test(time?.text.trim() ?? "");

/** Where the visit, the meeting or the summary told just before was, for one on the margins of it or in the same breath. */
export function placeElsewhere(reading: Reading, s: AnnotatedSentence, meeting: Undated, before: Before): Place | null {
  const isBeside = hasSidelines(s);
  const visit = isBeside
    ? before.visits.findLast(
        (one) =>
          !UNMADE.has(one.status) &&
          one.visitors.some((id) => meeting.participants.includes(id)) &&
          one.claims.some(({ sentence }) => sentence <= s.index && s.index - sentence <= SENTENCES_BACK),
      )
    : undefined;
  return visit?.place ?? lastTold(reading, s, meeting, before, (one) => one.place !== null && !one.isArrival)?.place ?? null;
}

/** A visit that somebody is asked to is not the one on which they meet. */
const ASKED = /invit/u;

/** Where a guest is whom somebody of the host's state meets, with no place said; on the margins of what brings somebody abroad, there. */
export function placeOnVisit(reading: Reading, s: AnnotatedSentence, { participants, status }: Undated, visits: readonly VisitDraft[]): Place | null {
  const countries = new Set(participants.map((id) => countryOfActor(reading, id)?.toLowerCase()));
  const visit = visits.findLast(
    (one) =>
      !UNMADE.has(one.status) &&
      one.visitors.some((id) => participants.includes(id)) &&
      !(one.status === "announced" && status === "completed" && ASKED.test(one.explanation.frame)) &&
      countries.has(one.host) &&
      one.claims.some(({ sentence }) => sentence <= s.index && s.index - sentence <= PROGRAMME_BACK),
  );
  return visit?.place ?? null;
}
