export * from "./context.js";
export { peopleOfPhrase } from "./representatives.js";
export { byDate, isBackground, isOver, occasionStatus } from "./status.js";
