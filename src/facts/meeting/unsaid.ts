import { hasStatesAsMembers } from "../../actors/index.js";
import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import { actorOf, countryOfActor, isState, namedAfter, oblique, type Reading, subjects } from "../shared/index.js";
import type { Before } from "./elsewhere.js";
import { type Found, isPairOfOffices, peopleOf, sidesOf } from "./found.js";
import { isOneOf, meetingKnowledge } from "./knowledge.js";

/** A meeting with the sides that its own words leave out: the hosts of a guest's journey, whoever the article tells the meetings of, "they" who are named after it. */
export function withUnsaid(reading: Reading, s: AnnotatedSentence, told: Found, before: Before): Found {
  const found = isOfJointBody(reading, s, told.trigger) ? withoutBody(reading, told) : told;
  if (found.isOwnSummit || sidesOf(reading, found.participants) > 1) return found;
  const others = [namedLater, hostsOfJourney, theOneTold].map((read) => read(reading, s, found, before)).find((ids) => ids.length > 0);
  return others ? { ...found, participants: [...new Set([...others, ...found.participants])] } : found;
}

/** "I rang the foreign minister, and the two defence ministers will meet in Lima": of the two states of which others of their people met in the same sentence. */
export function theTwoOffices(reading: Reading, s: AnnotatedSentence, found: Found, { meetings }: Before): Found {
  const pair = s.upos[found.trigger] === "VERB" ? subjects(s, found.trigger).find((t) => isPairOfOffices(s, t)) : undefined;
  const last = pair === undefined ? undefined : meetings.findLast(({ claims }) => claims.some(({ sentence }) => sentence === s.index));
  if (pair === undefined || !last) return found;
  const offices = last.participants.flatMap((id) => reading.actors.tenures.flatMap((one) => (one.holder === id ? [one.office.toLowerCase()] : [])));
  const fields = children(s, pair, "compound", "amod").map((t) => (s.form[t] ?? "").toLowerCase());
  const isTheirs = fields.length === 0 || fields.some((field) => offices.some((office) => office.includes(field)));
  const states = last.participants.flatMap((id) => countryOfActor(reading, id) ?? []).filter((country) => reading.actors.state(country));
  return isTheirs || new Set(states).size !== 2 ? found : { ...found, participants: [...new Set(states)].map((country) => country.toLowerCase()) };
}

/** A commission whose session it is takes no part in it. */
const withoutBody = (reading: Reading, found: Found): Found => ({
  ...found,
  participants: found.participants.filter((id) => actorOf(reading, id)?.type !== "organisation"),
});

/** "When they met in Lima, Ana Brito had promised the premier a port": those of the clause it hangs on. */
function namedLater(reading: Reading, s: AnnotatedSentence, { trigger }: Found): string[] {
  const own = children(s, trigger, "nsubj");
  if (s.upos[trigger] !== "VERB" || !hasRelation(s, trigger, "advcl") || !own.some((t) => /^(?:they|we|the two|both)$/iu.test(s.form[t] ?? "")))
    return [];
  const main = s.head[trigger] ?? -1;
  const near = peopleOf(reading, s, [...subjects(s, main), ...children(s, main, "obj", "iobj"), ...oblique(s, main, ["to", "with", "from"])]);
  const named = [...near, ...(sidesOf(reading, near) > 1 ? [] : namedAfter(reading, s, main, ["to", "with"]))].filter(
    (id) => actorOf(reading, id)?.type === "person",
  );
  return sidesOf(reading, named) > 1 ? named : [];
}

/** "travels to Lima for a session of the joint commission", "flew to Lima and took part in the fifth round of consultations": guests and the state they come to. */
function hostsOfJourney(reading: Reading, s: AnnotatedSentence, { trigger, participants }: Found, { visits }: Before): string[] {
  if (!isOfJointBody(reading, s, trigger)) return [];
  const visit = visits.findLast(
    (one) =>
      one.claims.some(({ sentence }) => sentence === s.index) &&
      isState(reading, one.host) &&
      participants.every((id) => one.visitors.includes(id) || countryOfActor(reading, id)?.toLowerCase() === one.host),
  );
  return visit ? [...visit.visitors, visit.host] : [];
}

/** A session of a commission of two, or a round of their consultations; none of an organisation. */
function isOfJointBody(reading: Reading, s: AnnotatedSentence, noun: number): boolean {
  if (s.upos[noun] !== "NOUN") return false;
  const { bodies, series } = meetingKnowledge();
  const of = oblique(s, noun, ["of"]);
  const words = [...of, ...children(s, noun, "compound")];
  const isNumbered = series.nouns.includes((s.lemma[noun] ?? "").toLowerCase());
  const isOfRounds = (lemma: string): boolean => bodies.words.includes(lemma) || isOneOf("rounds-of", lemma);
  const isNamed = words.some((t) => isOfRounds((s.lemma[t] ?? "").toLowerCase().replace(/s$/u, "")));
  const isOfOthers = of.some((t) => subtree(s, t).some((c) => reading.actors.actorsAt(s.index, c).some((id) => isUnion(reading, id))));
  return isNumbered && isNamed && !isOfOthers;
}

const isUnion = (reading: Reading, id: string): boolean => {
  const actor = actorOf(reading, id);
  return actor?.type === "organisation" && !id.startsWith("org-") && hasStatesAsMembers(id, actor.name);
};

/** How many sentences back those meetings may stand of which one more is told. */
const SENTENCES_BACK = 4;

/** "The third meeting, with President Brito, …", "a planned meeting with her did not take place": whoever had the meetings told just before. */
function theOneTold(reading: Reading, s: AnnotatedSentence, { trigger, participants }: Found, { meetings }: Before): string[] {
  if (participants.length === 0 || s.upos[trigger] !== "NOUN" || !hasRelation(s, trigger, "nsubj") || oblique(s, trigger, ["with"]).length === 0)
    return [];
  const own = new Set(participants.map((id) => countryOfActor(reading, id)));
  const named = (reading.actors.mentions[s.index] ?? []).filter((m) => m.form !== "pronoun" && m.from < trigger).flatMap((m) => m.actors);
  if (named.some((id) => !participants.includes(id))) return [];
  const near = meetings.filter(({ claims }) => claims.some(({ sentence }) => sentence < s.index && s.index - sentence <= SENTENCES_BACK));
  const [last, other] = [near.at(-1), near.at(-2)];
  const shared = last?.participants.find((id) => other?.participants.includes(id)) ?? last?.participants[0];
  const isNew = !last?.participants.some((id) => own.has(countryOfActor(reading, id)));
  return shared !== undefined && isNew && actorOf(reading, shared)?.type === "person" ? [shared] : [];
}
