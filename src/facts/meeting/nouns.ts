import { type AnnotatedSentence, ancestors, children, hasMark, hasRelation } from "../../language/index.js";
import type { OccasionStatus } from "../fact.js";
import {
  actorOf,
  actsForSide,
  countryOfActor,
  fateOf,
  hasCase,
  isState,
  namedAfter,
  oblique,
  peopleOfPhrase,
  type Reading,
  subjects,
  understoodSubjects,
} from "../shared/index.js";
import { courtesiesOfNoun, isCourtesy } from "./courtesies.js";
import {
  type Found,
  hyphenated,
  inPerson,
  isBeside,
  type LightVerb,
  lightVerb,
  modeBeside,
  newDay,
  peopleOf,
  sidesOf,
  statesJoined,
  statesOfNoun,
} from "./found.js";
import { hasForm, is, isOneOf, type MeetingKnowledge, meetingKnowledge } from "./knowledge.js";
import { isOrdinal } from "./occasion.js";
import { isUnknown } from "./verbs.js";

/** "talks between A and B", "held talks with B", "A's meeting with B", "A and B agreed at a meeting": meetings a noun tells of. */
export function meetingsOfNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const called = courtesiesOfNoun(reading, s, token);
  if (called.length > 0) return called;
  const frame = frameOf(s, token);
  const lemma = nameOf(s, token);
  if (!frame || (lemma === "conference" && hasCase(s, token, ["by", "via", "through"])) || (isOneOf("meals", lemma) && isTimeOfDay(s, token)))
    return [];
  if (frame.mode !== "in-person" && isMeans(s, token)) return [];
  const asked = askedFor(reading, s, token, frame);
  if (asked.length > 0) return asked;
  const at = stretchOf(s, token);
  const verb = verbOf(s, at);
  const light = lightVerb(s, verb, at);
  const held = light?.entry.dated && newDay(reading, s, verb) === null ? undefined : light;
  if ((frame.held && !isHad(s, token, held)) || (light !== undefined && held === undefined)) return [];
  const fate = fateOf(s, token);
  const said = held?.entry.status == null ? fate : undefined;
  const purpose = held ? null : purposeOf(s, token);
  const runs = verb >= 0 && s.deprel[token] === "nsubj" && meetingKnowledge().running.lemmas.includes(s.lemma[verb] ?? "");
  const agents = held && !hasRelation(s, at, "nsubj:pass") ? [...subjects(s, verb), ...whomToPress(s, verb)] : [];
  const understood = held ? understoodSubjects(reading, s, verb) : [];
  if (
    agents.some((t) => isUnknown(reading, s, t) && !isProgramme(s, t) && !isBody(s, t)) &&
    agents.every((t) => peopleOfPhrase(reading, s, t).length === 0 && !isProgramme(s, t) && !isBody(s, t))
  )
    return [];
  const named = [...understood, ...participantsOf(reading, s, token, { verb, agents, mode: frame.mode })];
  const other = sidesOf(reading, named) === 1 ? otherSide(reading, s, token, { verb, named, isTold: held !== undefined || fate !== undefined }) : [];
  if (frame.held && inPerson(reading, s, [...named, ...other], [...agents, ...oblique(s, token, ["with", "between"])]).length === 0) return [];
  return [
    {
      trigger: token,
      governor: said ? said.governor : held || runs ? doneBy(s, verb) : token,
      ...(said ? {} : besideOf(s, token, verb)),
      participants: [...named, ...other],
      mode: modeBeside(s, token, frame.mode),
      told: held?.entry.status ?? said?.status ?? (held && isInHand(s, held.lemma, verb) ? "announced" : isOpenTo(s, token) ? "possible" : purpose),
      frame: held ? `${held.lemma} ${lemma}` : purpose ? `${lemma} for` : `${lemma} of`,
    },
  ];
}

/** "used the summit to hold talks", "managed to squeeze in a meeting": done where the verb above is, and there. */
function doneBy(s: AnnotatedSentence, verb: number): number {
  const above = s.head[verb] ?? -1;
  const isDone = above >= 0 && hasMark(s, verb, "to") && hasRelation(s, verb, "advcl", "xcomp", "acl");
  if (!isDone) return verb;
  if (is("managing", s, above)) return above;
  const isChance = is("chances", s, above) && is("seizing", s, s.head[above] ?? -1);
  return isChance ? (s.head[above] ?? verb) : verb;
}

/** "is open to talks", "is ready for a meeting": it may come about. */
const isOpenTo = (s: AnnotatedSentence, token: number): boolean => is("open-to", s, s.head[token] ?? -1) && hasCase(s, token, ["to", "for", "on"]);

/** "has talks with the premier on Friday": what somebody "has" is still to come. */
const isInHand = (s: AnnotatedSentence, lemma: string, verb: number): boolean =>
  lemma === "have" && /^(?:has|have)$/iu.test(s.form[verb] ?? "") && children(s, verb, "aux").length === 0;

type NounFrame = Pick<MeetingKnowledge["nouns"][number], "mode" | "held">;

/** The entry a noun fits; a commission of two states is a session of it where somebody holds, opens or ends it. */
function frameOf(s: AnnotatedSentence, token: number): NounFrame | undefined {
  const { nouns, bodies } = meetingKnowledge();
  const lemma = nameOf(s, token);
  const isNumbered = children(s, token, "amod", "nummod").some((t) => isOrdinal(s.form[t] ?? ""));
  const frame = nouns.find((entry) => entry.lemmas.includes(lemma) && (isBeside(s, token, entry.needs) || (isNumbered && entry.numbered)));
  if (frame) return frame;
  const isJoint = bodies.words.includes(lemma) && children(s, token, "amod", "compound").some((c) => hasForm("joint", s, c));
  const held = isJoint && hasRelation(s, token, "obj", "nsubj:pass") ? lightVerb(s, s.head[token] ?? -1, token) : undefined;
  return held && held.entry.status === null ? { mode: "in-person", held: false } : undefined;
}

/** "two days of talks", "an hour of talks": what stands for the meeting in the clause. */
const stretchOf = (s: AnnotatedSentence, token: number): number => {
  const head = s.head[token] ?? -1;
  const isStretch = hasRelation(s, token, "nmod") && hasCase(s, token, ["of"]) && isOneOf("stretches", (s.lemma[head] ?? "").toLowerCase());
  return isStretch ? head : token;
};

/** Its lemma; of a noun written with a capital, the singular. */
function nameOf(s: AnnotatedSentence, token: number): string {
  const name = (hyphenated(s, token) ?? s.lemma[token] ?? "").toLowerCase();
  return s.upos[token] === "PROPN" && name === (s.form[token] ?? "").toLowerCase() ? name.replace(/s$/u, "") : name;
}

/** The verb of the clause in which a meeting is subject, object or circumstance. */
const verbOf = (s: AnnotatedSentence, token: number): number => {
  const head = s.head[token] ?? -1;
  return s.upos[head] === "VERB" && hasRelation(s, token, "obj", "nsubj", "obl", "xcomp") ? head : -1;
};

/** "held consultations via videoconference": how another meeting is held. */
const isMeans = (s: AnnotatedSentence, token: number): boolean => {
  const head = s.head[token] ?? -1;
  const { nouns } = meetingKnowledge();
  const isMeeting = (t: number): boolean => t !== token && nouns.some((one) => !one.held && one.lemmas.includes((s.lemma[t] ?? "").toLowerCase()));
  return head >= 0 && hasCase(s, token, ["via", "through", "by", "over", "on"]) && [head, ...children(s, head, "obj")].some(isMeeting);
};

/** "had a word with", "over coffee", "on the sidelines of which they had a conversation": what tells of a meeting only where it is had. */
const isHad = (s: AnnotatedSentence, token: number, held: LightVerb | undefined): boolean =>
  oblique(s, token, ["of"]).length === 0 && (held !== undefined || (hasRelation(s, token, "obl") && hasCase(s, token, ["over", "during"])));

/** "used a call to press the premier": whom the verb of the purpose has as its object. */
const whomToPress = (s: AnnotatedSentence, verb: number): number[] =>
  s.lemma[verb] === "use" ? children(s, verb, "xcomp", "advcl", "acl").flatMap((c) => children(s, c, "obj", "iobj")) : [];

/** "rejected the president's request for a meeting": whoever asks and whoever is asked. */
function askedFor(reading: Reading, s: AnnotatedSentence, token: number, frame: NounFrame): Found[] {
  const { requests } = meetingKnowledge();
  const request = hasRelation(s, token, "nmod") && hasCase(s, token, requests.prepositions) ? (s.head[token] ?? -1) : -1;
  if (request < 0 || frame.held || !requests.nouns.includes((s.lemma[request] ?? "").toLowerCase())) return [];
  const verb = s.upos[s.head[request] ?? -1] === "VERB" ? (s.head[request] ?? -1) : -1;
  const lemma = s.lemma[verb] ?? "";
  const asking = [...children(s, request, "nmod:poss"), ...oblique(s, request, ["from", "by", "of"]).filter((t) => t !== token)];
  const asked = verb < 0 ? [] : hasRelation(s, request, "nsubj:pass") ? oblique(s, verb, ["by"]) : subjects(s, verb);
  const participants = [
    ...peopleOf(reading, s, [...asking, ...asked]),
    ...participantsOf(reading, s, token, { verb: -1, agents: [], mode: frame.mode }),
  ];
  if (sidesOf(reading, participants) < 2) return [];
  const told = requests.denied.includes(lemma) ? "denied" : requests.agreed.includes(lemma) ? "announced" : "possible";
  return [
    {
      trigger: token,
      governor: token,
      beside: verb < 0 ? token : verb,
      participants,
      mode: frame.mode,
      told,
      frame: `${s.lemma[request]} for ${s.lemma[token]}`,
    },
  ];
}

const isBody = (s: AnnotatedSentence, token: number): boolean => meetingKnowledge().bodies.words.includes((s.lemma[token] ?? "").toLowerCase());

const isProgramme = (s: AnnotatedSentence, token: number): boolean =>
  meetingKnowledge().programmes.words.includes((s.lemma[token] ?? "").toLowerCase());

interface Telling {
  readonly verb: number;
  readonly named: readonly string[];
  /** Is something said of the meeting: that it is held, planned, put off? */
  readonly isTold: boolean;
}

/** With whom, where the words about the meeting name one side alone: whose programme it is in, who else the sentence or the one before tells of, else whoever says so. */
function otherSide(reading: Reading, s: AnnotatedSentence, token: number, { verb, named, isTold }: Telling): string[] {
  const head = s.head[token] ?? -1;
  const programmes = [head, ...oblique(s, token, ["on", "in"]), ...(verb >= 0 ? subjects(s, verb) : [])].filter((t) => t >= 0 && isProgramme(s, t));
  const owners = peopleOf(
    reading,
    s,
    programmes.flatMap((t) => [...children(s, t, "nmod:poss"), ...oblique(s, t, ["of", "for"])]),
  );
  if (owners.length > 0) return owners;
  const own = new Set(named.map((id) => countryOfActor(reading, id)));
  if (hasRelation(s, token, "nsubj") && head >= 0 && children(s, head, "expl").length > 0) return speakerAt(reading, s, token, own);
  if (oblique(s, token, ["with"]).length > 0 && !hasRelation(s, token, "nsubj")) return doerOf(reading, s, token, own);
  if (!isTold || !hasRelation(s, token, "nsubj")) return [];
  return strangerIn(reading, s, own) ?? strangerIn(reading, reading.annotated.sentences[s.index - 1], own) ?? speakerAt(reading, s, token, own);
}

/** How many words up from "talks with B" whoever is to hold them may be the subject. */
const FURTHEST_UP = 3;

/** "went straight into talks with the premier", "is open to talks with her": whoever the clause is about, unless it only speaks of them; "there will be no talks": whoever says so. */
function doerOf(reading: Reading, s: AnnotatedSentence, token: number, own: ReadonlySet<string | null>): string[] {
  for (const at of ancestors(s, token).slice(0, FURTHEST_UP)) {
    if (children(s, at, "expl").length > 0) return speakerAt(reading, s, token, own);
    if (meetingKnowledge().outside.lemmas.includes(s.lemma[at] ?? "")) return [];
    const invited = s.lemma[at] === "invite" ? children(s, at, "obj", "nsubj:pass") : [];
    const doers = peopleOf(reading, s, [...subjects(s, at), ...invited]).filter(
      (id) => !own.has(countryOfActor(reading, id)) && actsForSide(reading, id),
    );
    if (doers.length > 0) return doers;
    if (["VERB", "ADJ"].includes(s.upos[at] ?? "") && children(s, at, "nsubj").length > 0) return [];
  }
  return [];
}

/** The persons of the one other country that a sentence names persons of. */
function strangerIn(reading: Reading, s: AnnotatedSentence | undefined, own: ReadonlySet<string | null>): string[] | undefined {
  if (!s) return undefined;
  const speakers = new Set(reading.claims.sayings.filter((one) => one.sentence === s.index).flatMap((one) => one.speakers));
  const persons = (reading.actors.mentions[s.index] ?? [])
    .flatMap((m) => m.actors)
    .filter(
      (id) =>
        actorOf(reading, id)?.type === "person" && !speakers.has(id) && countryOfActor(reading, id) !== null && !own.has(countryOfActor(reading, id)),
    );
  const sides = new Set(persons.map((id) => countryOfActor(reading, id)));
  const [first] = persons;
  return sides.size === 1 && first !== undefined ? [first] : undefined;
}

/** The state of whoever says it ("no contact with the Malian president is planned, the Kremlin's spokesman said"). */
function speakerAt(reading: Reading, s: AnnotatedSentence, token: number, own: ReadonlySet<string | null>): string[] {
  const countries = (reading.claims.sayingAt(s.index, token)?.speakers ?? []).map((id) => countryOfActor(reading, id));
  return countries.flatMap((country) => (country !== null && !own.has(country) && reading.actors.state(country) ? [country.toLowerCase()] : []));
}

/** "flew to Oslo for talks with President Brito": to be held there, where whoever comes is on the way or what is told lies ahead. */
function purposeOf(s: AnnotatedSentence, token: number): OccasionStatus | null {
  if (!isPurpose(s, token)) return null;
  return meetingKnowledge().purposes["under way"].lemmas.includes(s.lemma[s.head[token] ?? -1] ?? "") ? "announced" : null;
}

const isPurpose = (s: AnnotatedSentence, token: number): boolean => {
  const verb = s.head[token] ?? -1;
  const { going, "under way": under } = meetingKnowledge().purposes;
  const isThere = verb >= 0 && children(s, verb, "cop").length > 0;
  return (
    verb >= 0 &&
    hasRelation(s, token, "obl", "nmod") &&
    hasCase(s, token, ["for"]) &&
    (isThere || [...going.lemmas, ...under.lemmas].includes(s.lemma[verb] ?? ""))
  );
};

const isGivenFor = (lemma: string): boolean => isOneOf("meals", lemma) || isOneOf("receptions", lemma);

/** "at lunch", "before dinner": when, not with whom. */
const isTimeOfDay = (s: AnnotatedSentence, token: number): boolean =>
  hasCase(s, token, ["at", "before", "after", "by", "until"]) && children(s, token, "det", "nmod:poss", "amod").length === 0;

/** A meeting told beside what somebody does at it; before it and ahead of it are other times. */
const besideOf = (s: AnnotatedSentence, token: number, verb: number): { readonly beside?: number } =>
  verb >= 0 && hasRelation(s, token, "obl") && hasCase(s, token, ["at", "over", "during", "in"]) && lightVerb(s, verb, token) === undefined
    ? { beside: verb }
    : {};

interface Clause {
  readonly verb: number;
  readonly agents: readonly number[];
  readonly mode: Found["mode"];
}

function participantsOf(reading: Reading, s: AnnotatedSentence, token: number, { verb, agents, mode }: Clause): string[] {
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  const bodies = new Set(oblique(s, token, ["of"]));
  const sides = [
    ...oblique(s, token, ["between", "with", "of", "by", "among"]),
    ...children(s, token, "nmod:poss").filter((t) => lemma !== "summit" || s.upos[t] !== "NOUN"),
    ...(verb >= 0 ? oblique(s, verb, ["with", "between"]) : []),
    ...(isCourtesy(s, token) ? [...oblique(s, token, ["on", "to", "from"]), ...(verb >= 0 ? children(s, verb, "iobj") : [])] : []),
    ...children(s, token, "acl")
      .filter((c) => is("giving", s, c))
      .flatMap((c) => oblique(s, c, ["by"])),
    ...children(s, token, "acl")
      .filter((c) => is("gathering", s, c))
      .flatMap((c) => children(s, c, "obj")),
  ];
  const honoured = isGivenFor(lemma) ? honouredAt(s, [token, verb]) : [];
  const named = [
    ...(oblique(s, token, ["between"]).length > 0 ? [] : peopleOf(reading, s, agents, token)),
    ...agents.filter((t) => isBody(s, t)).flatMap((t) => statesOfNoun(reading, s, t)),
    ...peopleOf(reading, s, honoured),
    ...sides.flatMap((t) => peopleOf(reading, s, [t]).filter((id) => !bodies.has(t) || actorOf(reading, id)?.type !== "organisation")),
  ];
  if (sidesOf(reading, named) > 1) return named;
  const owner = named.length > 0 ? ownerOfCounterpart(reading, s, sides) : [];
  if (sidesOf(reading, [...named, ...owner]) > 1) return [...named, ...owner];
  const more = [...named, ...namedAfter(reading, s, token, ["with", "between"])];
  if (sidesOf(reading, more) > 1) return more;
  const bodiesOfTwo = oblique(s, token, ["of"]).filter((t) => meetingKnowledge().bodies.words.includes((s.lemma[t] ?? "").toLowerCase()));
  const owned = bodiesOfTwo
    .flatMap((body) => [...children(s, body, "nmod:poss"), ...oblique(s, body, ["of"])])
    .flatMap((owner) => reading.actors.mentionAt(s.index, owner)?.actors ?? [])
    .filter((id) => isState(reading, id));
  const attributive = [...[token, ...bodiesOfTwo].flatMap((noun) => statesOfNoun(reading, s, noun)), ...(owned.length === 2 ? owned : [])];
  const adjectival = attributive.length > 1 ? attributive : [...attributive, ...statesJoined(reading, s, token)];
  const there = owned.length === 2 ? presentAt(reading, s, token, mode) : [];
  if (more.length === 0 && owned.length === 2) return [...there, ...owned];
  if (more.length === 0 && adjectival.length > 1) return adjectival;
  const beside = more.length === 0 && mode === "in-person" && isOfBody(reading, s, token) ? [] : presentAt(reading, s, token, mode);
  const present = sidesOf(reading, [...more, ...beside]) > 1 ? beside : [];
  return more.length === 0 ? (present.length > 0 ? present : adjectival) : [...more, ...(more.length === 1 ? adjectival : []), ...present];
}

/** "talks with her Chilean counterpart": whose counterpart it is takes part. */
const ownerOfCounterpart = (reading: Reading, s: AnnotatedSentence, sides: readonly number[]): string[] =>
  sides
    .filter((t) => is("counterparts", s, t))
    .flatMap((t) => children(s, t, "nmod:poss"))
    .flatMap((t) => peopleOf(reading, s, [t]));

/** "a dinner for the president", "a banquet in honour of the king": whom a meal is given for. */
const honouredAt = (s: AnnotatedSentence, tokens: readonly number[]): number[] =>
  tokens
    .filter((t) => t >= 0)
    .flatMap((t) => [
      ...oblique(s, t, ["for"]),
      ...oblique(s, t, ["in"])
        .filter((c) => /^honou?r$/iu.test(s.lemma[c] ?? ""))
        .flatMap((c) => [...oblique(s, c, ["of"]), ...children(s, c, "nmod:poss")]),
    ]);

/** "the meeting of the council", "an OPEC meeting", "a cabinet meeting": those who meet are members of a body. */
const isOfBody = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  [...oblique(s, token, ["of"]), ...children(s, token, "compound", "amod", "nmod:poss")].some((t) =>
    reading.actors.actorsAt(s.index, t).some((id) => actorOf(reading, id)?.type === "organisation"),
  ) || children(s, token, "compound").some((t) => s.upos[t] === "NOUN" || /^\p{Lu}/u.test(s.form[t] ?? ""));

/** How far up from a meeting to the verb beside which it is told ("at the end of their talks, … signed"). */
const STEPS_UP = 2;

/**
 * Whoever does something at, during or after the meeting takes part in it: "A and B agreed at a meeting", "during talks with B, A said"; so does whoever is told something
 * there ("at a meeting, A asked B"), and on the telephone whoever anything is done to ("in a call, A praised B").
 */
function presentAt(reading: Reading, s: AnnotatedSentence, token: number, mode: Found["mode"]): string[] {
  const { occasions, telling } = meetingKnowledge();
  let at = token;
  for (let steps = 0; steps < STEPS_UP && hasRelation(s, at, "nmod") && s.upos[s.head[at] ?? -1] === "NOUN"; steps++) at = s.head[at] ?? at;
  const verb = s.head[at] ?? -1;
  const isHosted = children(s, at, "acl").some((c) => s.lemma[c] === "host");
  if (
    verb < 0 ||
    !hasRelation(s, at, "obl", "advcl") ||
    !hasCase(s, at, [...occasions.words, ...(isHosted ? ["with"] : []), ...(isPurpose(s, at) ? ["for"] : [])])
  )
    return [];
  const isTelling = mode !== "in-person" || telling.lemmas.includes(s.lemma[verb] ?? "");
  const told = isTelling ? [...children(s, verb, "obj", "iobj"), ...oblique(s, verb, ["to", "from", "with"])] : [];
  return peopleOf(reading, s, [...subjects(s, verb), ...children(s, verb, "nsubj:pass"), ...told]);
}
