export { articleFromText } from "./article-from-text.js";
export { articleFromPasted } from "./content.js";
export { countInputs } from "./count.js";
export { decode } from "./decode.js";
export { ingest } from "./ingest.js";
export { assertEnglish } from "./language.js";
export { openFile } from "./open-file.js";
export type { Ingested, IngestFailure, IngestOptions } from "./options.js";
