export { loadAnnotator, modelAnnotator } from "./annotator.js";
export { type LexicalGate, lexicalGate } from "./lexical-gate.js";
export type { Model, ModelOptions } from "./load.js";
export { loadModel } from "./load.js";
export type { PairLabel } from "./pairs.js";
export { classifyPairs, markedWords } from "./pairs.js";
