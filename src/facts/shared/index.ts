export * from "./context.js";
export { byDate, occasionStatus } from "./status.js";
