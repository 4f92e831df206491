import { readAgreements } from "./agreement/index.js";
import { readAlignments } from "./alignment/index.js";
import { readDenials } from "./denial/index.js";
import type { Draft } from "./fact.js";
import { readMeetings } from "./meeting/index.js";
import { readMemberships } from "./membership/index.js";
import type { Reading } from "./shared/index.js";
import { withinScope } from "./standing/index.js";
import { readStatements } from "./statement/index.js";
import { readTenures } from "./tenure/index.js";
import { readVisits } from "./visit/index.js";

export { ANOTHER } from "./agreement/index.js";
export type * from "./fact.js";
export { interactionCandidates, interactionFrom } from "./interaction/index.js";
export { type Codable, codeEvents, type FoundPair, findPair, markPair, modeOf, type QuadClass, quadClass } from "./plover/index.js";
export type { Reading as FactReading } from "./shared/index.js";

/** The readers of facts, in the order they run, each with what those before it have told; adding a kind is adding a line. */
const readers: readonly ((reading: Reading, told: readonly Draft[]) => Draft[])[] = [
  readVisits,
  readMeetings,
  readAgreements,
  readTenures,
  readMemberships,
  readAlignments,
  readStatements,
];

/** Every fact the readers find, sentence by sentence, not yet merged; what is denied by pointing back comes last. What is no part of a record is left out. */
export function readFacts(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  for (const read of readers) drafts.push(...read(reading, [...drafts]));
  return withinScope(reading, [...drafts, ...readDenials(reading, drafts)]);
}
