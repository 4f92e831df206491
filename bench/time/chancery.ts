/** Ours. */
import type { Annotator } from "../../src/language/index.js";
import { resolveTimes, type TimeExpression } from "../../src/time/index.js";
import type { Tagger } from "./tagger.js";

const flat = (each: TimeExpression): readonly TimeExpression[] => each.ends ?? [each];

export const chancery = (annotator: Annotator): Tagger => ({
  name: "Chancery",
  async tag({ id, text, published }) {
    const article = { id, file: null, text, title: null, source: null, url: null, published, language: "en", sha256: "" };
    return resolveTimes(await annotator.annotate(text), article)
      .expressions.flat()
      .flatMap(flat);
  },
});
