export type { SegmentedSentence } from "./sentences.js";
export { segment } from "./sentences.js";
export { isFusion, tokenize } from "./tokenize.js";
