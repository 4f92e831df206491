export { toBrat } from "./brat.js";
export { toIob2 } from "./iob2.js";
export type { ConlluDocument, ConlluSentence } from "./read-conllu.js";
export { readConllu } from "./read-conllu.js";
export { refillConllu, toConllu } from "./write-conllu.js";
