export * from "./context.js";
export { occasionStatus } from "./status.js";
