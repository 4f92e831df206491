export { readAlignments } from "./read.js";
