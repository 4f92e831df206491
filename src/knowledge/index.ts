export { loadKnowledge } from "./load.js";
export { Words } from "./word-group.js";
