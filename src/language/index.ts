export type {
  Annotated,
  AnnotatedSentence,
  Annotator,
  AttributionLabel,
  AttributionSpan,
  GivenSentence,
  NameLabel,
  NameSpan,
  Upos,
  WordAnnotator,
} from "./annotated.js";
export type { ConlluDocument, ConlluSentence } from "./formats/index.js";
export { readConllu, refillConllu, toBrat, toConllu, toIob2 } from "./formats/index.js";
export { heldTo } from "./held.js";
export type { LexicalGate, Model, ModelOptions, PairLabel } from "./model/index.js";
export { classifyPairs, lexicalGate, loadAnnotator, loadModel, markedWords, modelAnnotator } from "./model/index.js";
export { segment, tokenize } from "./segment/index.js";
export { ancestors, child, children, coveringSpan, hasMark, hasRelation, subtree, tokenSpan } from "./tree.js";
