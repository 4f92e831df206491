/** Ours, as `chancery annotate --layer times` has it: only sentences are parsed whose times hang on a tense that their words leave open. */
import { loadAnnotator } from "../../src/language/index.js";
import { needsTree, resolveTimes, timexes } from "../../src/time/index.js";
import type { Tagger } from "./tagger.js";

export async function chancery(): Promise<Tagger & { readonly annotator: string }> {
  const annotator = await loadAnnotator({ gate: needsTree });
  return {
    name: "Chancery",
    annotator: annotator.id,
    async tag({ id, text, published }) {
      const article = { id, file: null, text, title: null, source: null, url: null, published, language: "en", sha256: "" };
      return timexes(resolveTimes(await annotator.annotate(text), article).expressions);
    },
  };
}
