export { type Candidate, interactionCandidates, interactionFrom, LOWEST_SCORE } from "./candidates.js";
