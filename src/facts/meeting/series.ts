import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { FactTime, MeetingDraft, Place } from "../fact.js";
import { fateOf, hasCase, placesOf, type Reading } from "../shared/index.js";
import { type Found, sidesOf } from "./found.js";
import { hasForm, meetingKnowledge } from "./knowledge.js";
import { isOrdinal } from "./occasion.js";

/** Day, place and manner of one of several meetings that a clause tells of. */
export interface Occurrence {
  readonly time: FactTime | null;
  readonly place: Place | null;
  readonly mode: MeetingDraft["mode"];
}

/** How many sentences back the two may have met whose further round or session is told. */
const SERIES_BACK = 25;

/** "Earlier rounds were held in Lima", "a fifth round is planned for May": the two whose rounds or sessions the article has told of before. */
export function seriesBefore(reading: Reading, s: AnnotatedSentence, noun: number, told: readonly MeetingDraft[]): MeetingDraft | undefined {
  if (!isOfSeries(s, noun) || isContested(reading)) return undefined;
  return told.findLast(
    ({ participants, claims }) => sidesOf(reading, participants) === 2 && claims.some(({ sentence }) => s.index - sentence <= SERIES_BACK),
  );
}

const isOfSeries = (s: AnnotatedSentence, noun: number): boolean =>
  meetingKnowledge().series.nouns.includes((s.lemma[noun] ?? "").toLowerCase()) &&
  children(s, noun, "amod", "det", "nummod").some(
    (t) => isOrdinal(s.form[t] ?? "") || meetingKnowledge().series.words.includes((s.form[t] ?? "").toLowerCase()),
  );

/** Does the article tell of elections, games or courts, which have rounds and sessions of their own? */
const isContested = (reading: Reading): boolean =>
  reading.annotated.sentences.some((s) => s.lemma.some((lemma) => meetingKnowledge().series.contests.includes(lemma.toLowerCase())));

/** "A third is planned for May", "the second was put off": an ordinal that stands for one more meeting of the two just told of. */
export function oneMore(reading: Reading, s: AnnotatedSentence, token: number, told: readonly MeetingDraft[]): Found[] {
  if (!isOrdinal(s.form[token] ?? "") || !hasRelation(s, token, "nsubj") || children(s, token, "det").length === 0) return [];
  if (children(s, token, "nmod", "amod", "compound", "nmod:desc", "flat").length > 0 || isNounAt(s, token + 1)) return [];
  const last = told.findLast(
    ({ participants, claims, explanation }) =>
      sidesOf(reading, participants) === 2 &&
      claims.some(({ sentence }) => s.index - sentence <= 1) &&
      explanation.words.some((word) => meetingKnowledge().series.nouns.some((noun) => word.toLowerCase().startsWith(noun))),
  );
  if (!last) return [];
  const verb = s.head[token] ?? -1;
  const fate = fateOf(s, token);
  const isSomewhere =
    children(s, verb, "cop").length > 0 && hasCase(s, verb, ["in", "at"]) && placesOf(reading, s).some((p) => p.from <= verb && verb < p.to);
  const isHeld = isSomewhere || meetingKnowledge().running.lemmas.includes(s.lemma[verb] ?? "") || s.lemma[verb] === "hold";
  if (!fate && !isHeld) return [];
  return [
    {
      trigger: token,
      governor: fate?.governor ?? verb,
      participants: last.participants,
      mode: "in-person",
      told: fate?.status ?? null,
      frame: "pointing back",
    },
  ];
}

const isNounAt = (s: AnnotatedSentence, token: number): boolean => s.upos[token] === "NOUN" || s.upos[token] === "PROPN" || s.upos[token] === "ADJ";

/** "held in Lima in May, in Quito in June and by video link in August": one meeting for each place. */
export function eachHeld(reading: Reading, s: AnnotatedSentence, found: Found): Found[] {
  if (s.upos[found.trigger] !== "NOUN") return [found];
  const starts = startsOf(reading, s, Math.max(found.governor, found.trigger));
  if (starts.length < 2) return [found];
  const parts = starts.map((from, k) => occurrenceIn(reading, s, from, starts[k + 1] ?? endOfClause(s, from)));
  return parts.filter(({ time }) => time !== null).length < 2 ? [found] : parts.map((at) => ({ ...found, at }));
}

/** Where a place or a means of talking from afar begins that is one of a list. */
function startsOf(reading: Reading, s: AnnotatedSentence, from: number): number[] {
  const all: number[] = [];
  for (let at = from + 1; at < endOfClause(s, from + 1); at++) {
    const isStart = isPlaceAfter(reading, s, at) || meansAt(s, at) !== undefined;
    if (isStart && (all.length === 0 || followsJoint(s, at))) all.push(at);
  }
  return all;
}

const isPlaceAfter = (reading: Reading, s: AnnotatedSentence, at: number): boolean =>
  /^(?:in|at)$/iu.test(s.form[at] ?? "") && placesOf(reading, s).some((place) => place.from === at + 1 && place.country !== null);

/** "by video link", "via videoconference", "by telephone", "online". */
function meansAt(s: AnnotatedSentence, at: number): MeetingDraft["mode"] | undefined {
  const words = /^(?:by|via|through|over)$/iu.test(s.form[at] ?? "") ? s.form.slice(at + 1, at + 3).join(" ") : (s.form[at] ?? "");
  if (/^(?:a )?(?:video|online$|virtual|teleconference)/iu.test(words)) return "video";
  return /^(?:tele)?phone/iu.test(words) && words !== s.form[at] ? "call" : undefined;
}

/** "and in Quito", ", in Quito", "and the second in Quito", "then in Quito". */
function followsJoint(s: AnnotatedSentence, at: number): boolean {
  let before = at - 1;
  while (/^(?:the|a|one|another)$/iu.test(s.form[before] ?? "") || hasForm("recently", s, before) || isOrdinal(s.form[before] ?? "")) before--;
  return /^(?:,|and|then|;)$/iu.test(s.form[before] ?? "");
}

const endOfClause = (s: AnnotatedSentence, from: number): number => {
  const end = s.form.findIndex((form, t) => t >= from && (/^[;“”":]$/u.test(form) || (s.upos[t] === "VERB" && children(s, t, "nsubj").length > 0)));
  return end < 0 ? s.form.length : end;
};

function occurrenceIn(reading: Reading, s: AnnotatedSentence, from: number, to: number): Occurrence {
  const place = placesOf(reading, s).find((one) => one.from === from + 1);
  const time = (reading.times.expressions[s.index] ?? []).find((one) => one.from >= from && one.from < to && one.edtf !== null);
  return {
    time: time ? { edtf: time.edtf, text: reading.annotated.text.slice(time.start, time.end) } : null,
    place: place ? { name: place.name, country: place.country } : null,
    mode: meansAt(s, from) ?? "in-person",
  };
}
