import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";

const Mode = z.enum(["in-person", "call", "video"]);
const Lemmas = z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() });
const Words = z.strictObject({ words: z.array(z.string()).nonempty(), example: z.string() });

const Meetings = z.strictObject({
  verbs: z.array(
    z.strictObject({
      lemmas: z.array(z.string()).nonempty(),
      takes: z.array(z.string()),
      mode: Mode,
      needs: z.array(z.string()).default([]),
      example: z.string(),
    }),
  ),
  nouns: z.array(z.strictObject({ lemmas: z.array(z.string()).nonempty(), mode: Mode, needs: z.array(z.string()).default([]), example: z.string() })),
  calls: z.array(
    z.strictObject({
      lemmas: z.array(z.string()).nonempty(),
      preposition: z.enum(["on", "from", "to"]),
      mode: z.enum(["in-person", "call"]),
      example: z.string(),
    }),
  ),
  light: Lemmas,
  running: Lemmas,
  sidelines: Words,
  occasions: Words,
  telling: Lemmas,
  outcomes: Words,
  admitting: Lemmas,
  bodies: Words,
  topics: Words,
  press: Words,
});
export type MeetingKnowledge = z.infer<typeof Meetings>;

let loaded: MeetingKnowledge | undefined;

/** The words of `meetings.yaml`. */
export const meetingKnowledge = (): MeetingKnowledge => {
  loaded ??= loadKnowledge("meetings.yaml", Meetings);
  return loaded;
};
