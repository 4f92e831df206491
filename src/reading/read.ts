import { type Actor, type OfficeHeld, resolveActors, states } from "../actors/index.js";
import { attribute, withFirstPersons } from "../claims/index.js";
import { type Draft, type FactReading, interactionCandidates, interactionFrom, readFacts } from "../facts/index.js";
import {
  type Annotated,
  type Annotator,
  classifyPairs,
  heldTo,
  loadModel,
  type Model,
  type ModelOptions,
  modelAnnotator,
  type PairLabel,
} from "../language/index.js";
import { type Article, ChanceryError } from "../text/index.js";
import { resolveTimes } from "../time/index.js";
import { supposePlaces } from "./context.js";
import { type Known, mergeTellings } from "./merge.js";
import { type Record, type Told, toRecord } from "./record.js";

export interface ReaderOptions extends ModelOptions {
  /** Another annotator in place of the shipped model. */
  readonly annotator?: Annotator;
  /** Who held which office when (see `readOffices`): an office without a name is its holder's on the day of publication. */
  readonly offices?: readonly OfficeHeld[];
}

/** Reads articles one at a time with one loaded model. */
export interface Reader {
  /** Name and version of what annotates. */
  readonly model: string;
  /** `native` or `wasm`; null with an annotator of one's own. */
  readonly runtime: Model["runtime"] | null;
  /** What the article says, before it is written down. */
  tell(article: Article): Promise<Told>;
  /** The article's record. */
  read(article: Article, options?: { readonly explain?: boolean }): Promise<Record>;
}

/** Tells the PLOVER root of marked sentences. */
type Classify = (sentences: readonly (readonly string[])[]) => Promise<PairLabel[]>;

/**
 * Loads what reading needs, once.
 * @throws {ChanceryError} `model-missing`, `knowledge-invalid`, `annotator-invalid` (also on reading, of what an annotator of one's own gives)
 */
export async function createReader(options: ReaderOptions = {}): Promise<Reader> {
  const model = options.annotator ? undefined : await loadModel(options);
  const annotator = options.annotator ? held(options.annotator) : modelAnnotator(model as Model, options);
  const classify: Classify = async (sentences) => (model ? classifyPairs(model, sentences) : []);
  const tell = (article: Article): Promise<Told> => tellWith(annotator, classify, article, options.offices);
  return { model: annotator.id, runtime: model?.runtime ?? null, tell, read: async (article, how) => toRecord(await tell(article), how) };
}

/** An annotator of somebody's own, each of whose answers is checked: what is wrong in one would else come out as wrong words, or as no fact at all. */
function held(own: Annotator): Annotator {
  const { id, annotate } = own as Partial<Annotator>;
  if (typeof id !== "string" || typeof annotate !== "function")
    throw new ChanceryError("annotator-invalid", "annotator is an object with a text `id` and a function `annotate`. docs/own-model.md says more.");
  return { id, annotate: async (text): Promise<Annotated> => heldTo(text, await own.annotate(text), id) };
}

/** One article through the rooms in their order. */
async function tellWith(annotator: Annotator, classify: Classify, article: Article, offices?: readonly OfficeHeld[]): Promise<Told> {
  const annotated = await annotator.annotate(article.text);
  const times = resolveTimes(annotated, article);
  const named = resolveActors(annotated, article, offices && { offices, published: times.publication.edtf });
  const claims = attribute(annotated, named);
  const actors = withFirstPersons(annotated, named, claims);
  const reading = { annotated, actors, times, claims };
  const drafts = readFacts(reading);
  const known: Known = { country: (id) => actors.actors.get(id)?.country ?? null, isPerson: (id) => actors.actors.get(id)?.type === "person" };
  const facts = supposePlaces(mergeTellings([...drafts, ...(await interactions(reading, drafts, classify))], known), known);
  return { article, publication: times.publication, actors: withHosts(actors.actors, facts), facts, sentences: annotated.sentences.length };
}

/** The actors of the text, and the states it names by a city alone ("a stop in Nadi") where somebody visits them. */
function withHosts(actors: ReadonlyMap<string, Actor>, facts: readonly Draft[]): ReadonlyMap<string, Actor> {
  const hosts = facts
    .flatMap((fact) => (fact.kind === "visit" && !actors.has(fact.host) ? fact.host : []))
    .flatMap((id) => {
      const state = states()[id.toUpperCase()];
      return state ? [[id, { id, type: "state" as const, name: state.name, country: id.toUpperCase(), aliases: [], mentions: [] }] as const] : [];
    });
  return hosts.length === 0 ? actors : new Map([...actors, ...hosts]);
}

/** What else one actor does to another, coded by the pair classifier. */
async function interactions(reading: FactReading, drafts: readonly Draft[], classify: Classify): Promise<Draft[]> {
  const candidates = interactionCandidates(reading, drafts);
  const labels = await classify(candidates.map((candidate) => candidate.marked));
  return candidates.flatMap((candidate, i) => {
    const label = labels[i];
    return (label && interactionFrom(reading, candidate, label.root, label.score)) ?? [];
  });
}
