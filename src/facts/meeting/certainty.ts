import type { Factuality } from "../../claims/index.js";
import { type AnnotatedSentence, ancestors, children, hasRelation } from "../../language/index.js";
import { actorOf, factualityOfItem, hasCase, placeAt, type Reading, timeAt } from "../shared/index.js";
import { type Found, sidesOf } from "./found.js";
import { is, isOneOf, meetingKnowledge } from "./knowledge.js";

/** How sure the meeting is; one beside which something is or is not done ("would not ask at their summit") is as good as held or fixed. */
export function factualityOf(reading: Reading, s: AnnotatedSentence, { trigger, beside }: Found): Factuality {
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

export const POSSIBLE: Factuality = { certainty: "possible", tense: "future", hypothetical: false, because: ["not ruled out"] };

/** "Their negotiations go on": what two sides are in for years, which is no meeting. */
export function isOngoingProcess(reading: Reading, s: AnnotatedSentence, found: Found): boolean {
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

/** "after their meeting", "the outcome of their meeting": whatever is said to have happened or not, the meeting was held. */
export const isPresupposed = (s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "NOUN" &&
  ((s.deprel[token] === "nsubj" &&
    is("ending", s, s.head[token] ?? -1) &&
    (children(s, s.head[token] ?? -1, "aux", "advmod").length === 0 || isFruitless(s, s.head[token] ?? -1))) ||
    children(s, token, "case").some((c) => ["after", "following", "since"].includes((s.form[c] ?? "").toLowerCase())) ||
    (hasRelation(s, token, "nmod") && meetingKnowledge().outcomes.words.includes((s.lemma[s.head[token] ?? -1] ?? "").toLowerCase())));

/** "did not produce a deal": what did not come of talks that were held. */
const isFruitless = (s: AnnotatedSentence, verb: number): boolean =>
  is("bearing-fruit", s, verb) && children(s, verb, "aux").some((t) => /^(?:did|have|has|had)$/iu.test(s.form[t] ?? ""));

export const HELD: Factuality = { certainty: "certain", tense: "past", hypothetical: false, because: [] };

/** "who have not met since 1994", "have yet to meet": a state of things, no refusal. */
export function isLastMeeting(s: AnnotatedSentence, found: Found): boolean {
  if (s.upos[found.trigger] !== "VERB") return false;
  const words = s.form.slice(Math.max(0, found.trigger - 4), found.trigger).map((word) => word.toLowerCase());
  const perfect = words.some((word) => ["have", "has", "had", "'ve"].includes(word));
  return perfect && words.some((word) => ["not", "n't", "never", "yet"].includes(word));
}
