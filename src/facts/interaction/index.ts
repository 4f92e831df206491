export { type Candidate, interactionCandidates } from "./candidates.js";
export { interactionFrom } from "./draft.js";
