import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { once } from "../../text/index.js";
import { alike, oblique, phraseList, phrasesAt, type Reading, subjects } from "../shared/index.js";
import { actorsOrOurs, isBodyBack, isMember, isOrganisation, isUnionOfStates, latestOrganisation } from "./bodies.js";
import type { Found } from "./found.js";
import { isOneOf, type Knowledge, knowledge } from "./knowledge.js";

interface Phrase {
  readonly entry: Knowledge["phrases"][number];
  /** The first token behind it. */
  readonly end: number;
}

const listed = once(() => phraseList(knowledge().phrases.map((entry) => [entry, entry.words] as const)));
const bareOnes = once(() => phraseList([[null, knowledge().bare.words]]));

/** "pulled out of", "was kept out of": the longest phrase that begins at a verb, or at the helper before it. */
export function phraseAt(reading: Reading, s: AnnotatedSentence, token: number): Phrase | undefined {
  const openings = [token, ...children(s, token, "aux:pass", "cop")];
  const found = openings
    .filter((t) => t !== token || s.upos[token] !== "AUX" || hasRelation(s, token, "root"))
    .flatMap((t) => phrasesAt(listed(), s, t));
  const bare = children(s, token, "obl", "obj").length === 0 ? phrasesAt(bareOnes(), s, token)[0]?.phrase : undefined;
  const [entry] = bare === undefined ? [] : knowledge().phrases.filter(({ words }) => words.some((one) => one.startsWith(bare)));
  if (entry && found.length === 0) return { entry, end: s.form.length };
  return found.sort((a, b) => b.phrase.length - a.phrase.length).find(({ end }) => organisationsAfter(reading, s, token, end).length > 0);
}

/** The organisation named right behind a phrase, or the one a pronoun there goes back to. */
function organisationsAfter(reading: Reading, s: AnnotatedSentence, verb: number, end: number): string[] {
  const named = (reading.actors.mentions[s.index] ?? []).filter(
    (m) => m.from >= end - 1 && m.from <= end + FURTHEST && m.actors.some((id) => isOrganisation(reading, id)),
  );
  const [first, ...rest] = named.filter((m) => !isOfThing(s, m.to));
  if (!first || s.form.slice(end, first.from).some((word) => /^(?:,|;|and|but|that|which)$/u.test(word))) {
    const isPronoun =
      /^(?:it|them|there)$/iu.test(s.form[end] ?? "") || isBodyBack(s, [end, end + 1, end + 2].find((t) => s.upos[t] === "NOUN") ?? -1);
    return isPronoun ? latestOrganisation(reading, s, verb, "member") : [];
  }
  const joined = rest.filter((m) => /^(?:,|and|or|nor|, and)$/u.test(s.form.slice(first.to, m.from).join(" ")));
  return [first, ...joined].flatMap((m) => m.actors).filter((id) => isOrganisation(reading, id));
}

/** "stayed in the EU's orbit", "remains in Nato hands": a name that says whose the thing is. */
const isOfThing = (s: AnnotatedSentence, at: number): boolean =>
  /^['’]s?$/u.test(s.form[at] ?? "") ||
  (s.upos[at] === "NOUN" && hasRelation(s, at - 1, "compound") && s.head[at - 1] === at && !knowledge().bodies.words.includes(s.lemma[at] ?? ""));

/** How many words may stand between a phrase and the organisation ("the regional bloc Ecowas"). */
const FURTHEST = 4;

export function fromPhrase(reading: Reading, s: AnnotatedSentence, token: number, { entry, end }: Phrase): Found[] {
  const passive = children(s, token, "nsubj:pass");
  const agents = [...(passive.length > 0 ? passive : [...subjects(s, token), ...children(s, token, "nsubj")]), ...companions(s, token)];
  const isUnion = (id: string): boolean => entry.status === "member" && isUnionOfStates(id);
  const members = [...new Set(agents.flatMap((t) => actorsOrOurs(reading, s, t)))].filter((id) => isMember(reading, id) || isUnion(id));
  const organisations = end >= s.form.length ? latestOrganisation(reading, s, token, "member") : organisationsAfter(reading, s, token, end);
  return [{ trigger: token, members, organisations, status: entry.status, planned: entry.planned, frame: s.lemma[token] ?? "" }];
}

/** "together with Mali and Chad", "like Mali". */
export const companions = (s: AnnotatedSentence, verb: number): number[] => {
  const beside = [verb, ...children(s, verb, "obl", "obj")].flatMap((t) => [t, ...children(s, t, "advmod")]);
  const together = beside
    .flatMap((t) => oblique(s, t, ["with"]))
    .filter((t) => s.form.slice(Math.max(0, t - 4), t).some((word) => isOneOf("together", word.toLowerCase())));
  return [...together, ...alike(s, verb)];
};
