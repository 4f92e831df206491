export type { Article } from "./article.js";
export { codePointOffsets } from "./code-points.js";
export { ChanceryError, isOfArticle } from "./error.js";
export { memoised } from "./memoised.js";
export { once } from "./once.js";
export type { Span } from "./span.js";
export { contains, overlaps } from "./span.js";
