import { hasStatesAsMembers, organisations, rankOfTitle } from "../../actors/index.js";
import type { Factuality } from "../../claims/index.js";
import { type AnnotatedSentence, ancestors, children, hasRelation } from "../../language/index.js";
import type { Draft, FactTime, MeetingDraft, OccasionStatus, VisitDraft } from "../fact.js";
import {
  actorOf,
  actsForSide,
  ahead,
  bodyOfEnvoy,
  byDate,
  claimAt,
  clauseHead,
  clauseSpan,
  countryOfActor,
  dayHeading,
  factualityOfItem,
  hasCase,
  isAhead,
  isBackground,
  isBulleted,
  isGivenUp,
  isOver,
  isUnfulfilled,
  oblique,
  occasionStatus,
  openingOf,
  PROGRAMME_BACK,
  placeAt,
  type Reading,
  timeAt,
  UNMADE,
} from "../shared/index.js";
import { type Before, dayElsewhere, isPartOfDay, placeElsewhere, placeOnVisit, type Scene } from "./elsewhere.js";
import { type Found, lightVerb, newDay, peopleOf, sidesOf } from "./found.js";
import { hasForm, is, isOneOf, meetingKnowledge } from "./knowledge.js";
import { meetingsOfNoun } from "./nouns.js";
import { summitNear } from "./occasion.js";
import { placeOf } from "./place.js";
import { pointingBack } from "./pointing.js";
import { eachHeld, oneMore } from "./series.js";
import { withUnsaid } from "./unsaid.js";
import { meetingsOfVerb } from "./verbs.js";

/** Every meeting, call or summit whose participants a sentence names (or points back to). */
export function readMeetings(article: Reading, before: readonly Draft[] = []): MeetingDraft[] {
  const told: MeetingDraft[] = [];
  const scenes: Scene[] = [];
  const visits = before.filter((fact): fact is VisitDraft => fact.kind === "visit");
  const reading = { ...article, visits };
  for (const s of reading.annotated.sentences)
    for (let token = 0; token < s.form.length; token++)
      for (const found of [...find(reading, s, token), ...oneMore(reading, s, token, told)])
        for (const one of completed(reading, s, found, { visits, meetings: told, scenes })) {
          const drafts = draft(reading, s, one, { visits, meetings: told, scenes });
          told.push(...drafts);
          if (drafts.length === 0) scenes.push(...sceneOf(reading, s, one));
        }
  return told.filter((one) => !isHeldLater(reading, one, told));
}

/** Each meeting that a word tells of, with the sides its own words leave out. */
function completed(reading: Reading, s: AnnotatedSentence, found: Found, before: Before): Found[] {
  const whole = pointingBack(reading, s, found, before.meetings) ?? withUnsaid(reading, s, found, before);
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

/** "bilateral talks with the presidents of Peru and of Chile", "met A and then B", "separate meetings with A and B": one with each. */
function eachApart(reading: Reading, s: AnnotatedSentence, found: Found): Found[] {
  const phrases = [
    ...oblique(s, found.trigger, ["with"]),
    ...oblique(s, found.governor, ["with"]),
    ...(s.upos[found.trigger] === "VERB" ? children(s, found.trigger, "obj") : []),
  ];
  const partners = isApart(s, found.trigger, phrases) ? peopleOf(reading, s, phrases) : [];
  const hosts = found.participants.filter((id) => !partners.includes(id));
  if (partners.length < 2 || sidesOf(reading, partners) !== partners.length || hosts.length === 0) return [found];
  return partners.map((id) => ({ ...found, participants: [...hosts, id] }));
}

const isApart = (s: AnnotatedSentence, trigger: number, phrases: readonly number[]): boolean =>
  hasForm("apart", s, trigger) ||
  [...children(s, trigger, "amod", "advmod"), ...phrases.flatMap((t) => children(s, t, "conj")).flatMap((t) => children(s, t, "advmod"))].some((t) =>
    hasForm("separately", s, t),
  );

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
  if (participants.length < 2 || !(programme || crossesBorders(reading, participants) || isOnVisit(reading, s, participants, visits))) return [];
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
  const dated = isPartOfDay(given) ? null : isToCome ? ahead(reading, given) : given;
  const isOnTheWay = found.told === "announced" && found.frame.endsWith(" for") && governing.tense !== "future";
  const time = isOnTheWay || (governing.tense === "future" && isBackground(reading, dated)) ? null : dated;
  const said = programme
    ? programme.status
    : occasionStatus(
        combined,
        claim,
        factuality === POSSIBLE
          ? null
          : isUnfulfilled(s, found.governor)
            ? "cancelled"
            : (found.told ?? (isPlannedAndNot(s, found, combined) ? "cancelled" : null)),
      );
  const status = programme ? byDate(reading, said, time) : meetingStatus(reading, s, found, said, time);
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
          ? (found.at?.place ??
            placeOf(reading, s, found) ??
            placeOnVisit(reading, s, participants, visits) ??
            placeElsewhere(reading, s, { participants, status }, before))
          : null,
      claims: [claim],
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

/** The date set over the items of a programme. */
function headingTime(reading: Reading, s: AnnotatedSentence): FactTime | null {
  const heading = dayHeading(reading, s);
  const [time] = heading ? (reading.times.expressions[heading.index] ?? []) : [];
  return time ? { edtf: time.edtf, text: reading.annotated.text.slice(time.start, time.end) } : null;
}

/** A state steps back for somebody named who acts for it. */
const isRepresented = (reading: Reading, id: string, participants: readonly string[]): boolean =>
  actorOf(reading, id)?.type === "state" &&
  participants.some((other) => actorOf(reading, other)?.type === "person" && countryOfActor(reading, other) === countryOfActor(reading, id));

/** How sure the meeting is; one beside which something is or is not done ("would not ask at their summit") is as good as held or fixed. */
function factualityOf(reading: Reading, s: AnnotatedSentence, { trigger, beside }: Found): Factuality {
  if (isAdmitted(s, trigger)) return POSSIBLE;
  const factuality = factualityOfItem(reading, s, reading.claims.factuality(s.index, sharesHelper(s, beside ?? trigger)));
  return beside === undefined || factuality.hypothetical ? factuality : { ...factuality, certainty: "certain" };
}

/** "will hold talks and be received by the king": as far off as the verb that has the helper. */
function sharesHelper(s: AnnotatedSentence, verb: number): number {
  const helpers = children(s, verb, "aux");
  const isBare = helpers.length > 0 && helpers.every((t) => s.form[t]?.toLowerCase() === "be");
  const first = s.head[verb] ?? -1;
  return isBare && hasRelation(s, verb, "conj") && first >= 0 && children(s, first, "aux").length > 0 ? first : verb;
}

/** "would not object to a meeting", "did not rule out talks": it may come about. */
const isAdmitted = (s: AnnotatedSentence, trigger: number): boolean =>
  ancestors(s, trigger).some(
    (t) =>
      meetingKnowledge().admitting.lemmas.includes(s.lemma[t] ?? "") &&
      children(s, t, "advmod").some((c) => /^(?:not|n['’]t|never)$/iu.test(s.form[c] ?? "")),
  );
const POSSIBLE: Factuality = { certainty: "possible", tense: "future", hypothetical: false, because: ["not ruled out"] };

/** "Their negotiations go on": what two sides are in for years, which is no meeting. */
function isOngoingProcess(reading: Reading, s: AnnotatedSentence, found: Found): boolean {
  const { trigger, governor, frame } = found;
  if (!isOneOf("processes", (s.lemma[trigger] ?? "").toLowerCase()) || s.upos[trigger] === "VERB") return false;
  if (is("going-on", s, governor) && placeAt(reading, s, trigger) === null) return true;
  if (frame === "pointing back" || governor !== trigger || isHeldByTwo(reading, s, found)) return false;
  return placeAt(reading, s, trigger) === null && timeAt(reading, s, trigger) === null;
}

/** "during her negotiations with the minister": two persons at it, and something done meanwhile. */
const isHeldByTwo = (reading: Reading, s: AnnotatedSentence, { trigger, participants }: Found): boolean =>
  hasCase(s, trigger, ["during", "after", "at", "following"]) &&
  sidesOf(
    reading,
    participants.filter((id) => actorOf(reading, id)?.type === "person"),
  ) > 1;

const isEarlier = (time: FactTime | null): boolean => /\b(?:last|ago|earlier)\b/iu.test(time?.text ?? "");

/** "after their meeting", "the outcome of their meeting": whatever is said to have happened or not, the meeting was held. */
const isPresupposed = (s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "NOUN" &&
  ((s.deprel[token] === "nsubj" &&
    is("ending", s, s.head[token] ?? -1) &&
    (children(s, s.head[token] ?? -1, "aux", "advmod").length === 0 || isFruitless(s, s.head[token] ?? -1))) ||
    children(s, token, "case").some((c) => ["after", "following", "since"].includes((s.form[c] ?? "").toLowerCase())) ||
    (hasRelation(s, token, "nmod") && meetingKnowledge().outcomes.words.includes((s.lemma[s.head[token] ?? -1] ?? "").toLowerCase())));
/** "did not produce a deal": what did not come of talks that were held. */
const isFruitless = (s: AnnotatedSentence, verb: number): boolean =>
  is("bearing-fruit", s, verb) && children(s, verb, "aux").some((t) => /^(?:did|have|has|had)$/iu.test(s.form[t] ?? ""));
const HELD: Factuality = { certainty: "certain", tense: "past", hypothetical: false, because: [] };

/** "who have not met since 1994", "have yet to meet": a state of things, no refusal. */
function isLastMeeting(s: AnnotatedSentence, found: Found): boolean {
  if (s.upos[found.trigger] !== "VERB") return false;
  const words = s.form.slice(Math.max(0, found.trigger - 4), found.trigger).map((word) => word.toLowerCase());
  const perfect = words.some((word) => ["have", "has", "had", "'ve"].includes(word));
  return perfect && words.some((word) => ["not", "n't", "never", "yet"].includes(word));
}

/** How many sentences back those may be named whom only a pronoun or description points to. */
const SENTENCES_BACK = 3;

/** Somebody met is named in the sentence or just before it: "they" of a later paragraph are other people. */
function areNear(reading: Reading, s: AnnotatedSentence, found: Found, participants: readonly string[]): boolean {
  if (found.frame === "pointing back") return true;
  if (openingOf(reading, s)) return true;
  const named = (reading.actors.mentions[s.index] ?? []).some((m) => m.form !== "pronoun" && m.actors.some((id) => found.participants.includes(id)));
  if (named) return true;
  return participants.every((id) =>
    reading.actors.mentions
      .slice(Math.max(0, s.index - SENTENCES_BACK), s.index)
      .some((list) => list.some((m) => m.form !== "pronoun" && m.actors.includes(id))),
  );
}

/** "slipped into Oslo and left after talking to her colleagues": spoken with where the guest is, no telephone being told of. */
const isSpokenOnVisit = (s: AnnotatedSentence, { mode, frame }: Found, participants: readonly string[], visits: readonly VisitDraft[]): boolean =>
  mode === "call" &&
  isOneOf("speaking", frame) &&
  !s.form.some((form) => /phone|call/iu.test(form)) &&
  visits.some(
    (one) =>
      !UNMADE.has(one.status) &&
      one.status !== "announced" &&
      one.visitors.some((id) => participants.includes(id)) &&
      one.claims.some(({ sentence }) => sentence === s.index),
  );

/** As told, by its date, or still to come where what is told comes ahead of it. */
function meetingStatus(reading: Reading, s: AnnotatedSentence, found: Found, told: OccasionStatus, time: FactTime | null): OccasionStatus {
  const status = byDate(reading, pastByDefault(s, found, told), time);
  if (status === "announced" && s.upos[found.trigger] === "NOUN" && found.governor === found.trigger && (isOver(reading, time) || isEarlier(time)))
    return "completed";
  if (status === "ongoing" && s.upos[found.governor] === "VERB" && isBefore(s, found.governor)) return "announced";
  if (status === "ongoing" && isOver(reading, time) && found.told === null) return "completed";
  const ahead = s.upos[found.trigger] === "NOUN" && isAhead(s, found.trigger) && !isOver(reading, time);
  return ahead && (status === "completed" || status === "ongoing") ? "announced" : status;
}

/** "before he pays a call": told in the present, and still to come. */
const isBefore = (s: AnnotatedSentence, verb: number): boolean =>
  children(s, verb, "mark", "advmod").some((c) => /^(?:before|until|once)$/iu.test(s.form[c] ?? ""));

/** "will not meet after all", "a planned meeting did not take place": what was to be is given up. */
const isPlannedAndNot = (s: AnnotatedSentence, { trigger, governor }: Found, { certainty }: Factuality): boolean =>
  certainty === "certain-not" &&
  (isGivenUp(s, governor) || (s.upos[trigger] === "NOUN" && children(s, trigger, "amod", "acl").some((t) => hasForm("planned", s, t))));

/** A noun alone ("the talks between …") in a present-tense clause is no meeting going on. */
const pastByDefault = (s: AnnotatedSentence, found: Found, status: OccasionStatus): OccasionStatus =>
  status === "ongoing" && s.upos[found.governor] !== "VERB" ? "completed" : status;

const enclosingClause = (s: AnnotatedSentence, token: number): number => {
  const verb = clauseHead(s, token);
  return hasRelation(s, token, "obj", "nsubj", "obl") && s.head[token] === verb ? verb : token;
};

/** At least two sides that are not of one state; of somebody whose state or organisation the text does not tell, none can be said. */
function crossesBorders(reading: Reading, participants: readonly string[]): boolean {
  const sides = participants.flatMap((id) => actorOf(reading, id)?.country ?? (actorOf(reading, id)?.type === "person" ? bodyOf(reading, id) : id));
  return new Set(sides).size > 1 && participants.some((id) => countryOfActor(reading, id) !== null);
}

/** The body between states a person holds an office in ("Nato Secretary General"), who then is no side without a name. */
const bodyOf = (reading: Reading, id: string): string[] =>
  reading.actors.tenures.some((tenure) => tenure.holder === id && tenure.country === null && isBetweenStates(tenure.body)) ||
  bodyOfEnvoy(reading, id) !== null
    ? [id]
    : [];

const isBetweenStates = (body: string | null): boolean =>
  body !== null &&
  Object.entries(organisations()).some(([id, { name, names }]) => [name, ...(names ?? [])].includes(body) && hasStatesAsMembers(id, name));

/** "will travel to Quito; she will meet President Cueva": whoever a guest meets in office there, with no state said, is the host's. */
const isOnVisit = (reading: Reading, s: AnnotatedSentence, participants: readonly string[], visits: readonly VisitDraft[]): boolean =>
  participants.some(
    (id) => countryOfActor(reading, id) === null && reading.actors.tenures.some((one) => one.holder === id && rankOfTitle(one.office)?.political),
  ) &&
  visits.some(
    (visit) =>
      visit.host !== "" &&
      visit.visitors.some((id) => participants.includes(id)) &&
      visit.claims.some((claim) => claim.sentence <= s.index && s.index - claim.sentence <= SENTENCES_BACK),
  );
