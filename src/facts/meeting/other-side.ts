import { type AnnotatedSentence, ancestors, children, hasRelation } from "../../language/index.js";
import { actorOf, actsForSide, countryOfActor, oblique, type Reading, subjects } from "../shared/index.js";
import { peopleOf } from "./found.js";
import { meetingKnowledge } from "./knowledge.js";

export const isProgramme = (s: AnnotatedSentence, token: number): boolean =>
  meetingKnowledge().programmes.words.includes((s.lemma[token] ?? "").toLowerCase());

interface Telling {
  readonly verb: number;
  readonly named: readonly string[];
  /** Is something said of the meeting: that it is held, planned, put off? */
  readonly isTold: boolean;
}

/** With whom, where the words about the meeting name one side alone: whose programme it is in, who else the sentence or the one before tells of, else whoever says so. */
export function otherSide(reading: Reading, s: AnnotatedSentence, token: number, { verb, named, isTold }: Telling): string[] {
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
