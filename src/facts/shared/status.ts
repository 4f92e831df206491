import type { Certainty, Factuality } from "../../claims/index.js";
import type { AnnotatedSentence } from "../../language/index.js";
import { bounds, daysLater, parseEdtf } from "../../time/index.js";
import type { DraftClaim, FactTime, OccasionStatus } from "../fact.js";
import { clauseKnowledge } from "./knowledge.js";
import type { Reading } from "./reading.js";
import { sequenceAt } from "./sequence.js";

/** Status of a visit or meeting from how it is told: certainty, tense and, where a verb says so outright, that verb's own status. */
export function occasionStatus(factuality: Factuality, claim: Pick<DraftClaim, "certainty">, told: OccasionStatus | null): OccasionStatus {
  const certainty: Certainty = claim.certainty;
  if (told === "cancelled" || told === "postponed" || told === "denied") return told;
  if (certainty === "certain-not") return "denied";
  if (told === "possible" || certainty.endsWith("-not") || certainty === "possible") return "possible";
  if (factuality.tense === "future") return certainty === "unknown" ? "possible" : "announced";
  if (told === "announced") return "announced";
  if (told === "ongoing") return "ongoing";
  return told ?? (factuality.tense === "present" ? "ongoing" : "completed");
}

/**
 * "was to have flown", "had been due to meet", "had been expected in Oslo", "was supposed to come but fell ill": what was planned and did not come about, or not yet
 * ("was to have come last week, but postponed the trip"); null for anything else.
 */
export function unfulfilled(s: AnnotatedSentence, verb: number): "cancelled" | "postponed" | null {
  if (!isPlanBefore(s, verb)) return null;
  return isPutOff(s, verb) ? "postponed" : "cancelled";
}

/** "but put off the trip": told behind what was to be. */
function isPutOff(s: AnnotatedSentence, verb: number): boolean {
  const phrases = [...clauseKnowledge().postponing.words].map((phrase) => phrase.split(" "));
  return s.form.some((_, t) => t > verb && phrases.some((phrase) => sequenceAt(s, t, phrase) !== undefined));
}

export const isUnfulfilled = (s: AnnotatedSentence, verb: number): boolean => unfulfilled(s, verb) === "cancelled";

function isPlanBefore(s: AnnotatedSentence, verb: number): boolean {
  const before = `${s.form.slice(Math.max(0, verb - WORDS_BEFORE), verb).join(" ")} `;
  if (TO_HAVE_DONE.test(before) || SHOULD_HAVE.test(before) || HAD_PLANNED.test(before)) return true;
  if (HAD_BEEN.test(before) && AWAITED.test(s.form[verb] ?? "")) return true;
  return WAS_TO.test(before) && s.form.slice(verb).some((form) => /^but$/iu.test(form));
}
const WORDS_BEFORE = 9;
const PLANNED = "(?:due|supposed|meant|scheduled|expected|set|planned|slated|billed|booked)";
const TO_HAVE_DONE = new RegExp(`\\b(?:was|were|been)(?: \\S+)? (?:${PLANNED} )?to have(?: been)? $`, "iu");
const SHOULD_HAVE = /\bshould have (?:been )?$/iu;
const HAD_BEEN = /\bhad(?: \S+)? been(?: \S+)? $/iu;
const AWAITED = new RegExp(`^${PLANNED}$`, "iu");
const HAD_PLANNED = new RegExp(`\\bhad(?: \\S+)? (?:been(?: \\S+)? ${PLANNED}|intended|hoped|meant) to(?: be)? $`, "iu");
const WAS_TO = new RegExp(`\\b(?:was|were)(?: \\S+)? (?:${PLANNED} )?to(?: be)? $`, "iu");

/** What becomes of a visit that leaves its guest at home. */
export const UNMADE: ReadonlySet<OccasionStatus> = new Set<OccasionStatus>(["cancelled", "postponed", "denied", "possible"]);

/** "put off until June": what was to be is to come in June. */
export const putOffTo = (time: FactTime): FactTime => ({ ...time, edtf: time.edtf?.replace(/^\.\.\//u, "") ?? null });

/** A present-tense clause with a date still to come announces ("when the leaders meet in Oslo next year"). */
export function byDate(reading: Reading, status: OccasionStatus, time: FactTime | null): OccasionStatus {
  const published = reading.times.publication.edtf;
  if ((status !== "ongoing" && status !== "completed") || !time?.edtf || !published) return status;
  return startsAfter(time.edtf, published) ? "announced" : status;
}

/** Does the date lie wholly before publication ("during a visit to Peru last week")? */
export function isOver(reading: Reading, time: FactTime | null): boolean {
  const published = reading.times.publication.edtf;
  return Boolean(time?.edtf && published && startsAfter(published, time.edtf));
}

/**
 * The date of what is still to come, where the verb that tells of it ("accepted", "put off") drew a date without a year into the past: "in May", told in June, is next May.
 * A range is shifted as a whole.
 */
export function ahead(reading: Reading, time: FactTime | null): FactTime | null {
  if (!time?.edtf || /\d{4}|\b(?:last|ago|past|previous|earlier|yesterday)\b/iu.test(time.text) || !isOver(reading, time)) return time;
  if (isOneDay(time.edtf) && WEEKDAY.test(time.text)) return { ...time, edtf: weekdayAfter(reading, time.edtf) };
  const later = time.edtf.replace(/(\d{4})(?=-\d\d)/gu, (year) => String(Number(year) + 1));
  return later === time.edtf || !MONTH.test(time.text) ? time : { ...time, edtf: later };
}
/** "on Friday", drawn to the Friday before: the one to come. */
function weekdayAfter(reading: Reading, edtf: string): string {
  const published = reading.times.publication.edtf ?? "";
  let day = edtf;
  while (isOneDay(published) && day < published) day = daysLater(day, DAYS_OF_A_WEEK);
  return day;
}
/** Is it a single day, "2026-05-02"? */
export const isOneDay = (edtf: string): boolean => /^\d{4}-\d\d-\d\d$/u.test(edtf);
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[^\d]*$/iu;
const DAYS_OF_A_WEEK = 7;
const MONTH = /\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|spring|summer|autumn|fall|winter|quarter)\b/iu;

/** Told with a date more than a year before publication: background, not news. */
export function isBackground(reading: Reading, time: FactTime | null): boolean {
  const published = reading.times.publication.edtf;
  if (!time?.edtf || !published) return false;
  const [told, known] = [dayBounds(time.edtf), dayBounds(published)];
  return typeof told?.last === "number" && typeof known?.first === "number" && known.first - told.last > DAYS_OF_A_YEAR;
}
const DAYS_OF_A_YEAR = 366;

function startsAfter(edtf: string, published: string): boolean {
  const [told, known] = [dayBounds(edtf), dayBounds(published)];
  return typeof told?.first === "number" && typeof known?.last === "number" && told.first > known.last;
}

function dayBounds(edtf: string): ReturnType<typeof bounds> {
  const parsed = parseEdtf(edtf);
  return parsed ? bounds(parsed) : null;
}
