export { inOrder } from "./in-order.js";
export { type ApartOptions, readerApart } from "./reader-apart.js";
export { type ReadersOptions, readers } from "./readers.js";
