export { readTenures } from "./read.js";
