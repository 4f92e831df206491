import { findPlaces } from "../../actors/index.js";
import { type AnnotatedSentence, hasRelation } from "../../language/index.js";
import type { FactTime, MeetingDraft, VisitDraft } from "../fact.js";
import { countryOfActor, type Reading } from "../shared/index.js";
import { agreementKnowledge, isOneOf } from "./knowledge.js";
import { partyOf, statesNear } from "./parties.js";

/** The visit or meeting in which something was signed, for sentences that leave out who signed it, or with whom. */
export interface Encounter {
  readonly parties: readonly string[];
  readonly time: FactTime | null;
  readonly isAwaited: boolean;
}

interface Told {
  readonly meetings: readonly MeetingDraft[];
  readonly visits: readonly VisitDraft[];
}

/** How many sentences back the visit or meeting may be told of, and how many where other states are named between. */
const SENTENCES_BACK = 3;
const SENTENCES_BACK_AMONG_MANY = 1;

/** The nearest encounter of two sides told of in this sentence or just before, in which those already known took part. */
export function encounterOf(
  reading: Reading,
  s: AnnotatedSentence,
  known: readonly string[],
  { meetings, visits }: Told,
  isOver: boolean,
): Encounter | undefined {
  const voice = voiceOf(reading, s);
  const furthest = statesNear(reading, s).size > 2 && !hasUnnamedSides(s) ? SENTENCES_BACK_AMONG_MANY : SENTENCES_BACK;
  const found = [
    ...visits.map((one) => ({ at: nearest(s, one, furthest), one, parties: sidesOfVisit(reading, one) })),
    ...meetings.map((one) => ({ at: nearest(s, one, furthest), one, parties: sidesOf(reading, one.participants) })),
  ].filter(
    ({ at, one, parties }) =>
      at >= 0 &&
      parties.length === 2 &&
      [...known, ...voice].every((id) => parties.includes(id)) &&
      !(isOver && ["announced", "possible", "cancelled", "postponed", "denied"].includes(one.status)),
  );
  const last = found.sort((a, b) => a.at - b.at).at(-1);
  return last && { parties: last.parties, time: last.one.time, isAwaited: last.one.status === "announced" };
}

/** The state of whoever is quoted, who speaks of what his own side has signed; of none where several speak. */
function voiceOf(reading: Reading, s: AnnotatedSentence): string[] {
  const speakers = reading.claims.sayings.filter((one) => one.sentence === s.index).flatMap((one) => one.speakers);
  const states = [...new Set(speakers.flatMap((id) => countryOfActor(reading, id)?.toLowerCase() ?? []))];
  return states.length === 1 ? states : [];
}

/** The sentence that tells of it; -1 where it is too far or still to come. */
const nearest = (s: AnnotatedSentence, { claims }: MeetingDraft | VisitDraft, furthest: number): number =>
  Math.max(-1, ...claims.map((claim) => claim.sentence).filter((at) => at <= s.index && s.index - at <= furthest));

const sidesOf = (reading: Reading, ids: readonly string[]): string[] => [...new Set(ids.flatMap((id) => partyOf(reading, id)))];

function sidesOfVisit(reading: Reading, { visitors, host }: VisitDraft): string[] {
  return host === "" ? [] : [...new Set([...sidesOf(reading, visitors), host])];
}

/** How far behind its verb the place of a journey may stand ("flew home from Lima with"). */
const LONGEST_JOURNEY = 5;

/** "spent two days in Niamey and left behind an accord": the traveller's side, and that of the place told of last. */
export function hostOfJourney(reading: Reading, s: AnnotatedSentence, verb: number, known: readonly string[]): string | undefined {
  for (const sentence of [s, reading.annotated.sentences[s.index - 1]]) {
    if (!sentence) continue;
    const towns = findPlaces(sentence)
      .filter((place) => (sentence !== s || place.from < verb + LONGEST_JOURNEY) && /^(?:in|at|to|from)$/iu.test(sentence.form[place.from - 1] ?? ""))
      .flatMap((place) => place.country?.toLowerCase() ?? []);
    const states = (reading.actors.mentions[sentence.index] ?? [])
      .filter((m) => (sentence !== s || m.from < verb + LONGEST_JOURNEY) && /^(?:in|at|to|from)$/iu.test(sentence.form[m.from - 1] ?? ""))
      .flatMap((m) => (m.form === "name" ? m.actors : []))
      .filter((id) => reading.actors.actors.get(id)?.type === "state");
    const host = [...towns, ...states].filter((id) => !known.includes(id) && reading.actors.state(id.toUpperCase())).at(-1);
    if (host !== undefined) return host;
  }
  const isHere = s.form.slice(0, Math.max(0, verb)).some((form) => /^here$/iu.test(form));
  return isHere ? mainState(reading, known) : undefined;
}

/** "the two sides", "both capitals", "they": sides that are not named here. */
export function hasUnnamedSides(s: AnnotatedSentence): boolean {
  const { both } = agreementKnowledge();
  return s.form.some(
    (form, t) =>
      (/^(?:two|both)$/iu.test(form) && s.lemma.slice(t + 1, t + 4).some((lemma) => both.has(lemma))) ||
      (/^(?:they|both|two|their)$/iu.test(form) && hasRelation(s, t, "nsubj", "nmod:poss", "nsubj:pass")) ||
      (isOneOf("sides", form.toLowerCase()) && /^the$/iu.test(s.form[t - 1] ?? "")),
  );
}

/** The states an article speaks of, by themselves or by their people, the one named most first. */
function statesByMentions(reading: Reading): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const list of reading.actors.mentions)
    for (const id of list.flatMap((m) => m.actors)) {
      const country = countryOfActor(reading, id)?.toLowerCase();
      if (country !== undefined && reading.actors.state(country.toUpperCase())) counts.set(country, (counts.get(country) ?? 0) + 1);
    }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The two states an article is about, where no third is named nearly as often. */
export function pairOfArticle(reading: Reading): string[] {
  const [first, second, third] = statesByMentions(reading);
  return first && second && second[1] >= 2 * (third?.[1] ?? 0) ? [first[0], second[0]] : [];
}

/** The state named most often in an article. */
export function mainState(reading: Reading, besides: readonly string[] = []): string | undefined {
  const [first, second] = statesByMentions(reading).filter(([id]) => !besides.includes(id));
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}
