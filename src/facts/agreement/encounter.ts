import { type AnnotatedSentence, hasRelation } from "../../language/index.js";
import type { FactTime, MeetingDraft, VisitDraft } from "../fact.js";
import { countryOfActor, type Reading } from "../shared/index.js";
import { agreementKnowledge } from "./knowledge.js";
import { partyOf } from "./parties.js";

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

/** How many sentences back the visit or meeting may be told of. */
const SENTENCES_BACK = 3;

/** The nearest encounter of two sides told of in this sentence or just before, in which those already known took part. */
export function encounterOf(reading: Reading, s: AnnotatedSentence, known: readonly string[], { meetings, visits }: Told): Encounter | undefined {
  const found = [
    ...visits.map((one) => ({ at: nearest(s, one), one, parties: sidesOfVisit(reading, one) })),
    ...meetings.map((one) => ({ at: nearest(s, one), one, parties: sidesOf(reading, one.participants) })),
  ].filter(({ at, parties }) => at >= 0 && parties.length === 2 && known.every((id) => parties.includes(id)));
  const last = found.sort((a, b) => a.at - b.at).at(-1);
  return last && { parties: last.parties, time: last.one.time, isAwaited: last.one.status === "announced" };
}

/** The sentence that tells of it; -1 where it is too far or still to come. */
const nearest = (s: AnnotatedSentence, { claims }: MeetingDraft | VisitDraft): number =>
  Math.max(-1, ...claims.map((claim) => claim.sentence).filter((at) => at <= s.index && s.index - at <= SENTENCES_BACK));

const sidesOf = (reading: Reading, ids: readonly string[]): string[] => [...new Set(ids.flatMap((id) => partyOf(reading, id)))];

function sidesOfVisit(reading: Reading, { visitors, host }: VisitDraft): string[] {
  return host === "" ? [] : [...new Set([...sidesOf(reading, visitors), host])];
}

/** "the two sides", "both capitals", "they": sides that are not named here. */
export function hasUnnamedSides(s: AnnotatedSentence): boolean {
  const { both } = agreementKnowledge();
  return s.form.some(
    (form, t) =>
      (/^(?:two|both)$/iu.test(form) && s.lemma.slice(t + 1, t + 4).some((lemma) => both.has(lemma))) ||
      (/^(?:they|both|two|their)$/iu.test(form) && hasRelation(s, t, "nsubj", "nmod:poss", "nsubj:pass")) ||
      (/^(?:sides|parties)$/iu.test(form) && /^the$/iu.test(s.form[t - 1] ?? "")),
  );
}

/** The two states an article is about, where no third is named nearly as often. */
export function pairOfArticle(reading: Reading): string[] {
  const counts = new Map<string, number>();
  for (const list of reading.actors.mentions)
    for (const id of list.flatMap((m) => m.actors)) {
      const country = countryOfActor(reading, id)?.toLowerCase();
      if (country !== undefined && reading.actors.state(country.toUpperCase())) counts.set(country, (counts.get(country) ?? 0) + 1);
    }
  const [first, second, third] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && second && second[1] >= 2 * (third?.[1] ?? 0) ? [first[0], second[0]] : [];
}

/** The state named most often in an article. */
export function mainState(reading: Reading): string | undefined {
  const counts = new Map<string, number>();
  for (const list of reading.actors.mentions)
    for (const id of list.flatMap((m) => m.actors)) {
      const country = countryOfActor(reading, id)?.toLowerCase();
      if (country !== undefined && reading.actors.state(country.toUpperCase())) counts.set(country, (counts.get(country) ?? 0) + 1);
    }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}
