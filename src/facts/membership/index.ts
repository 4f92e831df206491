export { readMemberships } from "./read.js";
