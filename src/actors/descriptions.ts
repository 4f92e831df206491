import type { AnnotatedSentence } from "../language/index.js";
import type { Mention } from "./actors.js";
import { type BodyPhrase, bodies } from "./bodies.js";
import { described, kin, knower, stateIn } from "./described-persons.js";
import type { Discourse } from "./discourse.js";
import type { Hit } from "./gazetteer.js";
import { organisations } from "./knowledge.js";
import { majesty } from "./majesties.js";
import type { Place, Pointing, Way } from "./noun-ways.js";
import { inPerson, isCapitalised, isNominal, lower } from "./office-words.js";
import { outlet } from "./outlets.js";
import { genderOfPronoun, joinedSubjects, personFor } from "./pronouns.js";
import type { Known } from "./registry.js";
import { sidesOfOthers } from "./sides-of-others.js";
import { sameTitle } from "./titles.js";
import { mentionWords } from "./words.js";

/** Whom a common noun stands for: "the two countries", "a French official", "the bloc", "its neighbour", "the visitor", "the latter". */
export function resolveNoun(
  d: Discourse,
  s: AnnotatedSentence,
  head: number,
  hits: readonly Hit[],
  found: readonly BodyPhrase[],
  into: readonly Mention[],
): Pointing | null {
  const noun = lower(s, head);
  const from = leftEdge(s, head);
  const place = { d, s, head, from, words: s.form.slice(from, head).map((word) => word.toLowerCase()), into, hits, bodies: found };
  for (const way of WAYS) {
    const pointing = way(place, noun);
    if (pointing) return pointing;
  }
  return null;
}

const COUNTS: ReadonlyMap<string, number> = new Map(Object.entries<number>({ two: 2, both: 2, three: 3, four: 4 }));
const countIn = (words: readonly string[]): number | undefined => words.map((word) => COUNTS.get(word)).find((count) => count !== undefined);
const isDefinite = (words: readonly string[]): boolean => ["the", "both", "all", "these", "those", "their", "our"].includes(words[0] ?? "");

/** "the former", "the latter": of the last two named side by side. */
const ordered: Way = ({ d, s, head, from, into }, noun) => {
  if (
    (noun !== "former" && noun !== "latter") ||
    lower(s, head - 1) !== "the" ||
    s.upos[head + 1] === "NOUN" ||
    s.upos[head + 1] === "PROPN" ||
    s.upos[head + 1] === "ADJ"
  )
    return null;
  for (const type of ["person", "state"] as const)
    for (const mentions of [
      into.filter((m) => m.to <= from),
      d.mentionsOf(s.index - 1),
      [...d.mentionsOf(s.index - 2), ...d.mentionsOf(s.index - 1)],
    ]) {
      const named = [...mentions].sort((a, b) => a.start - b.start).filter((m) => m.form === "name");
      const actors = [...new Set(named.flatMap((m) => d.actorOf(m) ?? []).filter((actor) => actor.type === type))].slice(-2);
      const meant = actors.length === 2 ? actors[noun === "former" ? 0 : 1] : undefined;
      if (meant) return { from: head - 1, to: head + 1, actors: [meant] };
    }
  return null;
};

/** "the two", with no noun behind the number. */
const countsAlone = (s: AnnotatedSentence, head: number): boolean =>
  lower(s, head - 1) === "the" && !isNominal(s, head + 1) && s.upos[head + 1] !== "NUM" && s.form[head + 1] !== "-";

/** "The duo signed it", "the pair flew on": the two persons named last. */
const pairAlone: Way = ({ d, s, head, from, words, into }, noun) => {
  if (!mentionWords().pairs.has(noun) || words.length !== 1 || words[0] !== "the" || /^(?:of|for|that|who)$/u.test(lower(s, head + 1))) return null;
  const near = [...into.filter((m) => m.to <= from), ...d.mentionsOf(s.index - 1)];
  const actors = d.latestPersons(s, from, into).filter((person) => near.some((m) => m.actors.includes(person.id)));
  return actors.length === 2 ? { from, to: head + 1, actors } : null;
};

/** "The two reviewed the agenda": persons if two were just named, else states. */
const bareTwo: Way = ({ d, s, head, into }, noun) => {
  if (noun !== "two" || !countsAlone(s, head)) return null;
  const near = [...into.filter((m) => m.to <= head), ...d.mentionsOf(s.index - 1)];
  const persons = d.latestPersons(s, head, into).filter((person) => near.some((m) => m.actors.includes(person.id)));
  const actors = persons.length === 2 ? persons : d.latestStates(s, head, 2, []);
  return actors.length === 2 ? { from: head - 1, to: head + 1, actors } : null;
};

/** "The three agreed on a plan": as many as were just named, persons or else states. */
const bareThree: Way = ({ d, s, head }, noun) => {
  const count = COUNTS.get(noun) ?? 0;
  if (count < 3 || !countsAlone(s, head)) return null;
  const named = [
    ...new Set(
      d
        .mentionsOf(s.index - 1)
        .filter((m) => m.form !== "demonym")
        .flatMap((m) => m.actors),
    ),
  ].map((id) => d.registry.get(id));
  for (const type of ["person", "state"] as const) {
    const actors = named.filter((actor) => actor?.type === type).filter((actor) => actor !== undefined);
    if (actors.length === count) return { from: head - 1, to: head + 1, actors };
  }
  return null;
};

const statesTogether: Way = ({ d, s, head, from, words, into }, noun) => {
  const count = countIn(words);
  if (!bodies().pairsOfStates.has(noun) || count === undefined || !isDefinite(words) || inPerson(s, head)) return null;
  const actors =
    (count === 2 && /^(?:sides|parties)$/u.test(noun) ? sidesOfOthers(d, s, from, into) : undefined) ?? d.latestStates(s, from, count, into);
  return actors.length === count ? { from, to: head + 1, actors } : null;
};

const LEADING = new Set(["leaders", "statesmen", "presidents", "premiers"]);

const personsTogether: Way = ({ d, s, head, from, words, into }, noun) => {
  if (!bodies().pairsOfPersons.has(noun) || countIn(words) === undefined || !isDefinite(words)) return null;
  const latest = LEADING.has(noun)
    ? d.latestLeaders(s, from, into)
    : d.latestPersons(s, from, into, ({ rank }) => noun !== "ministers" || rank === "minister");
  const holders = holdersOf(d, noun);
  const actors = holders.length === 2 && !latest.some((actor) => holders.includes(actor)) ? holders : latest;
  return actors.length === 2 ? { from, to: head + 1, actors } : null;
};

/** Those of the article who hold the office that a plural names ("both presidents"). */
const holdersOf = (d: Discourse, noun: string): Known[] =>
  d.tenures.told
    .holders((tenure) => tenure.status !== "former" && sameTitle(tenure.office, noun.replace(/s$/u, "")))
    .flatMap((id) => d.registry.get(id) ?? []);

/** An ambassador lives where he is posted, and is no visitor there. */
const isPosted = (d: Discourse, { id }: Known): boolean =>
  d.tenures.told
    .officesOf(id)
    .some(({ tenure, rank }) => rank === "diplomat" && /^(?:ambassador|high commissioner|consul|chargé)\b/iu.test(tenure.office));

/** "the visitor", "his host": the person of a visit who is not the other one. */
const ofVisit: Way = ({ d, s, head, from, words, into }, noun) => {
  const knowledge = bodies();
  const [visiting, receiving] = [knowledge.visiting.has(noun), knowledge.receiving.has(noun)];
  if ((!visiting && !receiving) || lower(s, head + 1) === "country") return null;
  const gender = genderOfPronoun(words[0] ?? "");
  if (words[0] !== "the" && gender === undefined) return null;
  const owner = gender === undefined ? undefined : personFor(d, s, from, gender, into);
  const home = d.context.homeAt(s.index);
  const subject = into.filter((m) => m.to <= from && d.role(s, m) < 2).flatMap((m) => m.actors);
  const candidates = d
    .before(s, from, into)
    .filter((m) => m.form !== "demonym")
    .flatMap((m) => d.actorOf(m) ?? []);
  const others = candidates.filter(
    (actor) =>
      actor.type === "person" &&
      !actor.described &&
      actor !== owner &&
      !subject.includes(actor.id) &&
      actor.country !== null &&
      actor.country !== owner?.country,
  );
  const [fitting] = others
    .filter((actor) => owner !== undefined || home === null || (actor.country === home) === receiving)
    .filter((actor) => owner !== undefined || receiving || !isPosted(d, actor))
    .sort((a, b) => b.mentions.length - a.mentions.length);
  return fitting ? { from, to: head + 1, actors: [fitting] } : null;
};

/** "its neighbour", "her ally": the other of the two states the article tells of. */
const otherState: Way = ({ d, s, head, from, words, into }, noun) => {
  if (!mentionWords().neighbours.has(noun) || !["its", "the"].includes(words[0] ?? "") || words.length > 3) return null;
  const subject = into
    .filter((m) => m.to <= from && m.form !== "demonym")
    .map((m) => d.stateOf(d.actorOf(m)))
    .find((state) => state !== undefined);
  if (!subject) return null;
  const other = d.latestStates(s, from, 2, []).find((state) => state !== subject);
  return other ? { from, to: head + 1, actors: [other] } : null;
};

/** "the bloc", "the alliance", and not "the Mercosur bloc": the organisation named last that is one. */
const organisation: Way = ({ d, s, head, from, words, into, hits }, noun) => {
  if (!["the", "its", "that", "this", "their"].includes(words[0] ?? "")) return null;
  const isNamed = (n: AnnotatedSentence["names"][number]): boolean =>
    n.label === "ORG" && n.from < head && from < n.to && !hits.some((hit) => hit.from < n.to && n.from < hit.to);
  const isListed = hits.some((hit) => hit.entry.kind === "organisation" && hit.from > from && hit.to === head);
  if (isListed || s.names.some(isNamed)) return null;
  const latest = latestOrganisation(d, noun, s.starts[from] ?? 0) ?? nearOrganisation({ d, s, from, into }, noun);
  return latest ? { from, to: head + 1, actors: [latest] } : null;
};

/** The listed organisation of that kind that was mentioned last before a place in the text. */
export function latestOrganisation(d: Discourse, noun: string, before: number): Known | undefined {
  return d.lastMentioned(
    d.registry
      .organisationsOf(noun)
      .filter(({ mentions }) => mentions.some((span) => span.end <= before))
      .map(({ id }) => id),
    before,
  );
}

/** "the company", "the group" after a name that nobody lists: the one named in this sentence or the one before, subjects first. */
function nearOrganisation({ d, s, from, into }: Pick<Place, "d" | "s" | "from" | "into">, noun: string): Known | undefined {
  if (!bodies().organisationNouns.has(noun)) return undefined;
  return d
    .before(s, from, into, 2)
    .filter((m) => m.form !== "demonym")
    .map((m) => d.actorOf(m))
    .find((actor) => actor?.type === "organisation" && !organisations()[actor.id] && actor.nouns.size === 0);
}

/** "the kingdom", "his country": the state of the one who has it, or the one spoken of. */
const country: Way = ({ d, s, head, from, words, into, hits }, noun) => {
  if (!bodies().countryNouns.has(noun) || (/^(?:of|['’]s)$/u.test(lower(s, head + 1)) === false && isNominal(s, head + 1))) return null;
  const first = words[0] ?? "";
  const gender = genderOfPronoun(first);
  if (gender !== undefined) {
    const state = d.stateOf(personFor(d, s, from, gender, into));
    return state ? { from, to: head + 1, actors: [state] } : null;
  }
  if (!["the", "this", "that"].includes(first) || words.length > 4 || lower(s, head + 1) === "of") return null;
  if (noun === "state" && lower(s, head + 1) === "and") return null;
  const said = isCapitalised(s, head) ? stateIn(s, head - 1, head, hits) : null;
  if (said) return { from, to: head + 1, actors: [d.registry.state(said)] };
  const form = bodies().countryForms.get(noun);
  if (form) {
    const state = stateOfForm({ d, s, from, into }, form);
    if (state) return { from, to: head + 1, actors: [state] };
  }
  const capital = noun[0] !== s.form[head]?.[0];
  const near = d
    .before(s, from, into, 2)
    .filter((m) => m.form !== "demonym")
    .map((m) => d.actorOf(m))
    .find((actor) => actor?.type === "state");
  const own = d.context.homeAt(s.index);
  const home = capital && own ? d.registry.state(own) : undefined;
  const state = home ?? near ?? (first === "this" ? d.latestStates(s, from, 1, into)[0] : undefined);
  return state ? { from, to: head + 1, actors: [state] } : null;
};

/** "the kingdom": the nearest state of that form, or that of the nearest person from one. */
function stateOfForm({ d, s, from, into }: Pick<Place, "d" | "s" | "from" | "into">, form: ReadonlySet<string>): Known | undefined {
  const near = d
    .before(s, from, into)
    .filter((m) => m.form !== "demonym")
    .map((m) => d.stateOf(d.actorOf(m)));
  return near.find((state) => state !== undefined && form.has(state.country ?? ""));
}

/** "the diplomat", "the general": the office-holder who was the subject of the sentence before, or of the one before that. */
const epithet: Way = ({ d, s, head, from, words }, noun) => {
  const ranks = bodies().epithets.get(noun);
  const bare = withoutAge(words).filter((word) => !mentionWords().seasoned.has(word));
  if (!ranks || bare.length !== 1 || bare[0] !== "the" || isNominal(s, head + 1) || /^(?:who|that|whose|of|in|from)$/u.test(lower(s, head + 1)))
    return null;
  if (d.registry.describedBefore(noun, null)) return null;
  for (let index = s.index - 1; index >= s.index - 2; index--) {
    const sentence = d.sentence(index);
    const subject = sentence && d.mentionsOf(index).find((m) => m.form !== "demonym" && d.role(sentence, m) === 0);
    const actor = subject && d.actorOf(subject);
    if (actor?.type === "person" && !actor.described)
      return d.tenures.told.officesOf(actor.id).some(({ rank }) => ranks.has(rank)) ? { from, to: head + 1, actors: [actor] } : null;
    if (actor && actor.type !== "state") return null;
  }
  return null;
};

/** The words but for "48-year-old", which may be five of them. */
const withoutAge = (words: readonly string[]): string[] => {
  const rest = words.join(" ").replace(/\b\d+ ?- ?year ?- ?old\b ?/u, "");
  return rest.split(" ").filter((word) => word !== "");
};

/** "the Bhutanese diplomat": whoever was named last in such an office, of that state or of none that the article says. */
const nationalEpithet: Way = ({ d, s, head, from, words, hits, into }, noun) => {
  const ranks = bodies().epithets.get(noun);
  const country = stateIn(s, from, head, hits);
  if (!ranks || country === null || words.length !== 2 || words[0] !== "the") return null;
  const isSuch = (actor: Known): boolean =>
    (actor.country === null || actor.country === country) &&
    d.tenures.told.officesOf(actor.id).some(({ rank }) => ranks.has(rank) || (noun === "diplomat" && HEADS_OF_BODIES.has(rank)));
  const persons = d.before(s, from, into).flatMap((m) => d.actorOf(m) ?? []);
  const fitting = persons.find((actor) => actor.type === "person" && !actor.described && isSuch(actor));
  if (fitting) fitting.country ??= country;
  return fitting ? { from, to: head + 1, actors: [fitting] } : null;
};
const HEADS_OF_BODIES = new Set(["organisation-head", "mediator"]);

/** "the neighbours", "the Nordic countries", "the sides": the states that the sentence before joins as its subject. */
const statesJustJoined: Way = ({ d, s, head, from, words }, noun) => {
  if (!bodies().pairsOfStates.has(noun) || countIn(words) !== undefined || !["the", "these"].includes(words[0] ?? "") || inPerson(s, head))
    return null;
  if (/^(?:of|in|from|that|which|who)$/u.test(lower(s, head + 1)) || words.some((word) => mentionWords().others.has(word))) return null;
  const before = d.sentence(s.index - 1);
  const actors = before ? joinedSubjects(d, before, d.mentionsOf(s.index - 1)) : [];
  return actors.length > 1 && actors.every(({ type }) => type === "state") ? { from, to: head + 1, actors } : null;
};

/** "each side", "neither side", "either country": both of the two states spoken of. */
const oneOfTwo: Way = ({ d, s, head, from, words, into }, noun) => {
  if (!["each", "neither", "either"].includes(words[0] ?? "") || words.length !== 1 || !bodies().pairsOfStates.has(pluralOf(noun))) return null;
  const actors = d.latestStates(s, from, 2, into);
  return actors.length === 2 ? { from, to: head + 1, actors } : null;
};
const pluralOf = (noun: string): string => (/[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);

const WAYS: readonly Way[] = [
  ...[
    majesty,
    ordered,
    bareTwo,
    bareThree,
    pairAlone,
    statesTogether,
    statesJustJoined,
    oneOfTwo,
    personsTogether,
    ofVisit,
    otherState,
    epithet,
    nationalEpithet,
    outlet,
    described,
    knower,
    kin,
  ],
  ...[organisation, country],
];

/** "of" inside a name before the noun: "the Horn of Africa country". */
const isOfName = (s: AnnotatedSentence, from: number, head: number): boolean =>
  from < head && lower(s, from - 1) === "of" && s.upos[from] === "PROPN" && s.upos[from - 2] === "PROPN";

function leftEdge(s: AnnotatedSentence, head: number): number {
  let from = head;
  while (
    from > 0 &&
    (["ADJ", "NOUN", "PROPN", "NUM", "DET"].includes(s.upos[from - 1] ?? "") ||
      isOfName(s, from, head) ||
      s.form[from - 1] === "-" ||
      ["both", "its", "their", "his", "her", "'s", "’s"].includes(lower(s, from - 1)))
  ) {
    from--;
    if (["its", "their", "his", "her"].includes(lower(s, from)) || (s.upos[from] === "DET" && lower(s, from) !== "both")) break;
  }
  return from;
}
