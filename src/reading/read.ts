import { resolveActors } from "../actors/index.js";
import { attribute } from "../claims/index.js";
import { readers } from "../facts/index.js";
import { type Annotator, loadAnnotator, type ModelOptions } from "../language/index.js";
import type { Article } from "../text/index.js";
import { resolveTimes } from "../time/index.js";
import { mergeTellings } from "./merge.js";
import { type Record, type Told, toRecord } from "./record.js";

export interface ReaderOptions extends ModelOptions {
  /** Another annotator in place of the shipped model. */
  readonly annotator?: Annotator;
}

/** Reads articles one at a time with one loaded model. */
export interface Reader {
  /** Name and version of what annotates. */
  readonly model: string;
  /** What the article says, before it is written down. */
  tell(article: Article): Promise<Told>;
  /** The article's record. */
  read(article: Article, options?: { readonly explain?: boolean }): Promise<Record>;
}

/**
 * Loads what reading needs, once.
 * @throws {ChanceryError} `model-missing`, `knowledge-invalid`
 */
export async function createReader(options: ReaderOptions = {}): Promise<Reader> {
  const annotator = options.annotator ?? (await loadAnnotator(options));
  const tell = (article: Article): Promise<Told> => tellWith(annotator, article);
  return { model: annotator.id, tell, read: async (article, how) => toRecord(await tell(article), how) };
}

/** One article through the rooms in their order. */
async function tellWith(annotator: Annotator, article: Article): Promise<Told> {
  const annotated = await annotator.annotate(article.text);
  const actors = resolveActors(annotated, article);
  const times = resolveTimes(annotated, article);
  const claims = attribute(annotated, actors);
  const drafts = readers.flatMap((read) => read({ annotated, actors, times, claims }));
  const facts = mergeTellings(drafts, {
    country: (id) => actors.actors.get(id)?.country ?? null,
    isPerson: (id) => actors.actors.get(id)?.type === "person",
  });
  return { article, publication: times.publication, actors: actors.actors, facts, sentences: annotated.sentences.length };
}
