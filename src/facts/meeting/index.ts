export { readMeetings } from "./read.js";
