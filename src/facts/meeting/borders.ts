import { hasStatesAsMembers, organisations, rankOfTitle, type Tenure } from "../../actors/index.js";
import type { AnnotatedSentence } from "../../language/index.js";
import type { VisitDraft } from "../fact.js";
import { actorOf, bodyOfEnvoy, countryOfActor, openingOf, type Reading, UNMADE } from "../shared/index.js";
import { type Found, isUnion } from "./found.js";
import { isIn, isOneOf } from "./knowledge.js";

/** A state steps back for somebody named who acts for it. */
export const isRepresented = (reading: Reading, id: string, participants: readonly string[]): boolean =>
  actorOf(reading, id)?.type === "state" &&
  participants.some((other) => actorOf(reading, other)?.type === "person" && countryOfActor(reading, other) === countryOfActor(reading, id));

/** How many sentences back those may be named whom only a pronoun or description points to. */
const SENTENCES_BACK = 3;

/** Somebody met is named in the sentence or just before it: "they" of a later paragraph are other people. */
export function areNear(reading: Reading, s: AnnotatedSentence, found: Found, participants: readonly string[]): boolean {
  if (found.frame === "pointing back" || found.frame === "credentials") return true;
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
export const isSpokenOnVisit = (
  s: AnnotatedSentence,
  { mode, frame }: Found,
  participants: readonly string[],
  visits: readonly VisitDraft[],
): boolean =>
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

/** At least two sides that are not of one state; of somebody whose state or organisation the text does not tell, none can be said. */
export function crossesBorders(reading: Reading, participants: readonly string[]): boolean {
  const sides = participants.flatMap((id) => actorOf(reading, id)?.country ?? (actorOf(reading, id)?.type === "person" ? bodyOf(reading, id) : id));
  return (
    new Set(sides).size > 1 && (participants.some((id) => countryOfActor(reading, id) !== null) || participants.every((id) => isUnion(reading, id)))
  );
}

/** The body between states a person holds an office in ("Nato Secretary General"), who then is no side without a name; or those whom a leader leads ("rebel leader X", "Hezbollah leader X"). */
const bodyOf = (reading: Reading, id: string): string[] =>
  reading.actors.tenures.some((tenure) => tenure.holder === id && tenure.country === null && (isBetweenStates(tenure.body) || leadsOthers(tenure))) ||
  bodyOfEnvoy(reading, id) !== null
    ? [id]
    : [];

const leadsOthers = ({ office, body, status }: Tenure): boolean =>
  status !== "former" && (isIn("leaderships", office) || (body !== null && listed(body).some(([, { movement }]) => movement)));

const isBetweenStates = (body: string | null): boolean => body !== null && listed(body).some(([id, { name }]) => hasStatesAsMembers(id, name));

const listed = (body: string) => Object.entries(organisations()).filter(([, { name, names }]) => [name, ...(names ?? [])].includes(body));

/** "will travel to Quito; she will meet President Cueva": whoever a guest meets in office there, with no state said, is the host's. */
export const isOnVisit = (reading: Reading, s: AnnotatedSentence, participants: readonly string[], visits: readonly VisitDraft[]): boolean =>
  participants.some(
    (id) => countryOfActor(reading, id) === null && reading.actors.tenures.some((one) => one.holder === id && rankOfTitle(one.office)?.political),
  ) &&
  visits.some(
    (visit) =>
      visit.host !== "" &&
      visit.visitors.some((id) => participants.includes(id)) &&
      visit.claims.some((claim) => claim.sentence <= s.index && s.index - claim.sentence <= SENTENCES_BACK),
  );
