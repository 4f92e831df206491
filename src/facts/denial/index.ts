export { readDenials } from "./read.js";
