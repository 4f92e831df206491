import { z } from "zod";
import { loadKnowledge } from "../knowledge/index.js";
import type { AnnotatedSentence } from "../language/index.js";
import type { Hit } from "./gazetteer.js";
import { offices } from "./knowledge.js";
import { leadersOffice } from "./leaders-office.js";
import { isCalendar, isRankOfName } from "./office-words.js";

const Heads = z.strictObject({ heads: z.array(z.string()).nonempty(), example: z.string(), plural: z.array(z.string()).optional() });
const Bodies = z.strictObject({
  "state-bodies": Heads,
  institutions: Heads,
  "described-persons": Heads,
  "speaking-persons": Heads.required(),
  outlets: Heads.extend({ kinds: z.array(z.string()).nonempty() }),
  "pairs-of-states": Heads,
  "pairs-of-persons": Heads,
  leaders: z.array(z.string()),
  "country-nouns": Heads,
  "country-forms": z.array(z.strictObject({ nouns: z.array(z.string()).nonempty(), states: z.array(z.string()).nonempty(), example: z.string() })),
  epithets: z.array(z.strictObject({ nouns: z.array(z.string()).nonempty(), ranks: z.array(z.string()).nonempty(), example: z.string() })),
  "not-of-states": z.array(z.string()).nonempty(),
  "of-named-states": Heads,
  "not-inferred": z.array(z.string()),
  "forms-of-state": Heads.extend({ with: z.array(z.string()) }),
  fighters: Heads,
  "organisation-nouns": Heads,
  "of-actors": Heads,
  "offices-of-leaders": Heads,
  knowers: z.strictObject({ heads: z.array(z.string()).nonempty(), knowing: z.array(z.string()).nonempty(), example: z.string() }),
  visiting: z.array(z.string()),
  receiving: z.array(z.string()),
});

export interface BodyKnowledge {
  readonly stateBodies: ReadonlySet<string>;
  readonly institutions: ReadonlySet<string>;
  readonly describedPersons: ReadonlySet<string>;
  readonly describedPlural: ReadonlySet<string>;
  /** Those who are told of as speakers alone: one of them, and several. */
  readonly speakingPersons: ReadonlySet<string>;
  readonly speakingPlural: ReadonlySet<string>;
  /** What carries news, where it is told of without its name. */
  readonly outlets: ReadonlySet<string>;
  /** What kind of outlet, where no state is named beside it ("local media"). */
  readonly outletKinds: ReadonlySet<string>;
  readonly pairsOfStates: ReadonlySet<string>;
  readonly pairsOfPersons: ReadonlySet<string>;
  readonly leaders: ReadonlySet<string>;
  /** Nouns that point back to one state ("the kingdom"). */
  readonly countryNouns: ReadonlySet<string>;
  /** By a noun that is said of some states alone, those states: "kingdom", "emirate". */
  readonly countryForms: ReadonlyMap<string, ReadonlySet<string>>;
  /** By a noun for the office-holder just named ("the diplomat"), the ranks of offices it fits. */
  readonly epithets: ReadonlyMap<string, ReadonlySet<string>>;
  /** Who leads no state, before "leader" and "chief". */
  readonly notOfStates: ReadonlySet<string>;
  /** Nouns that stand for a state only where they carry its name ("the Iranian capital"). */
  readonly ofNamedStates: ReadonlySet<string>;
  /** Bodies of many states at once: whose they are is not inferred from the context. */
  readonly notInferred: ReadonlySet<string>;
  /** "Republic" and "Kingdom" before a state's name, and the adjectives before them. */
  readonly formsOfState: ReadonlySet<string>;
  readonly adjectivesOfState: ReadonlySet<string>;
  /** Who fights for a movement and stands for it after its name ("Houthi rebels"). */
  readonly fighters: ReadonlySet<string>;
  /** Nouns that point back to an organisation of any kind. */
  readonly organisationNouns: ReadonlySet<string>;
  /** Where a head of state or government works ("the Office of the President"). */
  readonly officesOfLeaders: ReadonlySet<string>;
  /** What "it is …" says of a state or organisation, and not of what happened. */
  readonly ofActors: ReadonlySet<string>;
  /** Plain people, and the words behind them that say what they know. */
  readonly knowers: { readonly heads: ReadonlySet<string>; readonly knowing: ReadonlySet<string> };
  readonly visiting: ReadonlySet<string>;
  readonly receiving: ReadonlySet<string>;
}

let loaded: BodyKnowledge | undefined;
export function bodies(): BodyKnowledge {
  if (loaded) return loaded;
  const file = loadKnowledge("bodies.yaml", Bodies);
  loaded = {
    stateBodies: new Set(file["state-bodies"].heads),
    institutions: new Set(file.institutions.heads),
    describedPersons: new Set(file["described-persons"].heads),
    describedPlural: new Set(file["described-persons"].plural ?? []),
    speakingPersons: new Set(file["speaking-persons"].heads),
    speakingPlural: new Set(file["speaking-persons"].plural),
    outlets: new Set(file.outlets.heads),
    outletKinds: new Set(file.outlets.kinds),
    pairsOfStates: new Set(file["pairs-of-states"].heads),
    pairsOfPersons: new Set(file["pairs-of-persons"].heads),
    leaders: new Set(file.leaders),
    countryNouns: new Set(file["country-nouns"].heads),
    countryForms: new Map(file["country-forms"].flatMap(({ nouns, states }) => nouns.map((noun) => [noun, new Set(states)] as const))),
    epithets: new Map(file.epithets.flatMap(({ nouns, ranks }) => nouns.map((noun) => [noun, new Set(ranks)] as const))),
    notOfStates: new Set(file["not-of-states"]),
    ofNamedStates: new Set(file["of-named-states"].heads),
    notInferred: new Set(file["not-inferred"]),
    formsOfState: new Set(file["forms-of-state"].heads),
    adjectivesOfState: new Set(file["forms-of-state"].with),
    fighters: new Set(file.fighters.heads),
    organisationNouns: new Set(file["organisation-nouns"].heads),
    ofActors: new Set(file["of-actors"].heads),
    officesOfLeaders: new Set(file["offices-of-leaders"].heads),
    knowers: { heads: new Set(file.knowers.heads), knowing: new Set(file.knowers.knowing) },
    visiting: new Set(file.visiting),
    receiving: new Set(file.receiving),
  };
  return loaded;
}

/** A phrase that names a ministry, an army, a university …: tokens `from` to `to` (exclusive), its head, and the states named inside it. */
export interface BodyPhrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly kind: "state-body" | "institution";
  readonly countries: readonly string[];
  readonly organisation: string | null;
}

const isName = (word: string): boolean => /^\p{Lu}/u.test(word);
const isModifier = (s: AnnotatedSentence, i: number): boolean =>
  ["ADJ", "NOUN", "PROPN"].includes(s.upos[i] ?? "") || (s.form[i] === "-" && i > 0) || s.form[i] === "’" || s.form[i] === "'";

/** Every body named in the sentence, longest first from the left. */
export function findBodies(s: AnnotatedSentence, hits: readonly Hit[]): BodyPhrase[] {
  const found: BodyPhrase[] = [];
  const knowledge = bodies();
  for (let head = 0; head < s.form.length; head++) {
    const word = (s.form[head] ?? "").toLowerCase();
    const two = `${(s.form[head - 1] ?? "").toLowerCase()} ${word}`;
    const ofLeader = knowledge.officesOfLeaders.has(word) ? leadersOffice(s, hits, head) : null;
    if (ofLeader) {
      found.push(bodyBetween(hits, ofLeader, head, "state-body"));
      continue;
    }
    const kind =
      knowledge.stateBodies.has(word) || knowledge.stateBodies.has(two)
        ? "state-body"
        : knowledge.institutions.has(word) && isName(s.form[head] ?? "")
          ? "institution"
          : null;
    if (!kind && knowledge.ofNamedStates.has(word) && s.upos[head] === "NOUN") {
      const named = phrase(s, hits, head, "state-body");
      if (named.countries.length > 0 && !found.some((body) => body.from < named.to && named.from < body.to)) found.push(named);
      continue;
    }
    if (kind === "state-body" && (isAttribute(s, head) || isOfInstitution(s, head))) continue;
    if (!kind || !["NOUN", "PROPN", "ADJ"].includes(s.upos[head] ?? "")) continue;
    if (hits.some((hit) => hit.from <= head && head < hit.to && hit.to - hit.from > 1 && !isOfPeople(hits, hit))) continue;
    if (found.some((body) => body.from <= head && head < body.to)) continue;
    found.push(phrase(s, hits, head, kind));
  }
  return found;
}

/** "the Russian Security Council": a state's own, that bears the name of another. */
const isOfPeople = (hits: readonly Hit[], { from }: Hit): boolean =>
  hits.some((hit) => hit.to === from && hit.entry.kind === "state" && hit.entry.use === "people");

/** "the Military Committee", "the Government Agency": the next word heads the name. */
const isOfInstitution = (s: AnnotatedSentence, head: number): boolean =>
  isName(s.form[head] ?? "") && isName(s.form[head + 1] ?? "") && bodies().institutions.has((s.form[head + 1] ?? "").toLowerCase());

/** "ties military and political", "military experts": the word only describes another. */
function isAttribute(s: AnnotatedSentence, head: number): boolean {
  const noun = s.head[head] ?? -1;
  const relation = s.deprel[head] ?? "";
  if (isName(s.form[head] ?? "")) return false;
  return s.upos[head] === "ADJ" || (noun === head + 1 && (relation === "amod" || relation === "compound") && !isTitle(s.form[noun] ?? ""));
}
const isTitle = (word: string): boolean => offices().heads.has(word.toLowerCase()) || offices().heads.has(word.toLowerCase().replace(/s$/u, ""));

function phrase(s: AnnotatedSentence, hits: readonly Hit[], head: number, kind: BodyPhrase["kind"]): BodyPhrase {
  let from = head;
  while (
    from > 0 &&
    (isModifier(s, from - 1) || isGenitive(s, from - 1)) &&
    !(kind === "institution" && from > 1 && s.form[from - 1] === "-" && !isName(s.form[from - 2] ?? "")) &&
    !isPerson(s, from - 1) &&
    !/^(?:opposition|ruling|official)$/iu.test(s.form[from - 1] ?? "") &&
    !offices().words.ranking.has((s.form[from - 1] ?? "").toLowerCase()) &&
    !offices().qualifiers.former.has((s.form[from - 1] ?? "").toLowerCase()) &&
    (kind === "state-body" || isName(s.form[from - 1] ?? "") || isGenitive(s, from - 1) || s.form[from - 1] === "-")
  )
    from--;
  if (
    from > 1 &&
    s.form[from - 1]?.toLowerCase() === "and" &&
    isName(s.form[from - 2] ?? "") &&
    isName(s.form[from] ?? "") &&
    head > from &&
    !isPerson(s, from - 2) &&
    !hits.some((h) => h.to === from - 1)
  ) {
    from -= 2;
    while (from > 0 && isName(s.form[from - 1] ?? "") && isModifier(s, from - 1) && !isPerson(s, from - 1)) from--;
  }
  while (from < head && (s.form[from] === "-" || isGenitive(s, from))) from++;
  const to = rightEdge(s, head, kind);
  return bodyBetween(hits, { from, to }, head, kind);
}

/** The body whose words stand between two tokens, with the states and the organisation named inside. */
function bodyBetween(
  hits: readonly Hit[],
  { from, to }: { readonly from: number; readonly to: number },
  head: number,
  kind: BodyPhrase["kind"],
): BodyPhrase {
  const inside = hits.filter((hit) => hit.from >= from && hit.to <= to);
  const countries = inside.flatMap((hit) => (hit.entry.kind === "state" && hit.entry.use !== "city" ? [hit.entry.code] : []));
  const organisation = inside.flatMap((hit) => (hit.entry.kind === "organisation" ? [hit.entry.id] : []))[0] ?? null;
  return { from, to, head, kind, countries: [...new Set(countries)], organisation };
}

const isGenitive = (s: AnnotatedSentence, i: number): boolean => /^['’]s?$/iu.test(s.form[i] ?? "") && s.upos[i] === "PART";
const isPerson = (s: AnnotatedSentence, i: number): boolean => s.names.some((name) => name.label === "PER" && name.from <= i && i < name.to);

/** After the head: "of (the) National Defence (and Security)", "for Foreign Affairs". */
function rightEdge(s: AnnotatedSentence, head: number, kind: BodyPhrase["kind"]): number {
  let to = head + 1;
  for (let at = head + 1; at < s.form.length; ) {
    const word = (s.form[at] ?? "").toLowerCase();
    let next = at;
    if (word === "of" || (word === "for" && kind === "institution") || (word === "for" && s.form[head]?.toLowerCase() === "ministry")) next = at + 1;
    else if (word === "on" && kind === "institution" && isName(s.form[at + 1] ?? "") && !isCalendar(s, at + 1)) next = at + 1;
    else if (/^['’]s?$/u.test(word) && kind === "institution" && isName(s.form[at + 1] ?? "")) next = at + 1;
    else if (
      (word === "and" || word === "," || word === "&") &&
      isName(s.form[at + 1] ?? "") &&
      isName(s.form[at - 1] ?? "") &&
      s.upos[at + 1] !== "VERB" &&
      at > head + 1 &&
      !isPerson(s, at + 1)
    )
      next = at + 1;
    else break;
    if (["the", "a"].includes(s.form[next]?.toLowerCase() ?? "")) next++;
    const first = next;
    if (isTitle(s.form[next] ?? "") || isTitle(`${s.form[next]} ${s.form[next + 1]}`)) break;
    while (next < s.form.length && isName(s.form[next] ?? "") && !isPerson(s, next) && !(next > first && isRankOfName(s, next))) next++;
    if (next === first) break;
    if (word === "," && s.form[next]?.toLowerCase() !== "and" && s.form[next] !== ",") break;
    to = next;
    at = next;
  }
  return to;
}
