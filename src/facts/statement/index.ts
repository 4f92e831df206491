export { readStatements } from "./read.js";
