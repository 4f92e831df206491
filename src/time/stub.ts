import type { Annotated, AnnotatedSentence } from "../language/index.js";
import type { ResolvedTimes } from "./times.js";
export const resolveTimes = (a: Annotated, article: { published: string | null }): ResolvedTimes => ({
  publication: { edtf: article.published, basis: article.published ? "metadata" : "unknown", because: [] },
  expressions: a.sentences.map(() => []),
});
export const timeOf = (_t: ResolvedTimes, _s: AnnotatedSentence, _k: number): { edtf: string | null; text: string } | null => null;
