export { readVisits } from "./read.js";
