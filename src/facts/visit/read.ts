import type { Mention } from "../../actors/index.js";
import type { Factuality } from "../../claims/index.js";
import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { OccasionStatus, VisitDraft } from "../fact.js";
import {
  actorOf,
  actsForSide,
  byDate,
  claimAt,
  clauseHead,
  clauseSpan,
  countryOfActor,
  factualityOfItem,
  occasionStatus,
  type Reading,
  UNMADE,
  unfulfilled,
} from "../shared/index.js";
import { standingOf } from "../standing/index.js";
import { inDelegation, withCompanions } from "./company.js";
import { isLeft } from "./departures.js";
import type { Found } from "./found.js";
import { isInvitedTo } from "./hosts.js";
import { isAskedBefore, isInvitation, visitsOfInvitation } from "./invitations.js";
import { is, isOneOf, visitKnowledge } from "./knowledge.js";
import { returnedVisit, visitsOfAttendance, visitsOfNoun } from "./nouns.js";
import { pointingBack } from "./pointing.js";
import { visiting, visitsOfPresence } from "./presence.js";
import { isAtHisPost } from "./residents.js";
import { visitsOfReturn } from "./returns.js";
import { isUndoingUndone, isWhether, nominalStatus, saidOf } from "./said.js";
import { isLegOfStay } from "./stays.js";
import { visitsOfVerb } from "./verbs.js";
import { daysOfVisit, isFirstToCome, timeOfVisit } from "./when.js";

/** Every visit a sentence tells of: who goes to which state. */
export function readVisits(reading: Reading): VisitDraft[] {
  const told: VisitDraft[] = [];
  const tell = (s: AnnotatedSentence, found: readonly Found[]): void => {
    for (const one of found) told.push(...draft(reading, s, pointingBack(reading, s, one, told), told));
  };
  for (const s of reading.annotated.sentences) {
    for (let token = 0; token < s.form.length; token++) tell(s, find(reading, s, token));
    for (let token = 0; token < s.form.length; token++)
      tell(s, [...withCompanions(reading, s, token, told), ...inDelegation(reading, s, token, told)]);
  }
  return told.map((visit) => (isLeft(visit, told) ? { ...visit, status: "completed" as const } : visit));
}

function find(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { nouns, attendance } = visitKnowledge();
  const guest = visiting(reading, s, token);
  if (guest.length > 0) return guest;
  if (isAskedBefore(reading, s, token) || isInvitedTo(reading, s, token)) return [];
  const verbal = s.upos[token] === "VERB" || s.upos[token] === "ADJ" ? visitsOfVerb(reading, s, token) : [];
  if (verbal.length > 0 || s.upos[token] === "VERB") return verbal.length > 0 ? verbal : visitsOfPresence(reading, s, token);
  if (isInvitation(s, token)) return visitsOfInvitation(reading, s, token);
  const returned = s.upos[token] === "NOUN" ? [...returnedVisit(reading, s, token), ...visitsOfReturn(reading, s, token)] : [];
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
      (found.frame === "visiting" || !isAtHisPost(reading, id, host)) &&
      (host === null || countryOfActor(reading, id)?.toLowerCase() !== host),
  );
  if (visitors.length === 0 || isHabit(s)) return [];
  if (isSupposed(s, found) || isNotToStay(reading, s, found)) return [];
  const asSaid = factualityOfItem(
    reading,
    s,
    reading.claims.factuality(s.index, isMeans(s, found.trigger) ? (s.head[found.trigger] ?? found.trigger) : found.trigger),
  );
  const factuality =
    (isPresupposed(s, found) || found.isBeside) && asSaid.certainty.endsWith("-not") ? { ...asSaid, certainty: "certain" as const } : asSaid;
  const governing = found.governor === found.trigger ? factuality : reading.claims.factuality(s.index, found.governor);
  const isAsked = isWhether(s, found);
  if ((factuality.hypothetical || governing.hypothetical) && unfulfilled(s, found.governor) === null && !isAsked) return [];
  const stands = isUndoingUndone(reading, s, found);
  if (stands && told.some((one) => one.host === host && UNDONE.has(one.status) && one.visitors.some((id) => visitors.includes(id)))) return [];
  const combined = stands
    ? STANDING
    : found.isAside || (found.isEnding && found.told === "ongoing")
      ? { ...factuality, tense: "present" as const }
      : found.governor === found.trigger
        ? factuality
        : { ...governing, certainty: factuality.certainty };
  const words = clauseSpan(s, found.governor === found.trigger && s.upos[found.trigger] === "NOUN" ? found.trigger : clauseHead(s, found.governor));
  const claim = claimAt(reading, s, found.trigger, words, combined);
  if (isPartOfVisit(s, found, visitors, told)) return [];
  if (isLegOfStay(reading, s, found, visitors, told)) return [];
  const planned = unfulfilled(s, found.governor) !== null;
  const said = stands ? "announced" : saidOf(reading, s, found, governing, combined);
  const time = timeOfVisit(reading, s, found, said, planned);
  const status = stands ? "announced" : byDate(reading, nominalStatus(reading, s, found, occasionStatus(combined, claim, said), time), time);
  return [
    {
      kind: "visit",
      visitors,
      host: host ?? "",
      offices: [...new Set(visitors.flatMap((id) => reading.actors.tenures.filter((t) => t.holder === id).map((t) => t.office)))],
      purpose: null,
      status,
      time: daysOfVisit(reading, s, found, time, status),
      place: found.place,
      claims: [status === "possible" && claim.certainty === "certain" ? { ...claim, certainty: "possible" } : claim],
      explanation: {
        frame: isFirstToCome(s, found) ? "visit of" : found.frame,
        words: [s.form[found.governor] ?? "", s.form[found.trigger] ?? ""],
        score: null,
        notes: factuality.because,
      },
    },
  ];
}

/** "will not stay overnight in Oslo": comes all the same, or may. */
const isNotToStay = (reading: Reading, s: AnnotatedSentence, { trigger }: Found): boolean =>
  s.upos[trigger] === "VERB" && is("stays", s, trigger) && reading.claims.factuality(s.index, trigger).certainty.endsWith("-not");

/** "a visit to Oslo would anger Lima": what would come of one that nobody plans. */
const isSupposed = (s: AnnotatedSentence, { trigger }: Found): boolean =>
  s.upos[trigger] === "NOUN" &&
  s.deprel[trigger] === "nsubj" &&
  children(s, trigger, "det").some((t) => /^(?:an?|any)$/iu.test(s.form[t] ?? "")) &&
  children(s, s.head[trigger] ?? -1, "aux").some((t) => /^(?:would|could|might|may)$/iu.test(s.form[t] ?? ""));

/** "was to continue his tour by flying to Oslo": as sure and as far off as what it is a means of. */
const isMeans = (s: AnnotatedSentence, verb: number): boolean =>
  /ing$/u.test(s.form[verb] ?? "") &&
  hasRelation(s, verb, "advcl") &&
  children(s, verb, "mark", "case").some((m) => s.form[m]?.toLowerCase() === "by");

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

const UNDONE = new Set<OccasionStatus>(["cancelled", "postponed"]);
const STANDING: Factuality = { certainty: "certain", tense: "future", hypothetical: false, because: [] };

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
