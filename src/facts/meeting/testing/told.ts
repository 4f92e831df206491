import { named, readingOf } from "../../testing/pipeline.js";
import { readVisits } from "../../visit/index.js";
import { readMeetings } from "../read.js";

/** Text; each meeting it tells of: who, what became of it, how it is held, when, in which state. Published 2024-05-15, a Wednesday. */
export type MeetingRow = readonly [string, ...(readonly [string, string, string, string | null, string | null])[]];

/** The meetings that a text tells of beside its visits, as a row has them behind the text. */
export async function meetingsTold(text: string): Promise<unknown[]> {
  const reading = await readingOf(text);
  return readMeetings(reading, readVisits(reading)).map(({ participants, status, mode, time, place }) => [
    named(reading, participants).sort().join(", "),
    status,
    mode,
    time?.edtf ?? null,
    place?.country ?? null,
  ]);
}
