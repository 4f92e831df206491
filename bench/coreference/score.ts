/**
 * Whom pronouns, short names and descriptions stand for, against GUM. An actor of ours is the gold entity most of its names and descriptions belong to;
 * a pronoun, short name or description is right where our actor is its gold entity. Mentions are matched by their head word.
 * Only gold persons, organisations and states that the document names somewhere are wanted: the resolver aims at no others.
 * What we resolve although its gold entity is another, or one without a name, counts against precision.
 */
import { type ResolvedActors, resolveActors } from "../../src/actors/index.js";
import { states } from "../../src/actors/knowledge.js";
import type { Annotator } from "../../src/language/index.js";
import type { GoldMention, GumDocument } from "./gum.js";

export type Kind = "he, she" | "it" | "they" | "short names" | "descriptions";
export const KINDS: readonly Kind[] = ["he, she", "it", "they", "short names", "descriptions"];
export interface Counts {
  gold: number;
  given: number;
  right: number;
}
export type Scores = Record<Kind, Counts>;
export interface Miss {
  readonly document: string;
  readonly kind: Kind;
  readonly gold: string;
  readonly mine: string;
  readonly around: string;
}

const PRONOUNS: readonly (readonly [Kind, RegExp])[] = [
  ["he, she", /^(?:he|him|his|himself|she|her|hers|herself)$/iu],
  ["it", /^(?:it|its|itself)$/iu],
  ["they", /^(?:they|them|their|theirs|themselves)$/iu],
];
const ACTORS = new Set(["person", "organization"]);
const STATES = new Set(Object.values(states()).flatMap(({ name, names }) => [name, ...names].map((each) => each.toLowerCase())));

export async function scoreDocument(document: GumDocument, annotator: Annotator, note: (miss: Miss) => void): Promise<Scores> {
  const annotated = await annotator.annotate(document.text);
  const actors = resolveActors(annotated, { source: null });
  const starts = (sentence: number, token: number): number => annotated.sentences[sentence]?.starts[token] ?? -1;
  const mine = new Map<number, readonly string[]>();
  for (const m of actors.mentions.flat()) if (m.form !== "demonym") mine.set(starts(m.sentence, m.head), m.actors);
  const entities = entitiesOf(document, actors, starts);
  const longest = longestNames(document);
  const isActor = (m: GoldMention): boolean => ACTORS.has(m.type) || (m.type === "place" && isState(longest.get(m.entity)));
  const named = new Set(document.mentions.filter((m) => m.named && isActor(m)).map((m) => m.entity));
  const scores = Object.fromEntries(KINDS.map((kind) => [kind, { gold: 0, given: 0, right: 0 }])) as Scores;
  for (const gold of new Map(document.mentions.map((m) => [m.head, m])).values()) {
    const kind = kindOf(document, gold, longest);
    if (!kind || !(PRONOUNS.some(([pronoun]) => pronoun === kind) || isActor(gold))) continue;
    const wanted = named.has(gold.entity);
    const given = mine.get(gold.head) ?? [];
    const meant = new Set(given.map((id) => entities.get(id)));
    const right = wanted && meant.size === 1 && meant.has(gold.entity);
    if (kind === "descriptions" && !wanted) continue;
    if (wanted) scores[kind].gold++;
    if (given.length > 0) scores[kind].given++;
    if (right) scores[kind].right++;
    if (right || (!wanted && given.length === 0)) continue;
    const words = document.text.slice(gold.start, gold.end);
    const name = (entity: string | undefined): string => longest.get(entity ?? "") ?? `(${entity})`;
    note({
      document: document.id,
      kind,
      gold: `${words} = ${name(gold.entity)}`,
      mine: given.map((id) => actors.actors.get(id)?.name ?? id).join(", "),
      around: document.text.slice(Math.max(0, gold.start - 200), gold.end + 50).replace(/\s+/gu, " "),
    });
  }
  return scores;
}

const isState = (name: string | undefined): boolean => STATES.has((name ?? "").replace(/^the\s+/iu, "").toLowerCase());

/** The gold entity that most non-pronoun mentions of each of our actors belong to. */
function entitiesOf({ mentions }: GumDocument, actors: ResolvedActors, starts: (sentence: number, token: number) => number): Map<string, string> {
  const gold = new Map(mentions.map((m) => [m.head, m.entity]));
  const votes = new Map<string, Map<string, number>>();
  for (const m of actors.mentions.flat()) {
    const entity = m.form === "pronoun" || m.actors.length !== 1 ? undefined : gold.get(starts(m.sentence, m.head));
    const [id] = m.actors;
    if (entity === undefined || id === undefined) continue;
    const own = votes.get(id) ?? new Map<string, number>();
    own.set(entity, (own.get(entity) ?? 0) + (m.form === "name" ? 2 : 1));
    votes.set(id, own);
  }
  return new Map([...votes].map(([id, own]) => [id, [...own].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ""]));
}

/** The longest name of each named entity. */
function longestNames({ text, mentions }: GumDocument): Map<string, string> {
  const names = new Map<string, string>();
  for (const m of mentions) {
    const words = text.slice(m.start, m.end);
    if (m.named && words.length > (names.get(m.entity)?.length ?? 0)) names.set(m.entity, words);
  }
  return names;
}

function kindOf({ text, mentions }: GumDocument, gold: GoldMention, longest: ReadonlyMap<string, string>): Kind | undefined {
  const pronoun = PRONOUNS.find(([, words]) => words.test(gold.headForm));
  if (pronoun) return pronoun[0];
  const words = text.slice(gold.start, gold.end);
  if (gold.named) return !/\s/u.test(words) && /\s/u.test(longest.get(gold.entity) ?? "") ? "short names" : undefined;
  const before = mentions.some((m) => m.entity === gold.entity && m.named && m.start < gold.start);
  return before && gold.upos === "NOUN" && /^(?:the|this|that|his|her|its|their|both)\s/iu.test(words) ? "descriptions" : undefined;
}
