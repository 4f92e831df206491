export type { Annotated, AnnotatedSentence, Annotator, NameLabel, NameSpan, Upos } from "./annotated.js";
export * from "./tree.js";
