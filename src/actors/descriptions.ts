import type { AnnotatedSentence } from "../language/index.js";
import type { Mention } from "./actors.js";
import { type BodyPhrase, bodies } from "./bodies.js";
import { described, kin, knower, stateIn } from "./described-persons.js";
import type { Discourse } from "./discourse.js";
import { epithet, nationalEpithet } from "./epithets.js";
import type { Hit } from "./gazetteer.js";
import { organisations } from "./knowledge.js";
import { majesty } from "./majesties.js";
import type { Place, Pointing, Way } from "./noun-ways.js";
import { isCapitalised, isNominal, lower } from "./office-words.js";
import { outlet } from "./outlets.js";
import { genderOfPronoun, personFor } from "./pronouns.js";
import type { Known } from "./registry.js";
import { bareThree, bareTwo, oneOfTwo, pairAlone, personsTogether, statesJustJoined, statesTogether } from "./several-together.js";
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
