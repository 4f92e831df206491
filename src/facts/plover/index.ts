export { type Codable, codeEvents } from "./code.js";
export { type FoundPair, findPair, markPair } from "./find-pair.js";
export { modeOf } from "./modes.js";
export type { QuadClass } from "./quad.js";
export { quadClass } from "./quad.js";
