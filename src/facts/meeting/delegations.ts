import { type AnnotatedSentence, children } from "../../language/index.js";
import type { MeetingDraft } from "../fact.js";
import { actorOf, countryOfActor, knownLemma, oblique, type Reading, subjects } from "../shared/index.js";
import { type Found, peopleOf, sidesOf } from "./found.js";
import { is, isOneOf } from "./knowledge.js";

/** How many sentences back the meeting may stand of which the heads of the delegations are told. */
const SENTENCES_BACK = 2;

/** "The Peruvian side was led by Ana Brito", "the two ministers led their delegations": who sat there for the states of the meeting just told. */
export function headsOfSides(reading: Reading, s: AnnotatedSentence, token: number, told: readonly MeetingDraft[]): Found[] {
  const lemma = s.upos[token] === "VERB" ? knownLemma(s, token, (one) => isOneOf("leading-sides", one)) : "";
  if (!isOneOf("leading-sides", lemma)) return [];
  const passive = children(s, token, "nsubj:pass");
  const led = passive.length > 0 ? passive : children(s, token, "obj");
  const isElsewhere = oblique(s, token, ["to"]).length > 0 || led.some((t) => oblique(s, t, ["to"]).length > 0);
  if (isElsewhere || !led.some((t) => is("sides", s, t) && isTheirs(reading, s, t))) return [];
  const last = told.findLast(
    ({ participants, claims, explanation }) =>
      explanation.frame !== "leading" &&
      sidesOf(reading, participants) === 2 &&
      claims.some(({ sentence }) => sentence < s.index && s.index - sentence <= SENTENCES_BACK),
  );
  const unnamed = last?.participants.filter((id) => actorOf(reading, id)?.type === "state") ?? [];
  const heads = peopleOf(reading, s, passive.length > 0 ? oblique(s, token, ["by"]) : subjects(s, token)).filter(
    (id) => actorOf(reading, id)?.type === "person" && unnamed.some((state) => countryOfActor(reading, state) === countryOfActor(reading, id)),
  );
  if (!last || heads.length === 0) return [];
  const { time, place, mode, status } = last;
  return [
    {
      trigger: token,
      governor: token,
      participants: [...heads, ...last.participants],
      mode,
      told: status,
      frame: "leading",
      at: { time, place, mode },
    },
  ];
}

/** "the Peruvian side", "their respective delegations", "the visitors": of one of the two that meet. */
const isTheirs = (reading: Reading, s: AnnotatedSentence, noun: number): boolean =>
  is("hosts-and-guests", s, noun) ||
  children(s, noun, "nmod:poss").length > 0 ||
  children(s, noun, "amod", "compound").some((t) => (reading.actors.mentionAt(s.index, t)?.actors ?? reading.actors.actorsAt(s.index, t)).length > 0);
