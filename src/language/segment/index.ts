export type { SegmentedSentence } from "./sentences.js";
export { segment } from "./sentences.js";
export { tokenize } from "./tokenize.js";
