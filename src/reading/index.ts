export { codedAgain } from "./coded-again.js";
export type { Reader, ReaderOptions } from "./read.js";
export { createReader } from "./read.js";
export type { Record, RecordActor, RecordClaim, RecordFact, Told } from "./record.js";
export { toRecord } from "./record.js";
