import { resolveActors } from "../../actors/index.js";
import { attribute, withFirstPersons } from "../../claims/index.js";
import { type Annotator, loadAnnotator } from "../../language/index.js";
import type { Article } from "../../text/index.js";
import { resolveTimes } from "../../time/index.js";
import type { Reading } from "../shared/index.js";

let annotator: Promise<Annotator> | undefined;

/** What the rooms upstream of facts make of a text, with the shipped model. For tests. */
export async function readingOf(text: string, about: Partial<Pick<Article, "source" | "published">> = {}): Promise<Reading> {
  annotator ??= loadAnnotator();
  const annotated = await (await annotator).annotate(text);
  const article: Article = {
    id: "test",
    file: null,
    text,
    title: null,
    source: null,
    url: null,
    published: "2024-05-15",
    language: "en",
    sha256: "",
    ...about,
  };
  const actors = resolveActors(annotated, article);
  const claims = attribute(annotated, actors);
  return { annotated, actors: withFirstPersons(annotated, actors, claims), times: resolveTimes(annotated, article), claims };
}

/** Names in place of ids, so that a table can be read. */
export const named = (reading: Reading, ids: readonly string[]): string[] => ids.map((id) => reading.actors.actors.get(id)?.name ?? id).sort();
