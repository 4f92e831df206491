export { answerCalls } from "./calls.js";
export { startThread, type Thread } from "./thread.js";
