export type { SegmentedSentence } from "./sentences.js";
export { segment } from "./sentences.js";
