import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";

const Mode = z.enum(["in-person", "call", "video"]);

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
  light: z.strictObject({ lemmas: z.array(z.string()), example: z.string() }),
  sidelines: z.strictObject({ words: z.array(z.string()), example: z.string() }),
});

let loaded: z.infer<typeof Meetings> | undefined;

/** The words of `meetings.yaml`. */
export const meetingKnowledge = (): z.infer<typeof Meetings> => {
  loaded ??= loadKnowledge("meetings.yaml", Meetings);
  return loaded;
};
