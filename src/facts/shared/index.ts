export * from "./context.js";
export { peopleOfPhrase } from "./representatives.js";
export { byDate, isBackground, occasionStatus } from "./status.js";
