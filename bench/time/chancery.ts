/** Ours, as `chancery annotate --layer times` has it: only sentences are parsed whose times hang on a tense that their words leave open. */
import { loadAnnotator } from "../../src/language/index.js";
import { needsTree, resolveTimes, type TimeExpression } from "../../src/time/index.js";
import type { Tagger } from "./tagger.js";

const flat = (each: TimeExpression): readonly TimeExpression[] => each.ends ?? [each];

export async function chancery(): Promise<Tagger & { readonly annotator: string }> {
  const annotator = await loadAnnotator({ gate: needsTree });
  return {
    name: "Chancery",
    annotator: annotator.id,
    async tag({ id, text, published }) {
      const article = { id, file: null, text, title: null, source: null, url: null, published, language: "en", sha256: "" };
      return resolveTimes(await annotator.annotate(text), article)
        .expressions.flat()
        .flatMap(flat);
    },
  };
}
