import { readAgreements } from "../agreement/index.js";
import { readAlignments } from "../alignment/index.js";
import type { FactTime } from "../fact.js";
import { readMeetings } from "../meeting/index.js";
import { readMemberships } from "../membership/index.js";
import { readVisits } from "../visit/index.js";
import { readingOf } from "./pipeline.js";

/** Each thing told once: its words, then the time where it has one. For tables of expressions. */
const inWords = (facts: readonly { readonly words: readonly string[]; readonly time: FactTime | null }[]): string =>
  [...new Set(facts.map(({ words, time }) => [...words, ...(time?.edtf ? [time.edtf] : [])].join(" ")))].join("; ");

/** "memorandum gha ken signed 2024-05-13": instrument, parties, status, time. */
export async function agreementsTold(text: string): Promise<string> {
  const reading = await readingOf(text);
  const visits = readVisits(reading);
  const facts = readAgreements(reading, [...visits, ...readMeetings(reading, visits)]);
  return inWords(facts.map((x) => ({ words: [x.instrument, ...[...x.parties].sort(), x.status], time: x.time })));
}

/** "chl=per strained 2019": the two sides, `=` where it is mutual and `>` where it is not; status, time. */
export async function alignmentsTold(text: string): Promise<string> {
  const facts = readAlignments(await readingOf(text));
  const pair = (x: (typeof facts)[number]): string => (x.mutual ? [x.subject, x.object].sort().join("=") : `${x.subject}>${x.object}`);
  return inWords(facts.map((x) => ({ words: [pair(x), x.status], time: x.time })));
}

/** "per andean-community member 1996": member, organisation, status, time. */
export async function membershipsTold(text: string): Promise<string> {
  const facts = readMemberships(await readingOf(text));
  return inWords(facts.map((x) => ({ words: [x.member, x.organisation, x.status], time: x.time })));
}
