import type { Factuality } from "../../claims/index.js";
import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import type { MeetingDraft, OccasionStatus, Place } from "../fact.js";
import {
  actorOf,
  actsForSide,
  byDate,
  claimAt,
  clauseHead,
  clauseSpan,
  countryOfActor,
  oblique,
  occasionStatus,
  peopleOfPhrase,
  placeAt,
  type Reading,
  subjects,
  timeAt,
} from "../shared/index.js";
import { meetingKnowledge } from "./knowledge.js";
import { summitNear } from "./occasion.js";

interface Found {
  readonly trigger: number;
  readonly governor: number;
  readonly participants: readonly string[];
  readonly mode: MeetingDraft["mode"];
  readonly told: OccasionStatus | null;
  readonly frame: string;
}

/** Every meeting, call or summit whose participants a sentence names (or points back to). */
export function readMeetings(reading: Reading): MeetingDraft[] {
  return reading.annotated.sentences.flatMap((s) =>
    s.form.flatMap((_, token) => find(reading, s, token).flatMap((found) => draft(reading, s, found))),
  );
}

function find(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  const { verbs, nouns } = meetingKnowledge();
  if (s.upos[token] === "VERB") {
    const frame = verbs.find((entry) => entry.lemmas.includes(lemma) && needed(s, token, entry.needs));
    return frame ? fromVerb(reading, s, token, frame.takes, frame.mode, lemma) : [];
  }
  if (s.upos[token] !== "NOUN" && s.upos[token] !== "PROPN") return [];
  const frame = nouns.find((entry) => entry.lemmas.includes(lemma) && needed(s, token, entry.needs));
  return frame ? fromNoun(reading, s, token, frame.mode) : [];
}

/** Some words tell of a call only beside another ("spoke by phone", "telephone conversation"). */
function needed(s: AnnotatedSentence, token: number, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const near = [token, ...children(s, token).flatMap((c) => subtree(s, c).slice(0, 4))];
  return near.some((t) => words.includes((s.lemma[t] ?? "").toLowerCase()));
}

const modeOf = (s: AnnotatedSentence, token: number, mode: MeetingDraft["mode"]): MeetingDraft["mode"] => {
  const near = children(s, token)
    .flatMap((c) => [c, ...children(s, c)])
    .map((t) => (s.lemma[t] ?? "").toLowerCase());
  if (near.some((w) => ["video", "videoconference", "virtual", "virtually", "online", "teleconference"].includes(w))) return "video";
  return near.some((w) => ["phone", "telephone"].includes(w)) ? "call" : mode;
};

function fromVerb(
  reading: Reading,
  s: AnnotatedSentence,
  token: number,
  takes: readonly string[],
  mode: MeetingDraft["mode"],
  lemma: string,
): Found[] {
  const passive = children(s, token, "nsubj:pass");
  const first = [...passive, ...(passive.length > 0 ? oblique(s, token, ["by"]) : subjects(s, token))];
  const others = [
    ...(takes.includes("obj") ? children(s, token, "obj") : []),
    ...withWhom(s, token, takes.includes("to") ? ["with", "to"] : ["with"]),
  ];
  const participants = [...first, ...others].flatMap((t) => peopleOfPhrase(reading, s, t));
  const agents = first.flatMap((t) => peopleOfPhrase(reading, s, t));
  if (takes.includes("obj") && passive.length === 0 && children(s, token, "obj").some((t) => isUnknown(reading, s, t))) return [];
  const hosting = ["host", "receive", "welcome", "greet"].includes(lemma);
  if (hosting && passive.length === 0 && others.flatMap((t) => peopleOfPhrase(reading, s, t)).every((id) => actorOf(reading, id)?.type !== "person"))
    return [];
  if (lemma !== "meet" && passive.length === 0 && others.length === 0 && agents.length < 2) return [];
  return [{ trigger: token, governor: token, participants, mode: modeOf(s, token, mode), told: null, frame: `${lemma}` }];
}

/** A noun that names nobody the article knows ("met representatives of the town"): whoever else takes part, the text does not say with whom. */
const isUnknown = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "NOUN" && peopleOfPhrase(reading, s, token).length === 0;

/** "with B" on the verb, or on the phone it speaks by. */
const withWhom = (s: AnnotatedSentence, verb: number, prepositions: readonly string[]): number[] => [
  ...oblique(s, verb, prepositions),
  ...children(s, verb, "obl").flatMap((means) => oblique(s, means, ["with"])),
];

/** "talks between A and B", "held talks with B", "A's meeting with B", "the meeting of A and B". */
function fromNoun(reading: Reading, s: AnnotatedSentence, token: number, mode: MeetingDraft["mode"]): Found[] {
  const verb = s.upos[s.head[token] ?? -1] === "VERB" && hasRelation(s, token, "obj", "nsubj", "obl") ? (s.head[token] ?? -1) : -1;
  const lemma = s.lemma[verb] ?? "";
  const light = verb >= 0 && meetingKnowledge().light.lemmas.includes(lemma) && hasRelation(s, token, "obj", "nsubj:pass");
  const sides = [
    ...oblique(s, token, ["between", "with", "of", "by", "among"]),
    ...children(s, token, "nmod:poss"),
    ...(verb >= 0 ? oblique(s, verb, ["with", "between"]) : []),
  ];
  const agents = light && hasRelation(s, token, "obj") ? subjects(s, verb) : [];
  if (agents.some((t) => isUnknown(reading, s, t)) && agents.every((t) => peopleOfPhrase(reading, s, t).length === 0)) return [];
  const adjectival = children(s, token, "amod", "compound")
    .flatMap((c) => [c, ...children(s, c, "conj", "compound", "amod")])
    .flatMap((c) => reading.actors.actorsAt(s.index, c))
    .filter((id) => actorOf(reading, id)?.type === "state");
  const bodies = new Set(oblique(s, token, ["of"]));
  const participants = [...agents, ...sides].flatMap((t) =>
    peopleOfPhrase(reading, s, t).filter((id) => !bodies.has(t) || actorOf(reading, id)?.type !== "organisation"),
  );
  const told: OccasionStatus | null = !light
    ? null
    : lemma === "cancel" || lemma === "call"
      ? "cancelled"
      : lemma === "postpone"
        ? "postponed"
        : ["plan", "schedule", "announce"].includes(lemma)
          ? "announced"
          : null;
  return [
    {
      trigger: token,
      governor: light ? verb : token,
      participants: participants.length > 0 ? [...participants, ...(participants.length === 1 ? adjectival : [])] : adjectival,
      mode: modeOf(s, token, mode),
      told,
      frame: light ? `${lemma} ${s.lemma[token]}` : `${s.lemma[token]} of`,
    },
  ];
}

function draft(reading: Reading, s: AnnotatedSentence, found: Found): MeetingDraft[] {
  const participants = [...new Set(found.participants)].filter((id) => actsForSide(reading, id));
  if (participants.length < 2 || !crossesBorders(reading, participants)) return [];
  const factuality = reading.claims.factuality(s.index, found.trigger);
  const governing = found.governor === found.trigger ? factuality : reading.claims.factuality(s.index, found.governor);
  if (factuality.hypothetical || governing.hypothetical || isLastMeeting(s, found) || !areNear(reading, s, found, participants)) return [];
  const words = clauseSpan(s, s.upos[found.governor] === "VERB" ? found.governor : enclosingClause(s, found.trigger));
  const combined = isPresupposed(s, found.trigger) ? HELD : { ...governing, certainty: factuality.certainty };
  const claim = claimAt(reading, s, found.trigger, words, combined);
  const summit = summitNear(s, found.trigger);
  const time = timeAt(reading, s, found.trigger) ?? timeAt(reading, s, found.governor);
  return [
    {
      kind: "meeting",
      participants,
      occasion: summit?.text ?? null,
      edition: summit?.edition ?? null,
      mode: found.mode,
      status: byDate(reading, pastByDefault(s, found, occasionStatus(combined, claim, found.told)), time),
      time,
      place: found.mode === "in-person" ? placeOf(reading, s, found) : null,
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

/** "after their meeting": whatever is said to have happened or not, the meeting was held. */
const isPresupposed = (s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "NOUN" && children(s, token, "case").some((c) => ["after", "following", "since"].includes((s.form[c] ?? "").toLowerCase()));
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
  const named = (reading.actors.mentions[s.index] ?? []).some((m) => m.form !== "pronoun" && m.actors.some((id) => found.participants.includes(id)));
  if (named) return true;
  return participants.every((id) =>
    reading.actors.mentions
      .slice(Math.max(0, s.index - SENTENCES_BACK), s.index)
      .some((list) => list.some((m) => m.form !== "pronoun" && m.actors.includes(id))),
  );
}

/** Where it is said to be; a palace nobody knows stands in its host's country. */
function placeOf(reading: Reading, s: AnnotatedSentence, found: Found): Place | null {
  const said = placeAt(reading, s, found.trigger) ?? placeAt(reading, s, found.governor);
  const home = hostPlace(reading, s, found);
  return said ? { ...said, country: said.country ?? home?.country ?? null } : home;
}

/** Whoever receives a guest does so at home, where the text says nothing else. */
function hostPlace(reading: Reading, s: AnnotatedSentence, found: Found): Place | null {
  if (!["host", "receive", "welcome"].includes(s.lemma[found.governor] ?? "")) return null;
  const passive = children(s, found.governor, "nsubj:pass").length > 0;
  const host = (passive ? oblique(s, found.governor, ["by"]) : subjects(s, found.governor)).flatMap((t) => peopleOfPhrase(reading, s, t))[0];
  const country = host ? countryOfActor(reading, host) : null;
  return country ? { name: reading.actors.state(country)?.name ?? country, country } : null;
}

/** A noun alone ("the talks between …") in a present-tense clause is no meeting going on. */
const pastByDefault = (s: AnnotatedSentence, found: Found, status: OccasionStatus): OccasionStatus =>
  status === "ongoing" && s.upos[found.governor] !== "VERB" ? "completed" : status;

const enclosingClause = (s: AnnotatedSentence, token: number): number => {
  const verb = clauseHead(s, token);
  return hasRelation(s, token, "obj", "nsubj", "obl") && s.head[token] === verb ? verb : token;
};

/** At least two sides that are not of one state; of somebody whose state the text does not tell, none can be said. */
function crossesBorders(reading: Reading, participants: readonly string[]): boolean {
  const sides = participants.flatMap((id) => actorOf(reading, id)?.country ?? (actorOf(reading, id)?.type === "person" ? [] : id));
  return new Set(sides).size > 1 && participants.some((id) => countryOfActor(reading, id) !== null);
}
