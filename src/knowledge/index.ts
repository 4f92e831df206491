export { loadKnowledge } from "./load.js";
