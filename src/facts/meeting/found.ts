import { hasStatesAsMembers } from "../../actors/index.js";
import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import { daysLater } from "../../time/index.js";
import type { FactTime, MeetingDraft, OccasionStatus, Place } from "../fact.js";
import {
  actorOf,
  coordinatedWith,
  hasCase,
  isOneDay,
  knownLemma,
  oblique,
  peopleOfPhrase,
  placesOf,
  putOffTo,
  type Reading,
  represents,
  resolved,
  timeAt,
  UNMADE,
} from "../shared/index.js";
import { is, type MeetingKnowledge, meetingKnowledge } from "./knowledge.js";

/** A word that tells of a meeting, and who takes part. */
export interface Found {
  readonly trigger: number;
  /** The verb that dates the meeting and gives its tense; the trigger itself or its light verb. */
  readonly governor: number;
  /** The verb beside which it is told ("agreed at a meeting"): where that has come about, so has the meeting. */
  readonly beside?: number;
  readonly participants: readonly string[];
  readonly mode: MeetingDraft["mode"];
  readonly told: OccasionStatus | null;
  readonly frame: string;
  /** When, where and how this one of several was held. */
  readonly at?: { readonly time: FactTime | null; readonly place: Place | null; readonly mode: MeetingDraft["mode"] };
  /** The summit of an organisation, whose members sit there with no others named. */
  readonly isOwnSummit?: boolean;
  /** Talks for which only a place is offered. */
  readonly isOffered?: boolean;
  /** An envoy called in by a ministry. */
  readonly isSummons?: boolean;
}

/** Some words tell of a meeting only beside another ("spoke by phone", "telephone conversation"). */
export function isBeside(s: AnnotatedSentence, token: number, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const own = s.upos[token] === "VERB" ? children(s, token).filter((c) => !hasRelation(s, c, "xcomp")) : children(s, token);
  const near = [token, ...own.flatMap((c) => [c, ...subtree(s, c).slice(0, 4)])];
  return near.some((t) => words.includes((s.lemma[t] ?? "").toLowerCase()) || words.includes((s.form[t] ?? "").toLowerCase()));
}

export interface LightVerb {
  readonly lemma: string;
  readonly entry: MeetingKnowledge["light"][number];
}

/** The verb of holding, putting off or planning a meeting, with what it makes of its object, or of the meeting behind its preposition ("pulled out of talks"). */
export function lightVerb(s: AnnotatedSentence, verb: number, noun: number): LightVerb | undefined {
  if (verb < 0) return undefined;
  const isObject = hasRelation(s, noun, "obj", "nsubj:pass");
  const { light } = meetingKnowledge();
  const after = s.form.slice(verb + 1, verb + 4).map((word) => word.toLowerCase());
  const fits = (one: LightVerb["entry"]): boolean =>
    (one.beside === undefined || after.includes(one.beside) || oblique(s, verb, [one.beside]).length > 0) &&
    (one.preposition === undefined ? isObject : !isObject && hasCase(s, noun, [one.preposition]));
  const lemma = knownLemma(s, verb, (one) => light.some((entry) => entry.lemmas.includes(one) && fits(entry)));
  const entry = light.find((one) => one.lemmas.includes(lemma) && fits(one));
  return entry && { lemma, entry };
}

/** "put off until June", "pushed back to next month": the day a meeting is put off to, as its verb says. */
export function newDay(reading: Reading, s: AnnotatedSentence, verb: number): FactTime | null {
  const time = timeAt(reading, s, verb);
  return time && /^(?:to|until|till|for)\b/iu.test(time.text) ? nextWeekday(reading, putOffTo(time)) : null;
}

/** "moved to Friday", told on a Friday or in the past tense: the Friday to come. */
function nextWeekday(reading: Reading, time: FactTime): FactTime {
  const published = reading.times.publication.edtf ?? "";
  let day = time.edtf ?? "";
  if (!isOneDay(day) || !isOneDay(published) || !/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu.test(time.text)) return time;
  while (day <= published) day = daysLater(day, DAYS_OF_A_WEEK);
  return { ...time, edtf: day };
}
const DAYS_OF_A_WEEK = 7;

/** The states before a body of two ("the Malta-Tunisia joint commission"), or before the meeting itself. */
export const statesOfNoun = (reading: Reading, s: AnnotatedSentence, noun: number): string[] =>
  [...children(s, noun, "amod", "compound", "nmod:desc"), ...oblique(s, noun, ["of", "between"])]
    .flatMap((c) => [c, ...children(s, c, "conj", "compound", "amod", "flat")])
    .filter((c) => reading.actors.mentionAt(s.index, c)?.form !== "description")
    .flatMap((c) => reading.actors.actorsAt(s.index, c))
    .filter((id) => actorOf(reading, id)?.type === "state");

/** "the 12th round of Peru–Ghana Consultations": two states that a dash joins in the phrase of a meeting, whatever the parse hung them on. */
export function statesJoined(reading: Reading, s: AnnotatedSentence, noun: number): string[] {
  for (let at = Math.max(1, noun - FEW_WORDS); at < s.form.length - 1 && at < noun + FEW_WORDS && !(at > noun && s.upos[at] === "VERB"); at++) {
    if (!/^[-–—‑]$/u.test(s.form[at] ?? "")) continue;
    const states = [at - 1, at + 1]
      .flatMap((t) => reading.actors.mentionAt(s.index, t)?.actors.slice(0, 1) ?? [])
      .filter((id) => actorOf(reading, id)?.type === "state" || isUnion(reading, id));
    if (new Set(states).size === 2) return states;
  }
  return [];
}
const FEW_WORDS = 6;

/** An organisation of states, which meets as one. */
export const isUnion = (reading: Reading, id: string): boolean => {
  const actor = actorOf(reading, id);
  return actor?.type === "organisation" && hasStatesAsMembers(id, actor.name);
};

/** How it is held, by the words beside it; else as its own word tells. */
export function modeBeside(s: AnnotatedSentence, token: number, mode: MeetingDraft["mode"]): MeetingDraft["mode"] {
  const near = children(s, token)
    .flatMap((c) => [c, ...children(s, c)])
    .map((t) => (s.lemma[t] ?? "").toLowerCase());
  if (near.some((w) => ["video", "videoconference", "virtual", "virtually", "online", "teleconference"].includes(w))) return "video";
  return near.some((w) => ["phone", "telephone", "telephonic", ...(s.upos[token] === "VERB" ? ["call"] : [])].includes(w)) ? "call" : mode;
}

/** Those who are persons, or are named by a noun for a state's people ("the Peruvian president", "leaders of Chile"), not as a state that acts. */
export const inPerson = (reading: Reading, s: AnnotatedSentence, ids: readonly string[], phrases: readonly number[]): string[] => {
  const represented = phrases
    .flatMap((t) => [t, ...children(s, t, "conj")])
    .filter((t) => represents(s.lemma[t] ?? ""))
    .flatMap((t) => [...peopleOfPhrase(reading, s, t), ...counterpartAt(reading, s, t)]);
  return ids.filter((id) => actorOf(reading, id)?.type === "person" || represented.includes(id));
};

/** A noun with what a hyphen joins to it ("pull-aside", "tête-à-tête"); undefined inside such a word but for its head. */
export function hyphenated(s: AnnotatedSentence, token: number): string | undefined {
  const isJoined = (at: number): boolean => s.form[at] === "-" && s.starts[at] === s.ends[at - 1] && s.starts[at + 1] === s.ends[at];
  let [from, to] = [token, token + 1];
  while (isJoined(from - 1)) from -= 2;
  while (isJoined(to)) to += 2;
  const head = s.head[token] ?? -1;
  if (head >= from && head < to) return undefined;
  return s.form.slice(from, to - 1).join("") + (to - 1 === token ? (s.lemma[token] ?? "") : (s.form[to - 1] ?? ""));
}

/** The people of some phrases, each with those coordinated with it before `end`, however the parse hangs them together. */
export function peopleOf(reading: Reading, s: AnnotatedSentence, tokens: readonly number[], end = Number.POSITIVE_INFINITY): string[] {
  const people = resolved(s, tokens).flatMap((t) => {
    const own = [t, ...children(s, t, "conj")].flatMap((one) => peopleOfPhrase(reading, s, one));
    const mention = reading.actors.mentionAt(s.index, t);
    const listed =
      own.length > 0 && mention && (mention.form === "name" || mention.form === "description") && mention.to <= end
        ? coordinatedWith(reading, s, mention)
        : [];
    const afar = sidesOf(reading, own) > 1 || listed.length > 0 ? [] : counterpartAt(reading, s, t);
    if (afar.length > 0) return afar;
    return own.length > 0 ? [...own, ...listed] : guestsMeant(reading, s, t);
  });
  return [...new Set(people)];
}

/** "telephoned his counterpart in Oslo", "wrote to her colleagues from Lima": who holds the same office where the place is; whoever is met "in Geneva" need not be from there. */
function counterpartAt(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  if (!is("equals", s, token) || children(s, token, "nmod:poss").length === 0) return [];
  const isAfar = s.form[token + 1]?.toLowerCase() === "from" || s.form.some((form) => /^(?:(?:tele)?phoned?|call(?:ed)?|video.*)$/iu.test(form));
  const place = isAfar ? placesOf(reading, s).find((one) => one.country !== null && one.from === token + 2) : undefined;
  return place?.country && reading.actors.state(place.country) ? [place.country.toLowerCase()] : [];
}

/** "the guest", "the delegation" with no name: those of the visit told last. */
function guestsMeant(reading: Reading, s: AnnotatedSentence, token: number): readonly string[] {
  const isGuest = meetingKnowledge().guests.words.includes((s.lemma[token] ?? "").toLowerCase());
  const isThe = children(s, token, "det").some((t) => /^(?:the|this)$/iu.test(s.form[t] ?? ""));
  if (!isGuest || !isThe) return [];
  return reading.visits?.findLast((one) => !UNMADE.has(one.status) && one.claims.some(({ sentence }) => sentence <= s.index))?.visitors ?? [];
}

/** The sides they stand for: a state once, however many of its people there are. */
export const sidesOf = (reading: Reading, ids: readonly string[]): number => new Set(ids.map((id) => actorOf(reading, id)?.country ?? id)).size;

/** "the two defence ministers", with no name. */
export const isPairOfOffices = (s: AnnotatedSentence, token: number): boolean =>
  represents(s.lemma[token] ?? "") &&
  /s$/u.test(s.form[token] ?? "") &&
  children(s, token, "nummod").some((t) => /^two$/iu.test(s.form[t] ?? "")) &&
  children(s, token, "appos", "nmod").length === 0;
