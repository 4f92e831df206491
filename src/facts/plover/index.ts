export { codeEvents } from "./code.js";
export type { QuadClass } from "./quad.js";
export { quadClass } from "./quad.js";
