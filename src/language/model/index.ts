export type { Model, ModelOptions } from "./annotator.js";
export { loadAnnotator, loadModel, modelAnnotator } from "./annotator.js";
export type { PairLabel } from "./pairs.js";
export { classifyPairs } from "./pairs.js";
