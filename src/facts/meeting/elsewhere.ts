import type { AnnotatedSentence } from "../../language/index.js";
import type { FactTime, MeetingDraft, OccasionStatus, Place, VisitDraft } from "../fact.js";
import { countryOfActor, PROGRAMME_BACK, type Reading, UNMADE } from "../shared/index.js";

/** What the article has told before a meeting, from which it takes a day or a place that its own words leave out. */
export interface Before {
  readonly visits: readonly VisitDraft[];
  readonly meetings: readonly MeetingDraft[];
}

/** A meeting as far as its own words tell it. */
export interface Undated {
  readonly participants: readonly string[];
  readonly status: OccasionStatus;
}

/** How many sentences back the visit or meeting may stand whose day is this one's too. */
const SENTENCES_BACK = 3;

/** The day or days of the visit in whose course two meet, or of the meeting told just before in the same breath; null where neither tells. */
export function dayElsewhere(reading: Reading, s: AnnotatedSentence, meeting: Undated, before: Before): FactTime | null {
  return dayOfVisit(reading, s, meeting, before.visits) ?? dayOfSequence(reading, s, meeting, before);
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

/** "He later met …", "In a second call, …", "After the ceremony talks were held": the day of whatever was told just before of one of them. */
function dayOfSequence(reading: Reading, s: AnnotatedSentence, { participants, status }: Undated, { visits, meetings }: Before): FactTime | null {
  if (!goesOn(s) || !isPast(status)) return null;
  const last = [...visits, ...meetings]
    .filter(
      (one) =>
        isPast(one.status) &&
        ONE_DAY.test(one.time?.edtf ?? "") &&
        (one.kind === "visit" ? one.visitors : one.participants).some((id) => participants.includes(id)) &&
        one.claims.some(({ sentence }) => sentence <= s.index && (sentence === s.index || isJustBefore(reading, s, sentence))),
    )
    .at(-1);
  return last?.time ?? null;
}
const ONE_DAY = /^\d{4}-\d\d-\d\d$/u;

/** Does the sentence go on with what was told before it? */
const goesOn = (s: AnnotatedSentence): boolean => GOING_ON.test(`${s.form.slice(0, FIRST_WORDS).join(" ")} `);
const FIRST_WORDS = 9;
const GOING_ON =
  /\b(?:also|later|then|afterwards?|subsequently|thereafter|separately|earlier in the day|(?:after|following|before) (?:the|that|this|their|his|her|a|an) (?!talks|meeting|visit)\S+|(?:in|for|during) (?:a|the|his|her|another) (?:second|third|another|separate|further)|(?:in|during) the (?:second half of the day|evening|afternoon|morning))\b/iu;

/** Where a guest is whom somebody of the host's state meets, with no place said; on the margins of what brings somebody abroad, there. */
export function placeOnVisit(reading: Reading, s: AnnotatedSentence, participants: readonly string[], visits: readonly VisitDraft[]): Place | null {
  const countries = new Set(participants.map((id) => countryOfActor(reading, id)?.toLowerCase()));
  const visit = visits.findLast(
    (one) =>
      !UNMADE.has(one.status) &&
      one.visitors.some((id) => participants.includes(id)) &&
      countries.has(one.host) &&
      one.claims.some(({ sentence }) => sentence <= s.index && s.index - sentence <= PROGRAMME_BACK),
  );
  return visit?.place ?? null;
}
