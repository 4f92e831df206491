export { csvLine } from "./csv.js";
export { happeningsCsv } from "./happenings-csv.js";
export { calendar } from "./ics.js";
export { happeningsJsonl } from "./jsonl.js";
export { ploverJsonl } from "./plover.js";
